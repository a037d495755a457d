"""ZIP archives that strangers send: workbooks to import, office documents to keep.

An archive is opened only after a look at the size of its list of files, and its parts are read in pieces:
what a few kilobytes unfold to must never be held whole. Faults of the archive are InvalidInputError.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.parsers import expat

from proofgraph.errors import InvalidInputError

MOST_FILES = 20_000
PIECE = 1 << 16
LARGEST_TOKEN = 4 << 20
"""A tag or comment of an XML part; text is not one token."""

_SHORTEST_ENTRY = 46
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, struct.error)
"""What the standard library raises on damaged, encrypted and odd archives."""


@contextmanager
def opened(source: Path | bytes) -> Iterator[zipfile.ZipFile]:
    """The archive; InvalidInputError for one that is damaged, or lists too many files."""
    with io.BytesIO(source) if isinstance(source, bytes) else source.open("rb") as stream:
        try:
            listed = _size_of_list(stream)
            if listed > MOST_FILES * _SHORTEST_ENTRY * 4:
                raise InvalidInputError(f"The archive lists more than {MOST_FILES:,} files.")
            archive = zipfile.ZipFile(stream)
        except _FAULTS as error:
            raise InvalidInputError(f"The archive is damaged ({error}).") from error
        with archive:
            if len(archive.infolist()) > MOST_FILES:
                raise InvalidInputError(f"The archive lists more than {MOST_FILES:,} files.")
            yield archive


def unpacked(archive: zipfile.ZipFile) -> int:
    """How many bytes its parts state to unfold to; reading stops there, whatever they hold."""
    return sum(entry.file_size for entry in archive.infolist())


def pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """A part, piece by piece."""
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise InvalidInputError(f"{entry.filename} is packed in a way that documents are not; save it anew.")
    try:
        with archive.open(entry) as part:
            while piece := part.read(PIECE):
                yield piece
    except _FAULTS as error:
        raise InvalidInputError(f"{entry.filename} cannot be unpacked ({error}).") from error


def feed(parser: expat.XMLParserType, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Run a part through a parser that keeps nothing; False where the part is not XML, from some byte on.

    Documents declare no types, and entities of one's own are what makes XML unfold: both are refused.
    """

    def declared(*_: object) -> None:
        raise InvalidInputError(f"{entry.filename} declares a document type, which documents do not.")

    parser.StartDoctypeDeclHandler = declared
    fed = 0
    try:
        for piece in pieces(archive, entry):
            parser.Parse(piece, False)
            fed += len(piece)
            # A parser looks at an unfinished tag again with every piece.
            if parser.CurrentByteIndex >= 0 and fed - parser.CurrentByteIndex > LARGEST_TOKEN:
                raise InvalidInputError(f"{entry.filename} holds a tag of more than {LARGEST_TOKEN:,} bytes.")
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError):  # the latter two: of encodings nobody knows
        return False
    return True


def _size_of_list(stream: io.BufferedIOBase) -> int:
    """The size in bytes of the archive's list of files, which `zipfile` reads whole."""
    size = stream.seek(0, io.SEEK_END)
    start = max(0, size - (1 << 16) - _END.size)
    stream.seek(start)
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0:
        raise zipfile.BadZipFile("it has no end")
    listed: int = _END.unpack_from(tail, at)[5]
    before = start + at - _LOCATOR_64.size
    if before < 0:
        return listed
    stream.seek(before)
    signature, _, place, _ = _LOCATOR_64.unpack(stream.read(_LOCATOR_64.size))
    if signature != b"PK\x06\x07":
        return listed
    stream.seek(place)
    large: int = _END_64.unpack(stream.read(_END_64.size))[8]
    return large
