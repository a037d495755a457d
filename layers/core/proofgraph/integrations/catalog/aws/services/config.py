"""AWS Config: recorders with their state and delivery, and rules with their compliance."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.service import Listing, Service, Shared, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    lists,
    needing,
    strings,
)

RECORDERS_CALL = call("config", "DescribeConfigurationRecorders")
RECORDER_STATUS = call("config", "DescribeConfigurationRecorderStatus")
CHANNELS = call("config", "DescribeDeliveryChannels")
RULES_CALL = call("config", "DescribeConfigRules")
COMPLIANCE = call("config", "DescribeComplianceByConfigRule")

RECORDERS = Step(
    id="config-recorders",
    title="AWS Config recorders",
    listing=Listing(RECORDERS_CALL, "ConfigurationRecorders[]"),
    entity=EntityMapping(
        "aws_config_recorder",
        ("Monitor",),
        key="aws:{account}:{region}:config-recorder:{name}",
        name="name",
        properties=(
            *strings(roleArn="roleARN"),
            *booleans(
                allSupported="recordingGroup.allSupported",
                includeGlobalResourceTypes="recordingGroup.includeGlobalResourceTypes",
            ),
            *about(
                "It records now.",
                *needing((RECORDER_STATUS,), *booleans(active=COMPUTED, recording=COMPUTED)),
            ),
            *needing((RECORDER_STATUS,), *strings(lastStatus=COMPUTED)),
            *needing((CHANNELS,), *strings(s3BucketName=COMPUTED, snsTopicArn=COMPUTED)),
        ),
    ),
    shared=(
        Shared("status", (RECORDER_STATUS,), lambda reader: None),
        Shared("channels", (CHANNELS,), lambda reader: None),
    ),
    relationships=(edge("aws_config", "HAS", "aws_config_recorder"),),
)

RULES = Step(
    id="config-rules",
    title="AWS Config rules",
    listing=Listing(RULES_CALL, "ConfigRules[]"),
    entity=EntityMapping(
        "aws_config_rule",
        ("ControlPolicy",),
        key="{ConfigRuleArn}",
        name="ConfigRuleName",
        properties=(
            *strings(
                arn="ConfigRuleArn",
                id="ConfigRuleId",
                ruleName="ConfigRuleName",
                description="Description",
                state="ConfigRuleState",
                sourceOwner="Source.Owner",
                sourceIdentifier="Source.SourceIdentifier",
            ),
            *lists(resourceTypes="Scope.ComplianceResourceTypes"),
            *booleans(active="ConfigRuleState == 'ACTIVE'"),
            *needing((COMPLIANCE,), *strings(complianceState=COMPUTED)),
            *dates(createdOn=COMPUTED),
        ),
    ),
    shared=(Shared("compliance", (COMPLIANCE,), lambda reader: None),),
    relationships=(
        edge("aws_config", "HAS", "aws_config_rule"),
        edge("aws_config_rule", "EVALUATES", "aws_account"),
    ),
)

SERVICE = Service("config", "Config", (RECORDERS, RULES))
