"""A review's life: planned, reminded of, due, decided, and the next one planned."""

from __future__ import annotations

import pytest

from proofgraph.access.decision import change_user
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.reviews.settings import Subject
from tests.unit.reviews.conftest import D11, DEMO, FIRST, MFA, Office


def test_a_review_comes_due_is_decided_and_comes_again(office: Office) -> None:
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-01-02 09:00")
    assert office.due() == [("mfa", "2026-02-01", "upcoming")]

    office.at("2026-02-01 08:00")
    (review,), _ = office.services.reviews.page("current")
    done = office.services.reviews.decide(review.id, "still-right", by="ann")
    office.at("2026-02-01 10:00")

    assert (done.state, done.decided_by) == ("decided", "ann")
    assert office.due() == [("mfa", "2026-05-02", "upcoming")]
    assert [move.what for move in done.history] == [
        "planned",
        "due",
        "before-7, before-1, due-today",
        "decided: still-right",
    ]


def test_owners_are_reminded_before_at_and_after_and_then_it_is_escalated(office: Office) -> None:
    office.set(MFA, cadence="yearly", first="2026-03-10", escalate_to=("boss",), escalate_after=5)
    for day in range(1, 32):
        for hour in (0, 9, 18):
            office.at(f"2026-03-{day:02d} {hour:02d}:00")

    assert office.said() == [
        "review.reminder",
        "review.reminder",
        "review.due",
        "review.overdue",
        "review.overdue",
    ]
    assert office.said("boss") == ["review.escalated"]


def test_after_a_pause_of_the_round_only_the_newest_message_is_sent(office: Office) -> None:
    office.set(MFA, cadence="yearly", first="2026-03-10", escalate_to=("boss",))
    office.at("2026-01-01 01:00")

    office.at("2026-03-30 09:00").at("2026-03-30 10:00")

    assert office.said() == ["review.overdue"]
    assert office.said("boss") == ["review.escalated"]


def test_what_is_set_nearer_beats_what_is_inherited(office: Office) -> None:
    office.set(DEMO, cadence="yearly", first="2026-06-01", each=True)
    office.set(FIRST, cadence="90-days", first="2026-05-01", each=True)
    office.set(D11, cadence="weekly", first="2026-04-01")

    office.at("2026-01-02 00:00")

    assert office.due() == [
        ("D1.1", "2026-04-01", "upcoming"),
        ("D1.2", "2026-05-01", "upcoming"),
        ("D2.1", "2026-06-01", "upcoming"),
    ]


def test_a_requirement_can_be_left_out_of_what_it_inherits(office: Office) -> None:
    office.set(DEMO, cadence="yearly", first="2026-06-01", each=True)
    office.set(D11, cadence=None)
    office.services.frameworks.set_applicability("demo", "D2.1", applicable=False, reason="none", by="ann")

    office.at("2026-01-02 00:00")

    assert [what for what, _, _ in office.due()] == ["D1.2"]
    assert office.services.review_settings.effective(D11).cadence is None  # type: ignore[union-attr]


def test_a_framework_can_be_reviewed_as_a_whole(office: Office) -> None:
    office.set(DEMO, cadence="yearly", first="2026-06-01")

    office.at("2026-01-02 00:00")

    assert office.due() == [("demo", "2026-06-01", "upcoming")]


def test_another_rhythm_plans_anew_and_other_owners_keep_the_date(office: Office) -> None:
    office.set(MFA, cadence="yearly", first="2026-06-01")
    office.at("2026-01-02 00:00")

    office.set(MFA, cadence="yearly", first="2026-06-01", owners=("ben",))
    office.at("2026-01-02 01:00")
    (review,), _ = office.services.reviews.page("current")
    assert (review.owners, review.due.isoformat()) == (("ben",), "2026-06-01")

    office.set(MFA, cadence="30-days", first="2026-02-01")
    office.at("2026-01-02 02:00")
    assert office.due() == [("mfa", "2026-02-01", "upcoming")]


