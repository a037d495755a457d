"""A book of documents: cover, revision table, contents, and a chapter for each document."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any
from urllib.parse import unquote

from fpdf.enums import XPos, YPos
from fpdf.image_datastructures import ImageCache
from fpdf.image_parsing import preload_image

from proofgraph.errors import InvalidInputError
from proofgraph.policies.attachments import IMAGES, suffix
from proofgraph.policies.documents import Document
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.pdf.sheet import ACCENT, BOTTOM, BRAND, INK, MARGIN, SOFT, TOP, WHITE, WIDTH, Sheet
from proofgraph.policies.pdf.writer import Writer
from proofgraph.policies.revisions import Revision

KINDS = {"policy": "Policy", "procedure": "Procedure", "reference": "Reference"}
_LONG = 40
_FRONT = 14.0
_ENTRY = 5.4
_ENTRY_ABOVE = 1.6
_ENTRY_ROOM = 8.0
"""Heights of the contents' title and entries, in millimetres."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One document, filled. `level` 0 stands on its own, 1 belongs to the one before."""

    document: Document
    markdown: str
    level: int = 0


def books(
    library: DocumentLibrary,
    texts: Mapping[str, str],
    name: str,
    revision: str,
    history: Sequence[Revision],
    images: Mapping[str, bytes] | None = None,
) -> dict[str, bytes]:
    """The PDFs by path; `texts` are the filled documents by id, `images` what they show, by place."""
    _check(images or {})
    groups = _groups(library, texts)
    files = {
        f"pdf/{group[0].document.id}.pdf": book(
            group[0].document.meta.title, name, group, revision, history, images
        )
        for group in groups
        if group[0].document.kind == "policy"
    }
    chapters = [chapter for group in groups for chapter in group]
    files["pdf/policies-and-procedures.pdf"] = book(
        "Policies and procedures", name, chapters, revision, history, images
    )
    return files


def book(
    title: str,
    name: str,
    chapters: Sequence[Chapter],
    revision: str,
    history: Sequence[Revision],
    images: Mapping[str, bytes] | None = None,
) -> bytes:
    """One PDF. The same chapters, revisions and images give the same bytes."""
    edited = datetime.combine(history[0].date, time(), UTC) if history else None
    with Sheet(f"{name} · {title}" if name else title, f"Revision {revision}", edited) as sheet:
        sheet.set_author(name or "Proofgraph")
        sheet.bare = frozenset({1})
        _cover(sheet, title, name, chapters, revision, history)
        _revisions(sheet, revision, history)
        if len(chapters) > 1:
            _contents(sheet, chapters)
        places = {chapter.document.place: sheet.add_link() for chapter in chapters}
        for number, chapter in enumerate(chapters):
            # The contents end on a page of their own; the first chapter starts where they left off.
            if chapter.level == 0 and (number or len(chapters) == 1):
                sheet.add_page()
            _chapter(sheet, chapter, places, images or {})
        return bytes(sheet.output())


def _check(images: Mapping[str, bytes]) -> None:
    """Before anything is drawn, since a sheet that is left half drawn keeps its fonts open."""
    for place, data in images.items():
        if suffix(place) not in IMAGES:
            continue
        try:
            preload_image(ImageCache(), io.BytesIO(data))
        except (OSError, ValueError, SyntaxError) as error:
            fault = f"{place} is not an image that a PDF can show; PNG, JPEG and SVG are."
            raise InvalidInputError(fault) from error


def _groups(library: DocumentLibrary, texts: Mapping[str, str]) -> list[list[Chapter]]:
    groups = []
    for policy in library.of_kind("policy"):
        if policy.id not in texts:
            continue
        group = [Chapter(policy, texts[policy.id])]
        group += [Chapter(p, texts[p.id], 1) for p in library.procedures_of(policy.id) if p.id in texts]
        groups.append(group)
    grouped = {chapter.document.id for group in groups for chapter in group}
    # A procedure stays in the book where its policy is not adopted.
    alone = [d for kind in ("procedure", "reference") for d in library.of_kind(kind)]
    groups += [[Chapter(d, texts[d.id])] for d in alone if d.id in texts and d.id not in grouped]
    return groups


