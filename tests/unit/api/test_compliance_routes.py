"""One small organisation, collected and evaluated in memory, seen through the API."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.api import dispatch
from proofgraph.boot import Services
from proofgraph.compliance.engagements import Contents
from tests.unit.api.world import evaluated_services

NOW = 1_700_000_000_000
REF = "/frameworks/demo/requirements/D1.1"


@pytest.fixture(scope="module")
def evaluated(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return evaluated_services(tmp_path_factory.mktemp("api"))


@pytest.fixture
def client(evaluated: Services, client_of: Callable[[Services], Any]) -> Any:
    return client_of(evaluated)


def newest(client: Any) -> str:
    found: str = client.get("/evaluations?framework_id=demo").json["items"][0]["id"]
    return found


def test_the_status_page_has_frameworks_integrations_and_what_is_next(client: Any) -> None:
    status = client.get("/status").json

    assert [framework["id"] for framework in status["frameworks"]] == ["demo"]
    assert [found["name"] for found in status["integrations"]] == ["Production"]
    assert status["snapshot"]["entities"] == 6
    assert {step["id"]: step["done"] for step in status["journey"]}["evidence"] is True


def test_the_last_step_of_the_journey_is_done_when_an_audit_is_open_to_an_auditor(
    client: Any, evaluated: Services
) -> None:
    def done() -> bool:
        return {step["id"]: step["done"] for step in client.get("/status").json["journey"]}["audit"]

    contents = Contents(title="2023", type="type-1", as_of="2023-12-31")
    made = evaluated.engagements.create("demo", contents, by="ann")
    before = done()
    evaluated.engagements.admit(made.id, lambda auditors: auditors | {"u9"})

    assert (before, done()) == (False, True)


def test_integrations_are_not_shown_to_those_who_may_not_see_them(client: Any) -> None:
    assert client.as_("gaps-only").get("/status").json["integrations"] == []


def test_a_framework_has_four_bars_whose_counts_are_its_requirements(client: Any) -> None:
    framework = client.get("/frameworks/demo").json

    assert [bar["id"] for bar in framework["bars"]] == ["compliant", "policies", "evidence", "gaps"]
    for bar in framework["bars"][1:]:
        assert sum(segment["count"] for segment in bar["segments"]) == framework["total"] == 3
    assert [section["requirements"] for section in framework["sections"]] == [2, 1]
    assert framework["trend"][0]["counts"]["ATTENTION"] == 1
    assert client.get("/frameworks").json["items"][0]["bars"] == framework["bars"]


def test_each_segment_of_a_bar_counts_what_its_filter_lists(client: Any) -> None:
    names = {"gaps": "status", "policies": "policies", "evidence": "evidence"}

    for bar in client.get("/frameworks/demo").json["bars"][1:]:
        for segment in bar["segments"]:
            listed = client.get(f"/frameworks/demo/requirements?{names[bar['id']]}={segment['id']}").json
            assert listed["shown"] == segment["count"], (bar["id"], segment["id"])


def test_standards_say_whether_they_are_installed(client: Any) -> None:
    listed = {found["id"]: found["installed"] for found in client.get("/standards").json["items"]}

    assert listed == {"demo": True, "spare": False}


def test_a_standard_is_installed_once_however_often_it_is_asked(
    evaluated: Services, client_of: Callable[[Services], Any]
) -> None:
    client = client_of(boot.memory(settings=evaluated.settings, clock=lambda: NOW))

    answers = [client.post("/frameworks", {"standard": "spare"}) for _ in range(2)]

    assert [(answer.status, answer.json["total"]) for answer in answers] == [(201, 1), (201, 1)]
    assert [found["id"] for found in client.get("/frameworks").json["items"]] == ["spare"]
    assert client.post("/frameworks", {"standard": "nowhere"}).status == 404


def test_a_list_of_requirements_too_large_for_an_answer_lies_behind_a_link(
    client: Any, evaluated: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = client.get("/frameworks/demo/requirements").json
    monkeypatch.setattr(dispatch, "LARGEST_ANSWER", 100)

    listed = client.get("/frameworks/demo/requirements").json

    stored = evaluated.objects.get(listed["link"]["url"].removeprefix("memory://"))
    assert (listed["sections"], listed["total"], json.loads(stored)) == ([], whole["total"], whole)


def test_requirements_are_found_by_words(client: Any) -> None:
    listed = client.get("/frameworks/demo/requirements?search=second+factor").json

    assert [row["ref"] for section in listed["sections"] for row in section["requirements"]] == ["D1.1"]


def test_a_requirement_shows_its_controls_questions_and_neighbours(client: Any) -> None:
    view = client.get(REF).json

    assert (view["status"], view["affected"]) == ("ATTENTION", 3)
    question = view["linked_controls"][0]["questions"][0]
    assert [(query["name"], query["count"]) for query in question["queries"]] == [("Without", 3), ("With", 2)]
    assert (view["previous"], view["next"]["ref"]) == (None, "D1.2")


def test_rows_are_linked_only_for_those_who_may_read_evidence(client: Any) -> None:
    view = client.as_("gaps-only").get(REF).json

    queries = view["linked_controls"][0]["questions"][0]["queries"]
    assert [(query["count"], query["rows"]) for query in queries] == [(3, None), (2, None)]


def test_the_linked_rows_are_the_ones_that_were_digested(client: Any) -> None:
    query = client.get(REF).json["linked_controls"][0]["questions"][0]["queries"][0]

    page = client.get(f"{query['rows']}?limit=2").json
    rest = client.get(f"{query['rows']}?limit=2&cursor={page['next_cursor']}").json

    assert (page["total"], page["digest"], rest["next_cursor"]) == (3, query["digest"], None)
    names = {row["name"] for row in page["items"] + rest["items"]}
    assert names == {"user 0", "user 1", "user 2"}
    assert len(hashlib.sha256().hexdigest()) == len(query["digest"])


def test_reading_rows_is_in_the_audit_log(client: Any, evaluated: Services) -> None:
    query = client.get(REF).json["linked_controls"][0]["questions"][0]["queries"][0]
    client.get(query["rows"])

    kept = evaluated.records.list("audit-log#2023-11-14", "entry").records
    assert ("evidence.read", query["digest"]) in {(r.body["action"], r.body["subject"]) for r in kept}


@pytest.mark.parametrize("index", ["2", "-1", "x", "1.5"])
def test_a_query_that_the_question_has_not_is_404(client: Any, index: str) -> None:
    path = f"/evaluations/{newest(client)}/results/users-mfa/queries/{index}/rows"

    assert client.get(path).status == 404


def test_a_result_names_everything_needed_to_repeat_it(client: Any) -> None:
    result = client.get(f"/evaluations/{newest(client)}/results/users-mfa").json

    assert (result["status"], result["now"], result["left_out"]) == ("ATTENTION", NOW, None)
    certificate = result["queries"][0]["certificate"]
    assert certificate["complete"] is True
    assert {row["state"] for row in certificate["rows"]} == {"fresh"}
    assert "duckdb" in result["engine"]


def test_history_has_the_change_and_the_days(client: Any) -> None:
    history = client.get(f"{REF}/history").json

    assert [(entry["previous"], entry["status"]) for entry in history["entries"]] == [(None, "ATTENTION")]
    assert history["days"][-1]["status"] == "ATTENTION"


def test_an_evaluation_is_started_listed_and_cancelled(client: Any) -> None:
    started = client.post("/frameworks/demo/evaluations", {"kind": "requirement", "ref": "D1.2"})
    cancelled = client.post(f"/evaluations/{started.json['id']}/cancel")

    assert (started.status, started.json["state"], started.json["started_by"]) == (202, "queued", "u1")
    assert cancelled.json["state"] == "cancelled"
    listed = client.get("/evaluations?framework_id=demo").json["items"]
    assert started.json["id"] in [found["id"] for found in listed]


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/frameworks/nowhere/evaluations", {}, 404),
        ("POST", "/frameworks/demo/evaluations", {"kind": "question", "ref": "nowhere"}, 400),
        ("POST", "/frameworks/demo/evaluations", {"kind": "wizard"}, 400),
        ("GET", "/evaluations/nowhere", None, 404),
        ("GET", "/evaluations", None, 400),
        ("GET", "/frameworks/nowhere", None, 404),
        ("GET", "/frameworks/nowhere/requirements", None, 404),
        ("GET", "/frameworks/demo/requirements/nowhere", None, 404),
        ("GET", "/frameworks/demo/requirements/nowhere/history", None, 404),
        ("GET", "/frameworks/demo/requirements?status=SPLENDID", None, 400),
        ("GET", "/controls/nowhere", None, 404),
        ("GET", "/questions/nowhere", None, 404),
    ],
)
def test_what_is_not_there_or_not_right_is_told(
    client: Any, method: str, path: str, body: Any, status: int
) -> None:
    assert client.send(method, path, body).status == status


def test_not_applicable_needs_a_reason_and_leaves_the_totals(evaluated: Services, client: Any) -> None:
    path = "/frameworks/demo/requirements/D2.1"
    etag = client.get(path).headers["ETag"]

    refused = client.patch(path, {"applicable": False}, If_Match=etag)
    changed = client.patch(path, {"applicable": False, "reason": "We have none."}, If_Match=etag)
    stale = client.patch(path, {"applicable": True}, If_Match=etag)

    assert (refused.status, changed.status, stale.status) == (400, 200, 412)
    assert (changed.json["status"], changed.json["applicability"]["by"]) == ("NOT_APPLICABLE", "u1")
    assert client.get("/frameworks/demo").json["applicable"] == 2
    again = client.patch(path, {"applicable": True}, If_Match=changed.headers["ETag"])
    assert again.status == 200


def test_controls_are_listed_with_totals_and_shown_with_what_they_serve(client: Any) -> None:
    listed = client.get("/controls").json
    control = client.get("/controls/mfa").json

    assert listed["totals"] == {"controls": 1, "adopted": 1, "domains": 1}
    assert listed["items"][0]["status"] == control["status"] == "ATTENTION"
    assert [(r["framework_id"], r["ref"]) for r in control["requirements"]] == [("demo", "D1.1")]


def test_a_control_gets_an_owner_once_per_version(client: Any) -> None:
    etag = client.get("/controls/mfa").headers["ETag"]

    changed = client.patch("/controls/mfa", {"owner": "ann@example.com"}, If_Match=etag)
    stale = client.patch("/controls/mfa", {"owner": "bob@example.com"}, If_Match=etag)

    assert (changed.status, changed.json["owner"], changed.json["adopted"]) == (200, "ann@example.com", True)
    assert stale.status == 412


def test_questions_say_where_they_are_used(client: Any) -> None:
    listed = {row["id"]: row for row in client.get("/questions").json["items"]}
    question = client.get("/questions/users-mfa").json

    assert listed["users-mfa"]["controls"] == ["mfa"]
    assert listed["buckets-encrypted"]["requirements"] == {"demo": ["D1.2"]}
    assert [query["results_are"] for query in question["queries"]] == ["BAD", "GOOD"]


def run(client: Any, query: str, **more: Any) -> Any:
    return client.post("/queries", {"query": query} | more)


def test_a_query_lists_entities_of_the_newest_snapshot(client: Any) -> None:
    answer = run(client, "FIND aws_iam_user WITH mfaEnabled = true").json

    assert (answer["type"], answer["total"]) == ("list", 2)
    assert {row["name"] for row in answer["rows"]} == {"user 3", "user 4"}


def test_a_query_answers_a_table_or_a_tree_as_asked(client: Any) -> None:
    table = run(client, "FIND aws_iam_user AS u RETURN u.name AS name, u.mfaEnabled").json
    tree = run(client, "FIND aws_s3_bucket RETURN TREE").json

    assert (table["type"], table["columns"][0], table["total"]) == ("table", "name", 5)
    assert (tree["type"], len(tree["tree"]["vertices"])) == ("tree", 1)


def test_pages_of_a_query_join_up_on_one_snapshot(client: Any, evaluated: Services) -> None:
    query = "FIND aws_iam_user AS u RETURN u.name AS name ORDER BY u.name"
    seen: list[str] = []
    answer = run(client, query, limit=2).json
    while True:
        seen += [row["name"] for row in answer["rows"]]
        if answer["next_cursor"] is None:
            break
        answer = run(client, query, limit=2, cursor=answer["next_cursor"]).json

    assert seen == [f"user {n}" for n in range(5)]


def test_a_cursor_of_another_query_is_refused(client: Any) -> None:
    cursor = run(client, "FIND aws_iam_user", limit=2).json["next_cursor"]

    assert run(client, "FIND aws_s3_bucket", limit=2, cursor=cursor).status == 400


@pytest.mark.parametrize(
    ("query", "line"), [("FIND", 1), ("FIND aws_iam_user\nWIHT name = 'x'", 2), ("", None)]
)
def test_a_wrong_query_is_told_with_its_place(client: Any, query: str, line: int | None) -> None:
    answer = run(client, query)

    assert answer.status == 400
    if line is not None:
        assert (answer.json["code"], answer.json["details"]["line"]) == ("invalid-query", line)


def test_a_snapshot_can_be_named_by_id_or_time(client: Any) -> None:
    snapshot = client.get("/snapshots").json["items"][-1]

    by_id = run(client, "FIND aws_iam_user", snapshot_id=snapshot["id"]).json
    by_time = run(client, "FIND aws_iam_user", at=snapshot["created_at"] + 5).json

    assert by_id["snapshot_id"] == by_time["snapshot_id"] == snapshot["id"]
    assert run(client, "FIND *", snapshot_id="0" * 64).status == 404
    assert run(client, "FIND *", at=5).status == 409


def lint(client: Any, query: str) -> Any:
    return client.post("/queries/lint", {"query": query}).json


def test_a_query_that_cannot_run_is_one_finding_with_its_place(client: Any) -> None:
    told = lint(client, "FIND aws_iam_user\nWIHT name = 'x'")

    assert [(f["severity"], f["code"], f["line"]) for f in told["findings"]] == [("error", "syntax", 2)]
    assert told["formatted"] is None


def test_a_query_that_asks_for_what_nothing_makes_is_warned_about(client: Any) -> None:
    (finding,) = lint(client, "find aws_s3_buckt")["findings"]

    assert (finding["severity"], finding["code"]) == ("warning", "unknown-type")
    assert finding["suggestion"] == "aws_s3_bucket"


def test_a_query_without_remarks_comes_back_formatted(client: Any) -> None:
    told = lint(client, "find aws_s3_bucket with encrypted=true")

    assert told == {"findings": [], "formatted": "FIND aws_s3_bucket WITH encrypted = true"}


def test_an_export_is_made_and_handed_out_by_a_ticket(client: Any, evaluated: Services) -> None:
    started = client.post("/exports", {"kind": "summary-zip", "framework_id": "demo"})
    early = client.post(f"/exports/{started.json['id']}/tickets")
    evaluated.exports.run(started.json["id"])
    done = client.get(f"/exports/{started.json['id']}").json
    ticket = client.post(f"/exports/{started.json['id']}/tickets").json
    there = client.get(ticket["path"])
    told = client.get(f"{ticket['path']}?redirect=false").json

    assert (started.status, early.status, done["state"]) == (202, 409, "succeeded")
    assert there.status == 302
    content = evaluated.ports.evidence.get(there.headers["Location"].removeprefix("memory://"))
    assert hashlib.sha256(content).hexdigest() == done["sha256"]
    assert (told["filename"], told["expires_at"]) == (done["filename"], NOW + 60_000)
    assert started.json["id"] in [
        found["id"] for found in client.get("/exports?framework_id=demo").json["items"]
    ]


def test_a_ticket_is_only_for_the_one_who_asked(client: Any, evaluated: Services) -> None:
    started = client.post("/exports", {"kind": "summary-zip", "framework_id": "demo"}).json
    evaluated.exports.run(started["id"])
    ticket = client.post(f"/exports/{started['id']}/tickets").json

    assert client.as_("administrators", sub="u2").get(ticket["path"]).status == 404
    assert client.get("/tickets/made-up").status == 404


def test_each_download_is_in_the_audit_log(client: Any, evaluated: Services) -> None:
    started = client.post("/exports", {"kind": "summary-zip", "framework_id": "demo"}).json
    evaluated.exports.run(started["id"])
    ticket = client.post(f"/exports/{started['id']}/tickets").json
    client.get(ticket["path"])

    kept = evaluated.records.list("audit-log#2023-11-14", "entry").records
    assert ("export.download", started["id"]) in {(r.body["action"], r.body["subject"]) for r in kept}
