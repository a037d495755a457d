"""What a query touches: the ground on which completeness of its answer is decided.

A query over a smart class reads the classes and properties of its setting and its tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from proofgraph.j1ql.context import SmartClasses
from proofgraph.j1ql.names import bind
from proofgraph.j1ql.parser import parse_filter, read
from proofgraph.j1ql.plan import HopPlan, NodePlan, NotPlan, Plan, StepPlan
from proofgraph.j1ql.rewrite import comparisons
from proofgraph.j1ql.statement import leaves
from proofgraph.j1ql.tree import Comparison, Condition, Field, Property, Target, Thing


@dataclass(frozen=True, slots=True)
class NodeTouch:
    """Entities a query looks at: types and classes, or `*`. `properties` are those it filters by or returns.

    `whole`: all their properties are returned. `negated`: the query asks that they do not exist.
    """

    targets: tuple[str, ...]
    properties: frozenset[str]
    whole: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class EdgeTouch:
    """Relationships a query follows between two of `Footprint.nodes`; no verbs means any."""

    verbs: tuple[str, ...]
    source: int
    target: int
    direction: str
    properties: frozenset[str]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Footprint:
    """`nodes[0]` is where the query starts."""

    nodes: tuple[NodeTouch, ...]
    edges: tuple[EdgeTouch, ...]

    @property
    def start(self) -> tuple[str, ...]:
        return self.nodes[0].targets

    @property
    def targets(self) -> frozenset[str]:
        return frozenset(target for node in self.nodes for target in node.targets)

    @property
    def verbs(self) -> frozenset[str]:
        return frozenset(verb for edge in self.edges for verb in edge.verbs)

    @property
    def properties(self) -> frozenset[str]:
        return frozenset(name for names in self._names() for name in names)

    def _names(self) -> Iterator[frozenset[str]]:
        yield from (node.properties for node in self.nodes)
        yield from (edge.properties for edge in self.edges)


def footprint(text: str, smart_classes: SmartClasses | None = None) -> Footprint:
    """The footprint of a query; QueryError where it is none."""
    return _Reader(bind(read(text)), smart_classes or SmartClasses()).read()


class _Reader:
    def __init__(self, plan: Plan, smart: SmartClasses) -> None:
        self.plan = plan
        self.smart = smart
        self.outside: dict[int, set[str]] = {}
        self.whole: set[int] = set()
        self.indexes: dict[int, int] = {}
        self.nodes: list[NodeTouch] = []
        self.edges: list[EdgeTouch] = []

    def read(self) -> Footprint:
        plan = self.plan
        for comparison in (*comparisons(plan.where), *comparisons(plan.having)):
            self.mention(comparison.left)
            self.mention(comparison.right)
        for output in plan.outputs:
            self.mention(output.expression)
        for key in plan.order:
            self.mention(key.expression)
        if plan.kind == "list":
            self.note(plan.listed, None)
        self.node(plan.start, negated=False)
        self.steps(plan.steps, negated=False)
        return Footprint(tuple(self.nodes), tuple(self.edges))

    def mention(self, found: object) -> None:
        for leaf in leaves(found):
            self.note(leaf.place, leaf.name if isinstance(leaf, Field) else None)
        if isinstance(found, Thing):
            self.note(found.place, None)

    def note(self, place: int, name: str | None) -> None:
        members = self.plan.places[place].members
        for member in members:
            self.note(member, name)
        if name is None:
            self.whole.add(place)
        else:
            self.outside.setdefault(place, set()).add(name)

    def node(self, node: NodePlan, *, negated: bool) -> int:
        targets: dict[str, None] = {}
        names = set(self.outside.get(node.place, ())) | set(filtered(node.filter))
        for target in node.targets:
            for name in self.targets(target):
                targets[name] = None
            names.update(self.smart_properties(target))
        self.indexes[node.place] = len(self.nodes)
        self.nodes.append(NodeTouch(tuple(targets), frozenset(names), node.place in self.whole, negated))
        return len(self.nodes) - 1

    def targets(self, target: Target) -> tuple[str, ...]:
        if target.kind in ("class", "type"):
            return (target.name,)
        if target.kind == "smart":
            if target.of:
                return (target.of,)
            return ("*",)
        return ("*",)

    def smart_properties(self, target: Target) -> Iterable[str]:
        if target.kind != "smart":
            return ()
        setting = self.smart.by_name.get(target.name)
        own = filtered(parse_filter(setting.filter)) if setting else ()
        return ("tags", f"tag.{target.name}", *own)

    def steps(self, steps: tuple[StepPlan, ...], *, negated: bool) -> None:
        for step in steps:
            if isinstance(step, HopPlan):
                source = self.source(step.source)
                target = self.node(step.node, negated=negated)
                names = frozenset({*filtered(step.filter), *self.outside.get(step.place, ())})
                for start in source:
                    self.edges.append(EdgeTouch(step.verbs, start, target, step.direction, names, negated))
            else:
                self.steps(step.steps, negated=negated or isinstance(step, NotPlan))

    def source(self, place: int) -> list[int]:
        """The node at a place, or the nodes that a union combines."""
        members = self.plan.places[place].members
        if not members:
            return [self.indexes[place]]
        return list(dict.fromkeys(index for member in members for index in self.source(member)))


def filtered(condition: Condition | None) -> tuple[str, ...]:
    """The properties a filter compares."""
    return tuple(
        side.name
        for comparison in comparisons(condition)
        for side in _sides(comparison)
        if isinstance(side, Property | Field)
    )


def _sides(comparison: Comparison) -> tuple[object, object]:
    return comparison.left, comparison.right
