"""What people change: who may come in, keys, questions that are tested before they are saved, reviews."""

from __future__ import annotations

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.letters import letter, password_in
from tests.browser.visitor import PATIENCE, Visitor
from tests.stack import Stack

Visit = Callable[..., Visitor]


@pytest.fixture(autouse=True)
def patient() -> None:
    expect.set_options(timeout=PATIENCE)


def test_somebody_is_invited_and_a_key_is_shown_once(visit: Visit) -> None:
    visitor = visit("administrators")
    page = visitor.page
    email = f"{uuid4().hex[:10]}@invited.example"

    visitor.open("/settings/people")
    page.get_by_role("button", name="Invite").click()
    dialog = page.get_by_role("dialog", name="Invite somebody")
    dialog.get_by_label("E-mail address").fill(email)
    dialog.get_by_role("button", name="Send the invitation").click()
    expect(dialog).to_have_count(0)
    page.get_by_role("searchbox", name="Search names and addresses").fill(email)
    expect(page.get_by_role("row", name=re.compile(email)).get_by_text("Invited", exact=True)).to_be_visible()

    visitor.open("/settings/api-keys")
    name = f"nightly {uuid4().hex[:6]}"
    page.get_by_role("button", name="New key").click()
    dialog = page.get_by_role("dialog", name="Make an API key")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_role("combobox", name="Frameworks").click()
    page.get_by_role("option", name="Read", exact=True).click()
    dialog.get_by_role("button", name="Make the key").click()
    secret = page.get_by_test_id("secret")
    expect(secret).to_have_text(re.compile("^pgk_"))
    told = secret.inner_text()
    page.get_by_role("dialog").get_by_role("button", name="Close", exact=True).last.click()
    expect(page.get_by_role("row", name=re.compile(name))).to_be_visible()
    page.reload()
    visitor.settle()
    assert told not in page.content()


def test_people_of_a_file_are_invited_again_taken_back_let_in_and_shut_out(visit: Visit, app: Stack) -> None:
    boss, person = visit("administrators"), visit()
    page, mark = boss.page, uuid4().hex[:10]
    stays, goes = f"stays-{mark}@csv.example", f"goes-{mark}@csv.example"

    boss.open(f"/settings/people?q={mark}")
    page.get_by_role("button", name="Import").click()
    dialog = page.get_by_role("dialog", name="Invite from a CSV file")
    listed = f"email,name,groups\n{stays},Sue {mark},read-only\n{goes},Gus {mark},read-only\n"
    dialog.get_by_role("textbox", name="Rows").fill(listed)
    dialog.get_by_role("button", name="Invite all").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("row").filter(has_text="Invited")).to_have_count(2)

    page.get_by_role("link", name=f"Gus {mark}").click()
    page.get_by_role("button", name="Take the invitation back").click()
    page.get_by_role("dialog").get_by_role("button", name="Take the invitation back").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("People")
    page.get_by_role("searchbox", name="Search names and addresses").fill(mark)
    expect(page.get_by_role("link", name=f"Gus {mark}")).to_have_count(0)

    page.get_by_role("link", name=f"Sue {mark}").click()
    page.get_by_role("button", name="Send the invitation again").click()
    expect(page.get_by_text("Invitation sent again")).to_be_visible()
    sent_again = letter(app, stays, "password <b>", nth=2)
    person.sign_in_first(stays, password_in(sent_again), at="/gaps")

    page.reload()
    _act(boss, "Deactivate")
    expect(page.get_by_text("Deactivated", exact=True).first).to_be_visible()
    person.page.reload()
    expect(person.page.get_by_role("button", name="Sign in")).to_be_visible()
    page.get_by_role("button", name="Reactivate").click()
    expect(page.get_by_text("Active", exact=True)).to_be_visible()
    # The browser calls each refused request an error.
    person.complaints[:] = [told for told in person.complaints if "401" not in told]


def _act(boss: Visitor, step: str) -> None:
    page = boss.page
    page.get_by_role("button", name="Actions").click()
    page.get_by_role("menuitem", name=step).click()
    page.get_by_role("dialog").get_by_role("button", name=step).click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_question_is_tested_before_it_is_saved_and_its_change_shown(visit: Visit) -> None:
    visitor = visit("compliance-managers")
    page = visitor.page

    visitor.open("/questions/new?copy=aws-iam-users-mfa")
    title = f"Do all users have a factor? {uuid4().hex[:6]}"
    page.get_by_role("textbox", name="Question", exact=True).fill(title)
    page.get_by_role("button", name="Test it").first.click()
    expect(page.get_by_text("An evaluation would say")).to_be_visible()
    page.get_by_role("button", name="Make the question").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible()

    page.get_by_role("link", name="Edit").click()
    visitor.settle()
    page.get_by_label("Why it matters").fill("A second factor stops most theft of passwords.")
    page.get_by_label("Why this change").fill("Said in one sentence")
    page.get_by_role("button", name="Save").click()
    versions = page.get_by_role("region", name="Versions", exact=True)
    expect(versions.get_by_text("Said in one sentence")).to_be_visible()
    versions.get_by_role("button", name="Compare with the one before").first.click()
    expect(versions.get_by_text("A second factor stops most theft of passwords.")).to_be_visible()


def test_a_review_is_set_up_and_decided_by_its_owner(visit: Visit, app: Stack) -> None:
    visitor = visit("compliance-managers")
    page = visitor.page

    visitor.open("/controls/encryption-at-rest")
    panel = page.get_by_role("region", name="Recurring review")
    panel.get_by_role("button", name=re.compile("Set up|Change")).click()
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(panel.get_by_text("Every 90 days")).to_be_visible()
    app.cloud.client("lambda").invoke(FunctionName="proofgraph-duty-scan", Payload=b"{}")

    visitor.open("/reviews")
    page.get_by_role("table").get_by_role("link").first.click()
    visitor.settle()
    page.get_by_role("radio", name="Needs work").check()
    expect(page.get_by_role("button", name="Record the decision")).to_be_disabled()
    page.get_by_label("Note").fill("One bucket is open to all of the office.")
    page.get_by_role("button", name="Record the decision").click()
    expect(page.get_by_text("Decided: needs work")).to_be_visible()
    visitor.open("/reviews?show=decided")
    expect(page.get_by_role("cell", name="Needs work").first).to_be_visible()
