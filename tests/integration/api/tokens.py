"""Tokens as an attacker or a forgetful client would send them, made from a good one.

The local cloud keeps its pools' keys beside its state, so a token can be signed that only the clock refuses.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _decoded(part: str) -> Any:
    return json.loads(decoded(part))


def parts(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    header, claims, _ = token.split(".")
    return _decoded(header), _decoded(claims)


def key_of(state: Path, pool: str, use: str = "id") -> rsa.RSAPrivateKey:
    """The private key that the local cloud signs a pool's tokens with."""
    path = next(state.rglob(f"{pool}-{use}.pem"))
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    assert isinstance(key, rsa.RSAPrivateKey)
    return key


def signed(key: rsa.RSAPrivateKey, header: dict[str, Any], claims: dict[str, Any]) -> str:
    body = f"{_encoded(json.dumps(header).encode())}.{_encoded(json.dumps(claims).encode())}"
    return f"{body}.{_encoded(key.sign(body.encode(), padding.PKCS1v15(), hashes.SHA256()))}"


def tampered(token: str, **claims: Any) -> str:
    """Other claims under the signature of the old ones."""
    header, held, signature = token.split(".")
    return f"{header}.{_encoded(json.dumps(_decoded(held) | claims).encode())}.{signature}"


def unsigned(token: str) -> str:
    header, claims = parts(token)
    body = _encoded(json.dumps({"alg": "none", "typ": "JWT"} | {"kid": header.get("kid")}).encode())
    return f"{body}.{_encoded(json.dumps(claims).encode())}."
