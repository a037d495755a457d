"""A requirement's history from the command line, against the application itself."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from proofgraph.compliance.days import DAY, day_of
from tests.unit.api.world import NOW
from tests.unit.cli.bridge import connect
from tests.unit.cli.conftest import Terminal
from tests.unit.compliance.calendar import Calendar

USERS = [(f"user {n}", n > 1) for n in range(4)]
FIRST, EDITED, UNCOVERED, LAST = (day_of(NOW - n * DAY) for n in (4, 3, 2, 1))


@pytest.fixture
def told(signed_in: Terminal, tmp_path: Path) -> Terminal:
    """Two days, a query edited before the second, a day that was left out, and a day after it."""
    calendar = Calendar(tmp_path, now=NOW - 5 * DAY)
    calendar.day(USERS)
    queries = [{"name": "With", "resultsAre": "GOOD", "query": "FIND aws_iam_user WITH mfaEnabled = true"}]
    services = calendar.services
    calendar.now += DAY // 2
    services.questions.edit("users-mfa", {"queries": queries}, by="ann", why="only good ones")
    calendar.now -= DAY // 2
    calendar.day(USERS)
    calendar.day(evaluate=False)
    calendar.day(USERS)
    calendar.now = NOW
    return connect(signed_in, services)


def test_each_day_is_told_with_what_made_it_so_and_what_was_edited(told: Terminal) -> None:
    assert told.run("requirements", "history", "demo", "D1.2", "--from", FIRST, "--to", LAST) == 0
    assert f"{FIRST} to {EDITED}" in told.text
    assert "not covered" in told.text

    assert told.run("requirements", "history", "demo", "D1.1") == 0


@pytest.mark.parametrize("days", [10, 150], ids=["short", "longer than the API tells at once"])
def test_a_period_of_any_length_is_written_as_csv(
    told: Terminal, capsys: pytest.CaptureFixture[str], days: int
) -> None:
    start = day_of(NOW - days * DAY)

    assert told.run("requirements", "history", "demo", "D1.2", "--from", start, "--format", "csv") == 0

    rows = {row["day"]: row for row in csv.DictReader(io.StringIO(capsys.readouterr().out))}
    assert len(rows) == days + 1
    assert [rows[day]["status"] for day in (FIRST, EDITED, UNCOVERED, LAST)] == [
        "TESTED",
        "TESTED",
        "UNKNOWN",
        "TESTED",
    ]
    assert rows[LAST]["made_so_by"] == "TESTED buckets-encrypted"
    assert rows[UNCOVERED]["covered"] == "false"
    assert rows[start]["made_so_by"] == ""


def test_json_is_what_the_api_says_and_names_edited_queries(
    told: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told.run("requirements", "history", "demo", "D1.1", "--format", "json") == 0

    found = json.loads(capsys.readouterr().out)
    assert [day["day"] for day in found["days"]][:4] == [FIRST, EDITED, UNCOVERED, LAST]
    assert [(edit["day"], edit["question_id"], edit["by"]) for edit in found["edits"]] == [
        (EDITED, "users-mfa", "ann")
    ]


def test_an_unknown_format_is_refused(told: Terminal) -> None:
    assert told.run("requirements", "history", "demo", "D1.1", "--format", "xml") == 2
