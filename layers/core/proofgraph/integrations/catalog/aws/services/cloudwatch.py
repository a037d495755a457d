"""CloudWatch: metric alarms and whether they tell anyone."""

from __future__ import annotations

from collections.abc import Iterator

from proofgraph.graph.model import relationship
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import Listing, Product, Service, Shared, Step, call, edge
from proofgraph.integrations.mapping import (
    EntityMapping,
    about,
    booleans,
    dates,
    lists,
    numbers,
    strings,
    templates,
)

ALARMS_CALL = call("cloudwatch", "DescribeAlarms", memo=True)
FILTERS_CALL = call("logs", "DescribeMetricFilters", memo=True)


def relate_alarm(item: Item) -> Iterator[Product]:
    yield item.from_service("cloudwatch")
    actions = [action for action in item.get("AlarmActions") or () if ":sns:" in action]
    yield from item.edges_to("NOTIFIES", "aws_sns_topic", actions)


def metric_filters(reader: Reader) -> dict[str, list[str]]:
    """Keys of the metric filters that feed each metric, by namespace and name."""
    place = reader.place
    found: dict[str, list[str]] = {}
    for one in reader.ask(FILTERS_CALL, {}, "metricFilters[]") or ():
        name = f"{one['logGroupName']}:{one['filterName']}"
        key = f"arn:{place.partition}:logs:{place.region}:{place.account}:metric-filter:{name}"
        for made in one.get("metricTransformations") or ():
            found.setdefault(f"{made['metricNamespace']}/{made['metricName']}", []).append(key)
    return found


def relate_metric(item: Item) -> Iterator[Product]:
    fed_by = item.get("shared.filters") or {}
    metric = f"{item.get('Namespace')}/{item.get('MetricName')}"
    alarm = (item.document["AlarmArn"], "aws_cloudwatch_metric_alarm")
    for key in fed_by.get(metric, ()):
        yield relationship("MONITORS", alarm, (key, "aws_cloudwatch_metric_filter"))


ALARMS = Step(
    id="cloudwatch-alarms",
    title="CloudWatch metric alarms",
    listing=Listing(ALARMS_CALL, "MetricAlarms[]"),
    entity=EntityMapping(
        "aws_cloudwatch_metric_alarm",
        ("Monitor",),
        key="{AlarmArn}",
        name="AlarmName",
        properties=(
            *strings(
                arn="AlarmArn",
                alarmName="AlarmName",
                description="AlarmDescription",
                metricName="MetricName",
                namespace="Namespace",
                statistic="Statistic",
                comparisonOperator="ComparisonOperator",
                state="StateValue",
            ),
            *templates(
                webLink="https://{region}.console.aws.amazon.com/cloudwatch/home?region={region}#alarmsV2:alarm/{AlarmName}"
            ),
            *numbers(threshold="Threshold", period="Period", evaluationPeriods="EvaluationPeriods"),
            *lists(
                alarmActions="AlarmActions",
                okActions="OKActions",
                insufficientDataActions="InsufficientDataActions",
            ),
            *booleans(actionsEnabled="ActionsEnabled", active="ActionsEnabled"),
            *about(
                "An alarm tells somebody: actions are on, and there is one for the alarm state.",
                *booleans(notifies="ActionsEnabled && length(AlarmActions || `[]`) > `0`"),
            ),
            *dates(updatedOn="AlarmConfigurationUpdatedTimestamp"),
        ),
    ),
    relate=relate_alarm,
    relationships=(
        edge("aws_cloudwatch", "HAS", "aws_cloudwatch_metric_alarm"),
        edge("aws_cloudwatch_metric_alarm", "NOTIFIES", "aws_sns_topic"),
    ),
)

METRICS = Step(
    id="cloudwatch-alarm-metrics",
    title="Metric filters that alarms watch",
    listing=Listing(ALARMS_CALL, "MetricAlarms[]"),
    entity=None,
    shared=(Shared("filters", (FILTERS_CALL,), metric_filters, relates=True),),
    relate=relate_metric,
    relationships=(edge("aws_cloudwatch_metric_alarm", "MONITORS", "aws_cloudwatch_metric_filter"),),
)

SERVICE = Service("cloudwatch", "CloudWatch", (ALARMS, METRICS))
