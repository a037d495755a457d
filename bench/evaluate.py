"""All shipped AWS questions on a graph of 100,000 made-up AWS entities, beside counting alone, in one run.

    python -m bench.evaluate [--entities 100000]

The graph follows what the AWS collector declares: every type, class, property and relationship, with
values drawn by a fixed seed. Times are seconds of the wall clock.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.graph import ratio, timed
from proofgraph import settings
from proofgraph.compliance.library import Library, locate
from proofgraph.graph.model import Entity, Relationship, relationship
from proofgraph.graph.reconcile import reconcile
from proofgraph.graph.schema import EntityDeclaration, PropertyType, Schema
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.integrations.discovery import schema
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.results import digest
from proofgraph.ports.clock import system
from proofgraph.ports.objects import FolderObjects
from proofgraph.ports.records import MemoryRecords

SEED = 7
NOW = 1_800_000_000_000
DAY = 86_400_000


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


def queries() -> Iterator[str]:
    library = Library.load(locate(settings.load()))
    for question in library.questions.values():
        if question.integrations == ("aws",):
            yield from (query.query for query in question.queries)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--entities", type=int, default=100_000)
    count = parser.parse_args().entities
    asked = list(queries())
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        entities, edges = graph(schema(), count)
        print(f"{len(entities):,} entities, {len(edges):,} relationships, {len(asked)} queries")
        store = MemoryGraphStore(clock=system)
        reconcile(
            store,
            scope="bench",
            unit="all|111111111111|global",
            entities=entities,
            relationships=edges,
            metadata={},
            now=NOW,
            remove=True,
        )
        snapshots = Snapshots(FolderObjects(folder / "o"), MemoryRecords(), store, system, folder / "w")
        manifest = snapshots.build()
        with Engine.open(snapshots.query_file(manifest)) as engine:
            rows = timed(
                "every query: rows, canonical form and digest",
                lambda: [digest(engine.run(text, now=NOW)) for text in asked],
            )
            counts = timed(
                "compared with: counting each alone", lambda: [engine.count(text, now=NOW) for text in asked]
            )
            ratio("counting / rows with digests", rows, counts)


if __name__ == "__main__":
    main()
