"""What a query reads, position by position: the nodes and edges it goes over and the properties it uses.

Completeness is decided from this: `certificate` asks whether each position was collected, and `proof`
which rows do not depend on what was not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from proofgraph.j1ql import tree
from proofgraph.j1ql.context import SmartClasses
from proofgraph.j1ql.parser import parse_filter

ALL = "*"
"""Among a position's properties: every property, as a full-text search or `alias.*` reads them."""

TAGS = frozenset({"tags", "tag.*"})
"""What every smart class looks at, beside what its setting's filter names."""

Path = tuple[int, ...]
"""Where a node stands in the tree: () the start, else indexes into steps and the steps of optional parts."""


@dataclass(frozen=True, slots=True)
class NodeReading:
    """`settled` False: absence here decides, or may decide, whether a row is a match.

    That is so inside a negated hop and in an optional part.
    """

    path: Path
    targets: tuple[tree.Target, ...]
    properties: frozenset[str]
    settled: bool = True


@dataclass(frozen=True, slots=True)
class EdgeReading:
    """`left` are the nodes it may leave from: several after an optional part. No verbs: any."""

    verbs: tuple[str, ...]
    direction: Literal["any", "out", "in"]
    left: tuple[int, ...]
    right: int
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """The nodes in the order of the text, the start first, and the edges between them."""

    nodes: tuple[NodeReading, ...]
    edges: tuple[EdgeReading, ...]
    smart_classes: SmartClasses = field(default_factory=SmartClasses)

    @property
    def population(self) -> Reading:
        """What the query is about before any filter: its starting targets alone."""
        start = self.nodes[0]
        node = NodeReading((), start.targets, _of_targets(start.targets, self.smart_classes))
        return Reading((node,), (), self.smart_classes)


def read(query: tree.Query, smart_classes: SmartClasses | None = None) -> Reading:
    """The positions of a query with the properties that its filters, conditions and results use.

    `smart_classes` are the account's settings; without, the shipped ones.
    """
    walk = _Walk(smart_classes or SmartClasses())
    start = walk.node((), query.start, settled=True)
    walk.steps(query.steps, (), (start,), settled=True)
    for expression in _outer(query):
        walk.use(expression)
    nodes = tuple(
        NodeReading(place.path, place.targets, frozenset(place.properties), place.settled)
        for place in walk.places
    )
    return Reading(nodes, tuple(walk.edges), walk.smart_classes)


@dataclass
class _Place:
    path: Path
    targets: tuple[tree.Target, ...]
    settled: bool
    properties: set[str] = field(default_factory=set)


@dataclass
class _Walk:
    smart_classes: SmartClasses
    places: list[_Place] = field(default_factory=list)
    edges: list[EdgeReading] = field(default_factory=list)
    names: dict[str, list[int]] = field(default_factory=dict)
    edge_names: set[str] = field(default_factory=set)

    def node(self, path: Path, node: tree.Node, *, settled: bool) -> int:
        index = len(self.places)
        place = _Place(path, node.targets, settled, set(_of_targets(node.targets, self.smart_classes)))
        place.properties.update(name for _, name in _properties(node.filter))
        self.places.append(place)
        for name in [node.alias] if node.alias else [target.name for target in node.targets]:
            self.names.setdefault(name, []).append(index)
        return index

    def steps(
        self, steps: Sequence[tree.Step], path: Path, left: tuple[int, ...], *, settled: bool
    ) -> tuple[int, ...]:
        """Walk a chain; gives the nodes where it may have ended."""
        for position, step in enumerate(steps):
            here = (*path, position)
            if isinstance(step, tree.Maybe):
                reached = self.steps(step.steps, here, left, settled=False)
                left = (*left, *reached)
                if step.alias:
                    self.names.setdefault(step.alias, []).extend(left)
                continue
            settled = settled and not step.negated
            right = self.node(here, step.node, settled=settled)
            self.edges.append(EdgeReading(step.verbs, step.direction, left, right, settled))
            self.edge_names.update(name.casefold() for name in ([step.alias] if step.alias else step.verbs))
            left = (right,)
        return left

    def use(self, expression: object) -> None:
        for alias, name in _properties(expression):
            for index in self._named(alias):
                self.places[index].properties.add(name)

    def _named(self, alias: str) -> Sequence[int]:
        """The nodes an alias may mean; an alias of nothing known may mean any of them."""
        if alias in self.names:
            return self.names[alias]
        return () if alias.casefold() in self.edge_names else range(len(self.places))


def _of_targets(targets: Sequence[tree.Target], smart_classes: SmartClasses) -> frozenset[str]:
    found: set[str] = set()
    for target in targets:
        if target.kind == "text":
            found.add(ALL)
        elif target.kind == "smart":
            found |= TAGS
            setting = smart_classes.by_name.get(target.name)
            if setting is not None:
                found.update(name for _, name in _properties(parse_filter(setting.filter)))
    return frozenset(found)


def _outer(query: tree.Query) -> Iterator[object]:
    yield from (query.where, query.having)
    yield from (item.expression for item in query.items)
    yield from (order.expression for order in query.order)


def _properties(expression: object) -> Iterator[tuple[str, str]]:
    """(alias, property) of every property that an expression or condition reads."""
    match expression:
        case tree.Property(alias=alias, name=name):
            yield alias, name
        case tree.Everything(alias=alias):
            yield alias, ALL
        case tree.Comparison(left=left, right=right):
            yield from _properties(left)
            yield from _properties(right)
        case tree.And(items=items) | tree.Or(items=items):
            for item in items:
                yield from _properties(item)
        case tree.Call(arguments=arguments):
            for argument in arguments:
                yield from _properties(argument)
        case tree.Arithmetic(left=left, right=right):
            yield from _properties(left)
            yield from _properties(right)
        case tree.Negative(operand=operand):
            yield from _properties(operand)


def reads(properties: frozenset[str], denied: Mapping[str, object] | Sequence[str]) -> frozenset[str]:
    """Those of the denied properties that are read; `tag.*` stands for every tag."""
    return frozenset(name for name in denied if any(_same(name, used) for used in properties))


def _same(denied: str, used: str) -> bool:
    if used == ALL or denied in (ALL, used):
        return True
    family, _, rest = denied.partition(".")
    if rest == ALL or denied in ("tags", "tag"):
        return used.startswith(f"{'tag' if denied == 'tags' else family}.") or used in (family, f"{family}.*")
    return False
