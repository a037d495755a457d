"""Moves the parts of WHERE that speak of one entity or relationship to where it is read.

Only places that every path has: an optional part's condition must wait until the path is whole.
"""

from __future__ import annotations

from dataclasses import replace

from proofgraph.j1ql.context import Context
from proofgraph.j1ql.plan import HopPlan, NodePlan, Plan, StepPlan
from proofgraph.j1ql.rewrite import comparisons, conjunction, conjuncts, map_comparisons, required
from proofgraph.j1ql.tree import (
    Choice,
    Comparison,
    Condition,
    Date,
    Field,
    Literal_,
    Property,
    Regex,
    Undefined,
)

CONSTANT = (Literal_, Undefined, Choice, Date, Regex)


def push(plan: Plan, context: Context) -> Plan:
    """`context` is not needed: the rule is true of every graph."""
    if plan.where is None:
        return plan
    places = {plan.start.place} | {p for hop in required(plan) for p in (hop.place, hop.node.place)}
    moved: dict[int, list[Condition]] = {}
    kept: list[Condition] = []
    for part in conjuncts(plan.where):
        place = _only_place(part)
        if place in places:
            moved.setdefault(place, []).append(_local(part))
        else:
            kept.append(part)
    if not moved:
        return plan

    def node(found: NodePlan) -> NodePlan:
        return replace(found, filter=_with(found.filter, moved.get(found.place, [])))

    def step(found: StepPlan) -> StepPlan:
        if not isinstance(found, HopPlan):
            return found
        return replace(found, filter=_with(found.filter, moved.get(found.place, [])), node=node(found.node))

    return replace(
        plan,
        start=node(plan.start),
        steps=tuple(step(found) for found in plan.steps),
        where=conjunction(tuple(kept)),
    )


def _with(filter: Condition | None, more: list[Condition]) -> Condition | None:
    return conjunction((*conjuncts(filter), *more))


def _only_place(condition: Condition) -> int:
    """The one place a condition compares with constants, or -1."""
    places = set()
    for comparison in comparisons(condition):
        if not isinstance(comparison.left, Field) or not isinstance(comparison.right, CONSTANT):
            return -1
        places.add(comparison.left.place)
    return places.pop() if len(places) == 1 else -1


def _local(condition: Condition) -> Condition:
    def change(found: Comparison) -> Comparison:
        left = found.left
        assert isinstance(left, Field)  # noqa: S101 - _only_place has seen to it
        return replace(found, left=Property("", left.name, left.at))

    return map_comparisons(condition, change)
