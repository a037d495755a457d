"""Parameters from the command line: a secret one is asked for, never told."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.errors import NotFoundError
from proofgraph.settings import Settings
from tests.unit.cli.bridge import connect
from tests.unit.cli.conftest import NOW, Terminal
from tests.unit.compliance.world import library

SECRET = "hunter2hunter2"


@pytest.fixture
def services(tmp_path: Path) -> Services:
    made = boot.memory(settings=Settings(cache_dir=tmp_path / "cache"), clock=lambda: NOW)
    made.__dict__["library"] = library()
    return made


@pytest.fixture
def connected(signed_in: Terminal, services: Services) -> Terminal:
    return connect(signed_in, services)


def stored(services: Services, name: str) -> object:
    """What a query is given."""
    held = services.parameters.get(name)
    return services.ports.secrets.get(held.place) if held.secret else held.value


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{text}\n".encode())))


def test_plain_values_are_stored_changed_and_listed(connected: Terminal, services: Services) -> None:
    assert connected.run("parameters", "set", "days", "90", "--description", "Longest age") == 0
    assert connected.run("parameters", "set", "names", '["a", "b"]') == 0
    assert connected.run("parameters", "set", "days", "30") == 0

    assert (stored(services, "days"), stored(services, "names")) == (30, ["a", "b"])
    assert connected.run("parameters", "list") == 0
    assert re.search(r"days\s+30\s+Longest age", connected.text)


def test_a_secret_is_asked_for_and_told_nowhere(
    connected: Terminal,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked: list[str] = []

    def hidden(prompt: str, _stream: object = None) -> str:
        asked.append(prompt)
        return SECRET

    monkeypatch.setattr("getpass.getpass", hidden)

    assert connected.run("parameters", "set", "token", "--secret") == 0
    assert connected.run("parameters", "set", "token", "--description", "Of the vendor") == 0
    assert connected.run("parameters", "list") == 0

    assert len(asked) == 1
    assert stored(services, "token") == SECRET
    assert "(secret)" in connected.text
    printed = capsys.readouterr()
    assert SECRET not in connected.text + printed.out + printed.err


def test_scripts_give_a_secret_on_standard_input(
    connected: Terminal, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, SECRET)

    assert connected.run("parameters", "set", "token", "--secret", "--stdin") == 0

    assert stored(services, "token") == SECRET


@pytest.mark.parametrize(
    "arguments",
    [
        ("set", "token", SECRET, "--secret"),
        ("set", "kept", SECRET),
        ("set", "kept", "--plain"),
        ("set", "new"),
        ("set", "plain"),
        ("set", "no name", "1"),
    ],
    ids=" ".join,
)
def test_what_is_given_wrongly_is_refused_without_being_repeated(
    connected: Terminal, services: Services, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    services.parameters.create("kept", SECRET, secret=True, by="u1")
    services.parameters.create("plain", 1, by="u1")

    assert connected.run("parameters", *arguments) == 2

    assert SECRET not in capsys.readouterr().err
    assert (stored(services, "kept"), stored(services, "plain")) == (SECRET, 1)


def test_a_secret_becomes_plain_with_a_new_value_only(connected: Terminal, services: Services) -> None:
    services.parameters.create("kept", SECRET, secret=True, by="u1")

    assert connected.run("parameters", "set", "kept", "open", "--plain") == 0

    assert stored(services, "kept") == "open"


def test_one_is_deleted(connected: Terminal, services: Services) -> None:
    services.parameters.create("plain", 1, by="u1")

    assert connected.run("parameters", "delete", "plain", "--yes") == 0

    with pytest.raises(NotFoundError):
        services.parameters.get("plain")
    assert connected.run("parameters", "delete", "plain", "--yes") == 3


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [(EOFError, 2, "give --yes to agree to it"), (KeyboardInterrupt, 130, "")],
)
def test_a_question_that_nobody_answers_says_what_to_give_and_ctrl_c_is_an_interruption(
    connected: Terminal,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    raised: type[BaseException],
    code: int,
    said: str,
) -> None:
    class Ends(io.StringIO):
        def readline(self, *_: object) -> str:
            raise raised

    monkeypatch.setattr("sys.stdin", Ends())
    monkeypatch.setattr("getpass.getpass", Ends.readline)
    assert connected.run("parameters", "set", "days", "90") == 0

    assert connected.run("parameters", "delete", "days") == code
    assert connected.run("parameters", "set", "token", "--secret") == code

    assert said in capsys.readouterr().err
    assert [one.name for one in services.parameters.list()] == ["days"]
