"""Smart classes from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.settings import Settings
from tests.unit.cli.bridge import connect
from tests.unit.cli.conftest import NOW, Terminal
from tests.unit.compliance.world import library


@pytest.fixture
def services(tmp_path: Path) -> Services:
    made = boot.memory(settings=Settings(cache_dir=tmp_path / "cache"), clock=lambda: NOW)
    made.__dict__["library"] = library()
    return made


@pytest.fixture
def connected(signed_in: Terminal, services: Services) -> Terminal:
    return connect(signed_in, services)


def test_a_class_is_made_changed_listed_and_deleted(connected: Terminal, services: Services) -> None:
    smart = ("smart-classes", "set", "Crown")
    assert (
        connected.run(*smart, "--filter", "tag.crown = true", "--class", "DataStore", "--class", "Host") == 0
    )
    assert connected.run(*smart, "--any-class") == 0
    assert connected.run("smart-classes", "set", "CriticalAsset", "--filter", "tag.tier = 1") == 0

    crown, critical = services.smart_classes.get("Crown"), services.smart_classes.get("CriticalAsset")
    assert (crown.classes, crown.filter) == ((), "tag.crown = true")
    assert (critical.filter, critical.shipped, "DataStore" in critical.classes) == (
        "tag.tier = 1",
        False,
        True,
    )
    assert connected.run("smart-classes", "list") == 0
    assert "#Crown" in connected.text

    assert connected.run("smart-classes", "delete", "Crown", "--yes") == 0
    assert connected.run("smart-classes", "delete", "CriticalAsset", "--yes") == 0
    assert [one.shipped for one in services.smart_classes.list()] == [True]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("set", "Crown"), "--filter"),
        (("set", "Crown", "--any-class"), "no #Crown yet"),
        (("set", "Crown", "--any-class", "--class", "Host"), "not both"),
        (("set", "Crown", "--filter", "name ="), "value"),
    ],
)
def test_what_makes_no_class_is_refused_and_says_what_to_do(
    connected: Terminal,
    services: Services,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    told: str,
) -> None:
    assert connected.run("smart-classes", *arguments) == 2

    assert told in capsys.readouterr().err
    assert len(services.smart_classes.list()) == 1
