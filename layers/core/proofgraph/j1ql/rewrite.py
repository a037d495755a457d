"""Walking and rebuilding plans: what the rules share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from proofgraph.j1ql.plan import HopPlan, MaybePlan, NodePlan, NotPlan, Plan, StepPlan
from proofgraph.j1ql.tree import And, Comparison, Condition, Or


def map_steps(
    steps: tuple[StepPlan, ...], node: Callable[[NodePlan], NodePlan], hop: Callable[[HopPlan], HopPlan]
) -> tuple[StepPlan, ...]:
    """The same steps with every node and hop replaced, negated and optional parts included."""
    done: list[StepPlan] = []
    for step in steps:
        if isinstance(step, HopPlan):
            done.append(hop(replace(step, node=node(step.node))))
        else:
            done.append(replace(step, steps=map_steps(step.steps, node, hop)))
    return tuple(done)


def map_nodes(plan: Plan, node: Callable[[NodePlan], NodePlan]) -> Plan:
    return replace(plan, start=node(plan.start), steps=map_steps(plan.steps, node, lambda hop: hop))


def hops_of(steps: tuple[StepPlan, ...]) -> Iterator[HopPlan]:
    """All hops, negated and optional ones included."""
    for step in steps:
        if isinstance(step, HopPlan):
            yield step
        else:
            yield from hops_of(step.steps)


def required(plan: Plan) -> Iterator[HopPlan]:
    """The hops every path must take."""
    return (step for step in plan.steps if isinstance(step, HopPlan))


def conjuncts(condition: Condition | None) -> tuple[Condition, ...]:
    if condition is None:
        return ()
    if isinstance(condition, And):
        return tuple(part for item in condition.items for part in conjuncts(item))
    return (condition,)


def conjunction(parts: tuple[Condition, ...]) -> Condition | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else And(parts)


def map_comparisons(condition: Condition, change: Callable[[Comparison], Condition]) -> Condition:
    if isinstance(condition, And | Or):
        return type(condition)(tuple(map_comparisons(item, change) for item in condition.items))
    return change(condition) if isinstance(condition, Comparison) else condition


def comparisons(condition: Condition | None) -> Iterator[Comparison]:
    if isinstance(condition, And | Or):
        for item in condition.items:
            yield from comparisons(item)
    elif isinstance(condition, Comparison):
        yield condition


def ends_in_maybe(steps: tuple[StepPlan, ...]) -> bool:
    return bool(steps) and isinstance(steps[-1], MaybePlan)


def has_maybe(steps: tuple[StepPlan, ...]) -> bool:
    return any(
        isinstance(step, MaybePlan) or (isinstance(step, NotPlan) and has_maybe(step.steps)) for step in steps
    )
