"""Starting, following and ending collections, where no vendor is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from proofgraph.errors import ConflictError, NotFoundError, UnavailableError
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.integrations.collection import Collection
from proofgraph.integrations.instances import Instances
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import MemoryRecords
from proofgraph.ports.secrets import MemorySecrets


@dataclass
class Workflows:
    fails: bool = False
    started: list[tuple[str, str, Mapping[str, Any]]] = field(default_factory=list)
    stopped: list[tuple[str, str]] = field(default_factory=list)

    def start(self, workflow: str, name: str, payload: Mapping[str, Any]) -> None:
        if self.fails:
            raise UnavailableError("The state machine is not there.")
        self.started.append((workflow, name, payload))

    def stop(self, workflow: str, name: str) -> None:
        self.stopped.append((workflow, name))


@dataclass
class Desk:
    workflows: Workflows
    instances: Instances
    collection: Collection
    instance: str


@pytest.fixture
def desk() -> Desk:
    records, clock = MemoryRecords(), iter(range(1_800_000_000_000, 1_900_000_000_000)).__next__
    instances = Instances(records, MemorySecrets(), clock)
    workflows = Workflows()
    collection = Collection(
        instances,
        records,
        MemoryObjects(),
        MemoryGraphStore(),
        None,  # type: ignore[arg-type] - no snapshot is built here
        clock,
        None,
        workflows,  # type: ignore[arg-type]
    )
    return Desk(workflows, instances, collection, instances.create("aws", "Production").id)


def test_a_start_is_recorded_before_the_workflow_begins(desk: Desk) -> None:
    job = desk.collection.start(desk.instance, "schedule")

    assert desk.workflows.started == [("collect", job.id, {"instance": desk.instance, "job": job.id})]
    assert (job.state, job.trigger) == ("running", "schedule")
    assert desk.collection.job(desk.instance, job.id) == job


def test_a_second_start_is_refused_while_the_first_runs(desk: Desk) -> None:
    desk.collection.start(desk.instance, "schedule")

    with pytest.raises(ConflictError, match="under way"):
        desk.collection.start(desk.instance, "hand")


def test_a_schedule_that_still_fires_collects_nothing_that_is_paused(desk: Desk) -> None:
    desk.instances.update(desk.instance, enabled=False)

    with pytest.raises(ConflictError, match="is paused"):
        desk.collection.start(desk.instance, "schedule")
    assert desk.collection.start(desk.instance, "hand").open


def test_a_workflow_that_cannot_start_leaves_no_lease_behind(desk: Desk) -> None:
    desk.workflows.fails = True
    with pytest.raises(UnavailableError):
        desk.collection.start(desk.instance, "hand")
    desk.workflows.fails = False

    assert desk.collection.start(desk.instance, "hand")
    assert [job.state for job in desk.collection.jobs(desk.instance)] == ["running", "failed"]


def test_cancelling_stops_the_workflow_and_frees_the_lease(desk: Desk) -> None:
    job = desk.collection.start(desk.instance, "hand")

    ended = desk.collection.cancel(desk.instance, job.id)

    assert ended.state == "cancelled"
    assert desk.workflows.stopped == [("collect", job.id)]
    assert desk.collection.start(desk.instance, "hand")


def test_work_on_a_cancelled_job_is_refused(desk: Desk) -> None:
    job = desk.collection.start(desk.instance, "hand")
    desk.collection.cancel(desk.instance, job.id)

    with pytest.raises(ConflictError, match="has ended"):
        desk.collection.plan(desk.instance, job.id)
    with pytest.raises(ConflictError, match="has ended"):
        desk.collection.run_unit(desk.instance, job.id, 0, None, lambda: 1000)


def test_a_failure_says_why_and_can_be_told_twice(desk: Desk) -> None:
    job = desk.collection.start(desk.instance, "hand")

    first = desk.collection.fail(desk.instance, job.id, "The plan failed.")
    second = desk.collection.fail(desk.instance, job.id, "Again.")

    assert (first.state, first.message) == ("failed", "The plan failed.")
    assert second == first
    assert [line.text for line in desk.collection.log(job.id)] == ["The plan failed."]


def test_finishing_an_ended_job_changes_nothing(desk: Desk) -> None:
    job = desk.collection.start(desk.instance, "hand")
    ended = desk.collection.cancel(desk.instance, job.id)

    assert desk.collection.finish(desk.instance, job.id) == ended


def test_an_unknown_instance_cannot_be_collected(desk: Desk) -> None:
    with pytest.raises(NotFoundError, match="no integration instance"):
        desk.collection.start("gone", "hand")


def test_deleting_stops_the_collection_that_runs(desk: Desk) -> None:
    job = desk.collection.start(desk.instance, "hand")

    desk.collection.delete(desk.instance)

    assert desk.workflows.stopped == [("collect", job.id)]
    assert desk.collection.job(desk.instance, job.id).state == "cancelled"


def test_a_deleted_instances_entities_leave_the_graph_by_a_workflow(desk: Desk) -> None:
    desk.collection.delete(desk.instance)

    assert desk.workflows.started == [("snapshot", f"without-{desk.instance}", {})]
    with pytest.raises(NotFoundError):
        desk.instances.get(desk.instance)
