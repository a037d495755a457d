"""The period that a request asks about."""

from __future__ import annotations

from proofgraph.api.models.shared import PeriodQuery
from proofgraph.compliance.days import DAY, Period, day_of, start_of
from proofgraph.errors import InvalidInputError

YEAR = 365


def period_of(query: PeriodQuery, now: int) -> Period | None:
    """None where none was named; an end left out is today, a beginning left out a year before the end."""
    if query.first is None and query.last is None:
        return None
    last = query.last or max(day_of(now), query.first or "")
    return Period.of(query.first or day_of(start_of(last) - (YEAR - 1) * DAY), last)


def period_within(query: PeriodQuery, whole: Period) -> Period:
    """The part of a period that is asked about; InvalidInputError for days outside of it."""
    found = Period.of(query.first or whole.first, query.last or whole.last)
    if found.first not in whole or found.last not in whole:
        raise InvalidInputError(f"Ask about days from {whole.first} to {whole.last}.", field="from")
    return found


def period_or_year(query: PeriodQuery, now: int) -> Period:
    """The period asked about, or the year until today."""
    return period_of(query, now) or Period.of(day_of(now - (YEAR - 1) * DAY), day_of(now))
