"""A package written straight into a file: a ZIP with its seal behind it."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType
from typing import IO, Self

from proofgraph.exports.manifest import COMMENT_SIZE, FileEntry
from proofgraph.exports.sealing import Seal
from proofgraph.exports.zipping import Zip


class Archive:
    """Use as a context manager; leaving it by an error leaves the target unfinished."""

    def __init__(self, target: IO[bytes]) -> None:
        self._seal = Seal(target.write)
        self._zip = Zip(self._seal.write)

    @property
    def files(self) -> tuple[FileEntry, ...]:
        """What was written so far."""
        return tuple(found.entry for found in self._zip.files)

    def add(self, path: str, content: bytes | Iterable[bytes]) -> FileEntry:
        """Write one file, piece by piece."""
        return self._zip.add(path, content)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._zip.finish(COMMENT_SIZE)
            self._seal.finish()
