"""Columns of a query file as arrays in memory, loaded when first asked for: the ground of `walking`.

Numbers and truth values are numpy arrays with a mask, texts are codes into a vocabulary, relationships
are compressed rows in both directions. Only for graphs small enough that planning costs more than data.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from proofgraph.j1ql.catalog import Catalog, EdgeTable, Table
from proofgraph.j1ql.records import Records, decoder

if TYPE_CHECKING:
    import duckdb
    from numpy.typing import NDArray

    Ids = NDArray[np.int64]
    Mask = NDArray[np.bool_]

MOST_CELLS = 25_000_000
MOST_SEARCHED = 200_000
"""Entities up to which all texts are kept for full text."""


class NotForArraysError(Exception):
    """This query is better, or only, answered by the database; never leaves the engine."""


@dataclass(frozen=True)
class Texts:
    """A text column: a code per row (-1: absent), and what the codes stand for."""

    codes: Ids
    vocabulary: list[str]
    index: dict[str, int]

    def where(self, test: Callable[[str], bool]) -> Mask:
        """The rows whose text passes a test, which is made once per different text."""
        passing = np.fromiter((test(text) for text in self.vocabulary), bool, len(self.vocabulary))
        return self.of(passing)

    def of(self, passing: Mask) -> Mask:
        return np.append(passing, False)[self.codes]


@dataclass(frozen=True)
class Haystack:
    """All texts of a table in small letters as one, so that one search reads them all."""

    text: str
    starts: list[int]
    rows: list[int]

    def rows_with(self, needle: str) -> list[int]:
        found: list[int] = []
        at = self.text.find(needle)
        while at >= 0:
            piece = bisect_right(self.starts, at) - 1
            found.append(self.rows[piece])
            after = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
            at = self.text.find(needle, after)
        return found


@dataclass(frozen=True)
class Adjacency:
    """One direction of an edge table: row `n` of the near table has `far[starts[n]:starts[n + 1]]`."""

    starts: Ids
    far: Ids
    rows: Ids


SEPARATOR = "\x1e"


class Arrays:
    """The arrays of one query file; forgets all when they outgrow their budget."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, catalog: Catalog) -> None:
        self.connection = connection
        self.catalog = catalog
        self.records = Records(catalog)
        self._kept: dict[Any, Any] = {}
        self._cells = 0

    def forget_if_large(self) -> None:
        if self._cells > MOST_CELLS:
            self._kept.clear()
            self._cells = 0

    def _keep(self, key: Any, cells: int, make: Callable[[], Any]) -> Any:
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = make()
            self._cells += cells
        return found

    def remember(self, key: Any, make: Callable[[], Any]) -> Any:
        """A mask that was computed once."""
        return self._keep(("mask", key), 0, make)

    def column(self, table: Table, name: str) -> tuple[NDArray[Any], Mask]:
        """Values and presence of a number or truth-value column."""
        found: tuple[NDArray[Any], Mask] = self._keep(
            ("c", table.name, name), table.rows, lambda: self._column(table, name)
        )
        return found

    def _column(self, table: Table, name: str) -> tuple[NDArray[Any], Mask]:
        values = self.connection.execute(f"SELECT {name} FROM {table.name}").fetchnumpy()[name]
        if isinstance(values, np.ma.MaskedArray):
            return values.data, ~np.ma.getmaskarray(values)
        return values, np.ones(len(values), bool)

    def raw(self, table: Table, name: str) -> list[Any]:
        """A column as a plain list."""
        found: list[Any] = self._keep(("r", table.name, name), table.rows, lambda: self._raw(table, name))
        return found

    def _raw(self, table: Table, name: str) -> list[Any]:
        return [row[0] for row in self.connection.execute(f"SELECT {name} FROM {table.name}").fetchall()]

    def texts(self, table: Table, name: str) -> Texts:
        found: Texts = self._keep(("t", table.name, name), table.rows, lambda: self._texts(table, name))
        return found

    def _texts(self, table: Table, name: str) -> Texts:
        index: dict[str, int] = {}
        codes = np.fromiter(
            (-1 if text is None else index.setdefault(text, len(index)) for text in self._raw(table, name)),
            np.int64,
            table.rows,
        )
        return Texts(codes, list(index), index)

    def haystack(self, table: Table) -> Haystack:
        found: Haystack = self._keep(("h", table.name), 4 * table.rows, lambda: self._haystack(table))
        return found

    def _haystack(self, table: Table) -> Haystack:
        if self.catalog.entities > MOST_SEARCHED:
            raise NotForArraysError
        names = ["_key", *(c.name for c in table.columns if c.type in ("VARCHAR", "VARCHAR[]"))]
        starts, rows, pieces, at = [], [], [], 0
        for number, row in enumerate(
            self.connection.execute(f"SELECT {', '.join(names)} FROM {table.name}").fetchall()
        ):
            for cell in row:
                for text in cell if isinstance(cell, list) else (cell,):
                    if text:
                        lowered = small_letters(text)
                        starts.append(at)
                        rows.append(number)
                        pieces.append(lowered)
                        at += len(lowered) + 1
        return Haystack(SEPARATOR.join(pieces), starts, rows)

    def values(self, table: Table, name: str) -> list[Any]:
        """A property of every row, decoded as results show it."""
        found: list[Any] = self._keep(("v", table.name, name), table.rows, lambda: self._values(table, name))
        return found

    def _values(self, table: Table, name: str) -> list[Any]:
        columns = table.by_property.get(name, ())
        if not columns:
            return [None] * table.rows
        if len(columns) == 1 and columns[0].type == "VARCHAR":
            texts = self.texts(table, columns[0].name)
            shown = [*texts.vocabulary, None]
            return [shown[code] for code in texts.codes.tolist()]
        listed = ", ".join(column.name for column in columns)
        rows = self.connection.execute(f"SELECT {listed} FROM {table.name}").fetchall()
        read = decoder([column.type for column in columns], 0)
        return [read(row) for row in rows]

    def adjacency(self, edge: EdgeTable, *, reverse: bool) -> Adjacency:
        found: Adjacency = self._keep(
            ("a", edge.name, reverse), 3 * edge.rows, lambda: self._adjacency(edge, reverse)
        )
        return found

    def _adjacency(self, edge: EdgeTable, reverse: bool) -> Adjacency:
        ends = self.connection.execute(f"SELECT src, dst FROM {edge.name}").fetchnumpy()
        near, far = (ends["dst"], ends["src"]) if reverse else (ends["src"], ends["dst"])
        table = self.catalog.tables[edge.target if reverse else edge.source]
        order = np.argsort(near, kind="stable") if reverse else np.arange(len(near))
        starts = np.searchsorted(near[order], np.arange(table.first, table.first + table.rows + 1))
        return Adjacency(starts.astype(np.int64), far[order].astype(np.int64), order.astype(np.int64))


def small_letters(text: str) -> str:
    """One small letter for each letter, as the database does it."""
    if text.isascii():
        return text.lower()
    return "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)


def table_of(firsts: Sequence[int], ids: Ids) -> Ids:
    """The number of the table that each id belongs to."""
    return np.searchsorted(np.asarray(firsts), ids, side="right") - 1


def distinct(ids: Ids) -> Ids:
    """Each id once, in order; ids lie close together, so marking them beats sorting them."""
    if not len(ids):
        return ids
    first = int(ids.min())
    marks = np.zeros(int(ids.max()) - first + 1, bool)
    marks[ids - first] = True
    return np.flatnonzero(marks) + first


def numbered(ids: Ids) -> tuple[Ids, Ids]:
    """Each id once, and for every id its place among them."""
    own = distinct(ids)
    if not len(own):
        return own, own
    places = np.zeros(int(own[-1]) - int(own[0]) + 1, np.int64)
    places[own - own[0]] = np.arange(len(own))
    return own, places[ids - own[0]]
