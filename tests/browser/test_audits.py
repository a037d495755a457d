"""An audit between people at browsers of their own, from the letter of an invitation to a checked package."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.letters import let_time_pass, letter, password_in, path_in
from tests.browser.visitor import PATIENCE, Visitor
from tests.stack import Stack

Visit = Callable[..., Visitor]
TITLE = "SOC 2 Type II by browser"


@pytest.fixture(autouse=True)
def patient() -> None:
    expect.set_options(timeout=PATIENCE)


def test_an_audit_is_opened_answered_judged_and_closed(visit: Visit, app: Stack, tmp_path: Path) -> None:
    boss, owner = visit("administrators"), visit("control-owners")
    invited = f"{uuid4().hex[:10]}@auditors.example"
    here = _opened(boss, invited)
    asked = _asked(boss, here, "List of leavers", to="Control-Owners")

    let_time_pass(app, "notify-dispatch")
    told = letter(app, app.users["control-owners"].email, "List of leavers")
    assert path_in(told, app, "/audits/") == asked
    _provided(owner, app, asked)
    for ref in ("CC6.1", "CC6.2"):
        _moved(owner, here, ref, "Begin", "Mark as ready")

    auditor = visit()
    auditor.sign_in_first(invited, password_in(letter(app, invited, "password <b>")), at="/audits")
    expect(auditor.page.get_by_role("navigation", name="Main").get_by_role("link")).to_have_text(["Audits"])
    expect(auditor.page.get_by_role("table").get_by_role("link")).to_have_text([TITLE])
    minutes = _asked(auditor, here, "Minutes of the board")
    _drawn(auditor, here)
    _moved(auditor, here, "CC6.1", "Take up for review", "Accept")
    _moved(auditor, here, "CC6.2", "Take up for review")
    _returned(auditor, here, "Who disposed of the disks?")

    _answered(owner, here, "A contractor; the receipt is attached to the request.")
    _moved(owner, here, "CC6.2", "Begin", "Mark as ready")
    _provided(owner, app, minutes)
    _judged(auditor, minutes, "Return", why="The last quarter is missing.")
    _judged(boss, asked, "Accept")

    _closed(boss, here)
    _verified(auditor, here, tmp_path)


def _opened(boss: Visitor, invited: str) -> str:
    """Until today, so that there is something to draw from: the sample organisation was collected today."""
    page = boss.page
    boss.open("/audits")
    page.get_by_role("button", name="Open an engagement").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Title").fill(TITLE)
    dialog.get_by_label("First day").fill("2026-01-01")
    dialog.get_by_label("Last day").fill(datetime.now(UTC).date().isoformat())
    dialog.get_by_label("Categories").click(force=True)
    page.get_by_role("option", name="security").click()
    dialog.get_by_label("Title").click()
    dialog.get_by_role("button", name="Open it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    here = page.url.removeprefix(boss.base)
    boss.open(f"{here}/people")
    page.get_by_role("button", name="Invite an auditor").click()
    page.get_by_role("dialog").get_by_label("E-mail address").fill(invited)
    page.get_by_role("dialog").get_by_role("button", name="Invite", exact=True).click()
    expect(page.get_by_role("button", name="Release")).to_have_count(1)
    return here


def _asked(visitor: Visitor, here: str, title: str, *, to: str = "") -> str:
    page = visitor.page
    visitor.open(f"{here}/requests")
    page.get_by_role("button", name="Ask for evidence").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("What is asked for").fill(title)
    if to:
        dialog.get_by_label("Assigned to").click()
        page.get_by_role("option", name=to).click()
        dialog.get_by_label("What is asked for").click()
    dialog.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    return page.url.removeprefix(visitor.base)


def _provided(owner: Visitor, app: Stack, request: str) -> None:
    place = {"kind": "control", "id": "mfa-for-all-users"}
    note = {"kind": "note", "title": "What was asked", "text": "As asked.", "places": [place]}
    with app.client("control-owners") as client:
        client.post(
            "/evidence-items", json=note, headers={"Idempotency-Key": "browser-note"}
        ).raise_for_status()
    owner.open(request)
    owner.page.get_by_role("button", name="Provide evidence").click()
    dialog = owner.page.get_by_role("dialog")
    dialog.get_by_label("From the evidence library").click()
    owner.page.get_by_role("option", name="What was asked").first.click()
    dialog.get_by_label("A word to whoever asked").click()
    dialog.get_by_role("button", name="Provide", exact=True).click()
    expect(owner.page.get_by_text("Now: provided")).to_be_visible()


def _judged(auditor: Visitor, request: str, move: str, *, why: str = "") -> None:
    page = auditor.page
    auditor.open(request)
    page.get_by_role("button", name=move, exact=True).click()
    if why:
        page.get_by_role("dialog").get_by_label("Why").fill(why)
        page.get_by_role("dialog").get_by_role("button", name=move, exact=True).click()
        expect(page.get_by_text(why)).to_be_visible()
    expect(page.get_by_role("button", name="Accept", exact=True)).to_have_count(0)


def _moved(visitor: Visitor, here: str, ref: str, *moves: str) -> None:
    visitor.open(f"{here}/requirements/{ref}/evidence")
    for move in moves:
        button = visitor.page.get_by_role("button", name=move, exact=True)
        button.click()
        expect(button).to_have_count(0)


def _drawn(auditor: Visitor, here: str) -> None:
    page = auditor.page
    auditor.open(f"{here}/samples")
    page.get_by_role("button", name="Draw a sample").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Requirement").fill("CC6.1")
    page.get_by_role("option", name=re.compile("^CC6.1")).click()
    dialog.get_by_label("Question whose rows").fill("default encryption on for every")
    page.get_by_role("option").first.click()
    dialog.get_by_label("How many").fill("2")
    dialog.get_by_label("Seed").fill("agreed on Monday")
    dialog.get_by_role("button", name="Draw", exact=True).click()
    expect(page.get_by_text("agreed on Monday")).to_be_visible()
    expect(page.get_by_role("row")).to_have_count(3)


def _returned(auditor: Visitor, here: str, why: str) -> None:
    page = auditor.page
    page.get_by_role("button", name="Ask for action").click()
    page.get_by_role("dialog").get_by_label("What is missing").fill(why)
    page.get_by_role("dialog").get_by_role("button", name="Ask for action").click()
    expect(page.get_by_text("Action required").first).to_be_visible()
    auditor.open(f"{here}/requirements/CC6.2/discussion")
    page.get_by_label("Say something").fill(why)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("listitem").filter(has_text=why)).to_have_count(1)


def _answered(owner: Visitor, here: str, words: str) -> None:
    page = owner.page
    owner.open(f"{here}/requirements/CC6.2/discussion")
    expect(page.get_by_text("Who disposed of the disks?").first).to_be_visible()
    page.get_by_label("Say something").fill(words)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("listitem").filter(has_text=words)).to_have_count(1)


def _closed(boss: Visitor, here: str) -> None:
    """The period ends before today: only then is it over."""
    page = boss.page
    boss.open(here)
    page.get_by_role("button", name="Change", exact=True).click()
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    page.get_by_role("dialog").get_by_label("Last day").fill(yesterday.isoformat())
    page.get_by_role("dialog").get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="Close the audit").click()
    page.get_by_role("dialog").get_by_label("to confirm").fill(TITLE)
    page.get_by_role("button", name="Close it for good").click()
    expect(page.get_by_text("Locked until")).to_be_visible()
    expect(page.get_by_role("button", name="Close the audit")).to_have_count(0)


def _verified(auditor: Visitor, here: str, folder: Path) -> None:
    page = auditor.page
    auditor.open(f"{here}/downloads")
    page.get_by_role("button", name="Make the evidence package").click()
    fetch = page.get_by_role("button", name="Download", exact=True)
    expect(fetch).to_have_count(1)
    with page.expect_download() as download:
        fetch.click()
    package = folder / "package.zip"
    download.value.save_as(package)
    verify = [str(Path(sys.executable).with_name("proofgraph")), "verify", str(package)]
    verified = subprocess.run(verify, capture_output=True, text=True, check=False)
    assert verified.returncode == 0, verified.stdout + verified.stderr
