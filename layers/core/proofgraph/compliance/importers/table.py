"""Tables, as CSV or XLSX: a header with ID, Requirement or Control, Section or Domain, and perhaps Title."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import PurePath
from typing import Any

from proofgraph.compliance.importers import workbook
from proofgraph.compliance.importers.draft import (
    Faults,
    FrameworkDraft,
    RequirementDraft,
    SectionDraft,
    check_requirement,
    check_section,
    is_placeholder,
    refused,
)
from proofgraph.compliance.importers.workbook import Row

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "ref": ("id", "ref", "reference"),
    "text": ("requirement", "control", "summary"),
    "section": ("section", "domain"),
    "title": ("title",),
}
_NEEDED = {"ref": "ID", "text": "Requirement or Control", "section": "Section or Domain"}

MAX_ROWS = 20_000


def read_csv(data: bytes, filename: str) -> FrameworkDraft:
    """The draft of a CSV file: UTF-8 or UTF-16 with BOM, or UTF-8 without; commas, semicolons or tabs."""
    text = _decode(data, filename)
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=_delimiter(text), strict=True)
    return _read_rows(_numbered(reader, filename), filename)


def read_xlsx(data: bytes, filename: str) -> FrameworkDraft:
    """The draft of the first sheet that has the header, and else of the first: that one's faults are told."""
    first: Iterator[Row] | None = None
    for sheet in workbook.sheets(data, filename):
        filled = _filled(sheet)
        header = next(filled, None)
        rows = filled if header is None else chain([header], filled)
        if header is not None and not _missing(_header(header[1])):
            return _read_rows(rows, filename)
        first = rows if first is None else first
    return _read_rows(first or (), filename)


def _decode(data: bytes, filename: str) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        raise refused(filename, f"row {row}: is not UTF-8 text; save the file as CSV UTF-8") from error


def _delimiter(text: str) -> str:
    """The separator that occurs most in the header outside quotes."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    bare = "".join(header.split('"')[::2])
    return max(",;\t", key=bare.count)


def _numbered(reader: Any, filename: str) -> Iterator[Row]:
    """Rows with the number of their first line, as an editor shows it."""
    start = 1
    try:
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        raise refused(filename, f"row {start}: cannot be read as CSV ({error})") from error


def _filled(rows: Iterable[Row]) -> Iterator[Row]:
    return ((number, cells) for number, cells in rows if any(cell.strip() for cell in cells))


def _header(cells: Sequence[str]) -> dict[str, int]:
    """Where each known column stands; the first of its names wins."""
    names = [cell.strip().lower() for cell in cells]
    found: dict[str, int] = {}
    for column, accepted in _COLUMNS.items():
        for name in accepted:
            if name in names:
                found[column] = names.index(name)
                break
    return found


def _missing(header: Mapping[str, int]) -> list[str]:
    return [label for column, label in _NEEDED.items() if column not in header]


def _read_rows(rows: Iterable[Row], filename: str) -> FrameworkDraft:
    faults = Faults()
    filled = _filled(rows)
    number, cells = next(filled, (1, ()))
    header = _header(cells)
    if missing := _missing(header):
        faults.add(f"row {number}", f"the header has no column {', '.join(missing)}")
        faults.stop_if_any(filename)
    sections: dict[str, list[RequirementDraft]] = {}
    places: dict[str, list[str]] = {}
    notes: list[str] = []
    for count, (number, row) in enumerate(filled, start=1):
        if count > MAX_ROWS:
            faults.add(f"row {number}", f"more than {MAX_ROWS} rows")
            break
        title, requirement = _requirement(row, header, len(cells), f"row {number}", faults, notes)
        sections.setdefault(title, []).append(requirement)
        places.setdefault(title, []).append(f"row {number}")
    if not sections:
        faults.add("file", "there is no row below the header")
    drafts = tuple(SectionDraft(title, tuple(found)) for title, found in sections.items())
    for draft in drafts:
        if draft.title:
            check_section(draft, places[draft.title], draft.title, faults)
    faults.stop_if_any(filename)
    return FrameworkDraft(PurePath(filename).stem, "", "standard", drafts, notes=tuple(notes))


def _requirement(
    row: Sequence[str],
    header: Mapping[str, int],
    width: int,
    where: str,
    faults: Faults,
    notes: list[str],
) -> tuple[str, RequirementDraft]:
    if any(cell.strip() for cell in row[width:]):
        faults.add(
            where, f"has {len(row)} cells and the header has {width}: is a text with separators unquoted?"
        )

    def cell(column: str) -> str:
        position = header.get(column)
        return row[position].strip() if position is not None and position < len(row) else ""

    title = cell("title")
    if is_placeholder(title):
        notes.append(f"{where}: the title is still the template's marker and was read as empty")
        title = ""
    requirement = RequirementDraft(ref=cell("ref"), title=title, summary=cell("text"))
    check_requirement(requirement, where, faults)
    if not cell("section"):
        faults.add(where, "has no section (Section or Domain)")
    return cell("section"), requirement
