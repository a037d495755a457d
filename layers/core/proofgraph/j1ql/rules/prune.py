"""Drops what the graph cannot have: edge tables and directions that join no wanted segments.

The manifest's (verb, source, target) pairs decide. What is left narrows the entities in turn, until
nothing changes: `FIND User THAT HAS Device` reads only the types of user that have devices.
"""

from __future__ import annotations

from dataclasses import replace

from proofgraph.j1ql.catalog import Catalog
from proofgraph.j1ql.context import Context
from proofgraph.j1ql.plan import Branch, HopPlan, NodePlan, NotPlan, Plan, StepPlan

ROUNDS = 4


def prune(plan: Plan, context: Context) -> Plan:
    for _ in range(ROUNDS):
        before = plan
        plan = _forward(plan, context.catalog)
        plan = _backward(plan, context.catalog)
        if plan == before:
            break
    return plan


def _forward(plan: Plan, catalog: Catalog) -> Plan:
    known = {plan.start.place: plan.start.segments or frozenset()}
    return replace(plan, steps=_steps(plan.steps, known, catalog))


def _steps(
    steps: tuple[StepPlan, ...], known: dict[int, frozenset[int]], catalog: Catalog
) -> tuple[StepPlan, ...]:
    done: list[StepPlan] = []
    for step in steps:
        if isinstance(step, HopPlan):
            hop = _hop(step, known[step.source], catalog)
            known[hop.node.place] = hop.node.segments or frozenset()
            done.append(hop)
        elif isinstance(step, NotPlan):
            done.append(replace(step, steps=_steps(step.steps, dict(known), catalog)))
        else:
            inner = _steps(step.steps, known, catalog)
            known[step.place] = known[step.source] | known[step.reached]
            done.append(replace(step, steps=inner))
    return tuple(done)


def _hop(hop: HopPlan, sources: frozenset[int], catalog: Catalog) -> HopPlan:
    """The branches between these sources and the wanted targets, and the targets they reach."""
    wanted = hop.node.segments or frozenset()
    branches: list[Branch] = []
    reached: set[int] = set()
    for number in _tables(hop, catalog):
        pairs = catalog.edges[number].pairs
        if hop.direction != "in":
            ends = {b for a, b, _ in pairs if a in sources and b in wanted}
            if ends:
                branches.append(Branch(number, False))
                reached |= ends
        if hop.direction != "out":
            ends = {a for a, b, _ in pairs if b in sources and a in wanted}
            if ends:
                branches.append(Branch(number, True))
                reached |= ends
    return replace(hop, branches=tuple(branches), node=replace(hop.node, segments=frozenset(reached)))


def _tables(hop: HopPlan, catalog: Catalog) -> tuple[int, ...]:
    if not hop.verbs:
        return tuple(range(len(catalog.edges)))
    return tuple(number for verb in hop.verbs for number in catalog.by_verb.get(verb, ()))


def _backward(plan: Plan, catalog: Catalog) -> Plan:
    """Narrow each entity to the segments from which the required hop after it leads anywhere."""
    hops = {step.source: step for step in plan.steps if isinstance(step, HopPlan)}
    start = _narrowed(plan.start, hops.get(plan.start.place), catalog)
    steps = tuple(
        replace(step, node=_narrowed(step.node, hops.get(step.node.place), catalog))
        if isinstance(step, HopPlan)
        else step
        for step in plan.steps
    )
    return replace(plan, start=start, steps=steps)


def _narrowed(node: NodePlan, hop: HopPlan | None, catalog: Catalog) -> NodePlan:
    if hop is None:
        return node
    wanted = hop.node.segments or frozenset()
    useful: set[int] = set()
    for branch in hop.branches:
        for a, b, _ in catalog.edges[branch.table].pairs:
            near, far = (b, a) if branch.reverse else (a, b)
            if far in wanted:
                useful.add(near)
    return replace(node, segments=(node.segments or frozenset()) & useful)


def is_empty(plan: Plan) -> bool:
    """Whether the catalog alone shows that no path exists."""
    if not plan.start.segments:
        return True
    return any(isinstance(step, HopPlan) and not step.branches for step in plan.steps)
