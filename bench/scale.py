"""How snapshots and queries grow with the graph: 10 k, 100 k and 1 M entities, three relationships each.

    python -m bench.scale [10000 100000 1000000]

The rows are made by arithmetic while they are read, so that the memory is that of the snapshot, not of a
store; what making them costs is measured beside it. Building and asking are processes of their own. Writes
the curves to docs/images/scale.svg when all three sizes ran.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from bench.chart import Curve, chart
from bench.graph import METADATA, TYPES, entity
from proofgraph.graph.model import relationship
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import MemoryGraphStore, PartState
from proofgraph.graph.stored import Part, Stored, stored_entity, stored_relationship
from proofgraph.ports.clock import system
from proofgraph.ports.objects import FolderObjects
from proofgraph.ports.records import MemoryRecords

FOLDER = Path("/tmp/proofgraph-bench/scale")
CHART = Path(__file__).resolve().parents[1] / "docs/images/scale.svg"
SIZES = (10_000, 100_000, 1_000_000)
EACH = 3
UNIT = "all|111111111111|global"
ROUNDS = 7
QUERIES = {
    "own properties": "FIND Class3 WITH encrypted = true AND size > 4000 AS r RETURN r._key, r.displayName",
    "type, absent value": "FIND bench_kind5 WITH kmsKeyId = undefined AND size > 4050 AS r RETURN r._key",
    "one hop": "FIND bench_kind2 WITH size > 4000 AS a THAT USES >> bench_kind3 WITH public = true AS b "
    "RETURN a._key, b._key",
    "negated hop": "FIND bench_kind2 WITH size > 3000 AS a THAT !USES >> bench_kind3 WITH encrypted = true "
    "RETURN a._key",
    "three hops": "FIND bench_kind1 WITH size > 4080 AS a THAT USES >> bench_kind2 THAT USES >> bench_kind3 "
    "THAT USES >> bench_kind4 WITH public = true AS d RETURN a._key, d._key",
    "counted by group": "FIND Class1 AS a THAT USES >> Class2 AS b RETURN a.status AS s, count(b) AS n",
    "text anywhere": "FIND 'resource-777' AS r RETURN r._key",
}
TEMPLATES = (
    "FIND bench_kind{k} WITH encrypted != true AND size > {n}",
    "FIND Class{c} WITH tag.Environment = 'production' AND size < {n}",
    "FIND bench_kind{k} WITH kmsKeyId = undefined AND owners = 'team-{t}'",
    "FIND bench_kind{k} WITH status = 'active' THAT USES >> Resource WITH size > {n}",
    "FIND bench_kind{k} WITH tag.Owner = 'team-{t}' THAT !USES >> Resource WITH public = true",
)


class Rows(MemoryGraphStore):
    """A store whose rows are made when they are read."""

    def __init__(self, count: int) -> None:
        super().__init__(clock=system)
        self.count = count

    def parts(self) -> Sequence[PartState]:
        kinds = [Part("entity", "bench", f"bench_kind{n}") for n in range(TYPES)]
        kinds += [
            Part("relationship", "bench", f"bench_kind{n}_uses_bench_kind{(n + k) % TYPES}")
            for n in range(TYPES)
            for k in range(EACH)
        ]
        return [PartState(part, 1, 0, 0, 0) for part in kinds]

    def clean(self, state: PartState) -> bool:
        return True

    def rows(self, part: Part) -> Iterator[Stored]:
        first, *rest = (int(piece.removeprefix("bench_kind")) for piece in part.type.split("_uses_"))
        for number in range(first, self.count, TYPES):
            source = entity(number)
            if part.kind == "entity":
                yield stored_entity("bench", UNIT, source, METADATA)
            else:
                k = (rest[0] - first) % TYPES
                # the target's type follows from the relationship's, the target itself from the source
                target = entity((number + k + TYPES * (number * 7 + k)) % self.count)
                yield stored_relationship("bench", UNIT, relationship("USES", source, target), METADATA)


def snapshots(count: int) -> Snapshots:
    folder = FOLDER / str(count)
    return Snapshots(FolderObjects(folder / "objects"), MemoryRecords(), Rows(count), system, folder / "work")


def build(count: int) -> dict[str, float]:
    """Seconds of the processor, which is all that building waits for."""
    found: dict[str, float] = {}
    parts = Rows(count).parts()
    sampled = 0
    began = time.process_time()
    for state in (parts[0], parts[TYPES]):
        for _, _row in zip(range(20_000), Rows(count).rows(state.part), strict=False):
            sampled += 1
    found["rows alone s"] = (time.process_time() - began) / sampled * count * (1 + EACH)
    made = snapshots(count)
    began = time.process_time()
    manifest = made.build()
    found["snapshot s"] = time.process_time() - began
    found["snapshot MB"] = peak()
    began = time.process_time()
    path = made.query_file(manifest)
    found["query file s"] = time.process_time() - began
    found["build MB"] = peak()
    found["parquet MB"] = manifest.size / 1e6
    found["file MB"] = path.stat().st_size / 1e6
    path.replace(FOLDER / f"{count}.duckdb")
    return found


def ask(count: int) -> dict[str, float]:
    from proofgraph.j1ql.engine import Engine
    from proofgraph.j1ql.fusion import Ask, count_all, run_all

    found: dict[str, float] = {}
    began = time.perf_counter()
    with Engine.open(FOLDER / f"{count}.duckdb") as engine:
        found["open ms"] = (time.perf_counter() - began) * 1000
        for name, text in QUERIES.items():
            times = [timed(lambda text=text: engine.run(text, now=0)) for _ in range(ROUNDS)]  # type: ignore[misc]
            found[f"{name}, first ms"] = times[0]
            found[f"{name} ms"] = median(times[1:])
        found["queries MB"] = peak()
        asks = [Ask(text) for text in controls()]
        found["1,000 controls new ms"] = timed(lambda: count_all(engine, asks, now=0))
        found["1,000 controls ms"] = min(timed(lambda: count_all(engine, asks, now=0)) for _ in range(3))
        found["controls MB"] = peak()
        rows = 0
        began = time.perf_counter()
        for result in run_all(engine, asks[:100], now=0):
            rows += len(result.rows)  # type: ignore[union-attr]
        found["100 controls with rows s"] = time.perf_counter() - began
        found["their rows"] = rows
        found["rows MB"] = peak()
    return found


def controls() -> Iterator[str]:
    for number in range(1000):
        yield TEMPLATES[number % len(TEMPLATES)].format(
            k=number * 7 % TYPES, c=number * 3 % 8, n=number * 13 % 4096, t=number * 5 % 12
        )


def timed(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return (time.perf_counter() - began) * 1000


def peak() -> float:
    """The most this process ever held, in MB."""
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


def main(sizes: Sequence[int]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    found: dict[int, dict[str, float]] = {}
    for count in sizes:
        found[count] = {}
        for what in ("build", "ask"):
            line = subprocess.run(
                [sys.executable, "-m", "bench.scale", what, str(count)], check=True, stdout=subprocess.PIPE
            ).stdout
            found[count] |= json.loads(line)
    (FOLDER / "found.json").write_text(json.dumps(found))
    print(f"{'':28}" + "".join(f"{count:>14,}" for count in sizes))
    for name in found[sizes[0]]:
        print(f"{name:28}" + "".join(f"{found[count][name]:14.1f}" for count in sizes))
    if tuple(sizes) == SIZES:
        draw(found)


def draw(found: dict[int, dict[str, float]]) -> None:
    def curve(title: str, name: str, unit: float = 1.0) -> Curve:
        return Curve(title, [(count, found[count][name] * unit) for count in SIZES])

    seconds = [
        curve("snapshot of everything", "snapshot s"),
        curve("query file", "query file s"),
        curve("open", "open ms", 0.001),
        curve("1,000 controls, new", "1,000 controls new ms", 0.001),
        curve("three hops", "three hops ms", 0.001),
        curve("own properties", "own properties ms", 0.001),
    ]
    CHART.write_text(chart("Seconds by entities, three relationships each", "entities", "s", seconds))


if __name__ == "__main__":
    if sys.argv[1:2] in (["build"], ["ask"]):
        print(json.dumps({"build": build, "ask": ask}[sys.argv[1]](int(sys.argv[2]))))
    else:
        main([int(text) for text in sys.argv[1:]] or SIZES)
