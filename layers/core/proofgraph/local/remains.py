"""What stays in the account when a stack is deleted, and until when object lock keeps it there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

from botocore.exceptions import ClientError

RETAINED = {
    "GraphTable": "GraphTable",
    "RecordsTable": "RecordsTable",
    "LedgerTable": "LedgerTable",
    "DataBucket": "DataBucket",
    "EvidenceBucket": "EvidenceBucket",
    "AccessLogBucket": "AccessLogBucket",
    "DeadLetters": "DeadLetters",
    "Key": "KeyArn",
    "SigningKey": "SigningKeyArn",
    "UserPool": "UserPool",
}
"""Every resource that the templates retain, and the output that names it."""

READERS = 16
_DELETED = "it is deleted"
_EMPTIED = "it is emptied and deleted"
_SECRETS = {
    "integrations": "an integration's credentials",
    "webhooks": "what a webhook is signed with",
    "parameters": "a secret parameter",
}

Row = tuple[str, str, str, str]


def kept(stack: str, outputs: Mapping[str, str], client: Callable[[str], Any]) -> Sequence[Row]:
    """(what, name, what it holds, until when) of everything that outlives the stack and is there."""
    look: Mapping[str, Callable[[str], Iterator[Row]]] = {
        "GraphTable": lambda name: _table(client("dynamodb"), name),
        "RecordsTable": lambda name: _table(client("dynamodb"), name),
        "LedgerTable": lambda name: _table(client("dynamodb"), name),
        "DataBucket": lambda name: _bucket(client("s3"), name),
        "EvidenceBucket": lambda name: _bucket(client("s3"), name),
        "AccessLogBucket": lambda name: _bucket(client("s3"), name),
        "DeadLetters": lambda arn: _queue(client("sqs"), arn),
        "KeyArn": lambda arn: _key(client("kms"), arn),
        "SigningKeyArn": lambda arn: _key(client("kms"), arn),
        "UserPool": lambda id: _pool(client("cognito-idp"), id),
    }
    found = [
        row for output in RETAINED.values() if output in outputs for row in look[output](outputs[output])
    ]
    return [*found, *_secrets(client("secretsmanager"), stack)]


def _queue(sqs: Any, arn: str) -> Iterator[Row]:
    name = arn.rpartition(":")[2]
    try:
        url = sqs.get_queue_url(QueueName=name)["QueueUrl"]
    except sqs.exceptions.QueueDoesNotExist:
        return
    asked = ["ApproximateNumberOfMessages"]
    held = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=asked)["Attributes"][asked[0]]
    yield "queue", name, f"about {int(held):,} messages", _DELETED


def _key(kms: Any, arn: str) -> Iterator[Row]:
    try:
        found = kms.describe_key(KeyId=arn)["KeyMetadata"]
    except kms.exceptions.NotFoundException:
        return
    ends = found.get("DeletionDate")
    yield "key", arn, "", f"{ends:%Y-%m-%d}" if ends else "its deletion is scheduled"


def _pool(identity: Any, id: str) -> Iterator[Row]:
    try:
        found = identity.describe_user_pool(UserPoolId=id)["UserPool"]
    except identity.exceptions.ResourceNotFoundException:
        return
    yield "user pool", id, f"about {found.get('EstimatedNumberOfUsers', 0):,} users", _DELETED


def _secrets(manager: Any, stack: str) -> Iterator[Row]:
    """Those of integrations, webhooks and parameters, made at run time: no template knows them."""
    prefix = f"{stack}/"
    pages = manager.get_paginator("list_secrets").paginate(Filters=[{"Key": "name", "Values": [prefix]}])
    for secret in (secret for page in pages for secret in page["SecretList"]):
        if secret["Name"].startswith(prefix):
            of = secret["Name"].removeprefix(prefix).partition("/")[0]
            yield "secret", secret["Name"], _SECRETS.get(of, "a secret"), _DELETED


def _table(dynamodb: Any, name: str) -> Iterator[Row]:
    try:
        table = dynamodb.describe_table(TableName=name)["Table"]
    except dynamodb.exceptions.ResourceNotFoundException:
        return
    held = f"about {table['ItemCount']:,} items, {table['TableSizeBytes']:,} bytes"
    yield "table", name, held, _DELETED


def _bucket(s3: Any, name: str) -> Iterator[Row]:
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
        yield "bucket", name, held, _EMPTIED
        return
    with ThreadPoolExecutor(READERS) as pool:
        ends = [end for end in pool.map(lambda version: _locked_until(s3, name, version), versions) if end]
    last = f"{max(ends):%Y-%m-%d}" if ends else _EMPTIED
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
