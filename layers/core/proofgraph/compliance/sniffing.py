"""What a file really is, by its content: an upload must be what its name says, and of a kind that is taken.

Only these kinds: text, PDF, pictures, office documents and plain archives. Nothing that runs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from proofgraph.compliance import archives
from proofgraph.errors import InvalidInputError

HEAD = 1 << 16
LARGEST_TEXT = 10 * 1024 * 1024
"""Texts are read whole to mask secrets in them."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A kind of file; secrets in a `text` are masked, and an `office` document must have none."""

    media_type: str
    is_one: Callable[[Path, bytes], bool]
    text: bool = False
    office: bool = False


def _starts(*beginnings: bytes) -> Callable[[Path, bytes], bool]:
    return lambda _, head: head.startswith(beginnings)


def _webp(_: Path, head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] == b"WEBP"


def _text(path: Path, head: bytes) -> bool:
    """UTF-8 throughout, without control characters; UTF-16 with its mark is taken too."""
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    if path.stat().st_size > LARGEST_TEXT:
        raise InvalidInputError(f"A text file may have at most {LARGEST_TEXT // 2**20} MB; compress it.")
    try:
        decoded(path.read_bytes())
    except UnicodeDecodeError:
        return False
    return not head.startswith((b"MZ", b"\x7fELF", b"#!"))


def _zip_with(*members: str) -> Callable[[Path, bytes], bool]:
    """A ZIP archive that holds one of these members; without any named, every sound one."""

    def is_one(path: Path, head: bytes) -> bool:
        if not head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
            return False
        with archives.opened(path) as archive:
            names = archive.namelist()
        macros = any(name.casefold().endswith("vbaproject.bin") for name in names)
        return not macros and (not members or any(member in names for member in members))

    return is_one


_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
SORTS: dict[str, Sort] = {
    "pdf": Sort("application/pdf", _starts(b"%PDF-")),
    "png": Sort("image/png", _starts(b"\x89PNG\r\n\x1a\n")),
    "jpg": Sort("image/jpeg", _starts(b"\xff\xd8\xff")),
    "jpeg": Sort("image/jpeg", _starts(b"\xff\xd8\xff")),
    "gif": Sort("image/gif", _starts(b"GIF87a", b"GIF89a")),
    "webp": Sort("image/webp", _webp),
    "docx": Sort(f"{_OFFICE}.wordprocessingml.document", _zip_with("word/document.xml"), office=True),
    "xlsx": Sort(f"{_OFFICE}.spreadsheetml.sheet", _zip_with("xl/workbook.xml"), office=True),
    "pptx": Sort(f"{_OFFICE}.presentationml.presentation", _zip_with("ppt/presentation.xml"), office=True),
    "odt": Sort(f"{_OPEN}.text", _zip_with("content.xml"), office=True),
    "ods": Sort(f"{_OPEN}.spreadsheet", _zip_with("content.xml"), office=True),
    "zip": Sort("application/zip", _zip_with()),
    "txt": Sort("text/plain", _text, text=True),
    "log": Sort("text/plain", _text, text=True),
    "md": Sort("text/markdown", _text, text=True),
    "csv": Sort("text/csv", _text, text=True),
    "tsv": Sort("text/tab-separated-values", _text, text=True),
    "json": Sort("application/json", _text, text=True),
    "yaml": Sort("application/yaml", _text, text=True),
    "yml": Sort("application/yaml", _text, text=True),
    "xml": Sort("application/xml", _text, text=True),
    "eml": Sort("message/rfc822", _text, text=True),
}
"""By the ending of the name."""


def sort_of(filename: str) -> Sort:
    """The kind that a file's name says it is; InvalidInputError for one that is not taken."""
    ending = PurePosixPath(filename).suffix.removeprefix(".").casefold()
    if ending not in SORTS:
        taken = ", ".join(SORTS)
        raise InvalidInputError(f"Files ending in {ending!r} are not taken; taken are: {taken}.")
    return SORTS[ending]


def sniff(path: Path, filename: str) -> Sort:
    """The kind that a file is; InvalidInputError where its content is not what its name says."""
    sort = sort_of(filename)
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    if not head:
        raise InvalidInputError("The file is empty.")
    if not sort.is_one(path, head):
        raise InvalidInputError(f"The content of {filename!r} is not {sort.media_type}, as its name says.")
    return sort


def decoded(content: bytes) -> str:
    """A text file's text; UnicodeDecodeError where it is none."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    return content.decode("utf-8-sig")
