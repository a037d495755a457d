"""Ids → the objects that results show: entities and relationships with all their properties."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from proofgraph.j1ql.catalog import Catalog, EdgeTable, Table
from proofgraph.j1ql.partition import Column, ColumnType

if TYPE_CHECKING:
    import duckdb

Record = dict[str, Any]
FEW = 2_000


def decoder(kinds: Sequence[ColumnType], first: int) -> Callable[[Sequence[Any]], Any]:
    """A function from a row to the value that stands in these typed columns from `first` on."""
    if not kinds:
        return lambda row: None
    if "JSON" in kinds:
        at = first + list(kinds).index("JSON")
        others = (
            decoder([kind for kind in kinds if kind != "JSON"], first)
            if at == first + len(kinds) - 1
            else None
        )
        rest = others or _present(first, len(kinds), at)
        return lambda row: json.loads(row[at]) if row[at] is not None else rest(row)
    if len(kinds) == 1:
        return lambda row: row[first]
    return _present(first, len(kinds), -1)


def _present(first: int, count: int, without: int) -> Callable[[Sequence[Any]], Any]:
    places = [place for place in range(first, first + count) if place != without]

    def read(row: Sequence[Any]) -> Any:
        for place in places:
            if row[place] is not None:
                return row[place]
        return None

    return read


class Records:
    """Reads entities and relationships of one query file by id."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    @cached_property
    def _firsts(self) -> list[int]:
        return [segment.first for segment in self.catalog.segments]

    @cached_property
    def _tables(self) -> list[int]:
        return [table.first for table in self.catalog.tables]

    @cached_property
    def _edge_tables(self) -> list[int]:
        return [table.first for table in self.catalog.edges]

    def entities(self, connection: duckdb.DuckDBPyConnection, ids: Iterable[int]) -> dict[int, Record]:
        """The entities of these ids."""
        found: dict[int, Record] = {}
        for number, members in _by_table(sorted(set(ids)), self._tables):
            table = self.catalog.tables[number]
            columns = "".join(f", {column.name}" for column in table.columns)
            rows = _read(connection, f"SELECT id, _key, _id{columns} FROM {table.name}", "id", members, table)
            layout = _layout(table.columns, 3)
            scope = next((i for i, c in layout_scope(table.columns)), None)
            for row in rows:
                segment = self.catalog.segments[bisect_right(self._firsts, row[0]) - 1]
                record = {
                    "_id": row[2] or _derived(row[scope + 3] if scope is not None else None, row[1]),
                    "_key": row[1],
                    "_type": segment.type,
                    "_class": list(segment.classes),
                }
                found[row[0]] = _filled(record, row, layout)
        return found

    def relationships(self, connection: duckdb.DuckDBPyConnection, ids: Iterable[int]) -> dict[int, Record]:
        """The relationships of these ids, with the ids and keys of their ends."""
        found: dict[int, Record] = {}
        for number, members in _by_table(sorted(set(ids)), self._edge_tables):
            edge = self.catalog.edges[number]
            columns = "".join(f", {column.name}" for column in edge.columns)
            sql = f"SELECT eid, _key, _id, _type, src, dst{columns} FROM {edge.name}"
            rows = _read(connection, sql, "eid", members, edge)
            ends = self._ends(connection, edge, rows)
            layout = _layout(edge.columns, 6)
            scope = next((i for i, c in layout_scope(edge.columns)), None)
            for row in rows:
                (from_key, from_id), (to_key, to_id) = ends[row[4]], ends[row[5]]
                key = row[1] or f"{from_key}|{edge.verb.lower()}|{to_key}"
                record = {
                    "_id": row[2] or _derived(row[scope + 6] if scope is not None else None, key),
                    "_key": key,
                    "_type": row[3],
                    "_class": edge.verb,
                    "_fromEntityId": from_id,
                    "_fromEntityKey": from_key,
                    "_toEntityId": to_id,
                    "_toEntityKey": to_key,
                }
                found[row[0]] = _filled(record, row, layout)
        return found

    def _ends(
        self, connection: duckdb.DuckDBPyConnection, edge: EdgeTable, rows: Sequence[Sequence[Any]]
    ) -> dict[int, tuple[str, str]]:
        found: dict[int, tuple[str, str]] = {}
        for number, place in ((edge.source, 4), (edge.target, 5)):
            table = self.catalog.tables[number]
            scope = next((c.name for _, c in layout_scope(table.columns)), "NULL")
            members = sorted({row[place] for row in rows})
            sql = f"SELECT id, _key, _id, {scope} FROM {table.name}"
            for row in _read(connection, sql, "id", members, table):
                found[row[0]] = (row[1], row[2] or _derived(row[3], row[1]))
        return found


def layout_scope(columns: Sequence[Column]) -> list[tuple[int, Column]]:
    """Where the `_scope` text stands, from which an `_id` that is not stored is derived."""
    return [(i, c) for i, c in enumerate(columns) if c.property == "_scope" and c.type == "VARCHAR"]


def _derived(scope: str | None, key: str) -> str:
    return key if scope is None else sha256(f"{scope}\x1f{key}".encode()).hexdigest()[:32]


def _by_table(ids: Sequence[int], firsts: Sequence[int]) -> list[tuple[int, list[int]]]:
    found: dict[int, list[int]] = {}
    for id in ids:
        found.setdefault(bisect_right(firsts, id) - 1, []).append(id)
    return list(found.items())


def _read(
    connection: duckdb.DuckDBPyConnection, select: str, column: str, ids: Sequence[int], table: Table
) -> list[tuple[Any, ...]]:
    if len(ids) == table.rows:
        return connection.execute(f"{select} ORDER BY {column}").fetchall()
    span = ids[-1] - ids[0] + 1 if ids else 0
    if span == len(ids):
        return connection.execute(
            f"{select} WHERE {column} BETWEEN {ids[0]} AND {ids[-1]} ORDER BY {column}"
        ).fetchall()
    listed = ",".join(map(str, ids)) if len(ids) <= FEW else "SELECT unnest($1::INTEGER[])"
    values = [list(ids)] if len(ids) > FEW else []
    return connection.execute(f"{select} WHERE {column} IN ({listed}) ORDER BY {column}", values).fetchall()


Layout = list[tuple[str, Callable[[Sequence[Any]], Any]]]


def _layout(columns: Sequence[Column], offset: int) -> Layout:
    """For each property the reader of its value; columns of one property stand side by side."""
    layout: Layout = []
    start = 0
    while start < len(columns):
        end = start
        while end < len(columns) and columns[end].property == columns[start].property:
            end += 1
        kinds = [column.type for column in columns[start:end]]
        layout.append((columns[start].property, decoder(kinds, start + offset)))
        start = end
    return layout


def _filled(record: Record, row: Sequence[Any], layout: Layout) -> Record:
    for name, read in layout:
        value = read(row)
        if value is not None:
            record[name] = value
    return record
