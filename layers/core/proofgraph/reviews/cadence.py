"""When a review is due: dates counted from a first one, so that a late decision moves nothing.

Every date is computed from the first and not from the one before: a yearly review of 29 February is due on
28 February in a common year and on the 29th again in a leap year.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from proofgraph.errors import InvalidInputError

DUE_HOUR = 8
"""A review is due in the morning, where its owners are."""


class Cadence(StrEnum):
    WEEKLY = "weekly"
    DAYS_30 = "30-days"
    DAYS_60 = "60-days"
    DAYS_90 = "90-days"
    DAYS_180 = "180-days"
    YEARLY = "yearly"


_DAYS = {
    Cadence.WEEKLY: 7,
    Cadence.DAYS_30: 30,
    Cadence.DAYS_60: 60,
    Cadence.DAYS_90: 90,
    Cadence.DAYS_180: 180,
}


def occurrence(first: date, cadence: Cadence, number: int) -> date:
    """The due date with this number; the first has 0."""
    if cadence is Cadence.YEARLY:
        return _same_day(first, first.year + number)
    return first + timedelta(days=_DAYS[cadence] * number)


def next_after(first: date, cadence: Cadence, day: date) -> date:
    """The earliest due date after `day`."""
    if day < first:
        return first
    if cadence is Cadence.YEARLY:
        found = _same_day(first, day.year)
        return found if found > day else _same_day(first, day.year + 1)
    return occurrence(first, cadence, (day - first).days // _DAYS[cadence] + 1)


def moment(day: date, timezone: str) -> int:
    """Epoch milliseconds of the morning of `day` in a time zone.

    Where the clocks skip that hour, the moment is the first after the gap.
    """
    return int(datetime.combine(day, time(DUE_HOUR), zone(timezone)).timestamp() * 1000)


def day_of(at: int, timezone: str) -> date:
    """The date it is in a time zone at a time."""
    return datetime.fromtimestamp(at / 1000, zone(timezone)).date()


def zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, IsADirectoryError) as error:
        raise InvalidInputError(
            f"There is no time zone {name!r}; give one such as Europe/Berlin.", field="timezone"
        ) from error


def _same_day(first: date, year: int) -> date:
    try:
        return first.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
