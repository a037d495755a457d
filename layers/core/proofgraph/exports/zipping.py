"""A ZIP written once, in order, to any sink, whose state between two files can be kept and taken up again.

Files of up to `WHOLE` bytes are written with their sizes in front, as every reader likes it; longer ones
stream, with their sizes behind them, in ZIP64. Times and modes are fixed: the same content gives the same
bytes.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from proofgraph.errors import InvalidInputError, LimitError
from proofgraph.exports.manifest import FileEntry

WHOLE = 1 << 20
LEVEL = 6

_DEFLATED, _UTF8, _SIZES_BEHIND = 8, 0x800, 0x008
_MODE = 0o100644 << 16
_UNIX = 3
_DAY = 0x21  # 1 January 1980, the first day a ZIP knows
_LARGE = 0xFFFFFFFF
_MANY = 0xFFFF
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_BEHIND = struct.Struct("<4sI2Q")
_END = struct.Struct("<4s4H2IH")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR = struct.Struct("<4sIQI")


@dataclass(frozen=True, slots=True)
class Packed:
    """One file in the archive: where it starts, its check sum and sizes, and its SHA-256."""

    path: str
    offset: int
    crc: int
    packed: int
    size: int
    sha256: str
    streamed: bool

    @property
    def entry(self) -> FileEntry:
        return FileEntry(self.path, self.sha256, self.size)


@dataclass
class Zip:
    """`sink` takes the bytes; `offset` counts them; `files` is what the central directory will list."""

    sink: Callable[[bytes], object]
    offset: int = 0
    files: list[Packed] = field(default_factory=list)
    _paths: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._paths = {found.path for found in self.files}

    def add(self, path: str, content: bytes | Iterable[bytes]) -> FileEntry:
        """Write one file, piece by piece."""
        name = path.encode()
        if path in self._paths:
            raise InvalidInputError(f"The package has {path!r} already.")
        if len(name) > _MANY:
            raise LimitError(f"The path {path[:80]!r} is too long for a ZIP.")
        pieces = iter([content] if isinstance(content, bytes) else content)
        head, ended = _head(pieces)
        made = self._whole(path, name, head) if ended else self._streamed(path, name, head, pieces)
        self.files.append(made)
        self._paths.add(path)
        return made.entry

    def finish(self, comment_size: int) -> None:
        """The central directory and the end; a comment of exactly `comment_size` bytes must follow."""
        start = self.offset
        for found in self.files:
            self._write(_central(found))
        size, count = self.offset - start, len(self.files)
        if count >= _MANY or start >= _LARGE or size >= _LARGE:
            end = self.offset
            versions = (45 | _UNIX << 8, 45)
            self._write(
                _END_64.pack(b"PK\x06\x06", _END_64.size - 12, *versions, 0, 0, count, count, size, start)
            )
            self._write(_LOCATOR.pack(b"PK\x06\x07", 0, end, 1))
        few = min(count, _MANY)
        self._write(
            _END.pack(b"PK\x05\x06", 0, 0, few, few, min(size, _LARGE), min(start, _LARGE), comment_size)
        )

    def _whole(self, path: str, name: bytes, content: bytes) -> Packed:
        packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
        packed = packer.compress(content) + packer.flush()
        crc = zlib.crc32(content)
        digest = hashlib.sha256(content).hexdigest()
        made = Packed(path, self.offset, crc, len(packed), len(content), digest, streamed=False)
        self._write(_local(20, _UTF8, crc, len(packed), len(content), name, b""))
        self._write(packed)
        return made

    def _streamed(self, path: str, name: bytes, head: bytes, rest: Iterator[bytes]) -> Packed:
        start, crc, size, packed = self.offset, 0, 0, 0
        digest, packer = hashlib.sha256(), zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
        extra = struct.pack("<2H2Q", 1, 16, 0, 0)
        self._write(_local(45, _UTF8 | _SIZES_BEHIND, 0, _LARGE, _LARGE, name, extra))
        for piece in _chain(head, rest):
            digest.update(piece)
            crc, size = zlib.crc32(piece, crc), size + len(piece)
            packed += self._write(packer.compress(piece))
        packed += self._write(packer.flush())
        self._write(_BEHIND.pack(b"PK\x07\x08", crc, packed, size))
        return Packed(path, start, crc, packed, size, digest.hexdigest(), streamed=True)

    def _write(self, data: bytes) -> int:
        if data:
            self.sink(data)
            self.offset += len(data)
        return len(data)


def _head(pieces: Iterator[bytes]) -> tuple[bytes, bool]:
    """The first bytes, and whether they are all."""
    head = bytearray()
    for piece in pieces:
        head += piece
        if len(head) > WHOLE:
            return bytes(head), False
    return bytes(head), True


def _chain(head: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield head
    yield from rest


def _local(version: int, flags: int, crc: int, packed: int, size: int, name: bytes, extra: bytes) -> bytes:
    fixed = _LOCAL.pack(
        b"PK\x03\x04", version, flags, _DEFLATED, 0, _DAY, crc, packed, size, len(name), len(extra)
    )
    return fixed + name + extra


def _central(found: Packed) -> bytes:
    """A large value stands in the ZIP64 extra field, and a mark in its own place."""
    values = (found.size, found.packed, found.offset)
    large = [value for value in values if value >= _LARGE]
    extra = struct.pack(f"<2H{len(large)}Q", 1, 8 * len(large), *large) if large else b""
    size, packed, offset = (min(value, _LARGE) for value in values)
    version = 45 if large or found.streamed else 20
    flags = _UTF8 | (_SIZES_BEHIND if found.streamed else 0)
    name = found.path.encode()
    fixed = _CENTRAL.pack(
        b"PK\x01\x02",
        version | _UNIX << 8,
        version,
        flags,
        _DEFLATED,
        0,
        _DAY,
        found.crc,
        packed,
        size,
        len(name),
        len(extra),
        0,
        0,
        0,
        _MODE,
        offset,
    )
    return fixed + name + extra
