"""Deployed: an e-mail leaves through SES once; an open review outlives the execution that waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
import pytest

from proofgraph.notifications.notice import Kind, Notice
from proofgraph.reviews.reviews import Review
from proofgraph.reviews.settings import Subject
from tests.stack import Stack
from tests.waiting import until

pytestmark = pytest.mark.local

PATCHES = Subject(kind="control", id="patch-management")
"""Another than the one that the sample organisation reviews."""


def call(stack: Stack, function: str) -> None:
    """Let a function run now, as its schedule would."""
    answer = stack.cloud.client("lambda").invoke(FunctionName=f"proofgraph-{function}", Payload=b"{}")
    assert "FunctionError" not in answer, answer["Payload"].read()


def letters(stack: Stack, subject: str) -> list[dict[str, Any]]:
    held = httpx.get(f"{stack.endpoint}/_ministack/ses/messages").json()["messages"]
    return [letter for account in held.values() for letter in account if letter["Subject"] == subject]


def test_a_notice_becomes_one_e_mail(stack: Stack) -> None:
    user = stack.services.users.invite(f"{uuid4().hex[:8]}@told.example", "Toni", ["read-only"], by="test")
    subject = f"A gap {uuid4().hex[:8]}"
    notice = Notice(Kind.STATUS_CHANGED, subject, "In CC6.1.", "/frameworks/soc2", subject)

    stack.services.notices.tell([user.id], notice)
    call(stack, "notify-dispatch")
    stack.services.notices.tell([user.id], notice)
    call(stack, "notify-dispatch")

    found = until(lambda: letters(stack, subject), what="the e-mail")
    assert len(found) == 1
    assert found[0]["To"] == [user.email]


@pytest.fixture
def reviewed(stack: Stack) -> Iterator[Review]:
    """A control whose review is due today, opened by the round."""
    now = datetime.now(UTC)
    # Where it is about noon, so that the morning of today has passed and the day does not end meanwhile.
    noon = f"Etc/GMT{now.hour - 12:+d}"
    changes = {"cadence": "weekly", "first": now.date(), "owners": ["somebody"], "timezone": noon}
    stack.services.review_settings.put(PATCHES, changes)
    call(stack, "duty-scan")
    review = stack.services.reviews.current(PATCHES)
    assert review is not None
    yield review
    stack.services.review_settings.remove(PATCHES)
    call(stack, "duty-scan")


def test_a_review_outlives_the_execution_that_waits_for_it(stack: Stack, reviewed: Review) -> None:
    reviews, machines = stack.services.reviews, stack.cloud.client("stepfunctions")
    machine = stack.deployed["AwaitMachine"]

    def waiting() -> Review | None:
        held = reviews.get(reviewed.id)
        return held if held.token else None

    def executions(status: str) -> set[str]:
        found = machines.list_executions(stateMachineArn=machine, statusFilter=status)["executions"]
        return {execution["name"] for execution in found if execution["name"].startswith(reviewed.id)}

    first = until(waiting, what="the token of the first execution")
    machines.stop_execution(
        executionArn=machine.replace(":stateMachine:", ":execution:") + f":{first.workflow}"
    )
    call(stack, "duty-scan")
    second = until(waiting, what="the token of the second execution")
    with stack.client("administrators") as http:
        decided = http.post(
            f"/reviews/{reviewed.id}/decision",
            json={"decision": "still-right"},
            headers={"If-Match": f'"{second.version}"'},
        )

    assert decided.status_code == 200, decided.text
    assert second.workflow != first.workflow
    assert until(lambda: executions("SUCCEEDED"), what="the end of the workflow") == {second.workflow}
    following = reviews.current(PATCHES)
    assert following is not None
    assert (following.due - reviewed.due).days == 7
