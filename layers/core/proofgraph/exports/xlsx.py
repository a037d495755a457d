"""Rows as an Excel workbook: written row by row, with no formula in any cell and no macro in any file."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, BinaryIO

import orjson

from proofgraph.errors import LimitError

MOST_ROWS = 1_048_575
"""Excel holds one row more, which is the heading."""

MOST_COLUMNS = 16_384
_MOST_TEXT = 32_767
_LARGEST_EXACT = 10**15
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
"""What XML cannot hold."""


def write(
    target: BinaryIO,
    sheets: Sequence[tuple[str, Sequence[str], Sequence[Mapping[str, Any]]]],
    about: Mapping[str, Any],
) -> None:
    """Sheets as (title, columns, rows), and a last one that says what the rows are."""
    from openpyxl import Workbook  # half a second that only workbooks should pay
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)

    def line(sheet: Any, values: Iterable[Any], *, bold: bool = False) -> None:
        cells = []
        for value in values:
            cell = WriteOnlyCell(sheet, value=value)
            if isinstance(value, str):
                cell.data_type = "s"  # also where it looks like a formula
            if bold:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)

    for title, columns, rows in sheets:
        _check(columns, rows)
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for number, name in enumerate(columns, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = max(12, min(48, len(name) + 6))
        line(sheet, map(_value, columns), bold=True)
        for row in rows:
            line(sheet, (_value(row.get(name)) for name in columns))
    sheet = book.create_sheet("About")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 20, 90
    for name, value in about.items():
        line(sheet, (name.replace("_", " "), _value(value)))
    book.save(target)


def _check(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    if len(rows) > MOST_ROWS:
        raise LimitError(f"A workbook holds {MOST_ROWS:,} rows and this has {len(rows):,}; take CSV.")
    if len(columns) > MOST_COLUMNS:
        raise LimitError(f"A workbook holds {MOST_COLUMNS:,} columns; take CSV, or RETURN fewer.")


def _value(value: Any) -> Any:
    """Numbers stay numbers where Excel keeps them whole; nested values become JSON."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, int):
        return value if abs(value) < _LARGEST_EXACT else str(value)
    text = value if isinstance(value, str) else orjson.dumps(value, default=str).decode()
    text = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
    return text if len(text) <= _MOST_TEXT else f"{text[: _MOST_TEXT - 1]}…"
