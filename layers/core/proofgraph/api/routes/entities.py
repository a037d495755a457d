"""Single entities and their neighbours, from the store as it is now."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.graph import EntityView, NeighbourPage, NeighbourQuery
from proofgraph.api.registration import Call, route


@route("/entities/{entity_id}", permission=Permission.GRAPH_READ)
def get_entity(call: Call, entity_id: str) -> EntityView:
    """Read one entity with all its properties."""
    raise NotImplementedError


@route("/entities/{entity_id}/neighbours", permission=Permission.GRAPH_READ)
def list_neighbours(call: Call, entity_id: str, query: NeighbourQuery) -> NeighbourPage:
    """List what an entity is related to, either way."""
    raise NotImplementedError
