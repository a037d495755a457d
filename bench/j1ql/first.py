"""One engine in a process of its own, from its start: the first three-hop answer, or a thousand controls at once.

    python -m bench.j1ql.first answer|controls NAME FOLDER

Imports nothing that its engine does not need. Prints a line of JSON when the answer stands, with the
milliseconds that the asking alone took, file open and modules loaded.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import Any

from bench.j1ql.queries import QUESTIONS, Control, controls

THREE_HOPS = QUESTIONS[4]
Count = Callable[[Sequence[Control]], list[int]]


def ours(folder: Path) -> tuple[Callable[[], Any], list[Count]]:
    from proofgraph.j1ql.engine import Engine

    engine = Engine.open(folder / "query.duckdb")

    def count(asked: Sequence[Control]) -> list[int]:
        from proofgraph.j1ql.fusion import Ask, count_all

        return [int(found) for found in count_all(engine, [Ask(c.j1ql()) for c in asked], now=0)]  # type: ignore[arg-type]

    return lambda: engine.run(THREE_HOPS.j1ql, now=0), [count]


def sqlite(folder: Path) -> tuple[Callable[[], Any], list[Count]]:
    import sqlite3

    def connection() -> sqlite3.Connection:
        path = f"file:{folder / 'peer.sqlite'}?mode=ro"
        opened = sqlite3.connect(path, uri=True, check_same_thread=False)
        opened.execute("PRAGMA mmap_size = 2000000000")
        return opened

    def counting(own: sqlite3.Connection) -> Count:
        return lambda asked: [own.execute(each.sql()).fetchone()[0] for each in asked]

    first = connection()
    return lambda: first.execute(THREE_HOPS.sql).fetchall(), [counting(first), counting(connection())]


def graph(module: str, folder: Path) -> tuple[Callable[[], Any], list[Count]]:
    found = __import__(module)
    database = found.Database(str(folder / f"peer.{module}"), read_only=True)

    def counting(own: Any) -> Count:
        return lambda asked: [own.execute(each.cypher()).get_all()[0][0] for each in asked]

    first = found.Connection(database, num_threads=1)
    counts = [counting(first), counting(found.Connection(database, num_threads=1))]
    return lambda: first.execute(THREE_HOPS.cypher).get_all(), counts


def both(counts: list[Count], asked: Sequence[Control]) -> None:
    """Two connections, each with every second question."""
    threads = [Thread(target=count, args=(asked[n::2],)) for n, count in enumerate(counts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main(what: str, name: str, folder: Path) -> None:
    ask, counts = {"proofgraph": ours, "sqlite": sqlite}.get(name, lambda at: graph(name, at))(folder)
    asked = list(controls())
    if name == "proofgraph" and what != "answer":
        import proofgraph.j1ql.answering  # noqa: F401 - the peers' modules are loaded by now, too
    began = time.perf_counter()
    if what == "answer":
        ask()
    elif what == "controls-two" and len(counts) > 1:
        both(counts, asked)
    else:
        counts[0](asked)
    print(json.dumps({"ms": (time.perf_counter() - began) * 1000}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
