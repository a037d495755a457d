"""How statuses changed: entries on change, and what a requirement was on each day that was evaluated.

Records: parent `history#<framework>`, kind `change`, id `<ref>|<time>`, and kind `day`, id `<ref>|<day>`.
A day that was not evaluated has no record, and is shown as not covered: never as what it was before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from proofgraph.compliance.days import Period, day_of
from proofgraph.compliance.results import Change, DayResult, DayStanding
from proofgraph.compliance.status import Status
from proofgraph.ports.records import Put, Record, Records, every


@dataclass(frozen=True, slots=True)
class Day:
    """The status at the end of one day (UTC), and what made it so.

    Where the day is not covered the status is UNKNOWN; `evaluated` tells what an evaluation of that day
    said all the same, from data that was old or not whole.
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


def day_standing(records: Records, framework_id: str, ref: str, day: str) -> DayStanding | None:
    """What a requirement was on one day, if anything is known of it."""
    record = records.get(_parent(framework_id), "day", f"{ref}|{day}")
    return DayStanding.model_validate(record.body) if record else None


def days(held: Mapping[str, DayStanding], period: Sequence[str], *, questions: bool = True) -> list[Day]:
    """Each day of a period with what it was, and the questions that made it so."""
    return [_day(day, held.get(day), questions) for day in period]


def _day(day: str, held: DayStanding | None, questions: bool) -> Day:
    if held is None:
        return Day(day, Status.UNKNOWN)
    return Day(
        day=day,
        status=held.status if held.covered else Status.UNKNOWN,
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
