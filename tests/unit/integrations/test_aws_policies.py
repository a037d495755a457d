from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest

from proofgraph.integrations.catalog.aws import policies


def document(*statements: dict[str, Any]) -> dict[str, Any]:
    return {"Version": "2012-10-17", "Statement": list(statements)}


def allow(**more: Any) -> dict[str, Any]:
    return {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", **more}


TLS: dict[str, Any] = {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
    "Condition": {"Bool": {"aws:SecureTransport": "false"}},
}


@pytest.mark.parametrize(
    ("statement", "public"),
    [
        (allow(Principal="*"), True),
        (allow(Principal={"AWS": "*"}), True),
        (allow(Principal={"AWS": ["arn:aws:iam::1:root", "*"]}), True),
        (allow(Principal={"AWS": "arn:aws:iam::111111111111:root"}), False),
        (allow(Principal={"Service": "sns.amazonaws.com"}), False),
        (allow(Principal="*", Effect="Deny"), False),
        (allow(Principal="*", Condition={"StringEquals": {"aws:SourceAccount": "111111111111"}}), False),
        (allow(Principal="*", Condition={"StringEquals": {"AWS:SourceOwner": "111111111111"}}), False),
        (allow(Principal="*", Condition={"StringLike": {"aws:PrincipalArn": "*"}}), True),
        (allow(Principal="*", Condition={"IpAddress": {"aws:SourceIp": "198.51.100.0/24"}}), False),
        (allow(Principal="*", Condition={"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}), True),
        (allow(Principal="*", Condition={"Bool": {"aws:SecureTransport": "true"}}), True),
    ],
)
def test_a_policy_is_public_when_it_lets_everyone_in_unconditionally(
    statement: dict[str, Any], public: bool
) -> None:
    assert policies.is_public(document(statement)) is public


@pytest.mark.parametrize("given", [None, "", "not json", "{}", [], {"Statement": "odd"}])
def test_what_is_no_policy_allows_nothing(given: Any) -> None:
    assert not policies.is_public(given)
    assert not policies.is_admin(given)
    assert policies.allowed(given) == {}


def test_a_policy_may_be_text_encoded_text_or_one_statement() -> None:
    whole = {"Statement": allow(Action="*", Principal="*")}

    assert policies.is_admin(whole)
    assert policies.is_admin(json.dumps(whole))
    assert policies.is_admin(quote(json.dumps(whole)))


@pytest.mark.parametrize(
    ("statement", "admin"),
    [
        (allow(Action="*"), True),
        (allow(Action=["s3:*", "*:*"]), True),
        (allow(Action="iam:*"), False),
        (allow(Action="*", Resource="arn:aws:s3:::b"), False),
        (allow(Action="*", Effect="Deny"), False),
        (allow(Action="*", Condition={"Bool": {"aws:MultiFactorAuthPresent": "true"}}), False),
    ],
)
def test_an_admin_policy_allows_everything_on_everything(statement: dict[str, Any], admin: bool) -> None:
    assert policies.is_admin(document(statement)) is admin


@pytest.mark.parametrize(
    ("change", "denies"),
    [
        ({}, True),
        ({"Principal": {"AWS": "*"}}, True),
        ({"Resource": "*"}, True),
        ({"Resource": "arn:aws:s3:::b/*"}, True),
        ({"Resource": "arn:aws:s3:::b"}, False),
        ({"Action": "s3:GetObject"}, False),
        ({"Effect": "Allow"}, False),
        ({"Principal": {"AWS": "arn:aws:iam::1:root"}}, False),
        ({"Condition": {"Bool": {"aws:SecureTransport": "true"}}}, False),
        ({"Condition": {"Bool": {"aws:SecureTransport": False}}}, True),
        ({"Condition": {"StringEquals": {"aws:SourceVpc": "vpc-1"}}}, False),
    ],
)
def test_tls_is_demanded_when_everything_else_is_denied(change: dict[str, Any], denies: bool) -> None:
    assert policies.denies_plain_http(document(TLS | change)) is denies


def test_what_a_policy_allows_is_summed_per_service() -> None:
    grants = policies.allowed(
        document(
            allow(Action=["s3:Get*", "s3:ListBucket"]),
            allow(Action="S3:PutObject", Resource="arn:aws:s3:::b/*"),
            allow(Action="iam:*"),
        )
    )

    assert grants["s3"].properties() == {
        "actions": ["S3:PutObject", "s3:Get*", "s3:ListBucket"],
        "normalizedActions": ["s3:get*", "s3:listbucket", "s3:putobject"],
        "resources": ["*", "arn:aws:s3:::b/*"],
        "permission": "WRITE",
        "admin": False,
        "read": True,
        "write": True,
        "conditional": False,
    }
    assert grants["iam"].properties()["permission"] == "FULL_CONTROL"


def test_not_actions_count_as_everything() -> None:
    grants = policies.allowed(document({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}))

    assert set(grants) == {"*"}


def test_buckets_that_a_policy_names_exactly_are_found() -> None:
    grants = policies.named_buckets(
        document(
            allow(
                Resource=["arn:aws:s3:::one/*", "arn:aws:s3:::two", "arn:aws:s3:::log*", "arn:aws:s3:::${x}"]
            ),
            allow(Action="dynamodb:GetItem", Resource="arn:aws:s3:::three"),
        )
    )

    assert set(grants) == {"arn:aws:s3:::one", "arn:aws:s3:::two"}


def test_what_everyone_may_do_is_listed() -> None:
    given = document(allow(Principal="*", Action=["s3:GetObject", "s3:ListBucket"]), allow(Action="s3:Put*"))

    assert policies.public_actions(given) == ("s3:GetObject", "s3:ListBucket")
