"""The commands that look after a deployment in AWS, here against the local cloud."""

from __future__ import annotations

from uuid import uuid4

import pytest

from proofgraph.cli.main import FAILED, USAGE, invoke
from proofgraph.local.cloud import ACCOUNT, REGION
from tests.stack import Stack

pytestmark = pytest.mark.local


@pytest.fixture(autouse=True)
def credentials(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", stack.endpoint)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCOUNT)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "local")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.setattr("boto3.DEFAULT_SESSION", None)


def test_somebody_invited_is_in_the_pool_and_the_group(stack: Stack) -> None:
    email = f"{uuid4().hex[:8]}@invited.example"

    code = invoke(["deploy", "invite", email, "--group", "contributors"])

    assert code == 0
    found = stack.cloud.client("cognito-idp").admin_list_groups_for_user(
        UserPoolId=stack.deployed["UserPool"], Username=email
    )
    assert [group["GroupName"] for group in found["Groups"]] == ["contributors"]


def test_inviting_somebody_twice_is_refused_in_words(
    stack: Stack, capsys: pytest.CaptureFixture[str]
) -> None:
    email = f"{uuid4().hex[:8]}@invited.example"
    invoke(["deploy", "invite", email, "--group", "read-only"])

    code = invoke(["deploy", "invite", email, "--group", "read-only"])

    assert code == USAGE
    assert "has been invited before" in capsys.readouterr().err


def test_an_unknown_group_is_refused_before_anybody_is_invited(capsys: pytest.CaptureFixture[str]) -> None:
    code = invoke(["deploy", "invite", "a@b.example", "--group", "kings"])

    assert code == USAGE
    assert "There is no group 'kings'" in capsys.readouterr().err


def test_an_unknown_stack_is_said_to_be_unreadable(capsys: pytest.CaptureFixture[str]) -> None:
    code = invoke(["deploy", "invite", "a@b.example", "--group", "auditors", "--stack", "elsewhere"])

    assert code == FAILED
    assert "'elsewhere' could not be read" in capsys.readouterr().err
