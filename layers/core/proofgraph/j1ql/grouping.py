"""Rows and groups: what may stand beside an aggregate, and by what each may be sorted and filtered.

`names` asks it once all names are bound.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from proofgraph.errors import QueryError
from proofgraph.j1ql.expressions import AGGREGATES
from proofgraph.j1ql.plan import OrderPlan, Output
from proofgraph.j1ql.rewrite import comparisons
from proofgraph.j1ql.tree import (
    Arithmetic,
    Call,
    Column,
    Condition,
    Everything,
    Expression,
    Field,
    Item,
    Negative,
    Order,
    Thing,
)

Fault = Callable[[str, int, str], QueryError]
"""The error for a sentence, an offset of the query's text and what stands there."""


def has_aggregate(found: object) -> bool:
    """Whether an expression computes over many paths."""
    if isinstance(found, Call):
        return found.function in AGGREGATES or any(map(has_aggregate, found.arguments))
    if isinstance(found, Arithmetic):
        return has_aggregate(found.left) or has_aggregate(found.right)
    return isinstance(found, Negative) and has_aggregate(found.operand)


def loose(found: object) -> list[Field | Thing]:
    """References of an expression that stand outside any aggregate."""
    if isinstance(found, Field | Thing):
        return [found]
    if isinstance(found, Call):
        return [] if found.function in AGGREGATES else [r for a in found.arguments for r in loose(a)]
    if isinstance(found, Arithmetic):
        return loose(found.left) + loose(found.right)
    return loose(found.operand) if isinstance(found, Negative) else []


def check_items(items: Sequence[Item], outputs: Sequence[Output], fault: Fault) -> None:
    """Beside an aggregate, a calculation may use only what the rows are grouped by."""
    keys = {output.expression for output in outputs if not has_aggregate(output.expression)}
    for item, output in zip(items, outputs, strict=True):
        if has_aggregate(output.expression) and any(found not in keys for found in loose(output.expression)):
            message = "What stands beside an aggregate must be a RETURN item of its own, to group by."
            raise fault(message, item.at, item.source)


def check_having(condition: Condition | None, outputs: Sequence[Output], fault: Fault) -> None:
    """HAVING looks at groups: at what they are made by, and at aggregates."""
    keys = {output.expression for output in outputs}
    for found in comparisons(condition):
        if not _grouped(outputs):
            message = "HAVING filters groups, so RETURN needs an aggregate; WHERE filters single paths."
            raise fault(message, found.at, "HAVING")
        if any(each not in keys for side in (found.left, found.right) for each in loose(side)):
            raise fault("HAVING looks only at what RETURN names, and at aggregates.", found.at, "")


def sort_keys(
    written: Sequence[Order], bound: Sequence[Expression], outputs: Sequence[Output], fault: Fault
) -> tuple[OrderPlan, ...]:
    """What ORDER BY sorts by; a whole entity is sorted by its `_key`."""
    check = _of_group if _grouped(outputs) else _of_row
    found = [
        (key, check(key, expression, outputs, fault)) for key, expression in zip(written, bound, strict=True)
    ]
    return tuple(
        OrderPlan(Field(each.place, "_key", each.at) if isinstance(each, Thing) else each, key.descending)
        for key, each in found
    )


def _of_group(key: Order, found: Expression, outputs: Sequence[Output], fault: Fault) -> Expression:
    keys = {output.expression for output in outputs}
    if isinstance(found, Everything) or any(each not in keys for each in loose(found)):
        raise fault("Grouped rows can be sorted only by what RETURN names.", key.at, "")
    return found


def _of_row(key: Order, found: Expression, outputs: Sequence[Output], fault: Fault) -> Expression:
    """Rows know nothing of columns, so each stands for its expression."""
    if isinstance(found, Everything):
        raise fault("ORDER BY takes single properties, not all of them.", key.at, "*")
    if has_aggregate(found):
        raise fault("ORDER BY an aggregate needs one in RETURN, to make groups.", key.at, "")
    return _without_columns(found, outputs)


def _without_columns(found: Expression, outputs: Sequence[Output]) -> Expression:
    if isinstance(found, Column):
        return outputs[found.index].expression
    if isinstance(found, Call):
        return replace(found, arguments=tuple(_without_columns(each, outputs) for each in found.arguments))
    if isinstance(found, Arithmetic):
        left, right = (_without_columns(each, outputs) for each in (found.left, found.right))
        return replace(found, left=left, right=right)
    return (
        replace(found, operand=_without_columns(found.operand, outputs))
        if isinstance(found, Negative)
        else found
    )


def column(index: int, outputs: Sequence[Output], at: int, fault: Fault) -> Expression:
    """A column where ORDER BY or HAVING names it; one that holds things is the thing itself."""
    found = outputs[index].expression
    if isinstance(found, Everything):
        raise fault("Only a single property can be sorted by or compared, not all of them.", at, "*")
    return Thing(found.place, at) if isinstance(found, Thing) else Column(index, at)


def _grouped(outputs: Sequence[Output]) -> bool:
    return any(has_aggregate(output.expression) for output in outputs)
