"""What a query file holds: its tables, their columns and segments, and which relationships exist.

Everything the compiler knows about a graph. Stored as JSON in the file itself; identifiers in SQL come
only from here. A segment is a run of ids with one type and one class list inside one table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any, Self

import orjson

from proofgraph.j1ql.partition import Column, ColumnType

LAYOUT = 1


@dataclass(frozen=True, slots=True)
class Segment:
    """Entities `first` to `last` (inclusive ids) of table number `table`."""

    table: int
    type: str
    classes: tuple[str, ...]
    first: int
    last: int

    @property
    def rows(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True)
class Table:
    """A class table or an edge table: `name` in SQL and the typed columns of each property."""

    name: str
    columns: tuple[Column, ...]
    rows: int
    first: int

    @cached_property
    def by_property(self) -> Mapping[str, tuple[Column, ...]]:
        found: dict[str, tuple[Column, ...]] = {}
        for column in self.columns:
            found[column.property] = (*found.get(column.property, ()), column)
        return found


@dataclass(frozen=True)
class EdgeTable(Table):
    """Relationships of one verb between two class tables; `pairs` counts (source, target) segments."""

    verb: str = ""
    source: int = 0
    target: int = 0
    pairs: tuple[tuple[int, int, int], ...] = ()
    loops: int = 0


@dataclass(frozen=True)
class Catalog:
    """`digest` changes whenever the compiler might decide otherwise."""

    tables: tuple[Table, ...]
    segments: tuple[Segment, ...]
    edges: tuple[EdgeTable, ...]
    dangling: int = 0
    text_columns: Mapping[str, tuple[int, bool]] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        return sha256(self.dump()).hexdigest()

    @cached_property
    def entities(self) -> int:
        return sum(table.rows for table in self.tables)

    @cached_property
    def relationships(self) -> int:
        return sum(table.rows for table in self.edges)

    @cached_property
    def by_class(self) -> Mapping[str, frozenset[int]]:
        found: dict[str, set[int]] = {}
        for number, segment in enumerate(self.segments):
            for name in segment.classes:
                found.setdefault(name, set()).add(number)
        return {name: frozenset(numbers) for name, numbers in found.items()}

    @cached_property
    def by_type(self) -> Mapping[str, frozenset[int]]:
        found: dict[str, set[int]] = {}
        for number, segment in enumerate(self.segments):
            found.setdefault(segment.type, set()).add(number)
        return {name: frozenset(numbers) for name, numbers in found.items()}

    @cached_property
    def everything(self) -> frozenset[int]:
        return frozenset(range(len(self.segments)))

    @cached_property
    def by_table(self) -> Mapping[int, frozenset[int]]:
        found: dict[int, set[int]] = {}
        for number, segment in enumerate(self.segments):
            found.setdefault(segment.table, set()).add(number)
        return {table: frozenset(numbers) for table, numbers in found.items()}

    @cached_property
    def by_verb(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for number, edge in enumerate(self.edges):
            found.setdefault(edge.verb, []).append(number)
        return {verb: tuple(numbers) for verb, numbers in found.items()}

    def dump(self) -> bytes:
        return orjson.dumps(
            {
                "layout": LAYOUT,
                "dangling": self.dangling,
                "tables": [[t.name, _columns(t), t.rows, t.first] for t in self.tables],
                "segments": [[s.table, s.type, list(s.classes), s.first, s.last] for s in self.segments],
                "edges": [
                    [
                        e.name,
                        _columns(e),
                        e.rows,
                        e.first,
                        e.verb,
                        e.source,
                        e.target,
                        [list(p) for p in e.pairs],
                        e.loops,
                    ]
                    for e in self.edges
                ],
                "text": {name: list(facts) for name, facts in self.text_columns.items()},
            }
        )

    @classmethod
    def load(cls, text: bytes | str) -> Self:
        data: dict[str, Any] = orjson.loads(text)
        return cls(
            tables=tuple(Table(t[0], _load_columns(t[1]), t[2], t[3]) for t in data["tables"]),
            segments=tuple(Segment(s[0], s[1], tuple(s[2]), s[3], s[4]) for s in data["segments"]),
            edges=tuple(
                EdgeTable(
                    e[0], _load_columns(e[1]), e[2], e[3], e[4], e[5], e[6], tuple(map(tuple, e[7])), e[8]
                )
                for e in data["edges"]
            ),
            dangling=data["dangling"],
            text_columns={name: (facts[0], facts[1]) for name, facts in data["text"].items()},
        )


def _columns(table: Table) -> list[list[str]]:
    return [[column.name, column.property, column.type] for column in table.columns]


def _load_columns(rows: list[list[str]]) -> tuple[Column, ...]:
    return tuple(Column(row[0], row[1], _type(row[2])) for row in rows)


def _type(text: str) -> ColumnType:
    return text  # type: ignore[return-value]
