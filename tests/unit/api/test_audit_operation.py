"""What an auditor of Type II sees of a requirement: figures over the period, its days, rows of a past day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from proofgraph.api.app import build
from tests.unit.api.auditing import Audit, day, did, staffed
from tests.unit.api.conftest import Client

MFA = "users-mfa"


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    return staffed(tmp_path_factory.mktemp("operation"), lambda services: Client(build(lambda: services)))


@pytest.fixture
def audit(staff: Audit) -> Audit:
    return Audit(staff.calendar, staff.client, staff.ids).begin()


def at(audit: Audit, rest: str) -> Any:
    return audit.auditor.get(f"{audit.path}/requirements/D1.1/{rest}")


def test_an_auditor_reads_how_a_requirement_operated_over_the_period(audit: Audit) -> None:
    found = did(at(audit, "operation"))
    whole = did(audit.auditor.get(f"{audit.path}/status"))

    assert (found["ref"], found["days"], found["covered"]) == ("D1.1", 4, 4)
    assert found in whole["requirements"]
    assert found["gaps"]
    assert found["longest_gap_ms"] > 0


def test_an_auditor_sees_each_day_of_the_period_and_no_day_beside_it(audit: Audit) -> None:
    whole = did(at(audit, "history"))
    one = did(at(audit, f"history?from={day(3)}&to={day(3)}"))

    assert [told["day"] for told in whole["days"]] == [day(n) for n in (4, 3, 2, 1)]
    assert (whole["framework_id"], whole["link"], whole["people"]) == ("demo", None, {})
    assert one["days"] == [whole["days"][1]]
    assert list(one["days"][0]["questions"]) == [MFA]
    for outside in (f"from={day(5)}", f"to={day(0)}", f"from={day(1)}&to={day(2)}", "from=soon"):
        assert at(audit, f"history?{outside}").status == 400


def test_rows_of_a_past_day_are_those_that_were_found_then(audit: Audit) -> None:
    rows = f"results/{MFA}/queries/0/rows"
    now, then = did(at(audit, rows)), did(at(audit, f"{rows}?day={day(4)}"))
    result = did(at(audit, f"results/{MFA}?day={day(4)}"))

    assert {row["_key"] for row in then["items"]} > {row["_key"] for row in now["items"]}
    assert result["queries"][0]["digest"] == then["digest"] != now["digest"]
    assert result["evaluation_id"] != did(at(audit, f"results/{MFA}"))["evaluation_id"]


@pytest.mark.parametrize(
    ("question", "when", "status"),
    [(MFA, 5, 400), (MFA, 0, 400), ("buckets-encrypted", 3, 404), ("nothing", 3, 404)],
)
def test_no_day_outside_of_the_period_and_no_question_of_another_requirement(
    audit: Audit, question: str, when: int, status: int
) -> None:
    assert at(audit, f"results/{question}?day={day(when)}").status == status
    assert at(audit, f"results/{question}/queries/0/rows?day={day(when)}").status == status


def test_an_edited_query_is_told_with_the_name_of_who_changed_it(tmp_path: Path) -> None:
    audit = staffed(tmp_path, lambda services: Client(build(lambda: services))).begin(period_end=day(0))
    held = audit.services.questions.get(MFA).content
    queries = [
        {**query.model_dump(), "query": query.query.replace("WITH", "AS u WITH")} for query in held.queries
    ]
    audit.services.questions.edit(MFA, {"queries": queries}, by=audit.ids["boss"], why="Named")
    audit.services.evaluations.run_here("demo", by="schedule")

    told = did(at(audit, "history"))

    (edit,) = told["edits"]
    assert (edit["question_id"], edit["why"], edit["by"]) == (MFA, "Named", audit.ids["boss"])
    assert told["people"] == {audit.ids["boss"]: "Bo Boss"}


def test_a_closed_engagement_keeps_its_figures(audit: Audit) -> None:
    before = did(at(audit, "operation"))
    did(audit.close())

    audit.services.frameworks.set_applicability("demo", "D1.1", applicable=False, reason="Gone", by="boss")
    try:
        assert did(at(audit, "operation")) == before
        assert did(at(audit, "history"))["days"]
    finally:
        audit.services.frameworks.set_applicability("demo", "D1.1", applicable=True, reason="", by="boss")
