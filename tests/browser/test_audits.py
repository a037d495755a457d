"""An audit between two people at two browsers, and a policy from its draft to its acceptance."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import PATIENCE, Visitor
from tests.stack import Stack

Visit = Callable[..., Visitor]
TITLE = "SOC 2 Type II by browser"


@pytest.fixture(autouse=True)
def patient() -> None:
    expect.set_options(timeout=PATIENCE)


def test_an_audit_is_opened_answered_judged_and_closed(visit: Visit, app: Stack) -> None:
    boss = visit("administrators")
    page = boss.page

    boss.open("/audits")
    page.get_by_role("button", name="Open an engagement").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Title").fill(TITLE)
    dialog.get_by_label("First day").fill("2026-01-01")
    dialog.get_by_label("Last day").fill("2026-06-30")
    dialog.get_by_role("button", name="Open it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    here = page.url.removeprefix(boss.base)

    boss.open(f"{here}/people")
    page.get_by_role("button", name="Invite an auditor").click()
    page.get_by_role("dialog").get_by_label("E-mail address").fill(app.users["auditors"].email)
    page.get_by_role("dialog").get_by_role("button", name="Invite", exact=True).click()
    expect(page.get_by_role("button", name="Release")).to_have_count(1)

    auditor = visit("auditors")
    expect(auditor.page.get_by_role("navigation", name="Main").get_by_role("link")).to_have_text(["Audits"])
    first, second = (_asked(auditor, here, title) for title in ("List of leavers", "Minutes of the board"))
    _provided(visit("control-owners"), app, first, second)

    _judged(auditor, first, "Accept")
    _judged(auditor, second, "Return", why="The last quarter is missing.")

    boss.open(here)
    page.get_by_role("button", name="Close the audit").click()
    page.get_by_role("dialog").get_by_label("to confirm").fill(TITLE)
    page.get_by_role("button", name="Close it for good").click()
    expect(page.get_by_text("Locked until")).to_be_visible()
    expect(page.get_by_role("button", name="Close the audit")).to_have_count(0)


def _asked(auditor: Visitor, here: str, title: str) -> str:
    page = auditor.page
    auditor.open(f"{here}/requests")
    page.get_by_role("button", name="Ask for evidence").click()
    page.get_by_role("dialog").get_by_label("What is asked for").fill(title)
    page.get_by_role("dialog").get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    return page.url.removeprefix(auditor.base)


def _provided(owner: Visitor, app: Stack, *requests: str) -> None:
    place = {"kind": "control", "id": "mfa-for-all-users"}
    note = {"kind": "note", "title": "What was asked", "text": "As asked.", "places": [place]}
    with app.client("control-owners") as client:
        client.post(
            "/evidence-items", json=note, headers={"Idempotency-Key": "browser-note"}
        ).raise_for_status()
    for request in requests:
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


def test_a_policy_goes_from_its_draft_to_its_acceptance(visit: Visit) -> None:
    boss = visit("administrators")
    page = boss.page

    boss.open("/policies")
    page.get_by_role("button", name="New document").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Title").fill("Clean desks")
    dialog.get_by_label("Domain").fill("office")
    dialog.get_by_label("Summary").fill("Nothing lies about.")
    dialog.get_by_label("Text, in Markdown").fill("Desks are cleared.")
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Clean desks")

    page.get_by_role("button", name="Actions").click()
    page.get_by_role("menuitem", name="Owner, order and acceptance").click()
    page.get_by_label("Everybody is asked to accept it").check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)

    page.get_by_role("tab", name="Draft").click()
    page.get_by_role("button", name="Begin a draft").click()
    page.get_by_role("textbox", name="Text, in Markdown").fill("Desks are cleared each evening.")
    expect(page.get_by_role("region", name="Preview").get_by_text("each evening")).to_be_visible()
    page.get_by_role("button", name="Save the draft").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Adopted", exact=True).first).to_be_visible()

    boss.open("/tasks")
    page.get_by_role("link", name="Clean desks").click()
    page.get_by_label("I have read this document and accept it.").check()
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(page.get_by_text("You accepted it")).to_be_visible()
