"""Questions that can be asked: the shipped library's, as people edited them, and the organisation's own.

Records: parent `questions`, kind `question`, id the question's: what people made of it (`content`), the
shipped text that they edited (`base`), values stored for its placeholders, and whether its trend is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from proofgraph.compliance import restatements
from proofgraph.compliance.content import Mark, QuestionContent
from proofgraph.compliance.differences import Difference
from proofgraph.compliance.editing import Origin, checked, edited, made
from proofgraph.compliance.library import Library
from proofgraph.compliance.revisions import Revision, Revisions
from proofgraph.compliance.status import marks
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.slots import slots
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, conflict, every

PARENT = "questions"
OURS = frozenset({"trend", "values"})
"""What is kept beside the content and edited like it."""


@dataclass(frozen=True, slots=True)
class Question:
    """`values` are stored for placeholders; with `trend` each evaluation keeps the day's counts."""

    content: QuestionContent
    shipped: bool
    version: int = 0
    origin: Origin[QuestionContent] = field(default_factory=Origin)
    values: Mapping[str, Any] = field(default_factory=dict)
    trend: bool = False

    @property
    def id(self) -> str:
        return self.content.id

    @property
    def marks(self) -> tuple[Mark, ...]:
        return marks([query.results_are for query in self.content.queries])

    @property
    def placeholders(self) -> tuple[str, ...]:
        """Names that its queries ask a value for at run time."""
        return self._left_open(parameter=False)

    @property
    def parameters(self) -> tuple[str, ...]:
        """Names of the stored parameters that its queries use."""
        return self._left_open(parameter=True)

    def _left_open(self, *, parameter: bool) -> tuple[str, ...]:
        texts = (query.query for query in self.content.queries)
        found = (slot for text in texts if "$" in text or "{{" in text for slot in slots(text))
        return tuple(dict.fromkeys(slot.name for slot in found if slot.parameter is parameter))

    def state(self) -> dict[str, Any]:
        """What a version keeps."""
        return {**self.content.to_json(), "trend": self.trend, "values": dict(self.values)}


