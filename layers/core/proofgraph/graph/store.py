"""The graph store: what reconciliation, snapshots and edits need of it, and its in-memory twin.

Reads by `fetch` are exact. The lists `held`, `rows` and incoming `neighbours` come from indexes that may
lag by `settle_ms`. Writers `mark` the partitions that they touch before and after writing, so that no
change is ever missing from the next snapshot, whatever crashed in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import RLock
from typing import Literal, Protocol

from proofgraph.errors import ConflictError
from proofgraph.graph.stored import Held, Part, Ref, Stored
from proofgraph.ports.clock import Clock

Direction = Literal["out", "in"]

OPEN_MS = 3_600_000
"""A writer that has said nothing for this long is dead: its partition may be called clean again."""


@dataclass(frozen=True, slots=True)
class PartState:
    """`version` counts the marks; `clean` is the version that the last snapshot has seen."""

    part: Part
    version: int
    clean: int
    writers: int
    marked_at: int

    @property
    def dirty(self) -> bool:
        return self.version != self.clean


@dataclass(frozen=True, slots=True)
class Neighbours:
    """One page of a node's relationships; `after` continues it, None at the end."""

    relationships: tuple[Stored, ...]
    after: str | None = None


class GraphStore(Protocol):
    """Entities and relationships of all scopes."""

    @property
    def settle_ms(self) -> int:
        """How long an index may lag behind a write."""
        ...

    def held(self, scope: str, unit: str) -> Iterator[Held]:
        """What a unit owns."""
        ...

    def units(self, scope: str) -> Sequence[str]:
        """Every unit that ever owned something in the scope."""
        ...

    def fetch(self, refs: Iterable[Ref]) -> Mapping[Ref, Stored]:
        """Those that exist, read consistently."""
        ...

    def write(self, puts: Sequence[Stored], deletes: Sequence[Ref] = ()) -> None:
        """Store and remove without conditions; a crash may leave any part of it done."""
        ...

    def put(self, stored: Stored, *, expected: int) -> None:
        """Store if the version there is `expected` (0: nothing there), else ConflictError."""
        ...

    def delete(self, ref: Ref, *, expected: int) -> None:
        """Remove if the version there is `expected`, else ConflictError."""
        ...

    def neighbours(
        self,
        id: str,
        direction: Direction,
        *,
        verb: str | None = None,
        after: str | None = None,
        limit: int = 100,
    ) -> Neighbours:
        """The relationships that leave or reach an entity."""
        ...

    def rows(self, part: Part) -> Iterator[Stored]:
        """All items of one partition, in no particular order."""
        ...

    def parts(self) -> Sequence[PartState]:
        """Every partition that ever held something."""
        ...

    def mark(self, parts: Iterable[Part], *, writers: int = 0) -> None:
        """Make partitions dirty; `writers` +1 opens a writer there, -1 closes it."""
        ...

    def clean(self, state: PartState) -> bool:
        """Call a partition clean, with no writer, unless it was marked since `state` was read."""
        ...


def changed_meanwhile(ref: Ref) -> ConflictError:
    """The error both stores raise when an expected version is not what is there."""
    return ConflictError(
        f"The {ref.kind} was changed by somebody else, or exists already; read it again and repeat.",
        kind=ref.kind,
        id=ref.id,
    )


