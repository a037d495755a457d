"""Secrets Manager: which secrets there are, how old they are, whether they rotate. Never their values."""

from __future__ import annotations

from collections.abc import Iterator

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Listing, Product, Service, Step, call, edge
from proofgraph.integrations.mapping import EntityMapping, booleans, dates, numbers, strings

LIST = call("secretsmanager", "ListSecrets")


def relate_secret(item: Item) -> Iterator[Product]:
    yield item.from_service("secretsmanager")
    yield from item.uses_key(item.get("KmsKeyId"))


SECRETS = Step(
    id="secretsmanager-secrets",
    title="Secrets",
    listing=Listing(LIST, "SecretList[]"),
    entity=EntityMapping(
        "aws_secretsmanager_secret",
        ("Secret",),
        key="{ARN}",
        name="Name",
        properties=(
            *strings(arn="ARN", description="Description", kmsKeyId="KmsKeyId"),
            *booleans(rotationEnabled="RotationEnabled || `false`", active="DeletedDate == null"),
            *numbers(rotationDays="RotationRules.AutomaticallyAfterDays"),
            *dates(
                createdOn="CreatedDate",
                lastRotatedOn="LastRotatedDate",
                lastChangedOn="LastChangedDate",
                lastAccessedOn="LastAccessedDate",
            ),
        ),
        tags="Tags",
    ),
    relate=relate_secret,
    relationships=(
        edge("aws_secretsmanager", "HAS", "aws_secretsmanager_secret"),
        edge("aws_secretsmanager_secret", "USES", "aws_kms_key"),
    ),
)

SERVICE = Service("secretsmanager", "Secrets Manager", (SECRETS,))
