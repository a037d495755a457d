"""Every screen: nothing serious for axe, fitting the window, in light and dark, and pictured."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from proofgraph.audits.asked import Wanted
from proofgraph.audits.seats import Seat
from proofgraph.compliance.engagements import (
    BridgeLetter,
    ComplementaryControl,
    Contents,
    DescriptionSection,
    ScopedSystem,
    SubserviceOrganisation,
)
from proofgraph.notifications.notice import Kind
from proofgraph.notifications.preferences import unsubscribe_token
from proofgraph.reviews.settings import Subject
from tests.browser.letters import let_time_pass
from tests.browser.visitor import Visitor
from tests.stack import Stack

SCREENS = {
    "status": "/",
    "frameworks": "/frameworks",
    "framework": "/frameworks/soc2",
    "framework-filtered": "/frameworks/soc2?status=ATTENTION&q=access",
    "frameworks-install": "/frameworks?add=standard",
    "frameworks-import": "/frameworks?add=file",
    "framework-operation": "/frameworks/soc2/operation",
    "framework-exceptions": "/frameworks/soc2/exceptions",
    "framework-no-match": "/frameworks/soc2?q=nothing-is-called-this",
    "requirement": "/frameworks/soc2/requirements/CC6.1/evidence",
    "requirement-gaps": "/frameworks/soc2/requirements/CC6.1/evidence?show=GAP",
    "requirement-history": "/frameworks/soc2/requirements/CC6.1/history",
    "requirement-guidance": "/frameworks/soc2/requirements/CC6.1/guidance",
    "requirement-without-questions": "/frameworks/soc2/requirements/CC1.1/evidence",
    "gaps": "/gaps",
    "gaps-filtered": "/gaps?severity=high&age=0-7",
    "evidence": "/evidence",
    "controls": "/controls",
    "control": "/controls/mfa-for-all-users",
    "questions": "/questions?severity=critical",
    "question": "/questions/aws-iam-users-mfa",
    "query-start": "/query",
    "query-list": "/query?q=FIND+aws_iam_user",
    "query-table": "/query?q=FIND+*+AS+e+RETURN+e._type+AS+type,+count(e)+AS+entities+ORDER+BY+entities+DESC",
    "query-json": "/query?q=FIND+aws_iam_user&view=json",
    "integrations": "/integrations",
    "exports": "/exports",
    "control-edit": "/controls/mfa-for-all-users/edit",
    "question-edit": "/questions/aws-iam-users-mfa/edit",
    "reviews": "/reviews",
    "settings-organisation": "/settings/organisation",
    "settings-people": "/settings/people",
    "settings-groups": "/settings/groups",
    "settings-group": "/settings/groups/compliance-managers",
    "settings-keys": "/settings/api-keys",
    "settings-second-factor": "/settings/second-factor",
    "settings-parameters": "/settings/parameters",
    "settings-smart-classes": "/settings/smart-classes",
    "settings-notifications": "/settings/notifications",
    "settings-webhooks": "/settings/webhooks",
    "settings-audit-log": "/settings/audit-log",
    "settings-ledger": "/settings/ledger",
    "framework-reviews": "/frameworks/soc2/reviews",
    "review": "/reviews/{review}",
    "audits": "/audits",
    "audit-board": "/audits/{audit}",
    "audit-requirements": "/audits/{audit}/requirements",
    "audit-period": "/audits/{audit}/period",
    "audit-requests": "/audits/{audit}/requests",
    "audit-samples": "/audits/{audit}/samples",
    "audit-report": "/audits/{audit}/report",
    "audit-people": "/audits/{audit}/people",
    "audit-downloads": "/audits/{audit}/downloads",
    "audit-requirement": "/audits/{audit}/requirements/CC6.1/evidence",
    "audit-requirement-period": "/audits/{audit}/requirements/CC6.1/period?day={today}",
    "audit-request": "/audits/{audit}/requests/{request}",
    "audit-population": "/audits/{audit}/samples/{population}",
    "policies": "/policies",
    "policies-order": "/policies?order=1",
    "policy-people": "/policy-people",
    "policies-search": "/policies?q=%22access+control%22+OR+backup",
    "policy": "/policies/access-control",
    "policy-draft": "/policies/access-control?tab=draft",
    "policy-versions": "/policies/access-control?tab=versions",
    "policy-acceptance": "/policies/access-control?tab=acceptance",
    "policy-links": "/policies/access-control?tab=links",
    "tasks": "/tasks",
    "tasks-done": "/tasks?which=done",
    "acceptance": "/acceptances/{acceptance}",
    "unsubscribe": "/unsubscribe/{unsubscribe}",
    "not-found": "/no-such-page",
}

BY_OTHERS = {
    "administrators": {
        "integration": "/integrations/{instance}",
        "integration-edit": "/integrations/{instance}/edit",
        "integration-connect": "/integrations/new/aws",
        "person": "/settings/people/{reader}",
        "person-invited": "/settings/people/{invited}",
    },
    "auditors": {
        "auditor-start": "/",
        "auditor-board": "/audits/{audit}",
        "auditor-requirement": "/audits/{audit}/requirements/CC6.1/evidence",
        "auditor-request": "/audits/{audit}/requests/{request}",
        "auditor-population": "/audits/{audit}/samples/{population}",
    },
}

SignedIn = Callable[[str], Visitor]
ID = "pictured"
READER = "compliance-managers"
DISPOSAL = Subject(kind="control", id="secure-disposal")


@pytest.fixture(scope="module")
def made(app: Stack, signed_in: SignedIn) -> Iterator[Mapping[str, str]]:
    """What only people make: an engagement with a request and a sample that found something; a review;
    something to accept.
    """
    services, today = app.services, datetime.now(UTC).date()
    engagement = services.engagements.create("soc2", _contents(today.isoformat()), by=ID)
    seat = Seat(engagement.id, ID, "organisation", takes_part=True, leads=True)
    wanted = Wanted(title="Access list", refs=("CC6.1",), due=(today + timedelta(days=9)).isoformat())
    request = services.audits.requests.create(seat, wanted, check=lambda _: None)
    population = services.populations.create(
        engagement.id, "aws-iam-users-mfa", size=3, seed="agreed on Monday", by=ID
    )
    services.populations.move(population, 1, "provided", by=ID)
    services.populations.move(population, 1, "exception", by=ID, note="Enrolled only when asked.")
    services.review_settings.put(DISPOSAL, {"cadence": "yearly", "first": today, "owners": [ID]})
    reader, auditor = (_signed_in(app, signed_in, group) for group in (READER, "auditors"))
    services.audits.binding.bind(engagement.id, auditor, by=ID)
    let_time_pass(app, "duty-scan")
    review = services.reviews.current(DISPOSAL)
    assert review is not None
    yield {
        "audit": engagement.id,
        "request": request.id,
        "population": population.id,
        "review": review.id,
        "instance": services.instances.list()[0].id,
        "today": today.isoformat(),
        "acceptance": services.acceptances.open_for(reader)[0][0].id,
        "unsubscribe": unsubscribe_token(services.unsubscribe_key, reader, Kind.REVIEW_REMINDER),
        "reader": reader,
        "invited": _invited(app),
    }
    services.review_settings.remove(DISPOSAL)
    services.audits.binding.release(engagement.id, auditor)


def _signed_in(app: Stack, signed_in: SignedIn, group: str) -> str:
    """The id of a group's user, whom the product knows from their first sign-in on."""
    signed_in(group)
    email = app.users[group].email
    return next(user.id for user in app.services.users.list() if user.email == email)


