"""Rows → one Parquet partition: canonical order, typed columns, digests. The durable form of a graph.

Rows go through NDJSON and COPY with every column's type given: DuckDB would otherwise guess types
and drop properties that it first sees late.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import orjson

from proofgraph.errors import InvalidInputError
from proofgraph.j1ql.canonical import canonical
from proofgraph.j1ql.columns import Placing, plan_columns
from proofgraph.j1ql.partition import Column, Partition

if TYPE_CHECKING:
    import duckdb

ENTITY_COLUMNS = {"_id": "VARCHAR", "_key": "VARCHAR", "_class": "VARCHAR[]"}
RELATIONSHIP_COLUMNS = {"_id": "VARCHAR", "_key": "VARCHAR", "_from": "VARCHAR", "_to": "VARCHAR"}
ROW_GROUP = 20_480


def write_partition(
    kind: Literal["entity", "relationship"],
    scope: str,
    type: str,
    rows: Iterable[Mapping[str, Any]],
    path: Path,
    *,
    shard: int = 0,
    shards: int = 1,
    connection: duckdb.DuckDBPyConnection | None = None,
) -> Partition:
    """Write all rows of one (scope, type) to `path` and describe them.

    A caller with many partitions passes its own connection: opening one costs more than a small file.
    """
    ordered = sorted(rows, key=lambda row: str(row["_id"]))
    columns = plan_columns(ordered)
    classes = tuple(sorted({class_list(row) for row in ordered}))
    fixed = ENTITY_COLUMNS if kind == "entity" else RELATIONSHIP_COLUMNS
    if kind == "relationship" and len(classes) > 1:
        fixed = fixed | {"verb": "VARCHAR"}
    try:
        _write(kind, ordered, fixed, columns, path, connection)
    except TypeError as error:
        raise InvalidInputError(f"The rows of {type} cannot be written: {error}") from error
    with path.open("rb") as file:
        file_hash = file_digest(file, "sha256").hexdigest()
    return Partition(
        kind=kind,
        scope=scope,
        type=type,
        digest=_digest(kind, scope, type, ordered),
        file_digest=file_hash,
        bytes=path.stat().st_size,
        rows=len(ordered),
        classes=classes,
        columns=columns,
        shard=shard,
        shards=shards,
    )


def class_list(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The classes of an entity, or the verb of a relationship, as a list."""
    found = row["_class"]
    return (found,) if isinstance(found, str) else tuple(found)


def _digest(kind: str, scope: str, type: str, ordered: list[Mapping[str, Any]]) -> str:
    digest = sha256(canonical([kind, scope, type]))
    for row in ordered:
        digest.update(b"\n")
        digest.update(canonical({name: value for name, value in row.items() if value is not None}))
    return digest.hexdigest()


def _write(
    kind: str,
    ordered: list[Mapping[str, Any]],
    fixed: Mapping[str, str],
    columns: tuple[Column, ...],
    path: Path,
    connection: duckdb.DuckDBPyConnection | None,
) -> None:
    placing = Placing(columns)
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "rows.ndjson")
        with lines.open("wb") as file:
            for row in ordered:
                placed = {
                    name: row[name] for name in fixed if name not in ("_class", "verb")
                } | placing.place(row)
                if kind == "entity":
                    placed["_class"] = list(class_list(row))
                elif "verb" in fixed:
                    placed["verb"] = class_list(row)[0]
                file.write(orjson.dumps(placed, option=orjson.OPT_APPEND_NEWLINE))
        types = {**fixed} | {column.name: _stored(column.type) for column in columns}
        if connection is not None:
            _copy(connection, lines, types, path)
            return
        import duckdb

        with duckdb.connect(config={"threads": 1}) as own:
            _copy(own, lines, types, path)


def _copy(connection: duckdb.DuckDBPyConnection, lines: Path, types: Mapping[str, str], path: Path) -> None:
    declared = "{" + ", ".join(f"'{name}': '{type}'" for name, type in types.items()) + "}"
    connection.execute(
        f"COPY (SELECT * FROM read_json(?, format='newline_delimited', columns={declared}, "
        "maximum_object_size=268435456)) "
        f"TO '{_literal(path)}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP})",
        [str(lines)],
    )


def _stored(type: str) -> str:
    """JSON is kept as text, so that reading a partition needs no JSON type."""
    return "VARCHAR" if type == "JSON" else type


def _literal(path: Path) -> str:
    return str(path).replace("'", "''")
