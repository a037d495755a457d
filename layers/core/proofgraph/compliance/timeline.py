"""The history of one requirement as it is shown: changes, days with what made them, edited queries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from proofgraph.compliance import history
from proofgraph.compliance.days import Period, day_of
from proofgraph.compliance.results import Change, DayStanding, Result
from proofgraph.compliance.revisions import Revision, Revisions
from proofgraph.compliance.runs import Runs
from proofgraph.compliance.shapes import HistoryEntry, HistoryView, QueryEdit, QueryText
from proofgraph.errors import NotFoundError
from proofgraph.ports.records import Records

DETAILED = 92
"""Days of a period up to which each day is told with its questions: a year of them is many megabytes."""


def history_of(
    records: Records, framework_id: str, ref: str, now: int, period: Period | None = None
) -> HistoryView:
    """Of a period as far as it has passed; without one, since the requirement was first evaluated."""
    entries = history.changes(records, framework_id, ref)
    held = history.day_standings(records, framework_id, ref, period)
    shown = _shown(entries, held, now, period)
    return HistoryView(
        framework_id,
        ref,
        tuple(
            HistoryEntry(e.at, e.status, e.previous, e.evaluation_id, e.snapshot_id, e.reasons)
            for e in entries
            if period is None or period.start <= e.at <= period.end
        ),
        tuple(history.days(held, shown, questions=len(shown) <= DETAILED)),
        tuple(edits(records, held)),
    )


def edits(records: Records, held: Mapping[str, DayStanding]) -> Iterator[QueryEdit]:
    """Questions whose queries are not those of the day that was evaluated before."""
    for before, after in pairwise(held[day] for day in sorted(held)):
        for id in sorted(before.questions.keys() & after.questions.keys()):
            if before.questions[id].content != after.questions[id].content:
                yield from _edit(records, id, before, after)


def _edit(records: Records, id: str, before: DayStanding, after: DayStanding) -> Iterator[QueryEdit]:
    old = _result(records, before.questions[id].evaluation_id, id)
    new = _result(records, after.questions[id].evaluation_id, id)
    if old is None or new is None or _texts(old) == _texts(new):
        return
    made = _made(records, id, before.at, after.at)
    yield QueryEdit(
        day=after.day,
        question_id=id,
        title=new.title,
        before=_texts(old),
        after=_texts(new),
        by=made.by if made else "",
        at=made.at if made else None,
        why=made.why if made else "",
    )


def _made(records: Records, id: str, after: int, until: int) -> Revision | None:
    """The newest revision of the question that was made in a time."""
    found = Revisions(records, lambda: until).list("question", id)
    return next((revision for revision in reversed(found) if after < revision.at <= until), None)


def _result(records: Records, evaluation_id: str, question_id: str) -> Result | None:
    try:
        return Runs(records).result(evaluation_id, question_id)
    except NotFoundError:
        return None


def _texts(result: Result) -> tuple[QueryText, ...]:
    return tuple(QueryText(run.name, run.results_are.value, run.query) for run in result.queries)


def _shown(
    entries: Sequence[Change], held: Mapping[str, DayStanding], now: int, period: Period | None
) -> Sequence[str]:
    today = day_of(now)
    if period is not None:
        passed = period.until(today)
        return passed.days if passed else ()
    first = min([*held, *(day_of(entry.at) for entry in entries[:1])], default=None)
    return Period(first, max(today, first)).days if first else ()
