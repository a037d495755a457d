"""An evaluated organisation in memory with the export rooms behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from proofgraph.compliance.ledger import Ledger
from proofgraph.compliance.ledger_store import MemoryLedgerStore
from proofgraph.exports.jobs import Exports
from proofgraph.exports.making import SINGLE, Making
from proofgraph.exports.report import Report, Reports
from proofgraph.exports.scopes import FrameworkScope, Scope
from proofgraph.exports.segments import LedgerSegments
from proofgraph.exports.sources import Sources
from proofgraph.ports.signing import KeySigner
from proofgraph.ports.uploads import MemoryUploads
from tests.unit.compliance.world import World, bucket, user

HOSTILE = ("=cmd|' /C calc'!A0", "CON", "a/b\\c:d*e?", "名前 🚀", "x" * 300, "..", "tab\there", "ØÆÅ Ελλάδα")

STD = FrameworkScope(framework_id="std")


@dataclass
class Office:
    """`world` was collected and evaluated; its buckets have the names that break things."""

    folder: Path
    signer: KeySigner = field(default_factory=KeySigner.fresh)

    @cached_property
    def world(self) -> World:
        made = World(self.folder / "world")
        buckets = [bucket(name, encrypted=False) for name in HOSTILE]
        made.collect(bucket("good", encrypted=True), *buckets, user("ann", mfaEnabled=True))
        made.evaluate()
        return made

    @cached_property
    def reports(self) -> Reports:
        world = self.world
        return Reports(
            world.views,
            world.evaluations,
            world.snapshots,
            organisation=lambda: "Northwind Robotics 東京",
            sources=lambda: world.sources,
            policies=lambda: world.policies,
        )

    @cached_property
    def ledger(self) -> Ledger:
        return Ledger(MemoryLedgerStore(), self.world.objects, self.world.clock, lambda _: None)

    @cached_property
    def making(self) -> Making:
        world = self.world
        segments = LedgerSegments(self.ledger, lambda: self.signer)
        sources = Sources(world.evidence, world.snapshots, self.ledger.entries)
        return Making(self.reports, sources, lambda: self.signer, segments)

    @cached_property
    def uploads(self) -> MemoryUploads:
        return MemoryUploads(self.world.objects)

    @cached_property
    def exports(self) -> Exports:
        world = self.world
        return Exports(
            world.records,
            world.objects,
            self.uploads,
            self.making,
            world.clock,
            self.folder / "work",
            ledger=self.ledger,
            evidence=world.evidence,
        )

    @property
    def report(self) -> Report:
        return self.reports.gather("std")

    def write(self, kind: Any, name: str = "export", scope: Scope = STD) -> Path:
        path = self.folder / name
        with path.open("wb") as target:
            if kind in SINGLE:
                self.making.single(kind, scope, at=self.world.now).write(target, lambda *_: None)
            else:
                self.making.write(self.making.plan(kind, scope, at=self.world.now), target)
        return path
