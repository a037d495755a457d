"""Targets → segments of the query file, and what is left of them as a condition.

A class or type is decided by the catalog alone. Full text and smart classes become conditions.
Hidden classes stay out unless the query names them or the type.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from proofgraph.j1ql.catalog import Catalog
from proofgraph.j1ql.context import Context, SmartClass
from proofgraph.j1ql.parser import parse_filter
from proofgraph.j1ql.plan import NodePlan, Plan
from proofgraph.j1ql.rewrite import comparisons, conjunction, conjuncts, map_nodes
from proofgraph.j1ql.tree import (
    And,
    Choice,
    Comparison,
    Condition,
    Literal_,
    Or,
    Property,
    Target,
    TextSearch,
    Within,
)


def select(plan: Plan, context: Context) -> Plan:
    return map_nodes(plan, lambda node: _node(node, context))


def _node(node: NodePlan, context: Context) -> NodePlan:
    segments: frozenset[int] = frozenset()
    conditional: list[tuple[frozenset[int], Condition]] = []
    for target in node.targets:
        found, condition = _target(target, context)
        if condition is None:
            segments |= found
        else:
            conditional.append((found, condition))
    filter = node.filter
    if conditional:
        filter = conjunction((_either(segments, conditional), *conjuncts(node.filter)))
        segments = segments.union(*(found for found, _ in conditional))
    if context.hidden_classes:
        segments -= _hidden(node, context)
    return replace(node, segments=segments, filter=filter)


def _either(plain: frozenset[int], conditional: list[tuple[frozenset[int], Condition]]) -> Condition:
    options: list[Condition] = [And((Within(found), condition)) for found, condition in conditional]
    if plain:
        options.append(Within(plain))
    if len(options) == 1:
        return conditional[0][1]
    return Or(tuple(options))


def _target(target: Target, context: Context) -> tuple[frozenset[int], Condition | None]:
    catalog = context.catalog
    if target.kind == "class":
        return catalog.by_class.get(target.name, frozenset()), None
    if target.kind == "type":
        return catalog.by_type.get(target.name, frozenset()), None
    if target.kind == "any":
        return catalog.everything, None
    if target.kind == "text":
        return catalog.everything, TextSearch(target.name)
    return _smart(target, context)


def _smart(target: Target, context: Context) -> tuple[frozenset[int], Condition]:
    tagged = tag_condition(target.name)
    segments = _named(catalog=context.catalog, name=target.of) if target.of else context.catalog.everything
    setting = context.smart_classes.by_name.get(target.name)
    if setting is None:
        return segments, tagged
    return segments, Or((_setting(setting, context.catalog), tagged))


def _setting(setting: SmartClass, catalog: Catalog) -> Condition:
    condition = parse_filter(setting.filter)
    if not setting.classes:
        return condition
    members = frozenset().union(*(_named(catalog, name) for name in setting.classes))
    return And((Within(members), condition))


def _named(catalog: Catalog, name: str) -> frozenset[int]:
    return (catalog.by_class if name[0].isupper() else catalog.by_type).get(name, frozenset())


def tag_condition(name: str) -> Condition:
    """Entities carrying a tag: `tags` contains it, or `tag.<name>` is true."""
    return Or(
        (
            Comparison(Property("", "tags"), "=", Literal_(name)),
            Comparison(Property("", f"tag.{name}"), "=", Literal_(True)),
        )
    )


def _hidden(node: NodePlan, context: Context) -> frozenset[int]:
    named = {target.name for target in node.targets if target.kind in ("class", "type")}
    named.update(_spoken_of(node.filter))
    hidden: set[int] = set()
    for number, segment in enumerate(context.catalog.segments):
        kept_out = context.hidden_classes.intersection(segment.classes)
        if kept_out and not (kept_out & named or segment.type in named):
            hidden.add(number)
    return frozenset(hidden)


def _spoken_of(condition: Condition | None) -> Iterator[str]:
    """Classes and types that a filter names as values of `_class` or `_type`."""
    for comparison in comparisons(condition):
        if isinstance(comparison.left, Property) and comparison.left.name in ("_class", "_type"):
            values = comparison.right.items if isinstance(comparison.right, Choice) else (comparison.right,)
            yield from (v.value for v in values if isinstance(v, Literal_) and isinstance(v.value, str))
