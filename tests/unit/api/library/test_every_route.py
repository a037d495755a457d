"""What holds of every route of controls, questions, parameters and queries."""

from __future__ import annotations

from typing import Any

import pytest

from proofgraph.boot import Services
from tests.unit.api.library.conftest import CONTROL, GOOD, QUESTION

LARGE = [{**GOOD, "name": f"{n}", "query": f"FIND a /*{'x' * 9000}*/"} for n in range(50)]
READS = [
    "/controls",
    "/controls/domains",
    "/controls/mfa",
    "/controls/mfa/versions",
    "/questions",
    "/questions/users-mfa",
    "/questions/users-mfa/versions",
    "/questions/users-mfa/trend?framework_id=demo",
    "/parameters",
]
EDITS: list[tuple[str, str, dict[str, Any]]] = [
    ("PATCH", "/controls/mfa", {"adopted": False}),
    ("POST", "/controls/mfa/revert", {}),
    ("DELETE", "/controls/mfa", {}),
    ("POST", "/controls/mfa/requirements", {"framework_id": "demo", "ref": "D2.1"}),
    ("DELETE", "/controls/mfa/requirements/demo/D1.1", {}),
    ("PATCH", "/questions/users-mfa", {"severity": "low"}),
    ("POST", "/questions/users-mfa/revert", {}),
    ("DELETE", "/questions/users-mfa", {}),
    ("PATCH", "/parameters/who", {"value": "b"}),
    ("DELETE", "/parameters/who", {}),
]
CREATIONS: list[tuple[str, dict[str, Any]]] = [
    ("/controls", CONTROL),
    ("/questions", QUESTION),
    ("/parameters", {"name": "who", "value": "a"}),
]


@pytest.mark.parametrize("path", READS)
def test_a_reader_reads_and_a_stranger_does_not(client: Any, path: str) -> None:
    assert client.as_("read-only").get(path).status == 200
    assert client.as_().get(path).status == 403
    assert client.signed_out().get(path).status == 401


@pytest.mark.parametrize(("method", "path", "body"), EDITS)
def test_an_edit_needs_the_right_to_it_and_the_version_that_was_read(
    client: Any, method: str, path: str, body: dict[str, Any]
) -> None:
    client.post("/parameters", {"name": "who", "value": "a"})
    sent = None if method == "DELETE" else body

    assert client.as_("read-only").send(method, path, sent, {"If-Match": '"0"'}).status == 403
    assert client.send(method, path, sent).status == 428
    assert client.send(method, path, sent, {"If-Match": "mine"}).status == 412
    stale = client.send(method, path, sent, {"If-Match": '"7"'})
    # What is refused for what it asks says so whatever the version.
    assert stale.status == 412 or (method == "DELETE" and stale.status == 400)


@pytest.mark.parametrize(("method", "path", "body"), [edit for edit in EDITS if edit[0] != "DELETE"])
@pytest.mark.parametrize("bad", ["[]", "{", '"text"', '{"colour": 1}', '{"note": {"a": []}, "to": "x"}'])
def test_a_malformed_edit_is_refused(
    client: Any, method: str, path: str, body: dict[str, Any], bad: str
) -> None:
    client.post("/parameters", {"name": "who", "value": "a"})

    assert client.send(method, path, bad, {"If-Match": '"0"'}).status == 400


