"""A partition: all entities, or all relationships, of one type in one scope, as one Parquet file.

This module has only the description; `partition_writer` makes the file. Column names are mangled
(DuckDB's ignore letter case, property names do not), so every reader goes through `columns`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, Self

ColumnType = Literal[
    "VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "VARCHAR[]", "BIGINT[]", "DOUBLE[]", "BOOLEAN[]", "JSON"
]


@dataclass(frozen=True, slots=True)
class Column:
    """One typed column of a property; a property of mixed type has several, and a row uses one of them.

    JSON holds what no typed column can: nested objects, empty lists and lists of mixed type, as JSON text.
    Where a row has it, it is the value; typed columns beside it repeat its scalars for comparisons only.
    """

    name: str
    property: str
    type: ColumnType


@dataclass(frozen=True, slots=True)
class Partition:
    """`digest` (SHA-256 hex) is of the canonical rows, so equal content has one name on every machine;
    `file_digest` is of the Parquet file's bytes, and `bytes` its size.

    Entity files have `_id`, `_key`, `_class` (VARCHAR[]) and the property columns, sorted by `_id`.
    Relationship files have `_id`, `_key`, `_from`, `_to` (ids of entities) and the property columns.
    Scope and type are constant and stand only here; `classes` lists each distinct `_class` list
    (for relationships: one list holding the verb).
    """

    kind: Literal["entity", "relationship"]
    scope: str
    type: str
    digest: str
    file_digest: str
    bytes: int
    rows: int
    classes: tuple[tuple[str, ...], ...]
    columns: tuple[Column, ...]
    shard: int = 0
    shards: int = 1

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        values = dict(data)
        values["classes"] = tuple(tuple(names) for names in data["classes"])
        values["columns"] = tuple(Column(**column) for column in data["columns"])
        return cls(**values)
