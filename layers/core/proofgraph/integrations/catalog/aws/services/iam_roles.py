"""IAM roles and managed policies: who may assume what, and what each policy allows."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.service import Listing, Service, Step, edge
from proofgraph.integrations.catalog.aws.services.iam import AUTHORIZATION, PERMISSION, USER_POLICY
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
        *templates(webLink="https://console.aws.amazon.com/iam/home#/roles/details/{RoleName}"),
        *dates(createdOn="CreateDate", lastUsedOn="RoleLastUsed.LastUsedDate"),
        *documents(assumeRolePolicyDocument="AssumeRolePolicyDocument"),
        *numbers(
            attachedPolicies="length(AttachedManagedPolicies || `[]`)",
            inlinePolicies="length(RolePolicyList || `[]`)",
        ),
        *booleans(admin=COMPUTED, serviceLinked="starts_with(Path, '/aws-service-role/')"),
        *about(
            "Its trust policy lets any AWS account assume it, without a condition.",
            *booleans(trustsAnyone=COMPUTED),
        ),
    ),
    tags="Tags",
)

ROLE_POLICY = EntityMapping(
    "aws_iam_role_policy", ("AccessPolicy",), key="", properties=USER_POLICY.properties
)
EXTERNAL_ACCOUNT = EntityMapping(
    "aws_account",
    ("Account",),
    key="arn:aws:iam::{account}:root",
    properties=(*strings(arn=COMPUTED), *booleans(external=COMPUTED, validated=COMPUTED)),
    description="Another AWS account, which a role's trust policy speaks of; `_source` is system-mapper.",
)

ROLES = Step(
    id="iam-roles",
    title="IAM roles, whom they trust, and their inline policies",
    extent="account",
    listing=Listing(AUTHORIZATION, "RoleDetailList[]", {"Filter": ["Role"]}),
    entity=ROLE,
    also=(ROLE_POLICY, EXTERNAL_ACCOUNT),
    relationships=(
        edge("aws_iam", "HAS", "aws_iam_role"),
        edge("aws_iam_role", "ASSIGNED", "aws_iam_policy"),
        edge("aws_iam_role", "ASSIGNED", "aws_iam_role_policy"),
        edge(
            "aws_iam_role",
            "TRUSTS",
            "aws_account",
            *booleans(conditional=COMPUTED, externalIdRequired=COMPUTED),
        ),
        edge(
            "aws_iam_role",
            "TRUSTS",
            "aws_iam_role",
            *booleans(conditional=COMPUTED, externalIdRequired=COMPUTED),
        ),
        edge(
            "aws_iam_role",
            "TRUSTS",
            "aws_iam_user",
            *booleans(conditional=COMPUTED, externalIdRequired=COMPUTED),
        ),
        edge(
            "aws_iam_role",
            "TRUSTS",
            "aws_iam_saml_provider",
            *booleans(conditional=COMPUTED, externalIdRequired=COMPUTED),
        ),
        edge(
            "aws_iam_role",
            "TRUSTS",
            "aws_iam_oidc_provider",
            *booleans(conditional=COMPUTED, externalIdRequired=COMPUTED),
        ),
        edge(
            "aws_iam_role", "TRUSTS", "Service", *booleans(conditional=COMPUTED, externalIdRequired=COMPUTED)
        ),
        edge(
            "aws_iam_role", "TRUSTS", "everyone", *booleans(conditional=COMPUTED, externalIdRequired=COMPUTED)
        ),
        edge("aws_iam_role_policy", "ALLOWS", "aws_account", *PERMISSION),
        edge("aws_iam_role_policy", "ALLOWS", "Service", *PERMISSION),
        edge("aws_iam_role_policy", "ALLOWS", "aws_s3_bucket", *PERMISSION),
    ),
)

POLICY = EntityMapping(
    "aws_iam_policy",
    ("AccessPolicy",),
    key="{account}:{Arn}",
    name="PolicyName",
    description="A managed policy; of AWS's own, those that something in the account uses.",
    properties=(
        *strings(
            arn="Arn",
            policyName="PolicyName",
            policyId="PolicyId",
            path="Path",
            defaultVersionId="DefaultVersionId",
        ),
        *templates(webLink="https://console.aws.amazon.com/iam/home#/policies/details/{Arn}"),
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

POLICIES = Step(
    id="iam-policies",
    title="IAM managed policies",
    extent="account",
    listing=Listing(AUTHORIZATION, "Policies[]", {"Filter": ["LocalManagedPolicy", "AWSManagedPolicy"]}),
    entity=POLICY,
    relationships=(
        edge("aws_iam", "HAS", "aws_iam_policy"),
        edge("aws_iam_policy", "ALLOWS", "aws_account", *PERMISSION),
        edge("aws_iam_policy", "ALLOWS", "Service", *PERMISSION),
        edge("aws_iam_policy", "ALLOWS", "aws_s3_bucket", *PERMISSION),
    ),
)

SERVICE = Service("iam_roles", "IAM roles and policies", (ROLES, POLICIES), entity=False)
