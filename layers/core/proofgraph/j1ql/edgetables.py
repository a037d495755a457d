"""Relationships → edge tables of the query file, filled by source type: no large table is sorted whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from proofgraph.j1ql.catalog import EdgeTable, Segment, Table
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
from proofgraph.j1ql.partition import Column

if TYPE_CHECKING:
    import duckdb

TOGETHER = 200_000
"""Relationships of several source types are sorted at once up to this many."""
EDGE_PROPERTY_SKIP = frozenset({"_fromEntityKey", "_toEntityKey", "_fromEntityId", "_toEntityId"})


@dataclass(frozen=True, slots=True)
class _Piece:
    """The relationships of one source that run between two segments."""

    number: int
    source: Source
    verb: str
    start: int
    end: int
    rows: int
    loops: int


def fill_edges(
    connection: duckdb.DuckDBPyConnection,
    sources: Sequence[Source],
    tables: Sequence[Table],
    segments: Sequence[Segment],
) -> tuple[list[EdgeTable], int]:
    connection.execute("CREATE TABLE q.edges (src INTEGER, dst INTEGER, eid INTEGER, kind SMALLINT)")
    connection.execute("CREATE TEMP TABLE owners (first INTEGER, segment SMALLINT)")
    if segments:
        rows = ", ".join(f"({segment.first}, {number})" for number, segment in enumerate(segments))
        connection.execute(f"INSERT INTO owners VALUES {rows}")
    by_table: dict[tuple[str, int, int], list[_Piece]] = {}
    dangling = 0
    for number, source in enumerate(sources):
        pieces = _resolve_ends(connection, number, source)
        dangling += source.partition.rows - sum(piece.rows for piece in pieces)
        for piece in pieces:
            key = (piece.verb, segments[piece.start].table, segments[piece.end].table)
            by_table.setdefault(key, []).append(piece)
    edges: list[EdgeTable] = []
    first = 0
    for number, (verb, start, end) in enumerate(sorted(by_table)):
        columns = merged_columns(
            (piece.source.partition for piece in by_table[verb, start, end]), EDGE_PROPERTY_SKIP
        )
        edge = _described(number, columns, first, start, end, by_table[verb, start, end])
        _fill_edge(connection, edge, by_table[verb, start, end], tables)
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


def _resolve_ends(connection: duckdb.DuckDBPyConnection, number: int, source: Source) -> list[_Piece]:
    """Finds the ids of a source's ends; properties wait in the file until their edge table is filled."""
    verbs = [classes[0] for classes in source.partition.classes]
    verb = "r.verb" if len(verbs) > 1 else f"'{literal(verbs[0])}'"
    connection.execute(
        f"CREATE TEMP TABLE r{number} AS SELECT a.id AS src, b.id AS dst, o.segment AS start, "
        f"p.segment AS stop, r.file_row_number::INTEGER AS row{', r.verb' if len(verbs) > 1 else ''} "
        f"FROM {source.relation} r JOIN ids a ON a._id = r._from JOIN ids b ON b._id = r._to "
        "ASOF JOIN owners o ON a.id >= o.first ASOF JOIN owners p ON b.id >= p.first"
    )
    found = connection.execute(
        f"SELECT {verb}, start, stop, count(*), count(*) FILTER (src = dst) FROM r{number} r GROUP BY ALL"
    ).fetchall()
    return [_Piece(number, source, *row) for row in found]


def _described(
    number: int, columns: tuple[Column, ...], first: int, start: int, end: int, pieces: Sequence[_Piece]
) -> EdgeTable:
    counts: Counter[tuple[int, int]] = Counter()
    for piece in pieces:
        counts[piece.start, piece.end] += piece.rows
    return EdgeTable(
        f"e{number}",
        columns,
        counts.total(),
        first,
        pieces[0].verb,
        start,
        end,
        tuple((*pair, rows) for pair, rows in sorted(counts.items())),
        sum(piece.loops for piece in pieces),
    )


def _fill_edge(
    connection: duckdb.DuckDBPyConnection, edge: EdgeTable, pieces: Sequence[_Piece], tables: Sequence[Table]
) -> None:
    connection.execute(
        f"CREATE TABLE q.{edge.name} (src INTEGER, dst INTEGER, eid INTEGER, _key VARCHAR, _id VARCHAR, "
        f"_type VARCHAR{declared(edge.columns)})"
    )
    derived = derived_id(edge.columns, "s.")
    usual = f"(a._key || '|' || '{literal(edge.verb.lower())}' || '|' || b._key)"
    names = "".join(f", s.{column.name}" for column in edge.columns)
    first = edge.first
    for together in _by_start(pieces):
        first += inserted(
            connection,
            f"INSERT INTO q.{edge.name} SELECT src, dst, {numbered(first)}, s._key, s._id, s._type{names} "
            f"FROM (SELECT src, dst, CASE WHEN s._key = {usual} THEN NULL ELSE s._key END AS _key, "
            f"CASE WHEN s._id = {derived} THEN NULL ELSE s._id END AS _id, s._type{names} "
            f"FROM ({_rows(edge, together)}) s JOIN q.{tables[edge.source].name} a ON a.id = src "
            f"JOIN q.{tables[edge.target].name} b ON b.id = dst ORDER BY src, dst, s._key, s._id) s",
        )


def _by_start(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces in the order of their source segments, all of a segment together."""
    together: list[_Piece] = []
    for _, group in groupby(sorted(pieces, key=lambda piece: piece.start), key=lambda piece: piece.start):
        found = list(group)
        if together and sum(piece.rows for piece in (*together, *found)) > TOGETHER:
            yield together
            together = []
        together += found
    yield together


def _rows(edge: EdgeTable, pieces: Sequence[_Piece]) -> str:
    """The relationships of these pieces with their properties, each source read once."""
    by_source: dict[int, list[_Piece]] = {}
    for piece in pieces:
        by_source.setdefault(piece.number, []).append(piece)
    selects = []
    for number, found in by_source.items():
        partition = found[0].source.partition
        pairs = ", ".join(f"({piece.start}, {piece.end})" for piece in found)
        verb = f" AND r.verb = '{literal(edge.verb)}'" if len(partition.classes) > 1 else ""
        selects.append(
            f"SELECT src, dst, _key, _id, '{literal(partition.type)}' AS _type, "
            f"{aligned(edge.columns, partition)} FROM r{number} r "
            f"JOIN {found[0].source.relation} f ON f.file_row_number = r.row "
            f"WHERE (r.start, r.stop) IN ({pairs}){verb}"
        )
    return " UNION ALL ".join(selects)
