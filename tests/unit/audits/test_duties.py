"""Time passing over an audit: reminders, escalation, executions that wait and are lost and found again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from proofgraph.audits.asked import Wanted
from proofgraph.audits.telling import PARENT as TELLINGS
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.ports.records import every
from tests.unit.audits.conftest import Desk


def wait(desk: Desk) -> list[str]:
    """Every execution under way hands over its token, as duty_wait does; gives the duties."""
    for name, payload in list(desk.workflows.going.items()):
        desk.audits.duties.waiting(payload["audit"], f"token of {name}")
    return sorted(payload["audit"] for payload in desk.workflows.going.values())


def test_a_request_is_reminded_of_then_overdue_and_at_last_escalated_each_once(desk: Desk) -> None:
    desk.ask(due="2026-02-10")

    for day in range(1, 29):
        for hour in (0, 9, 18):
            desk.at(f"2026-02-{day:02d} {hour:02d}:00")

    reminders = ["request.reminder"] * 3 + ["request.overdue"] * 2
    assert desk.told("owner") == ["request.assigned", *reminders]
    assert desk.told("lead") == ["audit.overdue"]


def test_after_a_pause_of_the_round_only_the_newest_reminder_is_sent(desk: Desk) -> None:
    desk.ask(due="2026-02-10")

    desk.at("2026-03-01 09:00").at("2026-03-01 10:00")

    assert desk.told("owner") == ["request.assigned", "request.overdue"]
    assert desk.told("lead") == ["audit.overdue"]


def test_who_was_just_asked_is_not_reminded_of_steps_that_had_passed_by_then(desk: Desk) -> None:
    desk.at("2026-02-09 10:00")
    desk.ask(due="2026-02-10")
    desk.ask(due="2026-02-01")
    desk.audits.statuses.assign(desk.lead, "D1.1", {"assignees": [desk.people["owner"]], "due": "2026-02-10"})

    desk.at("2026-02-09 10:15")
    assert desk.told("owner") == ["request.assigned"] * 3

    desk.at("2026-02-10 09:00")
    assert sorted(desk.told("owner")[3:]) == ["request.overdue", "request.reminder", "request.reminder"]
    assert desk.told("lead") == []
    desk.at("2026-02-14 09:00")
    assert desk.told("lead") == ["audit.overdue"]


def test_what_was_planned_counts_from_when_it_is_asked(desk: Desk) -> None:
    wanted = Wanted(title="Access list", due="2026-02-10", assignees=(desk.people["owner"],))
    planned = desk.audits.requests.create(desk.theirs, wanted, planned=True, check=lambda _: None)
    desk.at("2026-02-09 10:00")
    desk.audits.requests.move(desk.theirs, planned.id, "requested")

    desk.at("2026-02-09 10:15")

    assert desk.told("owner") == ["request.assigned"]


def test_those_who_work_on_it_are_told_of_another_day_and_that_it_was_withdrawn(desk: Desk) -> None:
    request = desk.ask(due="2026-02-10")
    other = desk.people["lead"]
    changes = {"due": "2026-02-20", "assignees": [desk.people["owner"], other]}
    desk.audits.requests.change(desk.theirs, request.id, changes, check=lambda _: None)
    assert sorted(desk.told("owner")) == ["audit.moved", "request.assigned"]
    assert desk.told("lead") == ["request.assigned"]

    desk.audits.requests.change(desk.theirs, request.id, {"due": None}, check=lambda _: None)
    desk.audits.requests.move(desk.theirs, request.id, "withdrawn", why="Not needed.")
    planned = desk.audits.requests.create(
        desk.theirs, Wanted(title="Later", assignees=(other,)), planned=True, check=lambda _: None
    )
    desk.audits.requests.move(desk.theirs, planned.id, "withdrawn", why="Not needed.")

    found, _ = desk.services.notices.page(desk.people["owner"])
    assert sorted(told.subject for told in found) == [
        "Evidence is asked for no more: Access list",
        "Evidence is asked for: Access list",
        "Evidence is due on another day: Access list",
        "Evidence is due on no day any more: Access list",
    ]
    assert sorted(desk.told("lead")) == ["audit.moved", "audit.moved", "request.assigned"]
    assert desk.told("auditor") == ["audit.invited"]


def test_who_has_provided_is_not_reminded_and_who_gets_it_back_is(desk: Desk) -> None:
    request = desk.ask(due="2026-02-10")
    desk.audits.requests.provide(desk.ours, request.id, [], why="There is none.")
    desk.at("2026-02-12 09:00")
    assert desk.told("owner") == ["request.assigned"]

    desk.audits.requests.move(desk.theirs, request.id, "returned", why="There must be one.")
    desk.at("2026-02-12 10:00")

    assert desk.told("owner") == ["request.assigned", "request.returned", "request.overdue"]


def test_a_day_that_is_moved_has_reminders_of_its_own(desk: Desk) -> None:
    request = desk.ask(due="2026-02-10")
    desk.at("2026-02-11 09:00")
    desk.audits.requests.change(desk.theirs, request.id, {"due": "2026-03-10"}, check=lambda _: None)

    desk.at("2026-02-20 09:00").at("2026-03-09 09:00")

    told = desk.told("owner")
    assert sorted(told) == ["audit.moved", "request.assigned", "request.overdue", "request.reminder"]
    assert told[-1] == "request.reminder"


def test_an_execution_waits_for_each_duty_and_goes_on_when_it_is_done(desk: Desk) -> None:
    request = desk.ask()
    desk.audits.statuses.move(desk.ours, "D1.1", "in-progress")
    desk.at("2026-01-06 09:00").at("2026-01-06 09:15")
    assert len(wait(desk)) == 2

    desk.audits.requests.provide(desk.ours, request.id, [], why="None.")
    desk.audits.requests.move(desk.theirs, request.id, "accepted")
    desk.at("2026-01-06 09:30")

    assert [duty for duty in wait(desk) if "request" in duty] == []
    assert [output["state"] for _, output in desk.workflows.answers] == ["done"]
    assert len(desk.workflows.going) == 1


def test_an_execution_that_was_lost_is_started_again_and_nobody_is_told_again(desk: Desk) -> None:
    desk.ask(due="2026-02-10")
    desk.at("2026-02-10 09:00")
    wait(desk)
    before = desk.told("owner")

    for name in list(desk.workflows.going):
        desk.workflows.lose(name)
    desk.at("2026-02-10 09:15").at("2026-02-10 09:30")

    assert len(desk.workflows.going) == 1
    assert desk.told("owner") == before
    assert len(wait(desk)) == 1


def test_an_execution_that_asks_after_its_duty_is_done_goes_on_at_once(desk: Desk) -> None:
    request = desk.ask()
    desk.at("2026-01-06 09:00")
    (payload,) = desk.workflows.going.values()
    desk.audits.requests.move(desk.theirs, request.id, "withdrawn", why="Not needed.")
    desk.at("2026-01-06 09:15")

    assert desk.audits.duties.waiting(payload["audit"], "late token") is False
    assert [token for token, _ in desk.workflows.answers] == ["late token"]


def test_closing_lets_every_execution_go_and_ends_the_reminders(desk: Desk) -> None:
    desk.ask(due="2026-02-10")
    desk.audits.statuses.move(desk.ours, "D1.1", "in-progress")
    desk.at("2026-01-06 09:00")
    wait(desk)

    desk.close()
    desk.at("2026-03-01 09:00")

    assert desk.workflows.going == {}
    assert desk.audits.duties.ids() == []
    assert "request.overdue" not in desk.told("owner")


def test_a_requirement_that_is_due_is_reminded_of_until_it_is_ready(desk: Desk) -> None:
    desk.audits.statuses.assign(desk.lead, "D1.1", {"assignees": [desk.people["owner"]], "due": "2026-02-10"})
    desk.at("2026-02-09 09:00")
    desk.audits.statuses.move(desk.ours, "D1.1", "in-progress")
    desk.audits.statuses.move(desk.ours, "D1.1", "ready")
    desk.at("2026-02-20 09:00")

    assert desk.told("owner") == ["request.assigned", "request.reminder"]
    assert desk.told("auditor") == ["audit.invited", "audit.moved", "request.reminder"]


def test_auditors_are_reminded_of_what_waits_for_them_and_then_the_lead_is_told(desk: Desk) -> None:
    request = desk.ask(due="2026-01-20")
    desk.at("2026-01-10 12:00")
    desk.audits.requests.provide(desk.ours, request.id, [], why="There is none.")
    desk.audits.statuses.move(desk.ours, "D1.1", "in-progress")
    desk.audits.statuses.move(desk.ours, "D1.1", "ready")

    for day in range(11, 32):
        for hour in (7, 9, 18):
            desk.at(f"2026-01-{day:02d} {hour:02d}:00")
            if (day, hour) == (17, 7):
                assert "request.reminder" not in desk.told("auditor")

    news = ["audit.invited", "audit.moved", "request.fulfilled"]
    assert sorted(desk.told("auditor")) == [*news, "request.reminder", "request.reminder"]
    assert desk.told("lead") == ["audit.moved", "audit.overdue", "audit.overdue"]
    assert desk.told("owner") == ["request.assigned"]
    notices, _ = desk.services.notices.page(desk.people["auditor"])
    assert {notice.subject for notice in notices[:2]} == {
        "Waits since 2026-01-10: Access list",
        "Waits since 2026-01-10: D1.1 in SOC 2",
    }


def test_each_turn_of_the_auditors_begins_anew_and_ends_with_their_decision(desk: Desk) -> None:
    request = desk.ask()
    desk.at("2026-01-10 12:00")
    desk.audits.requests.provide(desk.ours, request.id, [], why="There is none.")
    desk.at("2026-01-18 09:00")
    desk.audits.requests.move(desk.theirs, request.id, "returned", why="There must be one.")
    desk.at("2026-01-30 09:00")
    desk.audits.requests.provide(desk.ours, request.id, [], why="Really none.")
    desk.at("2026-02-07 09:00")
    desk.audits.requests.move(desk.theirs, request.id, "accepted")
    desk.at("2026-04-01 09:00")

    assert desk.told("auditor").count("request.reminder") == 2
    assert desk.told("lead") == []


def test_an_engagement_says_how_long_its_auditors_may_take(desk: Desk) -> None:
    days = {"auditors_reminded_after": 2, "auditors_escalated_after": 3}
    desk.services.engagements.update(desk.id, days, by=desk.people["lead"])
    request = desk.ask()
    desk.audits.requests.provide(desk.ours, request.id, [], why="There is none.")

    desk.at("2026-01-07 08:00")
    assert desk.told("auditor")[-1] == "request.reminder"
    assert desk.told("lead") == []
    desk.at("2026-01-08 08:00")
    assert desk.told("lead") == ["audit.overdue"]


def test_what_the_organisation_asked_of_itself_waits_for_who_asked(desk: Desk) -> None:
    request = desk.ask(desk.lead, due="2026-01-20")
    desk.audits.requests.provide(desk.ours, request.id, [], why="There is none.")

    desk.at("2026-01-13 09:00").at("2026-02-20 09:00")

    assert desk.told("owner") == ["request.assigned"]
    assert desk.told("lead") == ["request.fulfilled", "request.reminder", "audit.overdue"]


def test_what_was_left_untold_is_told_by_the_round_once(desk: Desk) -> None:
    notice = Notice(Kind.AUDIT_MOVED, "D1.1 is ready", "", "/audits/x", "left")
    for put in desk.audits.scanner.tellings.prepare([desk.people["owner"]], notice):
        desk.services.records.put(put.record)

    desk.at("2026-01-06 09:00").at("2026-01-06 09:15")

    assert desk.told("owner") == ["audit.moved"]
    assert every(desk.services.records, TELLINGS, "telling") == []


def test_what_cannot_be_told_stops_no_other_telling_no_reminder_and_keeps_no_auditor_in(desk: Desk) -> None:
    desk.ask(due="2026-02-10")
    for dedupe in ("unreadable", "left"):
        notice = Notice(Kind.AUDIT_MOVED, "D1.1 is ready", "", "/audits/x", dedupe)
        for put in desk.audits.scanner.tellings.prepare([desk.people["owner"]], notice):
            said = dict(put.record.body["notice"]) | (
                {"kind": "unheard.of"} if dedupe == "unreadable" else {}
            )
            desk.services.records.put(replace(put.record, body={**put.record.body, "notice": said}))

    with pytest.raises(ValueError, match="unheard"):
        desk.at("2026-02-09 09:00")
    desk.audits.binding.release(desk.id, desk.people["auditor"])

    assert sorted(desk.told("owner")) == ["audit.moved", "request.assigned", "request.reminder"]
    assert desk.services.engagements.get(desk.id).auditors == ()


def test_where_who_opened_it_has_gone_it_goes_to_who_administers_audits(desk: Desk) -> None:
    services = desk.services
    other = services.users.invite("other@a.example", "Other", ["compliance-managers"], by="u1").id
    services.users.deactivate(desk.people["lead"])
    desk.ask(due="2026-02-10")

    desk.at("2026-03-01 09:00")

    assert desk.told("lead") == []
    assert [str(told.kind) for told in services.notices.page(other)[0]] == ["audit.overdue"]