def test_a_review_whose_subject_is_gone_is_let_go_and_comes_back_with_it(office: Office) -> None:
    office.set(MFA, cadence="yearly", first="2026-06-01")
    office.at("2026-01-02 00:00")
    office.services.review_settings.remove(MFA)
    office.at("2026-01-02 01:00")
    assert office.due() == []

    office.set(MFA, cadence="yearly", first="2026-06-01")
    office.at("2026-01-02 02:00")
    assert office.due() == [("mfa", "2026-06-01", "upcoming")]


def test_a_late_decision_moves_no_date_and_asks_for_nothing_missed(office: Office) -> None:
    office.set(MFA, cadence="30-days", first="2026-01-10")
    office.at("2026-01-10 09:00").at("2026-04-20 09:00")
    (review,), _ = office.services.reviews.page("current")

    office.services.reviews.decide(review.id, "changed", by="ann", note="New tool.")

    assert office.due() == [("mfa", "2026-05-10", "upcoming")]


def test_an_early_decision_takes_the_place_of_the_one_that_was_due(office: Office) -> None:
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-01-28 09:00")
    (review,), _ = office.services.reviews.page("current")

    office.services.reviews.decide(review.id, "still-right", by="ann")
    office.at("2026-02-01 09:00")

    assert office.due() == [("mfa", "2026-05-02", "upcoming")]


def test_a_review_is_decided_once(office: Office) -> None:
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-02-01 09:00")
    (review,), _ = office.services.reviews.page("current")
    office.services.reviews.decide(review.id, "still-right", by="ann")

    with pytest.raises(ConflictError, match="decided already"):
        office.services.reviews.decide(review.id, "changed", by="ben", note="No.")


def test_work_to_be_done_has_to_be_named(office: Office) -> None:
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-02-01 09:00")
    (review,), _ = office.services.reviews.page("current")

    with pytest.raises(InvalidInputError, match="what has to be done"):
        office.services.reviews.decide(review.id, "needs-work", by="ann")


def test_a_decision_is_kept_as_evidence(office: Office) -> None:
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-02-01 09:00")
    (review,), _ = office.services.reviews.page("current")

    office.services.reviews.decide(review.id, "still-right", by="ann")

    assert office.services.ledger.store.newest() == 0


def test_settings_that_cannot_be_are_refused(office: Office) -> None:
    with pytest.raises(InvalidInputError, match="owner"):
        office.set(MFA, cadence="weekly", owners=())
    with pytest.raises(InvalidInputError, match="time zone"):
        office.set(MFA, cadence="weekly", timezone="Mars/Base")
    with pytest.raises(InvalidInputError, match="in it"):
        office.set(MFA, cadence="weekly", each=True)
    with pytest.raises(NotFoundError):
        office.set(Subject(kind="section", id="d9", framework_id="demo"), cadence="weekly")
    assert office.services.review_settings.all() == []


def test_an_open_review_is_waited_for_and_its_workflow_told(office: Office) -> None:
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-02-01 09:00")
    (review,), _ = office.services.reviews.page("current")
    assert list(office.workflows.going) == [review.workflow]

    office.scanner.waiting(review.id, f"token of {review.workflow}")
    office.services.reviews.decide(review.id, "still-right", by="ann")
    office.at("2026-02-01 10:00")

    assert office.workflows.going == {}
    assert [output["decision"] for _, output in office.workflows.answers] == ["still-right"]


def test_a_workflow_that_was_lost_is_started_again_and_nobody_is_told_twice(office: Office) -> None:
    office.set(MFA, cadence="90-days", first="2026-02-01", after=())
    office.at("2026-02-01 09:00")
    (review,), _ = office.services.reviews.page("current")
    office.workflows.lose(review.workflow)

    office.at("2026-02-01 10:00")

    assert len(office.workflows.going) == 1
    assert office.said().count("review.due") == 1


def test_a_decision_before_the_workflow_waits_ends_it_all_the_same(office: Office) -> None:
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-02-01 09:00")
    (review,), _ = office.services.reviews.page("current")
    office.services.reviews.decide(review.id, "still-right", by="ann")

    office.scanner.waiting(review.id, f"token of {review.workflow}")

    assert office.workflows.going == {}