def _cover(
    sheet: Sheet,
    title: str,
    name: str,
    chapters: Sequence[Chapter],
    revision: str,
    history: Sequence[Revision],
) -> None:
    sheet.add_page()
    sheet.set_fill_color(*BRAND)
    sheet.rect(0, 0, 210, 297, style="F")
    sheet.set_fill_color(*ACCENT)
    sheet.rect(MARGIN, 92, 24, 1.6, style="F")
    sheet.set_xy(MARGIN, 60)
    sheet.pen(13, colour=(190, 204, 224))
    sheet.multi_cell(WIDTH, 7, sheet.clean(name), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    sheet.set_xy(MARGIN, 102)
    sheet.pen(32, bold=True, colour=WHITE)
    sheet.multi_cell(WIDTH, 14, sheet.clean(title), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    if chapters[0].document.meta.title == title:
        sheet.ln(5)
        sheet.pen(12, colour=(214, 223, 236))
        summary = sheet.clean(chapters[0].document.meta.summary)
        sheet.multi_cell(WIDTH - 20, 6.4, summary, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    facts = [f"Revision {revision}"]
    facts += [f"{history[0].date:%-d %B %Y}"] if history else []
    facts.append(_counted(chapters))
    sheet.set_xy(MARGIN, 262)
    sheet.pen(10, colour=(190, 204, 224))
    sheet.cell(WIDTH, 6, sheet.clean("   ·   ".join(fact for fact in facts if fact)))


def _counted(chapters: Sequence[Chapter]) -> str:
    kinds = [chapter.document.kind for chapter in chapters]
    words = {
        "policy": ("policy", "policies"),
        "procedure": ("procedure", "procedures"),
        "reference": ("reference document", "reference documents"),
    }
    counts = [(kinds.count(kind), *names) for kind, names in words.items() if kind in kinds]
    return ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts)


def _revisions(sheet: Sheet, revision: str, history: Sequence[Revision]) -> None:
    sheet.add_page()
    _front(sheet, "Revisions")
    rows = [("Revision", "Date", "Author", "What changed")]
    if not history or history[0].revision != revision:
        rows.append((revision, "", "", "" if history else "First edition"))
    rows += [(r.revision, r.date.isoformat(), r.author, r.note) for r in history]
    Writer(sheet).grid([[sheet.clean(cell) for cell in row] for row in rows])


def _front(sheet: Sheet, title: str) -> None:
    sheet.set_xy(MARGIN, TOP)
    sheet.pen(20, bold=True, colour=BRAND)
    sheet.cell(WIDTH, 10, title, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    sheet.ln(_FRONT - 10)


def _contents(sheet: Sheet, chapters: Sequence[Chapter]) -> None:
    """Leave room for the contents, which are written when the chapters' pages are known."""
    sheet.add_page()
    pages, y = 1, TOP + _FRONT
    for chapter in chapters:
        if y + _ENTRY_ROOM > sheet.h - BOTTOM:
            pages, y = pages + 1, TOP
        y += _ENTRY + (_ENTRY_ABOVE if chapter.level == 0 else 0)
    sheet.insert_toc_placeholder(_table_of_contents, pages)


def _table_of_contents(sheet: Any, outline: Sequence[Any]) -> None:
    _front(sheet, "Contents")
    for section in outline:
        top = section.level == 0
        sheet.need(_ENTRY_ROOM)
        if top:
            sheet.ln(_ENTRY_ABOVE)
        link = sheet.add_link(page=section.page_number)
        indent = 0 if top else 6
        sheet.set_x(MARGIN + indent)
        sheet.pen(10, bold=top, colour=INK if top else SOFT)
        width = WIDTH - indent - 14
        sheet.cell(width, _ENTRY, _cut(sheet, section.name, width), link=link)
        sheet.cell(
            14, _ENTRY, str(section.page_number), align="R", link=link, new_x=XPos.LMARGIN, new_y=YPos.NEXT
        )


def _cut(sheet: Sheet, text: str, width: float) -> str:
    while len(text) > _LONG and sheet.get_string_width(text) > width - 2:
        text = text[:-2].rstrip("…") + "…"
    return text


def _chapter(sheet: Sheet, chapter: Chapter, places: Mapping[str, int], images: Mapping[str, bytes]) -> None:
    document = chapter.document
    if chapter.level and sheet.get_y() > sheet.h - 75:
        sheet.add_page()
    elif chapter.level:
        sheet.ln(4)
        sheet.rule(sheet.get_y())
        sheet.ln(6)
    sheet.set_link(places[document.place], y=max(sheet.get_y() - 4, TOP), page=sheet.page)
    sheet.start_section(sheet.clean(document.meta.title), level=chapter.level)
    sheet.pen(8, bold=True, colour=ACCENT)
    label = f"{KINDS[document.kind]} · {document.meta.type}"
    sheet.cell(WIDTH, 5, label.upper(), new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    writer = Writer(
        sheet,
        lambda target: _led(target, document, places),
        lambda target: images.get(_joined(document, unquote(target))),
        top=chapter.level,
    )
    writer.write(chapter.markdown)


def _led(target: str, document: Document, places: Mapping[str, int]) -> str | int | None:
    """Addresses stay; links to chapters of this book lead there; others are plain text."""
    if ":" in target.split("/")[0]:
        return target
    return places.get(_joined(document, target.partition("#")[0]))


def _joined(document: Document, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(document.place), target))
