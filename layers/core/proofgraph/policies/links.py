"""Links between documents: found by path or by file name, written as they lead once built.

Templates name each other in several ways: by the path of the built file, by that of the template, or, in
JupiterOne's format, by the file's name alone.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from functools import partial
from urllib.parse import unquote

from proofgraph.policies.documents import Document
from proofgraph.policies.markdown import anchors, outside_code

_LINK = re.compile(r"(?<!!)(?P<text>\[[^\]]*\])\(\s*<?(?P<target>[^)>\s]+)>?(?P<title>[^)]*)\)")
_OUTSIDE = re.compile(r"^[a-z][a-z0-9+.\-]*:|^//", re.IGNORECASE)


class Places:
    """Where each built document lies, and by which names it is found; `texts` are those built, by place."""

    def __init__(self, documents: Iterable[Document], texts: Mapping[str, str]) -> None:
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


def resolve(text: str, document: Document, places: Places) -> tuple[str, list[tuple[int, str]]]:
    """The text with its links as they lead from its place, and line and target of each that leads nowhere.

    Such a link stays as it was written.
    """
    broken: list[tuple[int, str]] = []
    lines = text.split("\n")
    for number, is_text in enumerate(outside_code(lines)):
        if is_text:
            lines[number] = _LINK.sub(partial(_relink, document, places, number, broken), lines[number])
    return "\n".join(lines), broken


def _relink(
    document: Document, places: Places, number: int, broken: list[tuple[int, str]], match: re.Match[str]
) -> str:
    target = match["target"]
    if _OUTSIDE.match(target) or "{{" in target or target == "#":
        return match[0]
    path, _, anchor = unquote(target).partition("#")
    found = places.find(document, path, anchor)
    if found is None:
        broken.append((number, target))
        return match[0]
    place, heading = found
    same = place == document.place
    relative = "" if same and heading else posixpath.relpath(place, posixpath.dirname(document.place))
    return f"{match['text']}({relative}{'#' if heading else ''}{heading}{match['title']})"


def _joined(start: str, target: str) -> str:
    if target.startswith("/"):
        return posixpath.normpath(target.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(start), target))
