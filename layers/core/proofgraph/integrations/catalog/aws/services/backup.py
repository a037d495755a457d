"""AWS Backup: vaults with their locks, and plans."""

from __future__ import annotations

from collections.abc import Iterator

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Listing, Product, Service, Step, call, edge
from proofgraph.integrations.mapping import EntityMapping, booleans, dates, numbers, strings

VAULTS_CALL = call("backup", "ListBackupVaults")
PLANS_CALL = call("backup", "ListBackupPlans")


def relate_vault(item: Item) -> Iterator[Product]:
    yield item.from_service("backup")
    yield from item.uses_key(item.get("EncryptionKeyArn"))


def relate_plan(item: Item) -> Iterator[Product]:
    yield item.from_service("backup")


VAULTS = Step(
    id="backup-vaults",
    title="Backup vaults",
    listing=Listing(VAULTS_CALL, "BackupVaultList[]"),
    entity=EntityMapping(
        "aws_backup_vault",
        ("Vault",),
        key="{BackupVaultArn}",
        name="BackupVaultName",
        properties=(
            *strings(arn="BackupVaultArn", kmsKeyId="EncryptionKeyArn"),
            *booleans(locked="Locked || `false`", encrypted="`true`"),
            *numbers(recoveryPoints="NumberOfRecoveryPoints", minRetentionDays="MinRetentionDays"),
            *dates(createdOn="CreationDate", lockedOn="LockDate"),
        ),
    ),
    relate=relate_vault,
    relationships=(
        edge("aws_backup", "HAS", "aws_backup_vault"),
        edge("aws_backup_vault", "USES", "aws_kms_key"),
    ),
)

PLANS = Step(
    id="backup-plans",
    title="Backup plans",
    listing=Listing(PLANS_CALL, "BackupPlansList[]"),
    entity=EntityMapping(
        "aws_backup_plan",
        ("Rule",),
        key="{BackupPlanArn}",
        name="BackupPlanName",
        properties=(
            *strings(arn="BackupPlanArn", id="BackupPlanId"),
            *booleans(active="DeletionDate == null"),
            *dates(createdOn="CreationDate", lastExecutedOn="LastExecutionDate"),
        ),
    ),
    relate=relate_plan,
    relationships=(edge("aws_backup", "HAS", "aws_backup_plan"),),
)

SERVICE = Service("backup", "Backup", (VAULTS, PLANS))
