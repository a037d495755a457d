"""Single entities and their neighbours, from the store as it is now."""

from __future__ import annotations

from typing import Any, Literal

from proofgraph.access.permissions import Permission
from proofgraph.api.models.graph import EntityView, NeighbourPage, NeighbourQuery, NeighbourView
from proofgraph.api.registration import Call, route
from proofgraph.errors import NotFoundError
from proofgraph.graph.store import GraphStore
from proofgraph.graph.stored import Ref, Stored


@route("/entities/{entity_id}", permission=Permission.GRAPH_READ)
def get_entity(call: Call, entity_id: str) -> EntityView:
    """Read one entity with all its properties."""
    return EntityView(id=entity_id, entity=_entity(call.services.graph, entity_id).to_json())


@route("/entities/{entity_id}/neighbours", permission=Permission.GRAPH_READ)
def list_neighbours(call: Call, entity_id: str, query: NeighbourQuery) -> NeighbourPage:
    """List what an entity is related to, either way."""
    store = call.services.graph
    _entity(store, entity_id)
    direction, after = call.position(query.cursor) or _first(query)
    page = store.neighbours(entity_id, direction, verb=query.verb, after=after, limit=query.limit)
    return NeighbourPage(
        id=entity_id,
        items=_neighbours(store, direction, page.relationships),
        next_cursor=call.cursor(_next(query, direction, page.after)),
    )


def _first(query: NeighbourQuery) -> tuple[Any, None]:
    return ("in" if query.direction == "in" else "out"), None


def _next(query: NeighbourQuery, direction: str, after: str | None) -> list[str | None] | None:
    """Both ways means all that leave first, then all that reach."""
    if after is not None:
        return [direction, after]
    if query.direction == "both" and direction == "out":
        return ["in", None]
    return None


def _entity(store: GraphStore, entity_id: str) -> Stored:
    ref = Ref("entity", entity_id)
    found = store.fetch([ref]).get(ref)
    if found is None:
        raise NotFoundError("There is no such entity; it may have been removed since.", id=entity_id)
    return found


def _neighbours(
    store: GraphStore, direction: Literal["out", "in"], edges: tuple[Stored, ...]
) -> list[NeighbourView]:
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
