"""How documents' Markdown is read: CommonMark with tables, anchors on headings, and admonitions as quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_FENCE = re.compile(r"^\s*(```|~~~)")
_NOT_ANCHOR = re.compile(r"[^\w\- ]")
_ADMONITION = re.compile(r'^!!!\s+(?P<kind>\w+)(?:\s+"(?P<title>[^"]*)")?\s*$')


@cache
def _parser() -> MarkdownIt:
    """Raw HTML in a document is shown as text, never passed on."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def tokens(text: str) -> list[Token]:
    """The document's tokens; every heading carries the anchor that links name it by."""
    found = _parser().parse(quoted(text))
    seen: dict[str, int] = {}
    for opening, inline in pairwise(found):
        if opening.type == "heading_open":
            anchor = _anchor(inline.content)
            count = seen.get(anchor, 0)
            seen[anchor] = count + 1
            opening.attrSet("id", f"{anchor}-{count}" if count else anchor)
    return found


def to_html(text: str) -> str:
    return str(_parser().renderer.render(tokens(text), _parser().options, {}))


def anchors(text: str) -> frozenset[str]:
    """What `#anchor` may name in the document."""
    return frozenset(str(token.attrGet("id")) for token in tokens(text) if token.type == "heading_open")


def plain(children: Sequence[Token] | None) -> str:
    """Inline tokens as text without marks."""
    return "".join(
        " " if token.type in ("softbreak", "hardbreak") else token.content for token in children or ()
    )


def outside_code(lines: Sequence[str]) -> Iterator[bool]:
    """For each line, whether it is text rather than a fenced block of code."""
    fence: str | None = None
    for line in lines:
        mark = _FENCE.match(line)
        if mark and fence is None:
            fence = mark[1]
            yield False
        elif mark and mark[1] == fence:
            fence = None
            yield False
        else:
            yield fence is None


def quoted(text: str) -> str:
    """MkDocs' `!!! note` blocks, which templates of other tools use, as quotes with a bold first line."""
    if "!!!" not in text:
        return text
    shown: list[str] = []
    inside = False
    for line in text.split("\n"):
        start = _ADMONITION.match(line)
        if start:
            inside = True
            title = start["title"] if start["title"] is not None else start["kind"].capitalize()
            shown += [f"> **{title}**", ">"] if title else []
        elif inside and (line.startswith("    ") or not line.strip()):
            shown.append(f"> {line[4:]}".rstrip())
        else:
            if inside:
                shown.append("")
            inside = False
            shown.append(line)
    return "\n".join(shown)


def _anchor(heading: str) -> str:
    return _NOT_ANCHOR.sub("", heading.strip().lower()).replace(" ", "-")
