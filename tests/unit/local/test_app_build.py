"""The app is built when its sources changed, and only then."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from proofgraph.errors import UnavailableError
from proofgraph.local.app_build import built


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone with an app, and an npm that notes what it was asked and builds a page."""
    (tmp_path / "ui" / "src").mkdir(parents=True)
    (tmp_path / "ui" / "node_modules").mkdir()
    (tmp_path / "ui" / "src" / "main.tsx").write_text("one")
    programs = tmp_path / "bin"
    programs.mkdir()
    write(programs / "node", "echo v22.1.0")
    write(programs / "npm", f'echo "$@" >> {tmp_path}/asked; mkdir -p dist; echo page > dist/index.html')
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}/bin{os.pathsep}/usr/bin")
    return tmp_path


def write(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_unchanged_sources_are_not_built_again(root: Path) -> None:
    built(root)
    built(root)

    assert (root / "asked").read_text() == "run build\n"


def test_changed_sources_are_built_again(root: Path) -> None:
    built(root)
    (root / "ui" / "src" / "main.tsx").write_text("two")
    built(root)

    assert (root / "asked").read_text() == "run build\n" * 2


def test_missing_packages_are_installed_first(root: Path) -> None:
    (root / "ui" / "node_modules").rmdir()

    built(root)

    assert (root / "asked").read_text().splitlines()[0].startswith("ci ")


def test_a_failing_build_shows_its_last_lines(root: Path) -> None:
    write(root / "bin" / "npm", "echo src/main.tsx: Type error; exit 1")

    with pytest.raises(UnavailableError, match="Type error"):
        built(root)

    assert not (root / "ui" / "dist").exists()
