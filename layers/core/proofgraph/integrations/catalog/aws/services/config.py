"""AWS Config: recorders with their state and delivery, and rules with their compliance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import Listing, Product, Service, Shared, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    lists,
    needing,
    strings,
)

RECORDERS_CALL = call("config", "DescribeConfigurationRecorders")
RECORDER_STATUS = call("config", "DescribeConfigurationRecorderStatus")
CHANNELS = call("config", "DescribeDeliveryChannels")
RULES_CALL = call("config", "DescribeConfigRules")
COMPLIANCE = call("config", "DescribeComplianceByConfigRule")


def recorder_status(reader: Reader) -> list[dict[str, Any]]:
    return list(reader.ask(RECORDER_STATUS, {}).get("ConfigurationRecordersStatus", ()))


def channels(reader: Reader) -> list[dict[str, Any]]:
    return list(reader.ask(CHANNELS, {}).get("DeliveryChannels", ()))


def compliance(reader: Reader) -> dict[str, str]:
    """The compliance of each rule by its name."""
    found = reader.ask(COMPLIANCE, {}, "ComplianceByConfigRules[]") or ()
    return {one["ConfigRuleName"]: one.get("Compliance", {}).get("ComplianceType") for one in found}


def derive_recorder(item: Item) -> dict[str, Any]:
    name = item.document["name"]
    status: dict[str, Any] = next(
        (one for one in item.get("shared.status") or () if one.get("name") == name), {}
    )
    channel: dict[str, Any] = next(iter(item.get("shared.channels") or ()), {})
    return {
        "active": bool(status.get("recording")),
        "recording": bool(status.get("recording")),
        "lastStatus": status.get("lastStatus"),
        "s3BucketName": channel.get("s3BucketName"),
        "snsTopicArn": channel.get("snsTopicARN"),
    }


def derive_rule(item: Item) -> dict[str, Any]:
    states = item.get("shared.compliance") or {}
    return {"complianceState": states.get(item.document["ConfigRuleName"])}


def relate_recorder(item: Item) -> Iterator[Product]:
    yield item.from_service("config")


def relate_rule(item: Item) -> Iterator[Product]:
    yield item.from_service("config")
    place = item.place
    account = f"arn:{place.partition}:iam::{place.account}:root"
    yield from item.edges_to("EVALUATES", "aws_account", [account])


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
        Shared("status", (RECORDER_STATUS,), recorder_status),
        Shared("channels", (CHANNELS,), channels),
    ),
    derive=derive_recorder,
    relate=relate_recorder,
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
        ),
    ),
    shared=(Shared("compliance", (COMPLIANCE,), compliance),),
    derive=derive_rule,
    relate=relate_rule,
    relationships=(
        edge("aws_config", "HAS", "aws_config_rule"),
        edge("aws_config_rule", "EVALUATES", "aws_account"),
    ),
)

SERVICE = Service("config", "Config", (RECORDERS, RULES))
