"""DynamoDB tables: encryption, point-in-time recovery, deletion protection."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.service import Listing, Read, Service, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    needing,
    numbers,
    strings,
    templates,
)

LIST = call("dynamodb", "ListTables")
DESCRIBE = call("dynamodb", "DescribeTable")
BACKUPS = call("dynamodb", "DescribeContinuousBackups")
TAGS = call("dynamodb", "ListTagsOfResource")

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
                *numbers(itemCount="table.Table.ItemCount", sizeBytes="table.Table.TableSizeBytes"),
                *dates(createdOn="table.Table.CreationDateTime"),
            ),
        ),
        Read(
            "backups",
            BACKUPS,
            {"TableName": "TableName"},
            (
                *booleans(
                    continuousBackupEnabled="backups.ContinuousBackupsDescription.ContinuousBackupsStatus == 'ENABLED'",
                    pointInTimeRecoveryEnabled=(
                        "backups.ContinuousBackupsDescription.PointInTimeRecoveryDescription"
                        ".PointInTimeRecoveryStatus == 'ENABLED'"
                    ),
                ),
            ),
        ),
        Read("tags", TAGS, {"ResourceArn": "arn"}, items="Tags[]"),
    ),
    relationships=(
        edge("aws_dynamodb", "HAS", "aws_dynamodb_table"),
        edge("aws_dynamodb_table", "USES", "aws_kms_key"),
    ),
)

SERVICE = Service("dynamodb", "DynamoDB", (TABLES,))
