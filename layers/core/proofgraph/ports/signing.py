"""Signatures over bytes: KMS in the cloud, a key file on a laptop, a fresh key for one assessment.

All are ECDSA over P-256 with SHA-256, DER-encoded, so that one verifier serves them. A key is known by its
fingerprint: the SHA-256 of its public half as DER SubjectPublicKeyInfo.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from proofgraph.errors import DamagedError


class Signer(Protocol):
    @property
    def public_key(self) -> bytes:
        """The public half, DER SubjectPublicKeyInfo."""
        ...

    def sign(self, message: bytes) -> bytes: ...


def fingerprint(public_key: bytes) -> str:
    """`sha256:` and 64 hex digits: what an organisation publishes so that others can tell its key."""
    return "sha256:" + hashlib.sha256(public_key).hexdigest()


def is_signed(message: bytes, signature: bytes, public_key: bytes) -> bool:
    """Whether the signature over the message was made with the private half of this key."""
    try:
        key = serialization.load_der_public_key(public_key)
    except ValueError:
        return False
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return False
    try:
        key.verify(signature, message, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


@dataclass(frozen=True)
class KeySigner:
    """Signs with a private key held in this process."""

    key: ec.EllipticCurvePrivateKey = field(repr=False)

    @classmethod
    def fresh(cls) -> KeySigner:
        return cls(ec.generate_private_key(ec.SECP256R1()))

    @classmethod
    def from_file(cls, path: Path) -> KeySigner:
        """The key of a file, made there on first use, readable by its owner only."""
        if not path.exists():
            signer = cls.fresh()
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_bytes(
                signer.key.private_bytes(
                    serialization.Encoding.PEM,
                    serialization.PrivateFormat.PKCS8,
                    serialization.NoEncryption(),
                )
            )
            return signer
        try:
            key = serialization.load_pem_private_key(path.read_bytes(), password=None)
        except ValueError as error:
            raise DamagedError(f"The signing key {path} cannot be read; restore it from a backup.") from error
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise DamagedError(f"The signing key {path} is not an elliptic-curve key.")
        return cls(key)

    @property
    def public_key(self) -> bytes:
        return self.key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    def sign(self, message: bytes) -> bytes:
        return self.key.sign(message, ec.ECDSA(hashes.SHA256()))
