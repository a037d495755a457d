"""A lock on evidence is extended when the evidence is used again; the twins only check that it is there."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from proofgraph.errors import NotFoundError
from proofgraph.ports.objects import FolderObjects, MemoryObjects, Objects
from proofgraph.storage.objects import S3Objects

FIRST, LATER = 1_900_000_000, 1_900_086_400


def test_using_a_locked_object_again_moves_its_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    with mock_aws():
        client = boto3.client("s3", region_name="us-east-1")
        client.create_bucket(Bucket="evidence", ObjectLockEnabledForBucket=True)
        objects = S3Objects(client, "evidence")
        objects.put("a", b"rows", retain_until=FIRST)

        objects.retain("a", until=LATER)

        held = client.head_object(Bucket="evidence", Key="a")
    assert held["ObjectLockMode"] == "GOVERNANCE"
    assert held["ObjectLockRetainUntilDate"] == datetime.fromtimestamp(LATER, UTC)


def test_a_copy_between_buckets_is_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    with mock_aws():
        client = boto3.client("s3", region_name="us-east-1")
        client.create_bucket(Bucket="data")
        client.create_bucket(Bucket="evidence", ObjectLockEnabledForBucket=True)
        data, evidence = S3Objects(client, "data"), S3Objects(client, "evidence", lock_mode="COMPLIANCE")
        data.put("exports/1/a.zip", b"PK", content_type="application/zip")

        evidence.copy("a", data, "exports/1/a.zip", content_type="application/zip", retain_until=FIRST)

        held = client.head_object(Bucket="evidence", Key="a")
    assert (held["ContentType"], held["ObjectLockMode"]) == ("application/zip", "COMPLIANCE")
    assert held["ObjectLockRetainUntilDate"] == datetime.fromtimestamp(FIRST, UTC)


def test_a_lock_that_is_longer_already_is_never_shortened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    with mock_aws():
        client = boto3.client("s3", region_name="us-east-1")
        client.create_bucket(Bucket="evidence", ObjectLockEnabledForBucket=True)
        objects = S3Objects(RefusesToShorten(client), "evidence")
        objects.put("a", b"rows", retain_until=LATER)

        objects.retain("a", until=FIRST)

        held = client.head_object(Bucket="evidence", Key="a")
    assert held["ObjectLockRetainUntilDate"] == datetime.fromtimestamp(LATER, UTC)


@pytest.mark.parametrize(
    ("first", "then", "held"),
    [
        ("COMPLIANCE", "COMPLIANCE", "COMPLIANCE"),
        ("GOVERNANCE", "COMPLIANCE", "COMPLIANCE"),
        ("COMPLIANCE", "GOVERNANCE", "COMPLIANCE"),
    ],
)
def test_a_lock_gets_stricter_and_never_looser(
    monkeypatch: pytest.MonkeyPatch, first: str, then: str, held: str
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    with mock_aws():
        client = boto3.client("s3", region_name="us-east-1")
        client.create_bucket(Bucket="evidence", ObjectLockEnabledForBucket=True)
        S3Objects(client, "evidence", lock_mode=first).put("a", b"rows", retain_until=FIRST)

        S3Objects(RefusesToShorten(client), "evidence", lock_mode=then).retain("a", until=LATER)

        found = client.head_object(Bucket="evidence", Key="a")
    assert found["ObjectLockMode"] == held
    assert found["ObjectLockRetainUntilDate"] == datetime.fromtimestamp(LATER, UTC)


class RefusesToShorten:
    """S3 as it is: the simulation would take an earlier date, and a looser mode."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def put_object_retention(self, **arguments: Any) -> Any:
        held = self._client.head_object(Bucket=arguments["Bucket"], Key=arguments["Key"])
        asked = arguments["Retention"]
        looser = held["ObjectLockMode"] == "COMPLIANCE" != asked["Mode"]
        if looser or asked["RetainUntilDate"] < held["ObjectLockRetainUntilDate"]:
            error = {"Error": {"Code": "AccessDenied", "Message": "Access Denied"}}
            raise ClientError(error, "PutObjectRetention")
        return self._client.put_object_retention(**arguments)


@pytest.mark.parametrize("kind", ["memory", "folder"])
def test_the_twins_know_what_can_be_locked(kind: str, tmp_path: Path) -> None:
    objects: Objects = MemoryObjects() if kind == "memory" else FolderObjects(tmp_path)
    objects.put("a", b"rows", retain_until=FIRST)

    objects.retain("a", until=LATER)

    with pytest.raises(NotFoundError):
        objects.retain("none", until=LATER)
