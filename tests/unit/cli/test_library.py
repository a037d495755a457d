"""`proofgraph controls` and `proofgraph questions` against the real API, in this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from proofgraph import boot
from proofgraph.api.app import build
from proofgraph.boot import Services
from proofgraph.cli.main import invoke
from proofgraph.settings import Settings
from tests.unit.api import conftest as api
from tests.unit.api.world import FILES, collect
from tests.unit.cli.conftest import NOW, Terminal

CONTROL = """
id: own
title: What we do
domain: access
description: It is done.
narrative: We do it.
type: preventive
mode: automated
frequency: daily
owner_role: security lead
satisfies: {demo: [D2.1]}
questions: [{id: users-mfa, shows: Who has none.}]
"""
QUESTION = """
id: mine
title: Is it so?
description: Why.
integrations: [aws]
queries:
  - {name: Named, resultsAre: GOOD, query: "FIND aws_iam_user WITH name = '{{who}}'"}
planted: {}
"""


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    folder = tmp_path_factory.mktemp("library")
    for name, text in FILES.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    settings = Settings(content_dir=folder / "content", cache_dir=folder / "cache")
    made = boot.memory(clock=lambda: NOW, settings=settings)
    collect(made)
    made.frameworks.install("demo")
    return made


@pytest.fixture
def run(signed_in: Terminal, services: Services) -> Callable[..., str]:
    """A command line whose network is the API; gives what it printed, and checks its exit code."""
    client = api.Client(build(lambda: services))

    def answer(request: httpx.Request) -> httpx.Response:
        path = request.url.raw_path.decode().removeprefix("/api")
        body = json.loads(request.content) if request.content else None
        headers = {"If-Match": request.headers["If-Match"]} if "If-Match" in request.headers else {}
        sent = client.send(request.method, path, body, headers)
        return httpx.Response(sent.status, text=sent.text)

    world = replace(
        signed_in.world, http=lambda: httpx.Client(transport=httpx.MockTransport(answer)), _opened=[]
    )

    def command(*arguments: str, code: int = 0) -> str:
        signed_in.printed.truncate(0)
        signed_in.printed.seek(0)
        assert invoke(arguments, world) == code, signed_in.text
        return signed_in.text

    return command


def written(tmp_path: Path, text: str) -> str:
    path = tmp_path / "item.yaml"
    path.write_text(text)
    return str(path)


def test_controls_are_listed_adopted_edited_and_linked(run: Callable[..., str], tmp_path: Path) -> None:
    assert "What we do" in run("controls", "create", written(tmp_path, CONTROL))
    assert "2 shown of 2 controls" in run("controls", "list")
    assert "0 shown" in run("controls", "list", "--not-adopted", "--domain", "access")
    assert "not adopted" in run("controls", "adopt", "mfa", "--not", "--note", "Not yet.")
    assert "access" in run("controls", "list", "--domains")

    changed = run("controls", "edit", "mfa", written(tmp_path, "frequency: weekly"), "--owner", "bob")
    assert "owned by bob" in changed
    assert "+ weekly" in changed
    assert "does not inherit" in run("controls", "link", "mfa", "demo", "D2.1", "--no-inherit")
    assert "D2.1" not in run("controls", "unlink", "mfa", "demo", "D2.1")
    shown = run("controls", "show", "mfa")
    assert "- continuous" in shown
    assert "users-mfa" in shown

    history = run("controls", "history", "mfa")
    assert "Not yet." in history
    assert "Link to demo/D2.1 taken away." in history
    assert "frequency" in run("controls", "history", "mfa", "--between", "1", "3")
    assert "shipped" in run("controls", "edit", "mfa", "--revert")


def test_a_command_without_anything_to_change_is_used_wrongly(
    run: Callable[..., str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("controls", "edit", "mfa", code=2)
    run("questions", "edit", "users-mfa", code=2)
    run("questions", "test", written(tmp_path, "title: x"), code=2)
    run("questions", "create", written(tmp_path, "- a"), code=2)
    run("questions", "create", written(tmp_path, "a: [b"), code=2)
    run("questions", "create", str(tmp_path / "nothing.yaml"), code=3)
    run("questions", "run", "users-mfa", "--value", "x", code=2)

    assert "Nothing to change" in capsys.readouterr().err


def test_questions_are_tested_made_run_edited_and_reverted(run: Callable[..., str], tmp_path: Path) -> None:
    file = written(tmp_path, QUESTION)
    assert "no value is stored for {{who}}" in run("questions", "test", file, code=3)
    tested = run("questions", "test", file, "--value", "who=user 3")
    assert "Named (GOOD): 1 rows" in tested
    assert "user 3" in tested
    assert "{{who}} has no stored value" in run("questions", "create", file)
    assert "TESTED" in run("questions", "run", "mine", "--value", "who=user 3", "--framework", "demo")
    assert "{{who}} = 'user 4'" in run("questions", "edit", "mine", "--value", "who=user 4", "--trend")
    assert "Named 0" not in run("questions", "history", "mine", "--trend", "demo")
    assert "1 questions." in run("questions", "list", "--own")

    edited = run("questions", "edit", "users-mfa", written(tmp_path, "severity: low"), "--note", "Lower.")
    assert "- high" in edited
    assert "1 questions." in run("questions", "list", "--edited", "--integration", "aws")
    shown = run("questions", "show", "users-mfa")
    assert "FIND aws_iam_user WITH mfaEnabled = true" in shown
    assert "through mfa" in shown
    assert "Lower." in run("questions", "history", "users-mfa")
    assert "severity" in run("questions", "history", "users-mfa", "--between", "1", "2")
    assert "shipped" in run("questions", "revert", "users-mfa")
    assert "edited" in run("questions", "revert", "users-mfa", "--to", "2")


def test_ones_own_are_deleted_and_shipped_ones_are_not(
    run: Callable[..., str], tmp_path: Path, capsys: pytest.CaptureFixture[str], services: Services
) -> None:
    own = CONTROL.replace("id: own", "id: short-lived").replace("users-mfa", "brief")
    run("questions", "create", written(tmp_path, QUESTION.replace("id: mine", "id: brief")))
    run("controls", "create", written(tmp_path, own))
    run("questions", "delete", "brief", "--yes", code=2)
    assert "brief is deleted." in run("questions", "delete", "brief", "--yes", "--unlink")
    assert "asked by" not in run("controls", "show", "short-lived")
    assert "short-lived is deleted." in run("controls", "delete", "short-lived", "--unlink", "--yes")
    run("controls", "delete", "mfa", "--yes", code=2)
    run("questions", "delete", "users-mfa", "--yes", code=2)

    assert "brief" not in services.questions.all()
    assert "short-lived" not in services.controls.all()
    assert "A shipped control cannot be deleted" in capsys.readouterr().err


def test_a_question_whose_counts_are_not_kept_says_how_to_keep_them(run: Callable[..., str]) -> None:
    assert "questions edit --trend" in run("questions", "history", "buckets-encrypted", "--trend", "demo")


def test_what_is_not_there_is_told(run: Callable[..., str], capsys: pytest.CaptureFixture[str]) -> None:
    run("questions", "run", "nope", code=3)

    assert "There is no question 'nope'" in capsys.readouterr().err
