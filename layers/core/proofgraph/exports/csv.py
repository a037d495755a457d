"""Rows as CSV: every row, every column, readable by a spreadsheet without running anything in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import orjson

FIRST = ("displayName", "name", "_type", "_class", "_key", "_id")
"""Columns that stand first where rows are entities."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def columns_of(rows: Iterable[Mapping[str, Any]], declared: Sequence[str] = ()) -> list[str]:
    """The columns of a table as declared; of entities, names first and the rest in order."""
    if declared:
        return list(declared)
    names = {name for row in rows for name in row}
    own = sorted(name for name in names if not name.startswith("_") and name not in FIRST)
    metadata = sorted(name for name in names if name.startswith("_") and name not in FIRST)
    return [*(name for name in FIRST if name in names), *own, *metadata]


def lines(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> Iterator[bytes]:
    """The file line by line, UTF-8, with CR LF ends as RFC 4180 asks."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([cell(name) for name in columns])
    for row in rows:
        yield _taken(buffer)
        writer.writerow([cell(row.get(name)) for name in columns])
    yield _taken(buffer)


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A small table as one file."""
    return b"".join(lines((dict(zip(columns, row, strict=True)) for row in rows), columns))


def cell(value: Any) -> str:
    """A value as text: nested values as JSON, and no text that a spreadsheet would take for a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = value if isinstance(value, str) else orjson.dumps(value, default=str).decode()
    return f"'{text}" if text.startswith(_FORMULA) else text


def _taken(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()
