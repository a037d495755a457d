"""Answers to questionnaires: text, state, author and time, every version kept.

Records: parent `framework#<id>`, kind `answer`, id the ref; revisions of the kind `answer`, id
`<framework>/<ref>`. An answer that stood in the imported file is a draft until somebody writes one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

from proofgraph.compliance.frameworks import Framework, Frameworks, Requirement, Stored, parent_of
from proofgraph.compliance.revisions import Revision, Revisions
from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Put, Record, Records, every

State = Literal["open", "draft", "final"]
KIND = "answer"
COLUMNS = ("ID", "Section", "Question", "Applies", "Answer", "State", "Author", "Answered at")


class Answer(Stored):
    """`by` is empty for an answer that came with the file; an open one has no text."""

    ref: str
    section: str
    question: str
    applies: bool
    applies_if: str = ""
    text: str = ""
    state: State = "open"
    by: str = ""
    at: int | None = None


class Questionnaires:
    def __init__(self, records: Records, frameworks: Frameworks, revisions: Revisions, clock: Clock) -> None:
        self._records = records
        self._frameworks = frameworks
        self._revisions = revisions
        self._clock = clock

    def answers(self, framework_id: str) -> list[Answer]:
        """Every question of a questionnaire in its order, answered or not."""
        framework = self._questionnaire(framework_id)
        held = {record.id: record for record in every(self._records, parent_of(framework_id), KIND)}
        return [
            _answer(framework, requirement, held.get(requirement.ref))
            for requirement in self._frameworks.requirements(framework_id)
        ]

    def answer(self, framework_id: str, ref: str) -> Answer:
        framework = self._questionnaire(framework_id)
        requirement = self._frameworks.requirement(framework_id, ref)
        return _answer(framework, requirement, self._records.get(parent_of(framework_id), KIND, ref))

    def write(
        self, framework_id: str, ref: str, text: str, state: State, *, by: str, expected: int = ANY
    ) -> Answer:
        """Answer a question; an open one is an answer taken back."""
        held = self.answer(framework_id, ref)
        if (state == "open") == bool(text.strip()):
            raise InvalidInputError("An open question has no text, and an answer has one.", field="text")
        if expected not in (ANY, held.version):
            raise ConflictError(f"The answer to {ref!r} was changed by somebody else.", ref=ref)
        body = {"text": text.strip(), "state": state, "by": by, "at": self._clock()}
        imported = {"text": held.text, "state": held.state} if held.version == NEW and held.text else None
        self._records.transact(
            [
                Put(Record(parent_of(framework_id), KIND, ref, body), expected=held.version),
                *self._revisions.operations(
                    KIND,
                    f"{framework_id}/{ref}",
                    {"text": body["text"], "state": state},
                    by=by,
                    original=imported,
                ),
            ]
        )
        return held.model_copy(update={**body, "version": held.version + 1})

    def versions(self, framework_id: str, ref: str) -> Sequence[Revision]:
        """Every version of an answer, oldest first; the one of the file, if there was, first of all."""
        self.answer(framework_id, ref)
        return self._revisions.list(KIND, f"{framework_id}/{ref}")

    def rows(self, framework_id: str) -> list[tuple[str, ...]]:
        """The questions and answers as a table with `COLUMNS`."""
        return [
            (
                found.ref,
                found.section,
                found.question,
                "yes" if found.applies else "no",
                found.text,
                found.state,
                found.by,
                _time(found.at),
            )
            for found in self.answers(framework_id)
        ]

    def _questionnaire(self, framework_id: str) -> Framework:
        framework = self._frameworks.get(framework_id)
        if framework.type != "questionnaire":
            raise InvalidInputError(
                f"{framework.title} is a {framework.type}; only questionnaires have answers.", id=framework_id
            )
        return framework


def _answer(framework: Framework, requirement: Requirement, held: Record | None) -> Answer:
    if held is not None:
        given = {**held.body, "version": held.version}
    elif requirement.response:
        given = {"text": requirement.response, "state": "draft", "at": framework.installed_at}
    else:
        given = {}
    titles = {section.id: section.title for section in framework.sections}
    return Answer.model_validate(
        {
            "ref": requirement.ref,
            "section": titles[requirement.section],
            "question": requirement.summary or requirement.title,
            "applies": requirement.applicable,
            "applies_if": requirement.applies_if,
            **given,
        }
    )


def _time(at: int | None) -> str:
    return "" if at is None else datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="seconds")
