"""`proofgraph policies`, offline."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

PROFILE = "company: {name: Crumb}\ncontacts: {security: a@b.example}\n"
DOCUMENT = "---\nid: bread\ntitle: Bread\ndomain: baking\nsummary: On bread.\n---\n{{company.name}} bakes.\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    root = tmp_path / "docs"
    (root / "policies").mkdir(parents=True)
    (root / "policies/bread.md").write_text(DOCUMENT)
    (root / "profile.yaml").write_text(PROFILE)
    return root


def test_init_writes_a_folder_and_says_what_comes_next(terminal: Any, tmp_path: Path) -> None:
    assert terminal.run("policies", "init", str(tmp_path / "docs")) == 0

    assert (tmp_path / "docs/policies/access-control.md").is_file()
    assert "policies build" in terminal.text.replace("\n", " ")


def test_a_build_tells_its_revision_and_what_changed(terminal: Any, source: Path) -> None:
    assert terminal.run("policies", "build", str(source), "--format", "markdown") == 0
    assert terminal.run("policies", "build", str(source), "--format", "markdown") == 0

    assert (source / "build/policies/bread.md").read_text() == "# Bread\n\nCrumb bakes.\n"
    assert "2 files changed" in terminal.text
    assert "nothing changed" in terminal.text


def test_validate_lists_faults_by_file_and_line(terminal: Any, source: Path, capsys: Any) -> None:
    (source / "profile.yaml").write_text("{}")

    assert terminal.run("policies", "validate", str(source)) == 2
    assert "policies/bread.md:7: company.name has no value" in capsys.readouterr().err


def test_validate_is_content_with_a_good_folder(terminal: Any, source: Path) -> None:
    assert terminal.run("policies", "validate", str(source)) == 0
    assert "1 documents, no faults" in terminal.text
