"""Which typed columns a set of rows needs, and each row's place in them.

Whole floats are integers (JSON does not tell them apart); NaN and infinities are absent; what no
typed column holds (objects, mixed or empty lists, huge integers) goes to JSON as text; the scalars in it
stand in typed columns beside it, so that comparisons never read JSON.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from proofgraph.errors import InvalidInputError
from proofgraph.j1ql.partition import Column, ColumnType

LARGEST = 2**63
EXACT = 2**53
OWN = frozenset({"_id", "_key", "_class", "_type", "_from", "_to"})
SCALARS: dict[type, ColumnType] = {str: "VARCHAR", bool: "BOOLEAN"}
LISTS: dict[ColumnType, ColumnType] = {
    "VARCHAR": "VARCHAR[]",
    "BIGINT": "BIGINT[]",
    "DOUBLE": "DOUBLE[]",
    "BOOLEAN": "BOOLEAN[]",
}


def kind_of(value: Any) -> ColumnType | None:
    """The column type a value asks for; None for an absent one."""
    if value is None:
        return None
    simple = SCALARS.get(type(value))
    if simple is not None:
        return simple
    if isinstance(value, int):
        return "BIGINT" if -LARGEST <= value < LARGEST else "JSON"
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return "BIGINT" if value.is_integer() and abs(value) <= EXACT else "DOUBLE"
    if isinstance(value, list | tuple):
        return _list_kind(value)
    if isinstance(value, dict):
        return "JSON"
    raise InvalidInputError(f"A property cannot hold a {type(value).__name__}.")


def _list_kind(values: list[Any] | tuple[Any, ...]) -> ColumnType:
    kinds = {kind_of(value) for value in values}
    if kinds == {"BIGINT", "DOUBLE"} and all(abs(value) <= EXACT for value in values):
        return "DOUBLE[]"
    if len(kinds) != 1:
        return "JSON"
    only = kinds.pop()
    return LISTS.get(only, "JSON") if only is not None else "JSON"


def plan_columns(rows: Iterable[Mapping[str, Any]]) -> tuple[Column, ...]:
    """Typed columns for all properties of the rows, in a fixed order."""
    kinds: dict[str, set[ColumnType]] = {}
    for row in rows:
        for name, value in row.items():
            if name in OWN:
                continue
            kind = kind_of(value)
            if kind is not None:
                kinds.setdefault(name, set()).add(kind)
                if kind == "JSON":
                    kinds[name].update(parts(value))
    planned = [(name, kind) for name in sorted(kinds) for kind in sorted(kinds[name])]
    return tuple(Column(f"c{number}", name, kind) for number, (name, kind) in enumerate(planned))


def parts(value: Any) -> dict[ColumnType, Any]:
    """What of a JSON value can be compared: a mixed list's scalars by type, a huge integer as a fraction."""
    if isinstance(value, int):
        return {"DOUBLE": float(value)} if abs(value) < 10**308 else {}
    found: dict[ColumnType, Any] = {}
    if isinstance(value, list | tuple):
        for item in value:
            kind = kind_of(item)
            listed = LISTS.get(kind) if kind is not None else None
            if listed is not None:
                found.setdefault(listed, []).append(int(item) if kind == "BIGINT" else item)
    return found


class Placing:
    """Puts a row's properties into its typed columns."""

    def __init__(self, columns: Iterable[Column]) -> None:
        self._columns: dict[tuple[str, str], str] = {(c.property, c.type): c.name for c in columns}

    def place(self, row: Mapping[str, Any]) -> dict[str, Any]:
        placed: dict[str, Any] = {}
        for name, value in row.items():
            kind = None if name in OWN else kind_of(value)
            if kind is None:
                continue
            placed[self._columns[name, kind]] = _stored(kind, value)
            if kind == "JSON":
                placed.update((self._columns[name, part], inner) for part, inner in parts(value).items())
        return placed


def _stored(kind: ColumnType, value: Any) -> Any:
    if kind == "JSON":
        return json_text(value)
    if kind == "BIGINT":
        return int(value)
    return [int(item) for item in value] if kind == "BIGINT[]" else value


def json_text(value: Any) -> str:
    """A value as JSON text, integers of any size and no infinities."""
    return orjson.dumps(jsonable(value)).decode()


def jsonable(value: Any) -> Any:
    """A value that orjson can write: it refuses integers beyond 64 bits by itself."""
    if isinstance(value, int) and not isinstance(value, bool) and not -LARGEST <= value < LARGEST:
        return orjson.Fragment(str(value).encode())
    if isinstance(value, dict):
        return {str(key): jsonable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [jsonable(item) for item in value]
    return value
