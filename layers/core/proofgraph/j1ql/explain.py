"""`explain`: the plan of a query after all rules, its SQL, and how many rows it is expected to give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from proofgraph.j1ql.catalog import Catalog
from proofgraph.j1ql.plan import HopPlan, MaybePlan, NodePlan, NotPlan, Plan, StepPlan
from proofgraph.j1ql.statement import Statement
from proofgraph.j1ql.tree import (
    And,
    Arithmetic,
    Call,
    Choice,
    Column,
    Comparison,
    Condition,
    Date,
    Everything,
    Field,
    Literal_,
    Negative,
    Never,
    Or,
    Property,
    Regex,
    TextSearch,
    Thing,
    Undefined,
    Within,
)

SELECTIVITY = 0.25
"""What share of entities a filter is taken to keep."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """`plan` is readable lines, `sql` what the database runs, `values` what is bound to it."""

    plan: tuple[str, ...]
    sql: str
    values: tuple[object, ...]
    estimated_rows: int


def explanation(statement: Statement, catalog: Catalog) -> Explanation:
    lines = tuple(plan_lines(statement.plan, catalog))
    return Explanation(lines, statement.sql, statement.values, estimate(statement.plan, catalog))


def plan_lines(plan: Plan, catalog: Catalog | None = None) -> Iterator[str]:
    """A plan for people: one line a step, with the tables that are read where a catalog is given."""
    yield f"{plan.kind}{' unique' if plan.unique else ''}"
    yield f"  start {_node(plan.start, catalog)}"
    yield from _steps(plan.steps, catalog, "  ")
    if plan.where is not None:
        yield f"  where {show(plan.where)}"
    for output in plan.outputs:
        yield f"  return {output.column!r} = {show(output.expression)}"
    if plan.having is not None:
        yield f"  having {show(plan.having)}"
    for key in plan.order:
        yield f"  order {show(key.expression)} {'descending' if key.descending else 'ascending'}"
    if plan.skip is not None or plan.limit is not None:
        yield f"  window skip {plan.skip or 0} limit {plan.limit if plan.limit is not None else 'none'}"


def _node(node: NodePlan, catalog: Catalog | None) -> str:
    text = f"#{node.place} {'|'.join(target.name for target in node.targets)}"
    if node.filter is not None:
        text += f" [{show(node.filter)}]"
    if catalog is not None and node.segments is not None:
        segments = [catalog.segments[number] for number in sorted(node.segments)]
        rows = sum(segment.rows for segment in segments)
        text += f" <- {', '.join(dict.fromkeys(s.type for s in segments)) or 'nothing'} ({rows} rows)"
    return text


def _steps(steps: tuple[StepPlan, ...], catalog: Catalog | None, indent: str) -> Iterator[str]:
    for step in steps:
        if isinstance(step, HopPlan):
            hop, node = _hop(step, catalog), _node(step.node, catalog)
            yield f"{indent}hop #{step.place} {hop} from #{step.source} to {node}"
        elif isinstance(step, NotPlan):
            yield f"{indent}nothing from #{step.source} by"
            yield from _steps(step.steps, catalog, indent + "  ")
        else:
            yield f"{indent}perhaps #{step.place}{' (last)' if step.last else ''} from #{step.source} by"
            yield from _steps(step.steps, catalog, indent + "  ")


def _hop(hop: HopPlan, catalog: Catalog | None) -> str:
    arrow = {"any": "--", "out": "->", "in": "<-"}[hop.direction]
    text = f"{'|'.join(hop.verbs) or 'any'} {arrow}"
    if hop.filter is not None:
        text += f" [{show(hop.filter)}]"
    if catalog is not None:
        read = (f"{catalog.edges[b.table].name}{' reversed' if b.reverse else ''}" for b in hop.branches)
        text += f" <{', '.join(read) or 'nothing'}>"
    return text


def show(found: object) -> str:  # noqa: C901 - one line for each kind of node
    """A bound expression, condition or value on one line."""
    if isinstance(found, And | Or):
        return "(" + f" {type(found).__name__.lower()} ".join(map(show, found.items)) + ")"
    if isinstance(found, Comparison):
        return f"{show(found.left)} {found.operator} {show(found.right)}"
    if isinstance(found, Field):
        return f"#{found.place}.{found.name}"
    if isinstance(found, Thing):
        return f"#{found.place}"
    if isinstance(found, Everything):
        return f"#{found.alias}.*"
    if isinstance(found, Column):
        return f"column {found.index + 1}"
    if isinstance(found, Property):
        return found.name
    if isinstance(found, Literal_):
        return repr(found.value)
    if isinstance(found, Undefined):
        return "undefined"
    if isinstance(found, Choice):
        return f"{found.mode}({', '.join(map(show, found.items))})"
    if isinstance(found, Regex):
        return f"/{found.pattern}/{'i' if found.ignore_case else ''}"
    if isinstance(found, Date):
        return "now" + "".join(f"{'+' if p.sign > 0 else '-'}{p.amount:g} {p.unit}" for p in found.shifts)
    if isinstance(found, Call):
        return f"{found.function}({', '.join(map(show, found.arguments))})"
    if isinstance(found, Arithmetic):
        return f"({show(found.left)} {found.operator} {show(found.right)})"
    if isinstance(found, Negative):
        return f"-{show(found.operand)}"
    if isinstance(found, TextSearch):
        return f"text contains {found.text!r}"
    if isinstance(found, Within):
        return f"in segments {sorted(found.segments)}"
    return "never" if isinstance(found, Never) else str(found)


def estimate(plan: Plan, catalog: Catalog) -> int:
    """Expected paths: entities times relationships for each of them, filters at a flat share."""
    return round(_through(plan.steps, _entities(plan.start, catalog), catalog))


def _entities(node: NodePlan, catalog: Catalog) -> float:
    rows = sum(catalog.segments[number].rows for number in node.segments or ())
    return rows * _share(node.filter)


def _share(filter: Condition | None) -> float:
    return 1.0 if filter is None else SELECTIVITY


def _through(steps: tuple[StepPlan, ...], rows: float, catalog: Catalog) -> float:
    for step in steps:
        if isinstance(step, HopPlan):
            rows *= _fan_out(step, catalog) * _share(step.filter) * _share(step.node.filter)
        elif isinstance(step, MaybePlan):
            rows += _through(step.steps, rows, catalog)
        else:
            rows *= 0.5
    return rows


def _fan_out(hop: HopPlan, catalog: Catalog) -> float:
    edges = sum(catalog.edges[branch.table].rows for branch in hop.branches)
    near = {(e.target if b.reverse else e.source) for b in hop.branches for e in (catalog.edges[b.table],)}
    entities = sum(catalog.tables[table].rows for table in near)
    return edges / entities if entities else 0.0
