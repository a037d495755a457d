"""Tokens as attackers and forgetful clients send them."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from proofgraph.access.tokens import FETCH_EVERY_MS, Tokens, issuer_of
from proofgraph.errors import UnauthenticatedError

NOW = 1_700_000_000_000
ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
STRANGER = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CLAIMS = {
    "sub": "u1",
    "iss": ISSUER,
    "aud": "client-1",
    "token_use": "id",
    "iat": NOW // 1000 - 60,
    "exp": NOW // 1000 + 3600,
}


def encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed(key: rsa.RSAPrivateKey = KEY, header: dict[str, Any] | None = None, **claims: Any) -> str:
    head = {"alg": "RS256", "kid": "k1"} | (header or {})
    parts = [head, {name: value for name, value in (CLAIMS | claims).items() if value is not None}]
    body = ".".join(encoded(json.dumps(part).encode()) for part in parts)
    return f"{body}.{encoded(key.sign(body.encode(), padding.PKCS1v15(), hashes.SHA256()))}"


def jwk(key: rsa.RSAPrivateKey, kid: str) -> dict[str, Any]:
    numbers = key.public_key().public_numbers()
    return {
        "kty": "RSA",
        "kid": kid,
        "n": encoded(numbers.n.to_bytes(256)),
        "e": encoded(numbers.e.to_bytes(3)),
    }


class Pool:
    """The pool's keys, and how often they were asked for."""

    def __init__(self) -> None:
        self.now = NOW
        self.asked = 0
        self.listed = [jwk(KEY, "k1")]
        self.tokens = Tokens(ISSUER, "client-1", self.keys, lambda: self.now)

    def keys(self) -> list[dict[str, Any]]:
        self.asked += 1
        return self.listed


@pytest.fixture
def pool() -> Pool:
    return Pool()


def test_a_token_of_the_pool_counts(pool: Pool) -> None:
    assert pool.tokens.check(signed())["sub"] == "u1"


def unsigned() -> str:
    head, body, _ = signed(header={"alg": "none"}).split(".")
    return f"{head}.{body}."


def tampered() -> str:
    head, _, signature = signed().split(".")
    return f"{head}.{encoded(json.dumps(CLAIMS | {'sub': 'admin'}).encode())}.{signature}"


@pytest.mark.parametrize(
    "token",
    [
        "",
        "abc",
        "a.b.c",
        "..",
        "!.!.!",
        f"{encoded(b'[]')}.{encoded(b'{}')}.x",
        f"{encoded(b'{}')}.{encoded(b'not json')}.x",
        "x" * 20_000,
        unsigned(),
        tampered(),
        signed(STRANGER),
        signed(header={"kid": "k2"}),
        signed(header={"alg": "HS256"}),
        signed(header={"alg": "RS512"}),
        signed(iss="https://evil.example/pool"),
        signed(aud="another-client"),
        signed(aud=None),
        signed(token_use="access"),
        signed(exp=NOW // 1000),
        signed(exp=None),
        signed(exp="9999999999"),
        signed() + "AAAA",
    ],
)
def test_any_other_token_does_not(pool: Pool, token: str) -> None:
    with pytest.raises(UnauthenticatedError):
        pool.tokens.check(token)


def test_keys_are_asked_for_once(pool: Pool) -> None:
    for _ in range(3):
        pool.tokens.check(signed())

    assert pool.asked == 1


def test_a_new_key_of_the_pool_is_found_but_made_up_names_are_not_looked_for_each_time(pool: Pool) -> None:
    pool.tokens.check(signed())
    pool.listed = [jwk(STRANGER, "k2")]
    for _ in range(5):
        with pytest.raises(UnauthenticatedError, match="no key"):
            pool.tokens.check(signed(STRANGER, {"kid": "k2"}))
    assert pool.asked == 1

    pool.now += FETCH_EVERY_MS

    assert pool.tokens.check(signed(STRANGER, {"kid": "k2"}))["sub"] == "u1"
    with pytest.raises(UnauthenticatedError):
        pool.tokens.check(signed())


def test_the_issuer_is_the_pool_s_address_in_its_region() -> None:
    assert issuer_of("eu-west-1_abc") == ISSUER
    assert issuer_of("cn-north-1_x") == "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_x"
