"""A command line whose network, clock, terminal and session file belong to the test."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from rich.console import Console

from proofgraph.cli.main import invoke
from proofgraph.cli.session import Deployment, Session
from proofgraph.cli.world import World

NOW = 1_700_000_000_000
DEPLOYMENT = Deployment(
    address="https://proof.test",
    api="https://proof.test/api",
    client="client-1",
    pool="eu-west-1_abc",
    identity="https://pool.test",
)


@dataclass
class Terminal:
    """Answers by (method, path); a list is given out one by one, its last one for ever."""

    world: World
    printed: io.StringIO
    answers: dict[tuple[str, str], Any]
    requests: list[httpx.Request] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)

    def run(self, *arguments: str) -> int:
        return invoke(arguments, self.world)

    @property
    def text(self) -> str:
        return self.printed.getvalue()

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        found = self.answers.get((request.method, request.url.path))
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        if found is None:
            return problem(404, "not-found", f"no answer for {request.method} {request.url.path}")
        return found if isinstance(found, httpx.Response) else httpx.Response(200, json=found)

    def body(self, place: int = -1) -> Any:
        return json.loads(self.requests[place].content)


def problem(status: int, code: str, detail: str, **details: Any) -> httpx.Response:
    body = {"code": code, "detail": detail, "details": details, "request_id": "req-9", "status": status}
    return httpx.Response(status, json=body)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    printed = io.StringIO()
    slept: list[float] = []
    world = World(
        http=lambda: httpx.Client(transport=httpx.MockTransport(made.answer)),
        session=tmp_path / "session.json",
        clock=lambda: NOW,
        sleep=slept.append,
        out=Console(file=printed, width=140, highlight=False),
    )
    made = Terminal(world, printed, {}, slept=slept)
    return made


@pytest.fixture
def signed_in(terminal: Terminal) -> Terminal:
    session = Session(
        deployment=DEPLOYMENT,
        email="ann@example.com",
        id_token="id-1",
        refresh_token="refresh-1",
        expires_at=NOW + 3_600_000,
    )
    session.save(terminal.world.session)
    return terminal
