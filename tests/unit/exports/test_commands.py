"""`proofgraph verify` and `proofgraph content`: what they print and how they exit."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from proofgraph.cli.assessment import CANNOT_TELL, GAPS, NO_GAPS, verdict
from proofgraph.cli.main import invoke
from proofgraph.cli.world import World
from proofgraph.compliance.results import Result
from proofgraph.compliance.status import LeftOut, Status
from proofgraph.exports import manifest
from proofgraph.exports.archive import Archive
from proofgraph.ports.signing import KeySigner, fingerprint

SIGNER = KeySigner.fresh()
REPOSITORY = Path(__file__).parents[3]


class Run:
    """One command line and what it printed."""

    def __init__(self, *arguments: str) -> None:
        printed = io.StringIO()
        world = World(out=Console(file=printed, width=200, highlight=False))
        self.code = invoke(arguments, world)
        self.text = printed.getvalue()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "package.zip"
    with path.open("wb") as target, Archive(target) as archive:
        archive.add("a.txt", b"hello" * 100)
        about = {"title": "SOC 2", "edition": "2017", "organisation": "Northwind"}
        archive.add("manifest.json", manifest.sign(about, archive.files, SIGNER).content)
    return path


def test_verify_says_what_is_intact_and_whose_it_is(package: Path) -> None:
    without = Run("verify", str(package))
    known = Run("verify", str(package), "--fingerprint", fingerprint(SIGNER.public_key))

    assert (without.code, known.code) == (0, 0)
    assert "SOC 2 2017, Northwind: 1 files" in without.text
    assert "package.zip: intact, signer unverified" in without.text
    assert "package.zip: intact, signer verified" in known.text


def test_verify_names_what_was_changed(package: Path) -> None:
    content = bytearray(package.read_bytes())
    content[content.index(b"a.txt") + 9] ^= 1
    package.write_bytes(bytes(content))

    run = Run("verify", str(package))

    assert run.code == 1
    assert "CHANGED: a.txt was changed" in run.text


def test_verify_refuses_what_is_no_package(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no")

    assert Run("verify", str(tmp_path / "x.zip")).code == 2
    assert Run("verify", str(tmp_path / "missing.zip")).code == 2


def test_verify_speaks_json(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Run("verify", str(package), "--json")

    found = json.loads(capsys.readouterr().out)
    assert (found["intact"], found["signer"], found["faults"]) == (True, "unverified", [])


def test_content_is_checked_and_counted() -> None:
    folder = str(REPOSITORY / "frameworks")

    assert Run("content", "validate", "--folder", folder).code == 0
    assert "soc2" in Run("content", "stats", "--folder", folder).text


def test_content_faults_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "questions/x/broken.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "id: broken\ntitle: x\ndescription: y\nqueries: [{name: a, query: FIND}]\n", encoding="utf-8"
    )

    run = Run("content", "validate", "--folder", str(tmp_path))

    assert run.code == 2
    assert "question broken: query 'a'" in capsys.readouterr().err


def test_schemas_are_written(tmp_path: Path) -> None:
    Run("content", "schema", "--out", str(tmp_path))

    assert {path.name for path in tmp_path.iterdir()} == {"standard.json", "control.json", "question.json"}


def result(
    status: Status, severity: str = "high", *, incomplete: bool = False, left_out: LeftOut | None = None
) -> Result:
    return Result(
        question_id="q",
        title="t",
        severity=severity,
        content="",
        status=status,
        incomplete=incomplete,
        left_out=left_out,
        evaluation_id="e",
        snapshot_id="s",
        now=0,
        engine="",
        mask="",
    )


@pytest.mark.parametrize(
    ("results", "fail_on", "code"),
    [
        ([result(Status.TESTED)], "any", NO_GAPS),
        ([result(Status.TESTED), result(Status.ATTENTION)], "any", GAPS),
        ([result(Status.ATTENTION)], "gap", NO_GAPS),
        ([result(Status.GAP)], "gap", GAPS),
        ([result(Status.GAP, "medium")], "high", NO_GAPS),
        ([result(Status.GAP, "critical")], "high", GAPS),
        ([result(Status.GAP)], "never", NO_GAPS),
        ([result(Status.TESTED), result(Status.UNKNOWN)], "any", CANNOT_TELL),
        ([result(Status.GAP, incomplete=True)], "never", CANNOT_TELL),
        ([result(Status.GAP), result(Status.UNKNOWN)], "any", GAPS),
        ([result(Status.TESTED), result(Status.UNKNOWN, left_out=LeftOut.NOT_CONNECTED)], "any", NO_GAPS),
        ([result(Status.UNKNOWN, left_out=LeftOut.NOTHING_TO_TEST)], "any", CANNOT_TELL),
        ([], "any", CANNOT_TELL),
    ],
)
def test_the_exit_code_tells_gaps_from_ignorance(results: list[Result], fail_on: str, code: int) -> None:
    assert verdict(results, fail_on) == code
