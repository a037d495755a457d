"""Whoever takes a stack down is told what stays, and until when."""

from __future__ import annotations

from datetime import UTC, datetime

import boto3
import pytest
from moto import mock_aws

from proofgraph.local.remains import kept
from proofgraph.storage.objects import S3Objects
from proofgraph.storage.secrets import ManagedSecrets

UNTIL = int(datetime(2030, 1, 2, tzinfo=UTC).timestamp())


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")


def test_tables_buckets_locks_keys_queues_and_secrets_are_listed() -> None:
    with mock_aws():
        boto3.client("dynamodb").create_table(
            TableName="records",
            AttributeDefinitions=[{"AttributeName": "PK", "AttributeType": "S"}],
            KeySchema=[{"AttributeName": "PK", "KeyType": "HASH"}],
            BillingMode="PAY_PER_REQUEST",
        )
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket="data")
        s3.put_object(Bucket="data", Key="a", Body=b"1234")
        s3.create_bucket(Bucket="evidence", ObjectLockEnabledForBucket=True)
        lock = {"Mode": "COMPLIANCE", "Days": 1}
        s3.put_object_lock_configuration(
            Bucket="evidence",
            ObjectLockConfiguration={"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": lock}},
        )
        S3Objects(s3, "evidence", lock_mode="COMPLIANCE").put("e", b"rows", retain_until=UNTIL)
        key = boto3.client("kms").create_key()["KeyMetadata"]["Arn"]
        boto3.client("sqs").create_queue(QueueName="dead")
        manager = boto3.client("secretsmanager")
        for name in ("integrations/a/token", "webhooks/w"):
            ManagedSecrets(manager, "proofgraph").put(name, "s")
        for name in ("proofgraph/of-yours", "proofgraph-2/integrations/a/token"):
            manager.create_secret(Name=name, SecretString="s")
        outputs = {
            "RecordsTable": "records",
            "GraphTable": "gone",
            "DataBucket": "data",
            "EvidenceBucket": "evidence",
            "KeyArn": key,
            "SigningKeyArn": key[:-1],
            "DeadLetters": "arn:aws:sqs:us-east-1:123456789012:dead",
            "UserPool": "us-east-1_gone",
        }

        found = kept("proofgraph", outputs, boto3.client)

    assert found == [
        ("table", "records", "about 0 items, 0 bytes", "it is deleted"),
        ("bucket", "data", "1 objects, 4 bytes", "it is emptied and deleted"),
        ("bucket", "evidence", "1 objects, 4 bytes, 1 locked (COMPLIANCE)", "2030-01-02"),
        ("queue", "dead", "about 0 messages", "it is deleted"),
        ("key", key, "", "its deletion is scheduled"),
        ("secret", "proofgraph/integrations/a/token", "an integration's credentials", "it is deleted"),
        ("secret", "proofgraph/webhooks/w", "what a webhook is signed with", "it is deleted"),
        ("secret", "proofgraph/of-yours", "a secret", "it is deleted"),
    ]


def test_a_bucket_that_is_gone_is_not_listed() -> None:
    with mock_aws():
        assert kept("proofgraph", {"DataBucket": "none"}, boto3.client) == []
