"""The records of evaluations: where each lies, and how it is written without losing another's write.

Records: parent `evaluations`, kind `evaluation`, id `<time>-<random>`, listed by framework under the index
`evaluations#<framework>`; parent `evaluation#<id>`, kinds `chunk` and `result`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.results import Evaluation, Kind, Progress, Result, State
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.ports.records import ANY, Record, Records, every

PARENT = "evaluations"
ENDED: frozenset[State] = frozenset({"succeeded", "failed", "cancelled"})


@dataclass(frozen=True, slots=True)
class EvaluationPage:
    items: tuple[Evaluation, ...]
    after: str | None


@dataclass(frozen=True)
class Runs:
    """All evaluations of a deployment."""

    records: Records

    def get(self, evaluation_id: str) -> Evaluation:
        record = self.records.get(PARENT, "evaluation", evaluation_id)
        if record is None:
            raise NotFoundError(f"There is no evaluation {evaluation_id!r}.", id=evaluation_id)
        return _evaluation(record)

    def list(self, framework_id: str, *, after: str | None = None, limit: int = 50) -> EvaluationPage:
        """A framework's evaluations, newest first."""
        page = self.records.list_index(_index(framework_id), after=after, limit=limit, descending=True)
        return EvaluationPage(tuple(_evaluation(record) for record in page.records), page.after)

    def under_way(self, framework_id: str, kind: Kind, ref: str, since: int) -> Evaluation | None:
        """One of the same part of the framework that started after `since` and has not ended."""
        return next(
            (
                found
                for found in self.list(framework_id, limit=10).items
                if (found.kind, found.ref) == (kind, ref)
                and found.state not in ENDED
                and found.started_at > since
            ),
            None,
        )

    def put(self, evaluation: Evaluation, expected: int = ANY) -> Evaluation:
        index = _index(evaluation.framework_id)
        record = Record(
            PARENT, "evaluation", evaluation.id, evaluation.body(), index=index, index_sort=evaluation.id
        )
        stored = self.records.put(record, expected=expected)
        return evaluation.model_copy(update={"version": stored.version})

    def save(self, evaluation: Evaluation, **changes: Any) -> Evaluation:
        return self.put(evaluation.model_copy(update=changes))

    def note_progress(self, evaluation_id: str) -> None:
        """Count what is there; where chunks note it at the same time, the higher count stays."""
        done = len(every(self.records, parent_of(evaluation_id), "result"))
        for _ in range(5):
            evaluation = self.get(evaluation_id)
            if evaluation.state in ENDED or evaluation.progress.done >= done:
                return
            progress = Progress(done=done, total=evaluation.progress.total)
            try:
                self.put(evaluation.model_copy(update={"progress": progress}), evaluation.version)
            except ConflictError:
                continue
            return

    def put_chunk(self, evaluation_id: str, number: int, questions: Sequence[str]) -> None:
        body = {"questions": [*questions]}
        self.records.put(Record(parent_of(evaluation_id), "chunk", f"{number:04d}", body))

    def unanswered(self, evaluation_id: str, number: int) -> Sequence[str]:
        """The questions of a chunk that have no result yet."""
        record = self.records.get(parent_of(evaluation_id), "chunk", f"{number:04d}")
        if record is None:
            raise NotFoundError(f"The evaluation {evaluation_id!r} has no chunk {number}.")
        wanted: Sequence[str] = record.body["questions"]
        return [id for id in wanted if self.records.get(parent_of(evaluation_id), "result", id) is None]

    def put_result(self, result: Result) -> None:
        parent = parent_of(result.evaluation_id)
        self.records.put(Record(parent, "result", result.question_id, result.model_dump(mode="json")))

    def results(self, evaluation_id: str) -> Sequence[Result]:
        """Every result, by question."""
        found = every(self.records, parent_of(evaluation_id), "result")
        return [Result.model_validate(record.body) for record in found]

    def result(self, evaluation_id: str, question_id: str) -> Result:
        record = self.records.get(parent_of(evaluation_id), "result", question_id)
        if record is None:
            raise NotFoundError(f"The evaluation {evaluation_id!r} did not ask {question_id!r}.")
        return Result.model_validate(record.body)


def parent_of(evaluation_id: str) -> str:
    return f"evaluation#{evaluation_id}"


def _index(framework_id: str) -> str:
    return f"evaluations#{framework_id}"


def _evaluation(record: Record) -> Evaluation:
    return Evaluation.model_validate({**record.body, "version": record.version})
