"""A ZIP that is written once, in order, and is the same for the same content.

Fixed times and modes; every file is digested while it is written; the comment at the end is the digest of
everything before it.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable
from types import TracebackType
from typing import IO, Any, Self

from proofgraph.errors import InvalidInputError
from proofgraph.exports.manifest import COMMENT, COMMENT_SIZE, FileEntry

TIME = (1980, 1, 1, 0, 0, 0)
MODE = 0o100644 << 16


class Archive:
    """Use as a context manager; leaving it by an error leaves the target unfinished."""

    def __init__(self, target: IO[bytes]) -> None:
        self._tail = _Tail(target)
        stream: Any = self._tail
        self._zip = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._zip.comment = b"0" * COMMENT_SIZE
        self._files: list[FileEntry] = []
        self._names: set[str] = set()

    @property
    def files(self) -> tuple[FileEntry, ...]:
        """What was written so far."""
        return tuple(self._files)

    def add(self, path: str, content: bytes | Iterable[bytes]) -> FileEntry:
        """Write one file, piece by piece."""
        if path in self._names:
            raise InvalidInputError(f"The package has {path!r} already.")
        entry = zipfile.ZipInfo(path, TIME)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = MODE
        entry.create_system = 3
        digest, size = hashlib.sha256(), 0
        with self._zip.open(entry, "w", force_zip64=True) as out:
            for piece in [content] if isinstance(content, bytes) else content:
                out.write(piece)
                digest.update(piece)
                size += len(piece)
        made = FileEntry(path, digest.hexdigest(), size)
        self._files.append(made)
        self._names.add(path)
        return made

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._tail.abandon()
        self._zip.close()
        self._tail.finish()


class _Tail:
    """Passes bytes on, holding back as many as the comment has, which `finish` replaces by the digest."""

    def __init__(self, target: IO[bytes]) -> None:
        self._target = target
        self._digest = hashlib.sha256()
        self._held = b""
        self._abandoned = False

    def abandon(self) -> None:
        """Write nothing more: the target may be gone."""
        self._abandoned = True

    def write(self, data: bytes) -> int:
        if self._abandoned:
            return len(data)
        held = self._held + bytes(data)
        ready = held[:-COMMENT_SIZE] if len(held) > COMMENT_SIZE else b""
        self._held = held[len(ready) :]
        self._digest.update(ready)
        self._target.write(ready)
        return len(data)

    def flush(self) -> None:
        if not self._abandoned:
            self._target.flush()

    def finish(self) -> None:
        if self._abandoned:
            return
        self._target.write(COMMENT + self._digest.hexdigest().encode())
        self._target.flush()
