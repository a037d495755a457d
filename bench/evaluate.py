"""All shipped AWS questions on a graph of 100,000 made-up AWS entities: counts, rows with digests, and the
evaluation's whole work into an evidence store in memory; one by one and together, in one run.

    python -m bench.evaluate [--entities 100000]

The graph follows what the AWS collector declares: every type, class, property and relationship, with
values drawn by a fixed seed. Times are seconds of the processor.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.graph import ratio
from proofgraph import settings
from proofgraph.compliance.asking import HIDDEN, Asker
from proofgraph.compliance.coverage import Source
from proofgraph.compliance.evaluation import CHUNK
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.graph_state import coverage_of
from proofgraph.compliance.library import Library, locate
from proofgraph.compliance.questions import Question
from proofgraph.compliance.results import Result
from proofgraph.errors import QueryError
from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.model import Entity, Relationship, relationship
from proofgraph.graph.reconcile import reconcile
from proofgraph.graph.schema import EntityDeclaration, PropertyType, Schema
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.integrations.discovery import schema
from proofgraph.j1ql.engine import COLD, Engine
from proofgraph.j1ql.fusion import Ask, count_all, run_all
from proofgraph.j1ql.results import Result as Answer
from proofgraph.j1ql.results import digest
from proofgraph.ports.clock import system
from proofgraph.ports.objects import FolderObjects, MemoryObjects
from proofgraph.ports.records import MemoryRecords

SEED = 7
NOW = 1_800_000_000_000
DAY = 86_400_000
ACCOUNT, REGION = "111111111111", "eu-central-1"
SOURCE = Source("bench", "aws", "Bench", accounts=(ACCOUNT,), regions=(REGION,))


def value(kind: PropertyType, draw: random.Random) -> Any:
    values: dict[PropertyType, Any] = {
        "boolean": draw.random() < 0.9,
        "number": draw.randrange(1000),
        "date": NOW - draw.randrange(400) * DAY,
        "string": f"value-{draw.randrange(50)}",
        "strings": [f"value-{draw.randrange(50)}"],
        "numbers": [draw.randrange(65_536)],
        "booleans": [draw.random() < 0.5],
    }
    return values.get(kind, {"nested": draw.randrange(9)})


def entity(declared: EntityDeclaration, number: int, draw: random.Random) -> Entity:
    properties = {
        name: value(each.type, draw)
        for name, each in declared.properties.items()
        if not name.startswith(("_", "tag")) and draw.random() < 0.95
    }
    return Entity(f"{declared.type}:{number}", declared.type, declared.classes, properties)


def graph(found: Schema, count: int) -> tuple[list[Entity], list[Relationship]]:
    draw = random.Random(SEED)
    types = sorted(found.entities)
    by_type: dict[str, list[Entity]] = {name: [] for name in types}
    for number in range(count):
        name = types[number % len(types)]
        by_type[name].append(entity(found.entities[name][0], number, draw))
    edges = {
        edge.key: edge
        for declared in found.relationships
        if (targets := by_type.get(declared.to_type))
        for source in by_type.get(declared.from_type, ())
        for edge in (relationship(declared.verb, source, draw.choice(targets)),)
    }
    return [one for named in by_type.values() for one in named], list(edges.values())


def questions() -> list[Question]:
    """Those that AWS alone answers."""
    library = Library.load(locate(settings.load()))
    asked = [content for content in library.questions.values() if content.integrations == ("aws",)]
    return [Question(content, shipped=True) for content in asked]


def reports(found: Schema) -> list[UnitReport]:
    """Everything read, so that certificates say what they say on a good day."""
    return [
        UnitReport(SOURCE.id, "aws", "job", step.id, ACCOUNT, region, "succeeded", NOW)
        for step in found.steps
        if step.integration == "aws"
        for region in ([""] if step.extent == "account" else [REGION])
    ]


@dataclass
class Bench:
    """`after` is how many queries the database answers before arrays are loaded; None leaves all to it."""

    snapshots: Snapshots
    manifest: Manifest
    schema: Schema
    questions: Sequence[Question]
    after: int | None = COLD

    @property
    def texts(self) -> list[str]:
        return [query.query for question in self.questions for query in question.content.queries]

    def chunks(self) -> Iterator[Sequence[Question]]:
        """As an evaluation divides them; each is asked by another function, so of a new engine."""
        for start in range(0, len(self.questions), CHUNK):
            yield self.questions[start : start + CHUNK]

    def engine(self) -> Engine:
        return Engine.open(self.snapshots.query_file(self.manifest), arrays_after=self.after)

    @property
    def asks(self) -> list[Ask]:
        return [Ask(text, {"hidden_classes": HIDDEN}) for text in self.texts]

    def counts(self, *, together: bool) -> list[int | QueryError]:
        with self.engine() as engine:
            if together:
                return count_all(engine, self.asks, now=NOW)
            return [engine.count(text, now=NOW, hidden_classes=HIDDEN) for text in self.texts]

    def rows(self, *, counted: bool) -> list[str]:
        """Digests of the rows; `counted` first counts all together, and fetches where there are any."""
        with self.engine() as engine:
            if counted:
                return [
                    digest(found)
                    for found in run_all(engine, self.asks, now=NOW)
                    if isinstance(found, Answer)
                ]
            return [digest(engine.run(text, now=NOW, hidden_classes=HIDDEN)) for text in self.texts]

    def evaluate(self, *, together: bool) -> list[Result]:
        """Rows, masks, digests, certificates and verdicts, kept in an evidence store of this run's own."""
        evidence = EvidenceStore(MemoryObjects(), system)
        found: list[Result] = []
        for few in self.chunks():
            with self.engine() as engine:
                asker = Asker(
                    engine=engine,
                    coverage=coverage_of(self.manifest, self.schema, [SOURCE], engine),
                    evidence=evidence,
                    snapshot_id=self.manifest.id,
                    now=NOW,
                    engine_version="bench",
                )
                found += asker.ask_all(few, "e") if together else [asker.ask(each, "e") for each in few]
        return found


