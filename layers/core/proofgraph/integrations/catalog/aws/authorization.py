"""The account's authorization details: principals with their policies, and what those policies allow.

One call gives users, groups, roles and policies with their documents, where IAM's own lists would need
several calls per principal, which it throttles. Each kind is asked for once and kept for all IAM steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from proofgraph.graph.model import Entity, Relationship, relationship
from proofgraph.integrations.catalog.aws import discovered, policies
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import call, edge, service_key
from proofgraph.integrations.mapping import COMPUTED, EntityMapping, booleans, lists, strings

AUTHORIZATION = call("iam", "GetAccountAuthorizationDetails", memo=True)
POLICY_ITEMS = "Policies[?AttachmentCount > `0` || !contains(Arn, ':iam::aws:policy/')]"

PERMISSION = (
    *lists(actions=COMPUTED, normalizedActions=COMPUTED, resources=COMPUTED),
    *strings(permission=COMPUTED),
    *booleans(admin=COMPUTED, read=COMPUTED, write=COMPUTED, conditional=COMPUTED),
)

INLINE_PROPERTIES = (
    *strings(policyName=COMPUTED),
    *booleans(admin=COMPUTED, vendorManaged=COMPUTED, inUse=COMPUTED),
    *lists(actions=COMPUTED, resources=COMPUTED),
)

SERVICE_OF_PREFIX = {"logs": "cloudwatch"}
"""Where the graph's service is not named as IAM names it."""


def inline_policy(type: str) -> EntityMapping:
    return EntityMapping(type, ("AccessPolicy",), key="{principal}/{policy}", properties=INLINE_PROPERTIES)


def allows(policy_type: str) -> tuple[Any, ...]:
    """Declares what `grant_edges` makes."""
    return tuple(
        edge(policy_type, "ALLOWS", to, *PERMISSION) for to in ("aws_account", "Service", "aws_s3_bucket")
    )


def users(reader: Reader) -> list[dict[str, Any]]:
    found = reader.ask(AUTHORIZATION, {"Filter": ["User"]}, "UserDetailList[]")
    return list(found)


def groups(reader: Reader) -> list[dict[str, Any]]:
    found = reader.ask(AUTHORIZATION, {"Filter": ["Group"]}, "GroupDetailList[]")
    return list(found)


def roles(reader: Reader) -> list[dict[str, Any]]:
    found = reader.ask(AUTHORIZATION, {"Filter": ["Role"]}, "RoleDetailList[]")
    return list(found)


def managed_policies(reader: Reader) -> list[dict[str, Any]]:
    """The account's own policies, and of AWS's those that are attached to something."""
    kinds = ["LocalManagedPolicy", "AWSManagedPolicy"]
    return list(reader.ask(AUTHORIZATION, {"Filter": kinds}, POLICY_ITEMS))


def default_document(policy: Mapping[str, Any]) -> Any:
    versions = policy.get("PolicyVersionList") or ()
    return next((version.get("Document") for version in versions if version.get("IsDefaultVersion")), None)


def admin_policies(reader: Reader) -> list[str]:
    """ARNs of managed policies that allow everything."""
    return [p["Arn"] for p in managed_policies(reader) if policies.is_admin(default_document(p))]


def is_admin(principal: Mapping[str, Any], inline: str, admins: Iterable[str]) -> bool:
    """A policy of the principal's own, attached or inline, allows everything."""
    attached = {policy["PolicyArn"] for policy in principal.get("AttachedManagedPolicies") or ()}
    documents = [policy.get("PolicyDocument") for policy in principal.get(inline) or ()]
    return bool(attached.intersection(admins)) or policies.is_admin(*documents)


def policy_key(account: str, arn: str) -> str:
    """A managed policy's key: AWS's own policies have the same ARN in every account."""
    return f"{account}:{arn}"


def attachment_edges(
    item: Item, principal: tuple[str, str], detail: Mapping[str, Any]
) -> Iterator[Relationship]:
    for policy in detail.get("AttachedManagedPolicies") or ():
        key = policy_key(item.place.account, policy["PolicyArn"])
        yield relationship("ASSIGNED", principal, (key, "aws_iam_policy"))


def inline_policies(
    item: Item, made: EntityMapping, principal: tuple[str, str], held: Iterable[Mapping[str, Any]]
) -> Iterator[Entity | Relationship]:
    """Each inline policy, its edge from the principal, and what it allows."""
    for policy in held:
        actions, resources = policies.all_actions(policy.get("PolicyDocument"))
        entity = item.make(
            made,
            f"{principal[0]}/{policy['PolicyName']}",
            policy["PolicyName"],
            policyName=policy["PolicyName"],
            admin=policies.is_admin(policy.get("PolicyDocument")),
            vendorManaged=False,
            inUse=True,
            actions=actions,
            resources=resources,
        )
        yield entity
        yield relationship("ASSIGNED", principal, entity)
        yield from grant_edges(item, entity, policy.get("PolicyDocument"))


def grant_edges(item: Item, policy: Entity, document: Any) -> Iterator[Relationship]:
    """What the policy allows: on the account, on services as a whole, on buckets that it names."""
    place = item.place
    buckets = policies.named_buckets(document)
    for prefix, grant in policies.allowed(document).items():
        properties = grant.properties()
        if prefix == "*":
            account = (f"arn:{place.partition}:iam::{place.account}:root", "aws_account")
            yield relationship("ALLOWS", policy, account, **properties)
            continue
        service = SERVICE_OF_PREFIX.get(prefix, prefix)
        only_buckets = prefix == "s3" and buckets and "*" not in grant.resources
        if f"aws_{service}" in discovered.named_services() and not only_buckets:
            target = (service_key(place.account, service), f"aws_{service}")
            yield relationship("ALLOWS", policy, target, **properties)
    for arn, grant in buckets.items():
        yield relationship("ALLOWS", policy, (arn, "aws_s3_bucket"), **grant.properties())
