"""The round tells owners what ends, what turned GAP and what failed, each once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.compliance.status import Status
from proofgraph.compliance.targets import control, requirement
from proofgraph.graph.model import Entity
from proofgraph.graph.reconcile import reconcile
from proofgraph.notifications.notice import Kind
from proofgraph.notifications.notices import Told
from proofgraph.settings import Settings
from tests.unit.api.world import FILES, NOW, collect

DAY = 86_400_000


@dataclass
class World:
    folder: Path
    now: int = NOW
    ids: dict[str, str] = field(default_factory=dict)

    @cached_property
    def services(self) -> Services:
        for name, text in FILES.items():
            path = self.folder / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        settings = Settings(content_dir=self.folder / "content", cache_dir=self.folder / "cache")
        services = boot.memory(clock=lambda: self.now, settings=settings)
        services.frameworks.install("demo")
        groups = {"ann": "contributors", "ben": "control-owners", "ivy": "integration-admins"}
        for name, group in groups.items():
            self.ids[name] = services.users.invite(f"{name}@x.example", name, [group], by="root").id
        services.controls.edit("mfa", {"owners": ["Ben@x.example"]}, by="root")
        return services

    def pass_days(self, days: float) -> None:
        self.now += int(days * DAY)
        self.services.notice_scanner.run()

    def told(self, name: str, kind: Kind | None = None) -> list[Told]:
        notices = self.services.notices.page(self.ids[name])[0]
        return [notice for notice in notices if kind in (None, notice.kind)][::-1]


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    assert made.services
    return made


def test_evidence_that_ends_is_told_to_its_author_and_the_controls_owners_twice(world: World) -> None:
    fields = {"title": "Pentest", "url": "https://x.example/p", "expires_at": NOW + 30 * DAY}
    world.services.items.create("link", fields, [control("mfa")], by=world.ids["ann"])

    for days in (15, 1.5, 0.5, 12, 0.9, 0.3):
        world.pass_days(days)

    subjects = [told.subject for told in world.told("ann")]
    assert subjects == ["Evidence: Pentest ends on 2023-12-14"] * 2 + [
        "Evidence: Pentest ended on 2023-12-14"
    ]
    assert [told.subject for told in world.told("ben")] == subjects
    assert world.told("ben")[0].link == "/controls/mfa"
    assert world.told("ivy") == []


def test_after_a_pause_only_the_newest_reminder_comes(world: World) -> None:
    fields = {"title": "Pentest", "url": "https://x.example/p", "expires_at": NOW + 30 * DAY}
    world.services.items.create("link", fields, [], by=world.ids["ann"])

    world.pass_days(29.5)
    world.pass_days(20)

    assert len(world.told("ann")) == 1


def test_a_reminder_that_people_asked_for_comes_too(world: World) -> None:
    fields = {
        "title": "Pentest",
        "url": "https://x.example/p",
        "expires_at": NOW + 90 * DAY,
        "remind_at": NOW + 40 * DAY,
    }
    world.services.items.create("link", fields, [], by=world.ids["ann"])

    for _ in range(9):
        world.pass_days(9.9)

    assert len(world.told("ann")) == 3


def test_attestations_and_exceptions_are_told_to_who_is_named_by_address(world: World) -> None:
    services = world.services
    services.attestations.attest(
        "demo", "D1.1", statement="Yes.", signer="ann@x.example", expires_at=NOW + 20 * DAY
    )
    made = services.exceptions.request(
        requirement("demo", "D2.1"),
        reason="r",
        owner="ivy@x.example",
        compensating_control="c",
        expires_at=NOW + 20 * DAY,
        by="gone",
    )
    services.exceptions.approve(made.id, by="other")

    world.pass_days(7)

    assert [told.kind for told in world.told("ann")] == [Kind.EVIDENCE_EXPIRING]
    assert [told.kind for told in world.told("ben")] == [Kind.EVIDENCE_EXPIRING]
    (told,) = world.told("ivy")
    assert (told.kind, told.link) == (Kind.EXCEPTION_EXPIRING, "/frameworks/demo/requirements/D2.1")


def test_an_attestation_that_is_over_lets_go_of_the_status(world: World) -> None:
    services = world.services
    services.attestations.attest("demo", "D2.1", statement="Yes.", signer="ann", expires_at=NOW + DAY)
    given = services.views.requirement_view("demo", "D2.1").status

    world.pass_days(1)

    assert (given, services.views.requirement_view("demo", "D2.1").status) == (Status.TESTED, Status.UNKNOWN)


def test_a_requirement_that_turns_gap_is_told_to_its_controls_owners_once(world: World) -> None:
    collect(world.services)
    instance = world.services.instances.list()[0]
    world.services.evaluations.run_here("demo", by="ann")
    world.pass_days(0.1)
    before = world.told("ben", Kind.STATUS_CHANGED)
    reconcile(
        world.services.graph,
        scope=instance.id,
        unit="all",
        entities=[Entity("user-1", "aws_iam_user", ("User",), {"name": "one", "mfaEnabled": False})],
        relationships=[],
        metadata={"_integrationInstanceId": instance.id, "_integrationType": "aws", "_source": "integration"},
        now=world.now,
        remove=True,
    )
    world.services.snapshots.build()
    world.services.evaluations.run_here("demo", by="ann")

    world.pass_days(0.01)
    world.pass_days(0.01)

    assert before == []
    (told,) = world.told("ben", Kind.STATUS_CHANGED)
    assert told.subject == "D1.1 Users prove who they are (Demo standard) has a gap"


def test_a_collection_that_failed_is_told_to_who_runs_integrations(world: World) -> None:
    collect(world.services)
    instance = world.services.instances.list()[0]
    job = world.services.collection.start(instance.id, "schedule")
    world.services.collection.fail(instance.id, job.id, "The role cannot be assumed.")

    world.pass_days(0.1)
    world.pass_days(0.1)

    (told,) = world.told("ivy", Kind.COLLECTION_FAILED)
    assert told.body == "The role cannot be assumed."
    assert world.told("ann", Kind.COLLECTION_FAILED) == []


def test_a_framework_left_without_its_daily_evaluation_is_told_once_and_resolved_when_it_is_made_up(
    world: World,
) -> None:
    services = world.services
    world.ids["eve"] = services.users.invite("eve@x.example", "eve", ["compliance-managers"], by="root").id
    collect(services)
    (first,) = services.daily.start_all(by="schedule").evaluations
    services.evaluations.fail(first, "out of memory")

    world.pass_days(0.01)
    world.pass_days(0.01)
    (told,) = world.told("eve")
    assert (told.kind, told.read_at, told.resolved_at) == (Kind.EVALUATION_FAILED, None, None)
    assert told.body.startswith("out of memory")
    assert world.told("ivy") == []

    (second,) = services.daily.retry_failed(by="retry").evaluations
    for chunk in services.evaluations.plan(second)["chunks"]:
        services.evaluations.run_chunk(second, chunk)
    services.evaluations.finish(second)
    world.pass_days(0.01)
    world.pass_days(0.01)

    (resolved,) = world.told("eve")
    assert resolved.subject == f"Resolved: {told.subject}"
    assert resolved.read_at == resolved.resolved_at is not None


def test_a_deleted_framework_is_not_waited_for(world: World) -> None:
    services = world.services
    world.ids["eve"] = services.users.invite("eve@x.example", "eve", ["compliance-managers"], by="root").id
    collect(services)
    (first,) = services.daily.start_all(by="schedule").evaluations
    services.evaluations.fail(first, "out of memory")
    world.pass_days(0.01)

    services.deleted_frameworks.delete(services.evaluations.get(first).framework_id, by="root")
    world.pass_days(0.01)

    (told,) = world.told("eve")
    assert told.resolved_at is not None
