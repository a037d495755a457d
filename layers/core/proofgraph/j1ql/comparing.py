"""The meaning of one comparison on values at hand: for decisions at compile time and on finished rows.

The SQL in `conditions` says the same for columns; property tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.j1ql.tree import Choice, Date, Literal_, Operator, Undefined

NEGATIONS = {"!=": "=", "!~=": "~=", "!^=": "^=", "!$=": "$="}


@dataclass(frozen=True, slots=True)
class Matching:
    """A regular expression that `matching` has decided: the texts at hand in which it is found."""

    texts: frozenset[str]


def holds(values: Sequence[Any], operator: Operator, right: Any, now: int = 0) -> bool:
    """Whether some of these values compares so with a constant; negated operators are the NOT of theirs."""
    positive = NEGATIONS.get(operator)
    if positive is not None:
        return not _some(values, positive, right, now)
    return _some(values, operator, right, now)


def _some(values: Sequence[Any], operator: str, right: Any, now: int) -> bool:
    if isinstance(right, Choice):
        combine = any if right.mode == "or" else all
        return combine(_some(values, operator, item, now) for item in right.items)
    if isinstance(right, Undefined):
        return operator == "=" and not values
    if isinstance(right, Matching):
        return any(isinstance(value, str) and value in right.texts for value in values)
    constant = (
        _moment(right, now)
        if isinstance(right, Date)
        else right.value
        if isinstance(right, Literal_)
        else right
    )
    return any(matches(value, operator, constant) for value in values)


def _moment(date: Date, now: int) -> int:
    from proofgraph.j1ql.rules.fold import moved

    return moved(date, now, "")


def pairs_hold(left: Iterable[Any], operator: Operator, right: Iterable[Any]) -> bool:
    """Whether some pair of values of two properties compares so."""
    positive = NEGATIONS.get(operator)
    others = list(right)
    if positive is not None:
        return not any(matches(a, positive, b) for a in left for b in others)
    return any(matches(a, operator, b) for a in left for b in others)


def family(value: Any) -> str:
    """Values of different families are never equal nor in order."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "text" if isinstance(value, str) else "other"


def _contains(a: str, b: str) -> bool:
    return b in a


ORDERED: dict[str, Callable[[Any, Any], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}
TEXTUAL: dict[str, Callable[[str, str], bool]] = {"~=": _contains, "^=": str.startswith, "$=": str.endswith}


def matches(value: Any, operator: str, constant: Any) -> bool:
    """One value against one constant, for a positive operator."""
    kind = family(value)
    if kind != family(constant) or kind == "other":
        return False
    if operator == "=":
        return bool(value == constant)
    if operator in ORDERED:
        return kind != "boolean" and ORDERED[operator](value, constant)
    return kind == "text" and TEXTUAL[operator](value, constant)


def members(value: Any) -> list[Any]:
    """The values V of a property: a scalar is a list of one, absent and null are none."""
    if value is None:
        return []
    return [item for item in value if item is not None] if isinstance(value, list) else [value]
