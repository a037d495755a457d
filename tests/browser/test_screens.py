"""Every screen: nothing serious for axe, fitting the window, in light and dark, and pictured."""

from __future__ import annotations

import pytest

from tests.browser.visitor import Visitor

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
    "settings-notifications": "/settings/notifications",
    "settings-webhooks": "/settings/webhooks",
    "settings-audit-log": "/settings/audit-log",
    "settings-ledger": "/settings/ledger",
    "audits": "/audits",
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
    "not-found": "/no-such-page",
}


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_accessible_and_fits_in_light_and_dark_on_a_desk_and_a_phone(
    reader: Visitor, screen: str
) -> None:
    page = reader.page
    page.set_viewport_size({"width": 1440, "height": 900})
    page.emulate_media(color_scheme="light")
    reader.open(SCREENS[screen])
    found: dict[str, object] = {}

    for width in (1440, 380):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
            reader.settle()
            reader.screenshot(f"{screen}-{scheme}-{width}")
            if width == 1440 or scheme == "light":
                found[f"{scheme} at {width}"] = reader.violations()
            found[f"overflow at {width}"] = reader.overflow()

    assert {where: what for where, what in found.items() if what} == {}
    assert reader.complaints == []


def test_the_door_is_accessible_before_anybody_signed_in(visit) -> None:  # type: ignore[no-untyped-def]
    visitor = visit()

    visitor.open("/")

    visitor.screenshot("sign-in-light-1440")
    assert visitor.violations() == []
