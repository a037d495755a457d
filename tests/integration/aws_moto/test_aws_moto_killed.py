"""Killed at any point and started again: nothing is lost, nothing doubled."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from proofgraph.graph.store import MemoryGraphStore
from proofgraph.ports.objects import MemoryObjects
from tests.integration.aws_moto.account.part import REGIONS
from tests.integration.aws_moto.collecting import HOUR, Bench
from tests.integration.aws_moto.conftest import Cloud
from tests.integration.aws_moto.judging import Judged, judge, those_tested
from tests.integration.aws_moto.recording import DiedError, Replay

KILLS = 50

JUDGED = 5
"""The kill that is judged each day; all of them take long."""


@dataclass
class Fuse:
    """Counts writes of all kinds, and dies at one of them: before or after it is done."""

    dies_at: int | None = None
    after: bool = False
    writes: int = 0

    def around(self, write: Any) -> Any:
        self.writes += 1
        now = self.dies_at is not None and self.writes >= self.dies_at
        if now and not self.after:
            raise DiedError
        done = write()
        if now:
            raise DiedError
        return done


class DyingObjects(MemoryObjects):
    fuse: Fuse

    def put(self, key: str, data: Any, **options: Any) -> Any:
        return self.fuse.around(lambda: super(DyingObjects, self).put(key, data, **options))


class DyingStore(MemoryGraphStore):
    fuse: Fuse

    def write(self, puts: Any, deletes: Any = ()) -> None:
        """Half of what is written may be there when it dies."""
        half = len(puts) // 2
        MemoryGraphStore.write(self, puts[:half])
        self.fuse.around(lambda: MemoryGraphStore.write(self, puts[half:], deletes))


def bench_of(replay: Replay, fuse: Fuse) -> Bench:
    objects, store = DyingObjects(), DyingStore()
    objects.fuse = store.fuse = fuse
    return Bench(replay.sessions, {"regions": list(REGIONS)}, objects=objects, store=store)


@pytest.fixture(scope="session")
def expected(cloud: Cloud, shared_replay: Replay) -> tuple[dict[str, bytes], int, int]:
    """The whole graph, and how many calls and writes it takes."""
    fuse = Fuse()
    bench = bench_of(shared_replay, fuse)
    before = shared_replay.calls
    bench.collect()
    return bench.content(), shared_replay.calls - before, fuse.writes


def without_buckets(service: str, operation: str, parsed: dict[str, Any]) -> dict[str, Any]:
    return {**parsed, "Buckets": parsed["Buckets"][:3]} if operation == "ListBuckets" else parsed


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_collection_killed_at_a_random_point_loses_and_doubles_nothing(
    expected: tuple[dict[str, bytes], int, int], replay: Replay, seed: int
) -> None:
    content, calls, writes = expected
    draw = random.Random(seed)
    fuse = Fuse(after=draw.random() < 0.5)
    bench = bench_of(replay, fuse)
    if seed % 2:
        replay.dies_at = draw.randint(1, calls)
    else:
        fuse.dies_at = draw.randint(1, writes)
    first = seed % 4 < 2
    if not first:
        kills = (replay.dies_at, fuse.dies_at)
        replay.dies_at = fuse.dies_at = None
        bench.collect()
        replay.calls, fuse.writes = 0, 0
        replay.dies_at, fuse.dies_at = kills
        replay.edit = without_buckets
    before = bench.content()

    try:
        bench.collect()
    except DiedError:
        died = True
    else:
        died = False

    after_death = bench.content()
    assert set(after_death) <= set(content)
    assert died or first is False
    if not first:
        assert set(before) - set(after_death) <= {key for key in before if "s3" in key}
    replay.dies_at = fuse.dies_at = replay.edit = None
    bench.clock.pass_time(HOUR)
    job = bench.collect()
    assert bench.content() == content
    assert job.state == "succeeded"
    assert len(list(bench.stored("entity"))) == len({s.key for s in bench.stored("entity")})


@pytest.fixture(scope="session")
def tested_without_buckets(
    shared_replay: Replay, cloud: Cloud, tmp_path_factory: pytest.TempPathFactory
) -> set[str]:
    shared_replay.edit = without_buckets
    bench = bench_of(shared_replay, Fuse())
    bench.collect()
    shared_replay.edit = None
    return those_tested(judge(bench, tmp_path_factory.mktemp("fewer")))


@pytest.mark.parametrize(
    "seed", [pytest.param(seed, marks=() if seed == JUDGED else pytest.mark.long) for seed in range(KILLS)]
)
def test_a_killed_collection_turns_no_question_tested(
    expected: tuple[dict[str, bytes], int, int],
    judged: Judged,
    replay: Replay,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    seed: int,
) -> None:
    """Neither on the half-written graph, which another collection may publish, nor after the next."""
    _, _, writes = expected
    draw = random.Random(seed)
    fuse = Fuse(after=draw.random() < 0.5)
    bench = bench_of(replay, fuse)
    first = seed % 4 == 0
    if not first:
        bench.collect()
        fuse.writes = 0
        replay.edit = without_buckets
    fuse.dies_at = draw.randint(1, writes)

    with suppress(DiedError):
        bench.collect()
    halfway = those_tested(judge(bench, tmp_path / "halfway"))
    fuse.dies_at = replay.edit = None
    bench.clock.pass_time(HOUR)
    bench.collect()
    after = those_tested(judge(bench, tmp_path / "after"))

    assert not (first and halfway)
    assert after == those_tested(judged)
    if not halfway <= after:
        assert halfway <= after | request.getfixturevalue("tested_without_buckets")


def test_a_killed_unit_is_run_again_without_the_rest(cloud: Cloud, replay: Replay) -> None:
    """As Step Functions does it: the same unit of the same job once more."""
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    job = bench.collection.start(bench.instance, "schedule")
    plan = bench.collection.plan(bench.instance, job.id)
    units = [unit for level in plan["levels"] for unit in level]

    for unit in units:
        replay.dies_at = replay.calls + 20
        try:
            bench.collection.run_unit(bench.instance, job.id, unit, None, lambda: HOUR)
        except DiedError:
            replay.dies_at = None
            bench.collection.run_unit(bench.instance, job.id, unit, None, lambda: HOUR)
    replay.dies_at = None
    done = bench.collection.finish(bench.instance, job.id)

    assert done.state == "succeeded"
    assert set(bench.content()) == set(cloud.bench.content())


def test_a_job_that_died_leaves_its_unread_units_as_they_were(cloud: Cloud, replay: Replay) -> None:
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    bench.collect()
    before = bench.content()
    job = bench.collection.start(bench.instance, "schedule")
    bench.collection.plan(bench.instance, job.id)

    done = bench.collection.finish(bench.instance, job.id)

    assert bench.content() == before
    assert done.state == "failed"
    assert all("did not end" in report.error for report in bench.reports.newest)
