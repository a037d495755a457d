"""The smallest graphs on which a query must return a row, made from the query itself and the schema.

For every alternative of targets, verbs' ends and filters there is one plant: a start entity with just the
path the query asks for. A negated step gives a start without the path, and one whose path fails its filter.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from proofgraph.graph.schema import Schema
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.tree import Comparison, Condition, Hop, Node
from tests.content.values import alternatives, satisfying

MOST = 24
"""Plants per query: enough for every alternative that content has."""


@dataclass
class Graph:
    """Entities and relationships in the integration shape."""

    entities: list[dict[str, Any]] = field(default_factory=list)
    relationships: list[dict[str, Any]] = field(default_factory=list)

    def entity(self, key: str, type: str, classes: tuple[str, ...], properties: Mapping[str, Any]) -> str:
        given = {name: value for name, value in properties.items() if value is not None}
        self.entities.append({"_key": key, "_type": type, "_class": list(classes), **given})
        return key

    def relationship(self, source: str, verb: str, target: str, properties: Mapping[str, Any]) -> None:
        given = {name: value for name, value in properties.items() if value is not None}
        self.relationships.append(
            {
                "_key": f"{source}|{verb}|{target}",
                "_type": f"edge_{verb.lower()}",
                "_class": verb,
                "_fromEntityKey": source,
                "_toEntityKey": target,
                **given,
            }
        )

    def to_json(self) -> dict[str, Any]:
        return {"entities": self.entities, "relationships": self.relationships}


@dataclass(frozen=True)
class Edge:
    verb: str
    outward: bool


@dataclass(frozen=True)
class Planter:
    """Plants one question's queries into a graph. `examples` help where a filter is a regular expression."""

    schema: Schema
    graph: Graph
    examples: Mapping[str, list[Any]]

    def plant(self, text: str, prefix: str) -> list[str]:
        """Keys of start entities that the query must return."""
        query = parse(text)
        steps = [step for step in query.steps if isinstance(step, Hop)]
        assert len(steps) == len(query.steps), "content uses no optional parts"
        keys = (f"{prefix}|{number}" for number in itertools.count())
        made: list[str] = []
        for types in itertools.islice(self._types(query.start, steps), MOST):
            for properties in self._properties(query.start.filter):
                made += self._planted(types, properties, steps, keys)
        return made

    def _planted(
        self,
        types: tuple[str, ...],
        properties: Mapping[str, Any],
        steps: list[Hop],
        keys: Iterator[str],
    ) -> Iterator[str]:
        positive = list(itertools.takewhile(lambda step: not step.negated, steps))
        negative = steps[len(positive) :]
        for filters in self._along(positive):
            key = next(keys)
            self._path(key, types, properties, positive, filters)
            yield key
            if negative:
                yield from self._near_miss(types, properties, positive, filters, negative, next(keys))

    def _near_miss(
        self,
        types: tuple[str, ...],
        properties: Mapping[str, Any],
        positive: list[Hop],
        filters: tuple[tuple[dict[str, Any], dict[str, Any]], ...],
        negative: list[Hop],
        key: str,
    ) -> Iterator[str]:
        """A start whose forbidden path ends at something that fails a filter, where there is a filter."""
        whole = [*positive, *negative]
        last = max((n for n, step in enumerate(negative) if step.node.filter or step.filter), default=None)
        if last is None:
            return
        for parts in self._along(negative):
            step = negative[last]
            edge, node = parts[last]
            failing = self._failing(step.node.filter or step.filter)
            if failing is None:
                return
            spoiled = (edge, failing) if step.node.filter is not None else (failing, node)
            changed = (*filters, *parts[:last], spoiled, *parts[last + 1 :])
            self._path(key, types, properties, whole, changed)
            yield key
            return

    def _path(
        self,
        key: str,
        types: tuple[str, ...],
        properties: Mapping[str, Any],
        steps: list[Hop],
        filters: tuple[tuple[dict[str, Any], dict[str, Any]], ...],
    ) -> None:
        here = self._entity(key, types[0], properties)
        for number, (step, (on_edge, on_node)) in enumerate(zip(steps, filters, strict=True)):
            edge = self.edge(types[number], step, types[number + 1])
            there = self._entity(f"{key}/{number}", types[number + 1], on_node)
            source, target = (here, there) if edge.outward else (there, here)
            self.graph.relationship(source, edge.verb, target, on_edge)
            here = there

    def _entity(self, key: str, type: str, properties: Mapping[str, Any]) -> str:
        return self.graph.entity(key, type, self.schema.entities[type][0].classes, properties)

    def _types(self, start: Node, steps: list[Hop]) -> Iterator[tuple[str, ...]]:
        """Chains of concrete types that the declared relationships allow, each target at least once."""
        seen: set[tuple[int, str]] = set()
        for chain in self.chains(self._concrete(start), steps):
            fresh = {(place, type) for place, type in enumerate(chain)} - seen
            if fresh:
                seen |= fresh
                yield chain

    def chains(self, types: list[str], steps: list[Hop]) -> Iterator[tuple[str, ...]]:
        for type in types:
            if not steps:
                yield (type,)
                continue
            reachable = [one for one in self._concrete(steps[0].node) if self._edges(type, steps[0], one)]
            yield from ((type, *rest) for rest in self.chains(reachable, steps[1:]))

    def _concrete(self, node: Node) -> list[str]:
        return [type for target in node.targets for type in sorted(self.schema.types_of(target.name))]

    def edge(self, source: str, step: Hop, target: str) -> Edge:
        return self._edges(source, step, target)[0]

    def _edges(self, here: str, step: Hop, there: str) -> list[Edge]:
        outward = [
            Edge(edge.verb, True)
            for edge in self.schema.relationships
            if edge.verb in step.verbs and (edge.from_type, edge.to_type) == (here, there)
        ]
        inward = [
            Edge(edge.verb, False)
            for edge in self.schema.relationships
            if edge.verb in step.verbs and (edge.to_type, edge.from_type) == (here, there)
        ]
        return (outward if step.direction != "in" else []) + (inward if step.direction != "out" else [])

    def _along(self, steps: list[Hop]) -> Iterator[tuple[tuple[dict[str, Any], dict[str, Any]], ...]]:
        choices = [
            list(itertools.product(self._properties(step.filter), self._properties(step.node.filter)))
            for step in steps
        ]
        yield from itertools.islice(itertools.product(*choices), MOST)

    def _properties(self, condition: Condition | None) -> list[dict[str, Any]]:
        found = [satisfying(part, self.examples, {}) for part in alternatives(condition)]
        return [properties for properties in found if properties is not None]

    def _failing(self, condition: Condition | None) -> dict[str, Any] | None:
        """Properties that make the condition false: its first comparison in each alternative turned round."""
        turned = [_turned(part[0]) for part in alternatives(condition)]
        return satisfying(turned, self.examples, {})


def _turned(comparison: Comparison) -> Comparison:
    opposite = {
        "=": "!=", "!=": "=", "~=": "!~=", "!~=": "~=", "^=": "!^=", "!^=": "^=", "$=": "!$=", "!$=": "$=",
        "<": ">=", "<=": ">", ">": "<=", ">=": "<",
    }  # fmt: skip
    return Comparison(comparison.left, opposite[comparison.operator], comparison.right)  # type: ignore[arg-type]
