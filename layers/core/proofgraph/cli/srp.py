"""The client's side of Cognito's password proof (SRP-6a): the password itself never leaves the machine."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

# The 3072-bit group of RFC 3526, which Cognito prescribes, with its generator.
_N = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F"
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
    "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7"
    "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C"
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
    16,
)
_G = 2
_DERIVED = b"Caldera Derived Key\x01"


@dataclass(frozen=True)
class Secret:
    """The random half of one sign-in, and what is sent of it."""

    private: int

    @classmethod
    def new(cls) -> Secret:
        return cls(secrets.randbits(1024))

    @property
    def public(self) -> int:
        return pow(_G, self.private, _N)


def claim(
    secret: Secret, *, pool: str, user: str, password: str, salt: str, server: str, block: str, at: datetime
) -> dict[str, str]:
    """The answer to PASSWORD_VERIFIER; `pool` is the pool's id, `user` its USER_ID_FOR_SRP."""
    name = pool.partition("_")[2]
    stamp = timestamp(at)
    key = _key(secret, f"{name}{user}:{password}".encode(), int(salt, 16), int(server, 16))
    message = name.encode() + user.encode() + base64.b64decode(block) + stamp.encode()
    signature = base64.b64encode(hmac.digest(key, message, hashlib.sha256)).decode()
    return {"TIMESTAMP": stamp, "PASSWORD_CLAIM_SECRET_BLOCK": block, "PASSWORD_CLAIM_SIGNATURE": signature}


def timestamp(at: datetime) -> str:
    """As Cognito writes it, in English whatever the locale: `Mon Nov 3 09:05:07 UTC 2025`."""
    moment = at.astimezone(UTC)
    day = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[moment.weekday()]
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{day} {months[moment.month - 1]} {moment.day} {moment:%H:%M:%S} UTC {moment.year}"


def _key(secret: Secret, identity: bytes, salt: int, server: int) -> bytes:
    mixed = _hash(_padded(secret.public) + _padded(server))
    hashed = _hash(_padded(salt) + hashlib.sha256(identity).digest())
    multiplier = _hash(_padded(_N) + _padded(_G))
    base = (server - multiplier * pow(_G, hashed, _N)) % _N
    shared = pow(base, secret.private + mixed * hashed, _N)
    extracted = hmac.digest(_padded(mixed), _padded(shared), hashlib.sha256)
    return hmac.digest(extracted, _DERIVED, hashlib.sha256)[:16]


def _hash(data: bytes) -> int:
    return int.from_bytes(hashlib.sha256(data).digest())


def _padded(number: int) -> bytes:
    """Big-endian with a leading zero where the first bit is set, as Java's BigInteger writes it."""
    return number.to_bytes(number.bit_length() // 8 + 1)
