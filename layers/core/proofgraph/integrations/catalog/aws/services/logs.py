"""CloudWatch Logs: log groups with retention and encryption, and their metric filters."""

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
    numbers,
    strings,
    templates,
)

GROUPS_CALL = call("logs", "DescribeLogGroups")
FILTERS_CALL = call("logs", "DescribeMetricFilters")
TAGS = call("logs", "ListTagsForResource", "ResourceNotFoundException")


def derive_group(item: Item) -> dict[str, Any]:
    return {"encrypted": bool(item.get("kmsKeyId"))}


def relate_group(item: Item) -> Iterator[Product]:
    yield item.from_service("cloudwatch")
    yield from item.uses_key(item.get("kmsKeyId"))


def relate_filter(item: Item) -> Iterator[Product]:
    group = item.arn("logs", f"log-group:{item.document['logGroupName']}")
    yield from item.edges_from("HAS", "aws_cloudwatch_log_group", [group])


GROUPS = Step(
    id="logs-groups",
    title="CloudWatch log groups",
    listing=Listing(GROUPS_CALL, "logGroups[]"),
    entity=EntityMapping(
        "aws_cloudwatch_log_group",
        ("Logs",),
        key="arn:{partition}:logs:{region}:{account}:log-group:{logGroupName}",
        name="logGroupName",
        properties=(
            *templates(
                arn="arn:{partition}:logs:{region}:{account}:log-group:{logGroupName}",
                webLink="https://{region}.console.aws.amazon.com/cloudwatch/home?region={region}#logsV2:log-groups",
            ),
            *strings(logGroupName="logGroupName", kmsKeyId="kmsKeyId", logGroupClass="logGroupClass"),
            *about("Absent where events never expire.", *numbers(retentionInDays="retentionInDays")),
            *numbers(metricFilterCount="metricFilterCount"),
            *about(
                "A KMS key of the account's choice encrypts it; AWS's own key does otherwise.",
                *booleans(encrypted=COMPUTED),
            ),
            *dates(createdOn="creationTime"),
        ),
        tags="tags",
        tags_need=(TAGS.permission,),
    ),
    reads=(Read("tags", TAGS, {"resourceArn": "entity_key"}, items="tags"),),
    derive=derive_group,
    relate=relate_group,
    relationships=(
        edge("aws_cloudwatch", "HAS", "aws_cloudwatch_log_group"),
        edge("aws_cloudwatch_log_group", "USES", "aws_kms_key"),
    ),
)

FILTERS = Step(
    id="logs-metric-filters",
    title="Metric filters of log groups",
    listing=Listing(FILTERS_CALL, "metricFilters[]"),
    entity=EntityMapping(
        "aws_cloudwatch_metric_filter",
        ("Rule",),
        key="arn:{partition}:logs:{region}:{account}:metric-filter:{logGroupName}:{filterName}",
        name="filterName",
        properties=(
            *strings(
                filterName="filterName",
                logGroupName="logGroupName",
                filterPattern="filterPattern",
                metricName="metricTransformations[0].metricName",
                metricNamespace="metricTransformations[0].metricNamespace",
                metricValue="metricTransformations[0].metricValue",
            ),
            *dates(createdOn="creationTime"),
        ),
    ),
    relate=relate_filter,
    relationships=(edge("aws_cloudwatch_log_group", "HAS", "aws_cloudwatch_metric_filter"),),
)

SERVICE = Service("logs", "CloudWatch Logs", (GROUPS, FILTERS), entity=False)
