"""Two years of acceptances and reminders under a clock that the test owns."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from proofgraph import boot
from proofgraph.access.decision import change_user, deactivate
from proofgraph.boot import Services
from proofgraph.notifications.outbox import Outbox
from proofgraph.policies import acceptances
from proofgraph.policies.documents import Document, FrontMatter
from proofgraph.policies.rules import Audience
from proofgraph.ports.records import MemoryRecords
from tests.faulty import CrashError, CrashingRecords

DAY = 86_400_000
META = FrontMatter(id="bread", title="Bread", domain="baking", summary="On bread.", acceptance=True)


def at(day: str, hour: int = 0) -> int:
    return int(datetime.fromisoformat(f"{day}T{hour:02d}:00:00+00:00").timestamp() * 1000)


@dataclass
class Years:
    now: list[int] = field(default_factory=lambda: [at("2026-01-01")])
    records: CrashingRecords = field(default_factory=lambda: CrashingRecords(MemoryRecords()))

    def __post_init__(self) -> None:
        self.services: Services = boot.memory(clock=lambda: self.now[0], records=self.records)
        for name in ("ann", "bob"):
            self.join(name)

    def join(self, name: str) -> None:
        change_user(self.records, name, {"email": f"{name}@crumb.example", "name": name, "accepted_at": 1})

    def adopt(self, source: str = "One.") -> None:
        self.services.documents.create(Document("policy", META, source, "bread"), "ann")

    def until(self, day: str, every_hours: int = 6) -> None:
        """Let the round run again and again until a day."""
        while self.now[0] < at(day):
            self.now[0] += every_hours * 3_600_000
            self.services.policy_scanner.run()

    def accept(self, name: str) -> None:
        for held, entry in self.services.acceptances.open_for(name):
            self.services.acceptances.accept(held.id, name, digest=entry.digest)

    def told(self, name: str) -> list[tuple[str, str]]:
        """What somebody was told on which day, the oldest first."""
        found = self.services.notices.page(name, limit=1000)[0]
        return [(day(told.at), str(told.kind)) for told in reversed(found)]


def day(time: int) -> str:
    return datetime.fromtimestamp(time / 1000, UTC).date().isoformat()


@pytest.fixture
def years() -> Years:
    return Years()


def test_a_draft_that_cannot_be_read_keeps_nobody_from_being_asked_and_is_told_of(years: Years) -> None:
    years.adopt()
    years.services.approvals.save("bread", "ann", expected=0, source="Two.")
    draft = years.records.get("policy#bread", "draft", "current")
    assert draft is not None
    years.records.put(replace(draft, body={"draft": {"state": "unheard of"}}))

    with pytest.raises(ValueError, match="state"):
        years.services.policy_scanner.run()

    assert len(years.services.acceptances.open_for("bob")) == 1


@pytest.mark.parametrize(("before", "now"), [("a1", "b2"), ("b2", "a1")])
def test_who_moved_to_another_account_of_the_same_address_is_asked_there(
    years: Years, before: str, now: str
) -> None:
    """Accounts are listed by their ids, which are random: neither order may lose the person."""
    for id, address in ((before, "Cid@crumb.example"), (now, "cid@crumb.example")):
        change_user(years.records, id, {"email": address, "name": "Cid", "accepted_at": 1})
    deactivate(years.records, before)
    years.adopt()

    years.until("2026-01-10")

    assert [told[1] for told in years.told(now)] == ["policy.accept", "policy.reminder"]
    assert years.told(before) == []
    years.accept(now)
    deactivate(years.records, now)
    asked = years.services.policy_people.all(Audience())
    assert [person.user for person in asked] == ["ann", "bob"]


def test_reminders_come_before_and_after_the_due_day_and_then_end(years: Years) -> None:
    years.adopt()

    years.until("2028-01-01")

    assert years.told("ann") == [
        ("2026-01-01", "policy.accept"),
        ("2026-01-08", "policy.reminder"),
        ("2026-01-14", "policy.reminder"),
        ("2026-01-16", "policy.reminder"),
        ("2026-01-22", "policy.reminder"),
        ("2026-01-29", "policy.reminder"),
    ]


def test_who_has_accepted_hears_nothing_until_it_is_asked_anew(years: Years) -> None:
    years.adopt()
    years.until("2026-01-03")
    years.accept("ann")
    years.until("2027-03-01", every_hours=24)
    years.services.documents.change("bread", "ann", source="Two.", renew=False)
    years.until("2027-04-01", every_hours=24)
    assert years.told("ann") == [("2026-01-01", "policy.accept")]

    years.services.documents.change("bread", "ann", source="Three.", renew=True)
    years.until("2028-01-01", every_hours=24)

    assert [told for told in years.told("ann") if told[0] > "2027"][:2] == [
        ("2027-04-02", "policy.accept"),
        ("2027-04-09", "policy.reminder"),
    ]
    assert [(a.asked_from, a.number) for a in years.services.acceptances.history("bread")] == [(1, 1)]


def test_by_hand_the_first_are_reminded_at_once_and_the_round_reminds_the_others(
    years: Years, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("cas", "dee"):
        years.join(name)
    years.adopt()
    years.services.policy_scanner.run()
    years.accept("ann")
    years.now[0] += DAY
    monkeypatch.setattr(acceptances, "AT_ONCE", 2)

    assert years.services.acceptances.remind("bread") == 3
    at_once = [name for name in ("bob", "cas", "dee") if len(years.told(name)) == 2]
    assert years.services.acceptances.remind("bread") == 3

    assert at_once == ["bob", "cas"], "who has accepted takes nobody's place"
    assert len(years.told("dee")) == 2, "what was told is told once, and the next are"
    for _ in range(2):
        years.services.policy_scanner.run()
    assert [len(years.told(name)) for name in ("ann", "bob", "cas", "dee")] == [1, 2, 2, 2]


def test_a_reminder_by_hand_that_no_round_told_within_a_day_is_past(
    years: Years, monkeypatch: pytest.MonkeyPatch
) -> None:
    years.adopt()
    years.services.policy_scanner.run()
    years.now[0] += DAY
    monkeypatch.setattr(acceptances, "AT_ONCE", 1)
    years.services.acceptances.remind("bread")
    years.now[0] += 2 * DAY

    years.services.policy_scanner.run()

    assert [len(years.told(name)) for name in ("ann", "bob")] == [2, 1]


def test_a_webhook_hears_of_a_document_and_not_of_each_person(years: Years) -> None:
    years.services.webhooks.create("All", "https://hooks.example.com/x", by="ann")
    years.adopt()
    years.until("2026-01-05")
    years.join("cas")
    years.until("2026-01-09")

    heard = [d for d in Outbox(years.records).list("waiting", limit=1000)[0] if d.channel == "webhook"]

    said = [(d.kind, d.payload["subject"], d.payload["body"]) for d in reversed(heard)]
    assert said == [
        (
            "policy.accept",
            "People are asked to accept: Bread",
            "They are to read and accept it by 2026-01-15.",
        ),
        (
            "policy.accept",
            "People are asked to accept: Bread",
            "They are to read and accept it by 2026-01-19.",
        ),
        (
            "policy.reminder",
            "Still to accept: Bread",
            "Who was to accept it by 2026-01-15 and has not is reminded.",
        ),
    ]
    assert {d.payload["link"] for d in heard} == {"/policies/bread?tab=acceptance"}


def test_every_month_of_two_years_ends_with_everybody_having_accepted(years: Years) -> None:
    years.adopt()
    first = date(2026, 1, 1)
    for month in range(1, 25):
        years.services.documents.change("bread", "ann", source=f"Month {month}.", renew=True)
        years.until((first + timedelta(days=30 * month)).isoformat(), every_hours=24)
        for name in ("ann", "bob"):
            years.accept(name)

    history = years.services.acceptances.history("bread")
    assert sorted(a.number for a in history) == sorted([*range(2, 26)] * 2)
    assert {row.standing for row in years.services.acceptances.table("bread")} == {"accepted"}
    assert sum(kind == "policy.accept" for _, kind in years.told("bob")) == 24


def test_who_comes_later_has_the_same_time_from_then_on(years: Years) -> None:
    years.adopt()
    years.until("2026-02-01")
    years.join("cas")
    years.until("2026-02-03")

    ((held, _),) = years.services.acceptances.open_for("cas")

    assert day(held.due_at) == "2026-02-15"


def test_who_has_gone_is_not_reminded_and_what_they_accepted_stays(years: Years) -> None:
    years.adopt()
    years.until("2026-01-02")
    years.accept("bob")
    deactivate(years.records, "bob", at=years.now[0])
    deactivate(years.records, "ann", at=years.now[0])

    years.until("2026-03-01")

    assert years.told("ann") == [("2026-01-01", "policy.accept")]
    rows = years.services.acceptances.table("bread")
    assert [(row.person.email, row.standing) for row in rows] == [("bob@crumb.example", "accepted")]


def test_after_a_long_silence_only_the_newest_reminder_is_told(years: Years) -> None:
    years.adopt()
    years.until("2026-01-02")

    years.now[0] = at("2026-06-01")
    years.services.policy_scanner.run()
    years.services.policy_scanner.run()

    assert [kind for _, kind in years.told("ann")] == ["policy.accept", "policy.reminder"]


def test_nobody_is_asked_while_it_is_not_adopted(years: Years) -> None:
    years.adopt()
    years.until("2026-01-02")
    years.services.documents.change("bread", "ann", adopted=False)

    assert years.services.acceptances.open_for("ann") == []
    years.until("2026-02-01")
    assert len(years.told("ann")) == 1
    years.services.documents.change("bread", "ann", adopted=True)
    assert len(years.services.acceptances.open_for("ann")) == 1


@pytest.mark.parametrize("writes", range(8))
def test_a_round_that_dies_anywhere_is_completed_and_tells_nobody_twice(years: Years, writes: int) -> None:
    years.adopt()
    years.records.writes = writes
    with suppress(CrashError):
        years.services.policy_scanner.run()
        years.now[0] += 8 * DAY
        years.services.policy_scanner.run()
    assert years.records.writes == 0
    years.records.writes = None

    years.services.policy_scanner.run()

    for name in ("ann", "bob"):
        kinds = [kind for _, kind in years.told(name)]
        assert kinds.count("policy.accept") == 1
        assert kinds.count("policy.reminder") <= 1
        assert len(years.services.acceptances.open_for(name)) == 1


def test_a_crash_before_approvers_are_told_is_made_good_by_the_round(years: Years) -> None:
    services = years.services
    services.documents.create(
        Document("policy", META.model_copy(update={"adopted": False}), "One.", "bread"), "ann"
    )
    services.documents.rules.change({"approvers": ("bob",)})
    draft = services.approvals.save("bread", "ann", expected=0, source="Two.").draft
    years.records.writes = 1
    with pytest.raises(CrashError):
        services.approvals.submit("bread", "ann", expected=draft.version)
    years.records.writes = None
    assert years.told("bob") == []

    services.policy_scanner.run()
    services.policy_scanner.run()

    assert [kind for _, kind in years.told("bob")] == ["policy.review"]
    assert [waiting.document for waiting in services.approvals.open_for("bob")] == ["bread"]


def lead(years: Years, name: str = "boss") -> None:
    years.join(name)
    change_user(years.records, name, {"groups": ["compliance-managers"], "external": True})


def test_acceptances_long_overdue_go_to_who_administers_policies_once_for_all_of_a_day(years: Years) -> None:
    lead(years)
    years.adopt()
    years.until("2026-01-05")
    years.join("cas")
    years.accept("bob")

    years.until("2026-01-29")
    assert years.told("boss") == []
    years.until("2027-01-01", every_hours=24)

    assert years.told("boss") == [("2026-01-30", "policy.escalated"), ("2026-02-03", "policy.escalated")]
    second, first = years.services.notices.page("boss")[0]
    assert (first.subject, first.link) == (
        "1 person has not accepted: Bread",
        "/policies/bread?tab=acceptance",
    )
    assert (first.body, second.body) == (
        "They were asked and reminded: ann.",
        "They were asked and reminded: cas.",
    )


def test_they_go_to_the_documents_owner_where_that_is_somebody(years: Years) -> None:
    lead(years)
    years.services.documents.rules.change({"escalate_acceptance": 2, "audience": {"external": False}})
    meta = META.model_copy(update={"owner": "BOB@crumb.example"})
    years.services.documents.create(Document("policy", meta, "One.", "bread"), "ann")
    years.until("2026-01-17")
    years.accept("bob")

    years.until("2026-02-01")

    assert years.told("boss") == []
    assert years.told("bob")[-1] == ("2026-01-18", "policy.escalated")


@pytest.mark.parametrize("writes", range(6))
def test_an_escalation_that_dies_anywhere_is_told_once(years: Years, writes: int) -> None:
    lead(years)
    years.adopt()
    years.until("2026-01-29")
    years.now[0] = at("2026-01-30", 1)
    years.records.writes = writes
    with suppress(CrashError):
        years.services.policy_scanner.run()
    years.records.writes = None

    years.until("2026-02-02")

    assert years.told("boss") == [("2026-01-30", "policy.escalated")]


def test_approvers_are_reminded_of_a_draft_and_then_it_is_escalated(years: Years) -> None:
    services = years.services
    lead(years)
    years.join("cas")
    meta = META.model_copy(update={"acceptance": False})
    services.documents.create(Document("policy", meta, "One.", "bread"), "ann")
    services.documents.rules.change({"approvers": ("bob", "cas"), "needed": 2})
    draft = services.approvals.save("bread", "ann", expected=0, source="Two.").draft
    submitted = services.approvals.submit("bread", "ann", expected=draft.version).draft
    years.until("2026-01-05")
    services.approvals.approve("bread", "cas", expected=submitted.version)

    years.until("2026-06-01")

    reminded = [("2026-01-04", "policy.reminder"), ("2026-01-08", "policy.reminder")]
    assert years.told("bob") == [("2026-01-01", "policy.review"), *reminded]
    assert years.told("cas") == [("2026-01-01", "policy.review"), reminded[0]]
    assert years.told("ann") == [("2026-01-15", "policy.escalated")]
    assert years.told("boss") == [("2026-01-15", "policy.escalated")]
    (notice,), _ = services.notices.page("boss")
    assert notice.link == "/policies/bread?tab=draft"
    assert "1 of 2 approvals are missing" in notice.body


def test_after_a_silence_approvers_hear_the_newest_reminder_and_a_new_round_begins_anew(years: Years) -> None:
    services = years.services
    meta = META.model_copy(update={"acceptance": False})
    services.documents.create(Document("policy", meta, "One.", "bread"), "ann")
    services.documents.rules.change({"approvers": ("bob",)})
    draft = services.approvals.save("bread", "ann", expected=0, source="Two.").draft
    draft = services.approvals.submit("bread", "ann", expected=draft.version).draft
    years.now[0] = at("2026-01-10")
    services.policy_scanner.run()
    assert [kind for _, kind in years.told("bob")] == ["policy.review", "policy.reminder"]

    draft = services.approvals.give_back("bread", "bob", expected=draft.version, reason="Shorter.").draft
    years.until("2026-01-20")
    services.approvals.submit("bread", "ann", expected=draft.version)
    years.until("2026-01-24")

    assert [kind for _, kind in years.told("bob")] == ["policy.review", "policy.reminder"] * 2
