"""The completeness certificate: may the rows of a query be taken for the whole truth?

A query is complete when every unit of every step behind its types, classes and edges succeeded lately,
and nothing it reads was refused. Otherwise the certificate says why, and keeps the causes for `proof`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance import reasons
from proofgraph.compliance.coverage import Coverage, Source, Unit, name_of, types_of
from proofgraph.compliance.reading import EdgeReading, NodeReading, Reading, reads
from proofgraph.graph.completeness import Denial, UnitReport
from proofgraph.graph.schema import Schema, StepDeclaration


@dataclass(frozen=True, slots=True)
class Unread:
    """A property that was refused on some entities that a position of the query may select."""

    node: int
    unit: Unit
    denial: Denial
    properties: frozenset[str]


@dataclass(frozen=True, slots=True)
class Unreached:
    """A unit that did not succeed lately, and the positions whose entities or edges it collects."""

    unit: Unit
    nodes: tuple[int, ...]
    edges: tuple[int, ...]


@dataclass(frozen=True)
class Certificate:
    """`units` are all units that the query depends on; `reasons` are empty exactly when it is complete.

    `uncollected` positions are those that no enabled integration speaks for.
    """

    units: tuple[Unit, ...]
    unreached: tuple[Unreached, ...] = ()
    unread: tuple[Unread, ...] = ()
    uncollected: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        return not (self.unreached or self.unread or self.uncollected)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is not complete, in words."""
        return (
            *self.uncollected,
            *reasons.of_units([cause.unit for cause in self.unreached], self.units),
            *reasons.of_denials([(cause.unit, cause.denial, cause.properties) for cause in self.unread]),
        )

    def to_json(self) -> dict[str, Any]:
        """Instance by account by region by step, as evidence keeps it."""
        return {
            "complete": self.complete,
            "reasons": list(self.reasons),
            "units": [line(unit) for unit in self.units],
        }


def line(unit: Unit) -> dict[str, Any]:
    """One unit as a line of a certificate: state, denied calls, rows, and the change since its last run."""
    shown = unit.success if unit.state == "fresh" else unit.last
    return {
        "instance": unit.source.id,
        "name": unit.source.name,
        "account": unit.account,
        "region": unit.region,
        "step": unit.step.id,
        "title": unit.step.title,
        "state": unit.state,
        "denied": list(unit.permissions),
        "error": unit.last.error if unit.last else "",
        "finishedAt": shown.finished_at if shown else None,
        "rows": shown.entities if shown else 0,
        "edges": shown.relationships if shown else 0,
        "added": shown.added if shown else 0,
        "changed": shown.changed if shown else 0,
        "removed": shown.removed if shown else 0,
    }


def certify(
    reading: Reading,
    schema: Schema,
    reports: Sequence[UnitReport],
    instances: Sequence[Source],
    at: int,
) -> Certificate:
    """The certificate of one query; use `certificate_of` where many share one coverage."""
    return certificate_of(reading, Coverage(schema, tuple(instances), tuple(reports), at))


def certificate_of(reading: Reading, coverage: Coverage) -> Certificate:
    """What the query depends on, and what of that was not reached or not read."""
    types = [types_of(node.targets, coverage.schema) for node in reading.nodes]
    by_node = [_steps_of(selected, coverage) for selected in types]
    by_edge = [_steps_of_edge(edge, types, coverage) for edge in reading.edges]
    uncollected = (
        *_uncollected_nodes(reading.nodes, by_node, coverage),
        *_uncollected_edges(reading, by_edge, coverage),
    )
    steps = {(step.integration, step.id): step for found in (*by_node, *by_edge) for step in found}
    positions = {
        key: (
            tuple(i for i, found in enumerate(by_node) if step in found),
            tuple(i for i, found in enumerate(by_edge) if step in found),
        )
        for key, step in steps.items()
    }
    needed = _with_dependencies(steps.values(), coverage)
    units = tuple(unit for step in needed for unit in coverage.units(step))
    unreached = tuple(
        Unreached(unit, *positions.get((unit.step.integration, unit.step.id), ((), ())))
        for unit in units
        if unit.state != "fresh"
    )
    return Certificate(units, unreached, tuple(_unread(reading, types, units)), uncollected)


def _steps_of(types: frozenset[str], coverage: Coverage) -> tuple[StepDeclaration, ...]:
    return tuple(step for step in coverage.steps if any(declared.type in types for declared in step.entities))


def _steps_of_edge(
    edge: EdgeReading, types: Sequence[frozenset[str]], coverage: Coverage
) -> tuple[StepDeclaration, ...]:
    left = frozenset().union(*(types[index] for index in edge.left))
    right = types[edge.right]

    def joins(from_type: str, to_type: str) -> bool:
        out = from_type in left and to_type in right and edge.direction != "in"
        return out or (from_type in right and to_type in left and edge.direction != "out")

    return tuple(
        step
        for step in coverage.steps
        if any(
            (not edge.verbs or declared.verb in edge.verbs) and joins(declared.from_type, declared.to_type)
            for declared in step.relationships
        )
    )


def _with_dependencies(steps: Iterable[StepDeclaration], coverage: Coverage) -> tuple[StepDeclaration, ...]:
    """The steps and those they depend on: what was not listed there, could not be read here."""
    by_id = {(step.integration, step.id): step for step in coverage.steps}
    needed: dict[tuple[str, str], StepDeclaration] = {}
    waiting = list(steps)
    while waiting:
        step = waiting.pop(0)
        if (step.integration, step.id) not in needed:
            needed[step.integration, step.id] = step
            waiting += [by_id[key] for id in step.depends_on if (key := (step.integration, id)) in by_id]
    return tuple(needed.values())


def _uncollected_nodes(
    nodes: Sequence[NodeReading], by_node: Sequence[Sequence[StepDeclaration]], coverage: Coverage
) -> Iterator[str]:
    for node, steps in zip(nodes, by_node, strict=True):
        names = dict.fromkeys(name_of(target) for target in node.targets)
        if not steps and not coverage.own_names.intersection(names):
            yield f"nothing that is connected collects {' or '.join(names)}"


def _uncollected_edges(
    reading: Reading, by_edge: Sequence[Sequence[StepDeclaration]], coverage: Coverage
) -> Iterator[str]:
    for edge, steps in zip(reading.edges, by_edge, strict=True):
        if not steps and edge.verbs and not coverage.own_verbs.intersection(edge.verbs):
            right = " or ".join(target.name for target in reading.nodes[edge.right].targets)
            yield f"nothing that is connected collects {' or '.join(edge.verbs)} to or from {right}"


def _unread(reading: Reading, types: Sequence[frozenset[str]], units: Iterable[Unit]) -> Iterator[Unread]:
    for unit in units:
        for denial in unit.denials:
            for index, node in enumerate(reading.nodes):
                used = reads(node.properties, denial.properties)
                if used and denial.type in types[index]:
                    yield Unread(index, unit, denial, used)
