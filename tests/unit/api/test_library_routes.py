"""Controls, questions and parameters over the API: made, edited, tested, linked, reverted, deleted."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from pathlib import Path
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.ports.records import MemoryRecords, Record, every
from proofgraph.settings import Settings
from tests.unit.api.conftest import NOW
from tests.unit.api.world import FILES, collect

CONTROL = {
    "id": "own",
    "title": "What we do",
    "domain": "access",
    "description": "d",
    "narrative": "{{company.name}} does it.",
    "type": "preventive",
    "mode": "automated",
    "frequency": "daily",
    "owner_role": "security lead",
    "satisfies": {"demo": ["D2.1"]},
    "questions": [{"id": "users-mfa", "shows": "Who has none."}],
    "owners": ["ann@example.com"],
}
GOOD = {"name": "All", "results_are": "GOOD", "query": "FIND aws_iam_user"}
BAD = {"name": "None", "results_are": "BAD", "query": "FIND aws_iam_user WITH mfaEnabled = false"}
QUESTION = {
    "id": "mine",
    "title": "Is it so?",
    "description": "Why.",
    "integrations": ["aws"],
    "tags": ["identity"],
    "severity": "low",
    "queries": [GOOD],
    "requirements": {"demo": ["D2.1"]},
}
PROFILE = "company: {name: {type: text, default: '', about: What the organisation is called.}}"
LARGE = [{**GOOD, "name": f"{n}", "query": f"FIND a /*{'x' * 9000}*/"} for n in range(50)]
SECRET = "correct-horse-battery"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> tuple[Services, Settings]:
    """A collected graph, made once: building it is what costs."""
    folder = tmp_path_factory.mktemp("library")
    for name, text in {**FILES, "profile.yaml": PROFILE}.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    settings = Settings(content_dir=folder / "content", cache_dir=folder / "cache")
    made = boot.memory(clock=lambda: NOW, settings=settings)
    collect(made)
    made.frameworks.install("demo")
    return made, settings


@pytest.fixture
def library(base: tuple[Services, Settings]) -> Services:
    """A copy of the records, so that no test sees what another stored."""
    made, _ = base
    records = MemoryRecords(dict(made.records._items))  # type: ignore[attr-defined]
    ports = copy(made.ports)
    object.__setattr__(ports, "records", records)
    return Services(ports)


@pytest.fixture
def client(library: Services, client_of: Callable[[Services], Any]) -> Any:
    return client_of(library)


def delete(client: Any, path: str, etag: str) -> Any:
    return client.send("DELETE", path, headers={"If-Match": etag})


def audited(services: Services, action: str) -> list[dict[str, Any]]:
    day = "2023-11-14"
    found = [record.body for record in every(services.records, f"audit-log#{day}", "entry")]
    return [dict(body) for body in found if body["action"] == action]


def stored(services: Services) -> set[tuple[str, str]]:
    """Every record and object, by kind and name."""
    records = {(kind, f"{parent} {id}") for parent, kind, id in services.records._items}  # type: ignore[attr-defined]
    objects = [*services.ports.evidence.list(""), *services.ports.objects.list("")]
    return records | {("object", found.key) for found in objects}


# --- controls -----------------------------------------------------------------------------------


def test_a_control_of_ones_own_is_made_edited_and_deleted(client: Any, library: Services) -> None:
    made = client.post("/controls", CONTROL)
    assert (made.status, made.json["shipped"], made.json["owners"]) == (201, False, ["ann@example.com"])
    assert [(r["framework_id"], r["ref"]) for r in made.json["requirements"]] == [("demo", "D2.1")]

    body = {"title": "What we really do", "adopted": False, "note": "Clearer."}
    changed = client.patch("/controls/own", body, If_Match=made.headers["ETag"])
    assert (changed.json["title"], changed.json["adopted"]) == ("What we really do", False)
    assert changed.json["text"] == "{{company.name}} does it."

    refused = delete(client, "/controls/own", changed.headers["ETag"])
    assert refused.status == 400
    assert [use["ref"] for use in refused.json["details"]["uses"]["requirements"]] == ["D2.1"]
    assert delete(client, "/controls/own?unlink=true", changed.headers["ETag"]).status == 204
    assert client.get("/controls/own").status == 404

    versions = client.get("/controls/own/versions").json["items"]
    assert [(row["number"], row["by"], row["why"]) for row in versions] == [
        (3, "u1", ""),
        (2, "u1", "Clearer."),
        (1, "u1", ""),
    ]
    (entry,) = audited(library, "control.change")
    assert entry["before"] == {"adopted": True, "title": "What we do"}
    assert entry["after"] == {"adopted": False, "title": "What we really do"}


def test_an_edited_shipped_control_shows_the_difference_and_can_be_reverted(client: Any) -> None:
    etag = client.get("/controls/mfa").headers["ETag"]
    edited = client.patch("/controls/mfa", {"frequency": "weekly"}, If_Match=etag)
    assert (edited.json["edited"], edited.json["shipped_changed"]) == (True, False)
    assert edited.json["edits"] == [{"path": "frequency", "before": "continuous", "after": "weekly"}]

    versions = "before=1&after=2"
    different = client.get(f"/controls/mfa/differences?{versions}").json
    assert (different["before"]["by"], different["after"]["by"]) == ("shipped", "u1")
    assert [item["path"] for item in different["items"]] == ["frequency"]
    assert client.get("/controls/mfa/versions/1").json["body"]["frequency"] == "continuous"

    reverted = client.post("/controls/mfa/revert", {}, If_Match=edited.headers["ETag"])
    assert (reverted.json["frequency"], reverted.json["edited"], reverted.json["edits"]) == (
        "continuous",
        False,
        [],
    )


def test_a_single_owner_can_still_be_named_and_taken_away(client: Any) -> None:
    etag = client.get("/controls/mfa").headers["ETag"]
    named = client.patch("/controls/mfa", {"owner": "bob@example.com"}, If_Match=etag)
    assert (named.json["owner"], named.json["owners"]) == ("bob@example.com", ["bob@example.com"])
    assert client.patch("/controls/mfa", {"owner": ""}, If_Match=named.headers["ETag"]).json["owners"] == []


def test_links_are_made_changed_and_taken_away(client: Any) -> None:
    etag = client.get("/controls/mfa").headers["ETag"]
    body = {"framework_id": "demo", "ref": "D2.1", "inherit": False}
    linked = client.post("/controls/mfa/requirements", body, If_Match=etag)
    shown = [(r["ref"], r["inherit"], r["framework"]) for r in linked.json["requirements"]]
    assert shown == [("D1.1", True, "Demo standard"), ("D2.1", False, "Demo standard")]

    path = "/controls/mfa/requirements/demo/D1.1"
    unlinked = delete(client, path, linked.headers["ETag"])
    assert [r["ref"] for r in unlinked.json["requirements"]] == ["D2.1"]
    assert delete(client, path, linked.headers["ETag"]).status == 412
    requirement = client.get("/frameworks/demo/requirements/D1.1").json
    assert requirement["linked_controls"] == []


def test_links_are_to_requirements_that_exist(client: Any) -> None:
    etag = client.get("/controls/mfa").headers["ETag"]
    for body, status in (
        ({"framework_id": "demo", "ref": "X9"}, 404),
        ({"framework_id": "nope", "ref": "D1.1"}, 404),
        ({"framework_id": "demo", "ref": "x" * 61}, 400),
        ({"framework_id": "demo"}, 400),
    ):
        assert client.post("/controls/mfa/requirements", body, If_Match=etag).status == status
    assert delete(client, "/controls/mfa/requirements/demo/X9", etag).status == 404


def test_domains_are_totalled(client: Any) -> None:
    client.post("/controls", CONTROL | {"adopted": False})

    (domain,) = client.get("/controls/domains").json["items"]

    assert domain == {
        "domain": "access",
        "controls": 2,
        "adopted": 1,
        "owned": 1,
        "statuses": {"UNKNOWN": 1},
        "accepted": {},
    }


def test_controls_are_filtered_and_the_totals_are_of_all(client: Any) -> None:
    client.post("/controls", CONTROL | {"adopted": False})

    def ids(query: str) -> list[str]:
        return [item["id"] for item in client.get(f"/controls?{query}").json["items"]]

    assert ids("") == ["mfa", "own"]
    assert (ids("adopted=true"), ids("search=really%20what"), ids("search=what%20do")) == (
        ["mfa"],
        [],
        ["own"],
    )
    assert (ids("domain=access"), ids("domain=other"), ids("status=GAP")) == (["mfa", "own"], [], [])
    assert client.get("/controls?adopted=false").json["totals"]["controls"] == 2


# --- questions ----------------------------------------------------------------------------------


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


# --- parameters ---------------------------------------------------------------------------------


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


# --- J1QL ---------------------------------------------------------------------------------------


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


# --- every route --------------------------------------------------------------------------------

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


@pytest.mark.parametrize("path", ["/queries", "/queries/format", "/queries/explain"])
def test_how_long_a_query_may_be_is_said_by_the_engine(client: Any, library: Services, path: str) -> None:
    fits, long = (f"FIND User /*{'x' * length}*/" for length in (32_000, 33_000))

    refused = client.post(path, {"query": long})

    assert (refused.status, refused.json["code"]) == (400, "invalid-query")
    assert (refused.json["details"]["kind"], refused.json["details"]["line"]) == ("limit", 1)
    assert "over the limit of 32768" in refused.json["detail"]
    assert client.post("/queries/format", {"query": fits}).status == 200


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