def timed(name: str, work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    took = time.process_time() - began
    print(f"  {name:<58}{took:>9.2f} s", flush=True)
    return took


def both(name: str, work: Callable[[bool], object]) -> None:
    """One by one and together, which must give the same."""
    found: dict[bool, object] = {}
    alone = timed(f"{name}, one by one", lambda: found.update({False: work(False)}))
    together = timed(f"{name}, together", lambda: found.update({True: work(True)}))
    ratio("one by one / together", together, alone)
    if found[False] != found[True]:
        raise SystemExit("Together is not one by one.")


def measure(bench: Bench) -> None:
    both("counts", lambda together: bench.counts(together=together))
    both("rows, canonical form and digest", lambda counted: bench.rows(counted=counted))
    if bench.after is not None:
        both("evaluation into a store", lambda together: bench.evaluate(together=together))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--entities", type=int, default=100_000)
    count = parser.parse_args().entities
    found = schema()
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        entities, edges = graph(found, count)
        store = MemoryGraphStore(clock=system)
        reconcile(
            store,
            scope=SOURCE.id,
            unit="all|111111111111|global",
            entities=entities,
            relationships=edges,
            metadata={},
            now=NOW,
            remove=True,
        )
        snapshots = Snapshots(FolderObjects(folder / "o"), MemoryRecords(), store, lambda: NOW, folder / "w")
        bench = Bench(snapshots, snapshots.build(reports=reports(found)), found, questions())
        print(f"{len(entities):,} entities, {len(edges):,} relationships, {len(bench.texts)} queries")
        bench.counts(together=False)  # what the file's first reading costs is nobody's part
        print("over arrays, as graphs of up to six million entities and relationships are asked")
        measure(bench)
        print("by the database, as larger ones are")
        measure(replace(bench, after=None))


if __name__ == "__main__":
    main()
