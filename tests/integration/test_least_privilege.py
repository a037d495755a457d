"""Each function's role allows its own work and nothing beside it; the local cloud enforces the policies."""

from __future__ import annotations

from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from proofgraph.local.cloud import REGION
from tests.stack import Stack

pytestmark = pytest.mark.local


def as_function(stack: Stack, name: str, service: str) -> Any:
    """A client with the rights of a function."""
    function = stack.cloud.client("lambda").get_function(FunctionName=f"proofgraph-{name}")
    role = function["Configuration"]["Role"]
    given = stack.cloud.client("sts").assume_role(RoleArn=role, RoleSessionName="test")["Credentials"]
    return boto3.client(
        service,
        endpoint_url=stack.endpoint,
        region_name=REGION,
        aws_access_key_id=given["AccessKeyId"],
        aws_secret_access_key=given["SecretAccessKey"],
        aws_session_token=given["SessionToken"],
    )


def item(id: str = "x") -> dict[str, Any]:
    return {"PK": {"S": id}, "SK": {"S": id}}


def test_the_collecting_function_cannot_touch_the_graph(stack: Stack) -> None:
    client = as_function(stack, "collect-unit", "dynamodb")

    with pytest.raises(ClientError, match="AccessDenied"):
        client.put_item(TableName=stack.deployed["GraphTable"], Item=item())


def test_the_collecting_function_writes_only_staged_objects(stack: Stack) -> None:
    client = as_function(stack, "collect-unit", "s3")

    client.put_object(Bucket=stack.deployed["DataBucket"], Key="staged/test/x", Body=b"x")
    with pytest.raises(ClientError, match="AccessDenied"):
        client.put_object(Bucket=stack.deployed["DataBucket"], Key="snapshots/x", Body=b"x")


@pytest.mark.parametrize("name", ["api", "evaluate-chunk", "evaluate-finish", "export-run"])
def test_nobody_deletes_from_the_ledger(stack: Stack, name: str) -> None:
    client = as_function(stack, name, "dynamodb")

    with pytest.raises(ClientError, match="AccessDenied"):
        client.delete_item(TableName=stack.deployed["LedgerTable"], Key=item())


def test_the_ledger_is_appended_to_by_what_evaluates(stack: Stack) -> None:
    client = as_function(stack, "evaluate-finish", "dynamodb")

    client.put_item(TableName=stack.deployed["LedgerTable"], Item=item("least-privilege-test"))


def test_what_exports_stores_finished_files_as_evidence_and_nothing_else(stack: Stack) -> None:
    client = as_function(stack, "export-run", "s3")
    bucket = stack.deployed["EvidenceBucket"]

    client.put_object(
        Bucket=bucket, Key="evidence/00/least-privilege-test", Body=b"x", ChecksumAlgorithm="SHA256"
    )
    with pytest.raises(ClientError, match="AccessDenied"):
        client.put_object(Bucket=bucket, Key="snapshots/x", Body=b"x", ChecksumAlgorithm="SHA256")


@pytest.mark.parametrize("name", ["api", "evaluate-chunk", "evaluate-finish", "export-run"])
def test_nobody_deletes_evidence(stack: Stack, name: str) -> None:
    client = as_function(stack, name, "s3")

    with pytest.raises(ClientError, match="AccessDenied"):
        client.delete_object(Bucket=stack.deployed["EvidenceBucket"], Key="x")


@pytest.mark.parametrize("name", ["api", "collect-finish", "evaluate-chunk", "export-run", "snapshot-build"])
def test_only_what_collects_may_enter_other_accounts(stack: Stack, name: str) -> None:
    client = as_function(stack, name, "sts")

    with pytest.raises(ClientError, match="AccessDenied"):
        client.assume_role(RoleArn="arn:aws:iam::222222222222:role/ProofgraphReader", RoleSessionName="test")


def test_what_collects_enters_only_roles_made_for_it(stack: Stack) -> None:
    client = as_function(stack, "collect-unit", "sts")

    with pytest.raises(ClientError, match="AccessDenied"):
        client.assume_role(RoleArn="arn:aws:iam::222222222222:role/Administrator", RoleSessionName="test")


def test_packages_are_signed_by_the_export_function_alone(stack: Stack) -> None:
    key = stack.deployed["SigningKeyArn"]
    asked = {"KeyId": key, "Message": b"x", "SigningAlgorithm": "ECDSA_SHA_256"}

    assert as_function(stack, "export-run", "kms").sign(**asked)["Signature"]
    with pytest.raises(ClientError, match="AccessDenied"):
        as_function(stack, "api", "kms").sign(**asked)
