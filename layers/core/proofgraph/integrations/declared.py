"""Schemas that collectors still have to produce: `catalog/<vendor>/schema.yaml`, as data without code.

Questions can be written and tested against them. A vendor without an `integration.yaml` is not in
`discovery.catalog()`, so neither it nor its questions are offered to anyone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from proofgraph.errors import InvalidInputError
from proofgraph.graph.schema import (
    EntityDeclaration,
    PropertyDeclaration,
    PropertyType,
    RelationshipDeclaration,
    Schema,
    StepDeclaration,
)
from proofgraph.integrations import discovery

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
ClassName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]*$")]
Verb = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z_]*$")]
Properties = dict[str, PropertyType]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DeclaredEntity(_Part):
    classes: tuple[ClassName, ...] = Field(min_length=1)
    properties: Properties


class DeclaredRelationship(_Part):
    source: Name = Field(alias="from")
    verb: Verb
    target: Name = Field(alias="to")
    properties: Properties = Field(default_factory=dict)


class DeclaredIntegration(_Part):
    """One `schema.yaml`."""

    id: Name
    name: str
    description: str
    entities: dict[Name, DeclaredEntity]
    relationships: tuple[DeclaredRelationship, ...] = ()

    def step(self) -> StepDeclaration:
        """All of it as one step, for the linter and the tests of content."""
        return StepDeclaration(
            integration=self.id,
            id="declared",
            extent="account",
            entities=tuple(
                EntityDeclaration(type, entity.classes, _declarations(entity.properties))
                for type, entity in self.entities.items()
            ),
            relationships=tuple(
                RelationshipDeclaration(edge.source, edge.verb, edge.target, _declarations(edge.properties))
                for edge in self.relationships
            ),
            title=self.name,
        )


@cache
def declared(folder: Path = discovery.CATALOG) -> Mapping[str, DeclaredIntegration]:
    """Every vendor with a `schema.yaml`, by its id, which is its folder's name."""
    found = {path.parent.name: _load(path) for path in sorted(folder.glob("*/schema.yaml"))}
    return MappingProxyType(found)


@cache
def declared_schema() -> Schema:
    """What integrations produce today, and what declared ones will: the ground for checking content."""
    return Schema.of((*discovery.schema().steps, *(vendor.step() for vendor in declared().values())))


def _declarations(properties: Properties) -> Mapping[str, PropertyDeclaration]:
    return {name: PropertyDeclaration(name, type) for name, type in properties.items()}


def _load(path: Path) -> DeclaredIntegration:
    try:
        loaded = DeclaredIntegration.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (yaml.YAMLError, ValidationError) as error:
        raise InvalidInputError(f"The declared schema {path} is wrong: {error}") from error
    if loaded.id != path.parent.name:
        raise InvalidInputError(f"{path}: id {loaded.id!r} must be the folder's name, {path.parent.name!r}.")
    return loaded
