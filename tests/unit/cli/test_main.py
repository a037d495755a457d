import importlib
import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest
import typer

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


def test_every_command_that_docs_and_app_name_exists() -> None:
    root = typer.main.get_command(build())
    named = [(path, words) for path in texts() for words in commands_in(path)]

    assert ("integrations", "add") in [words for path, words in named if path.suffix == ".ts"]
    assert [(path.name, " ".join(words)) for path, words in named if not exists(root, words)] == []


def texts() -> list[Path]:
    """What people read: pages of the project, and what the app says."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "ui" / "README.md"]
    return sorted([*pages, *(ROOT / "ui" / "src" / "strings").rglob("*.ts")])


def commands_in(path: Path) -> list[tuple[str, ...]]:
    """The words after `proofgraph`, up to the first that is no command's: in Markdown within code only."""
    text = path.read_text(encoding="utf-8")
    codes = re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL) if path.suffix == ".md" else [text]
    found = (re.findall(r"(?<![-/\w])(?:\.venv/bin/)?proofgraph((?: [a-z][a-z-]*)+)", code) for code in codes)
    return [tuple(words.split()) for words_of_one in found for words in words_of_one]


def exists(command: Any, words: tuple[str, ...]) -> bool:
    for word in words:
        if not hasattr(command, "commands"):
            return True
        if word not in command.commands:
            return False
        command = command.commands[word]
    return True


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
