"""Checking a framework file on the command line, without a deployment."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from proofgraph.cli.main import invoke


def test_a_dry_run_prints_what_the_file_holds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ours.csv"
    file.write_text("ID,Requirement,Section\n1,Lock the door,Doors\n2,Lock the window,Windows\n")

    code = invoke(["frameworks", "import", str(file), "--dry-run", "--format", "json"])

    shown = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (shown["name"], shown["type"], shown["sections"], shown["requirements"]) == (
        "ours",
        "standard",
        2,
        2,
    )


def test_faults_go_to_standard_error_with_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ours.csv"
    file.write_text("ID,Requirement,Section\n,Lock the door,Doors\n")

    code = invoke(["frameworks", "import", str(file), "--dry-run", "--format", "json"])

    printed = capsys.readouterr()
    assert code == 2
    assert printed.out == ""
    assert "row 2: has no reference" in printed.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["gone.csv", "--dry-run"], "cannot be read"), (["gone.csv"], "cannot be read")],
)
def test_wrong_use_says_what_to_do(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert invoke(["frameworks", "import", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_standard_is_made_of_files_by_category(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, rows in {"low": "1,A,S\n", "high": "1,A,S\n2,B,S\n"}.items():
        (tmp_path / f"{name}.csv").write_text(f"ID,Requirement,Section\n{rows}")
    target = tmp_path / "standard.yaml"
    files = [f"{name}={tmp_path / name}.csv" for name in ("low", "high")]

    command = [
        "content",
        "compact",
        *files,
        "--id",
        "s",
        "--name",
        "S",
        "--summary",
        "Ours.",
        "--out",
        str(target),
    ]

    assert invoke(command) == 2
    assert "give it" in capsys.readouterr().err
    assert invoke([*command, "--edition", "2"]) == 0
    assert "category: low" in target.read_text()
