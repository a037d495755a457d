"""Expressions, aggregates, sorting and HAVING on rows of values: what SQL is not asked to do.

Arithmetic on what is no number gives an absent value and never fails; so does dividing by zero.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from proofgraph.j1ql.columns import json_text
from proofgraph.j1ql.comparing import NEGATIONS, Matching, family, holds, members, pairs_hold
from proofgraph.j1ql.expressions import AGGREGATES
from proofgraph.j1ql.rules.fold import moved
from proofgraph.j1ql.statement import leaves
from proofgraph.j1ql.tree import (
    And,
    Arithmetic,
    Call,
    Choice,
    Column,
    Comparison,
    Condition,
    Date,
    Expression,
    Field,
    Literal_,
    Negative,
    Or,
    Thing,
    Undefined,
)

EXACT = 2**53
Row = Sequence[Any]
Evaluator = Callable[[Row], Any]
Places = Mapping[Field | Thing, int]


def evaluator(found: Expression, places: Places, now: int) -> Evaluator:
    """A function from a row of cells to the expression's value; aggregates are handled by `Groups`."""
    if isinstance(found, Field | Thing):
        index = places[found]
        return lambda row: row[index]
    if isinstance(found, Literal_):
        value = found.value
        return lambda row: value
    if isinstance(found, Date):
        moment = moved(found, now, "")
        return lambda row: moment
    if isinstance(found, Arithmetic):
        left, right = evaluator(found.left, places, now), evaluator(found.right, places, now)
        apply = OPERATORS[found.operator]
        return lambda row: calculate(apply, left(row), right(row))
    if isinstance(found, Negative):
        operand = evaluator(found.operand, places, now)
        return lambda row: calculate(OPERATORS["-"], 0, operand(row))
    if isinstance(found, Call) and found.function not in AGGREGATES:
        arguments = [evaluator(argument, places, now) for argument in found.arguments]
        function = FUNCTIONS[found.function]
        return lambda row: function([argument(row) for argument in arguments])
    return lambda row: None


# --- arithmetic ---------------------------------------------------------------------------------


def calculate(apply: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    if family(left) != "number" or family(right) != "number":
        return None
    try:
        return settled(apply(left, right))
    except (ArithmeticError, ValueError):
        return None


def settled(value: Any) -> Any:
    """Whole results are integers; what is no finite number is absent."""
    if isinstance(value, complex):
        return None
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return int(value) if value.is_integer() and abs(value) <= EXACT else value
    return value


def power(base: float, exponent: float) -> float:
    return math.pow(base, exponent)


OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "^": power,
}


# --- scalar functions ---------------------------------------------------------------------------


