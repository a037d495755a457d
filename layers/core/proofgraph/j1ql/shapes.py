"""Queries that differ only in their values share one plan: compiled once, then filled with each one's own.

A text's shape is what is left without its quoted texts and numbers. Values that only a filter compares with
may differ; all others (aliases, searched texts, types, windows) must be as in the query that was compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, replace

from proofgraph.j1ql.plan import HopPlan, MaybePlan, NodePlan, NotPlan, Plan, StepPlan
from proofgraph.j1ql.rewrite import comparisons, hops_of
from proofgraph.j1ql.tree import And, Choice, Comparison, Condition, Literal_, Or, Property

LITERAL = re.compile(r"""('[^']*'|"[^"]*"|(?<![\w.\]])\d{1,15}(?:\.\d{1,15})?(?![\w.]))""")
UNSHAPED = re.compile(r"[\\/\[{$#;\x00-\x08]")
"""Where values depend on more than their place: escapes, comments, patterns, variables; so do dates."""
LONGEST = 4_000
DECIDED = frozenset({"_type", "_class"})
Shape = tuple[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Form:
    """A text's shape, and the values that fill it: as written, and where they stand."""

    shape: Shape
    written: tuple[str, ...]
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mould:
    """A compiled plan that other texts of its shape can be poured into. `free`: which values may differ."""

    plan: Plan
    written: tuple[str, ...]
    places: tuple[int, ...]
    free: frozenset[int]

    def pour(self, form: Form, source: str) -> Plan | None:
        """The plan of another text of this shape; None where a value differs that may not."""
        values: dict[int, Literal_] = {}
        for number, (mine, theirs) in enumerate(zip(self.written, form.written, strict=True)):
            if number in self.free:
                values[self.places[number]] = Literal_(value_of(theirs), form.places[number])
            elif mine != theirs:
                return None
        steps = tuple([_step(step, values) for step in self.plan.steps])
        return _filled(self.plan, _node(self.plan.start, values), steps, source)


class Moulds:
    """The moulds of one query file, by shape and by whatever else decides a plan."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Hashable, Mould] = {}

    def plan(self, text: str, decides: Hashable, compile: Callable[[], Plan]) -> Plan:
        """The plan of a text: poured where its shape is known, compiled and remembered where not."""
        form = form_of(text)
        if form is None:
            return compile()
        key = (form.shape, decides)
        mould = self._kept.get(key)
        poured = mould.pour(form, text) if mould is not None else None
        if poured is not None:
            return poured
        plan = compile()
        if len(self._kept) >= self._most:
            self._kept.clear()
        self._kept[key] = mould_of(plan, form)
        return plan


def form_of(text: str) -> Form | None:
    """The shape of a text; None where values cannot be told from the rest by looking."""
    if len(text) > LONGEST or not text.isascii() or UNSHAPED.search(text) is not None:
        return None
    if "''" in text or '""' in text or "date" in text.lower():
        return None
    pieces = LITERAL.split(text)
    written = tuple(pieces[1::2])
    places: list[int] = []
    at = 0
    for number, piece in enumerate(pieces):
        if number % 2:
            places.append(at)
        at += len(piece)
    kinds = "".join(["t" if each[0] in "'\"" else "n" for each in written])
    return Form((tuple(pieces[0::2]), kinds), written, tuple(places))


def mould_of(plan: Plan, form: Form) -> Mould:
    """What other texts of the same shape are poured into."""
    compared = {found.at for found in _compared(plan)}
    free = frozenset(number for number, at in enumerate(form.places) if at in compared)
    return Mould(plan, form.written, form.places, free)


def value_of(written: str) -> str | int | float:
    """The value of a text without escapes, or of a number without exponent."""
    if written[0] in "'\"":
        return written[1:-1]
    return int(written) if written.isdigit() else float(written)


def _compared(plan: Plan) -> Iterator[Literal_]:
    """The values that only filters compare with; types and classes have decided more than that."""
    for node in (plan.start, *(hop.node for hop in hops_of(plan.steps))):
        yield from _values(node.filter)
    for hop in hops_of(plan.steps):
        yield from _values(hop.filter)


def _values(condition: Condition | None) -> Iterator[Literal_]:
    for found in comparisons(condition):
        if isinstance(found.left, Property) and found.left.name not in DECIDED:
            items = found.right.items if isinstance(found.right, Choice) else (found.right,)
            yield from (item for item in items if isinstance(item, Literal_))


# --- pouring ------------------------------------------------------------------------------------

Values = Mapping[int, Literal_]


def _filled(plan: Plan, start: NodePlan, steps: tuple[StepPlan, ...], source: str) -> Plan:
    """`replace`, but three times as fast: pouring is most of what a query of a known shape costs."""
    return Plan(
        start,
        steps,
        plan.places,
        plan.listed,
        plan.kind,
        plan.unique,
        plan.where,
        plan.outputs,
        plan.having,
        plan.order,
        plan.skip,
        plan.limit,
        source,
    )


def _step(step: StepPlan, values: Values) -> StepPlan:
    if isinstance(step, NotPlan):
        return NotPlan(step.source, tuple([_step(inner, values) for inner in step.steps]))
    if isinstance(step, MaybePlan):
        return replace(step, steps=tuple([_step(inner, values) for inner in step.steps]))
    node = _node(step.node, values)
    filter = None if step.filter is None else _condition(step.filter, values)
    if node is step.node and filter is step.filter:
        return step
    return HopPlan(step.place, step.source, step.verbs, step.direction, filter, node, step.branches)


def _node(node: NodePlan, values: Values) -> NodePlan:
    if node.filter is None:
        return node
    return NodePlan(node.place, node.targets, _condition(node.filter, values), node.segments)


def _condition(condition: Condition, values: Values) -> Condition:
    if isinstance(condition, And | Or):
        return type(condition)(tuple([_condition(item, values) for item in condition.items]))
    if not isinstance(condition, Comparison):
        return condition
    right = condition.right
    if isinstance(right, Literal_):
        right = values.get(right.at, right)
    elif isinstance(right, Choice):
        items = tuple(
            [values.get(each.at, each) if isinstance(each, Literal_) else each for each in right.items]
        )
        right = Choice(right.mode, items, right.at)
    return Comparison(condition.left, condition.operator, right, condition.at)
