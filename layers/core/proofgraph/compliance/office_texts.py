"""Secrets in office documents: looked for in the texts of their XML parts, for they cannot be masked there.

A text is often cut into pieces by its format, so those of one paragraph, or cell, are read as one.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from proofgraph.compliance import archives
from proofgraph.compliance.masking import Masking
from proofgraph.errors import InvalidInputError

LARGEST = 40_000_000
"""Bytes of the XML parts of one document, unpacked."""

_MANY = 20_000
_WHOLE = frozenset({"p", "h", "si", "is", "c", "v", "f", "table-cell", "comment"})
"""Elements that hold a whole text: paragraphs, headings, strings, cells."""
_BREAKS = frozenset({"br", "tab", "line-break"})
_ADDRESSES = ("Target", "href")


def check(path: Path) -> None:
    """InvalidInputError where a part of a document holds a secret, by part and kind."""
    with archives.opened(path) as archive:
        parts = [entry for entry in archive.infolist() if entry.filename.endswith((".xml", ".rels"))]
        if sum(entry.file_size for entry in parts) > LARGEST:
            raise InvalidInputError(
                f"The document's texts unpack to more than {LARGEST // 10**6} MB, too much to look for "
                "secrets in; split it, or upload it as PDF."
            )
        found = {entry.filename: kinds for entry in parts if (kinds := _kinds(archive, entry))}
    if found:
        told = "; ".join(f"{part}: {', '.join(kinds)}" for part, kinds in sorted(found.items())[:10])
        raise InvalidInputError(
            f"The document holds what looks like secrets ({told}). They cannot be masked in such a file: "
            "replace them in it, or upload its content as text, where they are masked."
        )


def _kinds(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> list[str]:
    texts = _Texts()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = texts.start
    parser.EndElementHandler = texts.end
    parser.CharacterDataHandler = texts.pieces.append
    archives.feed(parser, archive, entry)
    texts.look()
    return sorted(texts.mask.found)


@dataclass
class _Texts:
    """Gathers texts and looks for secrets in them, block by block."""

    mask: Masking = field(default_factory=Masking)
    pieces: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local in _BREAKS:
            self.pieces.append("\n")
        self.pieces += [f"{value}\n" for key, value in attributes.items() if key.endswith(_ADDRESSES)]

    def end(self, name: str) -> None:
        if name.rpartition(":")[2] in _WHOLE:
            self.pieces.append("\n")
            if len(self.pieces) > _MANY:
                self.look()

    def look(self) -> None:
        self.mask.value("".join(self.pieces))
        self.pieces.clear()
