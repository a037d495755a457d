"""Due dates as a person would expect them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofgraph.errors import InvalidInputError
from proofgraph.reviews.cadence import Cadence, day_of, moment, next_after, occurrence
from tests.unit.reviews.conftest import time

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("cadence", "dates"),
    [
        (Cadence.WEEKLY, ["2026-01-31", "2026-02-07", "2026-02-14"]),
        (Cadence.DAYS_30, ["2026-01-31", "2026-03-02", "2026-04-01"]),
        (Cadence.DAYS_90, ["2026-01-31", "2026-05-01", "2026-07-30"]),
        (Cadence.YEARLY, ["2026-01-31", "2027-01-31", "2028-01-31"]),
    ],
)
def test_due_dates_are_counted_from_the_first(cadence: Cadence, dates: list[str]) -> None:
    first = date(2026, 1, 31)

    assert [occurrence(first, cadence, number).isoformat() for number in range(3)] == dates


def test_a_yearly_review_of_a_leap_day_comes_back_to_it() -> None:
    first = date(2024, 2, 29)

    assert [occurrence(first, Cadence.YEARLY, n).isoformat() for n in range(5)] == [
        "2024-02-29",
        "2025-02-28",
        "2026-02-28",
        "2027-02-28",
        "2028-02-29",
    ]


def test_a_review_is_due_in_the_morning_where_its_owners_are() -> None:
    assert moment(date(2026, 7, 1), "Europe/Berlin") == time("2026-07-01 06:00")
    assert moment(date(2026, 1, 5), "Europe/Berlin") == time("2026-01-05 07:00")
    assert moment(date(2026, 7, 1), "Pacific/Auckland") == time("2026-06-30 20:00")
    assert day_of(time("2026-06-30 20:00"), "Pacific/Auckland") == date(2026, 7, 1)


def test_an_unknown_time_zone_is_refused_with_an_example() -> None:
    with pytest.raises(InvalidInputError, match="Europe/Berlin"):
        moment(date(2026, 1, 1), "Mars/Base")


@given(first=DAYS, cadence=st.sampled_from(Cadence), day=DAYS)
def test_the_next_date_is_the_earliest_of_the_series_after_a_day(
    first: date, cadence: Cadence, day: date
) -> None:
    found = next_after(first, cadence, day)

    series = [occurrence(first, cadence, number) for number in range(1200 if cadence == "weekly" else 300)]
    assert found == min(due for due in series if due > day)
