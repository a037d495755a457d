"""A stored entity or relationship: content, digest and the metadata that the store owns.

`Ref` is where it lies, `Stored` is all of it, `Held` is what the reconciliation index tells about it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from proofgraph.errors import InvalidInputError
from proofgraph.graph import encoding
from proofgraph.graph.model import METADATA, Entity, Relationship, entity_id

Kind = Literal["entity", "relationship"]

MAX_PAYLOAD = 380_000
"""Bytes of properties that one item may hold: DynamoDB's 400 KB less keys and metadata."""

_OWNED = frozenset(METADATA)
_COMPUTED = frozenset({"_id", "_key", "_type", "_class", "_scope", "_version", "_createdOn", "_beginOn"})
"""Metadata that is kept in fields of its own, never among the properties."""


class Ref(NamedTuple):
    """The address of an item; an entity has no ends."""

    kind: Kind
    id: str
    from_id: str = ""
    verb: str = ""
    to_id: str = ""


class Part(NamedTuple):
    """What a snapshot's partition is made of: one type of one scope."""

    kind: Kind
    scope: str
    type: str


class Held(NamedTuple):
    """What a unit owns, as the reconciliation index lists it."""

    ref: Ref
    type: str
    digest: str


@dataclass(frozen=True, slots=True)
class Stored:
    """`unit` owns the item; `claims` are other units that found the same thing and would keep it.

    `edit` is "hand" for what people and the API wrote one by one, "" for what reconciliation wrote.
    """

    ref: Ref
    scope: str
    key: str
    type: str
    classes: tuple[str, ...]
    payload: bytes
    digest: str
    unit: str
    claims: tuple[str, ...] = ()
    version: int = 1
    created_on: int = 0
    begin_on: int = 0
    edit: str = ""

    @property
    def part(self) -> Part:
        return Part(self.ref.kind, self.scope, self.type)

    @property
    def properties(self) -> dict[str, Any]:
        """The user's properties and the metadata that the writer supplied."""
        return encoding.decode(self.payload)

    def row(self) -> dict[str, Any]:
        """As a row of a partition: everything but the type and the scope, which the partition holds."""
        row = self.properties
        row["_id"] = self.ref.id
        row["_key"] = self.key
        if self.ref.kind == "entity":
            row["_class"] = list(self.classes)
        else:
            row["_class"] = self.ref.verb
            row["_from"] = self.ref.from_id
            row["_to"] = self.ref.to_id
        row["_version"] = self.version
        row["_createdOn"] = self.created_on
        row["_beginOn"] = self.begin_on
        row["_deleted"] = False
        return row

    def to_json(self) -> dict[str, Any]:
        """As the API shows it: the row with its type and scope."""
        return self.row() | {"_type": self.type, "_scope": self.scope}


def relationship_id(scope: str, key: str) -> str:
    """The `_id` of a relationship; never equal to that of an entity with the same key."""
    return hashlib.sha256(f"{scope}\x1f>\x1f{key}".encode()).hexdigest()[:32]


def stored_entity(scope: str, unit: str, entity: Entity, metadata: Mapping[str, Any]) -> Stored:
    """The entity as it would be stored for the first time, without times."""
    what = f"Entity {entity.key!r} of type {entity.type!r}"
    if not entity.key or not entity.type or not entity.classes:
        raise InvalidInputError(f"{what} needs a key, a type and at least one class.")
    _check_names(what, scope, unit, entity.type)
    payload = _payload(entity.properties, metadata, what)
    return Stored(
        ref=Ref("entity", entity_id(scope, entity.key)),
        scope=scope,
        key=entity.key,
        type=entity.type,
        classes=entity.classes,
        payload=payload,
        digest=encoding.digest(payload, entity.type, *entity.classes),
        unit=unit,
    )


def stored_relationship(scope: str, unit: str, edge: Relationship, metadata: Mapping[str, Any]) -> Stored:
    """The relationship as it would be stored for the first time, without times."""
    what = f"Relationship {edge.key!r} of type {edge.type!r}"
    if not edge.key or not edge.type or not edge.verb:
        raise InvalidInputError(f"{what} needs a key, a type and a verb.")
    _check_names(what, scope, unit, edge.type, edge.verb)
    payload = _payload(edge.properties, metadata, what)
    ref = Ref(
        "relationship",
        relationship_id(scope, edge.key),
        entity_id(edge.from_scope or scope, edge.from_key),
        edge.verb,
        entity_id(edge.to_scope or scope, edge.to_key),
    )
    return Stored(
        ref=ref,
        scope=scope,
        key=edge.key,
        type=edge.type,
        classes=(edge.verb,),
        payload=payload,
        digest=encoding.digest(payload, edge.type, ref.from_id, edge.verb, ref.to_id),
        unit=unit,
    )


def _check_names(what: str, *names: str) -> None:
    """Scope, unit, type and verb are joined with `#` into the keys of the store."""
    for name in names:
        if "#" in name or not name:
            raise InvalidInputError(f"{what}: {name!r} cannot be a scope, unit, type or verb.")


def _payload(properties: Mapping[str, Any], metadata: Mapping[str, Any], what: str) -> bytes:
    merged = {name: value for name, value in properties.items() if name not in _OWNED}
    merged |= {name: value for name, value in metadata.items() if name not in _COMPUTED}
    payload = encoding.encode(merged, what=what)
    if len(payload) > MAX_PAYLOAD:
        raise InvalidInputError(
            f"{what} has {len(payload):,} bytes of properties; at most {MAX_PAYLOAD:,} can be stored. "
            "Leave out its largest property.",
            bytes=len(payload),
        )
    return payload
