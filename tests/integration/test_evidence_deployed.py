"""What only a deployment shows: files by presigned links under lock, and the hourly round of the ledger."""

from __future__ import annotations

import json
from uuid import uuid4

import httpx
import pytest

from proofgraph.compliance.ledger import Note
from proofgraph.local.deployment import STACK
from tests.stack import Stack

pytestmark = pytest.mark.local


def test_a_file_is_sent_by_its_link_locked_and_handed_out(stack: Stack) -> None:
    content = f"seen on site {uuid4()}\n".encode()
    place = {"kind": "control", "id": "mfa-for-all-users"}
    stack.services.controls.get(place["id"])

    with stack.client("contributors") as api:
        begun = api.post("/uploads", json={"filename": "seen.txt", "bytes": len(content)}).json()
        asked = {"Origin": stack.app_url, "Access-Control-Request-Method": "PUT"}
        preflight = httpx.options(begun["url"], headers=asked)
        assert preflight.headers.get("Access-Control-Allow-Origin") in ("*", stack.app_url)
        assert httpx.put(begun["url"] + "x", content=content, headers=begun["headers"]).is_error
        assert httpx.put(begun["url"], content=content, headers=begun["headers"]).is_success
        made = api.post(f"/uploads/{begun['id']}/complete", json={"places": [place]})
        assert made.status_code == 201, made.text
        handed = api.get(f"/evidence-items/{begun['id']}/file")

    assert httpx.get(handed.headers["Location"]).content == content
    digest = made.json()["file"]["sha256"]
    held = stack.cloud.client("s3").head_object(
        Bucket=stack.deployed["EvidenceBucket"], Key=f"evidence/{digest[:2]}/{digest}"
    )
    assert held["ObjectLockMode"] == "GOVERNANCE"
    assert stack.services.ledger.store.places(digest)


def test_the_hourly_round_enters_what_was_left_behind_and_signs_the_head(stack: Stack) -> None:
    item = uuid4().hex * 2
    left = stack.services.outbox.prepare([Note("evidence", item, {"why": "left behind"})])
    stack.services.records.transact(left.puts)

    answer = stack.cloud.client("lambda").invoke(FunctionName=f"{STACK}-ledger-head")

    assert "FunctionError" not in answer, answer["Payload"].read()
    assert json.loads(answer["Payload"].read())["entered"] >= 1
    assert stack.services.ledger.store.places(item)
    with stack.client("read-only") as api:
        view = api.get("/ledger").json()
        checked = api.post("/ledger/verifications", json={"fingerprints": [view["fingerprint"]]}).json()
    assert view["signed_head"]["fingerprint"] == view["fingerprint"]
    assert (checked["intact"], checked["faults"]) == (True, [])
