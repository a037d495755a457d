import importlib
import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest

from proofgraph import __version__
from proofgraph.cli import commands
from proofgraph.cli.main import build

ROOT = Path(__file__).parents[3]


def test_every_module_of_commands_registers() -> None:
    names = [module.name for module in pkgutil.iter_modules(commands.__path__, f"{commands.__name__}.")]

    assert names
    for name in names:
        assert callable(importlib.import_module(name).register)


def test_every_command_has_help() -> None:
    callbacks = [command.callback for command in build().registered_commands]

    assert [callback for callback in callbacks if callback and not callback.__doc__] == []


def test_every_command_is_in_the_docs() -> None:
    text = "\n".join(path.read_text() for path in sorted((ROOT / "docs").glob("*.md")))
    app = build()
    names = [c.name or c.callback.__name__.rstrip("_") for c in app.registered_commands if c.callback]
    groups = [str(group.name) for group in app.registered_groups]

    assert [name for name in [*names, *groups] if not re.search(rf"proofgraph {name}\b", text)] == []


def test_the_version_is_printed(terminal: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert terminal.run("--version") == 0
    assert capsys.readouterr().out.strip() == __version__


@pytest.mark.parametrize("arguments", [("wizards",), ("collect", "--wat"), ("export", "xml", "soc2")])
def test_wrong_usage_exits_2(terminal: Any, arguments: tuple[str, ...]) -> None:
    assert terminal.run(*arguments) == 2


def test_what_cannot_be_told_exits_3(terminal: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert terminal.run("status") == 3
    assert "proofgraph login" in capsys.readouterr().err


def test_a_command_closes_the_connections_it_opened(signed_in: Any) -> None:
    client = signed_in.world.connect().http

    signed_in.run("frameworks", "list")

    assert client.is_closed
