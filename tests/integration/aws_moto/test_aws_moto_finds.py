"""The AWS collector against moto's server: everything is found, as independent list calls count it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from proofgraph.integrations import discovery
from tests.integration.aws_moto.account.part import ACCOUNT, REGIONS
from tests.integration.aws_moto.conftest import Cloud

Count = Callable[[Any], int]


def paged(operation: str, path: str, **arguments: Any) -> Count:
    """Counts what AWS's own list call gives, with the client's paginator where there is one."""

    def count(client: Any) -> int:
        if client.can_paginate(operation):
            pages = list(client.get_paginator(operation).paginate(**arguments))
        else:
            pages = [getattr(client, operation)(**arguments)]
        return sum(len(page.get(path, ())) for page in pages)

    return count


def instances(client: Any) -> int:
    return sum(len(r["Instances"]) for r in client.describe_instances()["Reservations"])


def balancers(kind: str) -> Count:
    def count(client: Any) -> int:
        return sum(one["Type"] == kind for one in client.describe_load_balancers()["LoadBalancers"])

    return count


def per_user(operation: str, path: str) -> Count:
    def count(client: Any) -> int:
        users = client.list_users()["Users"]
        return sum(len(getattr(client, operation)(UserName=user["UserName"])[path]) for user in users)

    return count


def inline(operation: str, list_operation: str, path: str, name: str) -> Count:
    def count(client: Any) -> int:
        owners = getattr(client, list_operation)()[path]
        return sum(len(getattr(client, operation)(**{name: one[name]})["PolicyNames"]) for one in owners)

    return count


GLOBAL: dict[str, tuple[str, Count]] = {
    "aws_iam_user": ("iam", paged("list_users", "Users")),
    "aws_iam_group": ("iam", paged("list_groups", "Groups")),
    "aws_iam_role": ("iam", paged("list_roles", "Roles")),
    "aws_iam_access_key": ("iam", per_user("list_access_keys", "AccessKeyMetadata")),
    "mfa_device": ("iam", per_user("list_mfa_devices", "MFADevices")),
    "aws_iam_user_policy": ("iam", inline("list_user_policies", "list_users", "Users", "UserName")),
    "aws_iam_group_policy": ("iam", inline("list_group_policies", "list_groups", "Groups", "GroupName")),
    "aws_iam_role_policy": ("iam", inline("list_role_policies", "list_roles", "Roles", "RoleName")),
    "aws_iam_saml_provider": ("iam", paged("list_saml_providers", "SAMLProviderList")),
    "aws_iam_oidc_provider": (
        "iam",
        paged("list_open_id_connect_providers", "OpenIDConnectProviderList"),
    ),
    "aws_s3_bucket": ("s3", paged("list_buckets", "Buckets")),
    "aws_cloudfront_distribution": (
        "cloudfront",
        lambda client: len(client.list_distributions()["DistributionList"]["Items"]),
    ),
}

REGIONAL: dict[str, tuple[str, Count]] = {
    "aws_instance": ("ec2", instances),
    "aws_ebs_volume": ("ec2", paged("describe_volumes", "Volumes")),
    "aws_ebs_snapshot": ("ec2", paged("describe_snapshots", "Snapshots", OwnerIds=["self"])),
    "aws_ami": ("ec2", paged("describe_images", "Images", Owners=["self"])),
    "aws_key_pair": ("ec2", paged("describe_key_pairs", "KeyPairs")),
    "aws_security_group": ("ec2", paged("describe_security_groups", "SecurityGroups")),
    "aws_network_acl": ("ec2", paged("describe_network_acls", "NetworkAcls")),
    "aws_vpc": ("ec2", paged("describe_vpcs", "Vpcs")),
    "aws_subnet": ("ec2", paged("describe_subnets", "Subnets")),
    "aws_vpc_flow_log": ("ec2", paged("describe_flow_logs", "FlowLogs")),
    "aws_route_table": ("ec2", paged("describe_route_tables", "RouteTables")),
    "aws_internet_gateway": ("ec2", paged("describe_internet_gateways", "InternetGateways")),
    "aws_nat_gateway": ("ec2", paged("describe_nat_gateways", "NatGateways")),
    "aws_eni": ("ec2", paged("describe_network_interfaces", "NetworkInterfaces")),
    "aws_eip": ("ec2", paged("describe_addresses", "Addresses")),
    "aws_db_instance": ("rds", paged("describe_db_instances", "DBInstances")),
    "aws_rds_cluster": ("rds", paged("describe_db_clusters", "DBClusters")),
    "aws_db_snapshot": ("rds", paged("describe_db_snapshots", "DBSnapshots")),
    "aws_db_cluster_snapshot": ("rds", paged("describe_db_cluster_snapshots", "DBClusterSnapshots")),
    "aws_dynamodb_table": ("dynamodb", paged("list_tables", "TableNames")),
    "aws_lambda_function": ("lambda", paged("list_functions", "Functions")),
    "aws_kms_key": ("kms", paged("list_keys", "Keys")),
    "aws_cloudtrail": ("cloudtrail", paged("describe_trails", "trailList", includeShadowTrails=False)),
    "aws_cloudwatch_log_group": ("logs", paged("describe_log_groups", "logGroups")),
    "aws_cloudwatch_metric_filter": ("logs", paged("describe_metric_filters", "metricFilters")),
    "aws_cloudwatch_metric_alarm": ("cloudwatch", paged("describe_alarms", "MetricAlarms")),
    "aws_config_recorder": ("config", paged("describe_configuration_recorders", "ConfigurationRecorders")),
    "aws_config_rule": ("config", paged("describe_config_rules", "ConfigRules")),
    "aws_sns_topic": ("sns", paged("list_topics", "Topics")),
    "aws_sns_subscription": ("sns", paged("list_subscriptions", "Subscriptions")),
    "aws_sqs_queue": ("sqs", paged("list_queues", "QueueUrls")),
    "aws_alb": ("elbv2", balancers("application")),
    "aws_nlb": ("elbv2", balancers("network")),
    "aws_acm_certificate": ("acm", paged("list_certificates", "CertificateSummaryList")),
    "aws_secretsmanager_secret": ("secretsmanager", paged("list_secrets", "SecretList")),
    "aws_ecr_repository": ("ecr", paged("describe_repositories", "repositories")),
    "aws_efs_file_system": ("efs", paged("describe_file_systems", "FileSystems")),
    "aws_eks_cluster": ("eks", paged("list_clusters", "clusters")),
    "aws_backup_vault": ("backup", paged("list_backup_vaults", "BackupVaultList")),
    "aws_backup_plan": ("backup", paged("list_backup_plans", "BackupPlansList")),
}

COUNTED_OTHERWISE = {
    "aws_account": 2,  # this one, and the vendor's that a role trusts
    "aws_iam_account_password_policy": 1,
    "aws_iam_policy": 3,  # one of the account's, two of AWS's that are attached
    "aws_s3_bucket_policy": 2,
    "aws_s3_settings": 1,
    "aws_ec2_settings": len(REGIONS),
    "aws_lb_listener": 3 * len(REGIONS),
    "network": 2,
    "host": 3,
    "internet": 1,
    "everyone": 1,
}


@pytest.mark.parametrize("type", sorted(GLOBAL))
def test_as_many_global_resources_are_found_as_the_account_lists(cloud: Cloud, type: str) -> None:
    service, count = GLOBAL[type]

    found = len(cloud.bench.entities(type))

    assert found == count(cloud.client(service))
    assert found > 0


@pytest.mark.parametrize("type", sorted(REGIONAL))
def test_as_many_regional_resources_are_found_as_each_region_lists(cloud: Cloud, type: str) -> None:
    service, count = REGIONAL[type]
    found = cloud.bench.entities(type)

    by_region = {region: sum(e["_region"] == region for e in found) for region in REGIONS}

    assert by_region == {region: count(cloud.client(service, region)) for region in REGIONS}
    assert sum(by_region.values()) > 0


@pytest.mark.parametrize("type", sorted(COUNTED_OTHERWISE))
def test_what_has_no_list_call_is_found_too(cloud: Cloud, type: str) -> None:
    assert len(cloud.bench.entities(type)) == COUNTED_OTHERWISE[type]


def test_every_declared_type_is_produced_and_counted_here(cloud: Cloud) -> None:
    declared = set(discovery.schema().entities)
    services = {type for type in declared if type == f"aws_{type.removeprefix('aws_').partition('_')[0]}"}

    counted = set(GLOBAL) | set(REGIONAL) | set(COUNTED_OTHERWISE)

    assert declared - counted == services - {"aws_account", "aws_instance", "aws_ami", "aws_vpc"} - counted


def test_every_declared_relationship_is_produced(cloud: Cloud) -> None:
    declared = {edge.type for edge in discovery.schema().relationships}
    produced = {stored.type for stored in cloud.bench.stored("relationship")}

    assert produced <= declared
    missing = {type for type in declared - produced if not _of_any_service(type)}
    assert sorted(missing) == sorted(NOT_BUILT)


def _of_any_service(type: str) -> bool:
    """Policies and trusts may reach every service; the account's reach some."""
    return "_policy_allows_aws_" in type or type.startswith("aws_iam_role_trusts_aws_")


