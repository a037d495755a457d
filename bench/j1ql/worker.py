"""One engine in its own process: reads a command a line, answers a line of JSON."""

from __future__ import annotations

import json
import sys
import time
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import Any

import duckdb

from bench.j1ql.peers import LOADERS, PEERS
from proofgraph.j1ql.catalog import Catalog

HALVES = (slice(0, None, 2), slice(1, None, 2))


def load(name: str, folder: Path) -> None:
    with duckdb.connect(str(folder / "query.duckdb"), read_only=True) as source:
        row = source.execute("SELECT json FROM catalog").fetchone()
        assert row is not None
        LOADERS[name](folder, source, Catalog.load(row[0]))


def digest(rows: list[tuple[Any, ...]]) -> str:
    lines = sorted(json.dumps([str(cell) for cell in row]) for row in rows)
    return sha256("\n".join(lines).encode()).hexdigest()[:12]


def memory() -> float:
    """The most this process ever held, in MB; the parent's own does not count."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def serve(name: str, folder: Path) -> None:
    peers = [PEERS[name](folder)]
    for line in sys.stdin:
        command = line.strip()
        started = time.perf_counter()
        if command.startswith("q12"):
            if command == "q12x2" and name != "proofgraph" and len(peers) == 1:
                peers.append(PEERS[name](folder))
                started = time.perf_counter()
            counts = run_controls(peers, command == "q12x2")
            rows: list[tuple[Any, ...]] = [(count,) for count in counts]
        else:
            rows = peers[0].ask(command)
        elapsed = time.perf_counter() - started
        answer = {"ms": elapsed * 1000, "rows": len(rows), "digest": digest(rows), "rss": memory()}
        print(json.dumps(answer), flush=True)


def run_controls(peers: list[Any], two: bool) -> list[int]:
    if not two or len(peers) < 2:
        return list(peers[0].run_controls(slice(None)))
    found: dict[int, list[int]] = {}

    def work(index: int) -> None:
        found[index] = peers[index].run_controls(HALVES[index])

    threads = [Thread(target=work, args=(index,)) for index in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    merged = [0] * (len(found[0]) + len(found[1]))
    merged[0::2], merged[1::2] = found[0], found[1]
    return merged


if __name__ == "__main__":
    verb, name, folder = sys.argv[1:4]
    load(name, Path(folder)) if verb == "load" else serve(name, Path(folder))
