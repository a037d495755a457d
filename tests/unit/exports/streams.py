"""A package of any size in memory: a plan over an evidence store, and the jobs that write it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.exports.jobs import Exports
from proofgraph.exports.plan import Content, Item, Part, Plan
from proofgraph.exports.scopes import FrameworkScope
from proofgraph.exports.sources import Sources
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import MemoryRecords
from proofgraph.ports.signing import KeySigner
from proofgraph.ports.uploads import MemoryUploads

SCOPE = FrameworkScope(framework_id="std")
HOUR = 3_600_000


@dataclass
class Making:
    """Plans what it was given; stands where `exports.making` stands."""

    parts: tuple[Part, ...]
    sources: Sources
    signer: Callable[[], KeySigner]
    planned: int = 0

    def ready(self, kind: Any, scope: Any) -> None:
        """Always."""

    def plan(self, kind: Any, scope: Any, *, at: int, note: Any) -> Plan:
        self.planned += 1
        return Plan(filename="package.zip", root="root/", about={"what": "a test"}, parts=self.parts)


@dataclass
class Streams:
    """`write` makes files of these contents; `now` moves on by `tick` with each look at the clock."""

    folder: Path
    now: int = 1_800_000_000_000
    tick: int = 0
    records: MemoryRecords = field(default_factory=MemoryRecords)
    objects: MemoryObjects = field(default_factory=MemoryObjects)
    signer: KeySigner = field(default_factory=KeySigner.fresh)
    parts: list[Part] = field(default_factory=list)

    def clock(self) -> int:
        self.now += self.tick
        return self.now

    def text(self, path: str, content: bytes) -> None:
        self.parts.append(Part(path=f"root/{path}", source=Content(content=content)))

    def item(self, path: str, content: bytes) -> None:
        digest = self.evidence.put(content)
        self.parts.append(Part(path=f"root/{path}", source=Item(digest=digest)))

    def many(self, count: int) -> None:
        """Small files that compress badly, the same each time."""
        made = random.Random(3)
        for number in range(count):
            self.text(f"{number // 100}/{number}.csv", made.randbytes(200).hex().encode())

    @cached_property
    def evidence(self) -> EvidenceStore:
        return EvidenceStore(self.objects, self.clock)

    @cached_property
    def uploads(self) -> MemoryUploads:
        return MemoryUploads(self.objects)

    @cached_property
    def making(self) -> Making:
        sources: Any = Sources(self.evidence, snapshots=None)  # type: ignore[arg-type]
        return Making(tuple(self.parts), sources, lambda: self.signer)

    @cached_property
    def exports(self) -> Exports:
        making: Any = self.making
        return Exports(self.records, self.objects, self.uploads, making, self.clock, self.folder / "work")

    def start(self) -> str:
        return self.exports.start("evidence-zip", SCOPE, by="ann").id

    def file(self, export_id: str) -> Path:
        path = self.folder / "package.zip"
        path.write_bytes(self.objects.get(self.exports.get(export_id).key))
        return path

    @property
    def left(self) -> list[str]:
        """What lies in the bucket under exports, and uploads under way."""
        return [stat.key for stat in self.objects.list("exports/")] + self.uploads.under_way("exports/")


def countdown(steps: Iterable[int]) -> Callable[[], int]:
    """Gives the milliseconds left, one after the other, and then none."""
    given = iter(steps)
    return lambda: next(given, 0)
