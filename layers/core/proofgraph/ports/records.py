"""Compliance records: small JSON documents with versions, kept together by parent.

A record is found by (parent, kind, id). Records of one parent and kind are listed in the order of
their ids, so ids that must sort by time start with a fixed-width time. `docs/records.md` is the one
place that lists every parent, kind and index in use.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any, Protocol

from proofgraph.errors import ConflictError

ANY = -1
"""Expected version meaning "whatever is there"."""

NEW = 0
"""Expected version meaning "must not exist yet"."""


@dataclass(frozen=True, slots=True)
class Record:
    """One document. `version` counts its writes from 1; 0 was never stored.

    `index` places it in one secondary list, sorted by `index_sort`; `expires_at` (epoch seconds) lets
    the store forget it some time after.
    """

    parent: str
    kind: str
    id: str
    body: Mapping[str, Any]
    version: int = 0
    index: str | None = None
    index_sort: str = ""
    expires_at: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Records in order; `after` is the id (or index position) to continue from, None at the end."""

    records: tuple[Record, ...]
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Put:
    record: Record
    expected: int = ANY


@dataclass(frozen=True, slots=True)
class Delete:
    parent: str
    kind: str
    id: str
    expected: int = ANY


class Records(Protocol):
    """The records of a deployment. Every write is atomic; `transact` is all or nothing (100 operations)."""

    def get(self, parent: str, kind: str, id: str) -> Record | None: ...

    def list(
        self,
        parent: str,
        kind: str,
        *,
        prefix: str = "",
        after: str | None = None,
        limit: int = 1000,
        descending: bool = False,
    ) -> Page: ...

    def list_index(
        self,
        index: str,
        *,
        after: str | None = None,
        limit: int = 1000,
        descending: bool = False,
    ) -> Page: ...

    def put(self, record: Record, *, expected: int = ANY) -> Record:
        """Store and return it with its new version; ConflictError when `expected` is not what is there."""
        ...

    def delete(self, parent: str, kind: str, id: str, *, expected: int = ANY) -> None: ...

    def transact(self, operations: Sequence[Put | Delete]) -> None: ...


def every(
    records: Records, parent: str, kind: str, *, prefix: str = "", descending: bool = False
) -> list[Record]:
    """All pages of `Records.list` as one list."""
    found: list[Record] = []
    after: str | None = None
    while True:
        page = records.list(parent, kind, prefix=prefix, after=after, descending=descending)
        found.extend(page.records)
        after = page.after
        if after is None:
            return found


def part(id: str) -> str:
    """A piece of a record's id: none is the beginning of another, whatever stands in it."""
    return id.replace("%", "%25").replace("|", "%7C") + "|"


@dataclass
class MemoryRecords:
    """The twin of the DynamoDB adapter, for tests and for one-shot assessments."""

    _items: dict[tuple[str, str, str], Record] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _listed: dict[tuple[str, str], dict[str, Record]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for (parent, kind, id), record in self._items.items():
            self._listed.setdefault((parent, kind), {})[id] = record

    def get(self, parent: str, kind: str, id: str) -> Record | None:
        return self._items.get((parent, kind, id))

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
        with self._lock:
            found = sorted(
                (r for i, r in self._listed.get((parent, kind), {}).items() if i.startswith(prefix)),
                key=lambda r: r.id,
            )
        return _page(found, [r.id for r in found], after, limit, descending)

    def list_index(
        self, index: str, *, after: str | None = None, limit: int = 1000, descending: bool = False
    ) -> Page:
        def position(record: Record) -> str:
            return f"{record.index_sort}\x1f{record.parent}\x1f{record.kind}\x1f{record.id}"

        with self._lock:
            found = sorted((r for r in self._items.values() if r.index == index), key=position)
        return _page(found, [position(r) for r in found], after, limit, descending)

    def put(self, record: Record, *, expected: int = ANY) -> Record:
        with self._lock:
            self._check(record.parent, record.kind, record.id, expected)
            return self._store(record)

    def delete(self, parent: str, kind: str, id: str, *, expected: int = ANY) -> None:
        with self._lock:
            self._check(parent, kind, id, expected)
            self._forget(parent, kind, id)

    def transact(self, operations: Sequence[Put | Delete]) -> None:
        with self._lock:
            for operation in operations:
                target = operation.record if isinstance(operation, Put) else operation
                self._check(target.parent, target.kind, target.id, operation.expected)
            for operation in operations:
                if isinstance(operation, Put):
                    self._store(operation.record)
                else:
                    self._forget(operation.parent, operation.kind, operation.id)

    def _check(self, parent: str, kind: str, id: str, expected: int) -> None:
        held = self._items.get((parent, kind, id))
        if expected != ANY and expected != (held.version if held else NEW):
            raise conflict(parent, kind, id)

    def _store(self, record: Record) -> Record:
        held = self._items.get((record.parent, record.kind, record.id))
        stored = replace(record, version=(held.version if held else NEW) + 1)
        self._items[(record.parent, record.kind, record.id)] = stored
        self._listed.setdefault((record.parent, record.kind), {})[record.id] = stored
        return stored

    def _forget(self, parent: str, kind: str, id: str) -> None:
        self._items.pop((parent, kind, id), None)
        self._listed.get((parent, kind), {}).pop(id, None)


def conflict(parent: str, kind: str, id: str) -> ConflictError:
    """The error both stores raise when an expected version is not what is there."""
    return ConflictError(
        f"The {kind} {id!r} was changed by somebody else, or exists already; read it again and repeat.",
        parent=parent,
        kind=kind,
        id=id,
    )


def _page(
    found: Sequence[Record], positions: Sequence[str], after: str | None, limit: int, descending: bool
) -> Page:
    if descending:
        end = len(found) if after is None else bisect_left(positions, after)
        start = max(0, end - limit)
        chosen = tuple(reversed(found[start:end]))
        return Page(chosen, positions[start] if start > 0 else None)
    start = 0 if after is None else bisect_right(positions, after)
    chosen = tuple(found[start : start + limit])
    more = start + limit < len(found)
    return Page(chosen, positions[start + limit - 1] if more else None)
