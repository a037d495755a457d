"""Exceptions under any order of steps, any passing of time and any death between two writes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from proofgraph.boot import Services
from proofgraph.compliance.chain import digest_of
from proofgraph.compliance.exceptions import Exceptions
from proofgraph.compliance.targets import Target
from proofgraph.errors import ConflictError, ForbiddenError
from tests.faulty import CrashError
from tests.property.mortal import Mortal
from tests.unit.compliance.world import library

DAY = 86_400_000
PEOPLE = st.sampled_from(["ann", "bob", "cas"])
CRASHES = st.one_of(st.none(), st.integers(0, 4))
TARGETS = [
    Target(kind="requirement", framework_id="std", id="A.1"),
    Target(kind="control", id="sign-in"),
    Target(kind="question", id="users-mfa"),
]
AFTER = {
    "requested": {"requested", "approved", "rejected", "withdrawn", "lapsed"},
    "approved": {"approved", "withdrawn", "lapsed"},
    "rejected": {"rejected"},
    "withdrawn": {"withdrawn"},
    "lapsed": {"lapsed"},
}


class Life(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.world = Mortal()
        self.services.__dict__["library"] = library()
        self.services.frameworks.install("std")
        self.seen: dict[str, str] = {}

    @property
    def services(self) -> Services:
        return self.world.services

    def _until(self, writes: int | None, work: Callable[[Exceptions], object]) -> None:
        if writes is not None:
            self.world.dies(writes)
        with suppress(CrashError, ConflictError, ForbiddenError):
            work(self.services.exceptions)
        self.world.born_again().__dict__["library"] = library()

    def _one(self, which: int) -> str | None:
        found = self.services.exceptions.all()
        return found[which % len(found)].id if found else None

    @rule(by=PEOPLE, about=st.sampled_from(TARGETS), days=st.integers(1, 9), writes=CRASHES)
    def ask(self, by: str, about: Target, days: int, writes: int | None) -> None:
        self._until(
            writes,
            lambda exceptions: exceptions.request(
                about,
                reason="The vendor cannot yet.",
                owner="ann",
                compensating_control="By hand.",
                expires_at=self.world.now + days * DAY,
                by=by,
            ),
        )

    @rule(which=st.integers(0, 3), by=PEOPLE, writes=CRASHES, step=st.sampled_from(["approve", "reject"]))
    def decide(self, which: int, by: str, writes: int | None, step: str) -> None:
        if id := self._one(which):
            self._until(writes, lambda exceptions: getattr(exceptions, step)(id, by=by, note="so"))

    @rule(which=st.integers(0, 3), by=PEOPLE, writes=CRASHES)
    def withdraw(self, which: int, by: str, writes: int | None) -> None:
        if id := self._one(which):
            self._until(writes, lambda exceptions: exceptions.withdraw(id, by=by))

    @rule(days=st.integers(0, 4))
    def time_passes(self, days: int) -> None:
        self.world.now += days * DAY

    @invariant()
    def states_follow_each_other(self) -> None:
        for found in self.services.exceptions.all():
            state = found.state(self.world.now)
            assert state in AFTER[self.seen.get(found.id, "requested")]
            self.seen[found.id] = state

    @invariant()
    def nobody_decided_about_what_they_asked_for(self) -> None:
        for found in self.services.exceptions.all():
            if found.step in ("approved", "rejected"):
                assert found.decided_by not in ("", found.requested_by)

    @invariant()
    def only_what_is_approved_and_not_over_counts(self) -> None:
        active = self.services.exceptions.active("std", self.world.now)
        assert {found.id for found in active} == {
            found.id
            for found in self.services.exceptions.all()
            if found.step == "approved" and found.expires_at > self.world.now
        }

    def teardown(self) -> None:
        self.services.outbox.catch_up()
        for found in self.services.exceptions.all():
            assert self.services.ledger.store.places(digest_of(found.body()))
        assert self.services.inspection.check(contents=True).intact


Life.TestCase.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)
TestLife = Life.TestCase
