"""`proofgraph assess aws` against moto's server: from credentials to files that verify."""

from __future__ import annotations

import io
import logging
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("MOTO_EC2_LOAD_DEFAULT_AMIS", "false")  # read when moto is imported

import boto3
import pytest
from moto.server import ThreadedMotoServer
from pypdf import PdfReader
from rich.console import Console

from proofgraph.cli.main import invoke
from proofgraph.cli.world import World
from proofgraph.exports.verify import verify


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def assess(out: Path, *arguments: str) -> tuple[int, str]:
    printed = io.StringIO()
    world = World(out=Console(file=printed, width=200, highlight=False))
    code = invoke(["assess", "aws", "--out", str(out), *arguments], world)
    return code, printed.getvalue()


def test_an_account_becomes_a_report_and_a_package_that_verifies(endpoint: str, tmp_path: Path) -> None:
    iam = boto3.client("iam", endpoint_url=endpoint, region_name="us-east-1")
    iam.create_user(UserName="without-mfa")
    iam.create_login_profile(UserName="without-mfa", Password="Correct-horse-1")
    boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1").create_bucket(Bucket="northwind-open")

    code, text = assess(tmp_path, "--endpoint", endpoint, "--regions", "us-east-1", "--name", "Northwind")

    (pdf,) = tmp_path.glob("soc2-summary-*.pdf")
    (package,) = tmp_path.glob("soc2-evidence-*.zip")
    names = zipfile.ZipFile(package).namelist()
    assert code == 1
    assert "Gap analysis" in text
    assert "33 of 61 requirements apply" in text
    assert "Northwind" in PdfReader(pdf).pages[0].extract_text()
    assert verify(package).sentence == "intact, signer unverified"
    assert any("CC6.1" in name and name.endswith(".csv") for name in names)
    assert list((tmp_path / "snapshot/snapshots/manifests").glob("*.json"))


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--framework", "nope"), 2, "no shipped standard 'nope'"),
        (("--fail-on", "sometimes"), 2, "--fail-on takes"),
        (("--category", "nope"), 2, "no category 'nope'"),
        (("--profile", "nope"), 3, "profile (nope) could not be found"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    tmp_path: Path, arguments: tuple[str, ...], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert assess(tmp_path / "out", *arguments)[0] == code
    assert said in " ".join(capsys.readouterr().err.split())
    assert not list((tmp_path / "out").glob("*")) or not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_said_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()

    assert assess(tmp_path / "file/out")[0] == 2
    assert "cannot be written" in capsys.readouterr().err
