"""A cold process shaped as a Lambda of 2 GB: snapshot out of S3, opened, asked, shaped; each part timed.

    python -m bench.j1ql.lambda_run [S M L]

The query file (or, `built`, the Parquet partitions that it is made from) lies in the local cloud's S3. Each run is
a new process on one core whose whole address space is limited to 2 GB: stricter than Lambda, which counts only
what is held. `without bytecode` is how Lambda's read-only layers start. Compared with the same file on local disk.
"""

from __future__ import annotations

import json
import os
import pickle
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from bench.j1ql.queries import QUESTIONS, controls

FOLDER = Path("/tmp/proofgraph-bench/j1ql")
MEMORY = 2 * 1024**3
BUCKET = "bench"
REGION = "eu-central-1"
ROUNDS = 5
KINDS = ("local", "fetched", "built", "fetched without bytecode")
PARTS = ("modules", "fetch", "build", "open", "compile", "query", "shape", "answer", "controls")


def objects(endpoint: str) -> Any:
    """The product's own adapter, on the emulator."""
    import boto3

    from proofgraph.storage.objects import S3Objects

    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    return S3Objects(boto3.client("s3", endpoint_url=endpoint, region_name=REGION, **keys), BUCKET)


# --- the parent ---------------------------------------------------------------------------------


def main(sizes: list[str]) -> None:
    import boto3

    from bench.graph import emulator

    with TemporaryDirectory() as scratch, emulator(Path(scratch)) as endpoint:
        keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
        boto3.client("s3", endpoint_url=endpoint, region_name=REGION, **keys).create_bucket(
            Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION}
        )
        for size in sizes:
            upload(endpoint, size, Path(scratch))
            measure(endpoint, size, Path(scratch))


def upload(endpoint: str, size: str, scratch: Path) -> None:
    from bench.j1ql.generate import generate
    from proofgraph.j1ql import queryfile

    folder = FOLDER / size
    described = folder / "parts.pickle"
    if not described.exists():
        described.write_bytes(pickle.dumps(generate(size, folder / "parquet")))
    (scratch / f"{size}.pickle").write_bytes(described.read_bytes())
    parts = pickle.loads(described.read_bytes())
    if not (folder / "query.duckdb").exists():
        queryfile.build(parts, folder / "query.duckdb")
    store = objects(endpoint)
    for path in (folder / "query.duckdb", *(path for _, path in parts)):
        with path.open("rb") as stream:
            store.put(f"{size}/{path.name}", stream)


def measure(endpoint: str, size: str, scratch: Path) -> None:
    file = (FOLDER / size / "query.duckdb").stat().st_size / 1e6
    rows = pickle.loads((scratch / f"{size}.pickle").read_bytes())
    parquet = sum(path.stat().st_size for _, path in rows) / 1e6
    print(
        f"\n{size}: query file {file:.1f} MB, {len(rows)} partitions {parquet:.1f} MB; medians of {ROUNDS}, ms"
    )
    print(f"{'':28}" + "".join(f"{part:>9}" for part in PARTS) + "   peak MB")
    for kind in KINDS:
        rounds = 1 if (size, kind) == ("L", "built") else ROUNDS
        runs = [run(endpoint, size, kind, scratch) for _ in range(rounds + 1)][1:]
        cells = "".join(f"{median(each[part] for each in runs):9.0f}" for part in PARTS)
        print(f"{kind:28}{cells}{max(each['peak'] for each in runs):10.0f}", flush=True)


def run(endpoint: str, size: str, kind: str, scratch: Path) -> dict[str, float]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    environment["PYTHONPYCACHEPREFIX"] = str(FOLDER / "bytecode")
    if kind.endswith("without bytecode"):
        environment |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": "/nonexistent"}
    with TemporaryDirectory(dir=scratch) as work:
        began = time.time()
        command = [
            sys.executable,
            "-m",
            "bench.j1ql.lambda_run",
            "child",
            endpoint,
            size,
            kind,
            str(began),
            work,
        ]
        done = subprocess.run(
            [*command, str(scratch)],
            capture_output=True,
            check=False,
            text=True,
            env=environment,
            preexec_fn=confine,
        )
    if done.returncode:
        raise SystemExit(f"{size} {kind}: {done.stderr[-2000:]}")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def confine() -> None:
    """One core, and no more addresses than a Lambda of 2 GB has memory."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


# --- the child ----------------------------------------------------------------------------------


def child(endpoint: str, size: str, kind: str, began: float, work: Path, scratch: Path) -> None:
    import orjson

    from proofgraph.j1ql import queryfile
    from proofgraph.j1ql.context import Limits
    from proofgraph.j1ql.engine import Engine
    from proofgraph.j1ql.fusion import Ask, count_all
    from proofgraph.j1ql.shaping import Shaper

    store = None if kind == "local" else objects(endpoint)
    import duckdb  # noqa: F401 - the engine would load it at its opening

    found = dict.fromkeys(PARTS, 0.0)
    found["modules"] = (time.time() - began) * 1000
    clock = Clock(found)
    path = FOLDER / size / "query.duckdb" if store is None else work / "query.duckdb"
    if store is not None and kind != "built":
        store.fetch(f"{size}/query.duckdb", path)
        clock.lap("fetch")
    elif store is not None:
        parts = pickle.loads((scratch / f"{size}.pickle").read_bytes())
        fetched = [(part, store.fetch(f"{size}/{each.name}", work / each.name)) for part, each in parts]
        clock.lap("fetch")
        queryfile.build(fetched, path)
        clock.lap("build")
    with Engine.open(path) as engine:
        clock.lap("open")
        statement = engine.compile(QUESTIONS[4].j1ql)
        clock.lap("compile")
        rows = engine._rows(statement, 0, Limits())
        clock.lap("query")
        result = Shaper(statement, engine._records, engine._connection, 0).shape(rows)
        orjson.dumps(result.to_json())
        clock.lap("shape")
        found["answer"] = (time.time() - began) * 1000
        clock.lap("")
        count_all(engine, [Ask(each.j1ql()) for each in controls()], now=0)
        clock.lap("controls")
    status = Path("/proc/self/status").read_text()
    found["peak"] = int(status.split("VmHWM:")[1].split()[0]) / 1024
    print(json.dumps(found))


class Clock:
    """Writes how long each part took."""

    def __init__(self, found: dict[str, float]) -> None:
        self.found = found
        self.last = time.perf_counter()

    def lap(self, part: str) -> None:
        now = time.perf_counter()
        if part:
            self.found[part] = (now - self.last) * 1000
        self.last = now


if __name__ == "__main__":
    if sys.argv[1:2] == ["child"]:
        child(sys.argv[2], sys.argv[3], sys.argv[4], float(sys.argv[5]), Path(sys.argv[6]), Path(sys.argv[7]))
    else:
        main(sys.argv[1:] or ["S", "M", "L"])
