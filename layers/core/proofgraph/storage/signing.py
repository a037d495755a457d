"""Signatures by a KMS key: its private half never leaves KMS. The key is ECC_NIST_P256 for signing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from proofgraph.storage.faults import translated


@dataclass(frozen=True)
class KmsSigner:
    """`client` is boto3's `kms`; `key` the id or ARN of the key."""

    client: Any
    key: str

    @cached_property
    def public_key(self) -> bytes:
        with translated("The signing key"):
            found: bytes = self.client.get_public_key(KeyId=self.key)["PublicKey"]
            return found

    def sign(self, message: bytes) -> bytes:
        # The digest is sent, not the message: KMS takes at most 4 KB.
        with translated("The signing key"):
            made: bytes = self.client.sign(
                KeyId=self.key,
                Message=hashlib.sha256(message).digest(),
                MessageType="DIGEST",
                SigningAlgorithm="ECDSA_SHA_256",
            )["Signature"]
            return made
