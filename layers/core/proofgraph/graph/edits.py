"""Single entities and relationships written by people and by the API, with optimistic versions.

Every edit marks its partition before and after writing, so the next snapshot has it. Things that an
integration collected cannot be edited here: the next collection would undo it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from proofgraph.errors import ForbiddenError, NotFoundError
from proofgraph.graph.model import Entity, Relationship
from proofgraph.graph.store import Direction, GraphStore, changed_meanwhile
from proofgraph.graph.stored import Part, Ref, Stored, stored_entity, stored_relationship

UNIT = "hand"
HAND = "hand"

SCOPES = ("proofgraph", "api")
"""Scopes that people and the API may write to."""


def find(store: GraphStore, ref: Ref) -> Stored:
    """The item, or NotFoundError."""
    there = store.fetch([ref]).get(ref)
    if there is None:
        raise NotFoundError(f"There is no {ref.kind} {ref.id!r}.", id=ref.id)
    return there


def find_entity(store: GraphStore, id: str) -> Stored:
    return find(store, Ref("entity", id))


def create_entity(
    store: GraphStore, *, scope: str, entity: Entity, metadata: Mapping[str, Any], now: int
) -> Stored:
    """Store a new entity; ConflictError if the scope has one with this key."""
    return _create(store, stored_entity(_editable(scope), UNIT, entity, metadata), now)


def create_relationship(
    store: GraphStore, *, scope: str, edge: Relationship, metadata: Mapping[str, Any], now: int
) -> Stored:
    """Store a new relationship between two entities that exist."""
    made = stored_relationship(_editable(scope), UNIT, edge, metadata)
    for end in (made.ref.from_id, made.ref.to_id):
        find_entity(store, end)
    return _create(store, made, now)


def update_entity(
    store: GraphStore,
    *,
    scope: str,
    entity: Entity,
    metadata: Mapping[str, Any],
    expected: int,
    now: int,
) -> Stored:
    """Replace an entity's type, classes and properties if its version is `expected`."""
    return _update(store, stored_entity(_editable(scope), UNIT, entity, metadata), expected, now)


def update_relationship(
    store: GraphStore,
    *,
    scope: str,
    edge: Relationship,
    metadata: Mapping[str, Any],
    expected: int,
    now: int,
) -> Stored:
    """Replace a relationship's type and properties; its ends and verb are what it is found by."""
    return _update(store, stored_relationship(_editable(scope), UNIT, edge, metadata), expected, now)


def delete_entity(store: GraphStore, id: str, *, expected: int) -> None:
    """Remove an entity and the edited relationships at it; collected ones stay, and lead nowhere."""
    ref = Ref("entity", id)
    there = find(store, ref)
    _editable(there.scope)
    if there.version != expected:
        raise changed_meanwhile(ref)
    for edge in (*_edges(store, id, "out"), *_edges(store, id, "in")):
        if edge.scope in SCOPES:
            with _writing(store, edge.part):
                store.write((), [edge.ref])
    with _writing(store, there.part):
        store.delete(ref, expected=expected)


def delete_relationship(store: GraphStore, ref: Ref, *, expected: int) -> None:
    there = find(store, ref)
    _editable(there.scope)
    with _writing(store, there.part):
        store.delete(ref, expected=expected)


def _create(store: GraphStore, made: Stored, now: int) -> Stored:
    new = replace(made, version=1, created_on=now, begin_on=now, edit=HAND)
    with _writing(store, new.part):
        store.put(new, expected=0)
    return new


def _update(store: GraphStore, made: Stored, expected: int, now: int) -> Stored:
    there = find(store, made.ref)
    new = replace(
        made,
        unit=there.unit,
        claims=there.claims,
        version=expected + 1,
        created_on=there.created_on,
        begin_on=now,
        edit=HAND,
    )
    with _writing(store, there.part, new.part):
        store.put(new, expected=expected)
    return new


def _editable(scope: str) -> str:
    if scope not in SCOPES:
        raise ForbiddenError(
            "This was collected by an integration, and the next collection would undo an edit; "
            "change it where it comes from.",
            scope=scope,
        )
    return scope


def _edges(store: GraphStore, id: str, direction: Direction) -> list[Stored]:
    found: list[Stored] = []
    after: str | None = None
    while True:
        page = store.neighbours(id, direction, after=after)
        found += page.relationships
        after = page.after
        if after is None:
            return found


@contextmanager
def _writing(store: GraphStore, *parts: Part) -> Iterator[None]:
    """Open writers on the parts, and close them however the write ends."""
    touched = sorted(set(parts))
    store.mark(touched, writers=+1)
    try:
        yield
    finally:
        store.mark(touched, writers=-1)
