"""The rows of an XLSX workbook, one by one, after a look at what the file would unfold to.

A few kilobytes can name a cell in the last row and column, merge a whole sheet, or list one sheet a thousand
times. So every part is first run through a parser that only counts, and a workbook beyond the budget is
refused by part and cell. Then the rows are read as they are asked for.
"""

from __future__ import annotations

import io
import math
import posixpath
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from proofgraph.compliance import archives
from proofgraph.compliance.importers.draft import Faults, refused
from proofgraph.errors import ImportFaultsError, InvalidInputError

MAX_UNPACKED = 200_000_000
MAX_ELEMENTS = 3_000_000
MAX_SHEETS = 250
LAST_ROW = 100_000
LAST_COLUMN = 2_000
MAX_CELLS = 5_000_000
"""From A1 to the last cell of a sheet, and in all its merged areas together."""

_BEYOND = 999_999_999

Row = tuple[int, Sequence[str]]
"""The row's number as a spreadsheet shows it, and its cells."""

Area = tuple[int, int, int, int]
"""First row and column, last row and column."""


def sheets(data: bytes, filename: str) -> Iterator[Iterator[Row]]:
    """Each sheet's rows; merged cells count for every row they span. ImportFaultsError by part and cell."""
    from openpyxl import load_workbook

    merged = _looked_at(data, filename)
    try:
        book = load_workbook(io.BytesIO(data), data_only=True, read_only=True)
    except Exception as error:
        raise _no_workbook(filename, error) from error
    if not book.worksheets:
        raise refused(filename, "file: the workbook has no sheet")
    for sheet in book.worksheets:
        yield _told(_rows(sheet, merged), filename)


def _told(rows: Iterator[Row], filename: str) -> Iterator[Row]:
    try:
        yield from rows
    except Exception as error:
        raise _no_workbook(filename, error) from error


def _no_workbook(filename: str, error: Exception) -> ImportFaultsError:
    return refused(filename, f"file: is not an Excel workbook ({type(error).__name__})")


def _rows(sheet: Any, merged: Mapping[str, Sequence[Area]]) -> Iterator[Row]:
    # What a sheet says of its own size may be wrong, and is not needed.
    sheet.reset_dimensions()
    # A sheet that is read row by row knows no merged areas; they are found by the part it is in.
    waiting = sorted(merged.get(str(sheet._worksheet_path), ()), reverse=True)
    spanning: list[tuple[Area, Any]] = []
    for number, cells in enumerate(sheet.iter_rows(max_row=LAST_ROW, values_only=True), start=1):
        values = list(cells)
        spanning = [(area, value) for area, value in spanning if area[2] >= number]
        while waiting and waiting[-1][0] <= number:
            area = waiting.pop()
            spanning.append((area, values[area[1] - 1] if area[1] <= len(values) else None))
        for (_, left, _, right), value in spanning:
            values += [None] * (right - len(values))
            values[left - 1 : right] = [value] * (right - left + 1)
        yield number, [_text(value) for value in values]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _looked_at(data: bytes, filename: str) -> dict[str, list[Area]]:
    """The merged areas by part, of a workbook that is within the budget."""
    faults = Faults()
    merged: dict[str, list[Area]] = {}
    try:
        with archives.opened(data) as archive:
            _check_size(archive)
            elements = 0
            for entry in archive.infolist():
                look = _Look(entry.filename, elements)
                parser = expat.ParserCreate()
                parser.StartElementHandler = look.start
                archives.feed(parser, archive, entry)
                elements = look.elements
                merged[entry.filename] = look.merged
                for fault in look.faults():
                    faults.add(entry.filename, fault)
    except InvalidInputError as error:
        raise refused(filename, f"file: {error.message}") from error
    faults.stop_if_any(filename)
    return merged


def _check_size(archive: zipfile.ZipFile) -> None:
    if (size := archives.unpacked(archive)) > MAX_UNPACKED:
        raise InvalidInputError(f"it unpacks to {size:,} bytes; {MAX_UNPACKED:,} is the limit")


@dataclass
class _Look:
    """What one part holds: a sheet's merged areas are kept, everything else is only counted.

    `elements` goes on from the part before.
    """

    part: str
    elements: int = 0
    row: int = 0
    column: int = 0
    merged: list[Area] = field(default_factory=list)
    merged_cells: int = 0
    sheets: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.elements += 1
        if self.elements > MAX_ELEMENTS:
            raise InvalidInputError(
                f"up to {self.part} it holds more than {MAX_ELEMENTS:,} elements; "
                "copy the table alone into a new workbook"
            )
        match name.rpartition(":")[2]:
            case "c" if "r" in attributes:
                row, column = _place(attributes["r"])
                self.row, self.column = max(self.row, row), max(self.column, column)
            case "row" if "r" in attributes:
                self.row = max(self.row, _number(attributes["r"]))
            case "mergeCell" if "ref" in attributes:
                self._merge(attributes["ref"])
            case "sheet":
                self.sheets += [value for key, value in attributes.items() if key.endswith(":id")]
            case "Relationship" if attributes.get("Type", "").endswith("/worksheet"):
                self.sheets.append(posixpath.basename(attributes.get("Target", "")))

    def faults(self) -> Iterator[str]:
        if self.row > LAST_ROW or self.column > LAST_COLUMN or self.row * self.column > MAX_CELLS:
            yield (
                f"its cells reach to row {self.row:,}, column {self.column:,}; the limits are {LAST_ROW:,} "
                f"rows, {LAST_COLUMN:,} columns, {MAX_CELLS:,} cells: delete the empty rows and columns"
            )
        if len(self.sheets) > MAX_SHEETS:
            yield f"it lists {len(self.sheets):,} sheets; {MAX_SHEETS} is the limit"
        elif len(set(self.sheets)) < len(self.sheets):
            yield "it lists the same sheet twice"

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        (top, left), (bottom, right) = _place(first), _place(last or first)
        if not top or bottom < top or right < left:
            return
        self.merged_cells += (bottom - top + 1) * (right - left + 1)
        if self.merged_cells > MAX_CELLS:
            raise InvalidInputError(
                f"{self.part}: with {reference[:40]} more than {MAX_CELLS:,} cells are merged; "
                "merge only cells of the table"
            )
        self.merged.append((top, left, bottom, right))


def _place(reference: str) -> tuple[int, int]:
    """Row and column as openpyxl reads them; what it cannot read is at no place."""
    from openpyxl.utils.cell import coordinate_to_tuple

    try:
        row, column = coordinate_to_tuple(reference)
    except (ValueError, UnboundLocalError):
        return 0, 0
    return max(0, min(row, _BEYOND)), column


def _number(text: str) -> int:
    try:
        number = float(text)
    except ValueError:
        return 0
    return int(min(number, _BEYOND)) if math.isfinite(number) else _BEYOND
