"""Brings one unit's staged findings into the graph, each kind under the metadata that tells its origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from proofgraph.graph.model import Entity, Relationship
from proofgraph.graph.reconcile import Changes, reconcile
from proofgraph.graph.store import GraphStore
from proofgraph.integrations import discovery
from proofgraph.integrations.catalog.proofgraph import collector as well_known
from proofgraph.integrations.instances import Instance
from proofgraph.integrations.runner import Unit
from proofgraph.integrations.staging import Staged

MAPPED = "|mapped"
"""Suffix of the unit that owns what a unit has only heard of."""


def names(unit: Unit) -> tuple[str, str]:
    """The names under which the store holds what a unit found."""
    return unit.name, unit.name + MAPPED


def settle(
    store: GraphStore, instance: Instance, unit: Unit, staged: Staged, *, now: int, remove: bool
) -> Changes:
    """Reconcile what the unit found and what it has heard of."""
    ensure_world(store, staged.relationships(), now)
    found = reconcile(
        store,
        scope=instance.id,
        unit=unit.name,
        entities=_tagged(instance, staged.entities("entity")),
        relationships=staged.relationships(),
        metadata=_metadata(instance) | _origin(unit),
        now=now,
        remove=remove,
    )
    heard_of = reconcile(
        store,
        scope=instance.id,
        unit=unit.name + MAPPED,
        entities=_tagged(instance, staged.entities("mapped")),
        relationships=(),
        metadata=_metadata(instance) | {"_source": "system-mapper"},
        now=now,
        remove=remove,
    )
    return Changes(
        added=found.added + heard_of.added,
        changed=found.changed + heard_of.changed,
        removed=found.removed + heard_of.removed,
        unchanged=found.unchanged + heard_of.unchanged,
        dirty=found.dirty | heard_of.dirty,
    )


def ensure_world(store: GraphStore, relationships: Iterable[Relationship], now: int) -> None:
    """The entities for the world outside exist as soon as a relationship points at one."""
    if not any(well_known.SCOPE in (edge.from_scope, edge.to_scope) for edge in relationships):
        return
    reconcile(
        store,
        scope=well_known.SCOPE,
        unit=well_known.UNIT,
        entities=well_known.WELL_KNOWN,
        relationships=(),
        metadata={"_source": "system-mapper", "_integrationType": well_known.SCOPE},
        now=now,
        remove=False,
    )


def _tagged(instance: Instance, entities: Iterable[Entity]) -> Iterator[Entity]:
    """Each entity with the instance's own tags, as a person configured them."""
    tags = {f"tag.{name}": value for name, value in instance.tags.items()}
    for entity in entities:
        if tags:
            yield Entity(entity.key, entity.type, entity.classes, {**tags, **entity.properties})
        else:
            yield entity


def _metadata(instance: Instance) -> dict[str, Any]:
    definition = discovery.catalog()[instance.integration]
    return {
        "_integrationInstanceId": instance.id,
        "_integrationType": definition.id,
        "_integrationClass": list(definition.classes),
        "_integrationName": instance.name,
        "_integrationDefinitionId": definition.id,
    }


def _origin(unit: Unit) -> dict[str, Any]:
    """Where something was found; what was only heard of has no such place, or several."""
    found = {"_source": "integration", "_accountId": unit.account, "_step": unit.step}
    return found | ({"_region": unit.region} if unit.region else {})
