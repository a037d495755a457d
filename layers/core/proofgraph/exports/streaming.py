"""A package on its way into the bucket: written part by part while it is made, and taken up again after a
pause or a crash.

What was uploaded and what the archive's end needs is kept as a checkpoint between two files. Writing a file
again gives the same bytes, so parts that were uploaded behind the last checkpoint are simply replaced.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Self

import orjson

from proofgraph.errors import LimitError
from proofgraph.exports import manifest
from proofgraph.exports.manifest import COMMENT_SIZE, FileEntry
from proofgraph.exports.plan import Plan
from proofgraph.exports.sealing import Seal
from proofgraph.exports.sources import Sources
from proofgraph.exports.zipping import Packed, Zip
from proofgraph.ports.signing import Signer
from proofgraph.ports.uploads import MOST_PARTS, Uploads

GoOn = Callable[[int], bool]
"""Told how many files are written; False: stop here."""


@dataclass(frozen=True)
class Checkpoint:
    """`next` is the file to go on with; `pending` the bytes that are not in a part yet."""

    next: int = 0
    offset: int = 0
    files: tuple[Packed, ...] = ()
    digests: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    pending: bytes = field(default=b"", repr=False)

    def packed(self) -> bytes:
        """A line of JSON, and the pending bytes behind it."""
        state = asdict(self)
        return orjson.dumps({n: v for n, v in state.items() if n != "pending"}) + b"\n" + self.pending

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        head, _, pending = data.partition(b"\n")
        state = orjson.loads(head)
        return cls(
            next=state["next"],
            offset=state["offset"],
            files=tuple(Packed(**found) for found in state["files"]),
            digests=tuple(state["digests"]),
            tags=tuple(state["tags"]),
            pending=pending,
        )


@dataclass(frozen=True)
class Target:
    """Where the package goes: an upload that was begun."""

    uploads: Uploads
    key: str
    upload: str


class Stream:
    """Files are written in the plan's order; each once."""

    def __init__(self, plan: Plan, sources: Sources, target: Target, start: Checkpoint) -> None:
        self._plan = plan
        self._sources = sources
        self._target = target
        self._next = start.next
        self._tags = list(start.tags)
        self._seal = Seal(self._part, list(start.digests), bytearray(start.pending))
        self._zip = Zip(self._seal.write, start.offset, list(start.files))

    @property
    def written(self) -> int:
        return self._zip.offset

    @property
    def next(self) -> int:
        return self._next

    @property
    def checkpoint(self) -> Checkpoint:
        return Checkpoint(
            self._next,
            self._zip.offset,
            tuple(self._zip.files),
            tuple(self._seal.digests),
            tuple(self._tags),
            bytes(self._seal.pending),
        )

    def advance(self, go_on: GoOn, check: Callable[[], object]) -> bool:
        """Write files until all are written (True) or `go_on` says to stop (False).

        `check` is called with every piece of a file; it may raise to break off.
        """
        for part in self._plan.parts[self._next :]:
            if not go_on(self._next):
                return False
            content = self._sources.open(part.source)
            self._zip.add(part.path, content if isinstance(content, bytes) else _checked(content, check))
            self._next += 1
        return True

    def sign(self, signer: Signer) -> manifest.Manifest:
        """Write the manifest over all files."""
        files: tuple[FileEntry, ...] = tuple(found.entry for found in self._zip.files)
        signed = manifest.sign(self._plan.about, files, signer)
        self._zip.add(f"{self._plan.root}{manifest.NAME}", signed.content)
        return signed

    def complete(self) -> None:
        """The archive's end and its seal; with this the object appears."""
        self._zip.finish(COMMENT_SIZE)
        self._seal.finish()
        self._target.uploads.complete(self._target.key, self._target.upload, self._tags)

    def _part(self, data: bytes) -> None:
        if len(self._tags) == MOST_PARTS:
            raise LimitError("The package is larger than S3 takes (80 GB); export a part of it.")
        number = len(self._tags) + 1
        self._tags.append(self._target.uploads.part(self._target.key, self._target.upload, number, data))


def _checked(pieces: Iterable[bytes], check: Callable[[], object]) -> Iterator[bytes]:
    for piece in pieces:
        check()
        yield piece
