"""What people added as evidence, as it lies in a package: links, notes, attestations, uploads.

Each is laid out for reading, and beside it as JSON the version that was entered in the ledger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from proofgraph.exports.attached import Attached
from proofgraph.exports.layout import Brought, Layout
from proofgraph.exports.names import Folder
from proofgraph.exports.times import moment


def lay_out(layout: Layout, folder: Folder, attached: Sequence[Attached]) -> None:
    """`links.md`, `note_<n>_<time>.md`, `attestation_<n>_<time>.md`, and the files under their own names,
    told in `uploads.md`; of each `<kind>_<n>_<time>.json`.
    """
    of_kind = {
        kind: sorted((a for a in attached if a.kind == kind), key=lambda a: (a.at, a.title))
        for kind in ("link", "note", "attestation", "upload")
    }
    if links := of_kind["link"]:
        page = folder.file("links", ".md")
        layout.text(page, "\n".join(_links(links)))
        _vouch(layout, folder, links, [page] * len(links))
    for kind in ("note", "attestation"):
        pages = [
            folder.file(_stem(item, number), ".md") for number, item in enumerate(of_kind[kind], start=1)
        ]
        for item, page in zip(of_kind[kind], pages, strict=True):
            layout.text(page, _page(item))
        _vouch(layout, folder, of_kind[kind], pages)
    if uploads := of_kind["upload"]:
        told = folder.file("uploads", ".md")
        files = [folder.file(*_name(item.filename), most=80) for item in uploads]
        layout.text(told, "\n".join(_uploads(uploads, files)))
        for item, path in zip(uploads, files, strict=True):
            layout.item(path, item.file)
        _vouch(layout, folder, uploads, files)


def words(entered: Mapping[str, Any]) -> Iterator[str]:
    """What the page of a link, a note or an attestation shows of it, whatever version made the page."""
    if "statement" in entered:
        yield str(entered["statement"])
    elif entered.get("kind") == "link":
        yield _link(str(entered.get("title")), str(entered.get("url")))
    else:
        yield _line(str(entered.get("title")))
        yield str(entered.get("text"))


def links_in(page: str) -> int:
    """How many links a `links.md` lists."""
    return sum(line.startswith("- [") for line in page.splitlines())


def _vouch(layout: Layout, folder: Folder, items: Sequence[Attached], shown: Sequence[str]) -> None:
    for number, (item, path) in enumerate(zip(items, shown, strict=True), start=1):
        layout.vouch(Brought(item.kind, path, folder.file(_stem(item, number), ".json"), item.digest))


def _stem(item: Attached, number: int) -> str:
    return f"{item.kind}_{number}_{moment(item.at).replace(':', '')}"


def _name(filename: str) -> tuple[str, str]:
    """Stem and suffix, where it has one that looks like it."""
    stem, dot, suffix = filename.rpartition(".")
    if dot and stem and len(suffix) <= 10 and suffix.isalnum():
        return stem, f".{suffix}"
    return filename, ""


def _links(links: Sequence[Attached]) -> Iterator[str]:
    yield from ("# Links", "")
    for link in links:
        said = (_link(link.title, link.url), moment(link.at), link.by)
        yield f"- {', '.join(said)}{_masked(link, ', ')}"
        yield from _indented(link.text)
    yield ""


def _uploads(uploads: Sequence[Attached], files: Sequence[str]) -> Iterator[str]:
    yield from ("# Uploads", "")
    for item, path in zip(uploads, files, strict=True):
        said = (_line(item.title), moment(item.at), item.by)
        name = _escaped(path.rpartition("/")[2])
        yield f"- {name}: {', '.join(one for one in said if one)}{_masked(item, ', ')}"
        yield from _indented(item.text)
    yield ""


def _page(item: Attached) -> str:
    until = f"\nCounts until: {moment(item.expires_at)}" if item.expires_at else ""
    title = _line(item.title) or item.kind.capitalize()
    head = f"By: {item.by}\nAt: {moment(item.at)}{until}{_masked(item, chr(10))}"
    return f"# {title}\n\n{head}\n\n{item.text}\n"


def _link(title: str, url: str) -> str:
    """Its address without what would end it or its line."""
    address = re.sub(r"[^\S ]|[<>]", lambda found: quote(found[0]), url)
    return f"[{_escaped(_line(title or url))}](<{address}>)"


def _masked(item: Attached, before: str) -> str:
    """Nothing where nothing was masked."""
    many = "1 secret" if item.masked == 1 else f"{item.masked:,} secrets"
    return f"{before}Masked before it was kept: {many}" if item.masked else ""


def _indented(text: str) -> Iterator[str]:
    if text:
        yield from ("", *(f"  {line}" for line in text.splitlines()), "")


def _line(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
