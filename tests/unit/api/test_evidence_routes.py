"""Evidence that people bring, exceptions, the ledger and the audit log, seen through the API."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.compliance.chain import verify_segment
from proofgraph.compliance.ledger_store import MemoryLedgerStore
from proofgraph.ports.objects import MemoryObjects
from proofgraph.settings import Settings
from tests.unit.api.world import evaluated_services

NOW = 1_700_000_000_000
DAY = 86_400_000
REF = "/frameworks/demo/requirements/D2.1"
PLACE = {"kind": "requirement", "framework_id": "demo", "id": "D2.1"}
NOTE = {"kind": "note", "title": "Visit", "text": "Seen on site.", "places": [PLACE]}
TXT = b"all is well\n"


@pytest.fixture(scope="module")
def evaluated(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return evaluated_services(tmp_path_factory.mktemp("api"))


@pytest.fixture
def services(evaluated: Services, tmp_path: Path) -> Services:
    """The evaluated organisation with records of its own, so that a test may change them."""
    records = replace(evaluated.records, _items=dict(evaluated.records._items))  # type: ignore[attr-defined, type-var]
    settings = Settings(cache_dir=tmp_path, content_dir=evaluated.settings.content_dir)
    ticks = itertools.count(NOW)
    return boot.memory(settings=settings, clock=lambda: next(ticks), records=records, objects=MemoryObjects())


@pytest.fixture
def client(services: Services, client_of: Callable[[Services], Any]) -> Any:
    return client_of(services)


@pytest.fixture
def bob(client: Any) -> Any:
    return client.as_("compliance-managers", sub="u2", email="bob@example.com")


def exception(client: Any, **target: str) -> Any:
    body = {
        "target": target or PLACE,
        "reason": "The vendor cannot yet.",
        "owner": "ann@example.com",
        "compensating_control": "A weekly look by hand.",
        "expires_at": NOW + 30 * DAY,
    }
    return client.post("/exceptions", body)


def decide(client: Any, made: Any, decision: str, note: str = "because") -> Any:
    path = f"/exceptions/{made.json['id']}/decisions"
    return client.post(path, {"decision": decision, "note": note}, If_Match=made.json["etag"])


def bar(client: Any) -> dict[str, int]:
    bars = {b["id"]: b for b in client.get("/frameworks/demo").json["bars"]}
    return {segment["id"]: segment["count"] for segment in bars["evidence"]["segments"]}


def sent(client: Any, services: Services, content: bytes = TXT, filename: str = "seen.txt") -> str:
    begun = client.post("/uploads", {"filename": filename, "bytes": len(content)}).json
    assert begun["method"] == "PUT"
    services.objects.put(f"staged/uploads/{begun['id']}", content)
    return str(begun["id"])


def test_a_note_counts_as_evidence_from_outside(client: Any) -> None:
    before = bar(client)

    made = client.post("/evidence-items", NOTE)

    assert made.status == 201
    assert made.headers["ETag"] == made.json["etag"]
    (listed,) = client.get(f"{REF}/evidence").json["items"]
    assert (listed["id"], listed["text"], listed["by"]) == (made.json["id"], "Seen on site.", "u1")
    assert bar(client)["external"] == before["external"] + 1
    assert client.get(REF).json["evidence"] == "external"


def test_an_edit_needs_the_newest_etag_and_keeps_the_versions(client: Any, bob: Any) -> None:
    made = client.post("/evidence-items", NOTE).json
    path = f"/evidence-items/{made['id']}"

    changed = bob.patch(path, {"text": "Seen twice.", "why": "went again"}, If_Match=made["etag"])
    stale = client.patch(path, {"text": "Lost."}, If_Match=made["etag"])
    blind = client.patch(path, {"text": "Lost."})

    assert (changed.status, stale.status, blind.status) == (200, 412, 428)
    versions = client.get(f"{path}/versions").json["items"]
    assert [(v["number"], v["by"], v["item"]["text"]) for v in versions] == [
        (1, "u1", "Seen on site."),
        (2, "u2", "Seen twice."),
    ]


def test_an_item_moves_to_other_places_and_goes(client: Any) -> None:
    made = client.post("/evidence-items", NOTE).json
    path = f"/evidence-items/{made['id']}"
    other = {"kind": "control", "id": "mfa"}

    moved = client.patch(path, {"places": [other]}, If_Match=made["etag"])

    assert moved.json["places"] == [other | {"framework_id": ""}]
    assert client.get(f"{REF}/evidence").json["items"] == []
    assert len(client.get("/controls/mfa/evidence").json["items"]) == 1
    inherited = client.get("/frameworks/demo/requirements/D1.1/evidence").json["items"]
    assert [row["from_control"] for row in inherited] == ["mfa"]
    removed = client.delete(path)
    assert removed.json["removed_at"] > NOW
    assert client.get("/controls/mfa/evidence").json["items"] == []
    assert client.get(path).status == 200


def test_a_repeated_key_makes_one_item(client: Any) -> None:
    first = client.post("/evidence-items", NOTE, Idempotency_Key="k1")
    second = client.post("/evidence-items", NOTE, Idempotency_Key="k1")

    assert first.json["id"] == second.json["id"]
    assert len(client.get(f"{REF}/evidence").json["items"]) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "upload"},
        {"title": ""},
        {"title": "x" * 201},
        {"text": ""},
        {"text": "x" * 10_001},
        {"places": []},
        {"places": [PLACE] * 41},
        {"places": [{"kind": "question", "id": "users-mfa"}]},
        {"places": [{"kind": "requirement", "id": "D2.1"}]},
        {"places": [{"kind": "control", "id": "mfa", "framework_id": "demo"}]},
        {"expires_at": -1},
        {"expires_at": NOW},
        {"expires_at": 10**18},
        {"remind_at": NOW + DAY},
        {"unknown": 1},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_malformed_item_is_refused(client: Any, change: dict[str, Any]) -> None:
    answer = client.post("/evidence-items", NOTE | change)

    assert 400 <= answer.status < 500
    assert client.get(f"{REF}/evidence").json["items"] == []


def test_who_may_only_read_changes_nothing(client: Any) -> None:
    reader = client.as_("read-only")

    assert reader.get(f"{REF}/evidence").status == 200
    assert reader.post("/evidence-items", NOTE).status == 403
    assert reader.post("/uploads", {"filename": "a.txt", "bytes": 1}).status == 403
    assert client.as_("gaps-only").get(f"{REF}/evidence").status == 403


def test_a_file_is_sent_looked_at_and_handed_out(client: Any, services: Services) -> None:
    id = sent(client, services)

    made = client.post(f"/uploads/{id}/complete", {"places": [PLACE]})

    assert made.status == 201
    assert made.json["file"]["media_type"] == "text/plain"
    handed = client.get(f"/evidence-items/{id}/file")
    assert (handed.status, handed.headers["Location"].startswith("memory://")) == (302, True)
    assert client.get(f"/evidence-items/{id}/file?redirect=false").json["url"].startswith("memory://")
    log = client.get("/audit-log?action=evidence.").json["items"]
    assert [entry["action"] for entry in log] == ["evidence.download", "evidence.download", "evidence.create"]


def test_a_new_file_becomes_a_version(client: Any, services: Services) -> None:
    id = sent(client, services)
    made = client.post(f"/uploads/{id}/complete", {"places": [PLACE]}).json
    other = sent(client, services, b"better\n", "better.txt")

    changed = client.post(f"/evidence-items/{id}/files", {"upload_id": other}, If_Match=made["etag"])

    assert changed.json["file"]["filename"] == "better.txt"
    assert client.get(f"/evidence-items/{id}/file?number=1").status == 302
    assert client.get(f"/evidence-items/{id}/file?number=9").status == 404


def test_a_file_that_lies_about_its_kind_is_refused(client: Any, services: Services) -> None:
    id = sent(client, services, b"MZ\x00", "setup.pdf")

    assert client.post(f"/uploads/{id}/complete", {"places": [PLACE]}).status == 400
    assert client.post("/uploads", {"filename": "setup.exe", "bytes": 3}).status == 400
    assert client.post("/uploads", {"filename": "a/b.txt", "bytes": 3}).status == 400
    assert client.post("/uploads", {"filename": "a.txt", "bytes": 2**40}).status == 400


def test_what_is_due_is_listed(client: Any) -> None:
    made = client.post("/evidence-items", NOTE | {"expires_at": NOW + 9 * DAY, "remind_at": NOW + DAY}).json

    assert client.get(f"/evidence-items?until={NOW}").json["items"] == []
    assert [i["id"] for i in client.get(f"/evidence-items?until={NOW + DAY}").json["items"]] == [made["id"]]


def test_every_item_is_listed_once_newest_first_and_page_by_page(client: Any) -> None:
    made = [client.post("/evidence-items", NOTE | {"title": f"Note {n}"}).json["id"] for n in range(3)]
    client.delete(f"/evidence-items/{made[1]}")

    first = client.get("/evidence-items?limit=2").json
    rest = client.get(f"/evidence-items?limit=2&cursor={first['next_cursor']}").json

    assert sorted(i["id"] for i in first["items"] + rest["items"]) == sorted([made[0], made[2]])
    assert rest["next_cursor"] is None


def test_items_are_found_by_words_in_them_page_by_page_and_among_those_due(client: Any) -> None:
    titles = ("Leavers of March", "Visit", "Leavers of April")
    due = {"expires_at": NOW + 9 * DAY}
    made = [client.post("/evidence-items", NOTE | due | {"title": title}).json["id"] for title in titles]

    first = client.get("/evidence-items?text=LEAVERS%20site&limit=1").json
    rest = client.get(f"/evidence-items?text=LEAVERS%20site&cursor={first['next_cursor']}").json

    assert [item["id"] for item in first["items"] + rest["items"]] == [made[2], made[0]]
    assert client.get("/evidence-items?text=leavers%20audit").json == {"items": [], "next_cursor": None}
    soon = client.get(f"/evidence-items?text=april&until={NOW + 9 * DAY}").json
    assert [item["id"] for item in soon["items"]] == [made[2]]


def test_an_attestation_is_signed_by_who_is_signed_in(client: Any) -> None:
    body = {"statement": "We looked at it.", "expires_at": NOW + DAY}

    made = client.post(f"{REF}/attestation", body)

    assert (made.status, made.json["signer"]) == (201, "ann@example.com")
    (listed,) = client.get(f"{REF}/evidence").json["items"]
    assert (listed["kind"], listed["statement"]) == ("attestation", "We looked at it.")
    assert client.delete(f"{REF}/attestation").status == 204
    assert client.delete(f"{REF}/attestation").status == 404
    assert client.post(f"{REF}/attestation", body | {"expires_at": NOW}).status == 400
    assert client.post("/frameworks/demo/requirements/none/attestation", body).status == 404


def test_an_attested_control_without_questions_is_tested(client: Any) -> None:
    body = {"statement": "We looked at it.", "expires_at": NOW + DAY}

    assert client.post("/controls/mfa/attestation", body).status == 201
    assert client.post("/controls/none/attestation", body).status == 404
    # Its question speaks, so the attestation lifts nothing.
    assert client.get("/controls/mfa").json["status"] != "TESTED"


def test_an_exception_is_shown_beside_what_it_touches_and_changes_no_status(client: Any, bob: Any) -> None:
    path = "/frameworks/demo/requirements/D1.1"
    before = client.get(path).json
    made = exception(client, kind="question", id="users-mfa")
    assert client.get(path).json["exceptions"] == 0

    approved = decide(bob, made, "approve")

    after = client.get(path).json
    assert (approved.status, approved.json["state"]) == (200, "approved")
    assert (after["status"], after["affected"]) == (before["status"], before["affected"])
    assert after["exceptions"] == 1
    assert after["accepted"][0]["reason"] == "The vendor cannot yet."
    (question,) = after["linked_controls"][0]["questions"]
    assert question["exceptions"][0]["approved_by"] == "u2"
    assert client.get("/frameworks/demo").json["exceptions"] == 1
    rows = client.get("/frameworks/demo/requirements").json["sections"][0]["requirements"]
    assert [row["exceptions"] for row in rows] == [1, 0]


def test_nobody_approves_what_they_asked_for(client: Any, bob: Any) -> None:
    made = exception(client)

    assert decide(client, made, "approve").status == 403
    assert decide(bob.as_("contributors", sub="u3"), made, "approve").status == 403
    assert client.get(f"/exceptions/{made.json['id']}").json["state"] == "requested"
    assert decide(bob, made, "reject", "").status == 400
    assert decide(bob, made, "reject").json["state"] == "rejected"
    assert decide(bob, made, "approve").status == 412


def test_exceptions_are_listed_by_state_and_page(client: Any, bob: Any) -> None:
    first, second = exception(client), exception(client)
    decide(client, first, "withdraw")

    page = client.get("/exceptions?limit=1").json
    rest = client.get(f"/exceptions?limit=1&cursor={page['next_cursor']}").json

    assert {page["items"][0]["id"], rest["items"][0]["id"]} == {first.json["id"], second.json["id"]}
    assert rest["next_cursor"] is None
    states = client.get("/exceptions?state=withdrawn&framework_id=demo").json["items"]
    assert [found["id"] for found in states] == [first.json["id"]]
    assert client.get("/exceptions?framework_id=other").json["items"] == []


def test_the_ledger_says_where_it_stands_and_is_verified_in_parts(client: Any, services: Services) -> None:
    client.post("/evidence-items", NOTE)
    services.ledger.sign_head(services.ports.signer)

    view = client.get("/ledger").json
    checked = client.post("/ledger/verifications", {"contents": True}).json

    assert view["entries"] == view["newest"]["number"] + 1 >= 2
    assert view["signed_head"]["number"] == view["newest"]["number"]
    assert view["signed_head"]["fingerprint"] == view["fingerprint"]
    assert (view["waiting"], checked["intact"], checked["next"]) == (0, True, None)
    wrong = client.post("/ledger/verifications", {"fingerprints": ["sha256:" + "0" * 64]}).json
    assert "another key" in wrong["faults"][0]["what"]


def test_a_piece_of_the_ledger_is_handed_out_and_checked_offline(client: Any, services: Services) -> None:
    client.post("/evidence-items", NOTE)
    services.ledger.sign_head(services.ports.signer)
    item = services.ledger.entry(services.ledger.store.newest() or 0).item

    segment = client.post("/ledger/segments", {"items": [item]}).json

    assert verify_segment(segment, [item]) == []
    assert client.post("/ledger/segments", {"items": ["0" * 64]}).status == 404
    assert client.post("/ledger/segments", {"items": ["x"]}).status == 400


def test_a_broken_end_is_recovered_by_an_administrator_with_a_reason(
    client: Any, bob: Any, services: Services, client_of: Callable[[Services], Any]
) -> None:
    client.post("/evidence-items", NOTE)
    services.ledger.sign_head(services.ports.signer)
    store = services.ports.ledger
    assert isinstance(store, MemoryLedgerStore)
    del store.entries[store.newest() or 0]
    later = client_of(replace(services))

    assert later.post("/evidence-items", NOTE).status == 201
    assert later.get("/ledger").json["waiting"] >= 2
    assert later.as_("compliance-managers").post("/ledger/recoveries", {"reason": "x" * 10}).status == 403
    assert later.post("/ledger/recoveries", {"reason": "short"}).status == 400
    made = later.post("/ledger/recoveries", {"reason": "restored from a backup"})

    assert (made.status, made.json["kind"]) == (201, "recovery")
    assert later.get("/ledger").json["waiting"] == 0
    checked = later.post("/ledger/verifications", {}).json
    assert checked["intact"]
    assert {fault["recovered_by"] for fault in checked["faults"]} == {made.json["number"]}
    assert later.post("/ledger/recoveries", {"reason": "once more please"}).status == 409


def test_the_audit_log_tells_who_from_where_and_what_changed(client: Any) -> None:
    made = client.post("/evidence-items", NOTE).json
    client.patch(f"/evidence-items/{made['id']}", {"title": "Tour"}, If_Match=made["etag"])

    changed, created = client.get(f"/audit-log?subject={made['id']}").json["items"]

    assert (created["email"], created["action"]) == ("ann@example.com", "evidence.create")
    assert (changed["before"]["title"], changed["after"]["title"]) == ("Visit", "Tour")


def test_the_audit_log_is_filtered_and_paged(client: Any, bob: Any) -> None:
    for who in (client, bob, client):
        who.post("/evidence-items", NOTE)

    assert len(client.get("/audit-log?actor=bob@example.com&action=evidence.").json["items"]) == 1
    assert client.get("/audit-log?to_day=2023-11-13").json["items"] == []
    pages = list(_pages(client, "/audit-log?limit=2&action=evidence."))
    assert [len(page) for page in pages] == [2, 1]
    assert len({entry["id"] for page in pages for entry in page}) == 3
    for wrong in ("to_day=2023-02-30", "to_day=x", "from_day=2024-01-01", "from_day=2015-01-01", "limit=0"):
        assert client.get(f"/audit-log?{wrong}").status == 400
    assert client.get("/audit-log?from_day=0001-01-01&to_day=0001-01-01").json["items"] == []
    assert client.as_("contributors").get("/audit-log").status == 403


def _pages(client: Any, path: str) -> Iterator[list[Any]]:
    cursor = None
    while True:
        page = client.get(path + (f"&cursor={cursor}" if cursor else "")).json
        if page["items"]:
            yield page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return
