"""What a unit finds, kept as NDJSON objects until the job finishes.

Parts are named by their place and content, and the unit's record lists those that count: a call that
died, or one that still runs after another took over, leaves objects that nobody reads.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import orjson

from proofgraph.graph.model import Entity, Relationship
from proofgraph.graph.schema import EntityDeclaration, PropertyDeclaration, PropertyType, StepDeclaration
from proofgraph.ports.objects import Objects

PART_ROWS = 5_000
MAX_ENTITY = 350_000
"""Bytes of an entity's properties; the store takes a little more with metadata."""

Kind = Literal["entity", "mapped", "relationship"]

log = logging.getLogger(__name__)


def prefix(instance: str, job: str) -> str:
    return f"staged/{instance}/{job}/"


@dataclass
class StagingSink:
    """Writes one unit's findings. `parts` are the names of what is written so far, in order."""

    objects: Objects
    folder: str
    step: StepDeclaration
    parts: list[str] = field(default_factory=list)
    warnings: dict[str, None] = field(default_factory=dict)
    entities: int = 0
    relationships: int = 0
    _rows: list[bytes] = field(default_factory=list)

    def entity(self, entity: Entity, *, mapped: bool = False) -> None:
        properties = self._checked(entity)
        self.entities += 1
        self._row(
            {
                "kind": "mapped" if mapped else "entity",
                "key": entity.key,
                "type": entity.type,
                "classes": entity.classes,
                "properties": properties,
            }
        )

    def relationship(self, relationship: Relationship) -> None:
        self._check_edge(relationship)
        self.relationships += 1
        self._row(
            {
                "kind": "relationship",
                "key": relationship.key,
                "type": relationship.type,
                "verb": relationship.verb,
                "from": relationship.from_key,
                "to": relationship.to_key,
                "from_scope": relationship.from_scope,
                "to_scope": relationship.to_scope,
                "properties": {n: v for n, v in relationship.properties.items() if v is not None},
            }
        )

    def warn(self, text: str) -> None:
        if text not in self.warnings:
            log.warning("%s: %s", self.step.id, text)
            self.warnings[text] = None

    def save(self, name: str, content: bytes) -> str:
        return self._put(f"{name}-{hashlib.sha256(content).hexdigest()[:16]}.json", content)

    def load(self, name: str) -> bytes:
        return self.objects.get(self.folder + name)

    def flush(self) -> None:
        if not self._rows:
            return
        content = b"\n".join(self._rows) + b"\n"
        digest = hashlib.sha256(content).hexdigest()[:16]
        self.parts.append(self._put(f"{len(self.parts):05d}-{digest}.ndjson", content))
        self._rows.clear()

    def _put(self, name: str, content: bytes) -> str:
        self.objects.put(self.folder + name, content, content_type="application/x-ndjson")
        return name

    def _row(self, row: dict[str, Any]) -> None:
        self._rows.append(orjson.dumps(row))
        if len(self._rows) >= PART_ROWS:
            self.flush()

    def _checked(self, entity: Entity) -> dict[str, Any]:
        """The properties that are declared and fit; the others are left out with a warning."""
        declared = next((d for d in self.step.entities if d.type == entity.type), None)
        if declared is None:
            self.warn(f"The type {entity.type} is not declared by this step.")
            return dict(entity.properties)
        kept: dict[str, Any] = {}
        for name, value in entity.properties.items():
            if value is None:
                continue
            wanted = declared_property(declared, name)
            if wanted is None:
                self.warn(f"{entity.type} has a property {name} that is not declared.")
            elif not fits(wanted.type, value) and not name.startswith("tag."):
                self.warn(
                    f"{entity.type} has a property {name} that is not of its declared type {wanted.type}."
                )
            kept[name] = value
        return self._cut(entity, kept)

    def _cut(self, entity: Entity, properties: dict[str, Any]) -> dict[str, Any]:
        sizes = {name: len(orjson.dumps(value)) for name, value in properties.items()}
        while sum(sizes.values()) > MAX_ENTITY:
            largest = max(sizes, key=lambda name: sizes[name])
            self.warn(f"{entity.key}: {largest} is too large to keep ({sizes.pop(largest):,} bytes).")
            del properties[largest]
        return properties

    def _check_edge(self, edge: Relationship) -> None:
        known = {declared.type: declared for declared in self.step.relationships}
        declared = known.get(edge.type)
        if declared is None:
            self.warn(f"The relationship {edge.type} is not declared by this step.")
            return
        for name in edge.properties:
            if name not in declared.properties:
                self.warn(f"{edge.type} has a property {name} that is not declared.")


def declared_property(declared: EntityDeclaration, name: str) -> PropertyDeclaration | None:
    """The declaration of a property, by its own name or by a family's (`tag.*`)."""
    family = name.partition(".")[0] + ".*"
    return declared.properties.get(name) or declared.properties.get(family)


def fits(type: PropertyType, value: Any) -> bool:
    if type == "json":
        return True
    if type in ("strings", "numbers", "booleans"):
        one: PropertyType = {"strings": "string", "numbers": "number", "booleans": "boolean"}[type]  # type: ignore[assignment]
        return isinstance(value, list) and all(fits(one, inner) for inner in value)
    if type == "boolean":
        return isinstance(value, bool)
    if type == "string":
        return isinstance(value, str)
    return isinstance(value, int | float) and not isinstance(value, bool)


@dataclass(frozen=True)
class Staged:
    """What was staged for one unit, read again part by part."""

    objects: Objects
    folder: str
    parts: Sequence[str]

    def entities(self, kind: Literal["entity", "mapped"]) -> Iterator[Entity]:
        for row in self._rows(kind):
            yield Entity(row["key"], row["type"], tuple(row["classes"]), row["properties"])

    def relationships(self) -> Iterator[Relationship]:
        for row in self._rows("relationship"):
            yield Relationship(
                row["key"],
                row["type"],
                row["verb"],
                row["from"],
                row["to"],
                row["properties"],
                row["from_scope"],
                row["to_scope"],
            )

    def _rows(self, kind: Kind) -> Iterator[dict[str, Any]]:
        for part in self.parts:
            for line in self.objects.get(self.folder + part).splitlines():
                row = orjson.loads(line)
                if row["kind"] == kind:
                    yield row
