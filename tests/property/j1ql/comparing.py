"""Whether an answer of the engine is one that the reference interpreter allows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Any

from tests.property.j1ql.reference import Answer


def normal(value: Any) -> Any:
    """A cell without regard to how numbers are held; things by their key."""
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, int | float):
        return f"#{float(value):.9g}" if abs(value) < 1e300 else "#huge"
    if isinstance(value, str):
        return f"'{value}"
    if isinstance(value, dict):
        if "_key" in value and "_class" in value:
            return f"@{value['_key']}"
        return json.dumps(value, sort_keys=True)
    return "[" + "|".join(normal(item) for item in value) + "]"


def of_engine(result: dict[str, Any]) -> Any:
    """An answer without regard to the order of its rows."""
    if result["type"] == "table":
        return ("table", tuple(result["columns"]), Counter(map(_row, result["data"])))
    return (result["type"], *(sorted(part) for part in _keys(result)))


def check(result: dict[str, Any], expected: Answer, asked: str) -> None:
    """The rows that the reference has, in its order as far as the query determines it."""
    assert result["type"] == expected.type, asked
    if expected.type == "tree":
        vertices, edges = _keys(result)
        assert (sorted(vertices), sorted(edges)) == (expected.vertices, expected.edges), asked
        return
    if expected.type == "list":
        check_order(_keys(result)[0], expected.ties, expected, asked)
        return
    rows = result["data"]
    assert all(list(row) == result["columns"] for row in rows), asked
    _check_columns(result["columns"], rows, expected, asked)
    ties = [[_row(row) for row in tie] for tie in expected.ties]
    check_order([_row(row) for row in rows], ties, expected, asked)


def check_order(
    found: Sequence[Hashable], ties: Sequence[Sequence[Hashable]], expected: Answer, asked: str
) -> None:
    """`found` is the window of the ties one after the other; inside a tie any order is right."""
    end = sum(map(len, ties)) if expected.limit is None else expected.skip + expected.limit
    at = taken = 0
    for tie in ties:
        here = max(0, min(at + len(tie), end) - max(at, expected.skip))
        shown = Counter(found[taken : taken + here])
        assert shown.total() == here, asked
        assert shown <= Counter(tie), asked
        at += len(tie)
        taken += here
    assert taken == len(found), asked


def _check_columns(columns: Sequence[str], rows: Sequence[Any], expected: Answer, asked: str) -> None:
    """Those that are named, in their order; `a.*` adds what some row of the answer has."""
    assert len(set(columns)) == len(columns), asked
    named = [column for column in columns if column in expected.columns]
    assert set(named) == set(expected.columns), asked
    if not expected.stars:
        assert tuple(named) == expected.columns == tuple(columns), asked
    for column in set(columns) - set(named):
        assert any(column.startswith(star) for star in expected.stars), asked
        assert any(row[column] is not None for row in rows), asked


def _row(row: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    """A row's cells by column, without those that are empty."""
    return tuple(sorted((column, normal(cell)) for column, cell in row.items() if cell is not None))


def _keys(result: dict[str, Any]) -> tuple[list[str], ...]:
    data = result["data"]
    parts = (data["vertices"], data["edges"]) if result["type"] == "tree" else (data,)
    return tuple([thing["_key"] for thing in part] for part in parts)
