"""`proofgraph assess aws` against moto's server: from credentials to files that verify."""

from __future__ import annotations

import errno
import io
import logging
import os
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

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
    assert not (tmp_path / "out").exists()


CALLER = """<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account>
<Arn>arn:aws:iam::111122223333:user/ann</Arn><UserId>A</UserId></GetCallerIdentityResult>
</GetCallerIdentityResponse>"""


@contextmanager
def refusing(code: str, message: str, *, known: bool = False) -> Iterator[str]:
    """An endpoint that refuses every call, as AWS does; of who is `known` it says only who that is."""
    told = f"<ErrorResponse><Error><Code>{code}</Code><Message>{message}</Message></Error></ErrorResponse>"

    class Refusal(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            answered = known and b"GetCallerIdentity" in body
            self.send_response(200 if answered else 403)
            self.end_headers()
            self.wfile.write((CALLER if answered else told).encode())

        do_GET = do_HEAD = do_PUT = do_POST  # noqa: N815 - the names that the server calls

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Refusal)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("InvalidClientTokenId", "AWS does not accept these credentials"),
        ("ExpiredToken", "The AWS credentials have expired; sign in again"),
    ],
)
def test_credentials_that_do_not_count_are_said_and_leave_nothing(
    tmp_path: Path, code: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "deep/out"

    with refusing(code, "no") as endpoint:
        assert assess(out, "--endpoint", endpoint, "--regions", "us-east-1")[0] == 3

    assert said in " ".join(capsys.readouterr().err.split())
    assert list(tmp_path.iterdir()) == []


def test_an_address_that_nobody_answers_at_is_said_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert assess(tmp_path / "out", "--endpoint", "http://127.0.0.1:9", "--regions", "us-east-1")[0] == 3

    assert "http://127.0.0.1:9" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_during_the_work_is_said_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def full(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if "w" in mode and "snapshot" in path.parts:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return opened(path, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", full)

    with refusing("AccessDenied", "no", known=True) as endpoint:
        assert assess(tmp_path / "out", "--endpoint", endpoint, "--regions", "us-east-1")[0] == 3

    assert "disk is full" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "out/mine").mkdir(parents=True)

    assert assess(tmp_path / "out", "--profile", "nope")[0] == 3
    assert list(tmp_path.rglob("*")) == [tmp_path / "out", tmp_path / "out/mine"]


def test_a_folder_that_cannot_be_written_is_said_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()

    assert assess(tmp_path / "file/out")[0] == 2
    assert "cannot be written" in capsys.readouterr().err
