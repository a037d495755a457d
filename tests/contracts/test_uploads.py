"""Uploads in parts: seen when they are complete, gone when they are abandoned, resumable by their id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import boto3
import pytest
from botocore.stub import Stubber

from proofgraph.errors import NotFoundError
from proofgraph.ports.objects import MemoryObjects, Objects
from proofgraph.ports.uploads import MemoryUploads, Uploads
from proofgraph.storage.objects import S3Objects
from proofgraph.storage.uploads import S3Uploads
from tests.contracts.conftest import REGION, Aws

PART = b"p" * (5 << 20)
ZIP = "application/zip"


@dataclass(frozen=True)
class Bucket:
    objects: Objects
    uploads: Uploads


@pytest.fixture(params=["memory", "s3"])
def bucket(request: pytest.FixtureRequest) -> Bucket:
    if request.param == "memory":
        objects = MemoryObjects()
        return Bucket(objects, MemoryUploads(objects))
    aws: Aws = request.getfixturevalue("aws")
    name, client = aws.name("bucket"), aws.client("s3")
    client.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
    return Bucket(S3Objects(client, name), S3Uploads(client, name))


def test_the_object_appears_when_its_parts_are_complete(bucket: Bucket) -> None:
    upload = bucket.uploads.begin("a/b.zip", content_type=ZIP)
    tags = [
        bucket.uploads.part("a/b.zip", upload, 1, PART),
        bucket.uploads.part("a/b.zip", upload, 2, b"end"),
    ]
    before = bucket.objects.stat("a/b.zip")

    stat = bucket.uploads.complete("a/b.zip", upload, tags)

    assert before is None
    assert (stat.key, stat.size) == ("a/b.zip", len(PART) + 3)
    assert b"".join(bucket.objects.pieces("a/b.zip")) == PART + b"end"
    assert bucket.uploads.under_way("a/") == []


def test_a_part_that_is_sent_again_replaces_the_first(bucket: Bucket) -> None:
    upload = bucket.uploads.begin("x", content_type=ZIP)
    bucket.uploads.part("x", upload, 1, b"wrong")
    tag = bucket.uploads.part("x", upload, 1, b"right")

    bucket.uploads.complete("x", upload, [tag])

    assert bucket.objects.get("x") == b"right"


def test_an_abandoned_upload_leaves_nothing(bucket: Bucket) -> None:
    upload = bucket.uploads.begin("x", content_type=ZIP)
    bucket.uploads.part("x", upload, 1, b"data")
    under_way = bucket.uploads.under_way("")

    bucket.uploads.abandon("x", upload)

    assert (under_way, bucket.uploads.under_way("")) == (["x"], [])
    assert bucket.objects.stat("x") is None


@pytest.fixture(params=["memory", "s3"])
def ended(request: pytest.FixtureRequest) -> Iterator[Uploads]:
    """Uploads where "gone" has ended. moto fails there, so S3's documented answer is given instead."""
    if request.param == "memory":
        yield MemoryUploads(MemoryObjects())
        return
    client = boto3.client("s3", region_name=REGION, aws_access_key_id="x", aws_secret_access_key="x")
    with Stubber(client) as stub:
        for operation in ("upload_part", "complete_multipart_upload", "abort_multipart_upload"):
            stub.add_client_error(operation, "NoSuchUpload", http_status_code=404)
        yield S3Uploads(client, "bucket")


def test_an_upload_that_has_ended_says_so_and_may_be_abandoned_again(ended: Uploads) -> None:
    with pytest.raises(NotFoundError, match="has ended"):
        ended.part("x", "gone", 2, b"more")
    with pytest.raises(NotFoundError, match="has ended"):
        ended.complete("x", "gone", ['"tag"'])
    ended.abandon("x", "gone")
