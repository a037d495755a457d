"""Schedules really fire: EventBridge calls the function, which starts the state machine.

Waiting a day is out of the question, so a schedule is let fire each minute; everything else of it stays.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from proofgraph.integrations.instances import Instance
from proofgraph.integrations.jobs import Job
from tests.stack import Stack
from tests.waiting import until

pytestmark = pytest.mark.local


@pytest.fixture
def unreachable(stack: Stack) -> Iterator[Instance]:
    """An instance whose role does not exist, so that its collections end at once."""
    made = stack.services.instances.create(
        "aws",
        "an account that went away",
        {
            "roleArn": "arn:aws:iam::999999999999:role/ProofgraphReader",
            "externalId": "x",
            "regions": ["us-east-1"],
        },
    )
    yield made
    stack.services.schedules.delete(made.id)
    stack.services.instances.delete(made.id)


def fire_each_minute(stack: Stack, name: str, group: str) -> dict[str, Any]:
    """Let a schedule fire every minute; gives it as it was."""
    client = stack.cloud.client("scheduler")
    held = client.get_schedule(Name=name, GroupName=group)
    kept = {key: held[key] for key in ("Name", "GroupName", "FlexibleTimeWindow", "State", "Target")}
    client.update_schedule(**kept, ScheduleExpression="rate(1 minute)")
    return {**kept, "ScheduleExpression": held["ScheduleExpression"]}


def test_an_instances_schedule_starts_a_collection_and_its_end_frees_the_lease(
    stack: Stack, unreachable: Instance
) -> None:
    services = stack.services
    services.schedules.put(unreachable.id, hours=24)

    held = fire_each_minute(stack, unreachable.id, stack.deployed["ScheduleGroup"])

    def ended() -> Job | None:
        jobs = services.collection.jobs(unreachable.id)
        return jobs[0] if jobs and not jobs[0].open else None

    job = until(ended, what="the scheduled collection")
    stack.cloud.client("scheduler").update_schedule(**held)
    assert job.trigger == "schedule"
    assert job.state == "failed"
    assert job.message
    again = services.collection.start(unreachable.id, "test")
    assert again.id != job.id
    until(lambda: not services.collection.job(unreachable.id, again.id).open, what="the second collection")


def test_the_daily_schedule_evaluates_every_installed_framework(evaluated_stack: Stack) -> None:
    evaluations = evaluated_stack.services.evaluations
    before = {evaluation.id for evaluation in evaluations.list("soc2").items}

    held = fire_each_minute(evaluated_stack, "proofgraph-daily-evaluation", "default")

    def scheduled() -> Any:
        # While somebody else's evaluation is under way, a firing joins it; the next one starts its own.
        found = [
            e for e in evaluations.list("soc2").items if e.id not in before and e.started_by == "schedule"
        ]
        return next((e for e in found if e.state not in ("queued", "running")), None)

    evaluation = until(scheduled, seconds=400, what="the scheduled evaluation")
    evaluated_stack.cloud.client("scheduler").update_schedule(**held)
    assert (evaluation.kind, evaluation.state) == ("framework", "succeeded")


def test_a_disabled_instances_schedule_stays_silent(stack: Stack, unreachable: Instance) -> None:
    tomorrow = 1000 * (int(time.time()) + 86_400)
    stack.services.schedules.put(unreachable.id, hours=24, enabled=False, first=tomorrow)

    held = stack.cloud.client("scheduler").get_schedule(
        Name=unreachable.id, GroupName=stack.deployed["ScheduleGroup"]
    )

    assert held["State"] == "DISABLED"
    assert held["StartDate"].timestamp() * 1000 == tomorrow
