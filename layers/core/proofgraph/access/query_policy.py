"""Query policies: which entities the members of a group see, wherever entities are shown.

The filters of a set are ANDed, the sets of a group ORed, and so are the groups. A group that reads
entities and has no policy shows them all; one that reads none adds nothing. The engine conjoins the filter
to every entity a query touches, so a query runs as if the hidden ones did not exist; a single entity that
comes from elsewhere is judged by `Visibility.admits`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from proofgraph.access.permissions import Permission

READING = frozenset({Permission.GRAPH_READ, Permission.QUERIES_READ, Permission.EVIDENCE_READ})
"""Who holds one of these is shown entities."""

Value = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]
Values = Annotated[tuple[Value, ...], Field(max_length=100)]

_PROPERTIES = {
    "classes": "_class",
    "types": "_type",
    "integration_classes": "_integrationClass",
    "integration_types": "_integrationType",
    "integration_instances": "_integrationInstanceId",
}


class FilterSet(BaseModel):
    """Every filter that is given must hold; one holds when the entity has one of its values."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    classes: Values = ()
    types: Values = ()
    integration_classes: Values = ()
    integration_types: Values = ()
    integration_instances: Values = ()

    @model_validator(mode="after")
    def _filters(self) -> FilterSet:
        if not any(getattr(self, name) for name in _PROPERTIES):
            raise ValueError("a set needs at least one filter")
        return self

    @property
    def filter(self) -> str:
        """As a J1QL filter."""
        parts = [
            f"{property} = {_choice(getattr(self, name))}"
            for name, property in _PROPERTIES.items()
            if getattr(self, name)
        ]
        return " AND ".join(parts)

    def admits(self, entity: Mapping[str, Any]) -> bool:
        return all(
            _has(entity.get(property), getattr(self, name))
            for name, property in _PROPERTIES.items()
            if getattr(self, name)
        )

    def within(self, other: FilterSet) -> bool:
        """Whether whatever this admits the other admits too, as far as the filters tell."""
        return all(
            getattr(self, name) and set(getattr(self, name)) <= set(getattr(other, name))
            for name in _PROPERTIES
            if getattr(other, name)
        )


class QueryPolicy(BaseModel):
    """What a group sees. `show_counts` lets figures that were counted over everything stand."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sets: Annotated[tuple[FilterSet, ...], Field(min_length=1, max_length=20)]
    show_counts: bool = False


class Visibility(BaseModel):
    """What one caller sees, of all their groups: entities of any of these sets; of none, nothing."""

    model_config = ConfigDict(frozen=True)

    sets: tuple[FilterSet, ...]
    show_counts: bool = False

    @property
    def filters(self) -> tuple[str, ...]:
        return tuple(sorted({each.filter for each in self.sets}))

    def admits(self, entity: Mapping[str, Any]) -> bool:
        return any(each.admits(entity) for each in self.sets)


def combined(groups: Iterable[tuple[frozenset[Permission], QueryPolicy | None]]) -> Visibility | None:
    """What a member of these groups sees; None: everything."""
    reading = [policy for permissions, policy in groups if permissions & READING]
    held = [policy for policy in reading if policy is not None]
    if not held or len(held) < len(reading):
        return None
    sets = tuple(dict.fromkeys(each for policy in held for each in policy.sets))
    return Visibility(sets=sets, show_counts=any(policy.show_counts for policy in held))


def within(inner: Visibility | None, outer: Visibility | None) -> bool:
    """Whether who sees the outer one sees all of the inner one; None is everything."""
    if outer is None or inner is None:
        return outer is None
    known = all(any(each.within(wider) for wider in outer.sets) for each in inner.sets)
    return known and inner.show_counts <= outer.show_counts


def _choice(values: tuple[str, ...]) -> str:
    quoted = [_quoted(value) for value in values]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"


def _quoted(value: str) -> str:
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _has(found: Any, wanted: tuple[str, ...]) -> bool:
    values = found if isinstance(found, list | tuple) else (found,)
    return any(value in wanted for value in values if isinstance(value, str))
