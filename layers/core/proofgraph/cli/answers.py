"""A query's answer as the command line gives it: printed as a table, CSV or JSON, or written to a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO, Literal, get_args

import orjson
import typer

from proofgraph.cli import display, writing
from proofgraph.cli.world import World
from proofgraph.errors import InvalidInputError
from proofgraph.exports import xlsx

Format = Literal["table", "json", "csv", "xlsx"]
SHOWN = ("displayName", "name", "_type", "_class", "_key")


def format_of(text: str, out: Path | None) -> Format:
    """The format asked for; a workbook cannot be printed, and a table is not kept."""
    if text not in get_args(Format):
        raise InvalidInputError(f"There is no format {text!r}; use {', '.join(get_args(Format))}.")
    if text == "xlsx" and out is None:
        raise InvalidInputError("Name the file to write the workbook to: --out FILE.xlsx.")
    if text == "table" and out is not None:
        raise InvalidInputError("A table is only printed; write a file with --format csv, json or xlsx.")
    return text  # type: ignore[return-value]


def show(world: World, result: dict[str, Any], format: Format, out: Path | None) -> None:
    """Print an answer, or write it to a file, which appears only when it is whole."""
    if out is None:
        _print(world, result, format)
        return
    with writing.whole(out) as target:
        _write(result, format, target)
    display.say(world.out, f"Wrote {out} ({out.stat().st_size:,} bytes).")


def _write(result: dict[str, Any], format: Format, target: BinaryIO) -> None:
    rows, columns = _table(result, every=True)
    if format == "json":
        target.write(_json(result))
    elif format == "csv":
        target.write(_csv(columns, rows).encode())
    else:
        sheets = [("Rows", columns, rows)]
        if result["type"] == "tree":
            edges = result["data"]["edges"]
            sheets = [("Vertices", columns, rows), ("Edges", _columns(edges, every=True), edges)]
        xlsx.write(target, sheets, {"rows": len(rows)})


def _print(world: World, result: dict[str, Any], format: Format) -> None:
    if format == "json":
        typer.echo(_json(result))
        return
    rows, columns = _table(result, every=format == "csv")
    if format == "csv":
        typer.echo(_csv(columns, rows), nl=False)
        return
    display.rows(world.out, columns, [[_cell(row.get(name)) for name in columns] for row in rows])
    world.out.print(f"{len(rows)} row{'' if len(rows) == 1 else 's'}")


def _json(result: dict[str, Any]) -> bytes:
    from proofgraph.j1ql.batch import json_bytes  # loads duckdb

    return json_bytes(result, indent=True)


def _table(result: dict[str, Any], *, every: bool) -> tuple[list[dict[str, Any]], list[str]]:
    """Rows and columns; of a tree its vertices."""
    rows = result["data"]["vertices"] if result["type"] == "tree" else result["data"]
    return rows, list(result.get("columns") or _columns(rows, every=every))


def _columns(rows: Sequence[dict[str, Any]], *, every: bool) -> list[str]:
    """Of entities: what tells them apart on a screen, or everything in a file."""
    if every:
        return list(dict.fromkeys(name for row in rows for name in row))
    return [name for name in SHOWN if any(name in row for row in rows)]


def _csv(columns: Sequence[str], rows: Sequence[dict[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_harmless(_cell(row.get(name))) for name in columns] for row in rows)
    return text.getvalue()


def _harmless(text: str) -> str:
    """A spreadsheet would run a cell that starts like a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not _is_number(text) else text


def _is_number(text: str) -> bool:
    return text.lstrip("+-").replace(".", "", 1).isdigit()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return str(value.get("displayName") or value.get("_key") or orjson.dumps(value).decode())
    if isinstance(value, list):
        return ", ".join(_cell(item) for item in value)
    return str(value)
