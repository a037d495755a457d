"""Conditions → masks over the rows of one table, with the meaning that `conditions` has in SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any

import numpy as np

from proofgraph.j1ql.arrays import PREFIX, Arrays, NotForArraysError, small_letters
from proofgraph.j1ql.catalog import EdgeTable, Table
from proofgraph.j1ql.comparing import NEGATIONS, ORDERED, TEXTUAL, holds, members
from proofgraph.j1ql.conditions import as_float, never_a_fraction, whole_limit
from proofgraph.j1ql.partition import Column
from proofgraph.j1ql.plan import Plan
from proofgraph.j1ql.rewrite import comparisons, hops_of
from proofgraph.j1ql.rules.fold import moved
from proofgraph.j1ql.tree import (
    And,
    Choice,
    Comparison,
    Condition,
    Date,
    Literal_,
    Or,
    Property,
    TextSearch,
    Undefined,
    Within,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]

SLOWEST = 20_000
"""Rows (or different texts) that a loop in Python may go over."""
SPECIAL = frozenset(
    {"_id", "_type", "_class", "_fromEntityKey", "_toEntityKey", "_fromEntityId", "_toEntityId"}
)
COMPARE: dict[str, Callable[[Any, Any], Any]] = {"=": lambda a, b: a == b, **ORDERED}


class Masks:
    """Compiles conditions for one moment."""

    def __init__(self, arrays: Arrays, now: int) -> None:
        self.arrays = arrays
        self.now = now

    def rows(self, table: Table, condition: Condition) -> Mask:
        """Which rows of a table satisfy a condition."""
        if isinstance(condition, And):
            return reduce(and_, (self.rows(table, item) for item in condition.items))
        if isinstance(condition, Or):
            return reduce(or_, (self.rows(table, item) for item in condition.items))
        if isinstance(condition, Comparison):
            return self._comparison(table, condition)
        if isinstance(condition, TextSearch):
            return self._search(table, condition.text)
        if isinstance(condition, Within):
            return self.within(table, condition.segments)
        return np.zeros(table.rows, bool)

    def _comparison(self, table: Table, found: Comparison) -> Mask:
        if not isinstance(found.left, Property) or found.left.name in SPECIAL:
            raise NotForArraysError
        moment = self.now if mentions_now(found.right) else None
        name = found.left.name
        positive = NEGATIONS.get(found.operator)

        def make() -> Mask:
            mask = self._some(table, name, positive or found.operator, found.right)
            return ~mask if positive else mask

        return self.arrays.remember((table.name, found, moment), make)

    def tables(self, segments: frozenset[int]) -> list[tuple[int, Mask | None]]:
        """The class tables of these segments, each with the rows that are meant; None for all of them."""
        return self.arrays.scopes(segments, self._tables)

    def _tables(self, segments: frozenset[int]) -> list[tuple[int, Mask | None]]:
        catalog = self.arrays.catalog
        whole = {catalog.segments[number].table for number in segments}
        return [
            (
                number,
                None
                if catalog.by_table[number] <= segments
                else self.within(catalog.tables[number], segments),
            )
            for number in sorted(whole)
        ]

    def within(self, table: Table, segments: frozenset[int]) -> Mask:
        """The rows of a class table that belong to these segments."""
        mask = np.zeros(table.rows, bool)
        for number in segments:
            segment = self.arrays.catalog.segments[number]
            if self.arrays.catalog.tables[segment.table] is table:
                mask[segment.first - table.first : segment.last - table.first + 1] = True
        return mask

    def _search(self, table: Table, text: str) -> Mask:
        needle = small_letters(text)
        if not needle or "\x1e" in needle:
            raise NotForArraysError
        mask = np.zeros(table.rows, bool)
        mask[self.arrays.haystack(table).rows_with(needle)] = True
        catalog = self.arrays.catalog
        for number, segment in enumerate(catalog.segments):
            if catalog.tables[segment.table] is table:
                words = (segment.type, *segment.classes)
                if any(needle in small_letters(word) for word in words):
                    mask |= self.within(table, frozenset({number}))
        return mask

    # --- one property ---------------------------------------------------------------------------

    def _some(self, table: Table, name: str, operator: str, right: object) -> Mask:
        if isinstance(right, Choice):
            combine = or_ if right.mode == "or" else and_
            return reduce(combine, (self._some(table, name, operator, item) for item in right.items))
        columns = columns_of(table, name)
        if any(column.type.endswith("[]") or column.type == "JSON" for column in columns):
            return self._slowly(table, name, operator, right)
        if isinstance(right, Undefined):
            return self._absent(table, columns) if operator == "=" else np.zeros(table.rows, bool)
        if isinstance(right, Date):
            right = Literal_(moved(right, self.now, ""))
        if not isinstance(right, Literal_):
            raise NotForArraysError
        mask = np.zeros(table.rows, bool)
        for column in columns:
            part = self._column(table, column, operator, right.value)
            if part is not None:
                mask = mask | part
        return mask

    def _absent(self, table: Table, columns: tuple[Column, ...]) -> Mask:
        mask = np.ones(table.rows, bool)
        for column in columns:
            if column.type == "VARCHAR":
                mask &= self.arrays.texts(table, column.name).codes < 0
            else:
                mask &= ~self.arrays.column(table, column)[1]
        return mask

    def _slowly(self, table: Table, name: str, operator: str, right: object) -> Mask:
        """Lists and nested values, row by row."""
        if table.rows > SLOWEST or not isinstance(right, Literal_ | Undefined | Date):
            raise NotForArraysError
        values = self.arrays.values(table, name)
        tests = (holds(members(value), operator, right, self.now) for value in values)  # type: ignore[arg-type]
        return np.fromiter(tests, bool, table.rows)

    def _column(self, table: Table, column: Column, operator: str, value: str | float | bool) -> Mask | None:
        if isinstance(value, bool):
            if column.type != "BOOLEAN" or operator != "=":
                return None
            held, present = self.arrays.column(table, column)
            return np.asarray((held == value) & present)
        if isinstance(value, str):
            return self._text(table, column, operator, value) if column.type == "VARCHAR" else None
        if column.type in ("BIGINT", "DOUBLE") and operator in COMPARE:
            return self._number(table, column, operator, value)
        return None

    def _text(self, table: Table, column: Column, operator: str, value: str) -> Mask:
        texts = self.arrays.texts(table, column.name)
        if operator == "=":
            code = texts.index.get(value)
            return np.zeros(table.rows, bool) if code is None else texts.codes == code
        if len(texts.vocabulary) > SLOWEST:
            raise NotForArraysError
        test = TEXTUAL.get(operator) or ORDERED[operator]
        return texts.where(lambda text: bool(test(text, value)))

    def _number(self, table: Table, column: Column, operator: str, value: float) -> Mask | None:
        if column.type == "BIGINT":
            limit = whole_limit(operator, value)
            held, present = self.arrays.column(table, column)
            if isinstance(limit, bool):
                return present if limit else None
            return np.asarray(COMPARE[operator](held, limit)) & present
        if operator == "=" and never_a_fraction(value):
            return None
        held, present = self.arrays.column(table, column)
        return np.asarray(COMPARE[operator](held, as_float(value))) & present


def columns_of(table: Table, name: str) -> tuple[Column, ...]:
    if name == "_key":
        if isinstance(table, EdgeTable):
            raise NotForArraysError
        return (Column("_key", "_key", "VARCHAR"),)
    return table.by_property.get(name, ())


def mentions_now(value: object) -> bool:
    if isinstance(value, Choice):
        return any(map(mentions_now, value.items))
    return isinstance(value, Date)


def load(arrays: Arrays, plans: Iterable[Plan]) -> None:
    """Read what the filters of many queries compare, all columns of a table at once."""
    wanted: dict[int, dict[Column, None]] = {}
    for plan in plans:
        for node in (plan.start, *(hop.node for hop in hops_of(plan.steps))):
            names = {
                found.left.name for found in comparisons(node.filter) if isinstance(found.left, Property)
            }
            for number in {arrays.catalog.segments[each].table for each in node.segments or ()}:
                table = arrays.catalog.tables[number]
                found = (column for name in names for column in table.by_property.get(name, ()))
                wanted.setdefault(number, {}).update(
                    (column, None) for column in found if column.type in PREFIX
                )
    for number, columns in wanted.items():
        arrays.load(arrays.catalog.tables[number], columns)
