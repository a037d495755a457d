"""CloudTrail: what is recorded, whether it is recorded now, where it goes and how it is protected."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.service import Listing, Read, Service, Step, call, edge
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
    relationships=(
        edge("aws_account", "HAS", "aws_cloudtrail"),
        edge("aws_cloudtrail", "LOGS", "aws_s3_bucket", *DELIVERY),
        edge("aws_cloudtrail", "LOGS", "aws_cloudwatch_log_group", *DELIVERY),
        edge("aws_cloudtrail", "USES", "aws_kms_key"),
    ),
)

SERVICE = Service("cloudtrail", "CloudTrail", (TRAILS,), entity=False)
