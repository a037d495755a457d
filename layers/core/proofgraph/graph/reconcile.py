"""Reconciliation: make what a unit holds in the store equal to what it found, by writing differences only.

1. List what the unit owns (address and digest, from the index).
2. Stream what it found: an equal digest costs nothing more; the rest is read consistently in batches,
   compared again and written.
3. What was held and not found: removed if `remove`, which callers pass only for units that completed.

Every step can be repeated: a run that died is caught up by the next, with nothing lost or doubled.
A thing that several units find is owned by the one whose name sorts first, whatever their order; the
others leave a claim, and inherit it with its content when the owner no longer finds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

from proofgraph.graph.model import Entity, Relationship
from proofgraph.graph.store import GraphStore
from proofgraph.graph.stored import Held, Kind, Part, Ref, Stored, stored_entity, stored_relationship

BATCH = 500


@dataclass(frozen=True, slots=True)
class Changes:
    """What one reconciliation did; `dirty` names the (kind, type)s that the next snapshot reads again."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    dirty: frozenset[tuple[Kind, str]] = frozenset()


def reconcile(
    store: GraphStore,
    *,
    scope: str,
    unit: str,
    entities: Iterable[Entity],
    relationships: Iterable[Relationship],
    metadata: Mapping[str, Any],
    now: int,
    remove: bool,
) -> Changes:
    """Bring the unit's part of the graph up to date; a second call with the same input writes nothing."""
    run = _Run(store, scope, unit, now)
    run.held = {held.ref: held for held in store.held(scope, unit)}
    found = chain(
        (stored_entity(scope, unit, entity, metadata) for entity in entities),
        (stored_relationship(scope, unit, edge, metadata) for edge in relationships),
    )
    for stored in found:
        run.take(stored)
    run.flush()
    run.drop_missing(remove)
    run.close()
    return run.changes()


def retire(store: GraphStore, *, scope: str, keep: Iterable[str] = (), now: int) -> Changes:
    """Empty the units of a scope that no longer exist: all of a deleted instance, or all but `keep`."""
    passed_over = set(keep)
    done: list[Changes] = []
    while gone := [unit for unit in store.units(scope) if unit not in passed_over]:
        passed_over |= set(gone)  # what one of them hands on may name a unit that owned nothing before
        done += [_empty(store, scope, unit, now) for unit in gone]
    return Changes(
        removed=sum(changes.removed for changes in done),
        dirty=frozenset(chain.from_iterable(changes.dirty for changes in done)),
    )


def _empty(store: GraphStore, scope: str, unit: str, now: int) -> Changes:
    return reconcile(
        store, scope=scope, unit=unit, entities=(), relationships=(), metadata={}, now=now, remove=True
    )


@dataclass
class _Run:
    store: GraphStore
    scope: str
    unit: str
    now: int
    held: dict[Ref, Held] = field(default_factory=dict)
    seen: set[tuple[Kind, str]] = field(default_factory=set)
    waiting: list[Stored] = field(default_factory=list)
    open: set[Part] = field(default_factory=set)
    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    dirty: set[tuple[Kind, str]] = field(default_factory=set)

    def take(self, stored: Stored) -> None:
        """Compare one found thing with what is held; of two with one key in a unit the first counts."""
        name = (stored.ref.kind, stored.ref.id)
        if name in self.seen:
            return
        self.seen.add(name)
        held = self.held.pop(stored.ref, None)
        if held is not None and held.digest == stored.digest:
            self.unchanged += 1
            return
        self.waiting.append(stored)
        if len(self.waiting) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write those that wait and really differ."""
        there = self.store.fetch(stored.ref for stored in self.waiting)
        puts = [put for stored in self.waiting if (put := self._settle(stored, there.get(stored.ref)))]
        self.waiting.clear()
        self._write(puts, ())

    def drop_missing(self, remove: bool) -> None:
        """Remove what was held and not found; without `remove` only edges whose ends have moved."""
        missing = [ref for ref in self.held if remove or (ref.kind, ref.id) in self.seen]
        missing.sort(key=lambda ref: ref.kind == "entity")  # edges go before their ends
        for start in range(0, len(missing), BATCH):
            self._drop(missing[start : start + BATCH])

    def close(self) -> None:
        if self.open:
            self.store.mark(sorted(self.open), writers=-1)

    def changes(self) -> Changes:
        return Changes(self.added, self.changed, self.removed, self.unchanged, frozenset(self.dirty))

    def _settle(self, found: Stored, there: Stored | None) -> Stored | None:
        """What must be written so that the store knows what was found; None if it does already."""
        if there is None:
            self.added += 1
            self._touch(found.part)
            return replace(found, created_on=self.now, begin_on=self.now)
        if there.unit < self.unit:
            self.unchanged += 1
            claimed = self.unit in there.claims
            return None if claimed else replace(there, claims=_without(there, there.unit, self.unit))
        mine = replace(there, unit=self.unit, claims=_without(there, self.unit, there.unit))
        if there.digest != found.digest:
            self.changed += 1
            self._touch(there.part)
            self._touch(found.part)
            return replace(
                mine,
                type=found.type,
                classes=found.classes,
                payload=found.payload,
                digest=found.digest,
                version=there.version + 1,
                begin_on=self.now,
                edit="",
            )
        self.unchanged += 1
        return None if there.unit == self.unit else mine

    def _drop(self, refs: Sequence[Ref]) -> None:
        there = self.store.fetch(refs)
        mine = [stored for stored in there.values() if stored.unit == self.unit]
        passed = [replace(s, unit=s.claims[0], claims=s.claims[1:]) for s in mine if s.claims]
        gone = [stored for stored in mine if not stored.claims]
        for stored in gone:
            self._touch(stored.part)
        self.removed += len(gone)
        self._write(passed, [stored.ref for stored in gone])

    def _write(self, puts: Sequence[Stored], deletes: Sequence[Ref]) -> None:
        fresh = {Part(kind, self.scope, type) for kind, type in self.dirty} - self.open
        if fresh:
            self.store.mark(sorted(fresh), writers=+1)
            self.open |= fresh
        if puts or deletes:
            self.store.write(puts, deletes)

    def _touch(self, part: Part) -> None:
        self.dirty.add((part.kind, part.type))


def _without(there: Stored, owner: str, other: str) -> tuple[str, ...]:
    """The claims once `owner` owns it and `other` claims it, sorted so that the next owner is first."""
    return tuple(sorted({*there.claims, other} - {owner}))
