"""Property values that satisfy a filter: what a mini-graph's entities and relationships carry.

Conditions are turned into alternatives of comparisons; for each property a value is looked for among
candidates near those it is compared with, and judged by the language's own meaning of a comparison.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from proofgraph.j1ql.tree import (
    And,
    Choice,
    Comparison,
    Condition,
    Date,
    Literal_,
    Or,
    Property,
    Regex,
    Undefined,
    Value,
)

DAY = 86_400_000
UNITS = {
    "minute": 60_000,
    "hour": 3_600_000,
    "day": DAY,
    "week": 7 * DAY,
    "month": 30 * DAY,
    "year": 365 * DAY,
}
NOW = 1_767_225_600_000
"""2026-01-01T00:00:00Z: the moment at which every mini-graph is questioned."""

NEGATED = {"!=": "=", "!~=": "~=", "!^=": "^=", "!$=": "$="}
ABSENT = None


def alternatives(condition: Condition | None) -> list[tuple[Comparison, ...]]:
    """The condition as a choice between conjunctions."""
    match condition:
        case None:
            return [()]
        case Comparison():
            return [(condition,)]
        case And(items):
            return [tuple(itertools.chain(*parts)) for parts in itertools.product(*map(alternatives, items))]
        case Or(items):
            return [part for item in items for part in alternatives(item)]
    raise NotImplementedError(f"content uses no {type(condition).__name__} in filters")


def satisfying(
    comparisons: Iterable[Comparison], examples: Mapping[str, list[Any]], others: Mapping[str, Any]
) -> dict[str, Any] | None:
    """Properties that satisfy them all, None where there are none. `others` are preferred where they fit."""
    by_name: dict[str, list[Comparison]] = {}
    for comparison in comparisons:
        assert isinstance(comparison.left, Property)
        by_name.setdefault(comparison.left.name, []).append(comparison)
    found: dict[str, Any] = {}
    for name, wanted in by_name.items():
        tried = [others[name]] if name in others else []
        candidates = itertools.chain(tried, candidates_for(wanted, examples.get(name, [])))
        fitting = [value for value in candidates if all(holds(value, one) for one in wanted)]
        if not fitting:
            return None
        found[name] = fitting[0]
    return found


def candidates_for(comparisons: Iterable[Comparison], examples: Iterable[Any]) -> Iterator[Any]:
    """Values near those a property is compared with, and absence."""
    yield from examples
    for comparison in comparisons:
        for value in literals(comparison.right):
            yield value
            if isinstance(value, bool):
                yield not value
            elif isinstance(value, int | float):
                yield from (value + 1, value - 1)
            else:
                yield from (f"{value} more", f"other {value}")
        if isinstance(comparison.right, Choice):
            yield list(literals(comparison.right))
            yield "-".join(str(value) for value in literals(comparison.right))
    yield from ("something", ABSENT)
    texts = [str(value) for comparison in comparisons for value in literals(comparison.right)]
    yield " ".join(texts)


def literals(value: Any) -> Iterator[Any]:
    """The plain values a comparison names; dates as epoch milliseconds."""
    match value:
        case Literal_(plain):
            yield plain
        case Date():
            yield moment(value)
        case Choice(items=items):
            for item in items:
                yield from literals(item)


def moment(date: Date) -> int:
    base = NOW if date.base is None else date.base
    assert isinstance(base, int)
    for shift in date.shifts:
        assert not hasattr(shift.amount, "name")
        base += int(shift.sign * float(shift.amount) * UNITS[shift.unit])
    return base


def holds(value: Any, comparison: Comparison) -> bool:
    """The published meaning of one comparison on one property's value."""
    operator, right = comparison.operator, comparison.right
    if operator in NEGATED:
        return not _positive(value, NEGATED[operator], right)
    return _positive(value, operator, right)


def _positive(value: Any, operator: str, right: Any) -> bool:
    if isinstance(right, Choice):
        combine = any if right.mode == "or" else all
        return combine(_positive(value, operator, item) for item in right.items)
    present = value if isinstance(value, list) else [] if value is ABSENT else [value]
    if isinstance(right, Undefined):
        return not present
    return any(_compare(one, operator, right) for one in present)


def _compare(value: Any, operator: str, right: Value) -> bool:
    if isinstance(right, Regex):
        flags = re.IGNORECASE if right.ignore_case else 0
        return isinstance(value, str) and re.search(right.pattern, value, flags) is not None
    wanted = next(literals(right))
    if _kind(value) != _kind(wanted):
        return False
    match operator:
        case "=":
            return bool(value == wanted)
        case "~=":
            return wanted in value
        case "^=":
            return bool(value.startswith(wanted))
        case "$=":
            return bool(value.endswith(wanted))
        case "<" | "<=":
            return bool(value < wanted) or (operator == "<=" and value == wanted)
        case _:
            return bool(value > wanted) or (operator == ">=" and value == wanted)


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "number" if isinstance(value, int | float) else "text"
