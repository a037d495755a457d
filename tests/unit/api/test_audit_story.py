"""An audit from its opening to its package, as the people on both sides go through it."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from proofgraph.exports.verify import verify
from proofgraph.ports.signing import fingerprint
from tests.unit.api.auditing import Audit, did, staffed


@pytest.fixture
def audit(tmp_path: Path, client_of: Any) -> Audit:
    return staffed(tmp_path, client_of)


def package(audit: Audit, who: Any, folder: Path) -> zipfile.ZipFile:
    """Take the engagement's package by a ticket, and check it offline."""
    scope = {"type": "engagement", "engagement_id": audit.id}
    started = did(who.post("/exports", {"kind": "evidence-zip", "scope": scope}), 202)
    audit.services.exports.run(started["id"])
    done = did(who.get(f"/exports/{started['id']}"))
    assert done["state"] == "succeeded", done["error"]
    ticket = did(who.post(f"/exports/{done['id']}/tickets"), 201)
    there = who.get(ticket["path"])
    assert there.status == 302
    path = folder / "audit.zip"
    path.write_bytes(audit.services.ports.evidence.get(there.headers["Location"].removeprefix("memory://")))
    known = fingerprint(audit.services.ports.signer.public_key)
    verdict = verify(path, fingerprint=known)
    assert (verdict.faults, verdict.signer) == ((), "verified")
    assert (verdict.checked.samples, verdict.checked.not_entered) == (1, 0)
    return zipfile.ZipFile(path)


def content(found: zipfile.ZipFile, name: str) -> str:
    (path,) = [n for n in found.namelist() if n.endswith(f"audit/{name}")]
    return found.read(path).decode()


def test_an_audit_is_opened_worked_on_by_both_sides_closed_and_its_package_verifies(
    audit: Audit, tmp_path: Path
) -> None:
    # The administrator opens it, invites the auditor, and assigns the owner.
    audit.id = audit.engagement()["id"]
    people = did(audit.boss.post(f"{audit.path}/auditors", {"email": "AUD@b.example"}), 201)
    assert [one["name"] for one in people["items"]] == ["Aiko"]
    assert audit.told("auditor") == ["audit.invited"]
    for ref in ("D1.1", "D1.2"):
        did(
            audit.boss.patch(
                f"{audit.path}/requirements/{ref}",
                {"assignees": [audit.ids["owner"]], "due": "2023-12-01"},
                If_Match='"0"',
            )
        )
        did(audit.move(audit.owner, ref, "in-progress"))

    # The auditor asks, the owner is told, fulfils it, and says what is ready.
    asked = audit.ask(audit.auditor, assignees=[audit.ids["owner"]], due="2023-11-20")
    assert audit.told("owner") == ["request.assigned"] * 3
    assert [t["kind"] for t in did(audit.owner.get("/tasks"))["items"]] == [
        "request",
        "requirement",
        "requirement",
    ]
    evaluation = did(audit.owner.get(f"{audit.path}/requirements/D1.1"))["requirement"]["evaluation_id"]
    attach = [
        {"item_id": audit.note()},
        {"evaluation_id": evaluation, "question_id": "users-mfa"},
    ]
    provided = did(audit.settle(audit.owner, asked["id"], "provided", attach=attach))
    assert [one["kind"] for one in provided["attachments"]] == ["item", "result"]
    for ref in ("D1.1", "D1.2"):
        did(audit.move(audit.owner, ref, "ready"))
    assert audit.told("auditor") == ["audit.invited", "audit.moved", "audit.moved", "request.fulfilled"]

    # The auditor sees this engagement alone, looks at the evidence, draws a sample, and tests it.
    assert [e["id"] for e in did(audit.auditor.get("/engagements"))["items"]] == [audit.id]
    rows = did(audit.auditor.get(f"{audit.path}/requests/{asked['id']}/attachments/1/queries/0/rows"))
    assert rows["total"] > 0
    drawn = did(
        audit.auditor.post(
            f"{audit.path}/populations", {"question_id": "users-mfa", "size": 2, "seed": "A. Auditor"}
        ),
        201,
    )
    item = f"{audit.path}/populations/{drawn['population']['id']}/items/1"
    tag = did(audit.owner.patch(item, {"state": "provided"}, If_Match='"0"'))["etag"]
    tag = did(audit.auditor.patch(item, {"state": "exception", "note": "No second factor."}, If_Match=tag))[
        "etag"
    ]
    did(audit.owner.patch(item, {"response": "Enrolled since."}, If_Match=tag))

    # One requirement is accepted, the other returned with a comment, which the owner answers.
    for ref in ("D1.1", "D1.2"):
        did(audit.move(audit.auditor, ref, "under-review"))
    did(audit.move(audit.auditor, "D1.1", "accepted"))
    did(audit.settle(audit.auditor, asked["id"], "accepted"))
    did(audit.say(audit.auditor, f"Where is the key policy, @{audit.ids['owner']}?", key="D1.2"), 201)
    did(audit.move(audit.auditor, "D1.2", "action-required", "The key policy is missing."))
    heard = ["audit.moved"] * 2 + ["comment.mention", "request.accepted"] + ["request.assigned"] * 3
    assert audit.told("owner") == heard
    did(audit.say(audit.owner, "Only among us: who has it?", key="D1.2", visibility="internal"), 201)
    did(audit.say(audit.owner, "It lies with the note now.", key="D1.2"), 201)
    for who, to in (("owner", "in-progress"), ("owner", "ready"), ("auditor", "under-review")):
        did(audit.move(getattr(audit, who), "D1.2", to))
    did(audit.move(audit.auditor, "D1.2", "accepted"))

    # It closes; nothing moves any more, and the auditor takes a package that verifies.
    assert did(audit.close())["state"] == "closed"
    assert audit.move(audit.owner, "D2.1", "in-progress").status == 412
    assert audit.say(audit.auditor, "Late").status == 409
    found = package(audit, audit.auditor, tmp_path)
    record = json.loads(content(found, "record.json"))
    assert {one["ref"]: one["status"] for one in record["requirements"]} == {
        "D1.1": "accepted",
        "D1.2": "accepted",
    }
    assert {one["text"] for one in record["comments"]} == {
        f"Where is the key policy, @{audit.ids['owner']}?",
        "It lies with the note now.",
    }
    assert "among us" not in b"".join(found.read(name) for name in found.namelist()).decode(errors="replace")
    history = list(csv.DictReader(io.StringIO(content(found, "history.csv"))))
    assert not any(audit.ids["owner"] in line["What"] for line in history)
    assert {line["By"] for line in history} <= {user.name for user in audit.services.users.list()}
    assert [line["After"] for line in history if line["Requirement or request"] == "D1.2"] == [
        "open",
        "in-progress",
        "ready",
        "under-review",
        "action-required",
        "in-progress",
        "ready",
        "under-review",
        "accepted",
    ]
    assert any("/audit/requests/1_Access list/note_1_" in name for name in found.namelist())