def as_text(value: Any) -> str:
    """A value as CONCAT writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    if isinstance(value, list):
        return ",".join(as_text(item) for item in value)
    return str(value) if isinstance(value, int | float) else json_text(value)


def merge(values: Sequence[Any]) -> list[Any]:
    """One flat list, the first of equal values kept."""
    found: dict[Any, Any] = {}
    for value in values:
        for item in members(value):
            found.setdefault(frozen(item), item)
    return list(found.values())


def first_present(values: Sequence[Any]) -> Any:
    return next((value for value in values if members(value)), None)


def _numeric(function: Callable[..., Any]) -> Callable[[Sequence[Any]], Any]:
    def apply(values: Sequence[Any]) -> Any:
        if any(family(value) != "number" for value in values):
            return None
        try:
            return settled(function(*values))
        except (ArithmeticError, ValueError):
            return None

    return apply


def rounded(value: float, digits: float = 0) -> float:
    """Half away from zero."""
    if isinstance(value, int) and digits >= 0:
        return value
    scale = math.pow(10, int(digits))
    return math.copysign(math.floor(abs(value) * scale + 0.5), value) / scale


FUNCTIONS: dict[str, Callable[[Sequence[Any]], Any]] = {
    "CONCAT": lambda values: "".join(map(as_text, values)),
    "MERGE": merge,
    "COALESCE": first_present,
    "ABS": _numeric(abs),
    "SQRT": _numeric(math.sqrt),
    "CEIL": _numeric(math.ceil),
    "FLOOR": _numeric(math.floor),
    "ROUND": _numeric(rounded),
}


# --- conditions ---------------------------------------------------------------------------------


def predicate(
    condition: Condition, evaluate: Callable[[Expression], Evaluator], now: int
) -> Callable[[Row], bool]:
    """A condition on rows whose sides are expressions."""
    if isinstance(condition, And | Or):
        parts = [predicate(item, evaluate, now) for item in condition.items]
        combine = all if isinstance(condition, And) else any
        return lambda row: combine(part(row) for part in parts)
    if not isinstance(condition, Comparison):
        return lambda row: False
    operator, right = condition.operator, condition.right
    left = evaluate(condition.left)
    if isinstance(condition.left, Thing) or isinstance(right, Thing):
        other = evaluate(right) if isinstance(right, Thing) else lambda row: None
        negated = operator in NEGATIONS
        wanted = NEGATIONS.get(operator, operator) == "="
        return lambda row: (wanted and left(row) is not None and left(row) == other(row)) != negated
    if isinstance(right, Literal_ | Undefined | Choice | Date | Matching):
        return lambda row: holds(members(left(row)), operator, right, now)
    computed = evaluate(right)  # type: ignore[arg-type]
    return lambda row: pairs_hold(members(left(row)), operator, members(computed(row)))


# --- values as keys -----------------------------------------------------------------------------


def frozen(value: Any) -> Any:
    """A hashable stand-in that keeps true, 'true' and 1 apart."""
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, list):
        return ("list", tuple(frozen(item) for item in value))
    if isinstance(value, dict):
        return ("object", json_text(dict(sorted(value.items()))))
    return value


def sort_key(value: Any) -> tuple[int, Any]:
    """Numbers before texts before truth values before lists before objects."""
    kind = family(value)
    if kind == "number":
        return (0, value)
    if kind == "text":
        return (1, value)
    if kind == "boolean":
        return (2, value)
    if isinstance(value, list):
        return (3, [sort_key(item) for item in value if item is not None])
    return (4, json_text(value))


def sort_rows(rows: list[Any], keys: Sequence[tuple[Callable[[Any], Any], bool]]) -> list[Any]:
    """Rows by several keys; absent values last in both directions; otherwise their order is kept."""
    for value_of, descending in reversed(keys):
        present = [row for row in rows if value_of(row) is not None]
        absent = [row for row in rows if value_of(row) is None]
        present.sort(key=lambda row: sort_key(value_of(row)), reverse=descending)
        rows = present + absent
    return rows


# --- aggregates ---------------------------------------------------------------------------------


class Groups:
    """Rows grouped by the items without an aggregate; each aggregate ranges over distinct entities."""

    def __init__(
        self, outputs: Sequence[Expression], extra: Sequence[Expression], places: Places, now: int
    ) -> None:
        self.places = places
        self.now = now
        self.outputs = outputs
        self.extra = extra
        self.keys = [item for item in outputs if not any(True for _ in calls(item))]
        self.calls = list(dict.fromkeys(call for item in (*outputs, *extra) for call in calls(item)))

    def rows(self, rows: Sequence[Row]) -> list[list[Any]]:
        """For each group the values of `outputs` and then of `extra`."""
        keys = [evaluator(key, self.places, self.now) for key in self.keys]
        groups: dict[tuple[Any, ...], list[Row]] = {}
        for row in rows:
            groups.setdefault(tuple(frozen(key(row)) for key in keys), []).append(row)
        if not keys and not groups:
            groups[()] = []
        return [self._values(members) for members in groups.values()]

    def _values(self, rows: Sequence[Row]) -> list[Any]:
        found = {call: self._aggregate(call, rows) for call in self.calls}
        return [self._value(item, found, rows) for item in (*self.outputs, *self.extra)]

    def _value(self, item: Expression, found: Mapping[Call, Any], rows: Sequence[Row]) -> Any:
        if isinstance(item, Call) and item in found:
            return found[item]
        if isinstance(item, Arithmetic):
            left, right = self._value(item.left, found, rows), self._value(item.right, found, rows)
            return calculate(OPERATORS[item.operator], left, right)
        if isinstance(item, Negative):
            return calculate(OPERATORS["-"], 0, self._value(item.operand, found, rows))
        if isinstance(item, Call):
            return FUNCTIONS[item.function](
                [self._value(argument, found, rows) for argument in item.arguments]
            )
        if isinstance(item, Column):
            return self._value(self.outputs[item.index], found, rows)
        return evaluator(item, self.places, self.now)(rows[0] if rows else ())

    def _aggregate(self, call: Call, rows: Sequence[Row]) -> Any:
        argument = call.arguments[0]
        value = evaluator(argument, self.places, self.now)
        things = [self.places[Thing(leaf.place)] for leaf in dict.fromkeys(leaves(argument))]
        seen: dict[tuple[Any, ...], list[Any]] = {}
        for row in rows:
            seen.setdefault(tuple(row[index] for index in things), members(value(row)))
        return AGGREGATE[call.function]([item for found in seen.values() for item in found])


def calls(found: object) -> list[Call]:
    """The aggregates of an expression, outermost only."""
    if isinstance(found, Call):
        if found.function in AGGREGATES:
            return [found]
        return [call for argument in found.arguments for call in calls(argument)]
    if isinstance(found, Arithmetic):
        return calls(found.left) + calls(found.right)
    return calls(found.operand) if isinstance(found, Negative) else []


def _numbers(values: Sequence[Any]) -> list[Any]:
    return [value for value in values if family(value) == "number"]


def total(values: Sequence[Any]) -> Any:
    numbers = _numbers(values)
    if not numbers:
        return None
    return settled(sum(numbers) if all(isinstance(n, int) for n in numbers) else math.fsum(numbers))


def mean(values: Sequence[Any]) -> Any:
    numbers = _numbers(values)
    return settled(total(numbers) / len(numbers)) if numbers else None


AGGREGATE: dict[str, Callable[[Sequence[Any]], Any]] = {
    "COUNT": lambda values: len({frozen(value) for value in values}),
    "MIN": lambda values: min(values, key=sort_key, default=None),
    "MAX": lambda values: max(values, key=sort_key, default=None),
    "SUM": total,
    "AVG": mean,
}
