"""J1QL over the API: formatted, explained, and refused with its place."""

from __future__ import annotations

from typing import Any

import pytest


def test_a_query_is_formatted_and_explained_without_being_run(client: Any) -> None:
    text = "find   aws_iam_user with mfaEnabld=true"

    formatted = client.post("/queries/format", {"query": text}).json["formatted"]
    explained = client.post("/queries/explain", {"query": text}).json

    assert formatted == "FIND aws_iam_user WITH mfaEnabld = true"
    assert explained["plan"]
    assert explained["sql"].startswith(("SELECT", "WITH"))
    assert explained["estimated_rows"] >= 1
    assert [warning["code"] for warning in explained["warnings"]] == ["unknown-property"]


def test_a_query_that_cannot_be_read_tells_its_place(client: Any) -> None:
    for path in ("/queries/format", "/queries/explain"):
        refused = client.post(path, {"query": "FIND aws_iam_user WHIT x"})
        assert (refused.status, refused.json["details"]["line"]) == (400, 1)
    assert client.post("/queries/explain", {"query": "FIND User", "snapshot_id": "nope"}).status == 404
    assert client.post("/queries/explain", {"query": "FIND User", "at": 1}).status == 409


@pytest.mark.parametrize("path", ["/queries", "/queries/format", "/queries/explain"])
def test_how_long_a_query_may_be_is_said_by_the_engine(client: Any, path: str) -> None:
    fits, long = (f"FIND User /*{'x' * length}*/" for length in (32_000, 33_000))

    refused = client.post(path, {"query": long})

    assert (refused.status, refused.json["code"]) == (400, "invalid-query")
    assert (refused.json["details"]["kind"], refused.json["details"]["line"]) == ("limit", 1)
    assert "over the limit of 32768" in refused.json["detail"]
    assert client.post("/queries/format", {"query": fits}).status == 200
