"""Links between documents, and to images and files beside them, written as they lead once built.

Templates name each other in several ways: by the path of the built file, by that of the template, or, in
JupiterOne's format, by the file's name alone. A file keeps its path in the folder.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from proofgraph.policies.attachments import Attachments
from proofgraph.policies.documents import Document
from proofgraph.policies.markdown import anchors, outside_code

_LINK = re.compile(r"(?P<image>!?)(?P<text>\[[^\]]*\])\(\s*<?(?P<target>[^)>\s]+)>?(?P<title>[^)]*)\)")
_OUTSIDE = re.compile(r"^[a-z][a-z0-9+.\-]*:|^//", re.IGNORECASE)


class Places:
    """Where each built document lies, and by which names it is found; `texts` are those built, by place."""

    def __init__(
        self, documents: Iterable[Document], texts: Mapping[str, str], attachments: Attachments | None = None
    ) -> None:
        self._attachments = attachments or Attachments()
        self._known: dict[str, str] = {}
        self._policies: dict[str, list[Document]] = {}
        self._anchors = {place: anchors(text) for place, text in texts.items()}
        names: dict[str, set[str]] = {}
        for document in documents:
            self._known[document.place] = document.place
            self._known[document.source] = document.place
            for path in (document.place, document.source):
                names.setdefault(posixpath.basename(path), set()).add(document.place)
            if document.meta.implements:
                self._policies.setdefault(f"policies/{document.meta.implements}.md", []).append(document)
        self._by_name = {name: found.pop() for name, found in names.items() if len(found) == 1}

    def find(self, document: Document, path: str, anchor: str) -> tuple[str, str] | None:
        """The place and heading that a link of this document leads to; None where nothing lies."""
        place = self._place(document, path) if path else document.place
        if place is None:
            return None
        if not anchor or anchor in self._anchors[place]:
            return place, anchor
        return self._in_procedure(place, anchor)

    def file(self, document: Document, path: str) -> tuple[str, Path] | None:
        """The path below a build, and the file, of an image or other file that this document names."""
        for place in (_joined(document.source, path), _joined("", path)):
            if not place.startswith("..") and (found := self._attachments.find(place)):
                return place, found
        return None

    def _place(self, document: Document, path: str) -> str | None:
        for start in (document.place, document.source):
            if (joined := _joined(start, path)) in self._known:
                return self._known[joined]
        return self._by_name.get(posixpath.basename(path))

    def _in_procedure(self, place: str, anchor: str) -> tuple[str, str] | None:
        """Other builders put procedures into their policy's file, so links name them as its headings."""
        for procedure in self._policies.get(place, ()):
            if anchor == procedure.id:
                return procedure.place, ""
            if anchor in self._anchors[procedure.place]:
                return procedure.place, anchor
        return None


class Resolved(NamedTuple):
    """A text with its links as they lead from its place; `files` are those it shows or links to, by place.

    `broken` are line and target of each that leads nowhere; such a link stays as it was written.
    """

    text: str
    broken: list[tuple[int, str]]
    files: dict[str, Path]


def resolve(text: str, document: Document, places: Places) -> Resolved:
    """The text with every link of it that leads somewhere written as it leads."""
    broken: list[tuple[int, str]] = []
    files: dict[str, Path] = {}
    lines = text.split("\n")
    for number, is_text in enumerate(outside_code(lines)):
        if is_text:
            relink = _Relinking(document, places, number, broken, files)
            lines[number] = _LINK.sub(relink.link, lines[number])
    return Resolved("\n".join(lines), broken, files)


@dataclass(frozen=True, slots=True)
class _Relinking:
    """The links of one line."""

    document: Document
    places: Places
    number: int
    broken: list[tuple[int, str]]
    files: dict[str, Path]

    def link(self, match: re.Match[str]) -> str:
        target = match["target"]
        if _OUTSIDE.match(target) or "{{" in target or target == "#":
            return match[0]
        path, _, anchor = unquote(target).partition("#")
        led = None if match["image"] else self.places.find(self.document, path, anchor)
        if led is None:
            return self._to_file(match, path)
        place, heading = led
        same = place == self.document.place
        relative = "" if same and heading else _relative(place, self.document)
        return f"{match['text']}({relative}{'#' if heading else ''}{heading}{match['title']})"

    def _to_file(self, match: re.Match[str], path: str) -> str:
        found = self.places.file(self.document, path)
        if found is None:
            self.broken.append((self.number, match["target"]))
            return match[0]
        place, source = found
        self.files[place] = source
        relative = quote(_relative(place, self.document))
        return f"{match['image']}{match['text']}({relative}{match['title']})"


def _relative(place: str, document: Document) -> str:
    return posixpath.relpath(place, posixpath.dirname(document.place))


def _joined(start: str, target: str) -> str:
    if target.startswith("/"):
        return posixpath.normpath(target.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(start), target))
