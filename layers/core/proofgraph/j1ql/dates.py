"""Times of a query: `date(…)` literals, units, and shifts that follow the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone

DATE = re.compile(
    r"""(?P<year>\d{4})
        (?:-(?P<month>\d{1,2})
          (?:-(?P<day>\d{1,2})
            (?:[Tt\s](?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?P<fraction>\.\d+)?)?)?
              \s*(?P<zone>[Zz]|[+-]\d{2}(?::?\d{2})?)?)?)?)?""",
    re.VERBOSE,
)

UNITS = {
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minute"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), "hour"),
    **dict.fromkeys(("day", "days"), "day"),
    **dict.fromkeys(("week", "weeks"), "week"),
    **dict.fromkeys(("month", "months", "mo", "mos"), "month"),
    **dict.fromkeys(("year", "years", "yr", "yrs"), "year"),
}
MILLISECONDS = {"minute": 60_000, "hour": 3_600_000, "day": 86_400_000, "week": 604_800_000}
MONTHS = {"month": 1, "year": 12}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_date(text: str) -> int:
    """Epoch milliseconds of a date literal's first instant; ValueError where there is no such day."""
    match = DATE.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    part = match.groupdict()
    year, month, day = (int(part[name] or 1) for name in ("year", "month", "day"))
    hour, minute, second = (int(part[name] or 0) for name in ("hour", "minute", "second"))
    fraction = int((part["fraction"] or ".0")[1:7].ljust(6, "0"))
    moment = datetime(year, month, day, hour, minute, second, fraction, tzinfo=_zone(part["zone"]))
    return (moment - EPOCH) // timedelta(milliseconds=1)


def _zone(text: str | None) -> timezone:
    if not text or text in "Zz":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if text[0] == "-" else offset)


def shift(base: int, shifts: Iterable[tuple[float, str]]) -> int:
    """`base` moved by each (signed amount, unit) in turn; OverflowError beyond the years 1 to 9999."""
    for amount, unit in shifts:
        if unit in MILLISECONDS:
            base += round(amount * MILLISECONDS[unit])
        else:
            base = _by_calendar(base, round(amount * MONTHS[unit]))
    return base


def _by_calendar(base: int, months: int) -> int:
    """The same day of a later month, or its last day where it has no such day."""
    moment = EPOCH + timedelta(milliseconds=base)
    count = moment.year * 12 + moment.month - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(year)
    day = min(moment.day, monthrange(year, month + 1)[1])
    moved = moment.replace(year=year, month=month + 1, day=day)
    return (moved - EPOCH) // timedelta(milliseconds=1)
