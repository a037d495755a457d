"""The world outside as entities: they exist as soon as something collected points at them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from proofgraph.errors import InvalidInputError
from proofgraph.graph.model import Entity
from proofgraph.graph.schema import (
    EntityDeclaration,
    PropertyDeclaration,
    StepDeclaration,
)
from proofgraph.integrations.runner import Run

SCOPE = "proofgraph"
UNIT = "well-known||"
INTERNET = Entity(
    "global:internet",
    "internet",
    ("Internet",),
    {"name": "Internet", "displayName": "Internet", "CIDR": "0.0.0.0/0", "public": True},
)
EVERYONE = Entity(
    "global:everyone",
    "everyone",
    ("Everyone", "UserGroup"),
    {"name": "Everyone", "displayName": "Everyone", "public": True},
)
WELL_KNOWN = (INTERNET, EVERYONE)


def _declared(entity: Entity) -> EntityDeclaration:
    properties = {
        name: PropertyDeclaration(name, "boolean" if isinstance(value, bool) else "string")
        for name, value in entity.properties.items()
    }
    return EntityDeclaration(entity.type, entity.classes, properties)


class _WellKnown:
    def steps(self) -> tuple[StepDeclaration, ...]:
        return (
            StepDeclaration(
                integration=SCOPE,
                id="well-known",
                extent="account",
                entities=tuple(_declared(entity) for entity in WELL_KNOWN),
                relationships=(),
                title="The world outside",
            ),
        )

    def permissions(self) -> tuple[str, ...]:
        return ()

    def connect(self, config: Mapping[str, Any], session_factory: Any) -> Run:
        raise InvalidInputError("Proofgraph's own entities are not collected from anywhere.")


COLLECTOR = _WellKnown()
