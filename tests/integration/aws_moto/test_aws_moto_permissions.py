"""The generated policy allows every call the collector makes, and nothing else."""

from __future__ import annotations

import json

from botocore import xform_name

from proofgraph.integrations import discovery, permissions
from proofgraph.integrations.catalog.aws.discovered import services
from tests.integration.aws_moto.conftest import Cloud

ACTION_OF = {
    ("s3", "ListBuckets"): "s3:ListAllMyBuckets",
    ("s3", "GetBucketEncryption"): "s3:GetEncryptionConfiguration",
    ("s3", "GetPublicAccessBlock"): "s3:GetBucketPublicAccessBlock",
    ("s3", "GetObjectLockConfiguration"): "s3:GetBucketObjectLockConfiguration",
    ("s3", "GetBucketLifecycleConfiguration"): "s3:GetLifecycleConfiguration",
    ("s3", "GetBucketReplication"): "s3:GetReplicationConfiguration",
    ("s3", "GetBucketNotificationConfiguration"): "s3:GetBucketNotification",
    ("s3control", "GetPublicAccessBlock"): "s3:GetAccountPublicAccessBlock",
}
"""The service authorization reference's names where they are not the operation's own."""

PREFIX_OF = {
    "accessanalyzer": "access-analyzer",
    "efs": "elasticfilesystem",
    "elb": "elasticloadbalancing",
    "elbv2": "elasticloadbalancing",
}

ONLY_TO_PLAN = {"ec2:DescribeRegions"}
"""Asked only where the regions are not named."""


def action(service: str, operation: str) -> str:
    return ACTION_OF.get((service, operation), f"{PREFIX_OF.get(service, service)}:{operation}")


def allowed() -> set[str]:
    policy = permissions.policy(discovery.catalog()["aws"])
    return {action for statement in policy["Statement"] for action in statement["Action"]}


def test_the_policy_allows_exactly_the_calls_that_were_made(cloud: Cloud) -> None:
    made = {action(service, operation) for service, operation in cloud.recording.operations}

    assert allowed() == made | ONLY_TO_PLAN


def test_the_policy_only_reads() -> None:
    verbs = ("Describe", "Get", "List", "GenerateCredentialReport", "BatchGet")

    assert [name for name in allowed() if not name.partition(":")[2].startswith(verbs)] == []


def test_the_policy_fits_into_a_managed_policy() -> None:
    policy = permissions.policy(discovery.catalog()["aws"])

    assert len(json.dumps(policy, separators=(",", ":"))) <= 6144


def test_each_declared_call_is_one_that_the_service_has(cloud: Cloud) -> None:
    calls = {call for service in services() for step in service.steps for call in step.calls()}

    clients = {call.service: cloud.client(call.service) for call in calls}

    missing = [c for c in calls if not hasattr(clients[c.service], xform_name(c.operation))]

    assert missing == []
