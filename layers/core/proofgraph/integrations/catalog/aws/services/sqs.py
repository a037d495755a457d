"""SQS queues: encryption, policy, dead-letter queue."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.policies import is_public
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import Product, Read, Service, Step, call, edge
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


def queues(reader: Reader) -> Iterator[dict[str, Any]]:
    for url in reader.pages(LIST, "QueueUrls[]"):
        yield {"QueueUrl": url, "QueueName": url.rpartition("/")[2]}


def derive_queue(item: Item) -> dict[str, Any]:
    held = item.get("attributes.Attributes") or {}
    created = held.get("CreatedTimestamp")
    return {
        "encrypted": bool(held.get("KmsMasterKeyId")) or held.get("SqsManagedSseEnabled") == "true",
        "fifo": held.get("FifoQueue") == "true",
        "hasDeadLetterQueue": "RedrivePolicy" in held,
        "public": is_public(held.get("Policy")),
        "createdOn": int(float(created)) * 1000 if created else None,
    }


def relate_queue(item: Item) -> Iterator[Product]:
    yield item.from_service("sqs")
    held = item.get("attributes.Attributes") or {}
    yield from item.uses_key(held.get("KmsMasterKeyId"))
    target = json.loads(held.get("RedrivePolicy") or "{}").get("deadLetterTargetArn")
    if target:
        yield from item.edges_to("USES", "aws_sqs_queue", [target])


QUEUES = Step(
    id="sqs-queues",
    title="SQS queues",
    listing=queues,
    list_calls=(LIST,),
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
    derive=derive_queue,
    relate=relate_queue,
    relationships=(
        edge("aws_sqs", "HAS", "aws_sqs_queue"),
        edge("aws_sqs_queue", "USES", "aws_kms_key"),
        edge("aws_sqs_queue", "USES", "aws_sqs_queue"),
    ),
)

SERVICE = Service("sqs", "Simple Queue Service", (QUEUES,))
