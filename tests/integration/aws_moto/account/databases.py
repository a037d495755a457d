"""Relational databases and tables."""

from __future__ import annotations

from typing import Any

from tests.integration.aws_moto.account.part import REGIONS, Part


class Databases(Part):
    def build(self) -> None:
        self.databases()
        self.tables()

    def databases(self) -> None:
        for region in REGIONS:
            rds = self.client("rds", region)
            common: dict[str, Any] = {
                "DBInstanceClass": "db.t3.micro",
                "Engine": "postgres",
                "MasterUsername": "root",
                "MasterUserPassword": "Correct-Horse-9",
                "AllocatedStorage": 20,
            }
            rds.create_db_instance(
                DBInstanceIdentifier="good",
                StorageEncrypted=True,
                BackupRetentionPeriod=14,
                MultiAZ=True,
                DeletionProtection=True,
                PubliclyAccessible=False,
                EnableCloudwatchLogsExports=["postgresql"],
                **common,
            )
            rds.create_db_instance(
                DBInstanceIdentifier="bad",
                StorageEncrypted=False,
                BackupRetentionPeriod=0,
                PubliclyAccessible=True,
                AutoMinorVersionUpgrade=False,
                **common,
            )
            rds.create_db_snapshot(DBSnapshotIdentifier="kept", DBInstanceIdentifier="good")
            rds.create_db_snapshot(DBSnapshotIdentifier="shared", DBInstanceIdentifier="bad")
            rds.modify_db_snapshot_attribute(
                DBSnapshotIdentifier="shared", AttributeName="restore", ValuesToAdd=["all"]
            )
        rds = self.client("rds")
        rds.create_db_cluster(
            VpcSecurityGroupIds=[self.made["us-east-1"]["inside"]],
            DBClusterIdentifier="aurora",
            Engine="aurora-postgresql",
            MasterUsername="root",
            MasterUserPassword="Correct-Horse-9",
            StorageEncrypted=True,
        )
        rds.create_db_subnet_group(
            DBSubnetGroupName="inner",
            DBSubnetGroupDescription="inner",
            SubnetIds=[self.made["us-east-1"]["inner"]],
        )
        rds.create_db_instance(
            DBInstanceIdentifier="aurora-1",
            DBClusterIdentifier="aurora",
            DBInstanceClass="db.r6g.large",
            Engine="aurora-postgresql",
            DBSubnetGroupName="inner",
        )
        rds.create_db_cluster_snapshot(
            DBClusterIdentifier="aurora", DBClusterSnapshotIdentifier="aurora-kept"
        )

    def tables(self) -> None:
        for region in REGIONS:
            dynamodb = self.client("dynamodb", region)
            for name, sse in (
                ("orders", {"Enabled": True, "SSEType": "KMS", "KMSMasterKeyId": self.made[f"key-{region}"]}),
                ("carts", None),
            ):
                more: dict[str, Any] = {"SSESpecification": sse} if sse else {}
                dynamodb.create_table(
                    TableName=name,
                    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
                    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
                    BillingMode="PAY_PER_REQUEST",
                    Tags=[{"Key": "Owner", "Value": "ben"}],
                    DeletionProtectionEnabled=name == "orders",
                    **more,
                )
            dynamodb.update_continuous_backups(
                TableName="orders", PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True}
            )
