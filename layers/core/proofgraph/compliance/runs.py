"""The records of evaluations: where each lies, and how it is written without losing another's write.

Records: parent `evaluations`, kind `evaluation`, id `<time>-<random>`, listed by framework under the index
`evaluations#<framework>`, and kind `running`, id `<framework>|<kind>|<ref>`, which names the newest run of a
part; parent `evaluation#<id>`, kinds `chunk` and `result`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.results import Evaluation, Progress, Result, State
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.ports.records import ANY, NEW, Put, Record, Records, every

PARENT = "evaluations"
_ATTEMPTS = 8
ENDED: frozenset[State] = frozenset({"succeeded", "failed", "cancelled"})

ABANDONED_MS = 6 * 3_600_000
"""A run that has not ended after this long is dead: another may start."""


@dataclass(frozen=True, slots=True)
class EvaluationPage:
    items: tuple[Evaluation, ...]
    after: str | None


@dataclass(frozen=True)
class Runs:
    """All evaluations of a deployment."""

    records: Records

    def get(self, evaluation_id: str) -> Evaluation:
        found = self.find(evaluation_id)
        if found is None:
            raise NotFoundError(f"There is no evaluation {evaluation_id!r}.", id=evaluation_id)
        return found

    def find(self, evaluation_id: str) -> Evaluation | None:
        record = self.records.get(PARENT, "evaluation", evaluation_id)
        return _evaluation(record) if record else None

    def list(self, framework_id: str, *, after: str | None = None, limit: int = 50) -> EvaluationPage:
        """A framework's evaluations, newest first."""
        page = self.records.list_index(_index(framework_id), after=after, limit=limit, descending=True)
        return EvaluationPage(tuple(_evaluation(record) for record in page.records), page.after)

    def within(self, framework_id: str, start: int, end: int) -> Sequence[Evaluation]:
        """The evaluations of a framework that were started in a time, oldest first."""
        found: list[Evaluation] = []
        after: str | None = None
        while True:
            page = self.list(framework_id, after=after, limit=500)
            found += [one for one in page.items if start <= one.started_at <= end]
            after = page.after
            if after is None or page.items[-1].started_at < start:
                return found[::-1]

    def claim(self, evaluation: Evaluation, abandoned_before: int) -> tuple[Evaluation, bool]:
        """Record a new evaluation, unless one of the same part is under way: then that one is given.

        Of two that claim at the same moment, one is recorded and the other is given it.
        """
        name = f"{evaluation.framework_id}|{evaluation.kind}|{evaluation.ref}"
        for _ in range(_ATTEMPTS):
            held = self.records.get(PARENT, "running", name)
            running = self._alive(held, abandoned_before)
            if running is not None:
                return running, False
            claimed = Record(PARENT, "running", name, {"evaluation": evaluation.id})
            try:
                self.records.transact(
                    [
                        Put(_record(evaluation), expected=NEW),
                        Put(claimed, expected=held.version if held else NEW),
                    ]
                )
            except ConflictError:
                continue
            return self.get(evaluation.id), True
        raise ConflictError("This is being started by many at once; look whether it runs, and repeat.")

    def put(self, evaluation: Evaluation, expected: int = ANY) -> Evaluation:
        stored = self.records.put(_record(evaluation), expected=expected)
        return evaluation.model_copy(update={"version": stored.version})

    def save(self, evaluation_id: str, **changes: Any) -> Evaluation:
        """Change one that has not ended; one that has ended meanwhile is given as it is."""
        return self.change(evaluation_id, lambda _held: changes)

    def change(self, evaluation_id: str, made: Callable[[Evaluation], Mapping[str, Any]]) -> Evaluation:
        """As `save`, where the change depends on what is overwritten: `made` sees it, or refuses."""
        for _ in range(_ATTEMPTS):
            held = self.get(evaluation_id)
            if held.state in ENDED:
                return held
            changed = held.model_copy(update=made(held))
            try:
                return self.put(changed, held.version)
            except ConflictError:
                continue
        raise ConflictError("The evaluation is being changed by many at once; repeat it in a moment.")

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
        return [Result.model_validate(body) for body in self.bodies(evaluation_id)]

    def bodies(self, evaluation_id: str) -> Sequence[Mapping[str, Any]]:
        """The results as their records hold them, which is how they were entered in the ledger."""
        return [record.body for record in every(self.records, parent_of(evaluation_id), "result")]

    def result(self, evaluation_id: str, question_id: str) -> Result:
        record = self.records.get(parent_of(evaluation_id), "result", question_id)
        if record is None:
            raise NotFoundError(f"The evaluation {evaluation_id!r} did not ask {question_id!r}.")
        return Result.model_validate(record.body)

    def _alive(self, held: Record | None, abandoned_before: int) -> Evaluation | None:
        if held is None:
            return None
        found = self.get(held.body["evaluation"])
        return found if found.state not in ENDED and found.started_at > abandoned_before else None


def _record(evaluation: Evaluation) -> Record:
    index = _index(evaluation.framework_id)
    return Record(
        PARENT, "evaluation", evaluation.id, evaluation.body(), index=index, index_sort=evaluation.id
    )


def parent_of(evaluation_id: str) -> str:
    return f"evaluation#{evaluation_id}"


def _index(framework_id: str) -> str:
    return f"evaluations#{framework_id}"


def _evaluation(record: Record) -> Evaluation:
    return Evaluation.model_validate({**record.body, "version": record.version})