def _invited(app: Stack) -> str:
    email = f"{uuid4().hex[:10]}@invited.example"
    return app.services.users.invite(email, "Iris Invited", ["control-owners"], by=ID).id


def _contents(today: str) -> Contents:
    control = ComplementaryControl(
        id="CUEC-1", text="Customers remove their leavers.", requirements=("CC6.1",)
    )
    return Contents(
        title="SOC 2 Type II, pictured",
        type="type-2",
        period_start="2026-01-01",
        period_end=today,
        scope=(ScopedSystem(name="Booking", description="Takes bookings of travellers."),),
        categories=("security",),
        subservice_organisations=(
            SubserviceOrganisation(
                name="Cloud provider", services="Runs the machines.", method="carve-out", controls=(control,)
            ),
        ),
        user_entity_controls=(control,),
        description=(DescriptionSection(id="s1", title="Services", text="Northwind takes bookings."),),
        bridge_letters=(
            BridgeLetter(
                id="b1", first_day="2025-10-01", last_day="2025-12-31", text="No change.", signer="Bo Boss"
            ),
        ),
    )


CHECKED = ((1440, "light"), (380, "dark"))
"""Contrast follows the scheme and structure the width, so two of the four show all."""

LOOKS = (
    ((1440, "light"), (1440, "dark"), (380, "light"), (380, "dark"))
    if os.environ.get("PROOFGRAPH_PICTURES") == "all"
    else CHECKED
)
"""What is pictured, in `artifacts/`, for people to look at."""


@pytest.mark.parametrize(
    ("group", "screen"),
    [(READER, screen) for screen in SCREENS]
    + [(group, screen) for group, screens in BY_OTHERS.items() for screen in screens],
)
def test_a_screen_is_accessible_and_fits_in_light_and_dark_on_a_desk_and_a_phone(
    signed_in: SignedIn, made: Mapping[str, str], group: str, screen: str
) -> None:
    path = BY_OTHERS.get(group, SCREENS)[screen]
    visitor = signed_in(group)
    page = visitor.page
    page.set_viewport_size({"width": 1440, "height": 900})
    page.emulate_media(color_scheme="light")
    visitor.open(path.format(**made))
    found: dict[str, object] = {}

    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
        visitor.settle()
        visitor.screenshot(f"{screen}-{scheme}-{width}")
        if (width, scheme) in CHECKED:
            found[f"{scheme} at {width}"] = visitor.violations()
            found[f"overflow at {width}"] = visitor.overflow()

    assert {where: what for where, what in found.items() if what} == {}
    assert visitor.complaints == []


def test_the_door_is_accessible_before_anybody_signed_in(visit) -> None:  # type: ignore[no-untyped-def]
    visitor = visit()

    visitor.open("/")

    visitor.screenshot("sign-in-light-1440")
    assert visitor.violations() == []
