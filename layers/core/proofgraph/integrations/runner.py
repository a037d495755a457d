"""The interface every vendor's collector has, whether its steps are declared or coded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from proofgraph.graph.completeness import Denial, UnitState
from proofgraph.graph.model import Entity, Relationship
from proofgraph.graph.schema import StepDeclaration

Remaining = Callable[[], int]
"""Milliseconds left to this process."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One step in one account, and one region of it where the step is regional (else an empty text)."""

    step: str
    account: str
    region: str = ""

    @property
    def name(self) -> str:
        return f"{self.step}|{self.account}|{self.region}"


@dataclass(frozen=True, slots=True)
class Batch:
    """Units that one call runs one after another, since they share clients: a service in one place."""

    title: str
    units: tuple[Unit, ...]


class Sink(Protocol):
    """Where a collector puts what it finds. `mapped` entities are those it has only heard of."""

    def entity(self, entity: Entity, *, mapped: bool = False) -> None: ...

    def relationship(self, relationship: Relationship) -> None: ...

    def warn(self, text: str) -> None: ...

    def save(self, name: str, content: bytes) -> str:
        """Keep something for the next call of the same unit; `load` takes the name given back."""
        ...

    def load(self, name: str) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """How far a unit came. A `cursor` means there is more: call again with it.

    `denials` are those of this call only; the caller adds them up.
    """

    state: UnitState
    denials: tuple[Denial, ...] = ()
    error: str = ""
    cursor: Mapping[str, Any] | None = None
    details: Mapping[str, Any] = field(default_factory=dict)


class Run(Protocol):
    """A collector connected to a vendor with one instance's configuration."""

    def batches(self) -> tuple[Batch, ...]:
        """What there is to do; UnavailableError or ForbiddenError where nothing can be reached."""
        ...

    def collect(
        self, unit: Unit, cursor: Mapping[str, Any] | None, sink: Sink, remaining: Remaining
    ) -> Outcome: ...


class Collector(Protocol):
    def steps(self) -> tuple[StepDeclaration, ...]: ...

    def permissions(self) -> tuple[str, ...]:
        """Those needed to plan, beside what the steps declare."""
        ...

    def connect(self, config: Mapping[str, Any], session_factory: Any) -> Run: ...
