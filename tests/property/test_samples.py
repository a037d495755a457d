"""Populations and samples under any order of moves, deaths between writes, and a closing in between."""

from __future__ import annotations

import itertools
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from proofgraph.compliance import sampling
from proofgraph.compliance.days import DAY
from proofgraph.compliance.populations import MOVES
from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.ports.records import MemoryRecords
from tests.faulty import CrashError, CrashingRecords
from tests.unit.api.world import NOW
from tests.unit.compliance.calendar import Calendar

USERS = [(f"user {n}", n % 2 == 0) for n in range(6)]
STATES = tuple(MOVES)


@given(
    names=st.lists(st.text(max_size=12), min_size=1, max_size=40),
    seed=st.text(st.characters(exclude_characters="\n", codec="utf-8"), min_size=1, max_size=20),
    sizes=st.tuples(st.integers(1, 50), st.integers(1, 50)),
)
def test_a_sample_depends_on_seed_size_and_the_set_alone(
    names: list[str], seed: str, sizes: tuple[int, int]
) -> None:
    if not seed.strip():
        return
    small, large = sorted(sizes)

    drawn = sampling.draw(names, size=small, seed=seed)
    more = sampling.draw([*reversed(names), *names], size=large, seed=seed)

    assert more[: len(drawn)] == drawn
    assert len({item.identity for item in more}) == len(more) == min(large, len(set(names)))


class Samples(RuleBasedStateMachine):
    """One engagement: populations are frozen, items moved, people respond, and some time it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.stored = MemoryRecords()
        self.records = CrashingRecords(self.stored)
        self.calendar = Calendar(Path(self.folder.name), now=NOW - 3 * DAY, records=self.records)
        self.exported: dict[str, Any] = {}
        self.closed: Any = None

    def teardown(self) -> None:
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        self.calendar.day(USERS)
        self.engagement = self.calendar.engagement(self.calendar.today, self.calendar.today)
        self.calendar.now = NOW

    @property
    def populations(self) -> Any:
        return self.calendar.services.populations

    def held(self) -> list[Any]:
        return list(self.populations.list(self.engagement.id))

    def attempt(self, work: Any, writes: int | None) -> None:
        """Work that may be refused, or die before any of its writes."""
        self.records.writes = writes
        try:
            work()
        except (CrashError, ConflictError, InvalidInputError):
            pass
        finally:
            self.records.writes = None

    @rule(size=st.integers(1, 7), seed=st.sampled_from(["one", "two"]), writes=st.none() | st.integers(0, 3))
    def draw(self, size: int, seed: str, writes: int | None) -> None:
        if len(self.held()) < 3:
            self.attempt(
                lambda: self.populations.create(
                    self.engagement.id, "users-mfa", size=size, seed=seed, by="aud"
                ),
                writes,
            )

    @precondition(lambda self: self.held())
    @rule(
        data=st.data(),
        state=st.sampled_from(STATES),
        note=st.sampled_from(["", "found"]),
        position=st.integers(1, 7),
        writes=st.none() | st.integers(0, 2),
    )
    def move(self, data: st.DataObject, state: Any, note: str, position: int, writes: int | None) -> None:
        population = data.draw(st.sampled_from(self.held()))
        if position <= population.size and position <= population.items:
            self.attempt(
                lambda: self.populations.move(population, position, state, by="aud", note=note), writes
            )

    @precondition(lambda self: self.held())
    @rule(data=st.data(), size=st.integers(1, 7), writes=st.none() | st.integers(0, 2))
    def enlarge(self, data: st.DataObject, size: int, writes: int | None) -> None:
        population = data.draw(st.sampled_from(self.held()))
        self.attempt(lambda: self.populations.enlarge(self.engagement.id, population.id, size), writes)

    @precondition(lambda self: self.closed is None)
    @rule(writes=st.integers(0, 4), really=st.integers(0, 3))
    def close(self, writes: int, really: int) -> None:
        if really:
            return
        freezing = self.calendar.services.freezing
        self.attempt(
            lambda: freezing.close(self.engagement.id, by="ann", expected=self.engagement.version), writes
        )
        engagement = self.calendar.services.engagements.get(self.engagement.id)
        if engagement.state == "closed":
            picture = self.calendar.services.engagements.picture(engagement)
            self.closed = [self.populations.listed(population) for population in self.held()]
            assert picture["populations"] == self.closed

    @invariant()
    def every_sample_can_be_drawn_again(self) -> None:
        for population in self.held():
            assert sampling.redraw(self.populations.export(population)) == []

    @invariant()
    def what_was_drawn_stays_drawn_and_moves_are_never_lost(self) -> None:
        for population in self.held():
            now = self.populations.export(population)
            before = self.exported.get(population.id)
            if before is not None:
                assert now["population"] == before["population"]
                for old, new in zip(before["sample"], now["sample"], strict=False):
                    assert new["identity"] == old["identity"]
                    assert new["moves"][: len(old["moves"])] == old["moves"]
                assert len(now["sample"]) >= len(before["sample"])
            self.exported[population.id] = now

    @invariant()
    def every_move_is_one_that_is_allowed(self) -> None:
        for population in self.held():
            for item in self.populations.sample(population):
                states = ["requested", *(move.state for move in item.moves)]
                assert all(after in MOVES[before] for before, after in itertools.pairwise(states))
                assert item.state == states[-1]
                assert bool(item.exception) == ("exception" in states)

    @invariant()
    def nothing_moves_once_it_is_closed(self) -> None:
        if self.closed is not None:
            assert [self.populations.listed(population) for population in self.held()] == self.closed


Samples.TestCase.settings = settings(max_examples=8, stateful_step_count=14, deadline=None)
TestSamples = Samples.TestCase
