"""Days and periods as the audit counts them: calendar days of UTC, written `2026-11-23`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Self

from proofgraph.errors import InvalidInputError

DAY = 86_400_000
LONGEST = 1_100
"""Days of the longest period: three years, as the longest engagements with their bridge letters."""


def day_of(at: int) -> str:
    """The day of a time."""
    return datetime.fromtimestamp(at / 1000, UTC).date().isoformat()


def start_of(day: str) -> int:
    """Its first millisecond; InvalidInputError for what is no day."""
    return _ordinal(day) * DAY


def end_of(day: str) -> int:
    """Its last millisecond."""
    return start_of(day) + DAY - 1


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both inside."""

    first: str
    last: str

    @classmethod
    def of(cls, first: str, last: str) -> Self:
        """A checked period; InvalidInputError where it ends before it begins, or is too long."""
        days = _ordinal(last) - _ordinal(first) + 1
        if days < 1:
            raise InvalidInputError(f"The period ends ({last}) before it begins ({first}).")
        if days > LONGEST:
            raise InvalidInputError(f"The period has {days} days; ask for at most {LONGEST}.")
        return cls(first, last)

    @property
    def start(self) -> int:
        return start_of(self.first)

    @property
    def end(self) -> int:
        return end_of(self.last)

    @property
    def days(self) -> tuple[str, ...]:
        return tuple(self._days())

    def until(self, day: str) -> Self | None:
        """The part up to a day; None where it has not begun."""
        if day < self.first:
            return None
        return type(self)(self.first, min(self.last, day))

    def __contains__(self, day: object) -> bool:
        return isinstance(day, str) and self.first <= day <= self.last

    def _days(self) -> Iterator[str]:
        for number in range(_ordinal(self.first), _ordinal(self.last) + 1):
            yield day_of(number * DAY)


def _ordinal(day: str) -> int:
    """Days since 1970."""
    try:
        found = date.fromisoformat(day)
    except ValueError as error:
        raise InvalidInputError(f"{day!r} is no day; write it as 2026-11-23.") from error
    if found.isoformat() != day or not 1970 <= found.year < 3000:
        raise InvalidInputError(f"{day!r} is no day; write it as 2026-11-23.")
    return (found - date(1970, 1, 1)).days
