"""One listed thing on its way to the graph: its document, what was refused, and what is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from proofgraph.graph.model import Entity, Relationship, relationship
from proofgraph.integrations import mapping
from proofgraph.integrations.catalog.aws.service import Place, service_key
from proofgraph.integrations.mapping import EntityMapping


@dataclass(frozen=True, slots=True)
class Proven:
    """A derived value that holds although something it could depend on was refused."""

    value: Any


@dataclass
class Item:
    """`document` is what was listed, with each read's answer under its name and shared ones under `shared`.

    `refused` maps each permission that this item lacks to why.
    """

    document: dict[str, Any]
    place: Place
    refused: dict[str, str] = field(default_factory=dict)
    entity: Entity | None = None
    unknown: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def get(self, expression: str) -> Any:
        return mapping.search(expression, self.document)

    def lacks(self, *calls: mapping.Permitted) -> bool:
        return any(call.permission in self.refused for call in calls)

    @property
    def main(self) -> Entity:
        assert self.entity is not None  # noqa: S101 - relate runs only after the mapping
        return self.entity

    def from_service(self, service: str) -> Relationship:
        """The edge from the service's own entity."""
        return relationship("HAS", (service_key(self.place.account, service), f"aws_{service}"), self.main)

    def arn(self, service: str, resource: str) -> str:
        """The ARN of something in the same account and region."""
        place = self.place
        return f"arn:{place.partition}:{service}:{place.region}:{place.account}:{resource}"

    def make(self, made: EntityMapping, key: str, name: str, **properties: Any) -> Entity:
        """Another entity found with this one, of a declared mapping."""
        values = {"name": name, "displayName": name, "accountId": self.place.account, **properties}
        if self.place.region:
            values.setdefault("region", self.place.region)
        return Entity(key, made.type, made.classes, {k: v for k, v in values.items() if v is not None})

    def uses_key(self, named: str | None) -> Iterator[Relationship]:
        """The edge to a KMS key, named by ARN or by id; an alias names no certain key."""
        if not named or "alias/" in named:
            return
        key = named if named.startswith("arn:") else self.arn("kms", f"key/{named}")
        yield relationship("USES", self.main, (key, "aws_kms_key"))

    def edges_to(
        self, verb: str, type: str, keys: Mapping[str, Any] | list[str] | tuple[str, ...]
    ) -> Iterator[Relationship]:
        for key in keys:
            yield relationship(verb, self.main, (key, type))

    def edges_from(self, verb: str, type: str, keys: list[str] | tuple[str, ...]) -> Iterator[Relationship]:
        for key in keys:
            yield relationship(verb, (key, type), self.main)
