"""The deployed stack: repeated without effect, complete where the emulator leaves things out."""

from __future__ import annotations

import time

import pytest

from proofgraph.access.groups import SHIPPED
from proofgraph.local.deployment import deploy
from proofgraph.local.omissions import EVIDENCE_DAYS, set_omitted
from proofgraph.storage.tables import GRAPH_INDEXES, RECORDS_INDEXES
from tests.stack import ROOT, Stack

pytestmark = pytest.mark.local


def test_deploying_the_same_again_changes_nothing_and_takes_seconds(
    stack: Stack, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = stack.cloud.client("cloudformation").describe_stack_events(StackName="proofgraph")

    before = time.monotonic()
    again = deploy(stack.cloud, ROOT)
    took = time.monotonic() - before

    if not again.changed:  # somebody may be editing the sources meanwhile
        after = stack.cloud.client("cloudformation").describe_stack_events(StackName="proofgraph")
        assert after["StackEvents"] == events["StackEvents"]
    assert again.outputs.keys() == stack.deployed.outputs.keys()
    assert took < 60


def test_tables_can_be_recovered_to_any_second(stack: Stack) -> None:
    client = stack.cloud.client("dynamodb")

    for name in ("GraphTable", "RecordsTable", "LedgerTable"):
        found = client.describe_continuous_backups(TableName=stack.deployed[name])
        recovery = found["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"]
        assert recovery["PointInTimeRecoveryStatus"] == "ENABLED", name


def test_records_expire_by_their_own_attribute(stack: Stack) -> None:
    found = stack.cloud.client("dynamodb").describe_time_to_live(TableName=stack.deployed["RecordsTable"])

    assert found["TimeToLiveDescription"]["AttributeName"] == "expires_at"
    assert found["TimeToLiveDescription"]["TimeToLiveStatus"] == "ENABLED"


def test_evidence_is_locked_against_deletion(stack: Stack) -> None:
    s3 = stack.cloud.client("s3")
    bucket = stack.deployed["EvidenceBucket"]

    found = s3.get_object_lock_configuration(Bucket=bucket)["ObjectLockConfiguration"]
    version = s3.put_object(Bucket=bucket, Key="test/locked", Body=b"evidence")["VersionId"]

    assert found["Rule"]["DefaultRetention"] == {"Mode": "GOVERNANCE", "Days": EVIDENCE_DAYS}
    with pytest.raises(s3.exceptions.ClientError, match="AccessDenied"):
        s3.delete_object(Bucket=bucket, Key="test/locked", VersionId=version)


def test_setting_what_was_left_out_can_be_repeated(stack: Stack) -> None:
    set_omitted(stack.cloud, stack.deployed)

    found = stack.cloud.client("s3").get_bucket_lifecycle_configuration(Bucket=stack.deployed["DataBucket"])
    assert {rule["Filter"]["Prefix"] for rule in found["Rules"]} == {"staged/", "queryfiles/", "exports/"}


@pytest.mark.parametrize(
    ("table", "indexes"), [("GraphTable", GRAPH_INDEXES), ("RecordsTable", RECORDS_INDEXES)]
)
def test_tables_have_the_keys_that_the_code_expects(
    stack: Stack, table: str, indexes: tuple[dict[str, object], ...]
) -> None:
    found = stack.cloud.client("dynamodb").describe_table(TableName=stack.deployed[table])["Table"]

    deployed = {index["IndexName"]: index["KeySchema"] for index in found["GlobalSecondaryIndexes"]}
    assert deployed == {index["IndexName"]: index["KeySchema"] for index in indexes}


def test_the_pool_has_the_shipped_groups(stack: Stack) -> None:
    groups = stack.cloud.client("cognito-idp").list_groups(UserPoolId=stack.deployed["UserPool"])["Groups"]

    assert {group["GroupName"] for group in groups} == set(SHIPPED)
