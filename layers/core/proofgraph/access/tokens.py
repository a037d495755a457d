"""Tokens of the user pool, checked by its public keys: signature, issuer, client, kind and time.

Only RS256 counts, whatever a token's header says. Keys are fetched when a token names one that is not known,
and at most once in a while, so that made-up names do not become requests.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey, RSAPublicNumbers
from cryptography.hazmat.primitives.hashes import SHA256

from proofgraph.errors import UnauthenticatedError
from proofgraph.ports.clock import Clock

FETCH_EVERY_MS = 60_000
LONGEST = 10_000


@dataclass
class Tokens:
    """`fetch` gives the pool's keys as its JWKS lists them."""

    issuer: str
    client: str
    fetch: Callable[[], Sequence[Mapping[str, Any]]]
    clock: Clock
    _keys: dict[str, RSAPublicKey] = field(default_factory=dict)
    _fetched_at: int | None = None

    def check(self, token: str) -> Mapping[str, Any]:
        """The claims of an id token; UnauthenticatedError for one that does not count."""
        if len(token) > LONGEST or token.count(".") != 2:
            raise _refused("This is no token.")
        signed, _, signature = token.rpartition(".")
        header, claims = (_json(part) for part in signed.split("."))
        if header.get("alg") != "RS256":
            raise _refused("The token is not signed as the user pool signs.")
        try:
            self._key(str(header.get("kid", ""))).verify(
                _bytes(signature), signed.encode(), PKCS1v15(), SHA256()
            )
        except InvalidSignature:
            raise _refused("The token's signature is not the user pool's.") from None
        self._check(claims)
        return claims

    def _check(self, claims: Mapping[str, Any]) -> None:
        if claims.get("iss") != self.issuer or claims.get("aud") != self.client:
            raise _refused("The token was issued by or for somebody else.")
        if claims.get("token_use") != "id":
            raise _refused("Send the id token; this is another one.")
        expires = claims.get("exp")
        if not isinstance(expires, int | float) or expires * 1000 <= self.clock():
            raise _refused("The token has expired.")

    def _key(self, id: str) -> RSAPublicKey:
        if id not in self._keys:
            now = self.clock()
            if self._fetched_at is None or now - self._fetched_at >= FETCH_EVERY_MS:
                self._fetched_at = now
                self._keys = {str(key["kid"]): _public(key) for key in self.fetch() if key["kty"] == "RSA"}
        if id not in self._keys:
            raise _refused("The token names no key of the user pool.")
        return self._keys[id]


def issuer_of(pool: str) -> str:
    """The issuer that tokens of a pool name."""
    region = pool.partition("_")[0]
    suffix = "amazonaws.com.cn" if region.startswith("cn-") else "amazonaws.com"
    return f"https://cognito-idp.{region}.{suffix}/{pool}"


def _public(key: Mapping[str, Any]) -> RSAPublicKey:
    exponent, modulus = (int.from_bytes(_bytes(str(key[part]))) for part in ("e", "n"))
    return RSAPublicNumbers(exponent, modulus).public_key()


def _json(part: str) -> Mapping[str, Any]:
    try:
        found = json.loads(_bytes(part))
    except ValueError:
        raise _refused("This is no token.") from None
    if not isinstance(found, Mapping):
        raise _refused("This is no token.")
    return found


def _bytes(part: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
    except (binascii.Error, ValueError):
        raise _refused("This is no token.") from None


def _refused(message: str) -> UnauthenticatedError:
    return UnauthenticatedError(message)
