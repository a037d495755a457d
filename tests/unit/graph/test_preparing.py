"""Snapshots too large for a request: made ready elsewhere, told how far, and asked once they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proofgraph.errors import DamagedError, PreparingError, UnavailableError
from proofgraph.graph import preparing
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.preparing import LONGEST_MS, Preparing
from proofgraph.graph.projection import partition_key
from proofgraph.graph.queryfile_cache import QueryFiles
from tests.unit.graph.test_snapshot import World


class Deployment:
    """One that answers requests, and one that has the time to make query files, over the same stores."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.started: list[str] = []
        self.preparing = Preparing(world.records, world.clock, self.started.append)
        self.hurried = world.opened("api", shared=True, preparing=self.preparing)
        self.function = world.opened("function", shared=True)

    def grown(self, value: int) -> Manifest:
        self.world.collect("u", a={"a1": value})
        return self.world.snapshots.build()

    def work(self) -> None:
        """What the function does with each event."""
        for id in [self.started.pop(0) for _ in tuple(self.started)]:
            self.preparing.made(id, lambda id: self.function.query_file(self.function.get(id)))


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def deployment(world: World, monkeypatch: pytest.MonkeyPatch) -> Deployment:
    monkeypatch.setattr(preparing, "MOST_BYTES", 0)
    return Deployment(world)


def test_a_snapshot_that_is_small_enough_is_made_ready_by_the_request_itself(world: World) -> None:
    deployment = Deployment(world)

    assert deployment.hurried.query_file(deployment.grown(1)).exists()
    assert deployment.started == []


def test_a_large_snapshot_is_made_ready_once_for_all_who_ask_and_then_asked(deployment: Deployment) -> None:
    manifest = deployment.grown(1)

    for _ in range(3):
        with pytest.raises(PreparingError, match="Repeat it in 5 seconds") as refused:
            deployment.hurried.query_file(manifest)
    assert (refused.value.details["ready"], refused.value.details["of"]) == (0, 1)
    assert deployment.started == [manifest.id]
    deployment.work()

    with deployment.hurried.engine(manifest) as engine:
        assert len(engine.run("FIND a", now=0).rows) == 1
    assert deployment.world.records.list("snapshots", "preparing").records == ()


def test_several_are_made_ready_together_and_it_is_told_how_many_are(deployment: Deployment) -> None:
    manifests = [deployment.grown(value) for value in range(11)]

    with pytest.raises(PreparingError, match="0 of 11 snapshots are ready"):
        deployment.hurried.prepare([*manifests, *manifests])
    assert len(deployment.started) == 8
    deployment.work()
    with pytest.raises(PreparingError, match="8 of 11 snapshots are ready"):
        deployment.hurried.prepare(manifests)
    deployment.work()

    deployment.hurried.prepare(manifests)


def test_what_could_not_be_made_ready_is_told_once_and_tried_again_by_whoever_asks_next(
    deployment: Deployment,
) -> None:
    manifest = deployment.grown(1)
    key = partition_key(manifest.partitions[0].digest)
    content = deployment.world.objects.get(key)
    deployment.world.objects.put(key, b"damaged")
    with pytest.raises(PreparingError):
        deployment.hurried.query_file(manifest)
    with pytest.raises(DamagedError):
        deployment.work()
    with pytest.raises(
        UnavailableError, match=r"could not be made ready: The stored partition .* tried again"
    ):
        deployment.hurried.query_file(manifest)
    deployment.world.objects.put(key, content)

    with pytest.raises(PreparingError):
        deployment.hurried.query_file(manifest)
    deployment.work()

    assert deployment.hurried.query_file(manifest).exists()


def test_a_function_that_never_ended_is_told(deployment: Deployment) -> None:
    manifest = deployment.grown(1)
    with pytest.raises(PreparingError):
        deployment.hurried.query_file(manifest)
    deployment.world.clock.now += LONGEST_MS + 1

    with pytest.raises(UnavailableError, match="did not end within 15 minutes"):
        deployment.hurried.query_file(manifest)
    with pytest.raises(PreparingError):
        deployment.hurried.query_file(manifest)
    assert deployment.started == [manifest.id, manifest.id]


def test_room_is_made_on_the_disk_before_a_file_comes(deployment: Deployment, tmp_path: Path) -> None:
    first, second, third = (deployment.grown(value) for value in range(3))
    ample = QueryFiles(deployment.world.objects, tmp_path / "files", tmp_path / "partitions")
    held = [ample.path(first), ample.path(second)]
    tight = replace(ample, free=lambda _folder: 2 * third.size - 1)

    assert tight.path(third).exists()
    assert not any(path.exists() for path in held)
