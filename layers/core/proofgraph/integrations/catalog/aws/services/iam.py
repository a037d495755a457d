"""IAM identities: users with their access keys and MFA devices, groups, and federation providers."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.credential_report import GENERATE, REPORT, credential_report
from proofgraph.integrations.catalog.aws.service import (
    Listing,
    Read,
    Service,
    Shared,
    Step,
    call,
    edge,
)
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    lists,
    needing,
    numbers,
    strings,
    templates,
)

LIST_USERS = call("iam", "ListUsers", memo=True)
AUTHORIZATION = call("iam", "GetAccountAuthorizationDetails")
LOGIN = call("iam", "GetLoginProfile", "NoSuchEntity", "NoSuchEntityException")
MFA = call("iam", "ListMFADevices", memo=True)
KEYS = call("iam", "ListAccessKeys", memo=True)
KEY_USE = call("iam", "GetAccessKeyLastUsed", memo=True)
SAML_LIST = call("iam", "ListSAMLProviders")
SAML_GET = call("iam", "GetSAMLProvider")
OIDC_LIST = call("iam", "ListOpenIDConnectProviders")
OIDC_GET = call("iam", "GetOpenIDConnectProvider")

USER = EntityMapping(
    "aws_iam_user",
    ("User",),
    key="{Arn}",
    name="UserName",
    properties=(
        *templates(webLink="https://console.aws.amazon.com/iam/home#/users/details/{UserName}"),
        *strings(
            arn="Arn",
            username="UserName",
            userId="UserId",
            path="Path",
            permissionsBoundaryArn="PermissionsBoundary.PermissionsBoundaryArn",
        ),
        *dates(createdOn="CreateDate", passwordLastUsed="PasswordLastUsed"),
        *about(
            "The user can sign in to the console, or holds an active access key.",
            *needing((LOGIN, KEYS), *booleans(active=COMPUTED)),
        ),
        *about("The user has a console password.", *needing((LOGIN,), *booleans(passwordEnabled=COMPUTED))),
        *needing((LOGIN,), *booleans(passwordResetRequired=COMPUTED)),
        *about(
            "From the credential report, which AWS renews at most every four hours.",
            *needing((GENERATE, REPORT), *dates(passwordLastChanged=COMPUTED)),
        ),
        *needing(
            (MFA,), *booleans(mfaEnabled=COMPUTED), *strings(mfaType=COMPUTED), *numbers(mfaDevices=COMPUTED)
        ),
        *needing(
            (KEYS,),
            *booleans(accessKeyEnabled=COMPUTED),
            *numbers(activeAccessKeys=COMPUTED),
        ),
        *needing((KEYS, KEY_USE), *dates(accessKeyLastUsed=COMPUTED)),
        *about(
            "A policy of the user's own, attached, inline or through a group, allows everything on everything.",
            *needing((AUTHORIZATION,), *booleans(admin=COMPUTED)),
        ),
        *needing(
            (AUTHORIZATION,),
            *numbers(attachedPolicies=COMPUTED, inlinePolicies=COMPUTED),
            *lists(groups=COMPUTED),
        ),
    ),
    tags="authorization.Tags",
    tags_need=(AUTHORIZATION.permission,),
)

USER_POLICY = EntityMapping(
    "aws_iam_user_policy",
    ("AccessPolicy",),
    key="",
    properties=(
        *strings(policyName=COMPUTED, arn=COMPUTED),
        *booleans(admin=COMPUTED, vendorManaged=COMPUTED, inUse=COMPUTED),
        *lists(actions=COMPUTED, resources=COMPUTED),
    ),
)

PERMISSION = (
    *lists(actions=COMPUTED, normalizedActions=COMPUTED, resources=COMPUTED),
    *strings(permission=COMPUTED),
    *booleans(admin=COMPUTED, read=COMPUTED, write=COMPUTED, conditional=COMPUTED),
)

USERS = Step(
    id="iam-users",
    title="IAM users and their inline policies",
    extent="account",
    listing=Listing(LIST_USERS, "Users[]"),
    entity=USER,
    shared=(Shared("authorization", (AUTHORIZATION,), lambda reader: None, relates=True),),
    reads=(
        Read("login", LOGIN, {"UserName": "UserName"}),
        Read("mfa", MFA, {"UserName": "UserName"}, items="MFADevices[]"),
        Read("keys", KEYS, {"UserName": "UserName"}, items="AccessKeyMetadata[]"),
        Read("use", KEY_USE, {"AccessKeyId": "AccessKeyId"}, each="keys"),
    ),
    also=(USER_POLICY,),
    relationships=(
        edge("aws_iam", "HAS", "aws_iam_user"),
        edge("aws_iam_user", "ASSIGNED", "aws_iam_policy"),
        edge("aws_iam_user", "ASSIGNED", "aws_iam_user_policy"),
        edge("aws_iam_user_policy", "ALLOWS", "aws_account", *PERMISSION),
        edge("aws_iam_user_policy", "ALLOWS", "Service", *PERMISSION),
        edge("aws_iam_user_policy", "ALLOWS", "aws_s3_bucket", *PERMISSION),
    ),
)

ACCESS_KEYS = Step(
    id="iam-access-keys",
    title="IAM access keys",
    extent="account",
    listing=lambda reader: (),
    list_calls=(LIST_USERS, KEYS),
    entity=EntityMapping(
        "aws_iam_access_key",
        ("AccessKey",),
        key="arn:{partition}:iam::{account}:access-key/{AccessKeyId}",
        name="AccessKeyId",
        properties=(
            *strings(
                id="AccessKeyId",
                accessKeyId="AccessKeyId",
                username="UserName",
                status="Status",
            ),
            *templates(
                webLink="https://console.aws.amazon.com/iam/home#/users/details/{UserName}?section=security_credentials"
            ),
            *booleans(active="Status == 'Active'"),
            *dates(createdOn="CreateDate"),
        ),
    ),
    reads=(
        Read(
            "use",
            KEY_USE,
            {"AccessKeyId": "AccessKeyId"},
            (
                *dates(lastUsedOn="use.AccessKeyLastUsed.LastUsedDate"),
                *strings(
                    lastUsedService="use.AccessKeyLastUsed.ServiceName",
                    lastUsedRegion="use.AccessKeyLastUsed.Region",
                ),
            ),
        ),
    ),
    relationships=(edge("aws_iam_user", "HAS", "aws_iam_access_key"),),
)

MFA_DEVICES = Step(
    id="iam-mfa-devices",
    title="MFA devices of IAM users",
    extent="account",
    listing=lambda reader: (),
    list_calls=(LIST_USERS, MFA),
    entity=EntityMapping(
        "mfa_device",
        ("AccessKey",),
        key="{account}:{SerialNumber}",
        name="SerialNumber",
        properties=(
            *strings(serialNumber="SerialNumber", username="UserName", factorType=COMPUTED),
            *booleans(active="`true`"),
            *dates(createdOn="EnableDate"),
        ),
    ),
    relationships=(edge("aws_iam_user", "ASSIGNED", "mfa_device"),),
)

GROUP_POLICY = EntityMapping(
    "aws_iam_group_policy", ("AccessPolicy",), key="", properties=USER_POLICY.properties
)

GROUPS = Step(
    id="iam-groups",
    title="IAM groups, their members and inline policies",
    extent="account",
    listing=Listing(AUTHORIZATION, "GroupDetailList[]", {"Filter": ["Group"]}),
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
            *booleans(admin=COMPUTED),
        ),
    ),
    also=(GROUP_POLICY,),
    relationships=(
        edge("aws_iam", "HAS", "aws_iam_group"),
        edge("aws_iam_group", "ASSIGNED", "aws_iam_policy"),
        edge("aws_iam_group", "ASSIGNED", "aws_iam_group_policy"),
        edge("aws_iam_group_policy", "ALLOWS", "aws_account", *PERMISSION),
        edge("aws_iam_group_policy", "ALLOWS", "Service", *PERMISSION),
        edge("aws_iam_group_policy", "ALLOWS", "aws_s3_bucket", *PERMISSION),
    ),
)

MEMBERS = Step(
    id="iam-group-members",
    title="Members of IAM groups",
    extent="account",
    listing=Listing(AUTHORIZATION, "UserDetailList[]", {"Filter": ["User"]}),
    entity=None,
    relationships=(edge("aws_iam_group", "HAS", "aws_iam_user"),),
)

SAML = Step(
    id="iam-saml-providers",
    title="SAML identity providers",
    extent="account",
    listing=Listing(SAML_LIST, "SAMLProviderList[]"),
    entity=EntityMapping(
        "aws_iam_saml_provider",
        ("Service",),
        key="{Arn}",
        name="Arn",
        properties=(*strings(arn="Arn"), *dates(createdOn="CreateDate", expiresOn="ValidUntil")),
    ),
    relationships=(edge("aws_iam", "HAS", "aws_iam_saml_provider"),),
)

OIDC = Step(
    id="iam-oidc-providers",
    title="OpenID Connect identity providers",
    extent="account",
    listing=Listing(OIDC_LIST, "OpenIDConnectProviderList[]"),
    entity=EntityMapping(
        "aws_iam_oidc_provider",
        ("Service",),
        key="{Arn}",
        name="Arn",
        properties=strings(arn="Arn"),
    ),
    reads=(
        Read(
            "provider",
            OIDC_GET,
            {"OpenIDConnectProviderArn": "Arn"},
            (
                *strings(url="provider.Url"),
                *lists(clientIds="provider.ClientIDList", thumbprints="provider.ThumbprintList"),
                *dates(createdOn="provider.CreateDate"),
            ),
        ),
    ),
    relationships=(edge("aws_iam", "HAS", "aws_iam_oidc_provider"),),
)

SERVICE = Service(
    "iam",
    "Identity and Access Management",
    (USERS, ACCESS_KEYS, MFA_DEVICES, GROUPS, MEMBERS, SAML, OIDC),
)
