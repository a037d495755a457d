"""SQS queues: encryption, policy, dead-letter queue."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.service import Listing, Read, Service, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    needing,
    numbers,
    strings,
)

LIST = call("sqs", "ListQueues")
ATTRIBUTES = call("sqs", "GetQueueAttributes", "AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist")
TAGS = call("sqs", "ListQueueTags", "AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist")

QUEUES = Step(
    id="sqs-queues",
    title="SQS queues",
    listing=Listing(LIST, "QueueUrls[].{QueueUrl: @}"),
    entity=EntityMapping(
        "aws_sqs_queue",
        ("Queue",),
        key="arn:{partition}:sqs:{region}:{account}:{QueueName}",
        name="QueueName",
        properties=(
            *strings(queueUrl="QueueUrl", queueName="QueueName"),
            *booleans(active="`true`"),
            *needing(
                (ATTRIBUTES,), *booleans(encrypted=COMPUTED, fifo=COMPUTED, hasDeadLetterQueue=COMPUTED)
            ),
            *about(
                "Its policy lets anyone send or receive.", *needing((ATTRIBUTES,), *booleans(public=COMPUTED))
            ),
        ),
        tags="tags",
        tags_need=(TAGS.permission,),
    ),
    reads=(
        Read(
            "attributes",
            ATTRIBUTES,
            {"QueueUrl": "QueueUrl", "AttributeNames": "['All']"},
            (
                *strings(
                    arn="attributes.Attributes.QueueArn",
                    kmsMasterKeyId="attributes.Attributes.KmsMasterKeyId",
                ),
                *numbers(
                    retentionSeconds="to_number(attributes.Attributes.MessageRetentionPeriod)",
                    visibilityTimeout="to_number(attributes.Attributes.VisibilityTimeout)",
                ),
                *dates(createdOn=COMPUTED),
            ),
        ),
        Read("tags", TAGS, {"QueueUrl": "QueueUrl"}, items="Tags"),
    ),
    relationships=(
        edge("aws_sqs", "HAS", "aws_sqs_queue"),
        edge("aws_sqs_queue", "USES", "aws_kms_key"),
        edge("aws_sqs_queue", "USES", "aws_sqs_queue"),
    ),
)

SERVICE = Service("sqs", "Simple Queue Service", (QUEUES,))
