"""Trends: how many rows each query of a question found on each day, where people switched that on.

Records: parent `trend#<question>`, kind `day`, id `<framework>|<day>`; of a day's evaluations the one
that began last stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pydantic import BaseModel, ConfigDict

from proofgraph.compliance.content import Mark
from proofgraph.compliance.days import Period, day_of
from proofgraph.compliance.frameworks import Stored
from proofgraph.compliance.results import Evaluation, Result
from proofgraph.compliance.status import LeftOut, Status
from proofgraph.errors import ConflictError
from proofgraph.ports.records import NEW, Record, Records, every

ATTEMPTS = 5


class QueryDay(BaseModel):
    """`complete` False: rows may have gone unread; `error` says why there is no count."""

    model_config = ConfigDict(frozen=True)

    name: str
    results_are: Mark
    count: int
    complete: bool
    error: str = ""


class TrendDay(Stored):
    """A question on one day in one framework, whose scope filters decide what it counts.

    `content` is the digest of the question as it was asked: counts of another text are not comparable.
    """

    question_id: str
    framework_id: str
    day: str
    at: int
    evaluation_id: str
    snapshot_id: str
    content: str
    status: Status
    left_out: LeftOut | None = None
    queries: tuple[QueryDay, ...]


class Trends:
    def __init__(self, records: Records) -> None:
        self._records = records

    def keep(self, evaluation: Evaluation, results: Iterable[Result], at: int) -> None:
        """The day's counts of these; kept again after a crash they are the same."""
        for result in results:
            self._keep(_day(evaluation, result, at))

    def of(self, question_id: str, framework_id: str, period: Period) -> Sequence[TrendDay]:
        """The days of a period that have counts, oldest first."""
        found = every(self._records, _parent(question_id), "day", prefix=f"{framework_id}|")
        days = (TrendDay.model_validate({**record.body, "version": record.version}) for record in found)
        return [day for day in days if period.first <= day.day <= period.last]

    def _keep(self, day: TrendDay) -> None:
        """The place of a newer evaluation is not taken; their ids begin with the time at which they began."""
        id = f"{day.framework_id}|{day.day}"
        record = Record(_parent(day.question_id), "day", id, day.body())
        for _ in range(ATTEMPTS):
            held = self._records.get(record.parent, record.kind, record.id)
            if held is not None and held.body["evaluation_id"] > day.evaluation_id:
                return
            try:
                self._records.put(record, expected=held.version if held else NEW)
            except ConflictError:
                continue
            return


def _day(evaluation: Evaluation, result: Result, at: int) -> TrendDay:
    return TrendDay(
        question_id=result.question_id,
        framework_id=evaluation.framework_id,
        day=day_of(at),
        at=at,
        evaluation_id=evaluation.id,
        snapshot_id=result.snapshot_id,
        content=result.content,
        status=result.status,
        left_out=result.left_out,
        queries=tuple(
            QueryDay(
                name=run.name,
                results_are=run.results_are,
                count=run.count,
                complete=run.complete,
                error=run.error,
            )
            for run in result.queries
        ),
    )


def _parent(question_id: str) -> str:
    return f"trend#{question_id}"
