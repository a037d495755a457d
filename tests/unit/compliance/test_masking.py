"""Secrets are masked by their look and by the name they stand under; everything else stays as it is."""

from __future__ import annotations

import pytest

from proofgraph.compliance.masking import Masking, rules_of


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("glpat-" + "a" * 20, "[masked: GitLab token]"),
        ("xoxb-1234567890-abc", "[masked: Slack token]"),
        ("sk_live_" + "a1" * 10, "[masked: Stripe key]"),
        ("AIza" + "b" * 35, "[masked: Google key]"),
        ("eyJhbGciOiJI.eyJzdWIiOiIx.abc-DEF", "[masked: JSON web token]"),
        ("postgres://admin:s3cret@db/x", "postgres://[masked: password in an address]@db/x"),
        ("aws_secret_access_key = abcdEFGH1234", "aws_secret_access_key = [masked: secret]"),
        ("npm_" + "a1" * 18, "[masked: npm token]"),
        ("use sk-proj-" + "aB3_" * 6, "use [masked: model provider's key]"),
        ("https://hooks.slack.com/services/T000/B000/" + "x1" * 12, "[masked: Slack webhook]"),
        ("Authorization: Bearer abcdef.123", "Authorization: Bearer [masked: secret]"),
        ("DB_SECRET=hunter2x", "DB_SECRET=[masked: secret]"),
        ("run --token=hunter2x now", "run --token=[masked: secret] now"),
        ('{"api-key": "k3y-of-x"}', '{"api-key": "[masked: secret]"}'),
        ("Name=x;AccountKey=Ab1/x+y==;z=1", "Name=x;AccountKey=[masked: secret];z=1"),
        ("private_key: b64-9+8=", "private_key: [masked: secret]"),
        ("aws_session_token=IQoJb3JpZ2luX2", "aws_session_token=[masked: secret]"),
        (
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\nabc\n-----END PGP PRIVATE KEY BLOCK-----",
            "[masked: private key]",
        ),
        ("-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----", "[masked: private key]"),
    ],
)
def test_known_forms_are_masked(text: str, masked: str) -> None:
    mask = Masking()

    assert mask.value(text) == masked
    assert mask.masked == 1


@pytest.mark.parametrize(
    "name",
    [
        "password", "db.password", "clientSecret", "app-secret", "authToken", "secret_access_key", "api_key",
        "access_token", "private_key", "connection_string", "token", "sessionToken", "dbPassword",
        "masterUserPassword", "tag.api-key", "DB_PASSWORD", "APIKey", "webhook secret",
    ],
)  # fmt: skip
def test_names_that_hold_secrets_are_masked(name: str) -> None:
    assert Masking().rows([{name: "anything"}]) == [{name: "[masked: secret]"}]


@pytest.mark.parametrize(
    "row",
    [
        {"passwordLastUsed": 1_700_000_000_000, "secretsRotated": True, "name": "AKIAIOSFODNN7EXAMPLE"},
        {"webLink": "https://console.aws.amazon.com/s3/buckets/a?region=eu-west-1"},
        {"tags": ["env:prod", "password-policy"], "note": "the password is rotated"},
        {"password": ""},
        {"passwordPolicy": "strict", "hasPassword": True, "tokenExpiresOn": "2026-01-01", "token": 12},
        {"CONCAT(user.name, ${param.token})": "ann of accounting"},
        {"mfaTokenEnabled": "true", "nextToken": "none", "masterUserPassword": "disabled"},
        {"secret": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbC123"},
        {"note": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbC123, rotated"},
        {"note": "TOKEN=${TOKEN} password={{resolve:ssm:x}} and private_key=/etc/ssl/server.key"},
        {"note": "The token: expires within an hour. A secret: nobody is told."},
        {"note": "secretsmanager:GetSecretValue, sts:GetSessionToken", "action": "iam:CreateAccessKey"},
        {"name": "task-definition-of-the-risk-team-0123456789abcdef"},
    ],
)
def test_what_is_no_secret_stays(row: dict[str, object]) -> None:
    mask = Masking()

    assert mask.rows([row]) == [row]
    assert mask.masked == 0


def test_nested_values_are_masked_and_counted() -> None:
    mask = Masking()

    found = mask.value({"env": [{"password": "x1"}, {"url": "https://a:bcdefg@h"}]})

    assert found["env"][0]["password"] == "[masked: secret]"
    assert mask.masked == 2


def test_the_first_rules_mask_what_they_masked_and_nothing_more() -> None:
    mask = Masking(rules=rules_of("mask-1"))
    row = {"api_key": "abc", "password": "x", "note": "TOKEN=abcdef123 and password=[later]"}

    (found,) = mask.rows([row])

    assert found == {
        "api_key": "abc",
        "password": "[masked: secret]",
        "note": "TOKEN=abcdef123 and password=[masked: secret]",
    }
    assert (mask.masked, mask.found) == (2, {"secret"})


def test_what_is_masked_stays_as_it_is_when_it_is_masked_again() -> None:
    once = Masking().value("TOKEN=ghp_" + "a" * 36 + " and password: hunter-two")
    again = Masking()

    assert again.value(once) == once
    assert again.masked == 0
