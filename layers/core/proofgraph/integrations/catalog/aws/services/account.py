"""The account itself: its root user, its summary, its password policy, its contacts."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.service import Listing, Read, Service, Shared, Step, call, edge
from proofgraph.integrations.catalog.aws.services.iam import GENERATE, REPORT
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
        *needing((GENERATE, REPORT), *dates(
            createdOn=COMPUTED,
            rootUserPasswordLastUsed=COMPUTED,
            rootUserAccessKeyLastUsed=COMPUTED,
        )),
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

ACCOUNTS = Step(
    id="account",
    title="Account and root user",
    extent="account",
    listing=Listing(IDENTITY, "[@]"),
    entity=ACCOUNT,
    shared=(Shared("report", (GENERATE, REPORT), lambda reader: None),),
    reads=(
        Read("aliases", ALIASES, {}, strings(accountAlias="aliases[0]"), items="AccountAliases[]"),
        Read(
            "summary",
            SUMMARY,
            {},
            (
                *booleans(
                    rootUserAccessKeyEnabled="summary.SummaryMap.AccountAccessKeysPresent > `0`",
                    rootUserSigningCertificateEnabled="summary.SummaryMap.AccountSigningCertificatesPresent > `0`",
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
    also=(
        EntityMapping(
            "Service",
            ("Service",),
            key="aws:{account}:{service}",
            properties=(*strings(function=COMPUTED), *booleans(active=COMPUTED)),
        ),
    ),
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
    relationships=(edge("aws_iam", "HAS", "aws_iam_account_password_policy"),),
)

SERVICE = Service("account", "Account", (ACCOUNTS, PASSWORD_POLICY), entity=False)
