"""Columns of a query file as arrays in memory, loaded when first asked for: the ground of `walking`.

Numbers and truth values are numpy arrays with a mask, texts are codes into a vocabulary, relationships
are compressed rows in both directions. Only for graphs small enough that planning costs more than data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from proofgraph.j1ql.catalog import Catalog, EdgeTable, Table
from proofgraph.j1ql.partition import Column
from proofgraph.j1ql.records import Records, decoder

if TYPE_CHECKING:
    import duckdb
    from numpy.typing import NDArray

    Ids = NDArray[np.int64]
    Mask = NDArray[np.bool_]

MOST_CELLS = 25_000_000
MOST_MASKS = 16_000_000
"""Bytes of masks that are kept; past them all are computed anew."""
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
    """All texts of a table in small letters as one, row after row, so that one search reads them all."""

    text: str
    starts: NDArray[np.int64]

    def rows_with(self, needle: str) -> list[int]:
        found: list[int] = []
        at = self.text.find(needle)
        while at >= 0:
            row = int(np.searchsorted(self.starts, at, side="right")) - 1
            found.append(row)
            if row + 1 == len(self.starts):
                break
            at = self.text.find(needle, int(self.starts[row + 1]))
        return found


@dataclass(frozen=True)
class Adjacency:
    """One direction of an edge table: row `n` of the near table has `far[starts[n]:starts[n + 1]]`."""

    starts: Ids
    far: Ids
    rows: Ids


PREFIX = {"VARCHAR": "t", "BOOLEAN": "c", "BIGINT": "c", "DOUBLE": "c"}
SEPARATOR = "\x1e"
BATCH = 2_000
EMPTY = {"BOOLEAN": "false", "BIGINT": "0", "DOUBLE": "0.0"}
"""What stands where a value is absent; the mask beside it says so."""
ABSENT: dict[str, Any] = {"BOOLEAN": False, "BIGINT": 0, "DOUBLE": 0.0}
DTYPES: dict[str, Any] = {"BOOLEAN": np.bool_, "BIGINT": np.int64, "DOUBLE": np.float64}
FEW = 2_000
"""Rows of a table up to which one statement for all columns is cheaper than one a kind."""


class Arrays:
    """The arrays of one query file; forgets all when they outgrow their budget."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, catalog: Catalog) -> None:
        self.connection = connection
        self.catalog = catalog
        self.records = Records(catalog)
        self.firsts = [table.first for table in catalog.tables]
        self.edge_firsts = [edge.first for edge in catalog.edges]
        self._kept: dict[Any, Any] = {}
        self._cells = 0
        self._masks: dict[Any, Mask] = {}
        self._mask_bytes = 0

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

    def remember(self, key: Any, make: Callable[[], Mask]) -> Mask:
        """A mask that was computed once, as long as there is room for it."""
        found = self._masks.get(key)
        if found is None:
            found = make()
            if self._mask_bytes + found.nbytes > MOST_MASKS:
                self._masks.clear()
                self._mask_bytes = 0
            self._masks[key] = found
            self._mask_bytes += found.nbytes
        return found

    def scopes(
        self, segments: frozenset[int], make: Callable[[frozenset[int]], list[tuple[int, Mask | None]]]
    ) -> list[tuple[int, Mask | None]]:
        """The class tables of a set of segments, found once."""
        found: list[tuple[int, Mask | None]] = self._keep(("s", segments), 0, lambda: make(segments))
        return found

    def column(self, table: Table, column: Column) -> tuple[NDArray[Any], Mask]:
        """Values and presence of a number or truth-value column."""
        found: tuple[NDArray[Any], Mask] = self._keep(
            ("c", table.name, column.name), table.rows, lambda: self._column(table, column.name, column.type)
        )
        return found

    def _column(self, table: Table, name: str, kind: str) -> tuple[NDArray[Any], Mask]:
        # a column with gaps would come as a masked array, whose module costs 15 ms to import
        sql = f"SELECT coalesce({name}, {EMPTY[kind]}) AS v, {name} IS NOT NULL AS p FROM {table.name}"
        found = self.connection.execute(sql).fetchnumpy()
        return found["v"], found["p"]

    def load(self, table: Table, columns: Iterable[Column]) -> None:
        """Many columns of a table in one statement or two, where each alone would cost one."""
        missing = [c for c in columns if (PREFIX[c.type], table.name, c.name) not in self._kept]
        if len(missing) > 1 and table.rows <= FEW:
            self._load_few(table, missing)
            return
        numbers = [column for column in missing if column.type in EMPTY]
        texts = [column for column in missing if column.type == "VARCHAR"]
        if len(numbers) > 1:
            listed = ", ".join(
                f"coalesce({c.name}, {EMPTY[c.type]}) AS {c.name}, {c.name} IS NOT NULL AS p_{c.name}"
                for c in numbers
            )
            found = self.connection.execute(f"SELECT {listed} FROM {table.name}").fetchnumpy()
            for c in numbers:
                pair = found[c.name], found[f"p_{c.name}"]
                self._keep(("c", table.name, c.name), table.rows, lambda pair=pair: pair)  # type: ignore[misc]
        if len(texts) > 1:
            names = ", ".join(column.name for column in texts)
            rows = self.connection.execute(f"SELECT {names} FROM {table.name}").fetchall()
            for c, cells in zip(texts, zip(*rows, strict=True), strict=bool(rows)):
                self._keep(("t", table.name, c.name), table.rows, lambda cells=cells: coded(cells))  # type: ignore[misc]

    def _load_few(self, table: Table, columns: Sequence[Column]) -> None:
        """Of a small table, planning a statement costs more than reading: all columns in one."""
        names = ", ".join(column.name for column in columns)
        rows = self.connection.execute(f"SELECT {names} FROM {table.name}").fetchall()
        for column, cells in zip(columns, zip(*rows, strict=True), strict=bool(rows)):
            made = coded(cells) if column.type == "VARCHAR" else _numbers(cells, column.type)
            self._keep((PREFIX[column.type], table.name, column.name), table.rows, lambda made=made: made)  # type: ignore[misc]

    def raw(self, table: Table, name: str) -> list[Any]:
        """A column as a plain list."""
        found: list[Any] = self._keep(("r", table.name, name), table.rows, lambda: self._raw(table, name))
        return found

    def _raw(self, table: Table, name: str) -> list[Any]:
        return [cell for (cell,) in self.connection.execute(f"SELECT {name} FROM {table.name}").fetchall()]

    def texts(self, table: Table, name: str) -> Texts:
        found: Texts = self._keep(("t", table.name, name), table.rows, lambda: self._texts(table, name))
        return found

    def _texts(self, table: Table, name: str) -> Texts:
        return coded(self._raw(table, name))

    def haystack(self, table: Table) -> Haystack:
        found: Haystack = self._keep(("h", table.name), 4 * table.rows, lambda: self._haystack(table))
        return found

    def _haystack(self, table: Table) -> Haystack:
        if self.catalog.entities > MOST_SEARCHED:
            raise NotForArraysError
        texts = [column.name for column in table.columns if column.type == "VARCHAR"]
        lists = [f"array_to_string({c.name}, chr(30))" for c in table.columns if c.type == "VARCHAR[]"]
        sql = f"SELECT lower(concat_ws(chr(30), {', '.join(['_key', *texts, *lists])})) FROM {table.name}"
        cursor = self.connection.execute(sql)
        rows: list[str] = []
        while batch := cursor.fetchmany(BATCH):
            rows += [text for (text,) in batch]
        lengths = np.fromiter(map(len, rows), np.int64, len(rows)) + 1
        return Haystack(SEPARATOR.join(rows), np.cumsum(lengths) - lengths)

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

    def ends(self, edge: EdgeTable) -> tuple[Ids, Ids]:
        """The rows that each relationship joins, counted from the start of their own tables."""
        found: tuple[Ids, Ids] = self._keep(("e", edge.name), edge.rows, lambda: self._ends(edge))
        return found

    def _ends(self, edge: EdgeTable) -> tuple[Ids, Ids]:
        ends = self.connection.execute(f"SELECT src, dst FROM {edge.name}").fetchnumpy()
        tables = self.catalog.tables
        return ends["src"] - tables[edge.source].first, ends["dst"] - tables[edge.target].first

    def adjacency(self, edge: EdgeTable, *, reverse: bool) -> Adjacency:
        found: Adjacency = self._keep(
            ("a", edge.name, reverse), 3 * edge.rows, lambda: self._adjacency(edge, reverse)
        )
        return found

    def _adjacency(self, edge: EdgeTable, reverse: bool) -> Adjacency:
        sources, targets = self.ends(edge)
        near, far = (targets, sources) if reverse else (sources, targets)
        here, there = (edge.target, edge.source) if reverse else (edge.source, edge.target)
        order = np.argsort(near, kind="stable") if reverse else np.arange(len(near))
        starts = np.searchsorted(near[order], np.arange(self.catalog.tables[here].rows + 1))
        far = far[order].astype(np.int64) + self.catalog.tables[there].first
        return Adjacency(starts.astype(np.int64), far, order.astype(np.int64))


def coded(texts: Sequence[str | None]) -> Texts:
    """A column of texts as codes, in the order in which they are first seen."""
    vocabulary = [text for text in dict.fromkeys(texts) if text is not None]
    index = dict(zip(vocabulary, range(len(vocabulary)), strict=True))
    code: dict[str | None, int] = {None: -1}
    code.update(index)
    return Texts(np.fromiter(map(code.__getitem__, texts), np.int32, len(texts)), vocabulary, index)


def _numbers(cells: Sequence[Any], kind: str) -> tuple[NDArray[Any], Mask]:
    """Values and presence of a column of numbers or truth values."""
    present = np.fromiter((cell is not None for cell in cells), bool, len(cells))
    if not present.all():
        absent = ABSENT[kind]
        cells = [absent if cell is None else cell for cell in cells]
    return np.array(cells, DTYPES[kind]), present


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
