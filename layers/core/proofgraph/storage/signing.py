"""Signatures by a KMS key that never leaves KMS (ECC_NIST_P256, ECDSA_SHA_256)."""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import Any

from proofgraph.storage.faults import translated


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
        with translated(f"The signing key {self._key!r}"):
            signature: bytes = self._client.sign(
                KeyId=self._key,
                Message=hashlib.sha256(message).digest(),  # KMS takes 4 KB at most, a digest always fits
                MessageType="DIGEST",
                SigningAlgorithm="ECDSA_SHA_256",
            )["Signature"]
        return signature