NOT_BUILT = {"aws_ebs_snapshot_uses_aws_kms_key"}
"""What moto cannot be brought to show."""


def test_all_units_succeed_and_nothing_undeclared_is_made(cloud: Cloud) -> None:
    reports = cloud.bench.reports.newest

    assert {(r.step, r.region): r.error for r in reports if r.state != "succeeded"} == UNIMPLEMENTED
    assert [r.details["warnings"] for r in reports if "warnings" in r.details] == []


UNIMPLEMENTED: dict[tuple[str, str], str] = {}


def test_each_relationship_begins_and_ends_at_something_collected(cloud: Cloud) -> None:
    ids = {stored.ref.id for stored in cloud.bench.stored("entity")}

    loose = {
        stored.type
        for stored in cloud.bench.stored("relationship")
        if not {stored.ref.from_id, stored.ref.to_id} <= ids
    }

    assert loose <= LOOSE


LOOSE = {
    "aws_ebs_volume_has_aws_ebs_snapshot",  # an image's snapshot names a volume that never was
    "aws_db_instance_uses_aws_kms_key",  # moto's databases name a key that is none
    "aws_rds_cluster_uses_aws_kms_key",
}


def test_what_was_only_heard_of_is_marked_as_such(cloud: Cloud) -> None:
    sources = {
        stored.key: stored.properties["_source"]
        for type in ("aws_account", "network", "host")
        for stored in cloud.bench.stored("entity", type)
    }

    assert sources.pop(f"arn:aws:iam::{ACCOUNT}:root") == "integration"
    assert set(sources.values()) == {"system-mapper"}
