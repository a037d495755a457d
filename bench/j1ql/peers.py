"""The engines under comparison: each loads the same rows and answers the same questions.

Every peer is loaded from the tables of the query file itself, with typed columns under the properties'
own names. Only the chosen one is imported: Kuzu and Ladybug crash in one process.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import duckdb

from bench.j1ql.queries import QUESTIONS, TEXT, controls
from proofgraph.j1ql.catalog import Catalog
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.fusion import Ask, count_all
from proofgraph.j1ql.results import TableResult

Rows = list[tuple[Any, ...]]
NOW = 1_700_000_000_000


class Peer(Protocol):
    def ask(self, question: str) -> Rows: ...
    def run_controls(self, share: slice) -> list[int]: ...


def text_of(value: str) -> str:
    return value.replace(".", "_")


class Proofgraph:
    """J1QL through the public engine: parsing, compiling, running and shaping are all in the time."""

    def __init__(self, folder: Path) -> None:
        self.engine = Engine.open(folder / "query.duckdb")

    def ask(self, question: str) -> Rows:
        text = next(q.j1ql for q in QUESTIONS if q.id == question)
        result = self.engine.run(text, now=NOW)
        assert isinstance(result, TableResult)
        return [tuple(row.values()) for row in result.data]

    def run_controls(self, share: slice) -> list[int]:
        asks = [Ask(control.j1ql()) for control in list(controls())[share]]
        return [int(count) for count in count_all(self.engine, asks, now=NOW)]  # type: ignore[arg-type]


class Sqlite:
    """Indexed by hand: relationship ends, and the columns that the questions filter by."""

    FILE = "peer.sqlite"

    def __init__(self, folder: Path) -> None:
        path = f"file:{folder / self.FILE}?mode=ro"
        self.connection = sqlite3.connect(path, uri=True, check_same_thread=False)
        self.connection.execute("PRAGMA mmap_size = 2000000000")
        self.connection.execute("PRAGMA case_sensitive_like = OFF")
        tables = self.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        self.tables = [
            name for (name,) in tables if not name.startswith(("e_", "sqlite_")) and name != "edges"
        ]

    def ask(self, question: str) -> Rows:
        return self.connection.execute(self.sql(question)).fetchall()

    def sql(self, question: str) -> str:
        sql = next(q.sql for q in QUESTIONS if q.id == question)
        if sql != "{text}":
            return sql
        parts = []
        for table in self.tables:
            info = self.connection.execute(f"PRAGMA table_info({table})").fetchall()
            tests = [f"instr(lower(\"{row[1]}\"), '{TEXT}') > 0" for row in info if row[2] == "TEXT"]
            parts.append(f"SELECT _key FROM {table} WHERE {' OR '.join(tests)}")
        return " UNION ALL ".join(parts)

    def run_controls(self, share: slice) -> list[int]:
        asked = list(controls())[share]
        return [self.connection.execute(control.sql()).fetchone()[0] for control in asked]

    @classmethod
    def load(cls, folder: Path, source: duckdb.DuckDBPyConnection, catalog: Catalog) -> None:
        (folder / cls.FILE).unlink(missing_ok=True)
        target = sqlite3.connect(folder / cls.FILE)
        target.execute("PRAGMA journal_mode = OFF")
        for name, sql, columns in node_tables(catalog):
            _copy(source, target, name, sql, columns, "id INTEGER PRIMARY KEY")
            for column in ("region", "owner", "classification", "active"):
                if column in columns:
                    target.execute(f"CREATE INDEX {name}_{column} ON {name}({column})")
        for name, sql, columns in edge_tables(catalog):
            _copy(source, target, name, sql, columns, "src INTEGER, dst INTEGER")
            target.execute(f"CREATE INDEX {name}_s ON {name}(src)")
            target.execute(f"CREATE INDEX {name}_d ON {name}(dst)")
        _copy(
            source,
            target,
            "edges",
            "SELECT src, dst, eid FROM edges",
            {"eid": "BIGINT"},
            "src INTEGER, dst INTEGER",
        )
        target.execute("CREATE INDEX edges_s ON edges(src, dst)")
        target.execute("CREATE INDEX edges_d ON edges(dst, src)")
        target.execute("ANALYZE")
        target.commit()
        target.close()


def _copy(
    source: duckdb.DuckDBPyConnection,
    target: sqlite3.Connection,
    name: str,
    sql: str,
    columns: dict[str, str],
    head: str,
) -> None:
    kinds = {"VARCHAR": "TEXT", "VARCHAR[]": "TEXT", "DOUBLE": "REAL"}
    listed = "".join(f', "{column}" {kinds.get(kind, "INTEGER")}' for column, kind in columns.items())
    target.execute(f"CREATE TABLE {name} ({head}{listed})")
    count = head.count(",") + 1 + len(columns)
    cursor = source.execute(sql)
    insert = f"INSERT INTO {name} VALUES ({', '.join('?' * count)})"
    while rows := cursor.fetchmany(50_000):
        plain = [tuple("\n".join(v) if isinstance(v, list) else v for v in row) for row in rows]
        target.executemany(insert, plain)


def node_tables(catalog: Catalog) -> list[tuple[str, str, dict[str, str]]]:
    """(class, SQL that reads it, columns) of every class table."""
    found = []
    for number, table in enumerate(catalog.tables):
        segments = [s for s in catalog.segments if s.table == number]
        types = " ".join(f"WHEN id <= {s.last} THEN '{s.type}'" for s in segments)
        columns = {"_key": "VARCHAR", "_type": "VARCHAR"} | {
            text_of(c.property): c.type for c in table.columns
        }
        listed = ", ".join(c.name for c in table.columns)
        sql = f"SELECT id, _key, CASE {types} END, {listed} FROM {table.name} ORDER BY id"
        found.append((segments[0].classes[0], sql, columns))
    return found


def edge_tables(catalog: Catalog) -> list[tuple[str, str, dict[str, str]]]:
    """(e_VERB_From_To, SQL that reads it, columns) of every edge table."""
    names = {s.table: s.classes[0] for s in catalog.segments}
    found = []
    for edge in catalog.edges:
        columns: dict[str, str] = {text_of(c.property): c.type for c in edge.columns}
        listed = "".join(f", {c.name}" for c in edge.columns)
        name = f"e_{edge.verb}_{names[edge.source]}_{names[edge.target]}"
        found.append((name, f"SELECT src, dst{listed} FROM {edge.name} ORDER BY eid", columns))
    return found


class Graph:
    """Kuzu, and Ladybug which continues it: one node table per class, one relationship table per verb."""

    MODULE = "kuzu"

    def __init__(self, folder: Path) -> None:
        module = __import__(self.MODULE)
        self.database = module.Database(str(folder / f"peer.{self.MODULE}"), read_only=True)
        self.connection = module.Connection(self.database, num_threads=1)
        self.texts = (folder / "texts.txt").read_text().splitlines()

    def ask(self, question: str) -> Rows:
        return self.rows(self.cypher(question))

    def rows(self, text: str) -> Rows:
        result = self.connection.execute(text)
        return [tuple(row) for row in result.get_all()]

    def cypher(self, question: str) -> str:
        text = next(q.cypher for q in QUESTIONS if q.id == question)
        if text != "{text}":
            return text
        parts = []
        for line in self.texts:
            name, *columns = line.split(" ")
            tests = []
            for column in columns:
                kind, _, plain = column.partition(":")
                value = (
                    f"lower(n.`{plain}`)" if kind == "VARCHAR" else f"lower(list_to_string(' ', n.`{plain}`))"
                )
                tests.append(f"contains({value}, '{TEXT}')")
            parts.append(f"MATCH (n:{name}) WHERE {' OR '.join(tests)} RETURN n._key")
        return " UNION ALL ".join(parts)

    def run_controls(self, share: slice) -> list[int]:
        return [self.rows(control.cypher())[0][0] for control in list(controls())[share]]

    @classmethod
    def load(cls, folder: Path, source: duckdb.DuckDBPyConnection, catalog: Catalog) -> None:
        module = __import__(cls.MODULE)
        path = folder / f"peer.{cls.MODULE}"
        _remove(path)
        database = module.Database(str(path))
        connection = module.Connection(database, num_threads=2)
        kinds = {"VARCHAR": "STRING", "VARCHAR[]": "STRING[]", "BIGINT": "INT64", "BOOLEAN": "BOOL"}
        lines = []
        part = folder / "part.parquet"
        for name, sql, columns in node_tables(catalog):
            listed = "".join(f", `{column}` {kinds[kind]}" for column, kind in columns.items())
            connection.execute(f"CREATE NODE TABLE `{name}`(id INT64 PRIMARY KEY{listed})")
            source.execute(f"COPY ({sql}) TO '{part}' (FORMAT parquet)")
            connection.execute(f"COPY `{name}` FROM '{part}'")
            texts = [f"{kind}:{column}" for column, kind in columns.items() if kind.startswith("VARCHAR")]
            lines.append(" ".join([name, *texts]))
        (folder / "texts.txt").write_text("\n".join(lines))
        cls._load_edges(connection, source, catalog, part, kinds)
        part.unlink()
        connection.close()
        database.close()

    @staticmethod
    def _load_edges(
        connection: Any, source: Any, catalog: Catalog, part: Path, kinds: dict[str, str]
    ) -> None:
        by_verb: dict[str, list[tuple[str, str, str, dict[str, str]]]] = {}
        for name, sql, columns in edge_tables(catalog):
            _, verb, start, end = name.split("_")
            by_verb.setdefault(verb, []).append((start, end, sql, columns))
        for verb, pieces in by_verb.items():
            ends = ", ".join(f"FROM `{start}` TO `{end}`" for start, end, _, _ in pieces)
            listed = "".join(f", `{column}` {kinds[kind]}" for column, kind in pieces[0][3].items())
            connection.execute(f"CREATE REL TABLE `{verb}`({ends}{listed})")
            for start, end, sql, _ in pieces:
                source.execute(f"COPY ({sql}) TO '{part}' (FORMAT parquet)")
                connection.execute(f"COPY `{verb}` FROM '{part}' (from='{start}', to='{end}')")


class Ladybug(Graph):
    MODULE = "ladybug"


def _remove(path: Path) -> None:
    import shutil

    for found in path.parent.glob(f"{path.name}*"):
        shutil.rmtree(found) if found.is_dir() else found.unlink()


PEERS: dict[str, Callable[[Path], Peer]] = {
    "proofgraph": Proofgraph,
    "kuzu": Graph,
    "ladybug": Ladybug,
    "sqlite": Sqlite,
}
LOADERS = {"kuzu": Graph.load, "ladybug": Ladybug.load, "sqlite": Sqlite.load}
