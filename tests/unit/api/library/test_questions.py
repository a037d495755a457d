"""Questions over the API: made, edited, tested, run, reverted, deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.ports.records import Record
from proofgraph.settings import Settings
from tests.unit.api.conftest import NOW
from tests.unit.api.library.conftest import BAD, GOOD, QUESTION, audited, delete


def stored(services: Services) -> set[tuple[str, str]]:
    """Every record and object, by kind and name."""
    records = {(kind, f"{parent} {id}") for parent, kind, id in services.records._items}  # type: ignore[attr-defined]
    objects = [*services.ports.evidence.list(""), *services.ports.objects.list("")]
    return records | {("object", found.key) for found in objects}


def test_a_question_of_ones_own_is_made_edited_and_deleted(client: Any, library: Services) -> None:
    made = client.post("/questions", QUESTION | {"trend": True})
    assert (made.status, made.json["shipped"], made.json["trend"]) == (201, False, True)
    assert [(use["ref"], use["control"]) for use in made.json["used_by"]] == [("D2.1", "")]

    changed = client.patch("/questions/mine", {"queries": [BAD]}, If_Match=made.headers["ETag"])
    assert changed.json["queries"][0]["results_are"] == "BAD"
    linked = client.get("/controls/mfa")
    body = {"questions": [*linked.json["links"], {"id": "mine", "shows": "So."}]}
    assert client.patch("/controls/mfa", body, If_Match=linked.headers["ETag"]).status == 200
    shown = client.get("/questions/mine").json
    assert (shown["controls"], [u["ref"] for u in shown["used_by"]]) == (["mfa"], ["D1.1", "D2.1"])

    etag = changed.headers["ETag"]
    refused = delete(client, "/questions/mine", etag)
    assert (refused.status, refused.json["details"]["uses"]["controls"]) == (400, ["mfa"])
    assert delete(client, "/questions/mine?unlink=true&note=Gone", etag).status == 204
    assert client.get("/questions/mine").status == 404
    assert [link["id"] for link in client.get("/controls/mfa").json["links"]] == ["users-mfa"]
    assert client.get("/questions/mine/versions").json["items"][0]["why"] == "Gone"
    assert audited(library, "question.delete")[0]["details"]["unlink"] is True


def test_an_edited_shipped_question_shows_the_difference_and_can_be_reverted(client: Any) -> None:
    etag = client.get("/questions/users-mfa").headers["ETag"]
    edited = client.patch("/questions/users-mfa", {"severity": "low", "tags": ["mfa"]}, If_Match=etag)
    assert [item["path"] for item in edited.json["edits"]] == ["severity", "tags"]
    assert edited.json["news"] == []

    again = client.patch("/questions/users-mfa", {"severity": "medium"}, If_Match=edited.headers["ETag"])
    back = client.post("/questions/users-mfa/revert", {"to": 2}, If_Match=again.headers["ETag"])
    assert (back.json["severity"], back.json["edited"]) == ("low", True)
    shipped = client.post("/questions/users-mfa/revert", {}, If_Match=back.headers["ETag"])
    assert (shipped.json["severity"], shipped.json["edited"]) == ("high", False)
    different = client.get("/questions/users-mfa/differences?before=1&after=4").json["items"]
    assert [item["path"] for item in different] == ["severity", "tags"]


def test_an_edited_question_is_what_is_evaluated(client: Any, library: Services) -> None:
    etag = client.get("/questions/users-mfa").headers["ETag"]
    client.patch("/questions/users-mfa", {"queries": [GOOD], "trend": True}, If_Match=etag)

    library.evaluations.run_here("demo", by="u1")

    found = client.get("/frameworks/demo/requirements/D1.1").json["linked_controls"][0]["questions"][0]
    assert (found["status"], found["queries"][0]["query"]) == ("TESTED", "FIND aws_iam_user")
    trend = client.get("/questions/users-mfa/trend?framework_id=demo").json
    assert trend["collected"] is True
    assert [(day["day"], day["queries"][0]["count"]) for day in trend["days"]] == [("2023-11-14", 5)]
    assert client.get("/questions/users-mfa/trend?framework_id=demo&last=2023-01-01").json["days"] == []


def test_questions_are_filtered(client: Any) -> None:
    client.post("/questions", QUESTION)

    def ids(query: str) -> list[str]:
        return [item["id"] for item in client.get(f"/questions?{query}").json["items"]]

    assert ids("") == ["buckets-encrypted", "mine", "users-mfa"]
    assert ids("tag=identity") == ids("shipped=false") == ids("severity=low") == ["mine"]
    assert ids("control=mfa") == ids("search=does%20mfa") == ["users-mfa"]
    assert (ids("integration=okta"), ids("edited=true")) == ([], [])


def test_a_question_is_tested_before_it_is_saved_and_nothing_is_stored(
    client: Any, library: Services
) -> None:
    client.get("/questions")
    before = stored(library)
    queries = [
        {**BAD, "query": "FIND aws_iam_user WITH mfaEnabld != true"},
        GOOD,
        {"name": "Broken", "results_are": "INFORMATIVE", "query": "FIND aws_iam_user WHIT x"},
        {"name": "Open", "results_are": "INFORMATIVE", "query": "FIND aws_iam_user WITH name = '{{who}}'"},
    ]

    tested = client.post("/questions/tests", {"queries": queries, "integrations": ["aws"], "rows": 2})

    assert tested.status == 200
    bad, good, broken, open_ = tested.json["queries"]
    assert (tested.json["status"], tested.json["state"]) == ("ATTENTION", "counted")
    assert (good["count"], len(good["rows"]), good["certificate"]["complete"]) == (5, 2, True)
    assert bad["findings"][0]["code"] == "unknown-property"
    assert (broken["findings"][0]["severity"], broken["findings"][0]["line"]) == ("error", 1)
    assert tested.json["missing"] == ["{{who}}"]
    assert "{{who}}" in open_["error"]
    assert len(audited(library, "question.test")) == 1
    new = stored(library) - before
    assert [name.partition("/")[0] for kind, name in new if kind == "object"] == ["ledger"]
    assert [kind for kind, _ in new if kind != "object"] == ["entry"]  # the audit log's own


def test_a_run_fills_the_placeholders_that_it_is_asked_for(client: Any) -> None:
    asks = {"name": "Named", "results_are": "GOOD", "query": "FIND aws_iam_user WITH name = '{{who}}'"}
    made = client.post("/questions", QUESTION | {"queries": [asks]})
    assert made.json["placeholders"] == [{"name": "who", "stored": False, "value": None}]

    unfilled = client.post("/questions/mine/runs", {}).json
    filled = client.post("/questions/mine/runs", {"values": {"who": "user 3"}, "framework_id": "demo"}).json

    assert (unfilled["status"], unfilled["missing"]) == ("UNKNOWN", ["{{who}}"])
    assert (filled["status"], filled["missing"]) == ("TESTED", [])
    assert [row["name"] for row in filled["queries"][0]["rows"]] == ["user 3"]
    assert filled["queries"][0]["parameters"] == {"who": "user 3"}

    stored = client.patch(
        "/questions/mine", {"values": {"who": "user 4"}}, If_Match=made.headers["ETag"]
    ).json
    assert stored["placeholders"][0]["value"] == "user 4"
    assert client.post("/questions/mine/runs", {}).json["status"] == "TESTED"


def test_tests_and_runs_need_the_right_to_query(client: Any, library: Services) -> None:
    body = {"permissions": ["controls:admin"]}
    library.records.put(Record("access", "group", "control-owners", body))
    writer = client.as_("control-owners")

    for path in ("/questions/tests", "/questions/users-mfa/runs"):
        sent: dict[str, Any] = {"queries": [GOOD]} if path.endswith("tests") else {}
        assert writer.post(path, sent).status == 403
        assert client.as_().post(path, sent).status == 403


def test_nothing_can_be_tested_before_something_was_collected(
    tmp_path: Path, client_of: Callable[[Services], Any]
) -> None:
    services = boot.memory(clock=lambda: NOW, settings=Settings(cache_dir=tmp_path))

    assert client_of(services).post("/questions/tests", {"queries": [GOOD]}).status == 409