@dataclass
class MemoryGraphStore:
    """The twin of the DynamoDB adapter: one-shot assessments and tests use it."""

    settle_ms: int = 0
    clock: Clock | None = None
    _items: dict[Ref, Stored] = field(default_factory=dict)
    _units: dict[tuple[str, str], dict[Ref, None]] = field(default_factory=dict)
    _parts: dict[Part, dict[Ref, None]] = field(default_factory=dict)
    _out: dict[str, dict[Ref, None]] = field(default_factory=dict)
    _in: dict[str, dict[Ref, None]] = field(default_factory=dict)
    _states: dict[Part, PartState] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)

    def held(self, scope: str, unit: str) -> Iterator[Held]:
        for stored in self._listed(self._units.get((scope, unit), {})):
            yield Held(stored.ref, stored.type, stored.digest)

    def units(self, scope: str) -> Sequence[str]:
        return sorted(unit for held_scope, unit in self._units if held_scope == scope)

    def fetch(self, refs: Iterable[Ref]) -> Mapping[Ref, Stored]:
        return {ref: self._items[ref] for ref in refs if ref in self._items}

    def write(self, puts: Sequence[Stored], deletes: Sequence[Ref] = ()) -> None:
        with self._lock:
            for stored in puts:
                self._place(stored)
            for ref in deletes:
                self._drop(ref)

    def put(self, stored: Stored, *, expected: int) -> None:
        with self._lock:
            self._check(stored.ref, expected)
            self._place(stored)

    def delete(self, ref: Ref, *, expected: int) -> None:
        with self._lock:
            self._check(ref, expected)
            self._drop(ref)

    def neighbours(
        self,
        id: str,
        direction: Direction,
        *,
        verb: str | None = None,
        after: str | None = None,
        limit: int = 100,
    ) -> Neighbours:
        with self._lock:
            edges = (self._out if direction == "out" else self._in).get(id, {})
            placed = sorted((_position(ref, direction), ref) for ref in edges if verb in (None, ref.verb))
            rest = [(position, ref) for position, ref in placed if after is None or position > after]
            chosen = tuple(self._items[ref] for _, ref in rest[:limit])
        return Neighbours(chosen, rest[limit - 1][0] if len(rest) > limit else None)

    def rows(self, part: Part) -> Iterator[Stored]:
        return self._listed(self._parts.get(part, {}))

    def parts(self) -> Sequence[PartState]:
        with self._lock:
            return [self._states[part] for part in sorted(self._states)]

    def mark(self, parts: Iterable[Part], *, writers: int = 0) -> None:
        with self._lock:
            for part in parts:
                held = self._states.get(part, PartState(part, 0, 0, 0, 0))
                self._states[part] = replace(
                    held,
                    version=held.version + 1,
                    writers=max(0, held.writers + writers),
                    marked_at=self.clock() if self.clock else 0,
                )

    def clean(self, state: PartState) -> bool:
        with self._lock:
            held = self._states.get(state.part)
            if held is None or held.version != state.version:
                return False
            self._states[state.part] = replace(held, clean=held.version, writers=0)
            return True

    def _listed(self, refs: Mapping[Ref, None]) -> Iterator[Stored]:
        with self._lock:
            found = [self._items[ref] for ref in refs]
        yield from found

    def _check(self, ref: Ref, expected: int) -> None:
        held = self._items.get(ref)
        if expected != (held.version if held else 0):
            raise changed_meanwhile(ref)

    def _place(self, stored: Stored) -> None:
        ref = stored.ref
        self._drop(ref)
        self._items[ref] = stored
        self._units.setdefault((stored.scope, stored.unit), {})[ref] = None
        self._parts.setdefault(stored.part, {})[ref] = None
        self._states.setdefault(stored.part, PartState(stored.part, 0, 0, 0, 0))
        if ref.kind == "relationship":
            self._out.setdefault(ref.from_id, {})[ref] = None
            self._in.setdefault(ref.to_id, {})[ref] = None

    def _drop(self, ref: Ref) -> None:
        held = self._items.pop(ref, None)
        if held is None:
            return
        del self._units[(held.scope, held.unit)][ref]
        del self._parts[held.part][ref]
        if ref.kind == "relationship":
            del self._out[ref.from_id][ref]
            del self._in[ref.to_id][ref]


def _position(ref: Ref, direction: Direction) -> str:
    return f"{ref.verb}#{ref.to_id if direction == 'out' else ref.from_id}#{ref.id}"
