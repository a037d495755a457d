"""A collection with everything in memory, and ways to look at the graph it makes."""

from __future__ import annotations

from collections.abc import Collection as Collected
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.graph.stored import Stored
from proofgraph.integrations.collection import Collection
from proofgraph.integrations.instances import Instances
from proofgraph.integrations.jobs import Job
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import MemoryRecords
from proofgraph.ports.secrets import MemorySecrets

HOUR = 3_600_000


@dataclass
class Ticking:
    """A clock that moves a millisecond with each look, and by `pass_time`."""

    now: int = 1_800_000_000_000

    def __call__(self) -> int:
        self.now += 1
        return self.now

    def pass_time(self, milliseconds: int) -> None:
        self.now += milliseconds


@dataclass
class Reports:
    """Stands where snapshots are built; keeps the newest reports."""

    newest: tuple[UnitReport, ...] = ()
    forgotten: tuple[str, ...] = ()

    def build(self, *, reports: Sequence[UnitReport] | None = None, forget: Collected[str] = ()) -> Manifest:
        self.newest = tuple(reports or ())
        self.forgotten += tuple(forget)
        return Manifest(created_at=0, engine="", partitions=(), triples=(), reports=(), parent=None)


@dataclass(repr=False)
class Bench:
    sessions: Any
    config: Mapping[str, Any]
    clock: Ticking = field(default_factory=Ticking)
    records: MemoryRecords = field(default_factory=MemoryRecords)
    objects: MemoryObjects = field(default_factory=MemoryObjects)
    store: MemoryGraphStore = field(default_factory=MemoryGraphStore)
    secrets: MemorySecrets = field(default_factory=MemorySecrets)
    reports: Reports = field(default_factory=Reports)

    def __post_init__(self) -> None:
        self.instances = Instances(self.records, self.secrets, self.clock)
        self.instance = self.instances.create("aws", "Northwind", self.config, id="aws-1").id

    @property
    def collection(self) -> Collection:
        """A fresh one each time, as another function would have."""
        return Collection(
            self.instances,
            self.records,
            self.objects,
            self.store,
            self.reports,
            self.clock,
            self.sessions,
        )

    def collect(self) -> Job:
        return self.collection.run_here(self.instance)

    def report(self, step: str, region: str = "") -> UnitReport:
        return next(r for r in self.reports.newest if (r.step, r.region) == (step, region))

    def stored(self, kind: str, type: str | None = None) -> Iterator[Stored]:
        for state in self.store.parts():
            if state.part.kind == kind and type in (None, state.part.type):
                yield from self.store.rows(state.part)

    def entities(self, type: str) -> list[dict[str, Any]]:
        return [stored.to_json() for stored in self.stored("entity", type)]

    def entity(self, type: str, name: str, region: str | None = None) -> dict[str, Any]:
        found = [
            entity
            for entity in self.entities(type)
            if entity.get("name") == name and region in (None, entity.get("region"))
        ]
        assert len(found) == 1, f"{len(found)} entities {type} named {name}"
        return found[0]

    def edges(self, type: str) -> list[dict[str, Any]]:
        return [stored.to_json() for stored in self.stored("relationship", type)]

    def content(self) -> dict[str, bytes]:
        """Every key with its payload: what must be the same after a crash and a repeat."""
        return {
            f"{kind} {stored.key}": stored.payload
            for kind in ("entity", "relationship")
            for stored in self.stored(kind)
        }
