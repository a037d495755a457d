"""What the machine refuses while a command works: a sentence, exit code 3, and no half file."""

from __future__ import annotations

import errno
import json
from pathlib import Path
from typing import Any

import duckdb
import httpx
import pytest

GRAPH = {"entities": [{"_key": "u1", "_type": "a_user", "_class": ["User"], "displayName": "Ann"}]}


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that commands write can be made, and nothing can be written into them."""
    opened = Path.open

    def refusing(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        file = opened(path, mode, *rest, **more)
        if path.suffix == ".part" and "w" in mode:
            file.close()
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return file

    monkeypatch.setattr(Path, "open", refusing)


def graph(folder: Path) -> str:
    path = folder / "graph.json"
    path.write_bytes(json.dumps(GRAPH).encode())
    return str(path)


def exported(terminal: Any) -> None:
    job: dict[str, Any] = {
        "id": "e1",
        "kind": "summary-pdf",
        "framework_id": "soc2",
        "filename": "soc2.pdf",
        "state": "succeeded",
    }
    job["scope"] = {"type": "framework", "framework_id": "soc2"}
    job |= {"progress": {"done": 1, "total": 1}, "started_at": 1, "started_by": "ann", "finished_at": 2}
    ticket = {"ticket": "t", "path": "/tickets/t", "expires_at": 9}
    terminal.answers |= {
        ("POST", "/api/exports"): job,
        ("GET", "/api/exports/e1"): job,
        ("POST", "/api/exports/e1/tickets"): ticket,
        ("GET", "/api/tickets/t"): httpx.Response(302, headers={"Location": "https://bucket.test/f"}),
        ("GET", "/f"): httpx.Response(200, content=b"%PDF"),
    }


def test_an_answer_that_finds_the_disk_full_leaves_no_file(
    terminal: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], full_disk: None
) -> None:
    source, out = graph(tmp_path), tmp_path / "out.json"
    before = set(tmp_path.iterdir())

    code = terminal.run("query", "--graph", source, "--format", "json", "--out", str(out), "FIND User")

    assert code == 3
    assert "The disk is full: free some space and run the command again" in capsys.readouterr().err
    assert set(tmp_path.iterdir()) == before


def test_a_download_that_finds_the_disk_full_leaves_no_file(
    signed_in: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], full_disk: None
) -> None:
    exported(signed_in)
    folder = tmp_path / "out"
    folder.mkdir()

    assert signed_in.run("export", "summary-pdf", "soc2", "--out", str(folder)) == 3

    assert "soc2.pdf was not written" in capsys.readouterr().err
    assert list(folder.iterdir()) == []


def test_a_file_is_there_only_when_it_is_whole(signed_in: Any, tmp_path: Path) -> None:
    exported(signed_in)

    assert signed_in.run("export", "summary-pdf", "soc2", "--out", str(tmp_path / "a.pdf")) == 0

    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF"
    assert not (tmp_path / "a.pdf.part").exists()


def test_a_place_that_cannot_be_written_is_wrong_use(
    terminal: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "nowhere/out.json"

    code = terminal.run("query", "--graph", graph(tmp_path), "--format", "json", "-o", str(out), "FIND User")

    assert code == 2
    assert "Choose another place" in capsys.readouterr().err


def test_a_file_that_may_not_be_read_is_named(terminal: Any, capsys: pytest.CaptureFixture[str]) -> None:
    terminal.world.session.mkdir()

    assert terminal.run("status") == 3
    assert "session.json: Is a directory." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (duckdb.IOException("IO Error: No space left on device"), "The disk is full"),
        (
            duckdb.IOException("IO Error: Input/output error"),
            "query file or its scratch space cannot be used",
        ),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), "/x: Permission denied."),
    ],
)
def test_a_database_that_cannot_work_is_told(
    terminal: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    said: str,
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(duckdb, "connect", refuse)

    assert terminal.run("query", "--graph", graph(tmp_path), "FIND User") == 3
    assert said in capsys.readouterr().err


def test_a_network_that_breaks_off_is_told(signed_in: Any, tmp_path: Path, capsys: Any) -> None:
    link = {"url": "ftp://bucket.test/gaps.csv", "bytes": 1, "expires_at": 1}
    signed_in.answers[("GET", "/api/gaps/export")] = link
    signed_in.answers[("GET", "/gaps.csv")] = httpx.Response(500)

    assert signed_in.run("gaps", "--csv", str(tmp_path / "gaps.csv")) == 3
    assert capsys.readouterr().err.startswith("proofgraph: ")
