"""A policy from its draft to its acceptance by all: another person approves it, and one of those who accept
has nothing but the link in a letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from proofgraph.policies.people import Person
from tests.browser.letters import let_time_pass, letter, password_in, path_in
from tests.browser.visitor import PATIENCE, Visitor
from tests.stack import Stack

Visit = Callable[..., Visitor]
TITLE = f"Clean desks {uuid4().hex[:6]}"


@pytest.fixture(autouse=True)
def patient() -> None:
    expect.set_options(timeout=PATIENCE)


@pytest.fixture
def newcomer(app: Stack) -> Iterator[str]:
    """Somebody on the list without an account; besides them only the administrator is asked."""
    email = f"{uuid4().hex[:10]}@listed.example"
    asked = [Person(email=email, name="Nia Newcomer"), Person(email=app.users["administrators"].email)]
    rules, people = app.services.documents.rules, app.services.policy_people
    before, held = rules.default().audience, people.listed()
    people.take(asked, "list", replace=True)
    rules.change({"audience": {"users": False, "external": False, "listed": True, "graph": False}})
    yield email
    rules.change({"audience": before.model_dump()})
    people.take(held, "list", replace=True)


def test_a_policy_goes_from_its_draft_to_its_acceptance_by_everybody(
    visit: Visit, app: Stack, newcomer: str
) -> None:
    boss, approver = visit("administrators"), visit("compliance-managers")
    page = boss.page

    boss.open("/policies")
    page.get_by_role("button", name="New document").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Title").fill(TITLE)
    dialog.get_by_label("Domain").fill("office")
    dialog.get_by_label("Summary").fill("Nothing lies about.")
    dialog.get_by_label("Text, in Markdown").fill("Desks are cleared.")
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)

    page.get_by_role("button", name="Actions").click()
    page.get_by_role("menuitem", name="Owner and acceptance").click()
    page.get_by_label("Everybody is asked to accept it").check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)

    _demand_approval(boss, of=app.users["compliance-managers"].email)
    page.get_by_role("tab", name="Draft").click()
    page.get_by_role("button", name="Begin a draft").click()
    page.get_by_role("textbox", name="Text, in Markdown").fill("Desks are cleared each evening.")
    expect(page.get_by_role("region", name="Preview").get_by_text("each evening")).to_be_visible()
    page.get_by_role("button", name="Save the draft").click()
    _step(boss, "Submit for approval", "A word about it", "Said in one sentence.")
    expect(page.get_by_text("0 of 1 approvals")).to_be_visible()
    for step in ("Approve", "Publish"):
        expect(page.get_by_role("button", name=step, exact=True)).to_have_count(0)
    approver.open("/tasks")
    approver.page.get_by_role("link", name=TITLE).click()
    _step(approver, "Approve", "A word about it", "Clear now.")
    expect(approver.page.get_by_text("1 of 1 approvals")).to_be_visible()

    page.reload()
    expect(page.get_by_text("Clear now.")).to_be_visible()
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Adopted", exact=True).first).to_be_visible()

    title = page.url.removeprefix(boss.base).partition("?")[0]
    _accepts(boss, at="/tasks")
    boss.open(f"{title}?tab=acceptance")
    table = page.get_by_role("table")
    expect(table.get_by_role("row").filter(has_text=newcomer)).to_contain_text("Not invited")
    expect(table.get_by_role("row").filter(has_text=app.users["administrators"].email)).to_contain_text(
        "Accepted"
    )
    expect(page.get_by_text("1 of 2", exact=True)).to_be_visible()

    page.get_by_role("button", name="Invite who has no account").click()
    expect(page.get_by_text("1 invited")).to_be_visible()
    password = password_in(letter(app, newcomer, "password <b>"))
    let_time_pass(app, "duty-scan", "notify-dispatch")
    link = path_in(letter(app, newcomer, TITLE), app, "/acceptances/")
    other = visit()
    other.sign_in_first(newcomer, password, at=link)
    other.page.get_by_label("I have read this document and accept it.").check()
    other.page.get_by_role("button", name="Accept", exact=True).click()
    expect(other.page.get_by_text("You accepted it")).to_be_visible()

    page.reload()
    expect(table.get_by_role("row").filter(has_text=newcomer)).to_contain_text("Accepted")
    expect(page.get_by_text("2 of 2", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Remind|Invite"))).to_have_count(0)


def _demand_approval(boss: Visitor, *, of: str) -> None:
    page = boss.page
    page.get_by_role("button", name="Actions").click()
    page.get_by_role("menuitem", name="Rules of this document").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Approvers of its own").check()
    dialog.get_by_label("Approvers", exact=True).fill(of)
    page.get_by_role("option", name=re.compile(re.escape(of))).click()
    page.keyboard.press("Tab")
    dialog.get_by_role("button", name="Save", exact=True).click()
    expect(dialog).to_have_count(0)


def _step(visitor: Visitor, step: str, label: str, words: str) -> None:
    """Of a draft, with what its dialog asks for."""
    page = visitor.page
    page.get_by_role("button", name=step, exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(label).fill(words)
    dialog.get_by_role("button", name=step, exact=True).click()
    expect(dialog).to_have_count(0)


def _accepts(visitor: Visitor, *, at: str) -> None:
    page = visitor.page
    visitor.open(at)
    page.get_by_role("link", name=TITLE).click()
    page.get_by_label("I have read this document and accept it.").check()
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(page.get_by_text("You accepted it")).to_be_visible()
