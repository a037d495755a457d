"""A snapshot that was evaluated can be asked although the data bucket has lost it."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.compliance.days import day_of
from proofgraph.errors import NotFoundError
from proofgraph.settings import Settings
from tests.unit.api.world import FILES, NOW, collect


@pytest.fixture
def services(tmp_path: Path) -> Services:
    for name, text in FILES.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return fresh(tmp_path, boot.MemoryPorts(clock=lambda: NOW, settings=settings(tmp_path, "first")))


def settings(folder: Path, cache: str) -> Settings:
    return Settings(content_dir=folder / "content", cache_dir=folder / cache, evidence_bucket="evidence")


def fresh(folder: Path, ports: boot.MemoryPorts) -> Services:
    """Another process: nothing of the snapshot is in its folder."""
    services = Services(ports)
    if services.snapshots.latest() is None:
        services.frameworks.install("demo")
        collect(services)
    return services


def lose(services: Services, *, damage: bool = False) -> None:
    for stat in list(services.objects.list("snapshots/")):
        if damage:
            services.objects.put(stat.key, b"not what it was")
        else:
            services.objects.delete(stat.key)


def again(services: Services, tmp_path: Path) -> Services:
    held = services.ports
    return boot.memory(
        clock=held.clock,
        settings=settings(tmp_path, "second"),
        records=held.records,
        objects=held.objects,
        evidence=held.evidence,
        ledger=held.ledger,
        graph=held.graph,
    )


@pytest.mark.parametrize("damage", [False, True])
def test_what_was_evaluated_comes_from_the_evidence(services: Services, tmp_path: Path, damage: bool) -> None:
    services.evaluations.run_here("demo", by="ann")
    lose(services, damage=damage)

    other = again(services, tmp_path)
    asked = other.time_travel.ask(other.questions.get("users-mfa"), day_of(NOW))

    assert [len(rows) for rows in asked.rows] == [3, 2]


def test_what_was_never_evaluated_is_lost_and_says_so(services: Services, tmp_path: Path) -> None:
    lose(services)

    with pytest.raises(NotFoundError):
        again(services, tmp_path).snapshots.latest()
