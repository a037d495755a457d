"""How a vendor's answer becomes an entity: properties with types, each read by a JMESPath expression.

A declaration and its mapping are one thing, so the schema cannot say other than what is collected.
A source of None is computed by the step's own code.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import Any, Protocol

import jmespath
from jmespath.parser import ParsedResult

from proofgraph.graph.schema import EntityDeclaration, PropertyDeclaration, PropertyType

COMPUTED: None = None
"""Marks a property whose value the step's code gives."""

Document = Mapping[str, Any]


class Permitted(Protocol):
    """Anything that stands for one permission of the vendor."""

    @property
    def permission(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Property:
    """One property and where its value comes from: a JMESPath expression, a template, or code."""

    name: str
    type: PropertyType
    source: str | None = COMPUTED
    template: bool = False
    needs: tuple[str, ...] = ()
    description: str = ""

    def declaration(self) -> PropertyDeclaration:
        return PropertyDeclaration(self.name, self.type, self.description, self.needs)


def strings(**sources: str | None) -> tuple[Property, ...]:
    return _typed("string", sources)


def booleans(**sources: str | None) -> tuple[Property, ...]:
    return _typed("boolean", sources)


def numbers(**sources: str | None) -> tuple[Property, ...]:
    return _typed("number", sources)


def dates(**sources: str | None) -> tuple[Property, ...]:
    return _typed("date", sources)


def lists(**sources: str | None) -> tuple[Property, ...]:
    """Lists of text."""
    return _typed("strings", sources)


def documents(**sources: str | None) -> tuple[Property, ...]:
    """Nested JSON, kept as it is."""
    return _typed("json", sources)


def templates(**sources: str) -> tuple[Property, ...]:
    """Text made of the document's own top-level values and the place, as in `arn:{partition}:s3:::{Name}`."""
    return tuple(Property(name, "string", source, template=True) for name, source in sources.items())


def needing(permissions: Iterable[Permitted | str], *properties: Property) -> tuple[Property, ...]:
    """The same properties, which cannot be known where one of these permissions is refused."""
    names = tuple(p if isinstance(p, str) else p.permission for p in permissions)
    return tuple(
        replace(declared, needs=tuple(dict.fromkeys(declared.needs + names))) for declared in properties
    )


def about(description: str, *properties: Property) -> tuple[Property, ...]:
    """The same properties with a sentence for the documentation."""
    return tuple(replace(declared, description=description) for declared in properties)


def _typed(type: PropertyType, sources: Mapping[str, str | None]) -> tuple[Property, ...]:
    return tuple(Property(name, type, source) for name, source in sources.items())


@dataclass(frozen=True)
class EntityMapping:
    """An entity type: its classes, its key's template, its properties, and where name and tags stand.

    A `mapped` one is only heard of: it has no place of its own.
    """

    type: str
    classes: tuple[str, ...]
    key: str
    properties: tuple[Property, ...]
    name: str = "Name"
    tags: str | None = None
    tags_need: tuple[str, ...] = ()
    description: str = ""
    mapped: bool = False

    def declaration(self, more: Iterable[Property] = ()) -> EntityDeclaration:
        declared = {p.name: p.declaration() for p in (*more, *self.properties)}
        if self.tags is not None:
            for name, about_it in TAG_PROPERTIES.items():
                declared.setdefault(name, PropertyDeclaration(name, "string", about_it, self.tags_need))
        return EntityDeclaration(self.type, self.classes, declared, self.description)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(p.name for p in self.properties)


TAG_PROPERTIES = {
    "tag.*": "Each tag, under its own name; the texts 'true' and 'false' become booleans.",
    "classification": "The value of the Classification tag.",
    "owner": "The value of the Owner tag.",
    "email": "The value of the Email tag.",
}


@dataclass(frozen=True, slots=True)
class Values:
    """What a mapping read from one document, and which of its properties it could not know."""

    properties: dict[str, Any]
    unknown: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read(
    properties: Iterable[Property], document: Document, place: Mapping[str, str], refused: frozenset[str]
) -> Values:
    """Evaluate each property; one that needs a refused permission is unknown and not evaluated.

    AWS gives an empty text for what is not set, so an empty text counts as absent.
    """
    values: dict[str, Any] = {}
    unknown: dict[str, tuple[str, ...]] = {}
    scalars = _scalars(document, place)
    for declared in properties:
        lacking = tuple(p for p in declared.needs if p in refused)
        if lacking:
            unknown[declared.name] = lacking
        elif declared.source is not None:
            value = fill(declared.source, scalars) if declared.template else search(declared.source, document)
            if value is not None and value != "":
                values[declared.name] = value
    return Values(values, unknown)


def search(expression: str, document: Document) -> Any:
    return _compiled(expression).search(document)


def fill(template: str, scalars: Mapping[str, str]) -> str | None:
    """The template with its names filled in; None where one of them is absent."""
    try:
        return template.format_map(scalars)
    except KeyError:
        return None


def template_names(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


def tag_values(tags: Any) -> dict[str, Any]:
    """Tags, as a list of pairs or as an object, as the properties they become."""
    pairs = _pairs(tags)
    values: dict[str, Any] = {f"tag.{name}": _truth(value) for name, value in pairs.items()}
    lowered = {name.lower(): value for name, value in pairs.items()}
    for name in ("classification", "owner", "email"):
        if lowered.get(name):
            values[name] = lowered[name]
    return values


def tag_name(tags: Any) -> str | None:
    """The Name tag, which people use as the display name."""
    return _pairs(tags).get("Name") or None


def milliseconds(text: str) -> int | None:
    """An ISO 8601 time as epoch milliseconds; None where it is not one."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return int((time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp() * 1000)


def _pairs(tags: Any) -> dict[str, str]:
    if isinstance(tags, Mapping):
        return {str(name): str(value) for name, value in tags.items()}
    found: dict[str, str] = {}
    for tag in tags if isinstance(tags, Sequence) and not isinstance(tags, str) else ():
        name = tag.get("Key", tag.get("key", tag.get("TagKey")))
        value = tag.get("Value", tag.get("value", tag.get("TagValue", "")))
        if name is not None:
            found[str(name)] = str(value if value is not None else "")
    return found


def _truth(value: str) -> str | bool:
    return {"true": True, "false": False}.get(value.lower(), value)


def _scalars(document: Document, place: Mapping[str, str]) -> dict[str, str]:
    found = {name: str(value) for name, value in document.items() if isinstance(value, str | int)}
    return {**found, **place}


@lru_cache(maxsize=4096)
def _compiled(expression: str) -> ParsedResult:
    return jmespath.compile(expression)
