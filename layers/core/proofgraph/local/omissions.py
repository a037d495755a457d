"""What the template asks for and the emulator's CloudFormation drops silently, set through the APIs.

Each of these calls is what CloudFormation itself would make on AWS; a test reads the result back.
"""

from __future__ import annotations

from typing import Any

from proofgraph.local.cloud import Cloud
from proofgraph.local.deployment import Deployment

EVIDENCE_DAYS = 400


def set_omitted(cloud: Cloud, deployed: Deployment) -> None:
    """Table recovery and expiry, object lock, what browsers may send, and expiry of what is derived.

    Repeating it changes nothing.
    """
    tables = cloud.client("dynamodb")
    for name in ("GraphTable", "RecordsTable", "LedgerTable"):
        tables.update_continuous_backups(
            TableName=deployed[name],
            PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True},
        )
    _expire_records(tables, deployed["RecordsTable"])
    s3 = cloud.client("s3")
    s3.put_object_lock_configuration(
        Bucket=deployed["EvidenceBucket"],
        ObjectLockConfiguration={
            "ObjectLockEnabled": "Enabled",
            "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": EVIDENCE_DAYS}},
        },
    )
    s3.put_bucket_lifecycle_configuration(
        Bucket=deployed["DataBucket"],
        LifecycleConfiguration={
            "Rules": [
                _forget("staged/", 14),
                _forget("queryfiles/", 30),
                _forget("exports/", 30),
            ]
        },
    )
    s3.put_bucket_cors(
        Bucket=deployed["DataBucket"],
        CORSConfiguration={
            "CORSRules": [
                {"AllowedMethods": ["PUT"], "AllowedOrigins": ["*"], "AllowedHeaders": ["content-type"]}
            ]
        },
    )


def _expire_records(tables: Any, name: str) -> None:
    held = tables.describe_time_to_live(TableName=name)["TimeToLiveDescription"]
    if held.get("TimeToLiveStatus") != "ENABLED":
        tables.update_time_to_live(
            TableName=name,
            TimeToLiveSpecification={"Enabled": True, "AttributeName": "expires_at"},
        )


def _forget(prefix: str, days: int) -> dict[str, Any]:
    return {
        "ID": prefix.rstrip("/"),
        "Status": "Enabled",
        "Filter": {"Prefix": prefix},
        "Expiration": {"Days": days},
    }
