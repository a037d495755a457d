"""Partitions → the query file: a read-only DuckDB file with dense integer ids.

One table per primary class, ids contiguous per (type, class list); one edge table per (verb, source
class, target class), sorted by source; one table of all edges. Costs half a minute per million entities
with three relationships each. Nothing refers to the file; its layout may change with `catalog.LAYOUT`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from proofgraph.j1ql.catalog import Catalog, EdgeTable, Segment, Table
from proofgraph.j1ql.partition import Column, Partition

if TYPE_CHECKING:
    import duckdb

SMALL = 50_000
SMALL_BLOCK, BLOCK = 16_384, 65_536
"""A hundred small tables in the database's own large blocks would be mostly air."""
EDGE_PROPERTY_SKIP = frozenset({"_fromEntityKey", "_toEntityKey", "_fromEntityId", "_toEntityId"})


@dataclass(frozen=True, slots=True)
class Source:
    """A partition and the SQL relation that reads its rows."""

    partition: Partition
    relation: str


def build(partitions: Sequence[tuple[Partition, Path]], target: Path) -> None:
    """Write the query file of these partitions to `target`, replacing it only when it is whole."""
    import duckdb

    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    partial.unlink(missing_ok=True)
    rows = sum(partition.rows for partition, _ in partitions)
    block = SMALL_BLOCK if rows <= SMALL else BLOCK
    sources = [
        Source(partition, f"read_parquet('{_literal(str(path))}', file_row_number = true)")
        for partition, path in partitions
    ]
    try:
        with duckdb.connect(config={"threads": 2, "temp_directory": str(target.parent)}) as connection:
            connection.execute(f"ATTACH '{_literal(str(partial))}' AS q (BLOCK_SIZE {block})")
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
    edges, dangling = _fill_edges(connection, relationships, tables, segments)
    catalog = Catalog(tuple(tables), tuple(segments), tuple(edges), dangling, _text_facts(connection, tables))
    connection.execute("CREATE TABLE q.catalog (json BLOB)")
    connection.execute("INSERT INTO q.catalog VALUES (?)", [catalog.dump()])
    return catalog


def _literal(text: str) -> str:
    return text.replace("'", "''")


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
    kinds = sorted({(source.partition.type, classes) for source, classes in parts})
    columns = merged_columns(source.partition for source, _ in parts)
    selects = [
        f"SELECT {kinds.index((source.partition.type, classes))} AS segment, _key, _id, "
        f"{_aligned(columns, source.partition)} FROM {source.relation}{_of_classes(source, classes)}"
        for source, classes in parts
    ]
    names = "".join(f", {column.name}" for column in columns)
    connection.execute(
        "CREATE TEMP TABLE staged AS SELECT "
        f"(row_number() OVER (ORDER BY segment, _key, _id) - 1 + {first})::INTEGER AS id, "
        f"segment, _key, _id{names} FROM ({' UNION ALL '.join(selects)})"
    )
    derived = _derived_id(columns)
    connection.execute(
        f"CREATE TABLE q.n{number} AS SELECT id, _key, "
        f"CASE WHEN _id = {derived} THEN NULL ELSE _id END AS _id{names} FROM staged ORDER BY id;"
        "INSERT INTO ids SELECT id, _id FROM staged ORDER BY id"
    )
    found = connection.execute(
        "SELECT segment, min(id), max(id) FROM staged GROUP BY segment ORDER BY segment"
    ).fetchall()
    connection.execute("DROP TABLE staged")
    segments = [Segment(number, kinds[row[0]][0], kinds[row[0]][1], row[1], row[2]) for row in found]
    rows = sum(segment.rows for segment in segments)
    return Table(f"n{number}", columns, rows, first), segments


def merged_columns(partitions: Iterable[Partition], skip: frozenset[str] = frozenset()) -> tuple[Column, ...]:
    """The columns that hold all properties of several partitions."""
    found = {(column.property, column.type) for partition in partitions for column in partition.columns}
    ordered = sorted(pair for pair in found if pair[0] not in skip)
    return tuple(Column(f"c{number}", name, kind) for number, (name, kind) in enumerate(ordered))


def _aligned(columns: Sequence[Column], partition: Partition) -> str:
    """A partition's columns under the merged names, NULL where it has none."""
    own = {(column.property, column.type): column.name for column in partition.columns}
    pieces = []
    for column in columns:
        name = own.get((column.property, column.type))
        kind = "VARCHAR" if column.type == "JSON" else column.type
        pieces.append(f"{name or f'NULL::{kind}'} AS {column.name}")
    return ", ".join(pieces) if pieces else "NULL AS nothing"


def _of_classes(source: Source, classes: tuple[str, ...]) -> str:
    if len(source.partition.classes) == 1:
        return ""
    listed = ", ".join(f"'{_literal(name)}'" for name in classes)
    return f" WHERE _class = [{listed}]::VARCHAR[]"


def _derived_id(columns: Sequence[Column], prefix: str = "") -> str:
    """SQL for the `_id` that need not be stored: the digest of scope and key, or the key itself."""
    scope = next((c.name for c in columns if c.property == "_scope" and c.type == "VARCHAR"), None)
    return f"left(sha256({prefix}{scope} || chr(31) || {prefix}_key), 32)" if scope else f"{prefix}_key"


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


# --- relationships ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Piece:
    """The relationships of one partition that belong to one edge table."""

    number: int
    partition: Partition
    source_rows: str
    verb: str
    source: int
    target: int


