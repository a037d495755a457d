"""IAM identities: users with their access keys and MFA devices, groups, and federation providers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from proofgraph.integrations.catalog.aws import authorization
from proofgraph.integrations.catalog.aws.authorization import AUTHORIZATION
from proofgraph.integrations.catalog.aws.credential_report import GENERATE, REPORT, credential_report
from proofgraph.integrations.catalog.aws.item import Item, Proven
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import (
    Listing,
    Product,
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
    tag_values,
    templates,
)

LIST_USERS = call("iam", "ListUsers", memo=True)
LOGIN = call("iam", "GetLoginProfile", "NoSuchEntity", "NoSuchEntityException")
MFA = call("iam", "ListMFADevices", memo=True)
KEYS = call("iam", "ListAccessKeys", memo=True)
KEY_USE = call("iam", "GetAccessKeyLastUsed", memo=True)
SAML_LIST = call("iam", "ListSAMLProviders")
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
            "A policy, attached, inline or through a group, allows every action on every resource.",
            *needing((AUTHORIZATION,), *booleans(admin=COMPUTED)),
        ),
        *needing(
            (AUTHORIZATION,),
            *numbers(attachedPolicies=COMPUTED, inlinePolicies=COMPUTED),
            *lists(groups=COMPUTED),
        ),
    ),
    tags="shared.none",
    tags_need=(AUTHORIZATION.permission,),
)


def identities(reader: Reader) -> dict[str, Any]:
    """Users and groups by name, and the managed policies that allow everything."""
    return {
        "users": {user["UserName"]: user for user in authorization.users(reader)},
        "groups": {group["GroupName"]: group for group in authorization.groups(reader)},
        "admins": authorization.admin_policies(reader),
    }


def derive_user(item: Item) -> dict[str, Any]:
    name = item.document["UserName"]
    report = (item.get("shared.report") or {}).get(name, {})
    devices = item.get("mfa") or []
    active = [key for key in item.get("keys") or [] if key.get("Status") == "Active"]
    used = item.get("use[].AccessKeyLastUsed.LastUsedDate") or []
    has_password = item.get("login") is not None
    return {
        "active": Proven(True) if has_password or active else False,
        "passwordEnabled": has_password,
        "passwordResetRequired": item.get("login.LoginProfile.PasswordResetRequired"),
        "passwordLastChanged": report.get("password_last_changed"),
        "mfaEnabled": bool(devices),
        "mfaDevices": len(devices),
        "mfaType": _factor(devices[0]["SerialNumber"]) if devices else None,
        "accessKeyEnabled": bool(active),
        "activeAccessKeys": len(active),
        "accessKeyLastUsed": max((time for time in used if time), default=None),
        **_authorized(item.get("shared.identities") or {}, name),
    }


def _authorized(known: Mapping[str, Any], name: str) -> dict[str, Any]:
    """What the authorization details say of a user; nothing of one created since they were read."""
    user = known.get("users", {}).get(name)
    if user is None:
        return {}
    names = user.get("GroupList") or []
    groups = [known["groups"][group] for group in names if group in known["groups"]]
    return {
        "admin": authorization.is_admin(user, "UserPolicyList", known["admins"])
        or any(authorization.is_admin(group, "GroupPolicyList", known["admins"]) for group in groups),
        "attachedPolicies": len(user.get("AttachedManagedPolicies") or ()),
        "inlinePolicies": len(user.get("UserPolicyList") or ()),
        "groups": sorted(names),
        **tag_values(user.get("Tags")),
    }


def _factor(serial: str) -> str:
    """How the second factor works, as its serial number tells."""
    if ":u2f/" in serial:
        return "passkey"
    return "virtual" if serial.startswith("arn:") else "hardware"


def relate_user(item: Item) -> Iterator[Product]:
    yield item.from_service("iam")


USERS = Step(
    id="iam-users",
    title="IAM users",
    extent="account",
    listing=Listing(LIST_USERS, "Users[]"),
    entity=USER,
    shared=(
        Shared("identities", (AUTHORIZATION,), identities),
        Shared("report", (GENERATE, REPORT), credential_report),
    ),
    reads=(
        Read("login", LOGIN, {"UserName": "UserName"}),
        Read("mfa", MFA, {"UserName": "UserName"}, items="MFADevices[]"),
        Read("keys", KEYS, {"UserName": "UserName"}, items="AccessKeyMetadata[]"),
        Read("use", KEY_USE, {"AccessKeyId": "AccessKeyId"}, each="keys"),
    ),
    derive=derive_user,
    relate=relate_user,
    relationships=(edge("aws_iam", "HAS", "aws_iam_user"),),
)


def access_keys(reader: Reader) -> Iterator[Mapping[str, Any]]:
    for user in reader.pages(LIST_USERS, "Users[]"):
        for key in reader.ask(KEYS, {"UserName": user["UserName"]}, "AccessKeyMetadata[]") or ():
            yield {**key, "UserArn": user["Arn"]}


def mfa_devices(reader: Reader) -> Iterator[Mapping[str, Any]]:
    for user in reader.pages(LIST_USERS, "Users[]"):
        for device in reader.ask(MFA, {"UserName": user["UserName"]}, "MFADevices[]") or ():
            yield {**device, "UserArn": user["Arn"]}


def relate_key(item: Item) -> Iterator[Product]:
    yield from item.edges_from("HAS", "aws_iam_user", [item.document["UserArn"]])


def relate_device(item: Item) -> Iterator[Product]:
    yield from item.edges_from("ASSIGNED", "aws_iam_user", [item.document["UserArn"]])


def derive_access_key(item: Item) -> dict[str, Any]:
    used = item.get("use.AccessKeyLastUsed") or {}
    known = {name: value for name, value in used.items() if value != "N/A"}
    return {"lastUsedService": known.get("ServiceName"), "lastUsedRegion": known.get("Region")}


def derive_device(item: Item) -> dict[str, Any]:
    return {"factorType": _factor(item.document["SerialNumber"])}


ACCESS_KEYS = Step(
    id="iam-access-keys",
    title="IAM access keys",
    extent="account",
    listing=access_keys,
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
                *strings(lastUsedService=COMPUTED, lastUsedRegion=COMPUTED),
            ),
        ),
    ),
    derive=derive_access_key,
    relate=relate_key,
    relationships=(edge("aws_iam_user", "HAS", "aws_iam_access_key"),),
)

MFA_DEVICES = Step(
    id="iam-mfa-devices",
    title="MFA devices of IAM users",
    extent="account",
    listing=mfa_devices,
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
    derive=derive_device,
    relate=relate_device,
    relationships=(edge("aws_iam_user", "ASSIGNED", "mfa_device"),),
)


def derive_provider(item: Item) -> dict[str, Any]:
    return {"name": item.document["Arn"].partition("/")[2]}


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
    derive=derive_provider,
    relate=relate_user,
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
    derive=derive_provider,
    relate=relate_user,
    relationships=(edge("aws_iam", "HAS", "aws_iam_oidc_provider"),),
)

SERVICE = Service(
    "iam",
    "Identity and Access Management",
    (USERS, ACCESS_KEYS, MFA_DEVICES, SAML, OIDC),
)
