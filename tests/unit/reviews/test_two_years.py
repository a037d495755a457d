"""Two years of reviews under a clock that the test owns, held against a calendar written by hand.

2027 and 2028: month ends, both changes of the clocks in both years, and a leap day.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from proofgraph.reviews.reviews import Review
from tests.unit.reviews.conftest import D11, DEMO, FIRST, MFA, Office, time

HOUR = 3_600_000
DAY = 24 * HOUR
BEGIN, END = "2027-01-01 00:00", "2029-01-01 00:00"
BEFORE, AFTER, ESCALATE = (7, 1), (1, 3), 7
NEVER = 10_000
"""Hours after the due time."""


def morning(day: date, timezone: str) -> int:
    return int(datetime(day.year, day.month, day.day, 8, tzinfo=ZoneInfo(timezone)).timestamp() * 1000)


def here(at: int, timezone: str) -> date:
    return datetime.fromtimestamp(at / 1000, ZoneInfo(timezone)).date()


def calendar(first: date, cadence: str) -> Iterator[date]:
    """The due dates as a person counts them in a calendar."""
    for number in itertools.count():
        if cadence == "yearly":
            leap = (first.month, first.day) == (2, 29) and (first.year + number) % 4 != 0
            yield date(first.year + number, first.month, 28 if leap else first.day)
        else:
            days = 7 if cadence == "weekly" else int(cadence.removesuffix("-days"))
            yield first + timedelta(days=number * days)


@dataclass
class Asked:
    """What a person expects of one review: asked for a day, decided some hours after it is due."""

    due: date
    planned_at: int
    decided_at: int = 0


@dataclass
class Diary:
    """Somebody who decides each review so many hours after its due time, by turns; and what they expect."""

    first: date
    cadence: str
    timezone: str
    habits: tuple[int, ...]
    asked: list[Asked] = field(default_factory=list)

    def habit(self) -> int:
        return self.habits[(len(self.asked) - 1) % len(self.habits)]

    def plans(self, after: date, at: int) -> None:
        due = next(day for day in calendar(self.first, self.cadence) if day > after)
        self.asked.append(Asked(due, at))

    def decides(self, now: int) -> bool:
        """Whether the newest is decided now; then the next is planned."""
        newest = self.asked[-1]
        if now < morning(newest.due, self.timezone) + self.habit() * HOUR:
            return False
        newest.decided_at = now
        self.plans(max(newest.due, here(now, self.timezone)), now)
        return True

    def messages(self, until: int) -> Iterator[tuple[str, str, int]]:
        """(whom, what, when the round tells it at the earliest) of everything that is to be said."""
        for one in self.asked:
            ends = one.decided_at or until
            said = [("ann", "review.reminder", -days) for days in BEFORE]
            said += [("ann", "review.due", 0)] + [("ann", "review.overdue", days) for days in AFTER]
            for who, what, days in [*said, ("boss", "review.escalated", ESCALATE)]:
                at = morning(one.due + timedelta(days=days), self.timezone)
                if at <= ends and (days >= 0 or at > one.planned_at):
                    yield who, what, at


@pytest.mark.parametrize(
    ("cadence", "first", "timezone"),
    [
        ("weekly", "2027-01-04", "Europe/Berlin"),
        ("30-days", "2027-01-31", "America/New_York"),
        ("60-days", "2027-01-31", "Pacific/Auckland"),
        ("90-days", "2027-03-28", "Asia/Kathmandu"),
        ("180-days", "2027-02-28", "Pacific/Kiritimati"),
        ("yearly", "2024-02-29", "Pacific/Pago_Pago"),
    ],
)
@pytest.mark.parametrize(
    "habits",
    [(4,), (4, 80, -40, 12), (200, NEVER), (24 * 40, -3)],
    ids=["on the day", "now late now early", "one is left", "too late by weeks"],
)
def test_every_date_and_every_message_is_what_a_calendar_says(
    office: Office, cadence: str, first: str, timezone: str, habits: tuple[int, ...]
) -> None:
    office.moment[0] = time(BEGIN)
    diary = Diary(date.fromisoformat(first), cadence, timezone, habits)
    diary.plans(here(time(BEGIN), timezone) - timedelta(days=1), time(BEGIN))
    office.set(
        MFA,
        cadence=cadence,
        first=first,
        timezone=timezone,
        escalate_to=("boss",),
        escalate_after=ESCALATE,
        before=BEFORE,
        after=AFTER,
    )
    reviews = office.services.reviews

    while office.moment[0] < time(END):
        office.scanner.run()
        (review,), _ = reviews.page("current")
        assert (review.due, review.due_at) == (diary.asked[-1].due, morning(review.due, timezone))
        if diary.decides(office.moment[0]):
            reviews.decide(review.id, "still-right", by="ann")
        office.moment[0] += 6 * HOUR

    decided, _ = reviews.page("decided", limit=1000)
    assert [review.due for review in reversed(decided)] == [one.due for one in diary.asked[:-1]]
    expected = sorted(diary.messages(office.moment[0] - 6 * HOUR), key=lambda said: said[2])
    for who in ("ann", "boss"):
        assert office.said(who) == [what for whom, what, _ in expected if whom == who]
        times = [told.at for told in reversed(office.services.notices.page(who, limit=1000)[0])]
        due = [at for whom, _, at in expected if whom == who]
        assert all(0 <= told - at < 6 * HOUR for told, at in zip(times, due, strict=True))


def test_the_days_of_two_years_are_those_of_a_wall_calendar(office: Office) -> None:
    rhythms = {MFA: ("30-days", "2027-12-31"), DEMO: ("90-days", "2027-11-30"), D11: ("yearly", "2024-02-29")}
    office.moment[0] = time("2027-10-01 00:00")
    for subject, (cadence, first) in rhythms.items():
        office.set(subject, cadence=cadence, first=first)
    office.scanner.run()
    found: dict[str, list[str]] = {}
    for _ in range(4):
        for review in office.services.reviews.page("current")[0]:
            found.setdefault(review.cadence, []).append(f"{review.due:%a %d %b %Y}")
            office.services.reviews.decide(review.id, "still-right", by="ann")

    assert found == {
        "30-days": ["Fri 31 Dec 2027", "Sun 30 Jan 2028", "Tue 29 Feb 2028", "Thu 30 Mar 2028"],
        "90-days": ["Tue 30 Nov 2027", "Mon 28 Feb 2028", "Sun 28 May 2028", "Sat 26 Aug 2028"],
        "yearly": ["Tue 29 Feb 2028", "Wed 28 Feb 2029", "Thu 28 Feb 2030", "Fri 28 Feb 2031"],
    }


def test_what_is_inherited_changes_again_and_again_and_nothing_is_lost_or_asked_twice(office: Office) -> None:
    """Again and again somebody sets it otherwise: on the framework, a section, a requirement, or nowhere."""
    remove = office.services.review_settings.remove
    applies = office.services.frameworks.set_applicability
    yearly = {"cadence": "yearly", "first": "2027-02-28", "each": True, "timezone": "Europe/Berlin"}
    changes: list[tuple[str, Callable[[], object]]] = [
        ("2027-01-01", lambda: office.set(DEMO, **yearly)),
        ("2027-03-01", lambda: office.set(FIRST, cadence="30-days", first="2027-03-31", each=True)),
        ("2027-06-15", lambda: office.set(D11, cadence="weekly", first="2027-06-15")),
        ("2027-09-01", lambda: office.set(D11, cadence=None)),
        ("2027-10-01", lambda: remove(D11)),
        ("2027-12-01", lambda: office.set(FIRST, **yearly)),
        ("2028-03-15", lambda: remove(FIRST)),
        ("2028-06-01", lambda: applies("demo", "D1.2", applicable=False, reason="None.", by="ann")),
        ("2028-07-01", lambda: office.set(DEMO, **yearly | {"timezone": "Asia/Tokyo"})),
        ("2028-09-01", lambda: office.set(FIRST, cadence="30-days", first="2027-03-31", each=True)),
    ]
    office.moment[0] = time("2026-12-31 08:00")
    decided: dict[str, Review] = {}
    while office.moment[0] < time(END):
        office.moment[0] += DAY
        for day, change in changes:
            if day == here(office.moment[0], "UTC").isoformat():
                change()
        office.scanner.run()
        for review in office.services.reviews.page("current", limit=1000)[0]:
            if review.state == "open" and (review.due.day + office.moment[0] // DAY) % 4 == 0:
                assert review.id not in decided
                decided[review.id] = office.services.reviews.decide(review.id, "still-right", by="ann")

    kept, _ = office.services.reviews.page("decided", limit=1000)
    assert {review.id: review.decided_at for review in kept} == {
        id: review.decided_at for id, review in decided.items()
    }
    asked = Counter((review.subject.id, review.due.isoformat()) for review in kept)
    assert set(asked.values()) == {1}
    days = {ref: sorted(due for what, due in asked if what == ref) for ref in ("D1.1", "D1.2", "D2.1")}
    assert days["D2.1"] == ["2027-02-28", "2028-02-28"]
    assert days["D1.2"] == [
        *["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-30", "2027-06-29", "2027-07-29", "2027-08-28"],
        *["2027-09-27", "2027-10-27", "2027-11-26", "2028-02-28"],
    ]
    weekly = [due for due in days["D1.1"] if "2027-06-15" <= due < "2027-09-01"]
    assert weekly == [f"{date(2027, 6, 15) + timedelta(weeks=n)}" for n in range(len(weekly))]
    assert len(weekly) >= 11
    later = ["2027-10-27", "2027-11-26", "2028-02-28", "2028-09-21", "2028-10-21", "2028-11-20", "2028-12-20"]
    assert [due for due in days["D1.1"] if due >= "2027-09-01"] == later