def _fill_edges(
    connection: duckdb.DuckDBPyConnection,
    sources: Sequence[Source],
    tables: Sequence[Table],
    segments: Sequence[Segment],
) -> tuple[list[EdgeTable], int]:
    connection.execute("CREATE TABLE q.edges (src INTEGER, dst INTEGER, eid INTEGER, kind SMALLINT)")
    connection.execute("CREATE TEMP TABLE owners (first INTEGER, tab SMALLINT, segment SMALLINT)")
    if segments:
        rows = ", ".join(f"({s.first}, {s.table}, {number})" for number, s in enumerate(segments))
        connection.execute(f"INSERT INTO owners VALUES {rows}")
    pieces: dict[tuple[str, int, int], list[_Piece]] = {}
    dangling = 0
    for number, source in enumerate(sources):
        dangling += _resolve_ends(connection, number, source)
        for verb, start, end in _triples(connection, number, source.partition):
            pieces.setdefault((verb, start, end), []).append(
                _Piece(number, source.partition, source.relation, verb, start, end)
            )
    edges: list[EdgeTable] = []
    first = 0
    for number, key in enumerate(sorted(pieces)):
        edge = _fill_edge(connection, number, pieces[key], tables, first)
        edges.append(edge)
        first += edge.rows
    if edges:
        connection.execute(
            "INSERT INTO q.edges SELECT * FROM ("
            + " UNION ALL ".join(
                f"SELECT src, dst, eid, {n}::SMALLINT FROM q.{e.name}" for n, e in enumerate(edges)
            )
            + ") ORDER BY src, dst, eid"
        )
    for number in range(len(sources)):
        connection.execute(f"DROP TABLE r{number}")
    return edges, dangling


def _resolve_ends(connection: duckdb.DuckDBPyConnection, number: int, source: Source) -> int:
    """Finds the ids of a partition's ends; properties wait in the file until their edge table is filled."""
    verb = ", r.verb" if len(source.partition.classes) > 1 else ""
    connection.execute(
        f"CREATE TEMP TABLE r{number} AS SELECT a.id AS src, b.id AS dst, "
        "o.tab AS source_table, p.tab AS target_table, "
        f"o.segment AS source_segment, p.segment AS target_segment, r.file_row_number AS row{verb} "
        f"FROM {source.relation} r "
        "JOIN ids a ON a._id = r._from JOIN ids b ON b._id = r._to "
        "ASOF JOIN owners o ON a.id >= o.first ASOF JOIN owners p ON b.id >= p.first"
    )
    row = connection.execute(f"SELECT count(*) FROM r{number}").fetchone()
    return source.partition.rows - (row[0] if row else 0)


def _triples(
    connection: duckdb.DuckDBPyConnection, number: int, partition: Partition
) -> list[tuple[str, int, int]]:
    verbs = [classes[0] for classes in partition.classes]
    verb = "verb" if len(verbs) > 1 else f"'{_literal(verbs[0])}'"
    found = connection.execute(
        f"SELECT DISTINCT {verb}, source_table, target_table FROM r{number}"
    ).fetchall()
    return [(row[0], row[1], row[2]) for row in found]


def _fill_edge(
    connection: duckdb.DuckDBPyConnection,
    number: int,
    pieces: list[_Piece],
    tables: Sequence[Table],
    first: int,
) -> EdgeTable:
    columns = merged_columns((piece.partition for piece in pieces), EDGE_PROPERTY_SKIP)
    verb, source, target = pieces[0].verb, pieces[0].source, pieces[0].target
    selects = [
        "SELECT src, dst, source_segment, target_segment, _key, _id, "
        f"'{_literal(piece.partition.type)}' AS _type, {_aligned(columns, piece.partition)} "
        f"FROM r{piece.number} r JOIN {piece.source_rows} f ON f.file_row_number = r.row "
        f"WHERE source_table = {source} AND target_table = {target}"
        + (f" AND r.verb = '{_literal(verb)}'" if len(piece.partition.classes) > 1 else "")
        for piece in pieces
    ]
    connection.execute(
        "CREATE TEMP TABLE staged AS SELECT "
        f"(row_number() OVER (ORDER BY src, dst, _key, _id) - 1 + {first})::INTEGER AS eid, * "
        f"FROM ({' UNION ALL '.join(selects)})"
    )
    derived = _derived_id(columns, "s.")
    usual = f"(a._key || '|' || '{_literal(verb.lower())}' || '|' || b._key)"
    connection.execute(
        f"CREATE TABLE q.e{number} AS SELECT src, dst, eid, "
        f"CASE WHEN s._key = {usual} THEN NULL ELSE s._key END AS _key, "
        f"CASE WHEN s._id = {derived} THEN NULL ELSE s._id END AS _id, _type"
        + "".join(f", s.{column.name}" for column in columns)
        + f" FROM staged s JOIN q.{tables[source].name} a ON a.id = src "
        f"JOIN q.{tables[target].name} b ON b.id = dst ORDER BY eid"
    )
    pairs = connection.execute(
        "SELECT source_segment, target_segment, count(*), count(*) FILTER (src = dst) "
        "FROM staged GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    connection.execute("DROP TABLE staged")
    return EdgeTable(
        f"e{number}",
        columns,
        sum(row[2] for row in pairs),
        first,
        verb,
        source,
        target,
        tuple((row[0], row[1], row[2]) for row in pairs),
        sum(row[3] for row in pairs),
    )
