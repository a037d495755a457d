"""The commands of audits, against the application itself in this process."""

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
from proofgraph.compliance.days import DAY
from tests.unit.api.auditing import Audit, staffed
from tests.unit.api.conftest import Client
from tests.unit.api.world import NOW
from tests.unit.cli.conftest import DEPLOYMENT


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    made = staffed(tmp_path_factory.mktemp("cli"), lambda services: Client(build(lambda: services)))
    return made.begin()


@pytest.fixture
def run(audit: Audit, tmp_path: Path) -> Any:
    """Runs a command line as one of the people; gives its exit code and what it printed."""

    def command(who: Any, *arguments: str) -> tuple[int, str]:
        def answer(request: httpx.Request) -> httpx.Response:
            path = request.url.raw_path.decode().removeprefix("/api")
            body = json.loads(request.content) if request.content else None
            sent = {"If_Match": request.headers["If-Match"]} if "If-Match" in request.headers else {}
            given = who.send(request.method, path, body, sent)
            return httpx.Response(given.status, text=given.text, headers={"Content-Type": "application/json"})

        session = tmp_path / "session.json"
        held = Session(
            deployment=DEPLOYMENT,
            email="ann@example.com",
            id_token="id-1",
            refresh_token="refresh-1",
            expires_at=NOW + DAY,
        )
        held.save(session)
        out = io.StringIO()
        world = World(
            http=lambda: httpx.Client(transport=httpx.MockTransport(answer)),
            session=session,
            clock=lambda: NOW,
            out=Console(file=out, width=200, highlight=False),
        )
        return invoke(("audits", *arguments), world), out.getvalue()

    return command


def test_both_sides_work_on_an_audit_from_the_command_line(run: Any, audit: Audit) -> None:
    id, owner = audit.id, audit.ids["owner"]
    due = ("--user", owner, "--due", "2023-12-01")
    assert "due 2023-12-01" in run(audit.boss, "assign", id, "D1.1", *due)[1]
    assert run(audit.boss, "assign", id, "D1.1")[0] == 2
    assert run(audit.owner, "move", id, "D1.1", "in-progress")[1] == "D1.1 is in-progress.\n"
    assert run(audit.auditor, "move", id, "D1.1", "ready")[0] != 0
    assert run(audit.auditor, "ask", id, "Access list", "--user", owner, "--requirement", "D1.1")[0] == 0
    (request,) = audit.services.audits.requests.all(id)
    assert "Access list" in run(audit.owner, "tasks")[1]
    item = audit.note()
    assert "provided" in run(audit.owner, "provide", id, request.id, "--item", item)[1]
    assert "accepted" in run(audit.auditor, "settle", id, request.id, "accepted")[1]
    assert "accepted" in run(audit.auditor, "requests", id)[1]
    assert run(audit.owner, "say", id, "D1.1", "Among us", "--internal")[0] == 0
    assert run(audit.owner, "say", id, "D1.1", "To all")[0] == 0
    assert "Among us" in run(audit.owner, "comments", id, "--requirement", "D1.1")[1]
    assert "Among us" not in run(audit.auditor, "comments", id)[1]
    history = run(audit.auditor, "show", id, "D1.1")[1]
    assert "open → in-progress" in history
    assert audit.services.users.get(audit.ids["owner"]).name in history
    assert audit.ids["owner"] not in history
    assert "in-progress" in run(audit.auditor, "board", id)[1]


def test_auditors_are_bound_and_released_and_the_next_period_is_opened(run: Any, audit: Audit) -> None:
    assert "Otto" in run(audit.boss, "auditors", audit.id, "--add", "other@c.example")[1]
    assert "Otto" not in run(audit.boss, "auditors", audit.id, "--remove", audit.ids["stranger"])[1]
    period = ("--from", "2023-12-01", "--to", "2024-11-30")
    assert f"follows {audit.id}" in run(audit.boss, "next", audit.id, "Next", *period)[1]
