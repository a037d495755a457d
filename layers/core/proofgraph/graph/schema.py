"""What collectors declare they produce: the ground for completeness, linting and content tests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

PropertyType = Literal["string", "number", "boolean", "date", "strings", "numbers", "booleans", "json"]


@dataclass(frozen=True, slots=True)
class PropertyDeclaration:
    """One property. `needs` names the permissions without which it cannot be read (else the step's own)."""

    name: str
    type: PropertyType
    description: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityDeclaration:
    type: str
    classes: tuple[str, ...]
    properties: Mapping[str, PropertyDeclaration]
    description: str = ""


@dataclass(frozen=True, slots=True)
class RelationshipDeclaration:
    """`from_type -VERB-> to_type`, with its own properties."""

    from_type: str
    verb: str
    to_type: str
    properties: Mapping[str, PropertyDeclaration] = field(default_factory=dict)

    @property
    def type(self) -> str:
        return f"{self.from_type}_{self.verb.lower()}_{self.to_type}"


@dataclass(frozen=True, slots=True)
class StepDeclaration:
    """One collecting step. `extent` says whether it runs once per account or per account and region.

    `permissions` are those the step cannot do without; `optional` those that only some properties need.
    """

    integration: str
    id: str
    extent: Literal["account", "region"]
    entities: tuple[EntityDeclaration, ...]
    relationships: tuple[RelationshipDeclaration, ...]
    permissions: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    title: str = ""
    depends_on: tuple[str, ...] = ()


@dataclass(frozen=True)
class Schema:
    """Every declaration of the integrations at hand, looked up by type and class."""

    steps: tuple[StepDeclaration, ...]

    @classmethod
    def of(cls, steps: Iterable[StepDeclaration]) -> Schema:
        return cls(tuple(steps))

    @cached_property
    def entities(self) -> Mapping[str, tuple[EntityDeclaration, ...]]:
        """Declarations by entity type; a type may be declared by more than one step."""
        found: dict[str, tuple[EntityDeclaration, ...]] = {}
        for step in self.steps:
            for entity in step.entities:
                found[entity.type] = (*found.get(entity.type, ()), entity)
        return found

    @cached_property
    def classes(self) -> Mapping[str, frozenset[str]]:
        """Entity types by class."""
        found: dict[str, set[str]] = {}
        for step in self.steps:
            for entity in step.entities:
                for name in entity.classes:
                    found.setdefault(name, set()).add(entity.type)
        return {name: frozenset(types) for name, types in found.items()}

    @cached_property
    def relationships(self) -> tuple[RelationshipDeclaration, ...]:
        return tuple(edge for step in self.steps for edge in step.relationships)

    @cached_property
    def verbs(self) -> frozenset[str]:
        return frozenset(edge.verb for edge in self.relationships)

    def types_of(self, target: str) -> frozenset[str]:
        """The entity types a target of a query may select: itself, the types of a class, all for `*`."""
        if target == "*":
            return frozenset(self.entities)
        if target in self.entities:
            return frozenset({target})
        return self.classes.get(target, frozenset())

    def properties_of(self, types: Iterable[str]) -> Mapping[str, tuple[PropertyDeclaration, ...]]:
        """Declared properties by name over several types."""
        found: dict[str, tuple[PropertyDeclaration, ...]] = {}
        for type in types:
            for entity in self.entities.get(type, ()):
                for name, declared in entity.properties.items():
                    found[name] = (*found.get(name, ()), declared)
        return found
