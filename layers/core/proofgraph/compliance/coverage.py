"""Which collecting units a snapshot can be trusted on: every enabled instance by account by region by step.

Made once per evaluation from the manifest's reports; `certificate` asks it about each query.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from proofgraph.graph.completeness import Denial, UnitReport
from proofgraph.graph.schema import Schema, StepDeclaration
from proofgraph.j1ql.tree import Target

HOUR = 3_600_000
OWN = "proofgraph"
"""The built-in integration, whose entities Proofgraph makes itself."""

LEAST_WINDOW = 48 * HOUR

Freshness = Literal["fresh", "stale", "partial", "failed", "never"]


@dataclass(frozen=True, slots=True)
class Source:
    """An integration instance as completeness sees it.

    `accounts` and `regions` are those it is meant to reach; empty means "those that its reports name".
    """

    id: str
    integration: str
    name: str
    enabled: bool = True
    interval_hours: float = 24.0
    accounts: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()

    @property
    def window(self) -> int:
        """Milliseconds before a snapshot within which a success still counts."""
        return max(LEAST_WINDOW, int(2 * self.interval_hours * HOUR))


@dataclass(frozen=True, slots=True)
class Unit:
    """One step of one instance in one place, with what is known of it at the snapshot's time.

    `success` is the newest successful report, `last` the newest of any kind. `entities_read` and
    `edges_read` say whether all that the graph holds of this unit was read by a run that still counts.
    """

    source: Source
    step: StepDeclaration
    account: str
    region: str
    state: Freshness
    success: UnitReport | None = None
    last: UnitReport | None = None
    entities_read: bool = True
    edges_read: bool = True

    @property
    def denials(self) -> tuple[Denial, ...]:
        """What was refused in the newest success, or later: later runs rewrite what they can read."""
        reports = [self.success, self.last if self.last is not self.success else None]
        return tuple(denial for report in reports if report for denial in report.denials)

    @property
    def permissions(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(denial.permission for denial in self.denials))

    @property
    def refused(self) -> bool:
        """Whether its failure was a lack of permission, as far as the report tells."""
        if self.last is None or self.state in ("fresh", "stale", "never"):
            return False
        return bool(self.last.denials) or "denied" in self.last.error.lower()


def name_of(target: Target) -> str:
    """The class, type or `*` that a target ranges over; text and tags range over all they may."""
    return target.name if target.kind in ("class", "type") else target.of or "*"


def types_of(targets: Iterable[Target], schema: Schema) -> frozenset[str]:
    """The declared entity types that targets may select."""
    return frozenset().union(*(schema.types_of(name_of(target)) for target in targets))


@dataclass(frozen=True)
class Coverage:
    """The units of all enabled sources; `own_types` and `own_verbs` are what Proofgraph's own part holds.

    `held` counts the entities that the graph holds of a unit, by (source, step, account, region); where
    it is not known, a half-read unit counts as not read.
    """

    schema: Schema
    sources: tuple[Source, ...]
    reports: tuple[UnitReport, ...]
    at: int
    own_types: frozenset[str] = frozenset()
    own_verbs: frozenset[str] = frozenset()
    held: Mapping[tuple[str, str, str, str], int] = field(default_factory=dict)

    @cached_property
    def own_names(self) -> frozenset[str]:
        """Types and classes of Proofgraph's own part, which is always complete."""
        declared = [entity for step in self._steps.get(OWN, ()) for entity in step.entities]
        return self.own_types.union(*({entity.type, *entity.classes} for entity in declared))

    @cached_property
    def enabled(self) -> tuple[Source, ...]:
        return tuple(source for source in self.sources if source.enabled)

    @cached_property
    def integrations(self) -> frozenset[str]:
        return frozenset(source.integration for source in self.enabled)

    @cached_property
    def _steps(self) -> Mapping[str, tuple[StepDeclaration, ...]]:
        found: dict[str, tuple[StepDeclaration, ...]] = {}
        for step in self.schema.steps:
            found[step.integration] = (*found.get(step.integration, ()), step)
        return found

    @cached_property
    def steps(self) -> tuple[StepDeclaration, ...]:
        """Every step that some enabled instance runs."""
        return tuple(step for name in sorted(self.integrations) for step in self._steps.get(name, ()))

    @cached_property
    def _by_unit(self) -> Mapping[tuple[str, str], tuple[UnitReport, ...]]:
        found: dict[tuple[str, str], list[UnitReport]] = {}
        for report in self.reports:
            if report.finished_at <= self.at:
                found.setdefault((report.instance, report.step), []).append(report)
        return {key: tuple(sorted(value, key=lambda r: r.finished_at)) for key, value in found.items()}

    @cached_property
    def _units(self) -> dict[tuple[str, str], tuple[Unit, ...]]:
        return {}

    def speaking(self, targets: Iterable[Target]) -> tuple[StepDeclaration, ...]:
        """Every declared step, of any integration, that collects what the targets select."""
        types = types_of(targets, self.schema)
        return tuple(
            step for step in self.schema.steps if any(entity.type in types for entity in step.entities)
        )

    def units(self, step: StepDeclaration) -> tuple[Unit, ...]:
        """All units of a step, over every enabled instance of its integration."""
        key = (step.integration, step.id)
        if key not in self._units:
            self._units[key] = tuple(
                unit
                for source in self.enabled
                if source.integration == step.integration
                for unit in self._units_of(source, step)
            )
        return self._units[key]

    def _units_of(self, source: Source, step: StepDeclaration) -> Iterable[Unit]:
        reports = self._by_unit.get((source.id, step.id), ())
        for account, region in self._places(source, step):
            here = [r for r in reports if (r.account, r.region) == (account, region)]
            yield self._unit(source, step, account, region, here)

    def _places(self, source: Source, step: StepDeclaration) -> Sequence[tuple[str, str]]:
        """Where the step is expected to run; at least one place, so that nothing is complete by absence."""
        seen = self._seen_places(source)
        accounts = source.accounts or tuple(sorted({account for account, _ in seen})) or ("",)
        if step.extent == "account":
            return [(account, "") for account in accounts]
        places: list[tuple[str, str]] = []
        for account in accounts:
            regions = source.regions or tuple(sorted(r for a, r in seen if a == account and r)) or ("",)
            places.extend((account, region) for region in regions)
        return places

    def _seen_places(self, source: Source) -> frozenset[tuple[str, str]]:
        if source.id not in self._seen:
            self._seen[source.id] = frozenset(
                (report.account, report.region)
                for (instance, _), reports in self._by_unit.items()
                for report in reports
                if instance == source.id
            )
        return self._seen[source.id]

    @cached_property
    def _seen(self) -> dict[str, frozenset[tuple[str, str]]]:
        return {}

    def _unit(
        self, source: Source, step: StepDeclaration, account: str, region: str, reports: Sequence[UnitReport]
    ) -> Unit:
        if not reports:
            return Unit(source, step, account, region, "never")
        last = reports[-1]
        success = next((report for report in reversed(reports) if report.state == "succeeded"), None)
        oldest = self.at - source.window
        if success is not None and success.finished_at >= oldest:
            return Unit(source, step, account, region, "fresh", success, last)
        held = self.held.get((source.id, step.id, account, region))
        read_now = last.entities if last.state == "partial" and last.finished_at >= oldest else 0
        entities_read = held is not None and held <= read_now
        state: Freshness = "stale" if success is not None else _state(last)
        return Unit(
            source,
            step,
            account,
            region,
            state if last.finished_at >= oldest else "stale",
            success,
            last,
            entities_read=entities_read,
            edges_read=entities_read and success is None,
        )


def _state(report: UnitReport) -> Freshness:
    return "partial" if report.state == "partial" else "failed"
