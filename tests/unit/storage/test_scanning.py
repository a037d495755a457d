"""The malware scanner's adapter: what it asks, and what counts as an answer."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from typing import Any

import pytest

from proofgraph.errors import UnavailableError
from proofgraph.ports.scanning import Scan
from proofgraph.storage.scanning import LambdaScanner


@dataclass
class Lambda:
    answer: Any
    asked: list[dict[str, Any]] = field(default_factory=list)

    def invoke(self, **arguments: Any) -> dict[str, Any]:
        self.asked.append(arguments)
        said = self.answer if isinstance(self.answer, bytes) else json.dumps(self.answer).encode()
        failed = {"FunctionError": "Unhandled"} if said == b"failed" else {}
        return {"Payload": io.BytesIO(said)} | failed


def scan(client: Lambda) -> Scan:
    return LambdaScanner(client, "look", "data").scan("staged/uploads/u1", sha256="ab", size=3)


def test_the_function_is_told_where_the_file_lies() -> None:
    client = Lambda({"clean": True})

    assert scan(client) == Scan(True, "", "look")
    assert client.asked[0]["FunctionName"] == "look"
    event = {"bucket": "data", "key": "staged/uploads/u1", "sha256": "ab", "bytes": 3}
    assert json.loads(client.asked[0]["Payload"]) == event


def test_what_was_found_is_told() -> None:
    assert scan(Lambda({"clean": False, "reason": "Eicar"})) == Scan(False, "Eicar", "look")


@pytest.mark.parametrize("answer", [{}, {"clean": "yes"}, [], b"failed", b"", b"null"])
def test_anything_else_is_no_verdict(answer: Any) -> None:
    with pytest.raises(UnavailableError, match="no verdict"):
        scan(Lambda(answer))
