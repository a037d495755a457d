"""Frameworks made, imported, updated, extended and deleted through HTTP, and who and what is refused."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from proofgraph.boot import Services
from tests.unit.api.world import evaluated_services
from tests.unit.compliance.frameworks_of import file_of, requirement, services_of

FILE = file_of({"Access": ["A.1", "A.2"], "Backups": ["B.1"]})


@pytest.fixture
def services() -> Services:
    return services_of()


def sent(data: bytes, filename: str = "rules.json", **more: Any) -> dict[str, Any]:
    return {"filename": filename, "content": base64.b64encode(data).decode(), **more}


def imported(client: Any, data: bytes = FILE, id: str = "rules") -> Any:
    answer = client.post("/framework-imports", {"file": sent(data), "id": id})
    assert answer.status == 201
    return answer


def actions(services: Services) -> list[str]:
    day = "audit-log#2023-11-14"
    return [record.body["action"] for record in services.records.list(day, "entry").records]


def test_a_file_is_previewed_imported_and_listed(client: Any, services: Services) -> None:
    preview = client.post("/framework-previews", sent(FILE))

    assert preview.status == 200
    assert preview.json == {
        "id": "house-rules",
        "name": "House rules",
        "version": "1",
        "type": "standard",
        "sections": 2,
        "requirements": 3,
        "notes": [],
        "mapped_controls": {"links": 0, "unknown": []},
    }
    assert client.get("/frameworks").json["items"] == []

    made = imported(client)

    assert made.json["source"] == "imported"
    assert client.get("/frameworks/rules/requirements").json["total"] == 3
    assert "framework.import" in actions(services)


def test_a_file_with_faults_is_refused_whole_with_each_of_them(client: Any) -> None:
    bad = b"ID;Requirement;Section\n1;First;A\n;No ref;A\n1;Again;A\n"

    for path, body in (
        ("/framework-previews", sent(bad, "bad.csv")),
        ("/framework-imports", {"file": sent(bad, "bad.csv")}),
    ):
        answer = client.post(path, body)
        assert answer.status == 422
        assert [fault.partition(":")[0] for fault in answer.json["details"]["faults"]] == ["row 3", "row 4"]
    assert client.get("/frameworks").json["items"] == []


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"file": {"filename": "x.csv"}},
        {"file": {"filename": "x.csv", "content": "***"}},
        {"file": {"filename": "", "content": "QQ=="}},
        {"file": sent(FILE), "id": "Not A Slug"},
        {"file": sent(FILE), "more": 1},
        {"file": sent(b"x" * 4_300_000)},
        {"file": sent(FILE, catalogs=["?"])},
    ],
    ids=["nothing", "no content", "no base64", "no name", "bad id", "unknown field", "too large", "catalog"],
)
def test_a_malformed_import_is_refused(client: Any, body: Any) -> None:
    assert client.post("/framework-imports", body).status == 400


@pytest.mark.parametrize("given", [b"1", b"true", b"null", b"[]"])
def test_a_catalog_that_is_none_is_a_fault_by_its_place(client: Any, given: bytes) -> None:
    profile = b'{"profile": {"metadata": {"title": "P"}, "imports": [{"href": "#x"}]}}'
    catalogs = [base64.b64encode(given).decode()]

    answer = client.post("/framework-previews", sent(profile, "profile.json", catalogs=catalogs))

    assert answer.status == 422
    assert answer.json["details"]["faults"][0].startswith("catalogs[0]: ")


def test_a_file_that_was_sent_ahead_is_imported_by_the_one_who_sent_it(
    client: Any, services: Services
) -> None:
    begun = client.post("/framework-uploads", {"bytes": len(FILE)}, Idempotency_Key="k").json
    body = {"file": {"filename": "rules.json", "upload": begun["id"]}}

    assert client.post("/framework-imports", body).status == 404
    services.objects.put(begun["url"].removeprefix("memory://"), FILE)
    other = client.as_("administrators", sub="u2", email="bob@example.com")
    assert other.post("/framework-imports", body).status == 404
    assert client.post("/framework-imports", body).status == 201
    both = {"file": {**body["file"], "content": "QQ=="}}
    assert client.post("/framework-imports", both).status == 400
    assert client.post("/framework-uploads", {"bytes": 25_000_001}).status == 400


def test_an_import_repeated_with_its_key_is_one_import(client: Any) -> None:
    body = {"file": sent(FILE), "id": "rules"}
    first = client.post("/framework-imports", body, Idempotency_Key="k1")
    second = client.post("/framework-imports", body, Idempotency_Key="k1")

    assert (first.status, second.status) == (201, 201)
    assert first.text == second.text
    assert client.post("/framework-imports", body, Idempotency_Key="k2").status == 409


def test_an_update_shows_its_difference_first_and_takes_the_text_that_was_looked_at(client: Any) -> None:
    etag = imported(client).headers["ETag"]
    newer = {"file": sent(file_of({"Access": ["A.1", requirement("A.2", summary="Other.")]}, version="2"))}

    difference = client.post("/frameworks/rules/difference", newer)

    assert difference.status == 200
    assert [place["ref"] for place in difference.json["removed"]] == ["B.1"]
    assert difference.json["changed"][0]["fields"][0]["path"] == "summary"
    assert client.get("/frameworks/rules/requirements").json["total"] == 3

    looked_at = {**newer, "digest": difference.json["digest"]}
    other = {**looked_at, "file": sent(FILE)}
    assert client.post("/frameworks/rules/updates", other, If_Match=etag).status == 412
    updated = client.post("/frameworks/rules/updates", looked_at, If_Match=etag)

    assert (updated.status, updated.json["version"]) == (200, "2")
    assert client.post("/frameworks/rules/updates", looked_at, If_Match=etag).status == 412
    assert client.post("/frameworks/rules/updates", looked_at).status == 428
    texts = client.get("/frameworks/rules/texts").json["items"]
    assert [(text["number"], text["by"]) for text in texts] == [(2, "u1"), (1, "u1")]


@pytest.mark.parametrize("body", [{}, {"shipped": True, "file": sent(FILE)}, {"shipped": True}])
def test_an_update_names_one_newer_text(client: Any, body: Any) -> None:
    imported(client)

    assert client.post("/frameworks/rules/difference", body).status == 400


def test_a_shipped_standard_is_compared_with_what_is_shipped_now(client: Any, services: Services) -> None:
    services.frameworks.install("demo")

    answer = client.post("/frameworks/demo/difference", {"shipped": True})

    assert answer.json["nothing"] is True


def test_settings_are_changed_one_by_one(client: Any, services: Services) -> None:
    etag = imported(client).headers["ETag"]
    scope = [{"field": "account", "values": ["111122223333"]}, {"field": "tag.env", "values": [True]}]

    first = client.patch("/frameworks/rules/settings", {"title": "Our rules"}, If_Match=etag)
    second = client.patch(
        "/frameworks/rules/settings",
        {"scope": scope, "summary_settings": {"policies": False}},
        If_Match=first.headers["ETag"],
    )

    assert second.json["title"] == "Our rules"
    assert second.json["scope"] == scope
    assert second.json["summary_settings"] == {
        "policies": False,
        "evidence": True,
        "gap_analysis": True,
        "audit_tracking": False,
    }
    assert client.get("/frameworks/rules/settings").json == second.json
    assert client.patch("/frameworks/rules/settings", {"title": "X"}, If_Match=etag).status == 412
    assert "framework.change" in actions(services)


@pytest.mark.parametrize(
    "body",
    [
        {"title": ""},
        {"title": "x" * 501},
        {"scope": [{"field": "colour", "values": ["red"]}]},
        {"scope": [{"field": "account", "values": []}]},
        {"scope": [{"field": "account", "values": ["1"]}] * 21},
        {"summary_settings": {"colours": True}},
    ],
)
def test_settings_that_cannot_be_are_refused(client: Any, body: Any) -> None:
    etag = imported(client).headers["ETag"]

    assert client.patch("/frameworks/rules/settings", body, If_Match=etag).status == 400


def test_an_own_framework_gets_sections_and_requirements(client: Any) -> None:
    made = client.post("/own-frameworks", {"title": "Our handbook"}, Idempotency_Key="k")
    section = client.post("/frameworks/our-handbook/sections", {"title": "Basics"}, Idempotency_Key="s")
    body = {"ref": "1", "title": "Lock your screen", "section": "basics", "considerations": ["Always."]}
    added = client.post("/frameworks/our-handbook/requirements", body, Idempotency_Key="r")
    again = client.post("/frameworks/our-handbook/requirements", body, Idempotency_Key="r")

    assert (made.status, section.status, added.status) == (201, 201, 201)
    assert again.text == added.text
    assert added.json["considerations"] == ["Always."]
    assert client.post("/frameworks/our-handbook/requirements", body).status == 409

    etag = added.headers["ETag"]
    path = "/frameworks/our-handbook/requirements/1/text"
    edited = client.patch(path, {"title": "Lock it", "why": "shorter"}, If_Match=etag)

    assert edited.json["title"] == "Lock it"
    assert client.patch(path, {"title": "No"}, If_Match=etag).status == 412
    versions = client.get("/frameworks/our-handbook/requirements/1/versions").json["items"]
    assert [(v["why"], v["body"]["title"]) for v in versions] == [
        ("1 added", "Lock your screen"),
        ("shorter", "Lock it"),
    ]
    assert client.delete("/frameworks/our-handbook/sections/basics").status == 409
    assert client.delete("/frameworks/our-handbook/requirements/1").status == 204
    assert client.delete("/frameworks/our-handbook/sections/basics").status == 204
    assert client.get("/frameworks/our-handbook/sections").json["items"] == []


def test_sections_are_changed_with_the_framework_as_it_was_read(client: Any) -> None:
    imported(client)
    client.post("/frameworks/rules/sections", {"title": "Extra"})
    etag = client.get("/frameworks/rules/settings").headers["ETag"]

    moved = client.patch("/frameworks/rules/sections/extra", {"after": ""}, If_Match=etag)

    assert [s["id"] for s in moved.json["items"]] == ["extra", "access", "backups"]
    stale = client.patch("/frameworks/rules/sections/extra", {"title": "More"}, If_Match=etag)
    assert stale.status == 412


@pytest.mark.parametrize(
    "body",
    [
        {"ref": "", "title": "T", "section": "access"},
        {"ref": "x" * 129, "title": "T", "section": "access"},
        {"ref": "a|b", "title": "T", "section": "access"},
        {"ref": "X", "title": "T", "section": "nowhere"},
        {"ref": "X", "title": "T", "section": "access", "summary": "x" * 20_001},
        {"ref": "X", "title": "T", "section": "access", "web_link": "javascript:alert(1)"},
        {"ref": "X", "title": "T", "section": "access", "after": "B.1"},
        {"ref": "X", "title": "T"},
    ],
)
def test_a_malformed_requirement_is_refused(client: Any, body: Any) -> None:
    imported(client)

    assert client.post("/frameworks/rules/requirements", body).status == 400


def test_a_deleted_framework_comes_back(client: Any, services: Services) -> None:
    imported(client)
    body = {"applicable": False, "reason": "No backups."}
    client.patch("/frameworks/rules/requirements/B.1", body, If_Match='"0"')

    gone = client.delete("/frameworks/rules")

    assert gone.json["restorable_until"] > gone.json["deleted_at"]
    assert client.get("/frameworks/rules").status == 404
    assert client.delete("/frameworks/rules").status == 404
    assert [found["id"] for found in client.get("/deleted-frameworks").json["items"]] == ["rules"]

    assert client.post("/deleted-frameworks/rules/restore").status == 200

    found = client.get("/frameworks/rules/requirements/B.1").json
    assert found["applicability"]["reason"] == "No backups."
    assert client.delete("/deleted-frameworks/rules").status == 404
    client.delete("/frameworks/rules")
    assert client.delete("/deleted-frameworks/rules").status == 204
    assert client.post("/deleted-frameworks/rules/restore").status == 404
    assert {"framework.delete", "framework.restore", "framework.remove"} <= set(actions(services))


def test_the_problems_of_a_deleted_framework_leave_the_graph(client_of: Any, tmp_path: Path) -> None:
    services = evaluated_services(tmp_path)
    client = client_of(services)
    unit = "problems|demo|"
    assert list(services.graph.held("proofgraph", unit))

    assert client.delete("/frameworks/demo").status == 200

    assert not list(services.graph.held("proofgraph", unit))
    client.post("/deleted-frameworks/demo/restore")
    services.evaluations.run_here("demo", by="u1")
    assert list(services.graph.held("proofgraph", unit))
    assert client.get("/frameworks/demo/requirements/D1.1").json["status"] in ("GAP", "ATTENTION")


def test_a_questionnaire_is_answered_and_exported(client: Any) -> None:
    rows = [requirement("1", response="Yes."), requirement("2")]
    imported(client, file_of({"Basics": rows}, type="questionnaire"), "asked")

    listed = client.get("/frameworks/asked/answers").json
    assert listed["totals"] == {"open": 1, "draft": 1, "final": 0}
    etag = client.get("/frameworks/asked/answers/2").headers["ETag"]
    body = {"text": "=1+1", "state": "final"}
    written = client.patch("/frameworks/asked/answers/2", body, If_Match=etag)

    assert written.json["by"] == "u1"
    assert client.patch("/frameworks/asked/answers/2", body, If_Match=etag).status == 412
    assert client.get("/frameworks/asked/answers/2/versions").json["items"][0]["text"] == "=1+1"
    table = client.get("/frameworks/asked/answers-table").json
    assert table["filename"] == "asked-answers.csv"
    assert "'=1+1" in table["content"]


@pytest.mark.parametrize("body", [{"text": "x" * 20_001}, {"state": "maybe"}, {"text": "", "state": "final"}])
def test_a_malformed_answer_is_refused(client: Any, body: Any) -> None:
    imported(client, file_of({"Basics": ["1"]}, type="questionnaire"), "asked")

    assert client.patch("/frameworks/asked/answers/1", body, If_Match='"0"').status == 400


WRITES = [
    ("POST", "/framework-uploads"),
    ("POST", "/framework-previews"),
    ("POST", "/framework-imports"),
    ("POST", "/own-frameworks"),
    ("POST", "/frameworks/rules/difference"),
    ("POST", "/frameworks/rules/updates"),
    ("PATCH", "/frameworks/rules/settings"),
    ("DELETE", "/frameworks/rules"),
    ("POST", "/deleted-frameworks/rules/restore"),
    ("DELETE", "/deleted-frameworks/rules"),
    ("POST", "/frameworks/rules/sections"),
    ("PATCH", "/frameworks/rules/sections/access"),
    ("DELETE", "/frameworks/rules/sections/access"),
    ("POST", "/frameworks/rules/requirements"),
    ("PATCH", "/frameworks/rules/requirements/A.1/text"),
    ("DELETE", "/frameworks/rules/requirements/A.1"),
    ("PATCH", "/frameworks/rules/answers/A.1"),
]


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_a_reader_changes_nothing(client: Any, method: str, path: str) -> None:
    imported(client)

    assert client.as_("read-only").send(method, path, {}).status == 403
    assert client.signed_out().send(method, path, {}).status == 401
    assert client.get("/frameworks/rules/requirements").json["total"] == 3


@pytest.mark.parametrize(
    "path",
    ["settings", "sections", "texts", "retired", "requirements/A.1/versions"],
)
def test_a_reader_reads_what_is_set(client: Any, path: str) -> None:
    imported(client)

    assert client.as_("read-only").get(f"/frameworks/rules/{path}").status == 200
    assert client.as_("nobody").get(f"/frameworks/rules/{path}").status == 403
    assert json.loads(client.get("/frameworks/nope/settings").text)["code"] == "not-found"
