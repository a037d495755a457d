"""The logical plan: the tree with aliases resolved to places, then filled in by the rewrite rules.

A place is a number for each entity, relationship or union of a path. `names` makes the plan; `rules/`
rewrite it against a catalog; `paths` turns it into SQL. All of it is frozen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from proofgraph.j1ql.tree import Condition, Direction, Expression, Target

PlaceKind = Literal["entity", "relationship", "union"]


@dataclass(frozen=True, slots=True)
class Place:
    """What stands at a place; `members` are the two places a union combines."""

    kind: PlaceKind
    label: str
    members: tuple[int, ...] = ()
    visible: bool = True


@dataclass(frozen=True, slots=True)
class NodePlan:
    """An entity of the path. `segments`: the query file's pieces it may come from (None: not known yet)."""

    place: int
    targets: tuple[Target, ...]
    filter: Condition | None
    segments: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """One edge table walked in one direction."""

    table: int
    reverse: bool


@dataclass(frozen=True, slots=True)
class HopPlan:
    """A relationship from `source` to `node`. `branches` is filled by pruning; `verbs_at` is for remarks."""

    place: int
    source: int
    verbs: tuple[str, ...]
    direction: Direction
    filter: Condition | None
    node: NodePlan
    branches: tuple[Branch, ...] = ()
    verbs_at: tuple[int, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class NotPlan:
    """Nothing may be reached from `source` by these steps."""

    source: int
    steps: tuple[StepPlan, ...]


@dataclass(frozen=True, slots=True)
class MaybePlan:
    """`place` unites `source` with `reached`. `last`: it ends the query, so a row per match or one empty."""

    place: int
    source: int
    reached: int
    steps: tuple[StepPlan, ...]
    last: bool


StepPlan = HopPlan | NotPlan | MaybePlan


@dataclass(frozen=True, slots=True)
class Output:
    """One column of the table (or a hidden sort key): its heading and its bound expression."""

    column: str
    expression: Expression


@dataclass(frozen=True, slots=True)
class OrderPlan:
    expression: Expression
    descending: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """`listed` is the place a query without RETURN lists."""

    start: NodePlan
    steps: tuple[StepPlan, ...]
    places: tuple[Place, ...]
    listed: int
    kind: Literal["list", "table", "tree"]
    unique: bool
    where: Condition | None
    outputs: tuple[Output, ...]
    having: Condition | None
    order: tuple[OrderPlan, ...]
    skip: int | None
    limit: int | None
    source: str = field(default="", compare=False, repr=False)
