"""Entities and relationships as collectors make them, before the store adds its metadata.

A property is a scalar (text, number, boolean), a list of scalars, or nested JSON. Absent and None are
the same. Times are epoch milliseconds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

METADATA = (
    "_id",
    "_key",
    "_type",
    "_class",
    "_scope",
    "_source",
    "_version",
    "_createdOn",
    "_beginOn",
    "_endOn",
    "_deleted",
    "_integrationName",
    "_integrationType",
    "_integrationClass",
    "_integrationInstanceId",
    "_integrationDefinitionId",
    "_accountId",
    "_region",
    "_step",
)
"""Property names the store owns; collectors never set them."""


def entity_id(scope: str, key: str) -> str:
    """The `_id` of the thing a scope calls `key`: 32 hex digits, the same at every collection."""
    return hashlib.sha256(f"{scope}\x1f{key}".encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing. `key` is unique within its scope and stable; the first class is the primary one."""

    key: str
    type: str
    classes: tuple[str, ...]
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Relationship:
    """An edge between two entities' keys; both ends may be collected by other steps.

    `from_scope` and `to_scope` name another scope than the edge's own where an end lives there.
    """

    key: str
    type: str
    verb: str
    from_key: str
    to_key: str
    properties: Mapping[str, Any] = field(default_factory=dict)
    from_scope: str | None = None
    to_scope: str | None = None


def relationship(
    verb: str, source: Entity | tuple[str, str], target: Entity | tuple[str, str], **properties: Any
) -> Relationship:
    """An edge named the usual way; an end is an entity or its (key, type)."""
    from_key, from_type = (source.key, source.type) if isinstance(source, Entity) else source
    to_key, to_type = (target.key, target.type) if isinstance(target, Entity) else target
    return Relationship(
        key=f"{from_key}|{verb.lower()}|{to_key}",
        type=f"{from_type}_{verb.lower()}_{to_type}",
        verb=verb,
        from_key=from_key,
        to_key=to_key,
        properties=properties,
    )
