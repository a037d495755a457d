"""The sample organisation's people, owners, reviews and audit."""

from __future__ import annotations

from proofgraph import boot
from proofgraph.local import organisation, programme
from proofgraph.ports.records import MemoryRecords
from tests.faulty import CrashError, CrashingRecords


def test_the_sample_has_owners_a_review_that_is_due_and_an_audit_open_to_its_auditor() -> None:
    services = boot.memory(clock=lambda: 1_700_000_000_000)
    organisation.install(services)

    programme.begin(services)
    programme.begin(services)

    people = {user.email: user for user in services.users.list()}
    owen, aiko = people["owen@northwind.example"], people["aiko@brightaudit.example"]
    (engagement,) = services.engagements.list()
    reviews, _ = services.reviews.page("current")
    assert [user.external for user in people.values()].count(True) == 1
    assert services.controls.get("mfa-for-all-users").owners == (owen.email,)
    assert [(review.subject.id, review.state) for review in reviews] == [
        ("mfa-for-all-users", "open"),
        ("soc2", "upcoming"),
    ]
    assert engagement.auditors == (aiko.id,)


def test_a_programme_that_was_cut_off_at_any_write_is_completed_by_the_next_run() -> None:
    writes = 0
    while True:
        records = CrashingRecords(MemoryRecords())
        services = boot.memory(clock=lambda: 1_700_000_000_000, records=records)
        organisation.install(services)
        records.writes = writes
        try:
            programme.begin(services)
            break
        except CrashError:
            records.writes = None
        programme.begin(services)
        people = {user.email: user.id for user in services.users.list()}
        (engagement,) = services.engagements.list()
        assert (len(people), engagement.auditors) == (4, (people["aiko@brightaudit.example"],))
        assert {review.subject.id for review in services.reviews.page("current")[0]} == {
            "mfa-for-all-users",
            "soc2",
        }
        writes += 4
    assert writes > 20
