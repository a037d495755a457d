"""The proof is checked by the other side of the protocol, written out here as the pool computes it."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime

import pytest

from proofgraph.cli import srp

POOL, USER, SALT = "eu-west-1_abc", "user-1", "5f" * 16
AT = datetime(2025, 11, 3, 9, 5, 7, tzinfo=UTC)
BLOCK = base64.b64encode(b"secret block").decode()
GROUP = srp._N  # the pool's prime, prescribed by Cognito
PRIVATE = 0x1234567890ABCDEF


def padded(number: int) -> bytes:
    return number.to_bytes(number.bit_length() // 8 + 1)


def hashed(data: bytes) -> int:
    return int.from_bytes(hashlib.sha256(data).digest())


def verifier(password: str) -> int:
    inner = hashlib.sha256(f"abc{USER}:{password}".encode()).digest()
    return pow(2, hashed(padded(int(SALT, 16)) + inner), GROUP)


def server_value(password: str) -> int:
    multiplier = hashed(padded(GROUP) + padded(2))
    return (multiplier * verifier(password) + pow(2, PRIVATE, GROUP)) % GROUP


def expected_signature(password: str, client_value: int, stamp: str) -> str:
    mixed = hashed(padded(client_value) + padded(server_value(password)))
    shared = pow(client_value * pow(verifier(password), mixed, GROUP), PRIVATE, GROUP)
    extracted = hmac.digest(padded(mixed), padded(shared), "sha256")
    key = hmac.digest(extracted, b"Caldera Derived Key\x01", "sha256")[:16]
    message = b"abc" + USER.encode() + base64.b64decode(BLOCK) + stamp.encode()
    return base64.b64encode(hmac.digest(key, message, "sha256")).decode()


def claim(secret: srp.Secret, password: str, known: str) -> dict[str, str]:
    return srp.claim(
        secret,
        pool=POOL,
        user=USER,
        password=password,
        salt=SALT,
        server=format(server_value(known), "x"),
        block=BLOCK,
        at=AT,
    )


def test_the_right_password_gives_the_signature_the_pool_expects() -> None:
    secret = srp.Secret.new()

    answer = claim(secret, "Correct-horse-9", "Correct-horse-9")

    expected = expected_signature("Correct-horse-9", secret.public, "Mon Nov 3 09:05:07 UTC 2025")
    assert answer["PASSWORD_CLAIM_SIGNATURE"] == expected
    assert answer["PASSWORD_CLAIM_SECRET_BLOCK"] == BLOCK


def test_another_password_gives_another_signature() -> None:
    secret = srp.Secret.new()

    answer = claim(secret, "wrong", "Correct-horse-9")

    expected = expected_signature("Correct-horse-9", secret.public, answer["TIMESTAMP"])
    assert answer["PASSWORD_CLAIM_SIGNATURE"] != expected


def test_the_prime_is_the_3072_bit_one() -> None:
    assert GROUP.bit_length() == 3072
    assert pow(2, GROUP - 1, GROUP) == 1


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2025, 1, 9, 0, 0, 0, tzinfo=UTC), "Thu Jan 9 00:00:00 UTC 2025"),
        (datetime(2025, 12, 31, 23, 59, 59, tzinfo=UTC), "Wed Dec 31 23:59:59 UTC 2025"),
    ],
)
def test_the_time_is_written_in_english_without_padding_the_day(at: datetime, expected: str) -> None:
    assert srp.timestamp(at) == expected
