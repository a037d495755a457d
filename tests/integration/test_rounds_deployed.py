"""What only a deployment shows of rounds and cancelling: roles that permit it, a machine that is stopped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
import pytest

from proofgraph.compliance.days import DAY, day_of
from proofgraph.compliance.engagements import Contents
from proofgraph.compliance.frameworks import Framework
from proofgraph.compliance.results import Evaluation, QueryRun, Result
from proofgraph.compliance.runs import Runs
from proofgraph.compliance.status import Status
from proofgraph.local.deployment import STACK
from tests.stack import Stack
from tests.waiting import until

pytestmark = pytest.mark.local

CSV = "ID;Requirement;Section\nX.1;Doors are locked;Places\nX.2;Keys are counted;Places\n"


@pytest.fixture
def framework(stack: Stack) -> Iterator[Framework]:
    made = stack.services.framework_updates.empty(f"Rounds {uuid4().hex[:8]}", by="test")
    yield made
    stack.services.deleted_frameworks.delete(made.id, by="test")


def evaluation(framework: Framework, at: int, **more: Any) -> Evaluation:
    return Evaluation(
        id=f"{at:013d}-{uuid4().hex[:8]}", framework_id=framework.id, kind="framework", started_at=at, **more
    )


def test_the_hourly_round_evaluates_again_and_locks_what_audits_left(
    stack: Stack, framework: Framework
) -> None:
    services, runs = stack.services, Runs(stack.services.records)
    services.daily_rounds.begin()
    now = services.clock()
    if services.snapshots.latest() is None:
        services.snapshots.build()
    kept = services.evidence.put(f"rows {uuid4()}".encode())
    past = runs.put(
        evaluation(framework, now - DAY, started_by="test", state="succeeded", snapshot_id="0" * 64)
    )
    run = QueryRun(name="q", query="FIND *", results_are="BAD", digest=kept)
    runs.put_result(
        Result(
            question_id="q",
            title="q",
            severity="low",
            content="",
            status=Status.GAP,
            evaluation_id=past.id,
            snapshot_id="",
            now=now,
            engine="",
            mask="",
            queries=(run,),
        )
    )
    yesterday = day_of(now - DAY)
    contents = Contents(title="Old", type="type-1", as_of=yesterday, retention_days=5_000)
    engagement = services.engagements.create(framework.id, contents, by="test")
    closed = services.freezing.close(engagement.id, by="test", expected=engagement.version)
    runs.put(evaluation(framework, now, started_by="schedule", state="failed", finished_at=now))
    services.outbox.catch_up()

    answer = stack.cloud.client("lambda").invoke(
        FunctionName=f"{STACK}-evaluate-start", Payload=json.dumps({"trigger": "retry"})
    )

    told = answer["Payload"].read()
    assert "FunctionError" not in answer, told
    held = stack.cloud.client("s3").head_object(
        Bucket=stack.deployed["EvidenceBucket"], Key=f"evidence/{kept[:2]}/{kept}.gz"
    )
    lock = datetime.fromtimestamp((closed.retain_until or 0) // 1000, UTC)
    assert (held["ObjectLockMode"], held["ObjectLockRetainUntilDate"]) == ("GOVERNANCE", lock)
    (statement,) = services.ledger.statement_keys(closed.frozen)
    beside = stack.cloud.client("s3").head_object(Bucket=stack.deployed["EvidenceBucket"], Key=statement)
    assert beside["ObjectLockRetainUntilDate"] == lock
    assert services.engagements.get(engagement.id).pinned == 2
    (started,) = [e for e in services.evaluations.list(framework.id).items if e.started_by == "retry"]
    assert started.id in json.loads(told)["evaluations"]
    until(lambda: services.evaluations.get(started.id).state == "succeeded", what="the evaluation")


def test_the_quarterly_and_the_hourly_round_may_do_what_they_have_to(stack: Stack) -> None:
    functions = stack.cloud.client("lambda")
    for name, event in (("duty-scan", {}), ("export-run", {"trigger": "schedule"})):
        answer = functions.invoke(FunctionName=f"{STACK}-{name}", Payload=json.dumps(event))

        assert "FunctionError" not in answer, answer["Payload"].read()


def test_an_export_that_is_cancelled_stops_its_machine_and_leaves_nothing(evaluated_stack: Stack) -> None:
    services = evaluated_stack.services
    with evaluated_stack.client("compliance-managers") as api:
        key = {"Idempotency-Key": uuid4().hex}
        body = {"kind": "evidence-zip", "framework_id": "soc2"}
        started = api.post("/exports", json=body, headers=key).json()
        ended = api.post(f"/exports/{started['id']}/cancel").json()

    assert (ended["state"], ended["error"]) == ("cancelled", "Cancelled.")
    assert services.ports.workflows is not None
    workflows = services.ports.workflows
    until(lambda: not workflows.running("export", started["id"]), what="the end of the machine")
    left = f"exports/{started['id']}/"
    until(lambda: not list(services.objects.list(left)), what="the clearing of what was written")


def test_a_framework_file_that_is_sent_ahead_is_read(stack: Stack) -> None:
    content = CSV.encode()

    with stack.client("compliance-managers") as api:
        begun = api.post("/framework-uploads", json={"bytes": len(content)}).json()
        sent = httpx.put(begun["url"], content=content, headers=begun["headers"])
        read = api.post("/framework-previews", json={"filename": "x.csv", "upload": begun["id"]})

    assert sent.is_success, sent.text
    assert read.status_code == 200, read.text
    assert (read.json()["sections"], read.json()["requirements"]) == (1, 2)


def test_a_snapshot_is_made_ready_to_be_asked_by_the_function_that_builds_them(stack: Stack) -> None:
    manifest = stack.services.snapshots.latest() or stack.services.snapshots.build()
    for held in stack.services.objects.list("queryfiles/"):
        if manifest.id in held.key:
            stack.services.objects.delete(held.key)

    answer = stack.cloud.client("lambda").invoke(
        FunctionName=f"{STACK}-snapshot-build", Payload=json.dumps({"query_file": manifest.id})
    )

    assert "FunctionError" not in answer, answer["Payload"].read()
    assert [held for held in stack.services.objects.list("queryfiles/") if manifest.id in held.key]
