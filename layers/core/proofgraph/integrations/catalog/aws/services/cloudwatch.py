"""CloudWatch: metric alarms and whether they tell anyone."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.service import Listing, Service, Step, call, edge
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

ALARMS_CALL = call("cloudwatch", "DescribeAlarms")

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
    relationships=(
        edge("aws_cloudwatch", "HAS", "aws_cloudwatch_metric_alarm"),
        edge("aws_cloudwatch_metric_alarm", "NOTIFIES", "aws_sns_topic"),
    ),
)

SERVICE = Service("cloudwatch", "CloudWatch", (ALARMS,))
