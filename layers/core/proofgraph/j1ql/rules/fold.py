"""Puts the values of parameters and variables in the place of their names.

Times that depend on `now` stay as they are: one compiled query serves every moment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from proofgraph.j1ql.context import Context
from proofgraph.j1ql.dates import read_date, shift
from proofgraph.j1ql.faults import fault
from proofgraph.j1ql.plan import HopPlan, NodePlan, OrderPlan, Output, Plan
from proofgraph.j1ql.rewrite import map_comparisons, map_steps
from proofgraph.j1ql.tree import (
    Arithmetic,
    Call,
    Choice,
    Comparison,
    Condition,
    Date,
    Literal_,
    Negative,
    Shift,
    Slot,
    Template,
    Undefined,
)

FOLDED = re.compile(r"\$|\{\{|date", re.IGNORECASE)


def fold(plan: Plan, context: Context) -> Plan:
    if FOLDED.search(plan.source) is None:
        return plan
    folder = _Folder(plan.source, context.parameters, context.variables)

    def node(found: NodePlan) -> NodePlan:
        return replace(found, filter=folder.condition(found.filter)) if found.filter else found

    def hop(found: HopPlan) -> HopPlan:
        return replace(found, filter=folder.condition(found.filter)) if found.filter else found

    return replace(
        plan,
        start=node(plan.start),
        steps=map_steps(plan.steps, node, hop),
        where=folder.condition(plan.where) if plan.where else None,
        having=folder.condition(plan.having) if plan.having else None,
        outputs=tuple(Output(item.column, folder.value(item.expression)) for item in plan.outputs),
        order=tuple(OrderPlan(folder.value(key.expression), key.descending) for key in plan.order),
    )


class _Folder:
    def __init__(self, source: str, parameters: Mapping[str, Any], variables: Mapping[str, Any]) -> None:
        self.source = source
        self.parameters = parameters
        self.variables = variables

    def condition(self, condition: Condition) -> Condition:
        return map_comparisons(
            condition,
            lambda found: Comparison(
                self.value(found.left), found.operator, self.value(found.right), found.at
            ),
        )

    def value(self, found: Any) -> Any:
        if isinstance(found, Slot):
            return self.literal(self.lookup(found), found)
        if isinstance(found, Template):
            return Literal_(self.text(found), found.at)
        if isinstance(found, Choice):
            return replace(found, items=tuple(self.value(item) for item in found.items))
        if isinstance(found, Date):
            return self.date(found)
        if isinstance(found, Call):
            return replace(found, arguments=tuple(self.value(argument) for argument in found.arguments))
        if isinstance(found, Arithmetic):
            return replace(found, left=self.value(found.left), right=self.value(found.right))
        if isinstance(found, Negative):
            return replace(found, operand=self.value(found.operand))
        return found

    def lookup(self, slot: Slot) -> Any:
        known = self.parameters if slot.parameter else self.variables
        if slot.name in known:
            return known[slot.name]
        kind = "parameter" if slot.parameter else "variable"
        raise fault(
            f"The {kind} {slot.name!r} has no value.",
            source=self.source,
            at=slot.at,
            kind="semantic",
            text=slot.name,
            expected=sorted(known),
        )

    def literal(self, value: Any, slot: Slot) -> Any:
        """A given value as the query would have written it; a list is a choice of any."""
        if value is None:
            return Undefined(slot.at)
        if isinstance(value, str | bool | int | float):
            return Literal_(self.clean(value, slot), slot.at)
        if isinstance(value, list | tuple):
            items = tuple(self.literal(item, slot) for item in value)
            return items[0] if len(items) == 1 else Choice("or", items, slot.at)
        raise self.unusable(slot, "a text, number, truth value or list of these")

    def clean(self, value: Any, slot: Slot) -> Any:
        if isinstance(value, str):
            try:
                value.encode()
            except UnicodeEncodeError:
                raise self.unusable(slot, "valid Unicode text") from None
        if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
            raise self.unusable(slot, "a finite number")
        return value

    def unusable(self, slot: Slot, expected: str) -> Exception:
        return fault(
            f"The value given for {slot.name!r} cannot be used here; it must be {expected}.",
            source=self.source,
            at=slot.at,
            kind="semantic",
            text=slot.name,
            expected=[expected],
        )

    def text(self, template: Template) -> str:
        return "".join(part if isinstance(part, str) else self.as_text(part) for part in template.parts)

    def as_text(self, slot: Slot) -> str:
        value = self.lookup(slot)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str | int | float):
            return str(self.clean(value, slot))
        raise self.unusable(slot, "a text or number")

    def date(self, date: Date) -> Date | Literal_:
        base = date.base
        shifts = tuple(
            Shift(
                part.sign,
                self.number(part.amount) if isinstance(part.amount, Slot) else part.amount,
                part.unit,
            )
            for part in date.shifts
        )
        if isinstance(base, Slot):
            base = self.moment(base)
        if base is None:
            relative = replace(date, shifts=shifts)
            moved(relative, 0, self.source)
            return relative
        return Literal_(moved(replace(date, base=base, shifts=shifts), 0, self.source), date.at)

    def number(self, slot: Slot) -> float:
        value = self.lookup(slot)
        try:
            return float(value)
        except (TypeError, ValueError):
            raise self.unusable(slot, "a number") from None

    def moment(self, slot: Slot) -> int:
        value = self.lookup(slot)
        if isinstance(value, int) and not isinstance(value, bool) and value > 9999:
            return value
        try:
            return read_date(str(value))
        except (ValueError, OverflowError):
            raise self.unusable(slot, "a date such as 2024-05-31") from None


def moved(date: Date, now: int, source: str) -> int:
    """The moment a date means, given now."""
    base = date.base if isinstance(date.base, int) else now
    try:
        return shift(base, ((part.sign * float(part.amount), part.unit) for part in date.shifts))  # type: ignore[arg-type]
    except (OverflowError, ValueError):
        raise fault(
            "The date lies beyond the years 1 to 9999.",
            source=source,
            at=date.at,
            kind="semantic",
            text=date.text,
        ) from None
