"""The commands that look after a deployment in AWS, here against the local cloud."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from proofgraph.cli.main import FAILED, USAGE, invoke
from proofgraph.local.cloud import ACCOUNT, REGION
from proofgraph.local.remains import RETAINED
from tests.stack import Stack
from tests.waiting import until

pytestmark = pytest.mark.local


@pytest.fixture(autouse=True)
def credentials(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", stack.endpoint)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCOUNT)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "local")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.setattr("boto3.DEFAULT_SESSION", None)


SITE = {
    "Resources": {
        "UiBucket": {
            "Type": "AWS::S3::Bucket",
            "Properties": {"VersioningConfiguration": {"Status": "Enabled"}},
        },
        "Web": {
            "Type": "AWS::CloudFront::Distribution",
            "Properties": {
                "DistributionConfig": {
                    "Enabled": True,
                    "Origins": [
                        {
                            "Id": "app",
                            "DomainName": {"Fn::GetAtt": ["UiBucket", "DomainName"]},
                            "S3OriginConfig": {},
                        }
                    ],
                    "DefaultCacheBehavior": {"TargetOriginId": "app", "ViewerProtocolPolicy": "https-only"},
                }
            },
        },
    },
    "Outputs": {
        "UiBucket": {"Value": {"Ref": "UiBucket"}},
        "Distribution": {"Value": {"Ref": "Web"}},
        **{
            name: {"Value": name.lower()}
            for name in ("AppUrl", "UserPool", "UserPoolClient", "SignInHost", "SignInScope")
        },
    },
}
"""What publishing needs of a deployment: the stack that all tests share stays as they found it."""


def settled(stack: Stack, name: str) -> Any:
    """The stack when nothing goes on in it; None when it has gone."""
    formation = stack.cloud.client("cloudformation")

    def found() -> Any:
        held = [one for one in formation.list_stacks()["StackSummaries"] if one["StackName"] == name]
        return next((one["StackStatus"] for one in held), None)

    until(lambda: not str(found()).endswith("_IN_PROGRESS"), seconds=30, what="the stack")
    return found()


@pytest.fixture
def site(stack: Stack) -> Iterator[tuple[str, dict[str, str]]]:
    """A stack of its own to publish to: its name, and its outputs."""
    formation = stack.cloud.client("cloudformation")
    name = f"site-{uuid4().hex[:8]}"
    formation.create_stack(StackName=name, TemplateBody=json.dumps(SITE))
    assert settled(stack, name) == "CREATE_COMPLETE"
    found = formation.describe_stacks(StackName=name)["Stacks"][0]["Outputs"]
    yield name, {one["OutputKey"]: one["OutputValue"] for one in found}
    formation.delete_stack(StackName=name)


def test_the_app_is_published_and_unpublished_so_that_its_stack_can_be_deleted(
    stack: Stack,
    site: tuple[str, dict[str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    name, outputs = site
    bucket, s3 = outputs["UiBucket"], stack.cloud.client("s3")
    monkeypatch.setattr("proofgraph.local.app_build.built", lambda *_: tmp_path)
    for text in ("one", "two"):
        (tmp_path / "index.html").write_text(text)
        assert invoke(["deploy", "publish", "--stack", name]) == 0

    assert s3.get_object(Bucket=bucket, Key="index.html")["Body"].read() == b"two"
    assert json.loads(s3.get_object(Bucket=bucket, Key="config.json")["Body"].read())["apiBase"] == "/api"
    told = stack.cloud.client("cloudfront").list_invalidations(DistributionId=outputs["Distribution"])
    assert told["InvalidationList"]["Quantity"] == 2
    s3.delete_object(Bucket=bucket, Key="index.html")

    assert invoke(["deploy", "unpublish", "--stack", name]) == 0

    assert "4 versions of files deleted" in capsys.readouterr().out
    left = s3.list_object_versions(Bucket=bucket)
    assert not {"Versions", "DeleteMarkers"} & left.keys()
    stack.cloud.client("cloudformation").delete_stack(StackName=name)
    assert settled(stack, name) in (None, "DELETE_COMPLETE")
    assert invoke(["deploy", "unpublish", "--stack", name]) == FAILED


def test_what_would_remain_is_listed_with_what_no_template_knows(
    stack: Stack, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = f"proofgraph/integrations/{uuid4().hex[:8]}/token"
    stack.cloud.client("secretsmanager").create_secret(Name=secret, SecretString="s")

    assert invoke(["deploy", "remains"]) == 0

    told = capsys.readouterr().out.splitlines()
    names = {stack.deployed[output] for output in RETAINED.values() if output != "DeadLetters"}
    queue = stack.deployed["DeadLetters"].rpartition(":")[2]
    assert {*names, queue, secret} <= {line.rpartition(" ")[2] for line in told}
    assert (
        told[told.index(f"secret {secret}") + 1]
        == "  an integration's credentials; there until it is deleted"
    )


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
