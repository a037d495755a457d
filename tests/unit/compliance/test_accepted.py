"""An accepted exception stands beside every figure that it touches, and changes none."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from proofgraph.boot import Services
from proofgraph.compliance.days import Period, day_of
from proofgraph.compliance.exceptions import Exception_
from proofgraph.compliance.targets import Target, control, requirement
from proofgraph.exports import listing, package
from proofgraph.exports.pdf import summary_pdf
from proofgraph.graph.stored import Part
from tests.unit.api.world import NOW, evaluated_services

DAY = 86_400_000
USERS = Target(kind="question", id="users-mfa")


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return evaluated_services(tmp_path)


def accept(services: Services, target: Target) -> Exception_:
    asked = services.exceptions.request(
        target,
        reason="Old",
        owner="ann",
        compensating_control="none",
        expires_at=NOW + 30 * DAY,
        by="ann",
    )
    return services.exceptions.approve(asked.id, by="ben")


@pytest.mark.parametrize("target", [USERS, control("mfa"), requirement("demo", "D1.1")])
def test_it_shows_in_the_bar_the_gaps_the_period_and_the_graph(services: Services, target: Target) -> None:
    before = services.views.framework_view("demo")
    accept(services, target)
    services.evaluations.run_here("demo", by="u1")

    after = services.views.framework_view("demo")
    (gap,) = services.gaps.table()
    operation = services.operations.framework("demo", Period.of(day_of(NOW), day_of(NOW)))
    (problem,) = services.graph.rows(Part("entity", "proofgraph", "proofgraph_problem"))
    accepted = {segment.id: segment.accepted for segment in after.bars[3].segments if segment.accepted}
    assert (accepted, after.exceptions) == ({"ATTENTION": 1}, 1)
    assert [s.count for s in before.bars[3].segments] == [s.count for s in after.bars[3].segments]
    assert [found.target for found in gap.exceptions] == [target]
    assert {row.ref: row.exceptions for row in operation.requirements} == {"D1.1": 1, "D1.2": 0, "D2.1": 0}
    assert problem.properties["accepted"] is True
    assert problem.properties["acceptedUntil"] == NOW + 30 * DAY


@pytest.mark.parametrize("target", [USERS, control("mfa"), requirement("demo", "D1.1")])
def test_it_shows_in_every_export(services: Services, target: Target, tmp_path: Path) -> None:
    accept(services, target)
    services.evaluations.run_here("demo", by="u1")
    report = services.making.reports.gather("demo")
    control_view, reports = services.making.reports.of_control("mfa")
    path = tmp_path / "report.pdf"

    with path.open("wb") as stream:
        summary_pdf(report, stream)
    shown = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)
    assert "1 with accepted exceptions" in shown
    assert "1 accepted, beside 1 requirement" in shown
    assert "(1 accepted)" in shown
    assert shown.count("1 exception ") >= 2
    rows = {row["Requirement"]: row["Exceptions"] for row in read(listing.summary(report))}
    assert rows == {"D1.1": "1", "D1.2": "0", "D2.1": "0"}
    assert "exceptions.csv" in {part.path for part in package.summary(report).parts}
    assert [row["Exceptions"] for row in read(listing.control_summary(control_view, reports))] == ["1"]
    about_it = target != requirement("demo", "D1.1")
    assert ("## Accepted exceptions" in listing.control(control_view)) == about_it
    (row,) = [row for row in services.views.controls().items if row.id == "mfa"]
    (domain,) = services.views.domains()
    assert row.exceptions == about_it
    assert (domain.statuses, domain.accepted) == ({row.status: 1}, {row.status: 1} if about_it else {})
    assert services.views.accepted_by_question() == ({"users-mfa": 1} if target == USERS else {})


def read(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))


def test_a_question_shows_its_own(services: Services) -> None:
    made = accept(services, USERS)

    assert [one.id for one in services.views.accepted_of("users-mfa")] == [made.id]
    assert services.views.accepted_of("buckets-encrypted") == ()


def test_a_control_shows_its_own_also_where_there_is_no_framework_yet(services: Services) -> None:
    made = accept(services, control("mfa"))
    services.deleted_frameworks.delete("demo", by="ann")

    assert [one.id for one in services.views.control_view("mfa").exceptions] == [made.id]


def test_a_period_counts_what_was_accepted_in_it(services: Services) -> None:
    made = accept(services, USERS)
    ended = services.exceptions.withdraw(made.id, by="ann")

    assert (ended.approved_by, ended.approved_at) == ("ben", NOW)
    assert made.counted(NOW - DAY, NOW)
    assert made.counted(NOW + 29 * DAY, NOW + 60 * DAY)
    assert not made.counted(NOW - 2 * DAY, NOW - DAY)
    assert not made.counted(NOW + 30 * DAY, NOW + 60 * DAY)
    assert not ended.counted(NOW + DAY, NOW + 2 * DAY)


def test_one_that_nobody_approved_counts_in_no_period(services: Services) -> None:
    asked = services.exceptions.request(
        USERS, reason="Old", owner="ann", compensating_control="none", expires_at=NOW + DAY, by="ann"
    )

    assert not asked.counted(0, NOW + DAY)
    assert not services.exceptions.reject(asked.id, by="ben", note="No.").counted(0, NOW + DAY)


def test_a_problem_goes_when_its_requirement_does_not_apply_any_more(services: Services) -> None:
    part = Part("entity", "proofgraph", "proofgraph_problem")
    before = len(list(services.graph.rows(part)))

    services.frameworks.set_applicability("demo", "D1.1", applicable=False, reason="n/a", by="ann")
    services.evaluations.run_here("demo", by="u1")

    assert (before, len(list(services.graph.rows(part)))) == (1, 0)
