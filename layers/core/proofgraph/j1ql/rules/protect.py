"""Adds what the caller may see: the query policy to every entity, the scope filter to the start."""

from __future__ import annotations

from dataclasses import replace

from proofgraph.j1ql.context import Context
from proofgraph.j1ql.parser import parse_filter
from proofgraph.j1ql.plan import NodePlan, Plan
from proofgraph.j1ql.rewrite import conjunction, conjuncts, map_nodes
from proofgraph.j1ql.tree import Condition, Never, Or


def protect(plan: Plan, context: Context) -> Plan:
    if context.policy is not None:
        allowed = _any(context.policy.visible)
        plan = map_nodes(plan, lambda node: _add(node, allowed))
    if context.scope_filter is not None:
        plan = replace(plan, start=_add(plan.start, parse_filter(context.scope_filter.filter)))
    return plan


def _any(filters: tuple[str, ...]) -> Condition:
    """A policy that lists nothing shows nothing."""
    if not filters:
        return Never()
    parsed = tuple(parse_filter(text) for text in filters)
    return parsed[0] if len(parsed) == 1 else Or(parsed)


def _add(node: NodePlan, condition: Condition) -> NodePlan:
    return replace(node, filter=conjunction((*conjuncts(node.filter), condition)))
