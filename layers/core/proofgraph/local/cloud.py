"""Starting, finding and stopping the local cloud's process."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofgraph.errors import ConflictError, UnavailableError
from proofgraph.local.folder import PROCESS, Folder, damaged
from proofgraph.local.generations import Generations

APP_PORT = 8787
ACCOUNT = "111111111111"
"""The account Proofgraph is deployed into; the emulator takes an account id as an access key."""
REGION = "us-east-1"
RECORD = PROCESS
START_SECONDS = 60
STOP_SECONDS = 60

_children: dict[int, subprocess.Popen[bytes]] = {}
"""Clouds that this process started: a child's end must be collected, or its id seems alive."""


class _Detached(subprocess.Popen[bytes]):
    """A cloud outlives who started it, so letting go of its handle is no leak to be warned of."""

    def __del__(self) -> None:
        return


@dataclass(frozen=True, slots=True)
class Cloud:
    """A running local cloud."""

    folder: Folder
    port: int
    app_port: int
    pid: int

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def app_url(self) -> str:
        return f"http://localhost:{self.app_port}"

    def session(self, account: str = ACCOUNT, region: str = REGION) -> Any:
        """A boto3 session that is the root of an account; use it with `endpoint_url=cloud.endpoint`."""
        import boto3

        return boto3.Session(aws_access_key_id=account, aws_secret_access_key="local", region_name=region)  # noqa: S106 - the emulator's

    def client(self, service: str, account: str = ACCOUNT, region: str = REGION) -> Any:
        return self.session(account, region).client(service, endpoint_url=self.endpoint)


@dataclass(frozen=True, slots=True)
class Options:
    """`port` None takes the one of last time, or a free one. `keep` saves the state. `enforce` makes IAM
    policies count. The cloud ends when the process `owner` does.
    """

    app_port: int = APP_PORT
    port: int | None = None
    keep: bool = True
    enforce: bool = True
    owner: int | None = None


def running(folder: Folder) -> Cloud | None:
    """The cloud that this folder's record names, if its process is alive and answers."""
    record = folder.read(RECORD)
    if record is None or not _is_ours(int(record["pid"])):
        return None
    cloud = Cloud(folder, int(record["port"]), int(record["app_port"]), int(record["pid"]))
    return cloud if _answers(cloud.endpoint) else None


def start(folder: Folder, options: Options | None = None) -> Cloud:
    """Start a cloud and wait until it answers. Errors leave the folder's state as it was."""
    options = options or Options()
    folder.prepare()
    _check_state(folder)
    port = _gateway_port(folder, options)
    _need_free(options.app_port, "the app", "--port")
    shutil.rmtree(folder.temporary, ignore_errors=True)
    folder.temporary.mkdir()
    with folder.log.open("ab") as log:
        process = _Detached(
            [sys.executable, "-m", "proofgraph.local.server"],
            env=_environment(folder, options, port),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    _children[process.pid] = process
    cloud = Cloud(folder, port, options.app_port, process.pid)
    try:
        _wait(lambda: _answers(cloud.endpoint), process, folder)
        folder.write(RECORD, {"pid": process.pid, "port": port, "app_port": options.app_port})
    except BaseException:
        # Ctrl-C too: without its record nobody would find the process, and it would keep the ports.
        process.kill()
        process.wait()
        raise
    return cloud


def stop(folder: Folder) -> bool:
    """Stop the cloud cleanly; False when none ran. Its state is saved before it ends."""
    record = folder.read(RECORD)
    if record is None or not _is_ours(int(record["pid"])):
        return False
    pid = int(record["pid"])
    os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + STOP_SECONDS
    while _is_ours(pid):
        _reap(pid)
        if time.monotonic() > deadline:
            os.kill(pid, signal.SIGKILL)
            raise UnavailableError(
                f"The local cloud did not end within {STOP_SECONDS} s and was killed; what it did since its "
                f"last saving is lost. Its log is {folder.log}."
            )
        time.sleep(0.05)
    return True


def kill(cloud: Cloud) -> None:
    """End it as a power cut would."""
    os.kill(cloud.pid, signal.SIGKILL)
    while _is_ours(cloud.pid):
        _reap(cloud.pid)
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _check_state(folder: Folder) -> None:
    generations = Generations(folder.generations)
    if generations.all() and generations.newest_whole() is None:
        raise damaged(folder.root, "no saved generation passes its own check")


def _gateway_port(folder: Folder, options: Options) -> int:
    if options.port is not None:
        _need_free(options.port, "the local cloud", "--cloud-port")
        return options.port
    record = folder.read(RECORD)
    if record and is_free(int(record["port"])):
        return int(record["port"])
    return free_port()


def _need_free(port: int, what: str, option: str) -> None:
    if not is_free(port):
        raise ConflictError(
            f"Port {port}, where {what} should be, is in use by another program. Nothing was changed; "
            f"stop that program, or choose another port with {option}.",
            port=port,
        )


def _environment(folder: Folder, options: Options, port: int) -> Mapping[str, str]:
    """A clean one: the emulator hands its whole environment to every function."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "LC_ALL") if name in os.environ}
    package = Path(__file__).resolve().parents[2]
    return {
        **kept,
        "PYTHONPATH": str(package),
        "GATEWAY_PORT": str(port),
        "BIND_HOST": "127.0.0.1",
        "MINISTACK_HOST": "127.0.0.1",
        "MINISTACK_ACCOUNT_ID": ACCOUNT,
        "MINISTACK_REGION": REGION,
        "AUTH": "true" if options.enforce else "false",
        "PERSIST_STATE": "1" if options.keep else "0",
        "STATE_DIR": str(folder.blobs),
        "S3_PERSIST": "1" if options.keep else "0",
        "S3_DATA_DIR": str(folder.buckets),
        "TMPDIR": str(folder.temporary),
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        "DOCKER_HOST": "unix:///nonexistent",
        "LOG_LEVEL": "INFO",
        "POWERTOOLS_TRACE_DISABLED": "true",
        "AWS_EC2_METADATA_DISABLED": "true",
        # On Lambda each environment has its own /tmp; here each works in a folder of its own, so beside that.
        "PROOFGRAPH_CACHE_DIR": "../cache",
        "PROOFGRAPH_LOCAL_STATE": str(folder.root),
        "PROOFGRAPH_LOCAL_APP_PORT": str(options.app_port),
        "PROOFGRAPH_LOCAL_OWNER": str(options.owner or 0),
    }


def _answers(endpoint: str) -> bool:
    try:
        with urllib.request.urlopen(f"{endpoint}/_ministack/health", timeout=2) as answer:  # noqa: S310 - loopback
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _wait(ready: Callable[[], bool], process: subprocess.Popen[bytes], folder: Folder) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not ready():
        if process.poll() is not None or time.monotonic() > deadline:
            lines = folder.log.read_text(errors="replace").splitlines()[-5:]
            raise UnavailableError(
                "The local cloud did not start; its saved state was left as it was. "
                f"The last lines of {folder.log}:\n" + "\n".join(lines)
            )
        time.sleep(0.05)


def _is_ours(pid: int) -> bool:
    """Whether the process lives and is a local cloud; a process id may have been given to another."""
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, PermissionError):
        return False
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return not Path("/proc/self").exists()
    return b"proofgraph.local.server" in command


def _reap(pid: int) -> None:
    """Collect the exit of a child of this process; for another's child nothing happens."""
    if pid in _children and _children[pid].poll() is not None:
        del _children[pid]
