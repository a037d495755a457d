"""The commands over time and of audits, against the application itself in this process."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from rich.console import Console

from proofgraph.api.app import build
from proofgraph.cli.main import invoke
from proofgraph.cli.session import Session
from proofgraph.cli.world import World
from proofgraph.compliance import sampling
from proofgraph.compliance.days import DAY, day_of
from tests.unit.api.conftest import Client
from tests.unit.api.world import NOW
from tests.unit.cli.conftest import DEPLOYMENT
from tests.unit.compliance.calendar import Calendar

USERS = [(f"user {n}", n > 1) for n in range(4)]
FIRST, LAST = day_of(NOW - 2 * DAY), day_of(NOW - DAY)


@pytest.fixture(scope="module")
def calendar(tmp_path_factory: pytest.TempPathFactory) -> Calendar:
    made = Calendar(tmp_path_factory.mktemp("cli"), now=NOW - 3 * DAY)
    made.day(USERS)
    made.day(USERS[1:])
    made.now = NOW
    return made


@pytest.fixture
def run(calendar: Calendar, tmp_path: Path) -> Any:
    """Runs a command line; gives its exit code and what it printed."""
    api = Client(build(lambda: calendar.services))

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.host == "link":
            return httpx.Response(200, content=calendar.services.objects.get(request.url.path[1:]))
        path = request.url.raw_path.decode().removeprefix("/api")
        body = json.loads(request.content) if request.content else None
        sent = {"If_Match": request.headers["If-Match"]} if "If-Match" in request.headers else {}
        given = api.send(request.method, path, body, sent)
        text = given.text.replace("memory://", "https://link/")
        return httpx.Response(given.status, text=text, headers={"Content-Type": "application/json"})

    session = tmp_path / "session.json"
    Session(
        deployment=DEPLOYMENT,
        email="ann@example.com",
        id_token="id-1",
        refresh_token="refresh-1",
        expires_at=NOW + DAY,
    ).save(session)

    def command(*arguments: str) -> tuple[int, str]:
        out = io.StringIO()
        world = World(
            http=lambda: httpx.Client(transport=httpx.MockTransport(answer)),
            session=session,
            clock=lambda: NOW,
            out=Console(file=out, width=200, highlight=False),
        )
        return invoke(arguments, world), out.getvalue()

    return command


def test_a_past_day_is_asked_by_question_or_query(run: Any) -> None:
    code, told = run("ask", "users-mfa", "--at", FIRST)
    query, rows = run("ask", "FIND aws_iam_user", "--at", FIRST)

    assert (code, query) == (0, 0)
    assert "ATTENTION" in told
    assert "Without (BAD): 2 rows" in told
    assert "user 0" in told
    assert "4 rows" in rows


def test_two_days_are_compared(run: Any) -> None:
    code, told = run("compare", "users-mfa", "--from", FIRST, "--to", LAST)
    free, rows = run("compare", "FIND aws_iam_user", "--from", FIRST, "--to", LAST)

    assert (code, free) == (0, 0)
    assert "Without: 0 appeared, 1 went, 0 changed, 1 same" in told
    assert "- user 0" in rows
    assert run("compare", "users-mfa", "--from", LAST, "--to", FIRST)[0] == 2


def test_a_stored_result_is_repeated(run: Any, calendar: Calendar) -> None:
    evaluation = calendar.services.evaluations.list("demo").items[0].id

    code, told = run("repeat", evaluation, "users-mfa")

    assert code == 0
    assert told.count("the same digest") == 2


def test_operation_and_gaps_are_shown(run: Any, tmp_path: Path) -> None:
    code, told = run("operation", "demo", "--from", FIRST, "--to", LAST)
    gaps, table = run("gaps", "--severity", "high")
    assets, listed = run("gaps", "--assets", "demo/users-mfa")
    written, _ = run("gaps", "--csv", str(tmp_path / "gaps.csv"))

    assert (code, gaps, assets, written) == (0, 0, 0, 0)
    assert "2 of 2 days covered" in told
    assert "ATTENTION 2" in told
    assert "Does every user have MFA?" in table
    assert "user 1" in listed
    assert (tmp_path / "gaps.csv").read_text().startswith("framework_id,")
    assert run("gaps", "--status", "GAP")[1] == "No gaps found.\n"


def test_an_audit_is_made_sampled_and_closed(run: Any, tmp_path: Path, calendar: Calendar) -> None:
    file = tmp_path / "audit.yaml"
    file.write_text(
        f"framework_id: demo\ntitle: Audit\ntype: type-2\nperiod_start: '{FIRST}'\nperiod_end: '{LAST}'\n"
    )
    assert run("engagements", "create", str(file))[0] == 0
    id = calendar.services.engagements.list()[0].id
    assert id in run("engagements", "list")[1]
    assert run("engagements", "draw", id, "users-mfa", "--size", "2", "--seed", "s")[0] == 0
    population = calendar.services.populations.list(id)[0].id
    assert population in run("engagements", "populations", id)[1]
    assert run("engagements", "item", id, population, "1", "--state", "provided")[0] == 0
    assert "provided" in run("engagements", "sample", id, population)[1]
    found = ("--state", "exception", "--note", "Left in March.")
    assert run("engagements", "item", id, population, "1", *found)[0] == 0
    enlarged, items = run("engagements", "enlarge", id, population, "--size", "3")
    assert (enlarged, len(items.splitlines())) == (0, 4)
    told = run("engagements", "exceptions", id)[1]
    assert ("Left in March." in told, "stands" in told) == (True, True)
    told = run("engagements", "status", id)[1]
    assert ("is open" in told, "2 of 2 days covered" in told) == (True, True)
    out = tmp_path / "sample.json"
    assert run("engagements", "export", id, population, "--out", str(out))[0] == 0
    assert sampling.redraw(json.loads(out.read_text())) == []
    file.write_text("title: Renamed\n")
    assert run("engagements", "change", id, str(file))[0] == 0
    assert run("engagements", "close", id)[0] == 0
    assert calendar.services.engagements.get(id).state == "closed"
    assert run("engagements", "change", id, str(file))[0] == 3
