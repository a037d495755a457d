"""`python -m bench.j1ql.run [S M L]`: the engine beside its peers on the same graph, at all sizes or at some.

Answers are compared first; times are medians of interleaved rounds, each engine in its own process.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from bench.j1ql.generate import generate
from bench.j1ql.queries import QUESTIONS
from proofgraph.j1ql import queryfile

NAMES = ("proofgraph", "kuzu", "ladybug", "sqlite")
ROUNDS = {"S": 15, "M": 11, "L": 7}
STARTS = 15
"""New processes per engine and figure; the least of them says what the work costs."""


def main(sizes: list[str], folder: Path) -> None:
    for size in sizes:
        bench(size, folder / size)


def bench(size: str, folder: Path) -> None:
    prepare(size, folder)
    workers = {name: start(name, folder) for name in NAMES}
    ids = [question.id for question in QUESTIONS]
    times: dict[tuple[str, str], list[float]] = {}
    faults = compare(workers, [*ids, "q12"])
    rss: dict[str, float] = {}
    for number in range(ROUNDS[size]):
        for question in ids:
            for name in NAMES if number % 2 else NAMES[::-1]:
                answer = ask(workers[name], question)
                times.setdefault((name, question), []).append(answer["ms"])
                rss[name] = answer["rss"]
    for _ in range(1 if size == "L" else 3):
        for name in NAMES:
            one, two = (ask(workers[name], command)["ms"] for command in ("q12", "q12x2"))
            times.setdefault((name, "q12"), []).append(min(one, two))
    for worker in workers.values():
        worker.terminate()
        worker.wait()
    report(size, folder, times, rss, faults)


def prepare(size: str, folder: Path) -> None:
    if not (folder / "query.duckdb").exists():
        began = time.perf_counter()
        parts = generate(size, folder / "parquet")
        made = time.perf_counter()
        queryfile.build(parts, folder / "query.duckdb")
        print(f"{size}: generated in {made - began:.1f} s, query file in {time.perf_counter() - made:.1f} s")
    for name in NAMES[1:]:
        if not list(folder.glob(f"peer.{name}*")):
            subprocess.run([sys.executable, "-m", "bench.j1ql.worker", "load", name, str(folder)], check=True)


def start(name: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bench.j1ql.worker", "serve", name, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def ask(worker: subprocess.Popen[str], command: str) -> dict[str, Any]:
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write(command + "\n")
    worker.stdin.flush()
    found: dict[str, Any] = json.loads(worker.stdout.readline())
    return found


def compare(workers: dict[str, subprocess.Popen[str]], questions: list[str]) -> list[str]:
    """Questions whose answers differ: their times would mean nothing."""
    faults = []
    for question in questions:
        answers = {name: ask(worker, question) for name, worker in workers.items()}
        if len({answer["digest"] for answer in answers.values()}) > 1:
            rows = {name: answer["rows"] for name, answer in answers.items()}
            faults.append(f"{question}: answers differ {rows}")
    return faults


def report(
    size: str,
    folder: Path,
    times: dict[tuple[str, str], list[float]],
    rss: dict[str, float],
    faults: list[str],
) -> None:
    print(f"\n{size}: medians in ms")
    print(f"{'':8}" + "".join(f"{name:>12}" for name in NAMES) + "   best peer / ours")
    ratios = []
    for question in [*(q.id for q in QUESTIONS), "q12"]:
        found = {name: median(times[name, question]) for name in NAMES}
        best = min(found[name] for name in NAMES[1:])
        ratio = best / found["proofgraph"]
        if question != "q12":
            ratios.append(ratio)
        print(f"{question:8}" + "".join(f"{found[name]:12.2f}" for name in NAMES) + f"{ratio:12.2f}x")
    print(f"geometric mean of q1 to q11: {math.exp(sum(map(math.log, ratios)) / len(ratios)):.2f}x")
    print(f"{'RSS MB':8}" + "".join(f"{rss[name]:12.0f}" for name in NAMES))
    sizes = {name: on_disk(folder, name) for name in NAMES}
    print(f"{'disk MB':8}" + "".join(f"{sizes[name]:12.1f}" for name in NAMES))
    start_figures(size, folder)
    for fault in faults:
        print(f"NOT COMPARABLE {fault}")


def on_disk(folder: Path, name: str) -> float:
    pattern = "query.duckdb" if name == "proofgraph" else f"peer.{name}*"
    total = 0
    for path in folder.glob(pattern):
        total += (
            sum(f.stat().st_size for f in path.rglob("*") if f.is_file())
            if path.is_dir()
            else path.stat().st_size
        )
    return total / 1e6


def start_figures(size: str, folder: Path) -> None:
    """What new processes need: to a first three-hop answer, and for a thousand controls never seen."""
    figures = ("answer", "controls", "controls-two")
    walls: dict[tuple[str, str], list[float]] = {}
    asking: dict[tuple[str, str], list[float]] = {}
    most = 2 if size == "L" else 5
    for number in range(STARTS + 1):
        for figure in figures:
            for name in NAMES:
                if (figure, name) == ("controls-two", "proofgraph") or (figure != "answer" and number > most):
                    continue
                wall, own = from_start(figure, name, folder)
                if number:  # the first writes the bytecode and warms the disk's cache
                    walls.setdefault((figure, name), []).append(wall)
                    asking.setdefault((figure, name), []).append(own)
    titles = {
        "answer": "process start to first q5 answer",
        "controls": "new process: q12, one connection",
        "controls-two": "new process: q12, two connections",
    }
    for figure in figures:
        for kind, times in (("all", walls), ("asking", asking)):
            found = [times.get((figure, name), [math.nan]) for name in NAMES]
            cells = "".join(f"{min(each):9.0f}/{median(each):<5.0f}" for each in found)
            print(f"{titles[figure]:36}{kind:8}{cells}  min/median ms")


def from_start(figure: str, name: str, folder: Path) -> tuple[float, float]:
    """Wall time from a process's start to its answer, and the time it took for asking alone.

    Bytecode is kept as an installation keeps it, whatever this process was told.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder.parent / "bytecode")
    command = [sys.executable, "-m", "bench.j1ql.first", figure, name, str(folder)]
    began = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        wall = (time.perf_counter() - began) * 1000
    return wall, float(json.loads(line)["ms"])


if __name__ == "__main__":
    main(sys.argv[1:] or ["S", "M", "L"], Path("/tmp/proofgraph-bench/j1ql"))
