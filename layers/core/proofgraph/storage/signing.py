"""Signatures by a KMS key that never leaves KMS (ECC_NIST_P256, ECDSA_SHA_256)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from proofgraph.errors import LimitError
from proofgraph.storage.faults import translated

MOST = 4096


class KmsSigner:
    """`client` is a boto3 KMS client; `key` the key's id, ARN or alias."""

    def __init__(self, client: Any, key: str) -> None:
        self._client = client
        self._key = key

    @cached_property
    def public_key(self) -> bytes:
        with translated(f"The signing key {self._key!r}"):
            found: bytes = self._client.get_public_key(KeyId=self._key)["PublicKey"]
        return found

    def sign(self, message: bytes) -> bytes:
        """Sign up to 4,096 bytes, which is what KMS takes; who has more signs a digest of it."""
        if len(message) > MOST:
            raise LimitError(f"KMS signs at most {MOST:,} bytes, not {len(message):,}.")
        with translated(f"The signing key {self._key!r}"):
            signature: bytes = self._client.sign(
                KeyId=self._key,
                Message=message,
                MessageType="RAW",
                SigningAlgorithm="ECDSA_SHA_256",
            )["Signature"]
        return signature
