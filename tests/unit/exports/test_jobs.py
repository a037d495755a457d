"""Export jobs: progress, tickets that expire, cancelling, and what is said when there is nothing yet."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proofgraph.api.models.exports import ExportView, TicketView
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.exports.attached import Attached
from tests.unit.exports.office import STD, Office

MINUTE = 60_000


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.mark.parametrize(
    ("kind", "filename"),
    [
        ("summary-pdf", "std-summary-2027-01-15.pdf"),
        ("evidence-zip", "std-evidence-2027-01-15.zip"),
        ("summary-zip", "std-summary-2027-01-15.zip"),
    ],
)
def test_an_export_ends_as_a_file_with_its_digest(office: Office, kind: str, filename: str) -> None:
    started = office.exports.start(kind, STD, by="ann")  # type: ignore[arg-type]

    done = office.exports.run(started.id)

    content = office.world.objects.get(done.key)
    assert (done.state, done.filename, done.bytes) == ("succeeded", filename, len(content))
    assert done.sha256 == hashlib.sha256(content).hexdigest()
    assert ExportView.model_validate(done).id == started.id


@pytest.mark.parametrize("kind", ["summary-pdf", "evidence-zip"])
def test_a_finished_export_is_evidence_and_handed_out_from_there(office: Office, kind: Any) -> None:
    done = office.exports.run(office.exports.start(kind, STD, by="ann").id)
    assert done.sha256 is not None
    content = office.world.objects.get(done.key)
    office.world.objects.delete(done.key)  # as it expires

    link = office.exports.redeem(office.exports.ticket(done.id, by="ann").ticket, by="ann")

    assert office.world.evidence.get(done.sha256) == content
    assert link.url.endswith(done.sha256)


def test_what_was_kept_as_a_working_copy_alone_is_still_handed_out(office: Office) -> None:
    done = office.exports.run(office.exports.start("summary-zip", STD, by="ann").id)
    office.world.objects.delete(f"evidence/{(done.sha256 or '')[:2]}/{done.sha256}")

    link = office.exports.redeem(office.exports.ticket(done.id, by="ann").ticket, by="ann")

    assert link.url.endswith(done.key)


def test_an_export_whose_file_is_made_is_finished_and_not_cancelled(office: Office) -> None:
    started = office.exports.start("summary-zip", STD, by="ann")
    objects = office.world.objects
    copy, states = objects.copy, []

    def cancelled_meanwhile(*args: Any, **kwargs: Any) -> Any:
        states.append(office.exports.cancel(started.id).state)
        return copy(*args, **kwargs)

    objects.copy = cancelled_meanwhile  # type: ignore[method-assign]
    done = office.exports.run(started.id)

    assert (states, done.state) == (["running"], "succeeded")


def test_running_it_again_makes_nothing_new(office: Office) -> None:
    started = office.exports.start("summary-zip", STD, by="ann")
    done = office.exports.run(started.id)

    assert office.exports.run(started.id) == done


def test_a_ticket_gives_links_for_two_hours_to_the_one_who_asked(office: Office) -> None:
    export = office.exports.run(office.exports.start("summary-zip", STD, by="ann").id)
    ticket = office.exports.ticket(export.id, by="ann")

    link = office.exports.redeem(ticket.ticket, by="ann")

    assert TicketView.model_validate(ticket).path == f"/tickets/{ticket.ticket}"
    assert link.expires_at - office.world.now == MINUTE
    assert link.filename == export.filename
    with pytest.raises(NotFoundError):
        office.exports.redeem(ticket.ticket, by="bob")
    office.world.now += 120 * MINUTE
    with pytest.raises(NotFoundError, match="ask for a new one"):
        office.exports.redeem(ticket.ticket, by="ann")


def test_there_is_no_ticket_before_the_file_is_there(office: Office) -> None:
    started = office.exports.start("summary-zip", STD, by="ann")

    with pytest.raises(ConflictError, match="queued"):
        office.exports.ticket(started.id, by="ann")


def test_a_cancelled_export_is_not_made(office: Office) -> None:
    started = office.exports.start("evidence-zip", STD, by="ann")
    office.exports.cancel(started.id)

    assert office.exports.run(started.id).state == "cancelled"
    assert not list(office.world.objects.list("exports/"))


def test_damaged_evidence_fails_the_export_with_the_reason(office: Office) -> None:
    digest = office.report.results["bucket-encryption"].queries[0].digest
    office.world.objects.delete(f"evidence/{digest[:2]}/{digest}.gz")

    failed = office.exports.run(office.exports.start("evidence-zip", STD, by="ann").id)

    assert failed.state == "failed"
    assert digest in (failed.error or "")


def test_exports_are_listed_newest_first_and_by_framework(office: Office) -> None:
    first = office.exports.start("summary-zip", STD, by="ann")
    office.world.now += 1
    second = office.exports.start("summary-zip", STD, by="ann")

    assert [export.id for export in office.exports.list().items] == [second.id, first.id]
    assert [export.id for export in office.exports.list("exports#std", limit=1).items] == [second.id]
    assert office.exports.list("exports#other").items == ()


def test_nothing_is_exported_before_the_first_evaluation(office: Office) -> None:
    for record in list(office.world.records.list("framework#std", "standing").records):
        office.world.records.delete(record.parent, record.kind, record.id)

    with pytest.raises(ConflictError, match="evaluate it first"):
        office.exports.start("summary-pdf", STD, by="ann")


@pytest.mark.parametrize(
    ("left", "said"),
    [(1000, "Time ran out while its files were listed;"), (60_000, "Time ran out after 0 of")],
)
def test_an_export_that_runs_out_of_time_fails_and_says_so(office: Office, left: int, said: str) -> None:
    started = office.exports.start("evidence-zip", STD, by="ann")

    failed = office.exports.run(started.id, lambda: left)

    assert failed.state == "failed"
    assert said in (failed.error or "")


def test_a_single_file_that_cannot_be_made_in_time_fails_instead_of_beginning_anew(office: Office) -> None:
    started = office.exports.start("summary-pdf", STD, by="ann")

    failed = office.exports.step(started.id, lambda: 1000)

    assert (failed.state, failed.error) == ("failed", "Time ran out before the file was made; export a part.")
    assert not list(office.world.objects.list("exports/"))


def test_a_package_is_cancelled_while_its_files_are_listed_and_tells_how_many_there_are(
    office: Office,
) -> None:
    started = office.exports.start("evidence-zip", STD, by="ann")
    counts, gather = [], office.reports.gather

    def attached(ref: str) -> Sequence[Attached]:
        office.world.now += 2000
        counts.append(office.exports.get(started.id).progress)
        if ref == "A.2":
            office.exports.cancel(started.id)
        return ()

    report = replace(gather("std"), attached=attached)
    object.__setattr__(office.making.reports, "gather", lambda _: report)
    ended = office.exports.run(started.id)

    assert (ended.state, ended.error) == ("cancelled", "Cancelled.")
    assert [(told.done, told.total > 0) for told in counts] == [(0, False), (0, True)]
    assert not office.world.objects.stat(f"{ended.folder}plan")


def test_a_single_file_cancelled_while_it_is_made_leaves_nothing(office: Office) -> None:
    started = office.exports.start("summary-pdf", STD, by="ann")

    def remaining() -> int:
        office.exports.cancel(started.id)
        return 900_000

    ended = office.exports.step(started.id, remaining)

    assert (ended.state, ended.error) == ("cancelled", "Cancelled.")
    assert not list(office.world.objects.list("exports/"))


def test_no_step_is_begun_after_eleven_hours(office: Office) -> None:
    started = office.exports.start("evidence-zip", STD, by="ann")
    office.world.now += 11 * 3_600_000 + 1

    failed = office.exports.step(started.id)

    assert failed.state == "failed"
    assert "eleven hours" in (failed.error or "")


def test_what_was_stopped_from_outside_ends_as_failed_and_what_runs_does_not(office: Office) -> None:
    stopped = office.exports.start("evidence-zip", STD, by="ann")
    office.world.now += 13 * 3_600_000 + 1
    running = office.exports.start("evidence-zip", STD, by="ann")

    buried = office.exports.bury()

    assert buried == 1
    assert office.exports.get(stopped.id).state == "failed"
    assert office.exports.get(running.id).state == "queued"
    assert office.exports.bury() == 0
