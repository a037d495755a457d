"""Single entities and their neighbours, from the store as it is now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from proofgraph.access.permissions import Permission
from proofgraph.api.models.graph import EntityView, NeighbourPage, NeighbourQuery, NeighbourView
from proofgraph.api.registration import Call, route
from proofgraph.errors import NotFoundError
from proofgraph.graph.edits import find_entity
from proofgraph.graph.store import Direction, GraphStore
from proofgraph.graph.stored import Ref, Stored


@route("/entities/{entity_id}", permission=Permission.GRAPH_READ, entities="filtered")
def get_entity(call: Call, entity_id: str) -> EntityView:
    """Read one entity with all its properties."""
    found = _seen(call, entity_id)
    call.noted("entity.read", entity_id)
    return EntityView(id=entity_id, entity=found)


@route("/entities/{entity_id}/neighbours", permission=Permission.GRAPH_READ, entities="filtered")
def list_neighbours(call: Call, entity_id: str, query: NeighbourQuery) -> NeighbourPage:
    """List what an entity is related to, either way."""
    store = call.services.graph
    _seen(call, entity_id)
    direction: Direction | None = "in" if query.direction == "in" else "out"
    after: str | None = None
    if query.cursor:
        direction, after = call.position(query.cursor)
    items: list[NeighbourView] = []
    while direction is not None and len(items) < query.limit:
        left = query.limit - len(items)
        page = store.neighbours(entity_id, direction, verb=query.verb, after=after, limit=left)
        found = _neighbours(store, direction, page.relationships)
        items += [neighbour for neighbour in found if _admitted(call, neighbour.entity)]
        direction, after = _next(query, direction, page.after)
    position = None if direction is None else [direction, after]
    call.noted("entity.neighbours", entity_id, entities=len(items))
    return NeighbourPage(id=entity_id, items=items, next_cursor=call.cursor(position))


def _seen(call: Call, entity_id: str) -> dict[str, Any]:
    """The entity; one that the caller's query policy hides is not there."""
    found = find_entity(call.services.graph, entity_id).to_json()
    if not _admitted(call, found):
        raise NotFoundError(f"There is no entity {entity_id!r}.", id=entity_id)
    return found


def _admitted(call: Call, entity: Mapping[str, Any] | None) -> bool:
    """Of a relationship whose other end is gone nobody knows who might see it."""
    sees = call.caller.sees
    return sees is None or (entity is not None and sees.admits(entity))


def _next(
    query: NeighbourQuery, direction: Direction, after: str | None
) -> tuple[Direction | None, str | None]:
    """Both ways means all that leave first, then all that reach."""
    if after is not None:
        return direction, after
    return ("in" if query.direction == "both" and direction == "out" else None), None


def _neighbours(store: GraphStore, direction: Direction, edges: tuple[Stored, ...]) -> list[NeighbourView]:
    ends = [Ref("entity", edge.ref.to_id if direction == "out" else edge.ref.from_id) for edge in edges]
    there = store.fetch(ends)
    return [
        NeighbourView(
            direction=direction,
            verb=edge.ref.verb,
            relationship=edge.to_json(),
            entity=there[end].to_json() if end in there else None,
        )
        for edge, end in zip(edges, ends, strict=True)
    ]
