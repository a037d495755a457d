"""moto does not know MessageType DIGEST, so KMS is played here by a key that signs digests as KMS does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils

from proofgraph.ports.signing import is_signed
from proofgraph.storage.signing import KmsSigner


@dataclass
class Kms:
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    sent: list[dict[str, Any]] = field(default_factory=list)

    def get_public_key(self, **asked: Any) -> dict[str, bytes]:
        encoding = serialization.Encoding.DER
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        return {"PublicKey": self.key.public_key().public_bytes(encoding, form)}

    def sign(self, **asked: Any) -> dict[str, bytes]:
        self.sent.append(asked)
        algorithm = ec.ECDSA(utils.Prehashed(hashes.SHA256()))
        return {"Signature": self.key.sign(asked["Message"], algorithm)}


@pytest.mark.parametrize(
    "message", [b"", b"head of the ledger", b"x" * 10_000], ids=["none", "short", "long"]
)
def test_a_signature_is_taken_by_the_verifier(message: bytes) -> None:
    signer = KmsSigner(Kms(), "key-1")

    assert is_signed(message, signer.sign(message), signer.public_key)
    assert not is_signed(message + b"!", signer.sign(message), signer.public_key)


def test_only_the_digest_leaves_the_process() -> None:
    kms = Kms()

    KmsSigner(kms, "key-1").sign(b"secret contents")

    (asked,) = kms.sent
    assert (len(asked["Message"]), asked["MessageType"], asked["KeyId"]) == (32, "DIGEST", "key-1")
