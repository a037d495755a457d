"""IAM groups: members, policies attached and inline; and the policies that users have of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofgraph.graph.model import relationship
from proofgraph.integrations.catalog.aws import authorization
from proofgraph.integrations.catalog.aws.authorization import AUTHORIZATION, allows, inline_policy
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Product, Service, Shared, Step, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    numbers,
    strings,
    templates,
)

GROUP_POLICY = inline_policy("aws_iam_group_policy")
USER_POLICY = inline_policy("aws_iam_user_policy")


def derive_group(item: Item) -> dict[str, Any]:
    admins = item.get("shared.admins") or ()
    return {"admin": authorization.is_admin(item.document, "GroupPolicyList", admins)}


def relate_group(item: Item) -> Iterator[Product]:
    group = (item.main.key, item.main.type)
    yield item.from_service("iam")
    yield from authorization.attachment_edges(item, group, item.document)
    yield from authorization.inline_policies(item, GROUP_POLICY, group, item.get("GroupPolicyList") or ())


GROUPS = Step(
    id="iam-groups",
    title="IAM groups and their inline policies",
    extent="account",
    listing=authorization.groups,
    list_calls=(AUTHORIZATION,),
    entity=EntityMapping(
        "aws_iam_group",
        ("UserGroup",),
        key="{Arn}",
        name="GroupName",
        properties=(
            *strings(arn="Arn", groupName="GroupName", groupId="GroupId", path="Path"),
            *templates(webLink="https://console.aws.amazon.com/iam/home#/groups/details/{GroupName}"),
            *dates(createdOn="CreateDate"),
            *numbers(
                attachedPolicies="length(AttachedManagedPolicies || `[]`)",
                inlinePolicies="length(GroupPolicyList || `[]`)",
            ),
            *about("A policy of its own allows every action on every resource.", *booleans(admin=COMPUTED)),
        ),
    ),
    shared=(Shared("admins", (AUTHORIZATION,), authorization.admin_policies, relates=True),),
    derive=derive_group,
    relate=relate_group,
    also=(GROUP_POLICY,),
    relationships=(
        edge("aws_iam", "HAS", "aws_iam_group"),
        edge("aws_iam_group", "ASSIGNED", "aws_iam_policy"),
        edge("aws_iam_group", "ASSIGNED", "aws_iam_group_policy"),
        *allows("aws_iam_group_policy"),
    ),
)


def relate_members(item: Item) -> Iterator[Product]:
    """Users name their groups, without the groups' paths; the groups' own ARNs are looked up."""
    arns = {group["GroupName"]: group["Arn"] for group in item.get("shared.groups") or ()}
    for name in item.get("GroupList") or ():
        if name in arns:
            user = (item.document["Arn"], "aws_iam_user")
            yield relationship("HAS", (arns[name], "aws_iam_group"), user)


MEMBERS = Step(
    id="iam-group-members",
    title="Members of IAM groups",
    extent="account",
    listing=authorization.users,
    list_calls=(AUTHORIZATION,),
    entity=None,
    shared=(Shared("groups", (AUTHORIZATION,), authorization.groups, relates=True),),
    relate=relate_members,
    relationships=(edge("aws_iam_group", "HAS", "aws_iam_user"),),
)


def relate_user_policies(item: Item) -> Iterator[Product]:
    user = (item.document["Arn"], "aws_iam_user")
    yield from authorization.attachment_edges(item, user, item.document)
    yield from authorization.inline_policies(item, USER_POLICY, user, item.get("UserPolicyList") or ())


USER_POLICIES = Step(
    id="iam-user-policies",
    title="Policies of IAM users, attached and inline",
    extent="account",
    listing=authorization.users,
    list_calls=(AUTHORIZATION,),
    entity=None,
    relate=relate_user_policies,
    also=(USER_POLICY,),
    relationships=(
        edge("aws_iam_user", "ASSIGNED", "aws_iam_policy"),
        edge("aws_iam_user", "ASSIGNED", "aws_iam_user_policy"),
        *allows("aws_iam_user_policy"),
    ),
)

SERVICE = Service(
    "iam_groups", "IAM groups and users' policies", (GROUPS, MEMBERS, USER_POLICIES), entity=False
)
