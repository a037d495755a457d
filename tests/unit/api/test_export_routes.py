"""Exports through the API: what each kind holds, verified offline; who may have it, and what is refused."""

from __future__ import annotations

import csv
import io
import itertools
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from proofgraph import boot
from proofgraph.access.decision import change_user, define_group
from proofgraph.access.permissions import Permission
from proofgraph.boot import Services
from proofgraph.exports.verify import Verdict, verify
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import Record
from proofgraph.ports.signing import KeySigner, fingerprint
from proofgraph.settings import Settings
from tests.unit.api.world import evaluated_services

NOW = 1_700_000_000_000
DAY = 86_400_000
FRAMEWORK = {"type": "framework", "framework_id": "demo"}
REQUIREMENT = {"type": "requirement", "framework_id": "demo", "ref": "D1.1"}
CONTROL = {"type": "control", "control_id": "mfa"}
PLACE = {"kind": "requirement", "framework_id": "demo", "id": "D1.1"}
SIGNER = KeySigner.fresh()
USERS = "FIND aws_iam_user WITH mfaEnabled = false AS u RETURN u.name AS name, u.mfaEnabled AS mfa"


@pytest.fixture(scope="module")
def evaluated(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return evaluated_services(tmp_path_factory.mktemp("api"))


@pytest.fixture
def services(evaluated: Services, tmp_path: Path) -> Services:
    """The evaluated organisation with records, objects and ledger of its own."""
    records = replace(evaluated.records, _items=dict(evaluated.records._items))  # type: ignore[attr-defined, type-var]
    objects = MemoryObjects(dict(evaluated.objects._items))  # type: ignore[attr-defined]
    evidence = MemoryObjects(dict(evaluated.ports.evidence._items))  # type: ignore[attr-defined]
    store = replace(evaluated.ports.ledger, entries=dict(evaluated.ports.ledger.entries))  # type: ignore[attr-defined, type-var]
    ticks = itertools.count(NOW)
    return boot.memory(
        settings=Settings(cache_dir=tmp_path / "cache", content_dir=evaluated.settings.content_dir),
        clock=lambda: next(ticks),
        records=records,
        objects=objects,
        evidence=evidence,
        ledger=store,
        graph=evaluated.graph,
        signer=SIGNER,
    )


@pytest.fixture
def client(services: Services, client_of: Callable[[Services], Any]) -> Any:
    return client_of(services)


def made(client: Any, services: Services, kind: str, scope: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Start it, make it, and take it by a ticket."""
    started = client.post("/exports", {"kind": kind, "scope": scope})
    assert started.status == 202, started.text
    services.exports.run(started.json["id"])
    done = client.get(f"/exports/{started.json['id']}").json
    assert done["state"] == "succeeded", done["error"]
    ticket = client.post(f"/exports/{done['id']}/tickets").json
    there = client.get(ticket["path"])
    assert there.status == 302
    return done, services.ports.evidence.get(there.headers["Location"].removeprefix("memory://"))


def checked(
    content: bytes, folder: Path, signer: KeySigner | None = SIGNER
) -> tuple[Verdict, zipfile.ZipFile]:
    path = folder / "package.zip"
    path.write_bytes(content)
    known = fingerprint(signer.public_key) if signer else None
    return verify(path, fingerprint=known), zipfile.ZipFile(path)


def rows(package: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(package.read(name).decode())))


def bring(client: Any, services: Services) -> None:
    """A link, a note, a file and an attestation on the requirement, and an accepted exception."""
    link = {"kind": "link", "title": "Runbook", "url": "https://wiki.example/mfa", "places": [PLACE]}
    note = {"kind": "note", "title": "Visit", "text": "Seen on site.", "places": [PLACE]}
    for item in (link, note):
        assert client.post("/evidence-items", item).status == 201
    begun = client.post("/uploads", {"filename": "seen.txt", "bytes": 12}).json
    services.objects.put(f"staged/uploads/{begun['id']}", b"all is well\n")
    item = {"title": "Screenshot", "places": [PLACE]}
    assert client.post(f"/uploads/{begun['id']}/complete", item).status == 201
    exception = {
        "target": PLACE,
        "reason": "The vendor cannot yet.",
        "owner": "ann@example.com",
        "compensating_control": "A weekly look by hand.",
        "expires_at": NOW + 30 * DAY,
    }
    asked = client.post("/exceptions", exception).json
    bob = client.as_("compliance-managers", sub="u2", email="bob@example.com")
    path = f"/exceptions/{asked['id']}/decisions"
    assert bob.post(path, {"decision": "approve", "note": "ok"}, If_Match=asked["etag"]).status == 200


def test_a_framework_s_package_holds_what_was_found_and_what_people_brought(
    client: Any, services: Services, tmp_path: Path
) -> None:
    bring(client, services)
    change_user(services.records, "u1", {"name": "Ann Lee"})
    change_user(services.records, "u2", {"name": "Bob Day"})

    done, content = made(client, services, "evidence-zip", FRAMEWORK)
    verdict, package = checked(content, tmp_path)

    assert verdict.sentence == "intact, signer verified", verdict.faults
    assert (verdict.checked.queries, verdict.checked.not_entered) == (4, 0)
    assert (verdict.checked.brought, verdict.checked.entries >= 8) == (3, True)
    folder = "Demo standard_evidence/First section/D1.1 Users prove who they are"
    names = {name.removeprefix(f"{folder}/") for name in package.namelist() if name.startswith(folder)}
    assert {"links.md", "seen.txt", "policies-and-procedures.csv"} <= names
    noted = [name.partition(".")[2] for name in names if name.startswith("note_1_2023-11-14T22")]
    assert sorted(noted) == ["json", "md"]
    assert package.read(f"{folder}/seen.txt") == b"all is well\n"
    assert "https://wiki.example/mfa" in package.read(f"{folder}/links.md").decode()
    found = rows(package, f"{folder}/1_Does every user have MFA/1_Without.csv")
    assert sorted(row["name"] for row in found) == ["user 0", "user 1", "user 2"]
    (accepted,) = rows(package, "Demo standard_evidence/exceptions.csv")
    assert (accepted["Requirement"], accepted["Approved by"]) == ("D1.1", "Bob Day")
    assert accepted["Owner"] == "Ann Lee"
    (note,) = (name for name in package.namelist() if "/note_1_" in name and name.endswith(".md"))
    assert "\nBy: Ann Lee\n" in package.read(note).decode()
    assert done["progress"]["done"] == done["progress"]["total"] == len(package.namelist())


def test_what_was_exported_is_entered_in_the_ledger(client: Any, services: Services) -> None:
    done, _ = made(client, services, "evidence-zip", FRAMEWORK)

    (number,) = services.ledger.store.places(done["sha256"]).values()
    statement = services.ledger.statement(services.ledger.entry(number))
    assert (statement["export"], statement["by"]) == (done["id"], "u1")
    assert statement["manifest"] == done["manifest_sha256"]
    assert services.ledger.verify().intact


@pytest.mark.parametrize(
    ("scope", "root", "inside"),
    [
        (REQUIREMENT, "D1.1 Users prove who they are_evidence", "1_Does every user have MFA/1_Without.csv"),
        (
            CONTROL,
            "Everybody uses a second factor_evidence",
            "Demo standard/1_Does every user have MFA/1_Without.csv",
        ),
    ],
)
def test_a_part_is_packed_like_the_whole(
    client: Any, services: Services, tmp_path: Path, scope: dict[str, Any], root: str, inside: str
) -> None:
    done, content = made(client, services, "evidence-zip", scope)
    verdict, package = checked(content, tmp_path)

    assert verdict.sentence == "intact, signer verified", verdict.faults
    assert verdict.about["scope"] == scope["type"]
    assert len(rows(package, f"{root}/{inside}")) == 3
    assert [row["Requirement"] for row in rows(package, f"{root}/summary.csv")] == ["D1.1"]
    assert done["scope"]["type"] == scope["type"]
    listed = "control_id=mfa" if scope is CONTROL else "framework_id=demo&ref=D1.1"
    assert [item["id"] for item in client.get(f"/exports?{listed}").json["items"]] == [done["id"]]


@pytest.mark.parametrize("scope", [FRAMEWORK, REQUIREMENT, CONTROL], ids=lambda scope: scope["type"])
def test_each_has_a_report(client: Any, services: Services, scope: dict[str, Any]) -> None:
    done, content = made(client, services, "summary-pdf", scope)

    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert done["filename"].endswith(".pdf")
    assert "Does every user have MFA?" in text or scope is FRAMEWORK
    assert "Appendix: provenance" in text


def test_a_population_s_sample_is_drawn_again_from_the_package(
    client: Any, services: Services, tmp_path: Path
) -> None:
    today = "2023-11-14"
    engagement = {"framework_id": "demo", "title": "2023", "type": "type-2"}
    engagement |= {"period_start": today, "period_end": today}
    opened = client.post("/engagements", engagement)
    assert opened.status == 201, opened.text
    wanted = {"question_id": "users-mfa", "size": 2, "seed": "17"}
    drawn = client.post(f"/engagements/{opened.json['id']}/populations", wanted)
    assert drawn.status == 201, drawn.text

    _, content = made(client, services, "evidence-zip", FRAMEWORK)
    verdict, _ = checked(content, tmp_path)

    assert verdict.intact, verdict.faults
    assert verdict.checked.samples == 1


@pytest.mark.parametrize("kind", ["csv", "json", "xlsx"])
def test_a_query_s_answer_is_a_file_with_all_rows(client: Any, services: Services, kind: str) -> None:
    done, content = made(client, services, f"query-{kind}", {"type": "query", "query": USERS})

    assert (done["rows"], len(done["rows_sha256"])) == (3, 64)
    if kind == "csv":
        assert content.decode().splitlines()[0] == "name,mfa"
        assert len(content.decode().splitlines()) == 4
    elif kind == "json":
        told = json.loads(content)
        assert (told["rows"], told["query"], told["type"]) == (3, USERS, "table")
        assert told["rows_sha256"] == done["rows_sha256"]
    else:
        book = load_workbook(io.BytesIO(content))
        assert book.sheetnames == ["Rows", "About"]
        lines = [[cell.value for cell in row] for row in book["Rows"].rows]
        assert lines[0] == ["name", "mfa"]
        assert sorted(lines[1:]) == [["user 0", False], ["user 1", False], ["user 2", False]]


def test_policies_come_with_what_changed_in_a_time(
    client_of: Callable[[Services], Any], tmp_path: Path
) -> None:
    ticks = itertools.count(NOW)
    services = boot.memory(
        settings=Settings(cache_dir=tmp_path / "cache"), clock=lambda: next(ticks), signer=SIGNER
    )
    client = client_of(services)
    own: dict[str, Any] = {"id": "bread", "kind": "policy", "title": "Bread", "domain": "baking"}
    own |= {"summary": "How bread is baked.", "source": "Wheat.\n", "adopted": True}
    first = client.post("/policies", own)
    assert first.status == 201, first.text
    path = "/policies/bread"
    client.patch(path, {"source": "Rye.\n", "note": "Cheaper"}, If_Match=first.headers["ETag"])
    since = client.get(f"{path}/versions").json["items"][0]["at"]

    change_user(services.records, "u1", {"name": "Ann Lee"})

    for form, inside in (("markdown", "policies/bread.md"), ("html", "html/policies/bread.html")):
        scope = {"type": "policies", "policy_id": "bread", "since": since}
        _, content = made(client, services, f"policies-{form}", scope)
        verdict, package = checked(content, tmp_path)
        assert verdict.intact
        assert "Rye." in package.read(inside).decode()
        assert [(row["By"], row["Why"]) for row in rows(package, "history.csv")] == [("Ann Lee", "Cheaper")]
        assert "-Wheat." in package.read("history/bread.md").decode()

    _, content = made(client, services, "policies-pdf", {"type": "policies"})
    _, package = checked(content, tmp_path)
    assert package.read("pdf/bread.pdf").startswith(b"%PDF")
    assert len(rows(package, "history.csv")) == 2


def test_a_repeated_idempotency_key_starts_one_export(client: Any) -> None:
    body = {"kind": "summary-zip", "scope": FRAMEWORK}

    first = client.post("/exports", body, Idempotency_Key="x-1")
    again = client.post("/exports", body, Idempotency_Key="x-1")
    other = client.post("/exports", {**body, "kind": "summary-pdf"}, Idempotency_Key="x-1")

    assert first.json == again.json
    assert other.status in (409, 422)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"kind": "summary-pdf"},
        {"kind": "poem", "scope": FRAMEWORK},
        {"kind": "summary-pdf", "scope": FRAMEWORK, "framework_id": "demo"},
        {"kind": "summary-pdf", "scope": {**FRAMEWORK, "extra": 1}},
        {"kind": "summary-pdf", "scope": {"type": "galaxy"}},
        {"kind": "summary-pdf", "scope": {"type": "framework", "framework_id": "x" * 300}},
        {"kind": "summary-zip", "scope": REQUIREMENT},
        {"kind": "query-csv", "scope": FRAMEWORK},
        {"kind": "evidence-zip", "scope": {"type": "query", "query": "FIND *"}},
        {"kind": "query-csv", "scope": {"type": "query", "query": "FIND"}},
        {"kind": "query-csv", "scope": {"type": "query", "query": "F" * 70_001}},
        {"kind": "policies-pdf", "scope": {"type": "policies", "since": 5, "until": 4, "policy_id": ""}},
        {"kind": "policies-pdf", "scope": {"type": "policies", "since": 10**30}},
    ],
)
def test_a_malformed_request_is_refused(client: Any, body: dict[str, Any]) -> None:
    assert client.post("/exports", body).status in (400, 422)


@pytest.mark.parametrize(
    ("kind", "scope", "status"),
    [
        ("summary-pdf", {"type": "framework", "framework_id": "none"}, 404),
        ("summary-pdf", {**REQUIREMENT, "ref": "D9"}, 404),
        ("evidence-zip", {"type": "control", "control_id": "none"}, 404),
        ("evidence-zip", {**CONTROL, "framework_id": "none"}, 404),
        ("policies-pdf", {"type": "policies", "policy_id": "none"}, 404),
        ("policies-pdf", {"type": "policies"}, 409),
        ("query-csv", {"type": "query", "query": "FIND *", "snapshot_id": "f" * 64}, 404),
    ],
)
def test_what_is_not_there_is_not_exported(
    client: Any, kind: str, scope: dict[str, Any], status: int
) -> None:
    assert client.post("/exports", {"kind": kind, "scope": scope}).status == status


def test_what_an_export_is_about_decides_who_may_have_it(client: Any, services: Services) -> None:
    define_group(services.records, "bakers", [Permission.POLICIES_READ])
    baker = client.as_("bakers", sub="u9")
    mine = client.post("/exports", {"kind": "summary-zip", "scope": FRAMEWORK}).json["id"]

    assert baker.post("/exports", {"kind": "summary-zip", "scope": FRAMEWORK}).status == 403
    assert (
        baker.post("/exports", {"kind": "query-csv", "scope": {"type": "query", "query": "FIND *"}}).status
        == 403
    )
    assert baker.post("/exports", {"kind": "policies-html", "scope": {"type": "policies"}}).status == 409
    assert baker.get(f"/exports/{mine}").status == 403
    assert baker.post(f"/exports/{mine}/cancel").status == 403
    assert baker.post(f"/exports/{mine}/tickets").status == 403
    assert baker.get("/exports").json["items"] == []


def test_a_query_s_answer_is_only_for_the_one_who_asked(client: Any, services: Services) -> None:
    done, _ = made(client, services, "query-csv", {"type": "query", "query": USERS})
    other = client.as_("administrators", sub="u2")

    assert other.get(f"/exports/{done['id']}").status == 404
    assert other.post(f"/exports/{done['id']}/tickets").status == 404
    assert done["id"] not in [item["id"] for item in other.get("/exports").json["items"]]
    assert done["id"] in [item["id"] for item in client.get("/exports?about=queries").json["items"]]


def test_a_page_is_filled_with_what_one_may_read(client: Any) -> None:
    other = client.as_("administrators", sub="u2")
    scope = {"type": "query", "query": "FIND *"}

    def started(who: Any) -> str:
        return str(who.post("/exports", {"kind": "query-csv", "scope": scope}).json["id"])

    mine = [started(client) for _ in range(3)]
    for _ in range(7):
        started(other)

    first = client.get("/exports?limit=2").json
    rest = client.get(f"/exports?limit=2&cursor={first['next_cursor']}").json

    assert [item["id"] for item in first["items"]] == [mine[2], mine[1]]
    assert ([item["id"] for item in rest["items"]], rest["next_cursor"]) == ([mine[0]], None)


def test_a_ticket_in_the_wrong_hands_is_not_found_and_audited(client: Any, services: Services) -> None:
    started = client.post("/exports", {"kind": "summary-zip", "scope": FRAMEWORK}).json
    services.exports.run(started["id"])
    ticket = client.post(f"/exports/{started['id']}/tickets").json

    assert client.as_("administrators", sub="u2").get(ticket["path"]).status == 404
    assert client.get("/tickets/made-up").status == 404

    kept = services.records.list("audit-log#2023-11-14", "entry").records
    told = {(r.body["actor"], r.body["action"], r.body["subject"]) for r in kept}
    assert {("u2", "export.refuse", started["id"]), ("u1", "export.refuse", "unknown")} <= told


def test_a_cancelled_export_ends_and_gives_no_ticket(client: Any, services: Services) -> None:
    started = client.post("/exports", {"kind": "evidence-zip", "scope": FRAMEWORK}).json

    cancelled = client.post(f"/exports/{started['id']}/cancel")

    assert (cancelled.status, cancelled.json["state"]) == (200, "cancelled")
    assert services.exports.run(started["id"]).state == "cancelled"
    assert client.post(f"/exports/{started['id']}/tickets").status == 409


@pytest.fixture
def few(client: Any, services: Services) -> Any:
    """Somebody who reads evidence and queries, of buckets alone."""
    permissions = ["evidence:read", "queries:read"]
    policy = {"sets": [{"types": ["aws_s3_bucket"]}]}
    services.records.put(Record("access", "group", "few", {"permissions": permissions, "policy": policy}))
    return client.as_("few", sub="u7")


def test_an_answer_holds_only_what_who_asked_may_see(client: Any, few: Any, services: Services) -> None:
    query = {"type": "query", "query": "FIND * AS e RETURN e._type AS type"}

    done, content = made(few, services, "query-csv", query)
    everything, _ = made(client, services, "query-csv", query)

    assert content.decode().split() == ["type", "aws_s3_bucket"]
    assert everything["rows"] > done["rows"] == 1


def test_evidence_gathered_over_everything_is_not_for_who_sees_a_part(
    client: Any, few: Any, services: Services
) -> None:
    mine, _ = made(client, services, "evidence-zip", FRAMEWORK)

    assert few.post("/exports", {"kind": "evidence-zip", "scope": FRAMEWORK}).status == 403
    assert few.post(f"/exports/{mine['id']}/tickets").status == 403


def test_an_answer_is_kept_back_once_less_may_be_seen(client: Any, few: Any, services: Services) -> None:
    scope = {"type": "query", "query": USERS}
    done, _ = made(client.as_("administrators", sub="u7"), services, "query-csv", scope)

    assert few.post(f"/exports/{done['id']}/tickets").status == 403
