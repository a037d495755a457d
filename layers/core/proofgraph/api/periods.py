"""The period that a request asks about."""

from __future__ import annotations

from proofgraph.api.models.shared import PeriodQuery
from proofgraph.compliance.days import DAY, Period, day_of, start_of

YEAR = 365


def period_of(query: PeriodQuery, now: int) -> Period | None:
    """None where none was named; an end left out is today, a beginning left out a year before the end."""
    if query.first is None and query.last is None:
        return None
    last = query.last or max(day_of(now), query.first or "")
    return Period.of(query.first or day_of(start_of(last) - (YEAR - 1) * DAY), last)


def period_or_year(query: PeriodQuery, now: int) -> Period:
    """The period asked about, or the year until today."""
    return period_of(query, now) or Period.of(day_of(now - (YEAR - 1) * DAY), day_of(now))
