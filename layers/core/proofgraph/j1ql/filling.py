"""SQL pieces that filling a class table and an edge table share: sources, merged columns, numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from proofgraph.j1ql.partition import Column, Partition

if TYPE_CHECKING:
    import duckdb


@dataclass(frozen=True, slots=True)
class Source:
    """A partition and the SQL relation that reads its rows."""

    partition: Partition
    relation: str


def literal(text: str) -> str:
    return text.replace("'", "''")


def numbered(first: int) -> str:
    """Rows in the order they come: unlike a window with an order, this holds none of them."""
    return f"(row_number() OVER () - 1 + {first})::INTEGER"


def inserted(connection: duckdb.DuckDBPyConnection, statement: str) -> int:
    row = connection.execute(statement).fetchone()
    return int(row[0]) if row else 0


def declared(columns: Iterable[Column]) -> str:
    return "".join(f", {column.name} {_sql_type(column)}" for column in columns)


def _sql_type(column: Column) -> str:
    return "VARCHAR" if column.type == "JSON" else column.type


def merged_columns(partitions: Iterable[Partition], skip: frozenset[str] = frozenset()) -> tuple[Column, ...]:
    """The columns that hold all properties of several partitions."""
    found = {(column.property, column.type) for partition in partitions for column in partition.columns}
    ordered = sorted(pair for pair in found if pair[0] not in skip)
    return tuple(Column(f"c{number}", name, kind) for number, (name, kind) in enumerate(ordered))


def aligned(columns: Sequence[Column], partition: Partition) -> str:
    """A partition's columns under the merged names, NULL where it has none."""
    own = {(column.property, column.type): column.name for column in partition.columns}
    pieces = []
    for column in columns:
        name = own.get((column.property, column.type))
        pieces.append(f"{name or f'NULL::{_sql_type(column)}'} AS {column.name}")
    return ", ".join(pieces) if pieces else "NULL AS nothing"


def derived_id(columns: Sequence[Column], prefix: str = "") -> str:
    """SQL for the `_id` that need not be stored: the digest of scope and key, or the key itself."""
    scope = next((c.name for c in columns if c.property == "_scope" and c.type == "VARCHAR"), None)
    return f"left(sha256({prefix}{scope} || chr(31) || {prefix}_key), 32)" if scope else f"{prefix}_key"
