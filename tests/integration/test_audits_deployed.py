"""Deployed: an evidence request outlives the execution that waits for it, and once settled lets it go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from proofgraph.audits.asked import Wanted
from proofgraph.audits.seats import Seat
from proofgraph.compliance.engagements import Contents
from tests.stack import Stack
from tests.waiting import until

pytestmark = pytest.mark.local

BOSS = "somebody-who-opened-it"


def scan(stack: Stack) -> None:
    """Let the round run now, as its schedule would."""
    answer = stack.cloud.client("lambda").invoke(FunctionName="proofgraph-duty-scan", Payload=b"{}")
    assert "FunctionError" not in answer, answer["Payload"].read()


def test_a_request_outlives_the_execution_that_waits_for_it(stack: Stack) -> None:
    services, machines = stack.services, stack.cloud.client("stepfunctions")
    machine = stack.deployed["AwaitMachine"]
    today = datetime.now(UTC).date()
    contents = Contents(title="Deployed", type="type-1", as_of=(today - timedelta(days=1)).isoformat())
    services.frameworks.install("soc2")
    engagement = services.engagements.create("soc2", contents, by=BOSS)
    seat = Seat(engagement.id, BOSS, "organisation", takes_part=True, leads=True)
    requests = services.audits.requests
    request = requests.create(seat, Wanted(title="Access list"), check=lambda _: None)

    def waiting() -> Any:
        found = services.records.list("audit-duties", "duty", prefix=f"{engagement.id}|").records
        return found[0] if found and found[0].body["token"] else None

    def executions(status: str) -> int:
        listed = machines.list_executions(stateMachineArn=machine, statusFilter=status)["executions"]
        return sum(name.startswith("audit-") for name in (one["name"] for one in listed))

    scan(stack)
    first = until(waiting, what="the token of the first execution")
    running = machines.list_executions(stateMachineArn=machine, statusFilter="RUNNING")["executions"]
    (lost,) = [one for one in running if one["name"].startswith("audit-")]
    machines.stop_execution(executionArn=lost["executionArn"])
    scan(stack)
    second = until(
        lambda: found if (found := waiting()) and found.body["run"] > first.body["run"] else None,
        what="the token of the second execution",
    )
    requests.move(seat, request.id, "withdrawn", why="Shown.")
    scan(stack)

    assert second.body["run"] == first.body["run"] + 1
    assert until(lambda: executions("SUCCEEDED"), what="the end of the execution") == 1
    assert executions("RUNNING") == 0
    assert services.records.list("audit-duties", "duty", prefix=f"{engagement.id}|").records == ()
