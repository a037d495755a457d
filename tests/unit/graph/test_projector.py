"""The projector builds one snapshot for many edits, soon, and none for nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from proofgraph.graph import edits
from proofgraph.graph.model import Entity
from proofgraph.graph.projector import Projector
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.graph.stored import Part
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import MemoryRecords


@dataclass
class Clock:
    now: int = 1_000_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def projector(clock: Clock, tmp_path: Path) -> Projector:
    store = MemoryGraphStore(clock=clock)
    snapshots = Snapshots(MemoryObjects(), MemoryRecords(), store, clock, tmp_path)
    return Projector(store, snapshots, clock, quiet_ms=5_000, patience_ms=45_000)


def edit(projector: Projector, key: str) -> None:
    entity = Entity(key, "vendor", ("Vendor",))
    edits.create_entity(projector.store, scope="api", entity=entity, metadata={}, now=projector.clock())


def test_nothing_dirty_builds_nothing(projector: Projector) -> None:
    assert projector.project() is None
    assert projector.snapshots.latest() is None


def test_edits_reach_a_snapshot_once_they_pause(projector: Projector, clock: Clock) -> None:
    edit(projector, "a")
    first = projector.project()
    clock.now += 10_000
    edit(projector, "b")
    clock.now += 1_000
    edit(projector, "c")
    waiting = projector.project()
    clock.now += 5_000

    second = projector.project()

    assert first is not None  # the first of all waits for nothing
    assert waiting is None
    assert second is not None
    assert (first.entities, second.entities) == (1, 3)
    assert projector.project() is None


def test_edits_that_never_pause_are_not_held_back_for_ever(projector: Projector, clock: Clock) -> None:
    edit(projector, "a")
    projector.project()
    seen = []
    for second in range(60):
        clock.now += 1_000
        edit(projector, f"k{second}")
        seen.append(projector.project())

    built = [second for second, manifest in enumerate(seen, 1) if manifest]
    assert built == [45]


def test_what_the_stream_names_is_read_again(projector: Projector, clock: Clock) -> None:
    edit(projector, "a")
    projector.project()
    clock.now += 60_000

    count = projector.record([Part("entity", "api", "vendor"), Part("entity", "api", "vendor")])

    assert count == 1
    assert any(state.dirty for state in projector.store.parts())
