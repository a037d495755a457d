"""The history of one requirement as it is shown: changes, days with what made them, edited queries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from proofgraph.compliance import history, questions
from proofgraph.compliance.content import Mark
from proofgraph.compliance.days import Period, day_of, start_of
from proofgraph.compliance.results import Change, DayStanding, Result
from proofgraph.compliance.revisions import Revision, Revisions
from proofgraph.compliance.runs import Runs
from proofgraph.compliance.shapes import HistoryEntry, HistoryView, QueryEdit, QueryText
from proofgraph.compliance.status import marks
from proofgraph.errors import NotFoundError
from proofgraph.ports.records import Records, every

DETAILED = 92
"""Days of a period up to which each day is told with its questions: a year of them is many megabytes."""


def history_of(
    records: Records, framework_id: str, ref: str, now: int, period: Period | None = None
) -> HistoryView:
    """Of a period as far as it has passed; without one, since the requirement was first evaluated."""
    entries = history.changes(records, framework_id, ref)
    held = history.day_standings(records, framework_id, ref, period)
    shown = _shown(entries, held, now, period)
    absent = history.absent_days(entries, shown)
    return HistoryView(
        framework_id,
        ref,
        tuple(
            HistoryEntry(e.at, e.status, e.previous, e.evaluation_id, e.snapshot_id, e.reasons, e.by, e.why)
            for e in entries
            if period is None or period.start <= e.at <= period.end
        ),
        tuple(history.days(held, shown, absent=absent, questions=len(shown) <= DETAILED)),
        tuple(_edits(records, framework_id, ref, held, now, period)),
    )


def _edits(
    records: Records,
    framework_id: str,
    ref: str,
    held: Mapping[str, DayStanding],
    now: int,
    period: Period | None,
) -> Iterator[QueryEdit]:
    days = [held[day] for day in sorted(held)]
    until = now if period is None else min(now, period.end)
    if period is None:
        return edits(records, days, start_of(days[0].day) - 1 if days else now, until)
    before = history.last_before(records, framework_id, ref, period.first)
    if before is None:
        return edits(records, days, period.start - 1, until)
    found = edits(records, [before, *days], before.at, until)
    return (edit for edit in found if edit.day >= period.first)


def edits(records: Records, held: Sequence[DayStanding], since: int, until: int) -> Iterator[QueryEdit]:
    """Every edit of a query that counted on one of these days (oldest first), made after `since`.

    Each is told on the first day that was evaluated after it. A text that changed without an edit came with
    a newer library, and is told on the day that was first evaluated with it.
    """
    found: list[QueryEdit] = []
    touched = {record.id for record in every(records, questions.PARENT, "question")}
    for id in sorted({id for day in held for id in day.questions}):
        asked = [day for day in held if id in day.questions]
        same = len({day.questions[id].content for day in asked}) == 1 and asked[-1] is held[-1]
        if same and id not in touched:
            continue  # the library's text, as it always was
        made = [*_made(records, id, since, until)]
        found += (_edited(id, before, after, held) for before, after in made)
        times = [after.at for _, after in made]
        for one, next in pairwise(asked):
            unexplained = not any(_asked_at(one, id) <= at <= next.at for at in times)
            if unexplained and one.questions[id].content != next.questions[id].content:
                found += _shipped(records, id, one, next)
    yield from sorted(found, key=lambda edit: (edit.day, edit.at or 0, edit.question_id))


def _edited(id: str, before: Revision, after: Revision, held: Sequence[DayStanding]) -> QueryEdit:
    first = next((day.day for day in held if day.at >= after.at), day_of(after.at))
    return QueryEdit(
        day=first,
        question_id=id,
        title=after.body.get("title") or before.body.get("title") or id,
        before=_asked(before),
        after=_asked(after),
        by=after.by,
        at=after.at,
        why=after.why,
    )


def _asked_at(day: DayStanding, id: str) -> int:
    """When the evaluation began that asked it: a day may be told anew later, with the same answers."""
    began = day.questions[id].evaluation_id.partition("-")[0]
    return int(began) if began.isdigit() else day.at


def _shipped(records: Records, id: str, before: DayStanding, after: DayStanding) -> Iterator[QueryEdit]:
    old = _result(records, before.questions[id].evaluation_id, id)
    new = _result(records, after.questions[id].evaluation_id, id)
    if old is not None and new is not None and _texts(old) != _texts(new):
        yield QueryEdit(day=after.day, question_id=id, title=new.title, before=_texts(old), after=_texts(new))


def _made(records: Records, id: str, since: int, until: int) -> Iterator[tuple[Revision, Revision]]:
    """The revisions that changed what is asked, each with the one before it."""
    for before, after in pairwise(Revisions(records, lambda: until).list("question", id)):
        if since < after.at <= until and _asked(before) != _asked(after):
            yield before, after


def _asked(revision: Revision) -> tuple[QueryText, ...]:
    """The queries of a version with the marks that they count by."""
    queries = revision.body.get("queries", ())
    given = marks([Mark(q["resultsAre"]) if q.get("resultsAre") else None for q in queries])
    return tuple(QueryText(q["name"], mark.value, q["query"]) for q, mark in zip(queries, given, strict=True))


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
