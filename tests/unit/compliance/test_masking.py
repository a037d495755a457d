"""Secrets are masked by their look and by the name they stand under; everything else stays as it is."""

from __future__ import annotations

import pytest

from proofgraph.compliance.masking import Masking


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
        ("-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----", "[masked: private key]"),
    ],
)
def test_known_forms_are_masked(text: str, masked: str) -> None:
    mask = Masking()

    assert mask.value(text) == masked
    assert mask.masked == 1


@pytest.mark.parametrize("name", ["password", "db.password", "clientSecret", "app-secret", "authToken"])
def test_names_that_hold_secrets_are_masked(name: str) -> None:
    assert Masking().rows([{name: "anything"}]) == [{name: "[masked: secret]"}]


@pytest.mark.parametrize(
    "row",
    [
        {"passwordLastUsed": 1_700_000_000_000, "secretsRotated": True, "name": "AKIAIOSFODNN7EXAMPLE"},
        {"webLink": "https://console.aws.amazon.com/s3/buckets/a?region=eu-west-1"},
        {"tags": ["env:prod", "password-policy"], "note": "the password is rotated"},
        {"password": ""},
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
