"""What people change: who may come in, keys, questions that are tested before they are saved, reviews."""

from __future__ import annotations

import re
from collections.abc import Callable
from uuid import uuid4

from playwright.sync_api import expect

from tests.browser.visitor import Visitor
from tests.stack import Stack

Visit = Callable[..., Visitor]


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
