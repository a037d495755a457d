"""The evidence store: every item once, under the SHA-256 of its content, locked until a date.

Rows are kept as the gzip of their canonical JSON, named by the digest of the plain bytes, and files as they
are; reading checks the digest, so that a changed byte is found wherever it happened.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from proofgraph.errors import DamagedError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import PIECE, Objects

DAY = 86_400_000


@dataclass
class EvidenceStore:
    """`retention_days` counts from the last use; 0 stores without a lock (laptop and tests).

    `_held` says until when a key was locked last by this process.
    """

    objects: Objects
    clock: Clock
    retention_days: int = 0
    _held: dict[str, int | None] = field(default_factory=dict)

    def put(self, content: bytes) -> str:
        """Store, or use again; gives the digest."""
        digest = hashlib.sha256(content).hexdigest()
        key, until = _key(digest), self._until()
        if key in self._held and self._held[key] == until:
            return digest
        if self.objects.stat(key) is None:
            packed = gzip.compress(content, compresslevel=6, mtime=0)
            self.objects.put(key, packed, content_type="application/gzip", retain_until=until)
        elif until:
            self.objects.retain(key, until=until)
        self._held[key] = until
        return digest

    def put_file(self, path: Path, *, content_type: str = "application/octet-stream") -> str:
        """Store a file as it is, or use it again; gives the digest."""
        with path.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
            if not self.keep_file(digest):
                content.seek(0)
                self.objects.put(
                    _file_key(digest), content, content_type=content_type, retain_until=self._until()
                )
        return digest

    def take(self, digest: str, source: Objects, key: str, *, content_type: str) -> None:
        """Store a file that lies in another bucket and has this digest, without reading it again."""
        if not self.keep_file(digest):
            self.objects.copy(
                _file_key(digest), source, key, content_type=content_type, retain_until=self._until()
            )

    def keep_file(self, digest: str) -> bool:
        """Use a stored file again, which extends its lock; False where it is not stored."""
        key, until = _file_key(digest), self._until()
        if self._held.get(key, 0) == until:
            return True
        if self.objects.stat(key) is None:
            return False
        if until:
            self.objects.retain(key, until=until)
        self._held[key] = until
        return True

    def hold(self, digest: str, until: int) -> None:
        """Lock an item, rows or file, until a time (epoch seconds); one that is not stored is left."""
        self.lock(_key(digest), until)
        self.lock(_file_key(digest), until)

    def lock(self, key: str, until: int) -> None:
        """Lock whatever lies in the bucket under a key; nothing where nothing does."""
        if self.retention_days and self.objects.stat(key) is not None:
            self.objects.retain(key, until=until)

    def link(self, digest: str, *, filename: str, seconds: int) -> str:
        """A link that hands out a stored file for some seconds, under a name."""
        return self.objects.presign(_file_key(digest), seconds=seconds, filename=filename)

    def check(self, digest: str) -> None:
        """Read an item to its end; DamagedError where it is missing, or is not what was stored."""
        for _ in self.pieces(digest):
            pass

    def get(self, digest: str) -> bytes:
        """The content; DamagedError where it is not what was stored."""
        return b"".join(self.pieces(digest))

    def pieces(self, digest: str) -> Iterator[bytes]:
        """The content piece by piece; DamagedError, at the latest at its end, where it was changed."""
        found, unpacker = hashlib.sha256(), zlib.decompressobj(wbits=31)
        try:
            for packed in self.objects.pieces(_key(digest)):
                for piece in _unpacked(unpacker, packed):
                    found.update(piece)
                    yield piece
            rest = unpacker.flush()
        except NotFoundError:
            yield from self._file(digest)
            return
        except zlib.error as error:
            raise _damaged(digest) from error
        found.update(rest)
        if not unpacker.eof or found.hexdigest() != digest:
            raise _damaged(digest)
        if rest:
            yield rest

    def _file(self, digest: str) -> Iterator[bytes]:
        found = hashlib.sha256()
        try:
            for piece in self.objects.pieces(_file_key(digest)):
                found.update(piece)
                yield piece
        except NotFoundError as error:
            raise DamagedError(f"The evidence item {digest} is missing from the store.") from error
        if found.hexdigest() != digest:
            raise _damaged(digest)

    def lines(self, digest: str) -> Iterator[bytes]:
        """Stored rows, each as it was digested, without holding them all."""
        rest = b""
        for piece in self.pieces(digest):
            *whole, rest = (rest + piece).split(b"\n")
            yield from whole
        if rest:
            yield rest

    def rows(self, digest: str) -> list[dict[str, Any]]:
        """Stored rows in the order that was digested; of a tree, its vertices and then its edges."""
        return [row_of(line) for line in self.get(digest).splitlines()]

    def put_json(self, value: Any) -> str:
        return self.put(orjson.dumps(value, option=orjson.OPT_SORT_KEYS))

    def get_json(self, digest: str) -> Any:
        return orjson.loads(self.get(digest))

    def _until(self) -> int | None:
        """Epoch seconds, at the end of a day, so that many uses on one day ask for the same."""
        if not self.retention_days:
            return None
        return (self.clock() // DAY + 1 + self.retention_days) * DAY // 1000


def _unpacked(unpacker: Any, packed: bytes) -> Iterator[bytes]:
    while packed:
        yield unpacker.decompress(packed, PIECE)
        packed = unpacker.unconsumed_tail


def row_of(line: bytes) -> dict[str, Any]:
    """The row of a stored line: of a tree, the vertex or edge it holds."""
    row: dict[str, Any] = orjson.loads(line)
    return row.get("vertex") or row.get("edge") or row if len(row) == 1 else row


def _key(digest: str) -> str:
    return f"evidence/{digest[:2]}/{digest}.gz"


def _file_key(digest: str) -> str:
    return f"evidence/{digest[:2]}/{digest}"


def _damaged(digest: str) -> DamagedError:
    return DamagedError(f"The evidence item {digest} was changed after it was stored.", digest=digest)