def test_two_years_go_by_with_every_review_asked_once_and_on_its_day(office: Office) -> None:
    office.set(DEMO, cadence="30-days", first="2026-01-31", each=True, before=(), after=())
    office.set(MFA, cadence="yearly", first="2028-02-29", timezone="Pacific/Auckland", before=(), after=())
    asked: list[tuple[str, str]] = []
    for _day in range(366 * 2 + 60):
        office.moment[0] += 86_400_000
        office.scanner.run()
        for review in office.services.reviews.page("current", limit=1000)[0]:
            if review.state == "open":
                asked.append((review.subject.id, review.due.isoformat()))
                office.services.reviews.decide(review.id, "still-right", by="ann")

    assert len(asked) == len(set(asked))
    days = [due for what, due in asked if what == "D1.1"]
    assert days[:4] == ["2026-01-31", "2026-03-02", "2026-04-01", "2026-05-01"]
    assert len(days) == 26
    assert [due for what, due in asked if what == "mfa"] == ["2028-02-29"]
    assert office.said().count("review.due") == len(asked)


def test_what_was_decided_for_a_day_stands_whoever_asks_for_that_day_again(office: Office) -> None:
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-01-28 09:00")
    (review,), _ = office.services.reviews.page("current")
    done = office.services.reviews.decide(review.id, "still-right", by="ann")

    office.set(MFA, cadence="90-days", first="2026-02-01", timezone="Europe/Berlin")
    office.at("2026-01-29 09:00")
    office.services.review_settings.remove(MFA)
    office.at("2026-01-30 09:00")
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-02-01 09:00")

    assert office.services.reviews.get(review.id) == done
    assert office.due() == [("mfa", "2026-05-02", "upcoming")]


def test_a_day_that_was_planned_and_withdrawn_stops_no_later_rhythm(office: Office) -> None:
    office.set(MFA, cadence="60-days", first="2026-03-01")
    office.at("2026-02-01 09:00")
    office.set(MFA, cadence="30-days", first="2026-01-30")
    office.at("2026-02-01 10:00")
    (review,), _ = office.services.reviews.page("current")
    assert review.due.isoformat() == "2026-03-01"
    office.set(MFA, cadence="weekly", first="2026-02-22")
    office.at("2026-02-22 09:00")
    (review,), _ = office.services.reviews.page("current")

    office.services.reviews.decide(review.id, "still-right", by="ann")
    assert office.due() == [("mfa", "2026-03-01", "upcoming")]

    office.at("2026-03-01 09:00")
    (again,), _ = office.services.reviews.page("current")
    whats = [move.what for move in again.history]
    assert whats[:5] == ["planned", "withdrawn", "planned", "withdrawn", "planned"]
    assert whats[5:] == ["due", "before-1, due-today"]


def test_the_execution_of_a_review_that_is_let_go_ends_and_one_put_back_is_waited_for(office: Office) -> None:
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-02-01 09:00")
    (review,), _ = office.services.reviews.page("current")
    office.scanner.waiting(review.id, f"token of {review.workflow}")

    office.services.review_settings.remove(MFA)
    office.at("2026-02-01 10:00")
    assert office.workflows.going == {}
    office.set(MFA, cadence="90-days", first="2026-02-01")
    office.at("2026-02-01 11:00")

    (again,), _ = office.services.reviews.page("current")
    assert (again.id, again.state, list(office.workflows.going)) == (review.id, "open", [again.workflow])
    assert office.said().count("review.due") == 1


def test_a_review_whose_owners_have_all_gone_is_told_to_who_can_name_others(office: Office) -> None:
    change_user(office.services.records, "lead", {"email": "l@a.example", "groups": ["compliance-managers"]})
    office.set(MFA, cadence="90-days", first="2026-02-01", owners=("ann", "ben"), escalate_to=("boss",))
    office.at("2026-01-02 09:00")
    change_user(office.services.records, "ann", {"active": False})
    office.at("2026-01-31 09:00")
    change_user(office.services.records, "ben", {"active": False})
    change_user(office.services.records, "boss", {"active": False})

    office.at("2026-02-01 09:00").at("2026-02-08 09:00")

    assert (office.said("ann"), office.said("ben"), office.said("boss")) == ([], ["review.reminder"], [])
    assert sorted(office.said("lead")) == ["review.due", "review.escalated", "review.overdue"]
    assert all("name others" in told.body for told in office.services.notices.page("lead")[0])
