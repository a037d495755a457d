"""An evaluated organisation in memory with the export rooms behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from proofgraph.exports.jobs import Exports
from proofgraph.exports.report import Report, Reports
from proofgraph.ports.signing import KeySigner
from tests.unit.compliance.world import World, bucket, user

HOSTILE = ("=cmd|' /C calc'!A0", "CON", "a/b\\c:d*e?", "名前 🚀", "x" * 300, "..", "tab\there", "ØÆÅ Ελλάδα")


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
    def exports(self) -> Exports:
        world = self.world
        return Exports(
            world.records,
            world.objects,
            self.reports,
            lambda: self.signer,
            world.clock,
            self.folder / "work",
        )

    @property
    def report(self) -> Report:
        return self.reports.gather("std")

    def write(self, kind: Any, name: str = "export") -> Path:
        path = self.folder / name
        with path.open("wb") as target:
            self.exports.write(kind, self.report, target)
        return path
