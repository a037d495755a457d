"""Records of a process that dies between two writes, and of one that somebody else gets in the way of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from proofgraph.ports.records import ANY, Delete, MemoryRecords, Page, Put, Record, Records


class CrashError(Exception):
    """The process died: nothing after this write happened."""


@dataclass
class CrashingRecords:
    """`held` does the work; after `writes` more of them every write raises CrashError, before it is done.

    Reads go on working, as they would for the next process. `writes` None never crashes; set it again to
    live on.
    """

    held: Records
    writes: int | None = None

    def get(self, parent: str, kind: str, id: str) -> Record | None:
        return self.held.get(parent, kind, id)

    def list(
        self,
        parent: str,
        kind: str,
        *,
        prefix: str = "",
        after: str | None = None,
        limit: int = 1000,
        descending: bool = False,
    ) -> Page:
        return self.held.list(parent, kind, prefix=prefix, after=after, limit=limit, descending=descending)

    def list_index(
        self, index: str, *, after: str | None = None, limit: int = 1000, descending: bool = False
    ) -> Page:
        return self.held.list_index(index, after=after, limit=limit, descending=descending)

    def put(self, record: Record, *, expected: int = ANY) -> Record:
        self._count()
        return self.held.put(record, expected=expected)

    def delete(self, parent: str, kind: str, id: str, *, expected: int = ANY) -> None:
        self._count()
        self.held.delete(parent, kind, id, expected=expected)

    def transact(self, operations: Sequence[Put | Delete]) -> None:
        self._count()
        self.held.transact(operations)

    def _count(self) -> None:
        if self.writes is None:
            return
        if self.writes <= 0:
            raise CrashError("The process died before this write.")
        self.writes -= 1


@dataclass
class HookedRecords(MemoryRecords):
    """`before` happens once, just before the next transaction; it may set itself again."""

    before: Callable[[], object] | None = None

    def transact(self, operations: Sequence[Put | Delete]) -> None:
        hook, self.before = self.before, None
        if hook:
            hook()
        super().transact(operations)
