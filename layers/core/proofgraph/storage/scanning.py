"""Malware scanning by a Lambda function of the organisation's choice.

It is called with `bucket`, `key`, `sha256` and `bytes` and answers `{"clean": true}`, or `{"clean": false,
"reason": "…"}`; anything else counts as no answer.
"""

from __future__ import annotations

import json
from typing import Any

from proofgraph.errors import UnavailableError
from proofgraph.ports.scanning import Scan
from proofgraph.storage.faults import translated


class LambdaScanner:
    """`client` is a boto3 Lambda client; `function` a name or ARN."""

    def __init__(self, client: Any, function: str, bucket: str) -> None:
        self._client = client
        self._function = function
        self._bucket = bucket

    def scan(self, key: str, *, sha256: str, size: int) -> Scan:
        event = {"bucket": self._bucket, "key": key, "sha256": sha256, "bytes": size}
        with translated(f"The malware scanner {self._function!r}"):
            answer = self._client.invoke(FunctionName=self._function, Payload=json.dumps(event).encode())
            said = answer["Payload"].read()
        found = _read(said)
        if answer.get("FunctionError") or not isinstance(found.get("clean"), bool):
            raise UnavailableError(
                f"The malware scanner {self._function!r} gave no verdict; try again, or ask who runs it."
            )
        return Scan(found["clean"], str(found.get("reason", "")), self._function)


def _read(said: bytes) -> dict[str, Any]:
    try:
        found = json.loads(said)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
