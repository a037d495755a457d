"""The sample organisation's documents."""

from __future__ import annotations

from typing import Any

from proofgraph import boot
from proofgraph.local import organisation
from proofgraph.local.northwind import Sample


def test_the_sample_adopts_some_policies_with_their_procedures_and_keeps_the_rest_as_drafts() -> None:
    services = boot.memory(clock=lambda: 1_700_000_000_000)
    organisation.install(services)

    organisation.adopt(services)
    organisation.adopt(services)

    entries = {entry.id: entry for entry in services.documents.all()}
    assert entries["access-review"].adopted
    assert not entries["risk-management"].adopted
    assert not any(entry.unfilled for entry in entries.values())
    bar = next(b for b in services.views.framework_view("soc2").bars if b.id == "policies")
    linked, none = (next(s.count for s in bar.segments if s.id == id) for id in ("linked", "none"))
    assert linked > none > 0
    assert services.organisation() == "Northwind Robotics"


class Dead:
    """Workflows that begin, and are gone with the cloud that ran them."""

    def start(self, *_: Any) -> None:
        return

    def running(self, *_: Any) -> bool:
        return False


def test_what_ran_when_the_cloud_was_stopped_has_ended_and_can_be_started_again() -> None:
    services = boot.memory(clock=lambda: 1_700_000_000_000, workflows=Dead())
    organisation.install(services)
    services.snapshots.build()
    instance = organisation.connect(services, Sample("arn:aws:iam::222222222222:role/reader", "old"))
    job = services.collection.start(instance.id, "setup")
    evaluation = services.evaluations.start("soc2", by="setup")

    organisation.settle(services, services.clock())
    assert services.collection.job(instance.id, job.id).open
    organisation.settle(services, services.clock() + 1)

    assert services.collection.job(instance.id, job.id).message == organisation.CUT_OFF
    assert services.evaluations.get(evaluation.id).state == "failed"
    assert services.collection.start(instance.id, "setup").open
    assert services.evaluations.start("soc2", by="setup").id != evaluation.id


def test_a_sample_account_that_was_made_again_is_entered_anew() -> None:
    services = boot.memory(clock=lambda: 1_700_000_000_000)
    role = "arn:aws:iam::222222222222:role/reader"
    first = organisation.connect(services, Sample(role, "old"))

    second = organisation.connect(services, Sample(role, "new"))

    assert second.id == first.id
    assert services.instances.resolved(second)["externalId"] == "new"
