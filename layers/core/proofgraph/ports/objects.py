"""Objects: named byte sequences, in S3, in a folder or in memory."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Protocol

from proofgraph.errors import ConflictError, NotFoundError

PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Stat:
    """`etag` changes whenever the content does; `size` in bytes."""

    key: str
    size: int
    etag: str


class Objects(Protocol):
    """One bucket. Keys use `/`; a write is seen whole or not at all."""

    def put(
        self,
        key: str,
        data: bytes | IO[bytes],
        *,
        content_type: str = "application/octet-stream",
        if_absent: bool = False,
        if_match: str | None = None,
        retain_until: int | None = None,
    ) -> Stat:
        """Store. `if_absent` and `if_match` raise ConflictError; `retain_until` (epoch seconds) locks it."""
        ...

    def get(self, key: str) -> bytes: ...

    def pieces(self, key: str) -> Iterator[bytes]:
        """The content piece by piece, for what may not fit into memory."""
        ...

    def stat(self, key: str) -> Stat | None: ...

    def fetch(self, key: str, path: Path) -> Path:
        """Download into a file; the file appears only when it is complete."""
        ...

    def list(self, prefix: str) -> Iterator[Stat]: ...

    def delete(self, key: str) -> None: ...

    def retain(self, key: str, *, until: int) -> None:
        """Lock it until `until` (epoch seconds) if that is later than it is locked now."""
        ...

    def copy(
        self,
        key: str,
        source: Objects,
        source_key: str,
        *,
        content_type: str = "application/octet-stream",
        retain_until: int | None = None,
    ) -> Stat:
        """Store what another bucket has, of any size; between two of S3 the bytes do not come by here."""
        ...

    def presign(self, key: str, *, seconds: int, filename: str | None = None) -> str:
        """A link that lets anyone who holds it read the object for `seconds`."""
        ...

    def presign_put(self, key: str, *, seconds: int, size: int, content_type: str) -> str:
        """A link that takes one PUT of exactly `size` bytes of this type for `seconds`."""
        ...


@contextmanager
def spooled(source: Objects, key: str) -> Iterator[IO[bytes]]:
    """What another bucket has, as a file without a name that is gone afterwards."""
    with tempfile.TemporaryFile() as file:
        file.writelines(source.pieces(key))
        file.seek(0)
        yield file


def _bytes(data: bytes | IO[bytes]) -> bytes:
    return data if isinstance(data, bytes) else data.read()


def _missing(key: str) -> NotFoundError:
    return NotFoundError(f"No stored object {key!r}.", key=key)


@dataclass
class MemoryObjects:
    """The twin of the S3 adapter."""

    _items: dict[str, bytes] = field(default_factory=dict)

    def put(
        self,
        key: str,
        data: bytes | IO[bytes],
        *,
        content_type: str = "application/octet-stream",
        if_absent: bool = False,
        if_match: str | None = None,
        retain_until: int | None = None,
    ) -> Stat:
        _check_condition(self.stat(key), key, if_absent, if_match)
        self._items[key] = _bytes(data)
        stored = self.stat(key)
        assert stored is not None
        return stored

    def get(self, key: str) -> bytes:
        try:
            return self._items[key]
        except KeyError:
            raise _missing(key) from None

    def pieces(self, key: str) -> Iterator[bytes]:
        content = self.get(key)
        return (content[start : start + PIECE] for start in range(0, len(content), PIECE))

    def stat(self, key: str) -> Stat | None:
        data = self._items.get(key)
        return None if data is None else Stat(key, len(data), hashlib.sha256(data).hexdigest())

    def fetch(self, key: str, path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.get(key))
        return path

    def list(self, prefix: str) -> Iterator[Stat]:
        for key in sorted(self._items):
            if key.startswith(prefix) and (stat := self.stat(key)):
                yield stat

    def delete(self, key: str) -> None:
        self._items.pop(key, None)

    def retain(self, key: str, *, until: int) -> None:
        self.get(key)  # the twins keep no locks: a lock is the bucket's promise, not the code's

    def copy(
        self,
        key: str,
        source: Objects,
        source_key: str,
        *,
        content_type: str = "application/octet-stream",
        retain_until: int | None = None,
    ) -> Stat:
        return self.put(key, b"".join(source.pieces(source_key)), content_type=content_type)

    def presign(self, key: str, *, seconds: int, filename: str | None = None) -> str:
        self.get(key)
        return f"memory://{key}"

    def presign_put(self, key: str, *, seconds: int, size: int, content_type: str) -> str:
        return f"memory://{key}"


@dataclass
class FolderObjects:
    """Objects as files under one folder: one-shot assessments and local snapshots use it."""

    root: Path

    def put(
        self,
        key: str,
        data: bytes | IO[bytes],
        *,
        content_type: str = "application/octet-stream",
        if_absent: bool = False,
        if_match: str | None = None,
        retain_until: int | None = None,
    ) -> Stat:
        _check_condition(self.stat(key), key, if_absent, if_match)
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        try:
            with part.open("wb") as out:
                if isinstance(data, bytes):
                    out.write(data)
                else:
                    shutil.copyfileobj(data, out)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        stored = self.stat(key)
        assert stored is not None
        return stored

    def get(self, key: str) -> bytes:
        try:
            return self._path(key).read_bytes()
        except FileNotFoundError:
            raise _missing(key) from None

    def pieces(self, key: str) -> Iterator[bytes]:
        path = self._path(key)
        if not path.is_file():
            raise _missing(key)
        with path.open("rb") as stream:
            while piece := stream.read(PIECE):
                yield piece

    def stat(self, key: str) -> Stat | None:
        path = self._path(key)
        if not path.is_file():
            return None
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        return Stat(key, path.stat().st_size, digest)

    def fetch(self, key: str, path: Path) -> Path:
        source = self._path(key)
        if not source.is_file():
            raise _missing(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        shutil.copyfile(source, part)
        part.replace(path)
        return path

    def list(self, prefix: str) -> Iterator[Stat]:
        for path in sorted(self.root.rglob("*")):
            key = path.relative_to(self.root).as_posix()
            if path.is_file() and key.startswith(prefix) and (stat := self.stat(key)):
                yield stat

    def delete(self, key: str) -> None:
        self._path(key).unlink(missing_ok=True)

    def retain(self, key: str, *, until: int) -> None:
        if not self._path(key).is_file():
            raise _missing(key)

    def copy(
        self,
        key: str,
        source: Objects,
        source_key: str,
        *,
        content_type: str = "application/octet-stream",
        retain_until: int | None = None,
    ) -> Stat:
        with spooled(source, source_key) as file:
            return self.put(key, file, content_type=content_type)

    def presign(self, key: str, *, seconds: int, filename: str | None = None) -> str:
        return self._path(key).as_uri()

    def presign_put(self, key: str, *, seconds: int, size: int, content_type: str) -> str:
        return self._path(key).as_uri()

    def _path(self, key: str) -> Path:
        path = (self.root / key).resolve()
        if not path.is_relative_to(self.root.resolve()):
            raise NotFoundError(f"The key {key!r} leaves the folder.", key=key)
        return path


def _check_condition(held: Stat | None, key: str, if_absent: bool, if_match: str | None) -> None:
    if if_absent and held is not None:
        raise ConflictError(f"The object {key!r} exists already.", key=key)
    if if_match is not None and (held is None or held.etag != if_match):
        raise ConflictError(f"The object {key!r} was changed by somebody else.", key=key)
