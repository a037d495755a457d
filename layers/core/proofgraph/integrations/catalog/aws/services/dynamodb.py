"""DynamoDB tables: encryption, point-in-time recovery, deletion protection."""

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
    needing,
    strings,
    templates,
)

LIST = call("dynamodb", "ListTables")
DESCRIBE = call("dynamodb", "DescribeTable")
BACKUPS = call("dynamodb", "DescribeContinuousBackups")
RECOVERY = "backups.ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus"
TAGS = call("dynamodb", "ListTagsOfResource")


def derive_table(item: Item) -> dict[str, Any]:
    kms = item.get("table.Table.SSEDescription.SSEType") == "KMS"
    return {
        "encrypted": True,
        "encryptionAlgorithm": "KMS" if kms else "AES256",
        "deletionProtection": bool(item.get("table.Table.DeletionProtectionEnabled")),
        "hasBackup": item.get(RECOVERY) == "ENABLED",
    }


def relate_table(item: Item) -> Iterator[Product]:
    yield item.from_service("dynamodb")
    yield from item.uses_key(item.get("table.Table.SSEDescription.KMSMasterKeyArn"))


TABLES = Step(
    id="dynamodb-tables",
    title="DynamoDB tables",
    listing=Listing(LIST, "TableNames[].{TableName: @}"),
    entity=EntityMapping(
        "aws_dynamodb_table",
        ("DataStore", "Database"),
        key="arn:{partition}:dynamodb:{region}:{account}:table/{TableName}",
        name="TableName",
        properties=(
            *templates(
                arn="arn:{partition}:dynamodb:{region}:{account}:table/{TableName}",
                webLink="https://{region}.console.aws.amazon.com/dynamodbv2/home?region={region}#table?name={TableName}",
            ),
            *about(
                "Always true: DynamoDB encrypts every table; `encryptionAlgorithm` and `kmsKeyArn` say how.",
                *needing((DESCRIBE,), *booleans(encrypted=COMPUTED)),
            ),
            *about(
                "KMS, or AES256 with a key that AWS owns.",
                *needing((DESCRIBE,), *strings(encryptionAlgorithm=COMPUTED)),
            ),
            *needing((DESCRIBE,), *booleans(deletionProtection=COMPUTED)),
            *needing((BACKUPS,), *booleans(hasBackup=COMPUTED)),
        ),
        tags="tags",
        tags_need=(TAGS.permission,),
    ),
    reads=(
        Read(
            "table",
            DESCRIBE,
            {"TableName": "TableName"},
            (
                *strings(
                    tableId="table.Table.TableId",
                    status="table.Table.TableStatus",
                    billingMode="table.Table.BillingModeSummary.BillingMode",
                    kmsKeyArn="table.Table.SSEDescription.KMSMasterKeyArn",
                    tableClass="table.Table.TableClassSummary.TableClass",
                ),
                *booleans(active="table.Table.TableStatus == 'ACTIVE'"),
                *dates(createdOn="table.Table.CreationDateTime"),
            ),
        ),
        Read(
            "backups",
            BACKUPS,
            {"TableName": "TableName"},
            (
                *booleans(
                    continuousBackupEnabled=f"{RECOVERY} == 'ENABLED'",
                    pointInTimeRecoveryEnabled=f"{RECOVERY} == 'ENABLED'",
                ),
            ),
        ),
        Read("tags", TAGS, {"ResourceArn": "entity_key"}, items="Tags[]"),
    ),
    derive=derive_table,
    relate=relate_table,
    relationships=(
        edge("aws_dynamodb", "HAS", "aws_dynamodb_table"),
        edge("aws_dynamodb_table", "USES", "aws_kms_key"),
    ),
)

SERVICE = Service("dynamodb", "DynamoDB", (TABLES,))
