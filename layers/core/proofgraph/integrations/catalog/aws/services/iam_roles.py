"""IAM roles and managed policies: who may assume what, and what each policy allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofgraph.integrations.catalog.aws import authorization
from proofgraph.integrations.catalog.aws.authorization import AUTHORIZATION, allows, inline_policy
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.policies import all_actions, is_admin
from proofgraph.integrations.catalog.aws.service import Product, Service, Shared, Step, edge
from proofgraph.integrations.catalog.aws.trust import trust_edges, trusts_anyone
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    documents,
    lists,
    numbers,
    strings,
    templates,
)

CONSOLE = "https://console.aws.amazon.com/iam/home#"
TRUST = booleans(conditional=COMPUTED, externalIdRequired=COMPUTED)
TRUSTED = (
    "aws_account",
    "aws_iam_role",
    "aws_iam_user",
    "aws_iam_saml_provider",
    "aws_iam_oidc_provider",
    "Service",
    "everyone",
)

ROLE = EntityMapping(
    "aws_iam_role",
    ("AccessRole",),
    key="{Arn}",
    name="RoleName",
    properties=(
        *strings(
            arn="Arn",
            roleName="RoleName",
            roleId="RoleId",
            path="Path",
            lastUsedRegion="RoleLastUsed.Region",
            permissionsBoundaryArn="PermissionsBoundary.PermissionsBoundaryArn",
        ),
        *templates(webLink=CONSOLE + "/roles/details/{RoleName}"),
        *dates(createdOn="CreateDate", lastUsedOn="RoleLastUsed.LastUsedDate"),
        *documents(assumeRolePolicyDocument=COMPUTED),
        *numbers(
            attachedPolicies="length(AttachedManagedPolicies || `[]`)",
            inlinePolicies="length(RolePolicyList || `[]`)",
        ),
        *booleans(serviceLinked="starts_with(Path, '/aws-service-role/')"),
        *about("A policy of its own allows every action on every resource.", *booleans(admin=COMPUTED)),
        *about(
            "Its trust policy lets any AWS account assume it, without a condition.",
            *booleans(trustsAnyone=COMPUTED),
        ),
    ),
    tags="Tags",
)

ROLE_POLICY = inline_policy("aws_iam_role_policy")
EXTERNAL_ACCOUNT = EntityMapping(
    "aws_account",
    ("Account",),
    key="arn:aws:iam::{account}:root",
    properties=(*strings(arn=COMPUTED, accountId=COMPUTED), *booleans(external=COMPUTED, validated=COMPUTED)),
    description="Another AWS account, which a role's trust policy speaks of; `_source` is system-mapper.",
    mapped=True,
)


def derive_role(item: Item) -> dict[str, Any]:
    trust = item.get("AssumeRolePolicyDocument")
    return {
        "assumeRolePolicyDocument": trust,
        "admin": authorization.is_admin(item.document, "RolePolicyList", item.get("shared.admins") or ()),
        "trustsAnyone": trusts_anyone(trust),
    }


def relate_role(item: Item) -> Iterator[Product]:
    role = (item.main.key, item.main.type)
    yield item.from_service("iam")
    yield from trust_edges(item, item.get("AssumeRolePolicyDocument"))
    yield from authorization.attachment_edges(item, role, item.document)
    yield from authorization.inline_policies(item, ROLE_POLICY, role, item.get("RolePolicyList") or ())


ROLES = Step(
    id="iam-roles",
    title="IAM roles, whom they trust, and their inline policies",
    extent="account",
    listing=authorization.roles,
    list_calls=(AUTHORIZATION,),
    entity=ROLE,
    shared=(Shared("admins", (AUTHORIZATION,), authorization.admin_policies, relates=True),),
    derive=derive_role,
    relate=relate_role,
    also=(ROLE_POLICY, EXTERNAL_ACCOUNT),
    relationships=(
        edge("aws_iam", "HAS", "aws_iam_role"),
        edge("aws_iam_role", "ASSIGNED", "aws_iam_policy"),
        edge("aws_iam_role", "ASSIGNED", "aws_iam_role_policy"),
        *(edge("aws_iam_role", "TRUSTS", trusted, *TRUST) for trusted in TRUSTED),
        *allows("aws_iam_role_policy"),
    ),
)

POLICY = EntityMapping(
    "aws_iam_policy",
    ("AccessPolicy",),
    key="{account}:{Arn}",
    name="Arn",
    description="A managed policy; of AWS's own, those that something in the account uses.",
    properties=(
        *strings(
            arn="Arn",
            policyName=COMPUTED,
            policyId="PolicyId",
            path="Path",
            defaultVersionId="DefaultVersionId",
        ),
        *templates(webLink=CONSOLE + "/policies/details/{Arn}"),
        *dates(createdOn="CreateDate", updatedOn="UpdateDate"),
        *numbers(attachmentCount="AttachmentCount"),
        *booleans(
            inUse="AttachmentCount > `0`",
            vendorManaged="contains(Arn, ':iam::aws:policy/')",
        ),
        *about("It allows every action on every resource.", *booleans(admin=COMPUTED)),
        *lists(actions=COMPUTED, resources=COMPUTED),
    ),
)


def derive_policy(item: Item) -> dict[str, Any]:
    document = authorization.default_document(item.document)
    actions, resources = all_actions(document)
    name = item.document["Arn"].rpartition("/")[2]
    return {
        "name": name,
        "policyName": name,
        "admin": is_admin(document),
        "actions": actions,
        "resources": resources,
    }


def relate_policy(item: Item) -> Iterator[Product]:
    yield item.from_service("iam")
    yield from authorization.grant_edges(item, item.main, authorization.default_document(item.document))


POLICIES = Step(
    id="iam-policies",
    title="IAM managed policies",
    extent="account",
    listing=authorization.managed_policies,
    list_calls=(AUTHORIZATION,),
    entity=POLICY,
    derive=derive_policy,
    relate=relate_policy,
    relationships=(edge("aws_iam", "HAS", "aws_iam_policy"), *allows("aws_iam_policy")),
)

SERVICE = Service("iam_roles", "IAM roles and policies", (ROLES, POLICIES), entity=False)