@pytest.mark.parametrize(("path", "body"), CREATIONS)
def test_a_creation_is_done_once_for_its_key_and_needs_the_right(
    client: Any, path: str, body: dict[str, Any]
) -> None:
    assert client.as_("read-only").post(path, body).status == 403

    first = client.post(path, body, Idempotency_Key="k1")
    again = client.post(path, body, Idempotency_Key="k1")

    assert (first.status, again.status, again.text) == (201, 201, first.text)
    assert (
        client.post(
            path, body | {"id": "x"} if "id" in body else {**body, "value": 1}, Idempotency_Key="k1"
        ).status
        == 409
    )
    assert client.post(path, body).status == 409


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/controls", CONTROL | {"id": "No Slug"}),
        ("/controls", CONTROL | {"id": "domains"}),
        ("/controls", CONTROL | {"narrative": "x" * 20_001}),
        ("/controls", CONTROL | {"owners": ["a"] * 21}),
        ("/controls", CONTROL | {"questions": [{"id": "nobody-asks", "shows": "s"}]}),
        ("/controls", CONTROL | {"questions": [CONTROL["questions"][0]] * 2}),  # type: ignore[index]
        ("/controls", CONTROL | {"frequency": "hourly"}),
        ("/controls", {"id": "own"}),
        ("/controls", CONTROL | {"satisfies": {"demo": ["x"] * 501}}),
        ("/questions", QUESTION | {"id": "tests"}),
        ("/questions", QUESTION | {"queries": []}),
        ("/questions", QUESTION | {"queries": [GOOD] * 51}),
        ("/questions", QUESTION | {"queries": [{**GOOD, "query": "FIND"}]}),
        ("/questions", QUESTION | {"queries": [{**GOOD, "query": "F" * 32_769}]}),
        ("/questions", QUESTION | {"queries": LARGE}),
        ("/questions", QUESTION | {"values": {"nobody": 1}}),
        ("/questions", QUESTION | {"values": {f"n{n}": 1 for n in range(51)}}),
        ("/questions", QUESTION | {"description": None}),
        ("/parameters", {"name": "with space", "value": 1}),
        ("/parameters", {"name": "n" * 101, "value": 1}),
        ("/parameters", {"name": "n", "value": "x" * 2001}),
        ("/parameters", {"name": "n", "value": {"a": 1}}),
        ("/parameters", {"name": "n", "value": None}),
        ("/parameters", {"name": "n", "value": "short", "secret": True}),
        ("/parameters", {"name": "n", "value": [1] * 501}),
        ("/questions/tests", {"queries": []}),
        ("/questions/tests", {"queries": [GOOD] * 21}),
        ("/questions/tests", {"queries": [GOOD, GOOD]}),
        ("/questions/tests", {"queries": [GOOD], "rows": 51}),
        ("/questions/users-mfa/runs", {"values": {"x" * 101: 1}}),
        ("/questions/users-mfa/runs", {"rows": -1}),
        ("/queries/format", {"query": "x" * 100_001}),
        ("/queries/format", {"query": ""}),
        ("/queries/explain", {"query": "FIND User", "parameters": {f"n{n}": 1 for n in range(101)}}),
    ],
)  # fmt: skip
def test_what_is_too_big_or_not_well_formed_is_refused_and_not_stored(
    client: Any, library: Services, path: str, body: dict[str, Any]
) -> None:
    refused = client.post(path, body)

    assert refused.status == 400
    assert refused.json["detail"]
    assert library.records.list("revisions#control", "revision").records == ()
    assert library.records.list("revisions#question", "revision").records == ()
    assert library.parameters.list() == []


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/controls/nope", 404),
        ("/controls/nope/versions", 404),
        ("/controls/mfa/versions/1", 404),
        ("/controls/mfa/versions/first", 400),
        ("/controls/mfa/versions/123456789", 400),
        ("/controls/mfa/differences?before=1&after=2", 404),
        ("/controls/mfa/differences?before=0&after=2", 400),
        ("/controls/mfa/differences", 400),
        ("/controls?status=GREEN", 400),
        ("/questions/nope", 404),
        ("/questions/nope/versions", 404),
        ("/questions/users-mfa/versions/9", 404),
        ("/questions/users-mfa/trend", 400),
        ("/questions/users-mfa/trend?framework_id=nope", 404),
        ("/questions/users-mfa/trend?framework_id=demo&first=yesterday", 400),
        ("/questions/users-mfa/trend?framework_id=demo&first=2024-99-99", 400),
        ("/questions/users-mfa/trend?framework_id=demo&first=2030-01-01&last=2029-01-01", 400),
        ("/questions?severity=worst", 400),
        ("/parameters/nope", 404),
    ],
)
def test_what_is_not_there_or_wrongly_asked_is_said(client: Any, path: str, status: int) -> None:
    assert client.get(path).status == status
