"""Partitions → the query file: a read-only DuckDB file with dense integer ids.

One table per primary class, ids contiguous per (type, class list); one edge table per (verb, source
class, target class), sorted by source; one table of all edges. Filled type by type, so that the memory is
that of the largest type; more than MEMORY of it goes to disk beside the target. Nothing refers to the
file; its layout may change with `catalog.LAYOUT`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from proofgraph.j1ql.catalog import Catalog, Segment, Table
from proofgraph.j1ql.edgetables import fill_edges
from proofgraph.j1ql.filling import (
    Source,
    aligned,
    declared,
    derived_id,
    inserted,
    literal,
    merged_columns,
    numbered,
)
from proofgraph.j1ql.partition import Partition

if TYPE_CHECKING:
    import duckdb

MEMORY = "640MB"
"""What the database may hold; with what it does not count, building stays far below 2 GB at any size."""
SMALL = 50_000
SMALL_BLOCK, BLOCK = 16_384, 65_536
"""A hundred small tables in the database's own large blocks would be mostly air."""


def build(partitions: Sequence[tuple[Partition, Path]], target: Path) -> None:
    """Write the query file of these partitions to `target`, replacing it only when it is whole."""
    import duckdb

    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    partial.unlink(missing_ok=True)
    rows = sum(partition.rows for partition, _ in partitions)
    block = SMALL_BLOCK if rows <= SMALL else BLOCK
    sources = [
        Source(partition, f"read_parquet('{literal(str(path))}', file_row_number = true)")
        for partition, path in partitions
    ]
    try:
        with duckdb.connect(
            config={"threads": 2, "memory_limit": MEMORY, "temp_directory": str(target.parent)}
        ) as connection:
            connection.execute(f"ATTACH '{literal(str(partial))}' AS q (BLOCK_SIZE {block})")
            connection.execute("BEGIN")
            fill(connection, sources)
            connection.execute("COMMIT")
            connection.execute("CHECKPOINT q")
            connection.execute("DETACH q")
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def fill(connection: duckdb.DuckDBPyConnection, sources: Sequence[Source]) -> Catalog:
    """Create all tables and the catalog in the attached database `q`."""
    connection.execute("CREATE TEMP TABLE ids (id INTEGER, _id VARCHAR)")
    entities = [source for source in sources if source.partition.kind == "entity" and source.partition.rows]
    relationships = [
        source for source in sources if source.partition.kind == "relationship" and source.partition.rows
    ]
    tables, segments = _fill_classes(connection, entities)
    edges, dangling = fill_edges(connection, relationships, tables, segments)
    catalog = Catalog(tuple(tables), tuple(segments), tuple(edges), dangling, _text_facts(connection, tables))
    connection.execute("CREATE TABLE q.catalog (json BLOB)")
    connection.execute("INSERT INTO q.catalog VALUES (?)", [catalog.dump()])
    return catalog


# --- entities -----------------------------------------------------------------------------------


def _fill_classes(
    connection: duckdb.DuckDBPyConnection, sources: Sequence[Source]
) -> tuple[list[Table], list[Segment]]:
    by_class: dict[str, list[tuple[Source, tuple[str, ...]]]] = {}
    for source in sources:
        for classes in source.partition.classes:
            by_class.setdefault(classes[0] if classes else "", []).append((source, classes))
    tables: list[Table] = []
    segments: list[Segment] = []
    first = 0
    for number, name in enumerate(sorted(by_class)):
        table, found = _fill_class(connection, number, by_class[name], first)
        tables.append(table)
        segments.extend(found)
        first += table.rows
    return tables, segments


def _fill_class(
    connection: duckdb.DuckDBPyConnection,
    number: int,
    parts: list[tuple[Source, tuple[str, ...]]],
    first: int,
) -> tuple[Table, list[Segment]]:
    columns = merged_columns(source.partition for source, _ in parts)
    names = "".join(f", {column.name}" for column in columns)
    derived = derived_id(columns)
    connection.execute(f"CREATE TABLE q.n{number} (id INTEGER, _key VARCHAR, _id VARCHAR{declared(columns)})")
    by_kind: dict[tuple[str, tuple[str, ...]], list[Source]] = {}
    for source, classes in parts:
        by_kind.setdefault((source.partition.type, classes), []).append(source)
    segments: list[Segment] = []
    next_id = first
    for type, classes in sorted(by_kind):
        selects = [
            f"SELECT _key, _id, {aligned(columns, source.partition)} "
            f"FROM {source.relation}{_of_classes(source, classes)}"
            for source in by_kind[type, classes]
        ]
        rows = inserted(
            connection,
            f"INSERT INTO q.n{number} SELECT {numbered(next_id)}, _key, "
            f"CASE WHEN _id = {derived} THEN NULL ELSE _id END{names} "
            f"FROM (SELECT * FROM ({' UNION ALL '.join(selects)}) ORDER BY _key, _id)",
        )
        if rows:
            segments.append(Segment(number, type, classes, next_id, next_id + rows - 1))
        next_id += rows
    connection.execute(f"INSERT INTO ids SELECT id, coalesce(_id, {derived}) FROM q.n{number}")
    return Table(f"n{number}", columns, next_id - first, first), segments


def _of_classes(source: Source, classes: tuple[str, ...]) -> str:
    if len(source.partition.classes) == 1:
        return ""
    listed = ", ".join(f"'{literal(name)}'" for name in classes)
    return f" WHERE _class = [{listed}]::VARCHAR[]"


def _text_facts(
    connection: duckdb.DuckDBPyConnection, tables: Sequence[Table]
) -> Mapping[str, tuple[int, bool]]:
    """For each text column its longest value and whether it has capitals: full text skips by these."""
    facts: dict[str, tuple[int, bool]] = {}
    for table in tables:
        texts = ["_key", *(column.name for column in table.columns if column.type == "VARCHAR")]
        measures = ", ".join(
            f"coalesce(max(length({name})), 0), coalesce(bool_or(lower({name}) <> {name}), false)"
            for name in texts
        )
        row = connection.execute(f"SELECT {measures} FROM q.{table.name}").fetchone() or ()
        for index, name in enumerate(texts):
            facts[f"{table.name}.{name}"] = (row[2 * index], row[2 * index + 1])
    return facts
