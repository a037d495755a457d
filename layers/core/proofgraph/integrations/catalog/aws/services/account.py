"""The account itself: its root user, its summary, its password policy, its contacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from proofgraph.graph.model import relationship
from proofgraph.integrations.catalog.aws import discovered
from proofgraph.integrations.catalog.aws.credential_report import GENERATE, REPORT, credential_report
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import (
    Listing,
    Product,
    Read,
    Service,
    Shared,
    Step,
    call,
    edge,
    service_key,
)
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    needing,
    numbers,
    strings,
    templates,
)

IDENTITY = call("sts", "GetCallerIdentity")
ALIASES = call("iam", "ListAccountAliases")
SUMMARY = call("iam", "GetAccountSummary")
PASSWORDS = call("iam", "GetAccountPasswordPolicy", "NoSuchEntity", "NoSuchEntityException")
VIRTUAL_MFA = call("iam", "ListVirtualMFADevices")
SECURITY_CONTACT = call("account", "GetAlternateContact", "ResourceNotFoundException")

ACCOUNT = EntityMapping(
    "aws_account",
    ("Account",),
    key="arn:{partition}:iam::{account}:root",
    name="Account",
    properties=(
        *templates(
            arn="arn:{partition}:iam::{account}:root",
            webLink="https://{account}.signin.aws.amazon.com/console",
        ),
        *strings(id="Account"),
        *booleans(active="`true`"),
        *needing(
            (GENERATE, REPORT),
            *dates(
                createdOn=COMPUTED,
                rootUserPasswordLastUsed=COMPUTED,
                rootUserAccessKeyLastUsed=COMPUTED,
            ),
        ),
        *about(
            "The root user has an MFA device.",
            *needing((SUMMARY,), *booleans(mfaEnabled=COMPUTED)),
        ),
        *about(
            "The root user's MFA device is a hardware one.",
            *needing((SUMMARY, VIRTUAL_MFA), *booleans(rootUserHardwareMfa=COMPUTED)),
        ),
    ),
)

SERVICE_ENTITY = EntityMapping(
    "Service",
    ("Service",),
    key="aws:{account}:{service}",
    properties=(*strings(function=COMPUTED), *booleans(active=COMPUTED)),
)


def derive_account(item: Item) -> dict[str, Any]:
    root = (item.get("shared.report") or {}).get("<root_account>", {})
    used = [root.get(f"access_key_{n}_last_used_date") for n in (1, 2)]
    mfa = (item.get("summary.SummaryMap.AccountMFAEnabled") or 0) > 0
    virtual = item.get("virtual[?ends_with(SerialNumber, ':mfa/root-account-mfa-device')]")
    alias = item.get("aliases[0]")
    return {
        "name": alias,
        "displayName": alias,
        "createdOn": root.get("user_creation_time"),
        "rootUserPasswordLastUsed": root.get("password_last_used"),
        "rootUserAccessKeyLastUsed": max((time for time in used if time), default=None),
        "mfaEnabled": mfa,
        "rootUserHardwareMfa": mfa and not virtual,
    }


def relate_services(item: Item) -> Iterator[Product]:
    """The entities that stand for services: what is collected of each hangs on its own."""
    for service in discovered.services():
        if not service.entity:
            continue
        made = replace(SERVICE_ENTITY, type=service.entity_type)
        entity = item.make(
            made, service_key(item.place.account, service.id), service.id, function=service.title, active=True
        )
        yield entity
        yield relationship("HAS", item.main, entity)


def relate_password_policy(item: Item) -> Iterator[Product]:
    yield item.from_service("iam")


ACCOUNTS = Step(
    id="account",
    title="Account and root user",
    extent="account",
    listing=Listing(IDENTITY, "[@]"),
    entity=ACCOUNT,
    shared=(Shared("report", (GENERATE, REPORT), credential_report),),
    derive=derive_account,
    relate=relate_services,
    reads=(
        Read("aliases", ALIASES, {}, strings(accountAlias="aliases[0]"), items="AccountAliases[]"),
        Read(
            "summary",
            SUMMARY,
            {},
            (
                *booleans(
                    rootUserAccessKeyEnabled="summary.SummaryMap.AccountAccessKeysPresent > `0`",
                    rootUserSigningCertificateEnabled=(
                        "summary.SummaryMap.AccountSigningCertificatesPresent > `0`"
                    ),
                ),
                *numbers(
                    userCount="summary.SummaryMap.Users",
                    groupCount="summary.SummaryMap.Groups",
                    roleCount="summary.SummaryMap.Roles",
                    policyCount="summary.SummaryMap.Policies",
                    mfaDevicesInUse="summary.SummaryMap.MFADevicesInUse",
                ),
            ),
        ),
        Read("virtual", VIRTUAL_MFA, {"AssignmentStatus": "'Assigned'"}, items="VirtualMFADevices[]"),
        Read(
            "contact",
            SECURITY_CONTACT,
            {"AlternateContactType": "'SECURITY'"},
            strings(
                securityContactName="contact.AlternateContact.Name",
                securityContactEmail="contact.AlternateContact.EmailAddress",
            ),
        ),
    ),
    also=(SERVICE_ENTITY,),
    relationships=(edge("aws_account", "HAS", "Service"),),
)

PASSWORD_POLICY = Step(
    id="iam-password-policy",
    title="Password policy",
    extent="account",
    listing=Listing(PASSWORDS, "[PasswordPolicy]"),
    entity=EntityMapping(
        "aws_iam_account_password_policy",
        ("PasswordPolicy",),
        key="aws:{account}:password-policy",
        name="'Password policy'",
        description="Absent where the account has none of its own.",
        properties=(
            *templates(webLink="https://console.aws.amazon.com/iam/home#/account_settings"),
            *numbers(
                minLength="MinimumPasswordLength",
                maxAgeDays="MaxPasswordAge",
                historyCount="PasswordReusePrevention",
            ),
            *booleans(
                requireUppercase="RequireUppercaseCharacters",
                requireLowercase="RequireLowercaseCharacters",
                requireSymbols="RequireSymbols",
                requireNumbers="RequireNumbers",
                expirePasswords="ExpirePasswords",
                allowUsersToChangePassword="AllowUsersToChangePassword",
                hardExpiry="HardExpiry",
            ),
        ),
    ),
    relate=relate_password_policy,
    relationships=(edge("aws_iam", "HAS", "aws_iam_account_password_policy"),),
)

SERVICE = Service("account", "Account", (ACCOUNTS, PASSWORD_POLICY), entity=False)
