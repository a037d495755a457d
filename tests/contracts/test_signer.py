"""A signature is a signature, whether a file's key or KMS made it."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import boto3
import pytest
from moto import mock_aws

from proofgraph.errors import LimitError
from proofgraph.ports.signing import KeySigner, Signer, fingerprint, is_signed
from proofgraph.storage.signing import KmsSigner


@pytest.fixture(params=["file", "kms"])
def signer(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Signer]:
    if request.param == "file":
        yield KeySigner.fresh()
        return
    logging.getLogger("botocore").setLevel(logging.CRITICAL)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    with mock_aws():
        client = boto3.client("kms", region_name="eu-central-1")
        key = client.create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")["KeyMetadata"]["KeyId"]
        yield KmsSigner(client, key)


@pytest.mark.parametrize("message", [b"x", b"a short one", b"as long as KMS takes" * 200])
def test_what_was_signed_is_recognised(signer: Signer, message: bytes) -> None:
    signature = signer.sign(message)

    assert is_signed(message, signature, signer.public_key)
    assert not is_signed(message + b".", signature, signer.public_key)


def test_a_key_has_one_fingerprint(signer: Signer) -> None:
    assert fingerprint(signer.public_key) == fingerprint(signer.public_key)
    assert fingerprint(signer.public_key) != fingerprint(KeySigner.fresh().public_key)


def test_kms_refuses_what_is_too_long_before_it_is_sent() -> None:
    with pytest.raises(LimitError, match="4,096"):
        KmsSigner(None, "key").sign(b"x" * 4097)
