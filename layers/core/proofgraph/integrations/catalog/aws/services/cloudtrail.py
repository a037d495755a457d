"""CloudTrail: what is recorded, whether it is recorded now, where it goes and how it is protected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofgraph.graph.model import relationship
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Listing, Product, Read, Service, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    needing,
    strings,
    templates,
)

DESCRIBE = call("cloudtrail", "DescribeTrails")
STATUS = call("cloudtrail", "GetTrailStatus", "TrailNotFoundException")
SELECTORS = call("cloudtrail", "GetEventSelectors", "TrailNotFoundException")
TAGS = call("cloudtrail", "ListTags")

DELIVERY = (
    *strings(name=COMPUTED, homeRegion=COMPUTED),
    *booleans(
        isMultiRegionTrail=COMPUTED,
        includeGlobalServiceEvents=COMPUTED,
        logFileValidationEnabled=COMPUTED,
        isOrganizationTrail=COMPUTED,
    ),
)


def derive_trail(item: Item) -> dict[str, Any]:
    return {
        "logFileValidationEnabled": bool(item.get("LogFileValidationEnabled")),
        "encrypted": bool(item.get("KmsKeyId")),
        "region": item.get("HomeRegion"),
        "managementEvents": _management_events(item),
        "s3DataEvents": _s3_data_events(item),
    }


def _management_events(item: Item) -> bool:
    basic = item.get("selectors.EventSelectors") or []
    advanced = item.get("selectors.AdvancedEventSelectors[].FieldSelectors[]") or []
    if not basic and not advanced:
        return True  # what a trail does by default
    return any(
        one.get("IncludeManagementEvents") and one.get("ReadWriteType") == "All" for one in basic
    ) or any("Management" in (one.get("Equals") or ()) for one in advanced)


def _s3_data_events(item: Item) -> bool:
    kinds = [
        *(item.get("selectors.EventSelectors[].DataResources[].Type") or ()),
        *(item.get("selectors.AdvancedEventSelectors[].FieldSelectors[].Equals[]") or ()),
    ]
    return "AWS::S3::Object" in kinds


def relate_trail(item: Item) -> Iterator[Product]:
    place = item.place
    account = (f"arn:{place.partition}:iam::{place.account}:root", "aws_account")
    yield relationship("HAS", account, item.main)
    properties = {name: value for name in DELIVERED if (value := item.main.properties.get(name)) is not None}
    bucket = item.get("S3BucketName")
    if bucket:
        target = (f"arn:{place.partition}:s3:::{bucket}", "aws_s3_bucket")
        yield relationship("LOGS", item.main, target, **properties)
    group = item.get("CloudWatchLogsLogGroupArn")
    if group:
        target = (group.removesuffix(":*"), "aws_cloudwatch_log_group")
        yield relationship("LOGS", item.main, target, **properties)
    yield from item.uses_key(item.get("KmsKeyId"))


DELIVERED = tuple(declared.name for declared in DELIVERY)

TRAILS = Step(
    id="cloudtrail-trails",
    title="CloudTrail trails",
    listing=Listing(DESCRIBE, "trailList[]", {"includeShadowTrails": False}),
    entity=EntityMapping(
        "aws_cloudtrail",
        ("Logs",),
        key="{TrailARN}",
        name="Name",
        description="A trail, in its home region.",
        properties=(
            *strings(
                arn="TrailARN",
                homeRegion="HomeRegion",
                s3BucketName="S3BucketName",
                s3KeyPrefix="S3KeyPrefix",
                kmsKeyId="KmsKeyId",
                cloudWatchLogsLogGroupArn="CloudWatchLogsLogGroupArn",
                snsTopicArn="SnsTopicARN",
            ),
            *templates(
                webLink="https://{region}.console.aws.amazon.com/cloudtrail/home?region={region}#/trails/{TrailARN}"
            ),
            *booleans(
                isMultiRegionTrail="IsMultiRegionTrail",
                includeGlobalServiceEvents="IncludeGlobalServiceEvents",
                isOrganizationTrail="IsOrganizationTrail",
                logFileValidationEnabled=COMPUTED,
                encrypted=COMPUTED,
            ),
            *about(
                "Management events are recorded, reads and writes.",
                *needing((SELECTORS,), *booleans(managementEvents=COMPUTED)),
            ),
            *about(
                "Object-level events of S3 are recorded.",
                *needing((SELECTORS,), *booleans(s3DataEvents=COMPUTED)),
            ),
        ),
        tags="tags",
        tags_need=(TAGS.permission,),
    ),
    reads=(
        Read(
            "status",
            STATUS,
            {"Name": "TrailARN"},
            (
                *about("It records now.", *booleans(isLogging="status.IsLogging", active="status.IsLogging")),
                *dates(
                    latestDeliveryOn="status.LatestDeliveryTime",
                    startedOn="status.StartLoggingTime",
                    stoppedOn="status.StopLoggingTime",
                ),
                *strings(latestDeliveryError="status.LatestDeliveryError"),
            ),
        ),
        Read("selectors", SELECTORS, {"TrailName": "TrailARN"}),
        Read("tags", TAGS, {"ResourceIdList": "[TrailARN]"}, items="ResourceTagList[].TagsList[]"),
    ),
    derive=derive_trail,
    relate=relate_trail,
    relationships=(
        edge("aws_account", "HAS", "aws_cloudtrail"),
        edge("aws_cloudtrail", "LOGS", "aws_s3_bucket", *DELIVERY),
        edge("aws_cloudtrail", "LOGS", "aws_cloudwatch_log_group", *DELIVERY),
        edge("aws_cloudtrail", "USES", "aws_kms_key"),
    ),
)

SERVICE = Service("cloudtrail", "CloudTrail", (TRAILS,), entity=False)
