"""Secrets of integration instances in Secrets Manager, below one prefix per deployment."""

from __future__ import annotations

from typing import Any

from botocore.exceptions import ClientError

from proofgraph.errors import NotFoundError
from proofgraph.storage.faults import code_of, translated


class ManagedSecrets:
    """`client` is a boto3 Secrets Manager client; names become `<prefix>/<name>`."""

    def __init__(self, client: Any, prefix: str, *, kms_key: str = "") -> None:
        self._client = client
        self._prefix = prefix
        self._kms_key = kms_key

    def put(self, name: str, value: str) -> None:
        id = self._id(name)
        with translated(f"The secret {name!r}"):
            try:
                self._client.put_secret_value(SecretId=id, SecretString=value)
            except ClientError as error:
                if code_of(error) != "ResourceNotFoundException":
                    raise
                key = {"KmsKeyId": self._kms_key} if self._kms_key else {}
                self._client.create_secret(Name=id, SecretString=value, **key)

    def get(self, name: str) -> str:
        with translated(f"The secret {name!r}"):
            try:
                value: str = self._client.get_secret_value(SecretId=self._id(name))["SecretString"]
                return value
            except ClientError as error:
                if code_of(error) in ("ResourceNotFoundException", "InvalidRequestException"):
                    raise NotFoundError(f"No secret {name!r} is stored; enter it again.") from error
                raise

    def delete(self, name: str) -> None:
        """Removed at once: a deleted integration's credentials have no recovery window."""
        with translated(f"The secret {name!r}"):
            try:
                self._client.delete_secret(SecretId=self._id(name), ForceDeleteWithoutRecovery=True)
            except ClientError as error:
                if code_of(error) != "ResourceNotFoundException":
                    raise

    def _id(self, name: str) -> str:
        return f"{self._prefix}/{name}"
