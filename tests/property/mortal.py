"""A deployment whose process may die before any one write, to records, objects or ledger alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from proofgraph import boot
from proofgraph.boot import MemoryPorts, Services
from proofgraph.compliance.ledger_store import MemoryLedgerStore, Stored
from proofgraph.ports.objects import MemoryObjects, Stat
from proofgraph.ports.records import MemoryRecords
from tests.faulty import CrashError, CrashingRecords

NOW = 1_800_000_000_000


@dataclass
class Fuse:
    """`left` writes until the process dies; None lives."""

    left: int | None = None

    def spend(self) -> None:
        if self.left is None:
            return
        if self.left <= 0:
            raise CrashError("The process died before this write.")
        self.left -= 1


@dataclass
class MortalRecords(CrashingRecords):
    fuse: Fuse = field(default_factory=Fuse)

    def _count(self) -> None:
        self.fuse.spend()


@dataclass
class MortalObjects(MemoryObjects):
    fuse: Fuse = field(default_factory=Fuse)

    def put(self, key: str, data: Any, **more: Any) -> Stat:
        self.fuse.spend()
        return super().put(key, data, **more)


@dataclass
class MortalLedger(MemoryLedgerStore):
    fuse: Fuse = field(default_factory=Fuse)

    def append(self, entries: Sequence[Stored]) -> None:
        self.fuse.spend()
        super().append(entries)


@dataclass
class Mortal:
    """What is stored outlives the process; `services` is the process, a new one after each death."""

    now: int = NOW
    fuse: Fuse = field(default_factory=Fuse)

    def __post_init__(self) -> None:
        self.ports: MemoryPorts = boot.memory(  # type: ignore[assignment]
            clock=self.clock,
            records=MortalRecords(MemoryRecords(), fuse=self.fuse),
            evidence=MortalObjects(fuse=self.fuse),
            ledger=MortalLedger(fuse=self.fuse),
        ).ports
        self.services = Services(self.ports)

    def clock(self) -> int:
        self.now += 1
        return self.now

    def dies(self, writes: int) -> None:
        """From the next write on, live for so many of them."""
        self.fuse.left = writes

    def born_again(self) -> Services:
        self.fuse.left = None
        self.services = Services(self.ports)
        return self.services
