"""Pieces of SQL: bound parameters and the typed expressions of a property.

Text of a query reaches the database only through `Parameters`; identifiers come from the catalog.
A bundle is a property's value as several typed expressions, of which at most one is not NULL (beside
JSON, which where present is the value and the others repeat its scalars).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from proofgraph.j1ql.partition import ColumnType
from proofgraph.j1ql.tree import Date

Bundle = tuple[tuple[ColumnType, str], ...]
Sql = str | bool
PLACE = re.compile(r"\$(\d+)")

NULLS: dict[ColumnType, str] = {
    kind: f"NULL::{'VARCHAR' if kind == 'JSON' else kind}"
    for kind in (
        "VARCHAR",
        "BIGINT",
        "DOUBLE",
        "BOOLEAN",
        "VARCHAR[]",
        "BIGINT[]",
        "DOUBLE[]",
        "BOOLEAN[]",
        "JSON",
    )
}


@dataclass
class Parameters:
    """The values bound to a statement; equal values share a place. A `Date` is bound when it runs."""

    values: list[Any] = field(default_factory=list)
    places: dict[tuple[type, Any], int] = field(default_factory=dict)

    def bind(self, value: Any) -> str:
        key = (type(value), value)
        place = self.places.get(key)
        if place is None:
            self.values.append(value)
            place = self.places[key] = len(self.values)
        if isinstance(value, Date):
            return f"${place}::BIGINT"
        return f"${place}"

    def used(self, sql: str) -> tuple[str, tuple[Any, ...]]:
        """The statement with only the values it still names: a decided condition drops its own."""
        order: dict[int, int] = {}

        def renumber(found: re.Match[str]) -> str:
            return f"${order.setdefault(int(found.group(1)), len(order) + 1)}"

        return PLACE.sub(renumber, sql), tuple(self.values[place - 1] for place in order)


def both(parts: Iterable[Sql]) -> Sql:
    """AND, decided as far as possible."""
    kept: list[str] = []
    for part in parts:
        if part is False:
            return False
        if part is not True:
            kept.append(str(part))
    return _joined(kept, "AND") if kept else True


def either(parts: Iterable[Sql]) -> Sql:
    """OR, decided as far as possible."""
    kept: list[str] = []
    for part in parts:
        if part is True:
            return True
        if part is not False:
            kept.append(str(part))
    return _joined(kept, "OR") if kept else False


def opposite(part: Sql) -> Sql:
    """NOT of what is true or not: an unknown counts as not true."""
    return not part if isinstance(part, bool) else f"(({part}) IS NOT TRUE)"


def _joined(parts: Sequence[str], word: str) -> str:
    """Balanced, so that a thousand alternatives do not nest a thousand deep."""
    if len(parts) == 1:
        return parts[0]
    if len(parts) <= 8:
        return "(" + f" {word} ".join(parts) + ")"
    middle = len(parts) // 2
    return f"({_joined(parts[:middle], word)} {word} {_joined(parts[middle:], word)})"


def where(condition: Sql) -> str:
    if condition is True:
        return ""
    return " WHERE false" if condition is False else f" WHERE {condition}"
