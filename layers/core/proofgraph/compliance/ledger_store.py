"""Where the ledger's entries lie: the port, and its twin in memory; `storage.ledger` is the adapter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Protocol

from proofgraph.compliance.chain import Entry
from proofgraph.errors import ConflictError

Stored = tuple[Entry, str]
"""An entry with the hash it had when it was made."""


@dataclass(frozen=True, slots=True)
class Note:
    """What to enter: the item's digest and the statement that goes with it."""

    kind: str
    item: str
    statement: Mapping[str, Any]


class LedgerStore(Protocol):
    """Where entries lie, and by item which statement was entered at which number."""

    def append(self, entries: Sequence[Stored]) -> None:
        """All or none; ConflictError if a number is taken, an item was entered with its statement, or the
        entry that the first one follows is not there.
        """
        ...

    def read(self, first: int, last: int) -> Iterator[Stored]:
        """Stored entries and hashes from `first` to `last` inclusive, in order; gaps are left out."""
        ...

    def newest(self) -> int | None:
        """The highest number stored, or None."""
        ...

    def places(self, item: str) -> Mapping[str, int]:
        """The numbers at which an item was entered, by the statement's digest."""
        ...


@dataclass
class MemoryLedgerStore:
    """The twin of the DynamoDB adapter."""

    entries: dict[int, Stored] = field(default_factory=dict)
    by_item: dict[str, dict[str, int]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def append(self, entries: Sequence[Stored]) -> None:
        with self._lock:
            if not self._follows(entries[0][0]) or any(self._taken(entry) for entry, _ in entries):
                raise ConflictError("The ledger has grown since its head was read.")
            for entry, hash in entries:
                self.entries[entry.number] = (entry, hash)
                self.by_item.setdefault(entry.item, {})[entry.statement] = entry.number

    def read(self, first: int, last: int) -> Iterator[Stored]:
        with self._lock:
            found = sorted(number for number in self.entries if first <= number <= last)
            return iter([self.entries[number] for number in found])

    def newest(self) -> int | None:
        with self._lock:
            return max(self.entries, default=None)

    def places(self, item: str) -> Mapping[str, int]:
        with self._lock:
            return dict(self.by_item.get(item, {}))

    def _follows(self, first: Entry) -> bool:
        held = self.entries.get(first.number - 1)
        return first.number == 0 or (held is not None and held[1] == first.previous)

    def _taken(self, entry: Entry) -> bool:
        return entry.number in self.entries or entry.statement in self.by_item.get(entry.item, {})
