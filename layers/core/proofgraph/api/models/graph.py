"""Single entities and what is next to them, straight from the store."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body, Cursor


class EntityView(Answer):
    """All properties, metadata included."""

    id: str
    entity: dict[str, Any]


class NeighbourView(Answer):
    """An edge of the entity and what is at its other end (null where that was not collected)."""

    direction: Literal["out", "in"]
    verb: str
    relationship: dict[str, Any]
    entity: dict[str, Any] | None


class NeighbourQuery(Body):
    direction: Literal["out", "in", "both"] = "both"
    verb: str | None = Field(None, max_length=100)
    cursor: Cursor | None = None
    limit: int = Field(100, ge=1, le=500)


class NeighbourPage(Answer):
    id: str
    items: list[NeighbourView]
    next_cursor: str | None = None
