"""Files that commands write, each there only when it is whole; and what the machine refuses, in words."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from proofgraph.errors import InvalidInputError, ProofgraphError, UnavailableError

Out = Annotated[
    str, typer.Option("--out", "-o", help="File, or folder with a slash at its end, to write to; else here.")
]
"""Of commands that download one file, for `place`."""

_SLASHES = tuple({"/", os.sep})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_ELSEWHERE = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EACCES, errno.EPERM, errno.EROFS, errno.ENAMETOOLONG}
)
"""What another place to write to would mend."""

_LIBRARIES = (
    ("duckdb", "Error", "The query file or its scratch space cannot be used"),
    ("httpx", "HTTPError", "The network failed"),
    ("botocore.exceptions", "BotoCoreError", "AWS cannot be asked"),
    ("botocore.exceptions", "ClientError", "AWS refused"),
)
"""Errors of libraries, which count once a command has loaded them."""


@contextmanager
def whole(target: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes its name at the end; nothing is left of one that fails."""
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(target)
    except OSError as error:
        raise refused(error, target) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def place(target: str, filename: str) -> Path:
    """Where a downloaded file goes: here, under another name, or into a folder, made where a slash ends it.

    Of the name that a server gives, only its last part counts.
    """
    name = Path(filename).name
    if not target:
        return Path(name)
    path = Path(target)
    if target.endswith(_SLASHES):
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise refused(error, path) from error
    return path / name if path.is_dir() else path


def put(target: Path, content: bytes) -> None:
    with whole(target) as file:
        file.write(content)


def refused(error: OSError, target: Path) -> ProofgraphError:
    """Why a place that somebody named was not written to: the wrong place, or not the place's fault."""
    if error.errno in _FULL:
        return UnavailableError(f"{_full(error)}; {target} was not written.")
    if error.errno in _ELSEWHERE:
        return InvalidInputError(f"{target} cannot be written: {error.strerror}. Choose another place.")
    return UnavailableError(f"{target} cannot be written: {error.strerror or error}.")


def machine_faults() -> tuple[type[Exception], ...]:
    """What the machine or the network may raise below any command."""
    return (OSError, *(kind for kind, _ in _loaded()))


def told(error: Exception) -> str:
    """One sentence for any of `machine_faults`."""
    if full := _full(error):
        return f"{full}."
    for kind, sentence in _loaded():
        if isinstance(error, kind):
            return f"{sentence}: {error}"
    place = getattr(error, "filename", None)
    reason = getattr(error, "strerror", None) or error
    return f"{place}: {reason}." if place else f"{reason}."


def _full(error: Exception) -> str:
    full = getattr(error, "errno", None) in _FULL or "No space left on device" in str(error)
    return "The disk is full: free some space and run the command again" if full else ""


def _loaded() -> Iterator[tuple[type[Exception], str]]:
    for module, name, sentence in _LIBRARIES:
        if (found := sys.modules.get(module)) is not None:
            yield getattr(found, name), sentence
