"""What stays in the account when a stack is deleted, and until when object lock keeps it there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

from botocore.exceptions import ClientError

TABLES = ("GraphTable", "RecordsTable", "LedgerTable")
BUCKETS = ("DataBucket", "EvidenceBucket")
KEYS = ("KeyArn", "SigningKeyArn")
READERS = 16


def kept(outputs: Mapping[str, str], client: Callable[[str], Any]) -> Sequence[tuple[str, str, str, str]]:
    """(what, name, what it holds, until when) of everything that the template retains and that is there."""
    found = [
        *(_table(client("dynamodb"), outputs[name]) for name in TABLES if name in outputs),
        *(row for name in BUCKETS if name in outputs for row in _bucket(client("s3"), outputs[name])),
        *(("key", outputs[name], "", "its deletion is scheduled") for name in KEYS if name in outputs),
        *(("user pool", outputs[n], "", "it is deleted") for n in ("UserPool",) if n in outputs),
    ]
    return [row for row in found if row is not None]


def _table(dynamodb: Any, name: str) -> tuple[str, str, str, str] | None:
    try:
        table = dynamodb.describe_table(TableName=name)["Table"]
    except dynamodb.exceptions.ResourceNotFoundException:
        return None
    held = f"about {table['ItemCount']:,} items, {table['TableSizeBytes']:,} bytes"
    return "table", name, held, "it is deleted"


def _bucket(s3: Any, name: str) -> Iterator[tuple[str, str, str, str]]:
    try:
        versions = [
            version
            for page in s3.get_paginator("list_object_versions").paginate(Bucket=name)
            for version in page.get("Versions", ())
        ]
    except s3.exceptions.NoSuchBucket:
        return
    held = f"{len(versions):,} objects, {sum(version['Size'] for version in versions):,} bytes"
    mode = _lock_mode(s3, name)
    if not mode:
        yield "bucket", name, held, "it is emptied and deleted"
        return
    with ThreadPoolExecutor(READERS) as pool:
        ends = [end for end in pool.map(lambda version: _locked_until(s3, name, version), versions) if end]
    last = f"{max(ends):%Y-%m-%d}" if ends else "it is emptied and deleted"
    yield "bucket", name, f"{held}, {len(ends):,} locked ({mode})", last


def _lock_mode(s3: Any, bucket: str) -> str:
    try:
        found = s3.get_object_lock_configuration(Bucket=bucket)["ObjectLockConfiguration"]
    except ClientError:
        return ""  # S3 answers with an error for a bucket without one
    return str(found.get("Rule", {}).get("DefaultRetention", {}).get("Mode", "no default"))


def _locked_until(s3: Any, bucket: str, version: Mapping[str, Any]) -> datetime | None:
    head = s3.head_object(Bucket=bucket, Key=version["Key"], VersionId=version["VersionId"])
    found: datetime | None = head.get("ObjectLockRetainUntilDate")
    return found
