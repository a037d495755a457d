"""The command line against the deployed product: what a person does after `make run`, without a browser."""

from __future__ import annotations

import io
import json
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from proofgraph.cli.main import invoke
from proofgraph.cli.session import Session
from proofgraph.cli.sign_in import SignIn, discover
from proofgraph.cli.world import World

if TYPE_CHECKING:
    from tests.stack import Stack

pytestmark = pytest.mark.local

PATIENCE = 300


class Person:
    """Somebody of a group at a terminal, signed in as `proofgraph login` does it."""

    def __init__(self, stack: Stack, group: str, folder: Path) -> None:
        self.printed = io.StringIO()
        self.waited = 0.0
        self.world = World(
            session=folder / "session.json",
            sleep=self._sleep,
            out=Console(file=self.printed, width=160, highlight=False),
        )
        user = stack.users[group]
        with self.world.http() as http:
            entrance = SignIn(discover(stack.app_url, http), http, self.world.clock)
            entrance.with_password(user.email, user.password, _refuse).save(self.world.session)

    def run(self, *arguments: str) -> int:
        return invoke(arguments, self.world)

    @property
    def text(self) -> str:
        return self.printed.getvalue()

    def _sleep(self, seconds: float) -> None:
        """A job that never ends fails the test instead of holding up the run."""
        self.waited += seconds
        assert self.waited < PATIENCE, f"waited {PATIENCE} s for a job that has not ended"
        time.sleep(seconds)


def _refuse(what: str) -> str:
    raise AssertionError(f"asked for {what}")


@pytest.fixture
def manager(evaluated_stack: Stack, tmp_path: Path) -> Person:
    return Person(evaluated_stack, "compliance-managers", tmp_path)


def test_the_status_shows_the_sample_organisation(manager: Person) -> None:
    assert manager.run("status") == 0
    for expected in ("SOC 2", "Gap analysis", "Northwind Robotics production"):
        assert expected in manager.text


def test_a_query_asks_the_newest_snapshot(manager: Person, capsys: pytest.CaptureFixture[str]) -> None:
    assert manager.run("query", "FIND aws_account", "--format", "json") == 0
    assert "aws_account" in capsys.readouterr().out + manager.text


def test_a_wrong_query_is_told_with_its_place(manager: Person, capsys: pytest.CaptureFixture[str]) -> None:
    assert manager.run("query", "FIND aws_account WIHT name = 'x'") == 2
    assert "column 18" in capsys.readouterr().err


def test_one_requirement_is_evaluated_by_the_deployed_state_machine(manager: Person) -> None:
    assert manager.run("evaluate", "soc2", "--requirement", "CC6.1") == 0
    assert "Gap analysis" in manager.text


def test_the_evidence_is_exported_downloaded_and_whole(manager: Person, tmp_path: Path) -> None:
    assert manager.run("export", "evidence-zip", "soc2", "--out", str(tmp_path)) == 0
    (package,) = tmp_path.glob("*.zip")
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        manifest = next(name for name in archive.namelist() if name.endswith("manifest.json"))
        assert json.loads(archive.read(manifest))
    assert manager.run("verify", str(package)) == 0


def test_somebody_without_the_right_is_told_which_it_is(
    stack: Stack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reader = Person(stack, "gaps-only", tmp_path)

    assert reader.run("query", "FIND aws_account") == 3
    assert "queries:read" in capsys.readouterr().err


def test_an_expired_session_renews_itself(stack: Stack, tmp_path: Path) -> None:
    manager = Person(stack, "compliance-managers", tmp_path)
    held = Session.load(manager.world.session)
    held.model_copy(update={"expires_at": 0}).save(manager.world.session)

    assert manager.run("frameworks", "list") == 0
    assert Session.load(manager.world.session).expires_at > manager.world.clock()
