"""What a query is compiled against: catalog, values, what the caller may see, and the budgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from proofgraph.j1ql.catalog import Catalog
from proofgraph.j1ql.faults import fault


@dataclass(frozen=True, slots=True)
class QueryPolicy:
    """What the caller may see: an entity is visible when one of these J1QL filters holds for it.

    Applied to every entity a query touches, so a query runs as if the others did not exist.
    """

    visible: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScopeFilter:
    """A J1QL filter that the starting entities of a query must satisfy."""

    filter: str


@dataclass(frozen=True, slots=True)
class SmartClass:
    """An account setting: `#Name` selects entities of these classes (none: any) that satisfy it."""

    classes: tuple[str, ...]
    filter: str


CRITICAL_ASSET = SmartClass(
    ("Application", "CodeRepo", "DataStore", "Function", "Host", "Logs"),
    "tag.Production = true AND classification = 'critical'",
)


@dataclass(frozen=True, slots=True)
class SmartClasses:
    """The smart classes of an account by name; any other `#Name` is the tag alone."""

    by_name: Mapping[str, SmartClass] = field(default_factory=lambda: {"CriticalAsset": CRITICAL_ASSET})

    def key(self) -> tuple[tuple[str, SmartClass], ...]:
        return tuple(sorted(self.by_name.items()))

    def to_json(self) -> dict[str, Any]:
        """As it is kept beside results."""
        return {
            name: {"classes": [*found.classes], "filter": found.filter}
            for name, found in sorted(self.by_name.items())
        }

    @classmethod
    def of_json(cls, kept: Mapping[str, Any]) -> Self:
        return cls(
            {name: SmartClass(tuple(found["classes"]), found["filter"]) for name, found in kept.items()}
        )


@dataclass(frozen=True, slots=True)
class Limits:
    """Budgets of one query; hitting one raises a QueryError of kind `limit` that names it."""

    seconds: float = 30.0
    rows: int = 1_000_000
    memory_mb: int = 1024


def check_rows(count: int, limits: Limits, source: str) -> None:
    """Refuse an answer over the row budget."""
    if count > limits.rows:
        message = f"The query has more rows than the limit of {limits.rows}; narrow it or use LIMIT."
        raise fault(message, source=source, at=0, kind="limit")


@dataclass(frozen=True)
class Context:
    """Everything the rules look at."""

    catalog: Catalog
    parameters: Mapping[str, Any] = field(default_factory=dict)
    variables: Mapping[str, Any] = field(default_factory=dict)
    policy: QueryPolicy | None = None
    scope_filter: ScopeFilter | None = None
    smart_classes: SmartClasses = field(default_factory=SmartClasses)
    hidden_classes: frozenset[str] = frozenset()
