"""However finish, cancel and fail overtake each other: what an evaluation is said to be is what it did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest

from proofgraph.compliance import rollup
from proofgraph.compliance.evaluation import HALF_WRITTEN
from proofgraph.compliance.status import Status
from proofgraph.errors import ConflictError
from proofgraph.ports.records import MemoryRecords, Page, Record
from tests.faulty import CrashError, CrashingRecords
from tests.unit.compliance.world import World, bucket, user


def begin(world: World, evaluation_id: str, writes: int) -> None:
    """Finish, and die after some writes; the state machine does it again later."""
    records: Any = world.records
    records.writes = writes
    try:
        world.evaluations.finish(evaluation_id)
    except CrashError:
        records.writes = None


END: Mapping[str, Callable[[World, str], object]] = {
    "finish": lambda world, id: world.evaluations.finish(id),
    "cancel": lambda world, id: world.evaluations.cancel(id),
    "fail": lambda world, id: world.evaluations.fail(id, "Out of time."),
    "say that it finishes": lambda world, id: begin(world, id, 1),
    "keep its results": lambda world, id: begin(world, id, 2),
}
ENDS = ("finish", "cancel", "fail")


@dataclass
class OvertakenRecords(CrashingRecords):
    """Before the call number `after`, whether it reads or writes, somebody else does `other` as a whole."""

    after: int = -1
    other: Callable[[], object] = field(default=lambda: None)

    def _turn(self) -> None:
        self.after -= 1
        if self.after == -1:
            self.other()

    def get(self, parent: str, kind: str, id: str) -> Record | None:
        self._turn()
        return super().get(parent, kind, id)

    def list(self, parent: str, kind: str, **more: Any) -> Page:
        self._turn()
        return super().list(parent, kind, **more)

    def _count(self) -> None:
        self._turn()
        super()._count()


@dataclass
class Answered:
    """An evaluation whose questions are all answered; each `world` is another future of it."""

    first: World
    id: str
    before: Mapping[str, Status]
    finished: Mapping[str, Status] = field(default_factory=dict)

    def world(self) -> tuple[World, OvertakenRecords]:
        records = OvertakenRecords(MemoryRecords(dict(self.first.records._items)))
        held: Any = records
        return World(self.first.folder, now=self.first.now, records=held, objects=self.first.objects), records

    def agrees(self, world: World) -> None:
        """The record says what became of the statuses."""
        ended = world.evaluations.get(self.id)
        outcomes = rollup.outcomes(world.records, "std").values()
        counted = any(outcome.evaluation_id == self.id for outcome in outcomes)
        world.restating.catch_up()
        assert statuses(world) == (self.finished if counted else self.before)
        match ended.state:
            case "succeeded":
                assert counted
            case "cancelled":
                assert not counted
            case "failed":
                assert (HALF_WRITTEN in (ended.error or "")) == (ended.finishing_at is not None)
                assert ended.finishing_at is not None or not counted
            case other:
                raise AssertionError(other)


def statuses(world: World) -> dict[str, Status]:
    return {ref: standing.status for ref, standing in rollup.standings(world.records, "std").items()}


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Answered:
    world = World(tmp_path_factory.mktemp("ends"))
    world.frameworks.install("std")
    world.collect(bucket("a", encrypted=True), user("ann", mfaEnabled=True))
    world.evaluations.run_here("std", by="ann")
    before = statuses(world)
    world.now += 1
    world.collect(bucket("a", encrypted=False), user("ann", mfaEnabled=False))
    started = world.evaluations.start("std", by="ann")
    for chunk in world.evaluations.plan(started.id)["chunks"]:
        world.evaluations.run_chunk(started.id, chunk)
    made = Answered(world, started.id, before)
    future, _ = made.world()
    future.evaluations.finish(started.id)
    made.finished = statuses(future)
    assert made.finished != before
    return made


@pytest.mark.parametrize(("one", "other"), [(one, other) for one in ENDS for other in END if one != other])
def test_one_end_that_overtakes_another_anywhere_leaves_a_true_record(
    answered: Answered, one: str, other: str
) -> None:
    for after in range(200):
        world, records = answered.world()
        later, theirs = answered.world()
        theirs.held = records.held
        records.after, records.other = after, partial(quietly, other, later, answered.id)

        quietly(one, world, answered.id)

        overtaken = records.after < 0
        records.after = -1
        world.evaluations.finish(answered.id)
        answered.agrees(world)
        if not overtaken:
            return
    raise AssertionError("This never ends.")


def test_one_that_dies_while_it_finishes_and_is_given_up_leaves_a_true_record(answered: Answered) -> None:
    for writes in range(50):
        world, records = answered.world()
        records.writes = writes
        try:
            world.evaluations.finish(answered.id)
        except CrashError:
            records.writes = None
            world.evaluations.fail(answered.id, "Out of memory.")
            answered.agrees(world)
        else:
            return
    raise AssertionError("This never ends.")


def quietly(end: str, world: World, evaluation_id: str) -> None:
    """One that is told to repeat it, or that it is too late, has done nothing."""
    with suppress(ConflictError):
        END[end](world, evaluation_id)
