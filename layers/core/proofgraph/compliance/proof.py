"""Which rows of an incomplete query are themselves fully read: those that a narrower query still finds.

The narrower query leaves out every entity that was not read, or not lately. Where the *absence* of
something unread could make a row (negated hops, optional parts), it leaves out the starting entities of
the same account, and of the same region where both are regional: a unit speaks for its own place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from proofgraph.compliance.certificate import Certificate, Unreached, Unread
from proofgraph.compliance.coverage import Coverage, Unit
from proofgraph.compliance.reading import NodeReading, Path, Reading
from proofgraph.j1ql.tree import (
    And,
    Choice,
    Comparison,
    Condition,
    Hop,
    Literal_,
    Maybe,
    Node,
    Or,
    Property,
    Query,
    Step,
    Undefined,
)


def narrow(query: Query, reading: Reading, certificate: Certificate, coverage: Coverage) -> Query | None:
    """A list query of the starting entities that are proven; None where nothing can be told."""
    if query.having is not None or certificate.uncollected:
        return None
    narrowing = _Narrowing(reading, coverage)
    if not all(
        [
            *(narrowing.unreached(cause) for cause in certificate.unreached),
            *(narrowing.unread(cause) for cause in certificate.unread),
        ]
    ):
        return None
    return Query(
        start=_narrowed(query.start, narrowing.conditions.get((), ())),
        steps=_narrowed_steps(query.steps, (), narrowing.conditions),
        where=query.where,
    )


@dataclass
class _Narrowing:
    """Collects the conditions by node; each method says False where no condition is enough."""

    reading: Reading
    coverage: Coverage
    conditions: dict[Path, list[Condition]] = field(default_factory=dict)

    def unreached(self, cause: Unreached) -> bool:
        nodes = [self.reading.nodes[index] for index in cause.nodes]
        edges = [self.reading.edges[index] for index in cause.edges]
        if any(_optional(node) for node in nodes) or any(
            _optional(self.reading.nodes[edge.right]) for edge in edges
        ):
            return False
        absent = not all([*(node.settled for node in nodes), *(edge.settled for edge in edges)])
        if not nodes and not edges:
            absent = any(not node.settled for node in self.reading.nodes)
        if (absent or (edges and not cause.unit.edges_read)) and not self._elsewhere(cause.unit):
            return False
        if not cause.unit.entities_read:
            for node in nodes:
                if node.settled:
                    self._add(node.path, _outside(cause.unit))
        return True

    def unread(self, cause: Unread) -> bool:
        node = self.reading.nodes[cause.node]
        if _optional(node):
            return False
        if not node.settled:
            return self._elsewhere(cause.unit)
        denial = cause.denial
        if denial.count <= len(denial.keys):
            self._add(node.path, Comparison(Property("", "_key"), "!=", _any(denial.keys)))
            return True
        for name in sorted(cause.properties):
            if "*" in name:
                return False
            other = Comparison(Property("", "_type"), "!=", Literal_(denial.type))
            self._add(node.path, Or((other, Comparison(Property("", name), "!=", Undefined()))))
        return True

    def _elsewhere(self, unit: Unit) -> bool:
        """Leave out the starting entities that the unit could say something about."""
        steps = self.coverage.speaking(self.reading.nodes[0].targets)
        if any(step.integration != unit.step.integration for step in steps):
            return False
        regional = unit.step.extent == "region" and all(step.extent == "region" for step in steps)
        self._add((), Or(tuple(_place(unit, regional=regional))))
        return True

    def _add(self, path: Path, condition: Condition) -> None:
        held = self.conditions.setdefault(path, [])
        if condition not in held:
            held.append(condition)


def _optional(node: NodeReading) -> bool:
    return len(node.path) > 1


def _place(unit: Unit, *, regional: bool) -> Iterator[Comparison]:
    yield _is_not("_integrationInstanceId", unit.source.id)
    if unit.account:
        yield _is_not("_accountId", unit.account)
    if regional and unit.region:
        yield _is_not("_region", unit.region)


def _outside(unit: Unit) -> Condition:
    """True of entities that the unit does not collect."""
    types = tuple(sorted(entity.type for entity in unit.step.entities))
    place = _place(unit, regional=unit.step.extent == "region")
    return Or((*place, Comparison(Property("", "_type"), "!=", _any(types))))


def _is_not(name: str, value: str) -> Comparison:
    return Comparison(Property("", name), "!=", Literal_(value))


def _any(values: Sequence[str]) -> Choice | Literal_:
    return Literal_(values[0]) if len(values) == 1 else Choice("or", tuple(Literal_(v) for v in values))


def _narrowed(node: Node, conditions: Sequence[Condition]) -> Node:
    if not conditions:
        return node
    given = () if node.filter is None else (node.filter,)
    return replace(node, filter=And((*given, *conditions)) if given or len(conditions) > 1 else conditions[0])


def _narrowed_steps(
    steps: Sequence[Step], path: Path, conditions: dict[Path, list[Condition]]
) -> tuple[Step, ...]:
    found: list[Step] = []
    for position, step in enumerate(steps):
        here = (*path, position)
        if isinstance(step, Maybe):
            found.append(replace(step, steps=_narrowed_steps(step.steps, here, conditions)))
        elif isinstance(step, Hop):
            found.append(replace(step, node=_narrowed(step.node, conditions.get(here, ()))))
    return tuple(found)
