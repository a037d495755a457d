"""EFS file systems: encryption and automatic backup."""

from __future__ import annotations

from collections.abc import Iterator

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Listing, Product, Read, Service, Step, call, edge
from proofgraph.integrations.mapping import COMPUTED, EntityMapping, booleans, dates, needing, strings

LIST = call("efs", "DescribeFileSystems")
BACKUP = call("efs", "DescribeBackupPolicy", "PolicyNotFound", "FileSystemNotFound")


def derive_file_system(item: Item) -> dict[str, bool]:
    return {"hasBackup": item.get("backup.BackupPolicy.Status") in ("ENABLED", "ENABLING")}


def relate_file_system(item: Item) -> Iterator[Product]:
    yield item.from_service("efs")
    yield from item.uses_key(item.get("KmsKeyId"))


FILE_SYSTEMS = Step(
    id="efs-file-systems",
    title="EFS file systems",
    listing=Listing(LIST, "FileSystems[]"),
    entity=EntityMapping(
        "aws_efs_file_system",
        ("DataStore",),
        key="arn:{partition}:elasticfilesystem:{region}:{account}:file-system/{FileSystemId}",
        name="FileSystemId",
        properties=(
            *strings(
                id="FileSystemId", arn="FileSystemArn", kmsKeyId="KmsKeyId", lifeCycleState="LifeCycleState"
            ),
            *booleans(encrypted="Encrypted", active="LifeCycleState == 'available'"),
            *needing((BACKUP,), *booleans(hasBackup=COMPUTED)),
            *dates(createdOn="CreationTime"),
        ),
        tags="Tags",
    ),
    reads=(Read("backup", BACKUP, {"FileSystemId": "FileSystemId"}),),
    derive=derive_file_system,
    relate=relate_file_system,
    relationships=(
        edge("aws_efs", "HAS", "aws_efs_file_system"),
        edge("aws_efs_file_system", "USES", "aws_kms_key"),
    ),
)

SERVICE = Service("efs", "Elastic File System", (FILE_SYSTEMS,))
