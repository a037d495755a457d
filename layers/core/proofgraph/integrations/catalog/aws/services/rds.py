"""RDS: database instances, Aurora clusters, and the snapshots of both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Listing, Product, Read, Service, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    lists,
    numbers,
    strings,
    templates,
)

CONSOLE = "https://{region}.console.aws.amazon.com/rds/home?region={region}"
INSTANCES_CALL = call("rds", "DescribeDBInstances")
CLUSTERS_CALL = call("rds", "DescribeDBClusters")
SNAPSHOTS_CALL = call("rds", "DescribeDBSnapshots")
CLUSTER_SNAPSHOTS_CALL = call("rds", "DescribeDBClusterSnapshots")
SHARING = call("rds", "DescribeDBSnapshotAttributes", "DBSnapshotNotFound")
CLUSTER_SHARING = call("rds", "DescribeDBClusterSnapshotAttributes", "DBClusterSnapshotNotFoundFault")

PROTECTION = (
    *numbers(backupRetentionPeriod="BackupRetentionPeriod", retentionPeriod="BackupRetentionPeriod"),
    *booleans(
        encrypted="StorageEncrypted",
        hasBackup="BackupRetentionPeriod > `0`",
        deletionProtection="DeletionProtection",
        multiAZ="MultiAZ",
        iamDatabaseAuthenticationEnabled="IAMDatabaseAuthenticationEnabled",
        loggingEnabled="length(EnabledCloudwatchLogsExports || `[]`) > `0`",
        copyTagsToSnapshot="CopyTagsToSnapshot",
    ),
    *strings(
        engine="Engine",
        engineVersion="EngineVersion",
        databaseName="DBName || DatabaseName",
        kmsKeyId="KmsKeyId",
        preferredMaintenanceWindow="PreferredMaintenanceWindow",
        preferredBackupWindow="PreferredBackupWindow",
    ),
    *lists(enabledCloudwatchLogsExports="EnabledCloudwatchLogsExports"),
)


def relate_instance(item: Item) -> Iterator[Product]:
    yield item.from_service("rds")
    yield from item.uses_key(item.get("KmsKeyId"))
    yield from _protected(item)
    vpc = item.get("DBSubnetGroup.VpcId")
    if vpc:
        yield from item.edges_from("HAS", "aws_vpc", [item.arn("ec2", f"vpc/{vpc}")])


def relate_cluster(item: Item) -> Iterator[Product]:
    yield item.from_service("rds")
    yield from item.uses_key(item.get("KmsKeyId"))
    yield from _protected(item)
    members = item.get("DBClusterMembers[].DBInstanceIdentifier") or ()
    yield from item.edges_to("CONTAINS", "aws_db_instance", [item.arn("rds", f"db:{id}") for id in members])


def _protected(item: Item) -> Iterator[Product]:
    groups = item.get("VpcSecurityGroups[].VpcSecurityGroupId") or ()
    keys = [item.arn("ec2", f"security-group/{id}") for id in groups]
    yield from item.edges_from("PROTECTS", "aws_security_group", keys)


def relate_snapshot(item: Item) -> Iterator[Product]:
    database = item.arn("rds", f"db:{item.document['DBInstanceIdentifier']}")
    yield from item.edges_from("CONTAINS", "aws_db_instance", [database])


def relate_cluster_snapshot(item: Item) -> Iterator[Product]:
    cluster = item.arn("rds", f"cluster:{item.document['DBClusterIdentifier']}")
    yield from item.edges_from("CONTAINS", "aws_rds_cluster", [cluster])


def derive_sharing(item: Item) -> dict[str, Any]:
    """Whom the snapshot may be restored by: `all` is everyone."""
    attributes = item.get("sharing.*[].*[][]") or []
    restore = [a for a in attributes if isinstance(a, dict) and a.get("AttributeName") == "restore"]
    accounts = sorted({value for one in restore for value in one.get("AttributeValues") or ()})
    return {
        "public": "all" in accounts,
        "shared": bool(accounts),
        "sharedWithAccounts": [account for account in accounts if account != "all"],
    }


INSTANCES = Step(
    id="rds-instances",
    title="RDS database instances",
    listing=Listing(INSTANCES_CALL, "DBInstances[]"),
    entity=EntityMapping(
        "aws_db_instance",
        ("DataStore", "Database", "Host"),
        key="{DBInstanceArn}",
        name="DBInstanceIdentifier",
        properties=(
            *templates(webLink=CONSOLE + "#database:id={DBInstanceIdentifier};is-cluster=false"),
            *strings(
                arn="DBInstanceArn",
                dbInstanceIdentifier="DBInstanceIdentifier",
                dbiResourceId="DbiResourceId",
                dbInstanceClass="DBInstanceClass",
                status="DBInstanceStatus",
                availabilityZone="AvailabilityZone",
                hostname="Endpoint.Address",
                licenseModel="LicenseModel",
                vpcId="DBSubnetGroup.VpcId",
                dbClusterIdentifier="DBClusterIdentifier",
                caCertificateIdentifier="CACertificateIdentifier",
            ),
            *numbers(port="Endpoint.Port", allocatedStorage="AllocatedStorage"),
            *booleans(
                public="PubliclyAccessible",
                autoMinorVersionUpgrade="AutoMinorVersionUpgrade",
                performanceInsightsEnabled="PerformanceInsightsEnabled",
                active="DBInstanceStatus == 'available'",
            ),
            *dates(createdOn="InstanceCreateTime"),
            *PROTECTION,
        ),
        tags="TagList",
    ),
    relate=relate_instance,
    relationships=(
        edge("aws_rds", "HAS", "aws_db_instance"),
        edge("aws_db_instance", "USES", "aws_kms_key"),
        edge("aws_security_group", "PROTECTS", "aws_db_instance"),
        edge("aws_vpc", "HAS", "aws_db_instance"),
    ),
)

CLUSTERS = Step(
    id="rds-clusters",
    title="RDS clusters",
    listing=Listing(CLUSTERS_CALL, "DBClusters[]"),
    entity=EntityMapping(
        "aws_rds_cluster",
        ("DataStore", "Database", "Cluster"),
        key="{DBClusterArn}",
        name="DBClusterIdentifier",
        properties=(
            *templates(webLink=CONSOLE + "#database:id={DBClusterIdentifier};is-cluster=true"),
            *strings(
                arn="DBClusterArn",
                dbClusterIdentifier="DBClusterIdentifier",
                status="Status",
                hostname="Endpoint",
                engineMode="EngineMode",
            ),
            *lists(availabilityZones="AvailabilityZones"),
            *numbers(port="Port"),
            *booleans(
                public="PubliclyAccessible",
                autoMinorVersionUpgrade="AutoMinorVersionUpgrade",
                active="Status == 'available'",
            ),
            *dates(createdOn="ClusterCreateTime"),
            *PROTECTION,
        ),
        tags="TagList",
    ),
    relate=relate_cluster,
    relationships=(
        edge("aws_rds", "HAS", "aws_rds_cluster"),
        edge("aws_rds_cluster", "CONTAINS", "aws_db_instance"),
        edge("aws_rds_cluster", "USES", "aws_kms_key"),
        edge("aws_security_group", "PROTECTS", "aws_rds_cluster"),
    ),
)

SNAPSHOTS = Step(
    id="rds-snapshots",
    title="Snapshots of RDS database instances",
    listing=Listing(SNAPSHOTS_CALL, "DBSnapshots[]"),
    entity=EntityMapping(
        "aws_db_snapshot",
        ("DataStore", "Database", "Image"),
        key="{DBSnapshotArn}",
        name="DBSnapshotIdentifier",
        properties=(
            *strings(
                arn="DBSnapshotArn",
                dbInstanceIdentifier="DBInstanceIdentifier",
                status="Status",
                engine="Engine",
                snapshotType="SnapshotType",
                kmsKeyId="KmsKeyId",
            ),
            *numbers(allocatedStorage="AllocatedStorage"),
            *booleans(encrypted="Encrypted", active="Status == 'available'"),
            *dates(createdOn="SnapshotCreateTime"),
        ),
        tags="TagList",
    ),
    reads=(
        Read(
            "sharing",
            SHARING,
            {"DBSnapshotIdentifier": "DBSnapshotIdentifier"},
            (
                *about("Anyone may restore it.", *booleans(public=COMPUTED)),
                *booleans(shared=COMPUTED),
                *lists(sharedWithAccounts=COMPUTED),
            ),
        ),
    ),
    derive=derive_sharing,
    relate=relate_snapshot,
    relationships=(edge("aws_db_instance", "CONTAINS", "aws_db_snapshot"),),
)

CLUSTER_SNAPSHOTS = Step(
    id="rds-cluster-snapshots",
    title="Snapshots of RDS clusters",
    listing=Listing(CLUSTER_SNAPSHOTS_CALL, "DBClusterSnapshots[]"),
    entity=EntityMapping(
        "aws_db_cluster_snapshot",
        ("DataStore", "Database", "Image"),
        key="{DBClusterSnapshotArn}",
        name="DBClusterSnapshotIdentifier",
        properties=(
            *strings(
                arn="DBClusterSnapshotArn",
                dbClusterIdentifier="DBClusterIdentifier",
                status="Status",
                engine="Engine",
                snapshotType="SnapshotType",
                kmsKeyId="KmsKeyId",
            ),
            *booleans(encrypted="StorageEncrypted", active="Status == 'available'"),
            *dates(createdOn="SnapshotCreateTime"),
        ),
        tags="TagList",
    ),
    reads=(
        Read(
            "sharing",
            CLUSTER_SHARING,
            {"DBClusterSnapshotIdentifier": "DBClusterSnapshotIdentifier"},
            (
                *about("Anyone may restore it.", *booleans(public=COMPUTED)),
                *booleans(shared=COMPUTED),
                *lists(sharedWithAccounts=COMPUTED),
            ),
        ),
    ),
    derive=derive_sharing,
    relate=relate_cluster_snapshot,
    relationships=(edge("aws_rds_cluster", "CONTAINS", "aws_db_cluster_snapshot"),),
)

SERVICE = Service("rds", "Relational Database Service", (INSTANCES, CLUSTERS, SNAPSHOTS, CLUSTER_SNAPSHOTS))