@dataclass(frozen=True, slots=True)
class QueryEdit:
    """One query of a question before and after; None where it was not there."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Edit:
    """Who changed a question when, why, and in what; `queries` are the texts that changed."""

    number: int
    at: int
    by: str
    why: str
    differences: tuple[Difference, ...]
    queries: tuple[QueryEdit, ...]


class Questions:
    """Every edit is stored together with a version of what it made."""

    def __init__(
        self,
        records: Records,
        library: Library,
        clock: Clock,
        restate: restatements.Restate = restatements.left_for_the_round,
    ) -> None:
        self._records = records
        self._library = library
        self._clock = clock
        self._restate = restate
        self.revisions = Revisions(records, clock)

    def all(self) -> Mapping[str, Question]:
        """Every question by id."""
        found = {id: _shipped(content) for id, content in self._library.questions.items()}
        for record in every(self._records, PARENT, "question"):
            if question := self._read(record):
                found[record.id] = question
        return found

    def get(self, question_id: str) -> Question:
        record = self._records.get(PARENT, "question", question_id)
        if record is not None and (question := self._read(record)):
            return question
        shipped = self._library.questions.get(question_id)
        if shipped is None:
            raise NotFoundError(f"There is no question {question_id!r}.", id=question_id)
        return _shipped(shipped)

    def create(
        self,
        content: QuestionContent,
        *,
        by: str,
        why: str = "",
        values: Mapping[str, Any] | None = None,
        trend: bool = False,
    ) -> Question:
        """Store a question of the organisation's own; QueryError where one of its queries cannot be run."""
        if content.id in self._library.questions:
            raise ConflictError(f"The library ships a question {content.id!r}; choose another id.")
        if self._records.get(PARENT, "question", content.id) is not None:
            raise ConflictError(f"There is a question {content.id!r} already; choose another id.")
        question = Question(checked(content), shipped=False, values=dict(values or {}), trend=trend)
        return self._write(question, by, why, NEW)

    def edit(
        self,
        question_id: str,
        changes: Mapping[str, Any],
        *,
        by: str,
        why: str = "",
        seen: bool = False,
        expected: int = ANY,
    ) -> Question:
        """Change fields of the content, `values` or `trend`. A shipped question keeps its original.

        `seen` takes note of a newer shipped text: it is what later differences are told from.
        """
        held = self.get(question_id)
        ours = {name: changes[name] for name in OURS & changes.keys()}
        fields = {name: value for name, value in changes.items() if name not in OURS}
        changed = replace(held, content=edited(held.content, fields) if fields else held.content, **ours)
        changed = replace(changed, origin=held.origin.after(changed.content, seen=seen))
        return self._store(held, changed, by, why, expected)

    def revert(
        self, question_id: str, *, by: str, why: str = "", to: int | None = None, expected: int = ANY
    ) -> Question:
        """Back to the shipped text, or to what a version said."""
        held = self.get(question_id)
        if to is None and not held.shipped:
            raise InvalidInputError("This question is your own: name the version to go back to.", field="to")
        if to is None:
            content = self._library.questions[question_id]
            changed = replace(held, content=content, values=_still(held.values, content))
        else:
            body = {**self.revisions.get("question", question_id, to).body}
            if not body:
                raise InvalidInputError(f"Version {to} is its deletion; name another.", field="to")
            ours = {name: body.pop(name) for name in OURS}
            changed = replace(held, content=made(QuestionContent, body), **ours)
        changed = replace(changed, origin=held.origin.after(changed.content, seen=to is None))
        return self._store(held, changed, by, why or _reverted(to), expected)

    def check(self, held: Question, expected: int) -> None:
        """ConflictError where somebody changed it since it was read."""
        if expected not in (ANY, held.version):
            raise conflict(PARENT, "question", held.id)

    def delete(self, question_id: str, *, by: str, why: str = "", expected: int = ANY) -> None:
        """Delete one of the organisation's own; `Uses` tells where it is used, and its versions stay."""
        held = self.get(question_id)
        if held.shipped:
            raise InvalidInputError("A shipped question cannot be deleted; leave it out of your controls.")
        self.check(held, expected)
        moved = self._moved(question_id, held.content, None)
        self._records.transact(
            [
                Delete(PARENT, "question", question_id, held.version),
                *self.revisions.operations("question", question_id, {}, by=by, why=why),
                *moved,
            ]
        )
        for mark in moved:
            self._restate(mark.record)

    def edits(self, question_id: str, since: int, until: int) -> Sequence[Edit]:
        """The edits made at or after `since` and before `until`, oldest first."""
        versions = self.revisions.list("question", question_id)
        return tuple(
            _edit(before, after, self.revisions.diff("question", question_id, before.number, after.number))
            for before, after in pairwise(versions)
            if since <= after.at < until
        )

    def _store(self, held: Question, changed: Question, by: str, why: str, expected: int) -> Question:
        self.check(held, expected)
        if changed.state() == held.state() and changed.origin == held.origin:
            return held
        return self._write(changed, by, why, held.version, held)

    def _write(
        self,
        question: Question,
        by: str,
        why: str,
        expected: int,
        before: Question | None = None,
    ) -> Question:
        for query in question.content.queries:
            parse(query.query)
        if unknown := sorted(set(question.values) - set(question.placeholders)):
            told = f"No query has the placeholder {{{{{unknown[0]}}}}}."
            raise InvalidInputError(told, field="values")
        base = question.origin.base
        body = {
            "content": None if question.shipped and base is None else question.content.to_json(),
            "base": base.to_json() if base else None,
            "shipped": question.shipped,
            "values": dict(question.values),
            "trend": question.trend,
        }
        original = before.state() if before else None
        history = self.revisions.operations(
            "question", question.id, question.state(), by=by, why=why, original=original
        )
        moved = self._moved(question.id, before.content if before else None, question.content)
        self._records.transact(
            [Put(Record(PARENT, "question", question.id, body), expected), *history, *moved]
        )
        for mark in moved:
            self._restate(mark.record)
        return self.get(question.id)

    def _moved(self, id: str, before: QuestionContent | None, after: QuestionContent | None) -> list[Put]:
        """The mark that requirements are to be looked at again, where a question comes or goes."""
        if (before.requirements if before else {}) == (after.requirements if after else {}):
            return []
        return [restatements.mark_item(id, self._clock(), everywhere=True)]

    def _read(self, record: Record) -> Question | None:
        """The question of a record; None where the library no longer ships what it was about."""
        body = record.body
        shipped = self._library.questions.get(record.id) if body["shipped"] else None
        content = QuestionContent.model_validate(body["content"]) if body["content"] else shipped
        if content is None:
            return None
        return Question(
            content,
            shipped=shipped is not None,
            version=record.version,
            origin=Origin.of(QuestionContent, shipped, body["base"]),
            values=body["values"],
            trend=body["trend"],
        )


def _shipped(content: QuestionContent) -> Question:
    return Question(content, shipped=True, origin=Origin(content))


def _still(values: Mapping[str, Any], content: QuestionContent) -> dict[str, Any]:
    """The values that its queries still ask for."""
    asked = Question(content, shipped=True).placeholders
    return {name: value for name, value in values.items() if name in asked}


def _reverted(to: int | None) -> str:
    return "Back to the shipped text." if to is None else f"Back to version {to}."


def _edit(before: Revision, after: Revision, found: Sequence[Difference]) -> Edit:
    old, new = _texts(before), _texts(after)
    queries = tuple(
        QueryEdit(name, old.get(name), new.get(name))
        for name in dict.fromkeys([*old, *new])
        if old.get(name) != new.get(name)
    )
    return Edit(after.number, after.at, after.by, after.why, tuple(found), queries)


def _texts(revision: Revision) -> Mapping[str, str]:
    return {query["name"]: query["query"] for query in revision.body.get("queries", ())}
