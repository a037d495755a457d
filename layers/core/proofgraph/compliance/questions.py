"""Questions that can be asked: those of the shipped library and the organisation's own.

Records: parent `questions`, kind `question`, id the question's, body its content.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from proofgraph.compliance.content import Mark, QuestionContent
from proofgraph.compliance.library import Library
from proofgraph.compliance.status import marks
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.j1ql.parser import parse
from proofgraph.ports.records import ANY, Record, Records, every

PARENT = "questions"


@dataclass(frozen=True, slots=True)
class Question:
    """`shipped` ones come from the library and are not edited in place."""

    content: QuestionContent
    shipped: bool
    version: int = 0

    @property
    def id(self) -> str:
        return self.content.id

    @property
    def marks(self) -> tuple[Mark, ...]:
        return marks([query.results_are for query in self.content.queries])


class Questions:
    def __init__(self, records: Records, library: Library) -> None:
        self._records = records
        self._library = library

    def all(self) -> Mapping[str, Question]:
        """Every question by id."""
        found = {id: Question(content, shipped=True) for id, content in self._library.questions.items()}
        for record in every(self._records, PARENT, "question"):
            found[record.id] = Question(
                QuestionContent.model_validate(record.body), shipped=False, version=record.version
            )
        return found

    def get(self, question_id: str) -> Question:
        shipped = self._library.questions.get(question_id)
        if shipped is not None:
            return Question(shipped, shipped=True)
        record = self._records.get(PARENT, "question", question_id)
        if record is None:
            raise NotFoundError(f"There is no question {question_id!r}.", id=question_id)
        return Question(QuestionContent.model_validate(record.body), shipped=False, version=record.version)

    def put(self, content: QuestionContent, *, expected: int = ANY) -> Question:
        """Store a question of the organisation's own; QueryError where one of its queries cannot be run."""
        if content.id in self._library.questions:
            raise ConflictError(f"The library ships a question {content.id!r}; choose another id.")
        for query in content.queries:
            parse(query.query)
        stored = self._records.put(
            Record(PARENT, "question", content.id, content.to_json()), expected=expected
        )
        return Question(content, shipped=False, version=stored.version)
