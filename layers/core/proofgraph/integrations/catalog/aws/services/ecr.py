"""ECR repositories: scanning, immutable tags, encryption."""

from __future__ import annotations

from collections.abc import Iterator

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Listing, Product, Service, Step, call, edge
from proofgraph.integrations.mapping import EntityMapping, about, booleans, dates, strings

LIST = call("ecr", "DescribeRepositories")


def relate_repository(item: Item) -> Iterator[Product]:
    yield item.from_service("ecr")
    yield from item.uses_key(item.get("encryptionConfiguration.kmsKey"))


REPOSITORIES = Step(
    id="ecr-repositories",
    title="ECR repositories",
    listing=Listing(LIST, "repositories[]"),
    entity=EntityMapping(
        "aws_ecr_repository",
        ("Repository",),
        key="{repositoryArn}",
        name="repositoryName",
        properties=(
            *strings(
                arn="repositoryArn",
                uri="repositoryUri",
                encryptionType="encryptionConfiguration.encryptionType",
                kmsKeyId="encryptionConfiguration.kmsKey",
            ),
            *booleans(
                scanOnPush="imageScanningConfiguration.scanOnPush || `false`",
                immutableTags="imageTagMutability == 'IMMUTABLE'",
            ),
            *about("Always true: ECR encrypts every image.", *booleans(encrypted="`true`")),
            *dates(createdOn="createdAt"),
        ),
    ),
    relate=relate_repository,
    relationships=(
        edge("aws_ecr", "HAS", "aws_ecr_repository"),
        edge("aws_ecr_repository", "USES", "aws_kms_key"),
    ),
)

SERVICE = Service("ecr", "Elastic Container Registry", (REPOSITORIES,))
