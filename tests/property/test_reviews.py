"""Reviews under any order of settings, decisions, time, lost executions and deaths between two writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from proofgraph.errors import ProofgraphError
from proofgraph.ports.records import MemoryRecords, every
from proofgraph.reviews.reviews import PARENT, Review, review_of
from tests.faulty import CrashError, CrashingRecords
from tests.unit.reviews.conftest import D11, DEMO, FIRST, MFA, office_at

DAY = 86_400_000
WRITES = st.none() | st.none() | st.integers(0, 4)
SUBJECTS = st.sampled_from((MFA, MFA, D11, FIRST, DEMO))
RHYTHMS = st.sampled_from((None, "weekly", "30-days", "30-days", "60-days", "yearly"))
FIRSTS = st.sampled_from(("2025-12-31", "2026-01-01", "2026-01-02", "2026-01-31", "2026-03-02"))
ZONES = st.sampled_from(("UTC", "UTC", "Pacific/Kiritimati", "America/New_York"))


class Rounds(RuleBasedStateMachine):
    """What was attempted may be refused or die; what is stored must always make sense."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.records = CrashingRecords(MemoryRecords())
        self.office = office_at(Path(self.folder.name), self.records)
        self.decided: dict[str, Review] = {}

    def teardown(self) -> None:
        self.folder.cleanup()

    def attempt(self, work: Callable[[], object], writes: int | None) -> None:
        self.records.writes = writes
        try:
            work()
        except (CrashError, ProofgraphError):
            pass
        finally:
            self.records.writes = None

    def reviews(self) -> list[Review]:
        return [review_of(record) for record in every(self.records, PARENT, "review")]

    @rule(subject=SUBJECTS, cadence=RHYTHMS, first=FIRSTS, timezone=ZONES, each=st.booleans(), writes=WRITES)
    def set(self, subject: Any, each: bool, writes: int | None, **said: Any) -> None:
        wide = {"each": each and subject in (FIRST, DEMO)}
        self.attempt(lambda: self.office.set(subject, **said, **wide), writes)

    @rule(subject=SUBJECTS)
    def remove(self, subject: Any) -> None:
        self.attempt(lambda: self.office.services.review_settings.remove(subject), None)

    @precondition(lambda self: any(review.undecided for review in self.reviews()))
    @rule(data=st.data(), writes=WRITES)
    def decide(self, data: st.DataObject, writes: int | None) -> None:
        review = data.draw(st.sampled_from([review for review in self.reviews() if review.undecided]))
        decide = self.office.services.reviews.decide
        self.attempt(lambda: decide(review.id, "still-right", by="ann"), writes)
        assert writes is not None or not self.office.services.reviews.get(review.id).undecided

    @rule(hours=st.sampled_from((1, 9, 24, 24 * 6, 24 * 31)), writes=WRITES, lose=st.booleans())
    def time_passes(self, hours: int, writes: int | None, lose: bool) -> None:
        """A round that may die; then executions may be lost, the others say that they wait."""
        self.office.moment[0] += hours * DAY // 24
        self.attempt(self.office.scanner.run, writes)
        for name in list(self.office.workflows.going) if lose else ():
            self.office.workflows.lose(name)
        self.wait()

    def wait(self) -> None:
        for name, payload in list(self.office.workflows.going.items()):
            self.office.scanner.waiting(payload["review"], f"token of {name}")

    @invariant()
    def what_was_decided_stays_and_no_day_is_asked_for_twice(self) -> None:
        found = {review.id: review for review in self.reviews() if review.state == "decided"}
        for id, before in self.decided.items():
            kept = {"token": "", "version": 0}
            assert found[id].model_copy(update=kept) == before.model_copy(update=kept)
        self.decided = found
        days = Counter((review.subject.key, review.due) for review in self.reviews())
        assert set(days.values()) <= {1}

    @invariant()
    def every_history_says_how_it_came_here(self) -> None:
        for review in self.reviews():
            whats = [move.what for move in review.history]
            assert whats[0] == "planned"
            assert whats.count("withdrawn") == whats.count("planned") - (review.state != "withdrawn")
            assert [move.at for move in review.history] == sorted(move.at for move in review.history)
            told = [step for what in whats for step in what.split(", ") if step in review.said]
            assert sorted(told) == sorted(review.said)

    @invariant()
    def after_a_whole_round_each_subject_has_one_review_and_each_open_one_is_waited_for_once(self) -> None:
        for _ in range(2):
            self.office.scanner.run()
            self.wait()
        self.office.scanner.run()
        undecided = [review for review in self.reviews() if review.undecided]
        wanted = Counter(subject.key for subject, _ in self.office.services.review_settings.subjects())
        assert Counter(review.subject.key for review in undecided) == wanted
        going = Counter(payload["review"] for payload in self.office.workflows.going.values())
        assert going == Counter(review.id for review in undecided if review.state == "open")
        assert all(
            (review.due_at <= self.office.moment[0]) == (review.state == "open") for review in undecided
        )

    @invariant()
    def nobody_is_told_of_the_same_step_twice(self) -> None:
        told = self.office.services.notices.page("ann", limit=1000)[0]
        assert max(Counter((t.kind, t.link, t.at) for t in told).values(), default=1) == 1
        due = Counter(t.link for t in told if t.kind == "review.due")
        assert max(due.values(), default=1) == 1


Rounds.TestCase.settings = settings(max_examples=20, stateful_step_count=15, deadline=None)
TestRounds = Rounds.TestCase
