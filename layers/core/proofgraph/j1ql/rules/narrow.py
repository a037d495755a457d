"""Decides conditions on `_type` and `_class` now: they are the same for a whole segment."""

from __future__ import annotations

from dataclasses import replace

from proofgraph.j1ql.catalog import Catalog
from proofgraph.j1ql.comparing import holds
from proofgraph.j1ql.context import Context
from proofgraph.j1ql.plan import NodePlan, Plan
from proofgraph.j1ql.rewrite import conjunction, conjuncts, map_nodes
from proofgraph.j1ql.tree import And, Choice, Comparison, Condition, Literal_, Or, Property, Undefined, Within

DECIDED = ("_type", "_class")


def narrow(plan: Plan, context: Context) -> Plan:
    return map_nodes(plan, lambda node: _node(node, context.catalog))


def _node(node: NodePlan, catalog: Catalog) -> NodePlan:
    segments = node.segments or frozenset()
    kept = []
    for part in conjuncts(node.filter):
        if _decided(part):
            segments = frozenset(number for number in segments if _true(part, number, catalog))
        else:
            kept.append(part)
    return replace(node, segments=segments, filter=conjunction(tuple(kept)))


def _decided(condition: Condition) -> bool:
    if isinstance(condition, And | Or):
        return all(map(_decided, condition.items))
    if isinstance(condition, Within):
        return True
    return (
        isinstance(condition, Comparison)
        and isinstance(condition.left, Property)
        and condition.left.name in DECIDED
        and _plain(condition.right)
    )


def _plain(value: object) -> bool:
    """Regular expressions are left to the database, whose engine runs in linear time."""
    if isinstance(value, Choice):
        return all(map(_plain, value.items))
    return isinstance(value, Literal_ | Undefined)


def _true(condition: Condition, number: int, catalog: Catalog) -> bool:
    if isinstance(condition, And):
        return all(_true(item, number, catalog) for item in condition.items)
    if isinstance(condition, Or):
        return any(_true(item, number, catalog) for item in condition.items)
    if isinstance(condition, Within):
        return number in condition.segments
    assert isinstance(condition, Comparison) and isinstance(condition.left, Property)  # noqa: S101, PT018 - _decided
    segment = catalog.segments[number]
    values = [segment.type] if condition.left.name == "_type" else list(segment.classes)
    return holds(values, condition.operator, condition.right)
