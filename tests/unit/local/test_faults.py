"""What goes wrong on a laptop is said in words, and leaves the state as it was."""

from __future__ import annotations

import json
import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from proofgraph.errors import ConflictError, DamagedError, InvalidInputError, UnavailableError
from proofgraph.local import cloud
from proofgraph.local.app_build import NODE, check_node
from proofgraph.local.cloud import Options
from proofgraph.local.folder import Folder
from proofgraph.local.generations import Generations
from proofgraph.local.logs import newest
from proofgraph.local.run import reset

pytestmark = pytest.mark.enable_socket

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "state")


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens at."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


def contents(folder: Folder) -> set[str]:
    return {path.relative_to(folder.root).as_posix() for path in folder.root.rglob("*") if path.is_file()}


def test_a_port_in_use_is_named_with_the_option_that_moves_it(folder: Folder, taken: int) -> None:
    with pytest.raises(ConflictError, match=rf"Port {taken}.*in use.*--port"):
        cloud.start(folder, Options(app_port=taken))

    assert contents(folder) == set()


def test_the_clouds_own_port_in_use_names_its_own_option(folder: Folder, taken: int) -> None:
    with pytest.raises(ConflictError, match=rf"Port {taken}.*--cloud-port"):
        cloud.start(folder, Options(port=taken))


def test_a_damaged_state_is_left_alone_and_says_how_to_start_afresh(folder: Folder) -> None:
    folder.prepare()
    generation = Generations(folder.generations).write({"s3.json": b"{}"})
    (generation.path / "s3.json").write_bytes(b"?")
    before = contents(folder)

    with pytest.raises(DamagedError, match="make reset"):
        cloud.start(folder, Options(app_port=cloud.free_port()))

    assert contents(folder) == before


def test_a_damaged_record_says_which_file_it_is(folder: Folder) -> None:
    folder.prepare()
    (folder.root / "cloud.json").write_text("{broken")

    with pytest.raises(DamagedError, match=r"cloud\.json is not JSON"):
        cloud.running(folder)


def test_a_full_disk_is_told_before_anything_is_started(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=12_000_000))

    with pytest.raises(UnavailableError, match="12 MB are free"):
        cloud.start(folder)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(UnavailableError, match=r"cannot be written.*--state"):
        cloud.start(Folder(tmp_path / "file" / "state"))


def test_a_folder_of_something_else_is_neither_used_nor_deleted(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text("{}")
    folder = Folder(tmp_path)

    for act in (cloud.start, reset):
        with pytest.raises(InvalidInputError, match=r"holds other things.*--state"):
            act(folder)

    assert contents(folder) == {"package.json"}


def test_ctrl_c_while_the_cloud_starts_leaves_no_process_that_nobody_knows(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_endpoint: str) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(cloud, "_answers", interrupted)
    before = set(cloud._children)

    with pytest.raises(KeyboardInterrupt):
        cloud.start(folder, Options(app_port=cloud.free_port(), keep=False))

    (started,) = (process for pid, process in cloud._children.items() if pid not in before)
    assert started.poll() is not None


def test_a_missing_node_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(UnavailableError, match=r"Install Node 20\.19"):
        check_node()


@pytest.mark.parametrize("said", ["v18.20.4", "v20.18.3", "nonsense"])
def test_an_old_node_says_which_is_needed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str) -> None:
    for name in ("node", "npm"):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho {said}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/bin{os.pathsep}/usr/bin")

    with pytest.raises(UnavailableError, match=r"needs Node 20\.19 or newer"):
        check_node()


def test_the_node_that_is_asked_for_is_the_one_that_the_apps_packages_ask_for() -> None:
    package = json.loads((ROOT / "ui" / "package.json").read_text())

    assert package["engines"]["node"] == f">={NODE[0]}.{NODE[1]}"


def test_logs_of_a_cloud_that_does_not_run_say_how_to_start_it(folder: Folder) -> None:
    with pytest.raises(UnavailableError, match="`make run` starts it"):
        newest(folder, 10)


def test_stopping_what_does_not_run_is_no_error(folder: Folder) -> None:
    assert cloud.stop(folder) is False


def test_a_record_of_a_process_that_has_gone_is_not_taken_for_a_running_cloud(folder: Folder) -> None:
    folder.prepare()
    # This very process lives, but is no local cloud: ids are given again.
    folder.write(cloud.RECORD, {"pid": os.getpid(), "port": 1, "app_port": 2})

    assert cloud.running(folder) is None
