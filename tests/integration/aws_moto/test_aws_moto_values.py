"""The properties that questions read have the values that the account was built with."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from tests.integration.aws_moto.account.part import ACCOUNT, REGIONS
from tests.integration.aws_moto.conftest import Cloud

Expected = dict[str, Any]

GLOBAL: list[tuple[str, str, Expected]] = [
    (
        "aws_account",
        "northwind",
        {
            "accountId": ACCOUNT,
            "mfaEnabled": False,
            "rootUserAccessKeyEnabled": False,
            "userCount": 4,
            "securityContactEmail": "security@example.com",
        },
    ),
    (
        "aws_iam_account_password_policy",
        "Password policy",
        {
            "minLength": 14,
            "maxAgeDays": 90,
            "historyCount": 24,
            "requireSymbols": True,
            "requireNumbers": True,
            "requireUppercase": True,
            "requireLowercase": False,
        },
    ),
    (
        "aws_iam_user",
        "ana",
        {
            "username": "ana",
            "passwordEnabled": True,
            "mfaEnabled": True,
            "mfaType": "virtual",
            "accessKeyEnabled": False,
            "active": True,
            "admin": True,
            "groups": ["admins"],
            "tag.Team": "core",
            "tag.Human": True,
        },
    ),
    ("aws_iam_user", "ben", {"passwordEnabled": True, "mfaEnabled": False, "accessKeyEnabled": False}),
    ("aws_iam_user", "cleo", {"passwordEnabled": False, "active": False, "admin": True, "inlinePolicies": 1}),
    (
        "aws_iam_user",
        "robot",
        {"accessKeyEnabled": True, "activeAccessKeys": 1, "active": True, "admin": False},
    ),
    ("aws_iam_group", "admins", {"admin": True, "inlinePolicies": 1, "attachedPolicies": 0}),
    ("aws_iam_role", "open", {"trustsAnyone": True, "admin": False}),
    ("aws_iam_role", "vendor", {"trustsAnyone": False}),
    ("aws_iam_role", "admin", {"admin": True, "attachedPolicies": 1}),
    (
        "aws_iam_policy",
        "AdministratorAccess",
        {
            "admin": True,
            "vendorManaged": True,
            "inUse": True,
            "arn": "arn:aws:iam::aws:policy/AdministratorAccess",
        },
    ),
    (
        "aws_iam_policy",
        "read-one-bucket",
        {
            "admin": False,
            "vendorManaged": False,
            "attachmentCount": 2,
            "actions": ["dynamodb:*", "s3:GetObject"],
        },
    ),
    (
        "aws_s3_bucket",
        "northwind-private",
        {
            "public": False,
            "encrypted": True,
            "defaultEncryptionEnabled": True,
            "encryptionAlgorithm": "aws:kms",
            "versioningEnabled": True,
            "mfaDelete": False,
            "hasBackup": True,
            "loggingEnabled": True,
            "loggingTargetBucket": "northwind-logs",
            "lifecycleEnabled": True,
            "secureTransport": True,
            "blockPublicAcls": True,
            "ignorePublicAcls": True,
            "blockPublicPolicy": True,
            "restrictPublicBuckets": True,
            "classification": "critical",
            "tag.Production": True,
            "region": "us-east-1",
        },
    ),
    (
        "aws_s3_bucket",
        "northwind-public",
        {"public": True, "encrypted": False, "versioningEnabled": False, "secureTransport": False},
    ),
    ("aws_s3_bucket", "northwind-policy", {"public": True, "publicPolicy": True, "publicAcl": False}),
    ("aws_s3_bucket", "northwind-blocked", {"public": False, "publicAcl": True}),
    (
        "aws_s3_bucket",
        "northwind-locked",
        {"objectLockEnabled": True, "objectLockMode": "GOVERNANCE", "objectLockDays": 30},
    ),
    ("aws_s3_bucket", "northwind-europe", {"region": "eu-west-1", "public": False}),
    (
        "aws_s3_settings",
        "S3 account settings",
        {"blockPublicAcls": False, "restrictPublicBuckets": False},
    ),
    (
        "aws_cloudtrail",
        "all",
        {
            "isLogging": True,
            "isMultiRegionTrail": True,
            "logFileValidationEnabled": True,
            "encrypted": True,
            "homeRegion": "us-east-1",
            "managementEvents": True,
            "s3BucketName": "northwind-logs",
        },
    ),
    (
        "aws_cloudtrail",
        "quiet",
        {
            "isLogging": False,
            "isMultiRegionTrail": False,
            "logFileValidationEnabled": False,
            "encrypted": False,
        },
    ),
    (
        "aws_config_recorder",
        "default",
        {"active": True, "allSupported": True, "s3BucketName": "northwind-logs"},
    ),
    ("aws_config_rule", "encrypted-volumes", {"state": "ACTIVE", "sourceIdentifier": "ENCRYPTED_VOLUMES"}),
    ("aws_rds_cluster", "aurora", {"encrypted": True, "engine": "aurora-postgresql"}),
]

REGIONAL: list[tuple[str, str, Expected]] = [
    (
        "aws_db_instance",
        "good",
        {
            "encrypted": True,
            "public": False,
            "multiAZ": True,
            "hasBackup": True,
            "backupRetentionPeriod": 14,
            "deletionProtection": True,
            "loggingEnabled": True,
            "autoMinorVersionUpgrade": True,
        },
    ),
    (
        "aws_db_instance",
        "bad",
        {
            "encrypted": False,
            "public": True,
            "hasBackup": False,
            "deletionProtection": False,
            "loggingEnabled": False,
            "autoMinorVersionUpgrade": False,
        },
    ),
    ("aws_db_snapshot", "shared", {"public": True, "encrypted": False}),
    ("aws_db_snapshot", "kept", {"public": False, "encrypted": True}),
    (
        "aws_dynamodb_table",
        "orders",
        {
            "encrypted": True,
            "encryptionAlgorithm": "KMS",
            "pointInTimeRecoveryEnabled": True,
            "continuousBackupEnabled": True,
            "hasBackup": True,
            "deletionProtection": True,
            "owner": "ben",
        },
    ),
    (
        "aws_dynamodb_table",
        "carts",
        {"encryptionAlgorithm": "AES256", "pointInTimeRecoveryEnabled": False, "deletionProtection": False},
    ),
    (
        "aws_lambda_function",
        "resize",
        {
            "runtime": "python3.13",
            "tracingEnabled": True,
            "public": False,
            "environmentVariables": ["STAGE"],
            "tag.Production": True,
        },
    ),
    ("aws_lambda_function", "legacy", {"runtime": "nodejs8.10", "public": True, "tracingEnabled": False}),
    ("aws_lambda_function", "inside", {"functionUrlAuthType": "AWS_IAM", "public": False}),
    ("aws_cloudwatch_log_group", "/app/audit", {"retentionInDays": 365, "encrypted": True}),
    ("aws_cloudwatch_log_group", "/app/forever", {"encrypted": False}),
    ("aws_cloudwatch_metric_alarm", "root-use", {"notifies": True, "metricName": "RootUse"}),
    ("aws_cloudwatch_metric_filter", "root-use", {"metricName": "RootUse", "logGroupName": "/app/audit"}),
    ("aws_sns_topic", "alerts", {"encrypted": True, "public": False, "owner": "ana"}),
    ("aws_sns_topic", "plain", {"encrypted": False}),
    ("aws_sqs_queue", "work", {"encrypted": True, "hasDeadLetterQueue": True, "public": False}),
    ("aws_sqs_queue", "dead", {"hasDeadLetterQueue": False}),
    (
        "aws_alb",
        "shop",
        {"public": True, "deletionProtection": True, "dropInvalidHeaders": True, "loggingEnabled": False},
    ),
    ("aws_nlb", "inner", {"public": False, "deletionProtection": False}),
    ("aws_lb_listener", "HTTP:80", {"encrypted": False, "redirectsToHttps": True}),
    ("aws_lb_listener", "HTTPS:443", {"encrypted": True, "sslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06"}),
    ("aws_acm_certificate", "shop.example.com", {"domainName": "shop.example.com", "tag.Owner": "ana"}),
    ("aws_secretsmanager_secret", "database", {"rotationEnabled": False, "active": True, "owner": "ben"}),
    (
        "aws_ecr_repository",
        "shop",
        {"scanOnPush": True, "immutableTags": True, "encryptionType": "KMS", "encrypted": True},
    ),
    ("aws_ecr_repository", "loose", {"scanOnPush": False, "immutableTags": False}),
    (
        "aws_eks_cluster",
        "main",
        {
            "vpcEndpointPublicAccess": True,
            "loggingEnabled": True,
            "logTypes": ["api", "audit"],
            "secretsEncrypted": True,
        },
    ),
    ("aws_backup_vault", "vault", {"encrypted": True, "locked": False}),
    ("aws_backup_plan", "daily", {"active": True}),
    ("aws_key_pair", "ssh", {"usage": "ssh", "active": True}),
]


def values(entity: Expected, expected: Expected) -> Expected:
    return {name: entity.get(name) for name in expected}


@pytest.mark.parametrize(("type", "name", "expected"), GLOBAL, ids=lambda v: v if isinstance(v, str) else "")
def test_global_resources_have_the_values_they_were_built_with(
    cloud: Cloud, type: str, name: str, expected: Expected
) -> None:
    entity = cloud.bench.entity(type, name)

    assert values(entity, expected) == expected


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize(
    ("type", "name", "expected"), REGIONAL, ids=lambda v: v if isinstance(v, str) else ""
)
def test_regional_resources_have_the_values_they_were_built_with(
    cloud: Cloud, type: str, name: str, expected: Expected, region: str
) -> None:
    entity = cloud.bench.entity(type, name, region)

    assert values(entity, expected) == expected
    assert (entity["_accountId"], entity["_region"]) == (ACCOUNT, region)


@pytest.mark.parametrize("region", REGIONS)
def test_resources_with_ids_have_the_values_they_were_built_with(cloud: Cloud, region: str) -> None:
    here = cloud.made[region]
    found = {entity.get("id"): entity for type in BY_ID for entity in cloud.bench.entities(type)}

    assert [found[id]["encrypted"] for id in (here["clear"], here["secret"])] == [False, True]
    assert [found[id]["public"] for id in (here["private"], here["public"])] == [False, True]
    assert [found[id]["public"] for id in (here["inner"], here["subnet"])] == [False, True]
    assert [found[id]["flowLogsEnabled"] for id in [here["vpc"]]] == [region == "us-east-1"]
    assert [found[id]["openToInternet"] for id in (here["web"], here["inside"])] == [True, False]
    assert {found[id]["httpTokens"] for id in here["instances"]} == {"required"}
    assert {found[id]["displayName"] for id in here["instances"]} == {"shop"}
    assert found[here["image"]]["public"] is False


BY_ID = (
    "aws_ebs_volume",
    "aws_ebs_snapshot",
    "aws_subnet",
    "aws_vpc",
    "aws_security_group",
    "aws_instance",
    "aws_ami",
)


@pytest.mark.parametrize("region", REGIONS)
def test_keys_say_who_manages_them_and_whether_they_rotate(cloud: Cloud, region: str) -> None:
    keys = {key["arn"]: key for key in cloud.bench.entities("aws_kms_key")}
    rotating, still = keys[cloud.made[f"key-{region}"]], keys[cloud.made[f"still-{region}"]]

    assert (rotating["keyRotationEnabled"], still["keyRotationEnabled"]) == (True, False)
    assert (rotating["keyManager"], rotating["keyState"], rotating["public"]) == (
        "CUSTOMER",
        "Enabled",
        False,
    )
    assert rotating["displayName"] == "alias/main"
    assert rotating["encryptionAlgorithms"] == ["SYMMETRIC_DEFAULT"]


@pytest.mark.parametrize("region", REGIONS)
def test_file_systems_say_whether_they_are_encrypted_and_backed_up(cloud: Cloud, region: str) -> None:
    files = {one["id"]: one for one in cloud.bench.entities("aws_efs_file_system")}
    good, bad = (files[id] for id in cloud.made[f"files-{region}"])

    assert (good["encrypted"], good["hasBackup"]) == (True, True)
    assert (bad["encrypted"], bad["hasBackup"]) == (False, False)


def test_a_distribution_says_how_viewers_reach_it(cloud: Cloud) -> None:
    [one] = cloud.bench.entities("aws_cloudfront_distribution")

    assert (one["httpsOnly"], one["minimumProtocolVersion"], one["active"]) == (True, "TLSv1.2_2021", True)


def test_ebs_encryption_by_default_is_read_per_region(cloud: Cloud) -> None:
    settings = {
        one["region"]: one["ebsEncryptionByDefault"] for one in cloud.bench.entities("aws_ec2_settings")
    }

    assert settings == {"us-east-1": True, "eu-west-1": False}


def test_access_keys_have_their_age_and_state(cloud: Cloud) -> None:
    keys = {key["username"]: key for key in cloud.bench.entities("aws_iam_access_key")}

    assert keys["robot"]["accessKeyId"] == cloud.made["robot_key"]
    assert (keys["robot"]["active"], keys["ben"]["active"]) == (True, False)
    assert abs(keys["robot"]["createdOn"] - time.time() * 1000) < 3_600_000


def edge_ends(cloud: Cloud, type: str) -> set[tuple[str, str]]:
    names = {s.ref.id: s.properties["displayName"] for s in cloud.bench.stored("entity")}
    return {(names[edge["_from"]], names[edge["_to"]]) for edge in cloud.bench.edges(type)}


@pytest.mark.parametrize(
    ("type", "ends"),
    [
        ("aws_iam_group_has_aws_iam_user", {("admins", "ana")}),
        ("aws_iam_user_assigned_aws_iam_user_policy", {("cleo", "everything")}),
        ("aws_iam_user_assigned_aws_iam_policy", {("robot", "read-one-bucket"), ("ben", "ReadOnlyAccess")}),
        ("aws_iam_role_assigned_aws_iam_policy", {("admin", "AdministratorAccess")}),
        ("aws_iam_role_trusts_aws_account", {("vendor", "999999999999")}),
        ("aws_iam_role_trusts_everyone", {("open", "Everyone")}),
        ("aws_iam_role_trusts_aws_iam_user", {("admin", "ana")}),
        ("aws_iam_role_trusts_aws_lambda", {("function", "lambda")}),
        ("aws_iam_user_policy_allows_aws_account", {("everything", "northwind")}),
        ("aws_iam_policy_allows_aws_s3_bucket", {("read-one-bucket", "northwind-private")}),
        (
            "aws_s3_bucket_allows_everyone",
            {(f"northwind-{n}", "Everyone") for n in ("public", "policy", "blocked")},
        ),
        ("aws_s3_bucket_logs_aws_s3_bucket", {("northwind-private", "northwind-logs")}),
        ("aws_s3_bucket_uses_aws_kms_key", {("northwind-private", "alias/main")}),
        ("aws_cloudtrail_logs_aws_cloudwatch_log_group", {("all", "/app/audit")}),
        ("aws_cloudtrail_logs_aws_s3_bucket", {("all", "northwind-logs"), ("quiet", "northwind-logs")}),
        ("aws_vpc_logs_aws_cloudwatch_log_group", {("main-us-east-1", "/vpc/flows")}),
        ("aws_vpc_logs_aws_s3_bucket", {("main-us-east-1", "northwind-logs")}),
        ("aws_cloudwatch_metric_alarm_monitors_aws_cloudwatch_metric_filter", {("root-use", "root-use")}),
        ("aws_cloudwatch_metric_alarm_notifies_aws_sns_topic", {("root-use", "alerts")}),
        ("aws_rds_cluster_contains_aws_db_instance", {("aurora", "aurora-1")}),
        ("aws_sqs_queue_uses_aws_sqs_queue", {("work", "dead")}),
        ("aws_lambda_function_uses_aws_iam_role", {(n, "function") for n in ("resize", "legacy", "inside")}),
        ("aws_subnet_has_aws_lambda_function", None),
        ("aws_alb_has_aws_lb_listener", {("shop", "HTTP:80"), ("shop", "HTTPS:443")}),
        ("aws_alb_uses_aws_acm_certificate", {("shop", "shop.example.com")}),
        ("aws_ecr_repository_uses_aws_kms_key", {("shop", "alias/main")}),
        ("aws_secretsmanager_secret_uses_aws_kms_key", {("database", "alias/main")}),
        ("aws_instance_uses_aws_iam_role", {("shop", "function")}),
        ("aws_security_group_protects_aws_instance", {("web", "shop")}),
    ],
)
def test_relationships_join_what_belongs_together(
    cloud: Cloud, type: str, ends: set[tuple[str, str]] | None
) -> None:
    found = edge_ends(cloud, type)

    assert found == ends if ends is not None else found


def test_each_rule_of_a_security_group_is_a_relationship_with_its_ports(cloud: Cloud) -> None:
    here = cloud.made["eu-west-1"]
    ids = {e["groupId"]: e["_id"] for e in cloud.bench.entities("aws_security_group")}

    rules = {
        (
            edge["_type"].rpartition("allows_")[2],
            edge["ipProtocol"],
            edge["fromPort"],
            edge["toPort"],
            edge.get("sourceCidr"),
        )
        for target in ("internet", "network", "host", "aws_security_group")
        for edge in cloud.bench.edges(f"aws_security_group_allows_{target}")
        if edge["_from"] in (ids[here["web"]], ids[here["inside"]]) and edge["ingress"]
    }

    assert rules == {
        ("internet", "tcp", 22, 22, "0.0.0.0/0"),
        ("internet", "tcp", 443, 443, "0.0.0.0/0"),
        ("internet", "tcp", 443, 443, "::/0"),
        ("network", "tcp", 443, 443, "203.0.113.0/24"),
        ("host", "tcp", 5432, 5433, "198.51.100.7/32"),
        ("aws_security_group", "*", 0, 65535, None),
    }


def test_rules_that_deny_are_relationships_of_their_own(cloud: Cloud) -> None:
    denied = {edge["sourceCidr"] for edge in cloud.bench.edges("aws_network_acl_denies_host")}

    assert denied == {"203.0.113.9/32"}


def test_rules_are_also_kept_as_text_for_searching(cloud: Cloud) -> None:
    web = next(
        e
        for e in cloud.bench.entities("aws_security_group")
        if e["groupId"] == cloud.made["us-east-1"]["web"]
    )

    assert '"ToPort":22' in web["ingressRules"]
    assert "::/0" in web["ingressRules"]
    assert json.loads(web["ingressRules"])


def test_a_grant_on_a_bucket_says_what_everyone_may_do(cloud: Cloud) -> None:
    grants = {
        edge["_key"].split("|")[0].rpartition(":")[2]: edge
        for edge in cloud.bench.edges("aws_s3_bucket_allows_everyone")
    }

    assert (grants["northwind-public"]["permission"], grants["northwind-public"]["granteeType"]) == (
        "READ",
        "Group",
    )
    assert (grants["northwind-policy"]["permission"], grants["northwind-policy"]["granteeType"]) == (
        "READ",
        "Policy",
    )


def test_what_a_policy_allows_says_how_much(cloud: Cloud) -> None:
    whole = cloud.bench.edges("aws_iam_user_policy_allows_aws_account")
    part = cloud.bench.edges("aws_iam_policy_allows_aws_s3_bucket")

    assert [(e["permission"], e["admin"], e["actions"]) for e in whole] == [("FULL_CONTROL", True, ["*"])]
    assert [(e["permission"], e["admin"], e["normalizedActions"]) for e in part] == [
        ("READ", False, ["s3:getobject"])
    ]


def test_a_trust_says_whether_a_condition_narrows_it(cloud: Cloud) -> None:
    [vendor] = cloud.bench.edges("aws_iam_role_trusts_aws_account")
    [anyone] = cloud.bench.edges("aws_iam_role_trusts_everyone")

    assert (vendor["conditional"], vendor["externalIdRequired"]) == (True, True)
    assert (anyone["conditional"], anyone["externalIdRequired"]) == (False, False)
