"""Conditions → SQL over bundles. An expression is true or not: NULL stands for not, and NOT turns it round.

The meaning is that of docs/j1ql.md: a property is a list of values V and a comparison asks for some v
in V; the negated operators are the NOT of theirs.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from proofgraph.j1ql.comparing import NEGATIONS
from proofgraph.j1ql.faults import fault
from proofgraph.j1ql.partition import ColumnType
from proofgraph.j1ql.sql import Bundle, Parameters, Sql, both, either, opposite
from proofgraph.j1ql.tree import (
    And,
    Choice,
    Comparison,
    Condition,
    Date,
    Expression,
    Field,
    Literal_,
    Or,
    Property,
    Regex,
    TextSearch,
    Thing,
    Undefined,
    Value,
    Within,
)

LARGEST = 2**63
EXACT = 2**53
EMPTY_JSON = r"'\[(null(,null)*)?\]'"
Lookup = Callable[[Expression], Bundle]
Searching = Callable[[str], Sql]
Belonging = Callable[[frozenset[int]], Sql]


class Conditions:
    """Compiles conditions where `lookup` knows the columns that stand for a path."""

    def __init__(
        self,
        parameters: Parameters,
        lookup: Lookup,
        *,
        search: Searching | None = None,
        within: Belonging | None = None,
        identity: Callable[[Thing], str] | None = None,
    ) -> None:
        self.parameters = parameters
        self.lookup = lookup
        self.search = search
        self.within = within
        self.identity = identity

    def compile(self, condition: Condition) -> Sql:
        if isinstance(condition, And):
            return both(self.compile(item) for item in condition.items)
        if isinstance(condition, Or):
            return either(self.compile(item) for item in condition.items)
        if isinstance(condition, Comparison):
            return self.comparison(condition)
        if isinstance(condition, TextSearch) and self.search is not None:
            return self.search(condition.text)
        if isinstance(condition, Within) and self.within is not None:
            return self.within(condition.segments)
        return False

    def comparison(self, found: Comparison) -> Sql:
        positive = NEGATIONS.get(found.operator)
        if positive is not None:
            return opposite(self.positive(found, positive))
        return self.positive(found, found.operator)

    def positive(self, found: Comparison, operator: str) -> Sql:
        if isinstance(found.right, Thing):
            return self.same(found.left, found.right, operator)
        left = self.lookup(found.left)
        if isinstance(found.right, Property | Field):
            return self.pairs(left, operator, self.lookup(found.right))
        return self.some(left, operator, found.right)  # type: ignore[arg-type]

    def same(self, left: Expression, right: Thing, operator: str) -> Sql:
        if operator != "=" or self.identity is None or not isinstance(left, Thing):
            return False
        return f"{self.identity(left)} = {self.identity(right)}"

    # --- a property against a constant ----------------------------------------------------------

    def some(self, left: Bundle, operator: str, right: Value) -> Sql:
        if isinstance(right, Choice):
            if right.mode == "or":
                return self.any_of(left, operator, right)
            return both(self.some(left, operator, item) for item in right.items)
        if isinstance(right, Undefined):
            return absent(left) if operator == "=" else False
        if isinstance(right, Regex):
            return self.regex(left, operator, right)
        if isinstance(right, Date):
            return either(self.number(kind, sql, operator, right) for kind, sql in left)
        if isinstance(right, Literal_):
            return either(self.literal(kind, sql, operator, right.value) for kind, sql in left)
        return False

    def any_of(self, left: Bundle, operator: str, right: Choice) -> Sql:
        """A list of texts against a text column becomes IN."""
        texts = [
            item.value for item in right.items if isinstance(item, Literal_) and isinstance(item.value, str)
        ]
        if operator != "=" or len(texts) < 3:
            return either(self.some(left, operator, item) for item in right.items)
        listed = ", ".join(self.parameters.bind(text) for text in dict.fromkeys(texts))
        tests: list[Sql] = [f"{sql} IN ({listed})" for kind, sql in left if kind == "VARCHAR"]
        tests += [f"list_has_any({sql}, [{listed}])" for kind, sql in left if kind == "VARCHAR[]"]
        rest = [
            item for item in right.items if not (isinstance(item, Literal_) and isinstance(item.value, str))
        ]
        return either([*tests, *(self.some(left, operator, item) for item in rest)])

    def literal(self, kind: ColumnType, sql: str, operator: str, value: str | float | bool) -> Sql:
        if isinstance(value, bool):
            return self.boolean(kind, sql, operator, value)
        if isinstance(value, str):
            return self.text(kind, sql, operator, value)
        return self.number(kind, sql, operator, value)

    def boolean(self, kind: ColumnType, sql: str, operator: str, value: bool) -> Sql:
        if operator != "=":
            return False
        if kind == "BOOLEAN":
            return sql if value else f"(NOT {sql})"
        return f"list_contains({sql}, {str(value).lower()})" if kind == "BOOLEAN[]" else False

    def text(self, kind: ColumnType, sql: str, operator: str, value: str) -> Sql:
        if kind not in ("VARCHAR", "VARCHAR[]"):
            return False
        bound = self.parameters.bind(value)
        if kind == "VARCHAR":
            return textual(sql, operator, bound)
        if operator == "=":
            return f"list_contains({sql}, {bound})"
        return f"len(list_filter({sql}, lambda v: {textual('v', operator, bound)})) > 0"

    def number(self, kind: ColumnType, sql: str, operator: str, value: float | Date) -> Sql:
        if operator not in ("=", "<", "<=", ">", ">="):
            return False
        if kind in ("BIGINT", "BIGINT[]"):
            return self.whole(kind, sql, operator, value)
        if kind not in ("DOUBLE", "DOUBLE[]"):
            return False
        if kind == "DOUBLE" and operator == "=" and never_a_fraction(value):
            return False
        bound = (
            f"{self.parameters.bind(value)}::DOUBLE"
            if isinstance(value, Date)
            else self.parameters.bind(as_float(value))
        )
        return listed(kind, sql, operator, bound)

    def whole(self, kind: ColumnType, sql: str, operator: str, value: float | Date) -> Sql:
        """Integers against any number, without going through fractions."""
        if not isinstance(value, Date):
            limit = whole_limit(operator, value)
            if isinstance(limit, bool):
                return (
                    f"({sql} IS NOT NULL)"
                    if limit and kind == "BIGINT"
                    else f"(len({sql}) > 0)"
                    if limit
                    else False
                )
            value = limit
        return listed(kind, sql, operator, self.parameters.bind(value))

    def regex(self, left: Bundle, operator: str, right: Regex) -> Sql:
        if operator not in ("=", "~="):
            return False
        bound = self.parameters.bind(right.for_database())
        return either(
            f"regexp_matches({sql}, {bound})"
            if kind == "VARCHAR"
            else f"len(list_filter({sql}, lambda v: regexp_matches(v, {bound}))) > 0"
            for kind, sql in left
            if kind in ("VARCHAR", "VARCHAR[]")
        )

    # --- a property against a property ----------------------------------------------------------

    def pairs(self, left: Bundle, operator: str, right: Bundle) -> Sql:
        return either(
            pair(kind, sql, operator, other_kind, other)
            for kind, sql in left
            for other_kind, other in right
            if FAMILY.get(kind) is not None and FAMILY.get(kind) == FAMILY.get(other_kind)
        )


FAMILY: dict[ColumnType, str] = {
    "VARCHAR": "text",
    "VARCHAR[]": "text",
    "BIGINT": "number",
    "BIGINT[]": "number",
    "DOUBLE": "number",
    "DOUBLE[]": "number",
    "BOOLEAN": "boolean",
    "BOOLEAN[]": "boolean",
}


def textual(sql: str, operator: str, bound: str) -> str:
    if operator == "~=":
        return f"contains({sql}, {bound})"
    if operator == "^=":
        return f"starts_with({sql}, {bound})"
    if operator == "$=":
        return f"ends_with({sql}, {bound})"
    return f"{sql} {operator} {bound}"


def listed(kind: ColumnType, sql: str, operator: str, bound: str) -> str:
    """A comparison of numbers, over the members where the column is a list."""
    if not kind.endswith("[]"):
        return f"{sql} {operator} {bound}"
    if operator == "=":
        return f"list_contains({sql}, {bound})"
    return f"{'list_min' if operator in ('<', '<=') else 'list_max'}({sql}) {operator} {bound}"


def absent(left: Bundle) -> Sql:
    """V is empty: nothing in any column, or JSON that is a list of nothing."""
    return both(
        f"({sql} IS NULL OR regexp_full_match({sql}, {EMPTY_JSON}))" if kind == "JSON" else f"{sql} IS NULL"
        for kind, sql in left
    )


def pair(kind: ColumnType, sql: str, operator: str, other_kind: ColumnType, other: str) -> Sql:
    family = FAMILY[kind]
    if family == "boolean" and operator != "=":
        return False
    if family != "text" and operator in ("~=", "^=", "$="):
        return False
    lists = kind.endswith("[]"), other_kind.endswith("[]")
    if lists == (False, False):
        return textual(sql, operator, other)
    if operator == "=":
        return _shared(sql, other, lists)
    if operator in ("<", "<=", ">", ">="):
        near, far = ("list_min", "list_max") if operator in ("<", "<=") else ("list_max", "list_min")
        return (
            f"{f'{near}({sql})' if lists[0] else sql} {operator} {f'{far}({other})' if lists[1] else other}"
        )
    left, right = sql if lists[0] else f"[{sql}]", other if lists[1] else f"[{other}]"
    some = f"len(list_filter({right}, lambda w: {textual('v', operator, 'w')})) > 0"
    return f"len(list_filter({left}, lambda v: {some})) > 0"


def _shared(sql: str, other: str, lists: tuple[bool, bool]) -> str:
    if lists == (True, True):
        return f"list_has_any({sql}, {other})"
    return f"list_contains({sql}, {other})" if lists[0] else f"list_contains({other}, {sql})"


def never_a_fraction(value: float | Date) -> bool:
    """Whole numbers this small are always stored as integers."""
    if isinstance(value, Date):
        return True
    return abs(value) <= EXACT and float(value).is_integer()


def as_float(value: float) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def whole_limit(operator: str, value: float) -> int | bool:
    """The integer that compares like `value` with every integer; True or False where all or none do."""
    if isinstance(value, float) and not value.is_integer():
        if operator == "=":
            return False
        value = math.floor(value) if operator in ("<=", ">") else math.ceil(value)
    value = int(value)
    if -LARGEST <= value < LARGEST:
        return value
    if operator == "=":
        return False
    return (value > 0) == (operator in ("<", "<="))


def check_regexes(condition: Condition | None, source: str, valid: Callable[[str], str | None]) -> None:
    """Refuse a pattern that the engine cannot run, with its reason."""
    if isinstance(condition, And | Or):
        for item in condition.items:
            check_regexes(item, source, valid)
    elif isinstance(condition, Comparison):
        for regex in _regexes(condition.right):
            reason = valid(regex.pattern)
            if reason:
                raise fault(
                    f"The regular expression cannot be used: {reason}.",
                    source=source,
                    at=regex.at,
                    kind="semantic",
                    text=regex.pattern,
                )


def _regexes(value: object) -> list[Regex]:
    if isinstance(value, Choice):
        return [found for item in value.items for found in _regexes(item)]
    return [value] if isinstance(value, Regex) else []
