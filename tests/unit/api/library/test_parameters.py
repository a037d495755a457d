"""Parameters over the API: stored, used in queries, and kept secret."""

from __future__ import annotations

from typing import Any

import pytest

from proofgraph.boot import Services
from tests.unit.api.library.conftest import QUESTION, audited, delete

SECRET = "correct-horse-battery"


def test_a_plain_parameter_is_stored_changed_and_used(client: Any, library: Services) -> None:
    made = client.post("/parameters", {"name": "who", "value": ["user 1", "user 2"]})
    assert (made.status, made.json["value"]) == (201, ["user 1", "user 2"])
    query = "FIND aws_iam_user WITH name = ${param.who}"
    assert client.post("/queries", {"query": query}).json["total"] == 2

    changed = client.patch("/parameters/who", {"value": "user 1"}, If_Match=made.headers["ETag"])
    assert client.post("/queries", {"query": query}).json["total"] == 1
    asked = client.post("/queries", {"query": query, "parameters": {"who": "nobody"}})
    assert asked.json["total"] == 0
    assert audited(library, "parameter.change")[0]["after"] == {"value": "user 1"}
    assert delete(client, "/parameters/who", changed.headers["ETag"]).status == 204
    assert client.post("/queries", {"query": query}).status == 400


def test_a_secret_parameter_is_never_shown_again(
    client: Any, library: Services, caplog: pytest.LogCaptureFixture
) -> None:
    body = {"name": "token", "value": SECRET, "secret": True}
    made = client.post("/parameters", body, Idempotency_Key="k1")
    queries = [
        {
            "name": "Said",
            "results_are": "GOOD",
            "query": "FIND aws_iam_user AS u RETURN CONCAT(u.name, ${param.token})",
        }
    ]
    client.post("/questions", QUESTION | {"queries": queries})
    answers = [
        made,
        client.post("/parameters", body, Idempotency_Key="k1"),
        client.get("/parameters"),
        client.get("/parameters/token"),
        client.post("/questions/mine/runs", {}),
        client.post("/questions/tests", {"queries": queries, "integrations": ["aws"]}),
        client.post("/queries", {"query": queries[0]["query"]}),
        client.post("/queries/explain", {"query": queries[0]["query"]}),
        client.patch("/parameters/token", {"value": SECRET * 9000}, If_Match=made.headers["ETag"]),
        client.patch("/parameters/token", {"secret": False}, If_Match=made.headers["ETag"]),
    ]
    library.evaluations.run_here("demo", by="u1")

    assert [answer.status for answer in answers] == [201, 201, 200, 200, 200, 200, 400, 400, 400, 400]
    assert answers[3].json["questions"] == ["mine"]
    rows = answers[4].json["queries"][0]["rows"]
    assert "[masked: parameter token]" in str(rows)
    said = [answer.text for answer in answers] + [caplog.text]
    records = str(library.records._items)  # type: ignore[attr-defined]
    assert not [text for text in [*said, records] if SECRET in text]
    assert audited(library, "parameter.create")[0]["after"]["value"] == {"secret": made.json["digest"]}
