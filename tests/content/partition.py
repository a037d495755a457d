"""What the tests that a population is split have in common."""

from __future__ import annotations

from typing import Any

from proofgraph.graph.schema import PropertyType
from proofgraph.j1ql.tree import And, Condition, Query
from tests.content.values import ABSENT


def conjuncts(query: Query) -> set[Condition]:
    """The conditions that a query's start must all meet."""
    condition = query.start.filter
    if condition is None:
        return set()
    return set(condition.items) if isinstance(condition, And) else {condition}


def fits(value: Any, kind: PropertyType | None) -> bool:
    """Whether a collector that declares `kind` could give this value; tags are texts or truth values."""
    if value is ABSENT:
        return True
    match kind:
        case "number" | "date":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "boolean":
            return isinstance(value, bool)
        case "string":
            return isinstance(value, str)
    return isinstance(value, str | bool | list)
