"""Who sees what: each shipped group is offered what it may do, and nothing besides; the session's ends."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor
from tests.stack import Stack

Visit = Callable[..., Visitor]

EVERYTHING = [
    "Status",
    "Frameworks",
    "Gaps",
    "Controls",
    "Evidence",
    "Policies",
    "Questions",
    "Query",
    "Integrations",
    "Exports",
    "Reviews",
    "Audits",
    "My tasks",
    "Settings",
]
PLACES = {
    "administrators": EVERYTHING,
    "compliance-managers": EVERYTHING,
    "contributors": EVERYTHING,
    "control-owners": [place for place in EVERYTHING if place != "Integrations"],
    "read-only": EVERYTHING,
    "gaps-only": [
        "Status",
        "Frameworks",
        "Gaps",
        "Controls",
        "Questions",
        "Reviews",
        "My tasks",
        "Settings",
    ],
    "integration-admins": ["Status", "Query", "Integrations", "My tasks", "Settings"],
    "auditors": ["Audits"],
}
EVALUATES = {"administrators", "compliance-managers", "contributors", "control-owners"}


@pytest.mark.parametrize("group", PLACES)
def test_the_rail_offers_a_group_what_it_may_open(visit: Visit, group: str) -> None:
    visitor = visit(group)

    rail = visitor.page.get_by_role("navigation", name="Main").get_by_role("link")

    # A place may carry a number beside its name; the count keeps the list exact.
    expect(rail).to_contain_text(PLACES[group])
    expect(rail).to_have_count(len(PLACES[group]))
    if "Frameworks" in PLACES[group]:
        visitor.open("/frameworks/soc2")
        expected = 1 if group in EVALUATES else 0
        expect(visitor.page.get_by_role("button", name="Evaluate now")).to_have_count(expected)


def test_an_auditor_without_an_engagement_is_told_so_kindly(visit: Visit) -> None:
    visitor = visit("auditors")

    expect(visitor.page.get_by_text("No engagement is open to you")).to_be_visible()


def test_somebody_invited_chooses_a_password_and_lands_where_they_wanted_to_be(
    visit: Visit, app: Stack
) -> None:
    invited = app.invite("read-only")
    visitor = visit()
    page = visitor.page

    visitor.sign_in_first(invited.email, invited.password, at="/controls?domain=access")

    expect(page).to_have_url(f"{app.app_url}/controls?domain=access")
    expect(page.get_by_role("heading", level=1)).to_have_text("Controls")


def test_signing_out_ends_the_session_and_says_so(visit: Visit, app: Stack) -> None:
    visitor = visit("read-only")
    page = visitor.page

    page.get_by_role("button", name=re.compile("your account")).click()
    page.get_by_role("menuitem", name="Sign out").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("You are signed out")
    page.goto(f"{app.app_url}/frameworks")
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_the_colour_scheme_that_was_chosen_stays_after_a_reload(visit: Visit) -> None:
    visitor = visit("read-only")
    page = visitor.page

    page.get_by_role("button", name="Colour scheme").click()
    page.get_by_role("menuitem", name="Dark").click()
    page.reload()

    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


def test_an_answer_that_was_used_before_leads_back_to_the_door(visit: Visit) -> None:
    visitor = visit()

    visitor.page.goto(f"{visitor.base}/callback?code=used&state=unknown")

    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Signing in did not work")
    expect(visitor.page.get_by_role("button", name="Sign in again")).to_be_visible()
