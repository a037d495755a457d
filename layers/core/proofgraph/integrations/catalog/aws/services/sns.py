"""SNS: topics with encryption and policy, and their subscriptions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.policies import is_public
from proofgraph.integrations.catalog.aws.service import Listing, Product, Read, Service, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    needing,
    numbers,
    strings,
)

TOPICS_CALL = call("sns", "ListTopics")
ATTRIBUTES = call("sns", "GetTopicAttributes", "NotFound", "NotFoundException")
SUBSCRIPTIONS_CALL = call("sns", "ListSubscriptions")
TAGS = call("sns", "ListTagsForResource", "ResourceNotFound", "ResourceNotFoundException")


def derive_topic(item: Item) -> dict[str, Any]:
    name = item.document["TopicArn"].rpartition(":")[2]
    return {
        "name": name,
        "topicName": name,
        "encrypted": bool(item.get("attributes.Attributes.KmsMasterKeyId")),
        "public": is_public(item.get("attributes.Attributes.Policy")),
    }


def relate_topic(item: Item) -> Iterator[Product]:
    yield item.from_service("sns")
    yield from item.uses_key(item.get("attributes.Attributes.KmsMasterKeyId"))


def relate_subscription(item: Item) -> Iterator[Product]:
    yield from item.edges_from("HAS", "aws_sns_topic", [item.document["TopicArn"]])


TOPICS = Step(
    id="sns-topics",
    title="SNS topics",
    listing=Listing(TOPICS_CALL, "Topics[]"),
    entity=EntityMapping(
        "aws_sns_topic",
        ("Channel",),
        key="{TopicArn}",
        name="TopicArn",
        properties=(
            *strings(arn="TopicArn", topicName=COMPUTED),
            *needing((ATTRIBUTES,), *booleans(encrypted=COMPUTED)),
            *about(
                "Its policy lets anyone publish or subscribe.",
                *needing((ATTRIBUTES,), *booleans(public=COMPUTED)),
            ),
            *booleans(active="`true`"),
        ),
        tags="tags",
        tags_need=(TAGS.permission,),
    ),
    reads=(
        Read(
            "attributes",
            ATTRIBUTES,
            {"TopicArn": "TopicArn"},
            (
                *strings(
                    kmsMasterKeyId="attributes.Attributes.KmsMasterKeyId",
                    topicDisplayName="attributes.Attributes.DisplayName",
                    ownerId="attributes.Attributes.Owner",
                ),
                *numbers(subscriptionsConfirmed="to_number(attributes.Attributes.SubscriptionsConfirmed)"),
            ),
        ),
        Read("tags", TAGS, {"ResourceArn": "TopicArn"}, items="Tags[]"),
    ),
    derive=derive_topic,
    relate=relate_topic,
    relationships=(
        edge("aws_sns", "HAS", "aws_sns_topic"),
        edge("aws_sns_topic", "USES", "aws_kms_key"),
    ),
)

SUBSCRIPTIONS = Step(
    id="sns-subscriptions",
    title="SNS subscriptions",
    listing=Listing(SUBSCRIPTIONS_CALL, "Subscriptions[]"),
    entity=EntityMapping(
        "aws_sns_subscription",
        ("Subscription",),
        key="aws:{account}:{region}:sns-subscription:{TopicArn}:{Protocol}:{Endpoint}",
        name="Endpoint",
        properties=(
            *strings(
                arn="SubscriptionArn",
                topicArn="TopicArn",
                protocol="Protocol",
                endpoint="Endpoint",
                ownerId="Owner",
            ),
            *booleans(
                pending="SubscriptionArn == 'PendingConfirmation'",
                active="SubscriptionArn != 'PendingConfirmation'",
            ),
        ),
    ),
    relate=relate_subscription,
    relationships=(edge("aws_sns_topic", "HAS", "aws_sns_subscription"),),
)

SERVICE = Service("sns", "Simple Notification Service", (TOPICS, SUBSCRIPTIONS))
