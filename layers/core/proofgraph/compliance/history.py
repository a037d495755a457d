"""How statuses changed: entries on change, and what a requirement was on each day that was evaluated.

Records: parent `history#<framework>`, kind `change`, id `<ref>|<time>`, and kind `day`, id `<ref>|<day>`.
A day that was not evaluated has no record, and is shown as not covered: never as what it was before. That a
requirement does not apply holds on every day until somebody says otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from proofgraph.compliance.days import Period, day_of
from proofgraph.compliance.results import Change, DayResult, DayStanding
from proofgraph.compliance.status import Status
from proofgraph.ports.records import Put, Record, Records, every


@dataclass(frozen=True, slots=True)
class Day:
    """The status at the end of one day (UTC), and what made it so.

    Where a requirement applied and the day is not covered, the status is UNKNOWN; `evaluated` tells what an
    evaluation of that day said all the same, from data that was old or not whole.
    """

    day: str
    status: Status
    covered: bool = False
    incomplete: bool = False
    evaluated: Status | None = None
    evaluation_id: str | None = None
    snapshot_id: str | None = None
    snapshot_time: int | None = None
    at: int | None = None
    questions: Mapping[str, DayResult] | None = None


def put_of(framework_id: str, change: Change) -> Put:
    """The write of one entry; writing it again changes nothing."""
    id = f"{change.ref}|{change.at:013d}"
    return Put(Record(_parent(framework_id), "change", id, change.model_dump(mode="json")))


def put_of_day(framework_id: str, day: DayStanding) -> Put:
    """The write of a day; a later evaluation of the same day takes its place."""
    body = day.model_dump(mode="json", exclude_defaults=True)
    return Put(Record(_parent(framework_id), "day", f"{day.ref}|{day.day}", body))


def changes(records: Records, framework_id: str, ref: str) -> list[Change]:
    """The entries of one requirement, oldest first."""
    found = every(records, _parent(framework_id), "change", prefix=f"{ref}|")
    return [Change.model_validate(record.body) for record in found]


def every_change(records: Records, framework_id: str) -> list[Change]:
    """The entries of all requirements, each requirement's oldest first."""
    found = every(records, _parent(framework_id), "change")
    return [Change.model_validate(record.body) for record in found]


def day_standings(
    records: Records, framework_id: str, ref: str, period: Period | None = None
) -> dict[str, DayStanding]:
    """The days of one requirement that were evaluated."""
    prefix = f"{ref}|"
    found: dict[str, DayStanding] = {}
    after = None if period is None else f"{prefix}{day_of(period.start - 1)}"
    while True:
        page = records.list(_parent(framework_id), "day", prefix=prefix, after=after)
        for record in page.records:
            day = record.id.removeprefix(prefix)
            if period is not None and day > period.last:
                return found
            found[day] = DayStanding.model_validate(record.body)
        after = page.after
        if after is None:
            return found


def last_before(records: Records, framework_id: str, ref: str, day: str) -> DayStanding | None:
    """The last day before one that was evaluated."""
    prefix = f"{ref}|"
    page = records.list(
        _parent(framework_id), "day", prefix=prefix, after=f"{prefix}{day}", limit=1, descending=True
    )
    return DayStanding.model_validate(page.records[0].body) if page.records else None


def day_standing(records: Records, framework_id: str, ref: str, day: str) -> DayStanding | None:
    """What a requirement was on one day, if anything is known of it."""
    record = records.get(_parent(framework_id), "day", f"{ref}|{day}")
    return DayStanding.model_validate(record.body) if record else None


def absent_days(entries: Sequence[Change], period: Sequence[str]) -> frozenset[str]:
    """The days of a period at whose end the requirement did not apply: what people said holds until changed.

    What did not apply when it was first evaluated, without anybody having said so, never did before.
    """
    found: set[str] = set()
    absent = bool(entries) and entries[0].status is Status.NOT_APPLICABLE and not entries[0].by
    waiting = [*reversed(entries)]
    for day in period:
        while waiting and day_of(waiting[-1].at) <= day:
            absent = waiting.pop().status is Status.NOT_APPLICABLE
        if absent:
            found.add(day)
    return frozenset(found)


def days(
    held: Mapping[str, DayStanding],
    period: Sequence[str],
    *,
    absent: Collection[str] = (),
    questions: bool = True,
) -> list[Day]:
    """Each day of a period with what it was, and the questions that made it so."""
    return [_day(day, held.get(day), day in absent, questions) for day in period]


def _day(day: str, held: DayStanding | None, absent: bool, questions: bool) -> Day:
    if held is None:
        return Day(day, Status.NOT_APPLICABLE if absent else Status.UNKNOWN)
    counts = held.covered or held.status is Status.NOT_APPLICABLE
    return Day(
        day=day,
        status=held.status if counts else Status.UNKNOWN,
        covered=held.covered,
        incomplete=held.incomplete,
        evaluated=held.status,
        evaluation_id=held.evaluation_id,
        snapshot_id=held.snapshot_id,
        snapshot_time=held.snapshot_time,
        at=held.at,
        questions=held.questions if questions else None,
    )


def _parent(framework_id: str) -> str:
    return f"history#{framework_id}"
