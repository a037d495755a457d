"""A slow, obviously right interpreter of J1QL, to compare the engine with.

It shares only the syntax tree with the engine; `walker` finds the paths, and here they become an answer.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field, replace
from functools import cmp_to_key
from typing import Any

from proofgraph.j1ql import tree
from tests.property.j1ql.walker import Path, Walker

AGGREGATES = {"COUNT", "MIN", "MAX", "SUM", "AVG"}


@dataclass(frozen=True)
class Answer:
    """What a query answers. `ties`: rows (of a list, keys) in order, those together that nothing orders.

    `stars` are what the columns of `a.*` begin with, beside the others in `columns`.
    """

    type: str
    ties: list[list[Any]] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    stars: tuple[str, ...] = ()
    skip: int = 0
    limit: int | None = None
    vertices: list[str] = field(default_factory=list)
    edges: list[str] = field(default_factory=list)


class Reference(Walker):
    """Runs queries on `{"entities": […], "relationships": […]}`."""

    def run(self, query: tree.Query) -> Answer:
        paths = self.paths(query)
        if query.tree:
            things = {thing["_key"]: thing for path in paths for thing in path.things}
            edges = sorted(key for key, thing in things.items() if "_fromEntityKey" in thing)
            return Answer("tree", vertices=sorted(set(things) - set(edges)), edges=edges)
        skip, limit = query.skip or 0, query.limit
        if not query.items:
            return Answer(
                "list", self.ties(query, self.listed(query, paths), lambda key: key), skip=skip, limit=limit
            )
        grouped = any(self.aggregated(item.expression) for item in query.items)
        rows = self.groups(query, paths) if grouped else self.each(query, paths)
        ties = self.ties(query, rows, lambda cells: tuple(map(self.key, cells)) if query.unique else None)
        plain = [item for item in query.items if not isinstance(item.expression, tree.Everything)]
        stars = [self.prefix(item) for item in query.items if item not in plain]
        return Answer(
            "table",
            [[self.row(query, cells) for cells in tie] for tie in ties],
            columns=tuple(dict.fromkeys(item.column for item in plain)),
            stars=tuple(stars),
            skip=skip,
            limit=limit,
        )

    def each(self, query: tree.Query, paths: list[Path]) -> list[tuple[Any, Any]]:
        """What each path sorts by, and its cells."""
        return [
            (
                [
                    *self.sorts(query, lambda key, path=path: self.sort_value(key, path)),
                    path.things[0]["_key"],
                ],
                [self.value(item.expression, path) for item in query.items],
            )
            for path in paths
        ]

    def listed(self, query: tree.Query, paths: list[Path]) -> list[tuple[Any, Any]]:
        """What each path sorts by, and the key of the entity that it lists."""
        leading = 0
        for step in query.steps:
            if not isinstance(step, tree.Maybe):
                break
            leading += 1
        found = [(path.things[0]["_key"], path) for path in paths]
        if leading:
            starts = self.paths(replace(query, steps=(), where=None))
            union = self.follow(starts, query.steps[:leading], pad=False, last=False)
            rest = query.steps[leading:]
            found = [
                (path.here["_key"], whole)
                for path in union
                for whole in self.follow([path], rest, pad=False, last=False)
                if query.where is None or self.where(query.where, whole)
            ]
        return [
            ([*self.sorts(query, lambda key, path=path: self.sort_value(key, path)), name], name)
            for name, path in found
        ]

    def sorts(self, query: tree.Query, value: Any) -> list[Any]:
        """The values of the sort keys, of which a column stands for its item."""
        return [value(self.unfold(query, key.expression)) for key in query.order]

    def sort_value(self, found: Any, path: Path) -> Any:
        value = self.value(found, path)
        return value["_key"] if isinstance(found, tree.Whole) and value is not None else value

    def ties(self, query: tree.Query, rows: list[tuple[Any, Any]], same: Any) -> list[list[Any]]:
        """The rows in order, those together that nothing tells apart; of the same only the first."""
        falling = [key.descending for key in query.order]
        ordered = bool(query.order) or query.skip is not None or query.limit is not None

        def compare(one: Any, other: Any) -> int:
            for number, (a, b) in enumerate(zip(one[0], other[0], strict=True)):
                if a is None or b is None:
                    sign = (a is None) - (b is None)
                else:
                    sign = (self.rank(a) > self.rank(b)) - (self.rank(a) < self.rank(b))
                    sign *= -1 if number < len(falling) and falling[number] else 1
                if sign:
                    return sign
            return 0

        ties: list[list[Any]] = []
        seen: set[Any] = set()
        last = None
        for row in sorted(rows, key=cmp_to_key(compare)) if ordered else rows:
            once = same(row[1])
            if once is not None and once in seen:
                continue
            seen.add(once)
            if last is None or (ordered and compare(last, row)):
                ties.append([])
            ties[-1].append(row[1])
            last = row
        return ties

    def row(self, query: tree.Query, cells: list[Any]) -> dict[str, Any]:
        row: dict[str, Any] = {}
        for item, cell in zip(query.items, cells, strict=True):
            if isinstance(item.expression, tree.Everything):
                shown = {} if cell is None else self.shown(cell)
                row.update({f"{self.prefix(item)}{name}": value for name, value in shown.items()})
            else:
                row[item.column] = cell
        return row

    @staticmethod
    def prefix(item: tree.Item) -> str:
        return item.column[:-1] if item.column.endswith("*") else f"{item.column}."

    @staticmethod
    def shown(thing: Any) -> dict[str, Any]:
        """Everything of an entity or relationship; here ids are keys."""
        ids = {"_id": thing["_key"]}
        if "_fromEntityKey" in thing:
            ids |= {"_fromEntityId": thing["_fromEntityKey"], "_toEntityId": thing["_toEntityKey"]}
        return {**ids, **thing}

    def unfold(self, query: tree.Query, found: Any) -> Any:
        """An expression of ORDER BY or HAVING with columns replaced by what they show."""
        text = found.alias if isinstance(found, tree.Whole) else getattr(found, "value", None)
        for item in query.items:
            if item.alias is not None and item.alias == text:
                return item.expression
        if isinstance(found, tree.Call):
            return replace(found, arguments=tuple(self.unfold(query, each) for each in found.arguments))
        if isinstance(found, tree.Arithmetic):
            return replace(found, left=self.unfold(query, found.left), right=self.unfold(query, found.right))
        if isinstance(found, tree.Negative):
            return replace(found, operand=self.unfold(query, found.operand))
        return found

    def aggregated(self, found: Any) -> bool:
        if isinstance(found, tree.Call):
            return found.function in AGGREGATES or any(map(self.aggregated, found.arguments))
        if isinstance(found, tree.Arithmetic):
            return self.aggregated(found.left) or self.aggregated(found.right)
        return isinstance(found, tree.Negative) and self.aggregated(found.operand)

    def groups(self, query: tree.Query, paths: list[Path]) -> list[tuple[Any, Any]]:
        """What each group sorts by, and its cells."""
        keys = [item.expression for item in query.items if not self.aggregated(item.expression)]
        grouped: dict[Any, list[Path]] = {}
        for path in paths:
            grouped.setdefault(tuple(self.key(self.value(key, path)) for key in keys), []).append(path)
        if not keys and not grouped:
            grouped[()] = []
        return [
            (
                self.sorts(query, lambda key, members=members: self.group_value(key, members)),
                [self.over(item.expression, members) for item in query.items],
            )
            for members in grouped.values()
            if query.having is None or self.having(query, query.having, members)
        ]

    def group_value(self, found: Any, paths: list[Path]) -> Any:
        value = self.over(found, paths)
        return value["_key"] if isinstance(found, tree.Whole) and value is not None else value

    def having(self, query: tree.Query, condition: tree.Condition, paths: list[Path]) -> bool:
        if isinstance(condition, tree.And | tree.Or):
            results = [self.having(query, item, paths) for item in condition.items]
            return all(results) if isinstance(condition, tree.And) else any(results)
        assert isinstance(condition, tree.Comparison)
        values = self.members(self.over(self.unfold(query, condition.left), paths))
        right = condition.right
        if self.aggregated(right):
            right = tree.Literal_(self.over(right, paths))
        return self.compare(values, condition.operator, right, None)

    def over(self, found: Any, paths: list[Path]) -> Any:
        """The value of an item over a group of paths."""
        if isinstance(found, tree.Call) and found.function in AGGREGATES:
            return self.aggregate(found, paths)
        if isinstance(found, tree.Arithmetic):
            return self.calculate(found.operator, self.over(found.left, paths), self.over(found.right, paths))
        if isinstance(found, tree.Negative):
            return self.calculate("-", 0, self.over(found.operand, paths))
        if isinstance(found, tree.Call):
            return self.function(found.function, [self.over(a, paths) for a in found.arguments])
        return self.value(found, paths[0]) if paths else self.value(found, Path(None))

    def aggregate(self, call: tree.Call, paths: list[Path]) -> Any:
        argument = call.arguments[0]
        things: dict[Any, Any] = {}
        for path in paths:
            names = self.names(argument)
            ends = tuple(self.key(self.named(path, name)) for name in names)
            things[ends] = self.value(argument, path)
        values = [item for value in things.values() for item in self.members(value)]
        if call.function == "COUNT":
            return len({self.key(value) for value in values})
        if call.function in ("MIN", "MAX"):
            ranked = sorted(values, key=self.rank)
            return None if not ranked else ranked[0 if call.function == "MIN" else -1]
        numbers = [value for value in values if self.kind(value) == "number"]
        if not numbers:
            return None
        total = sum(numbers) if all(isinstance(n, int) for n in numbers) else math.fsum(numbers)
        return total if call.function == "SUM" else total / len(numbers)

    def names(self, found: Any) -> list[str]:
        if isinstance(found, tree.Property | tree.Whole):
            return [found.alias]
        if isinstance(found, tree.Arithmetic):
            return self.names(found.left) + self.names(found.right)
        if isinstance(found, tree.Call):
            return [name for argument in found.arguments for name in self.names(argument)]
        return self.names(found.operand) if isinstance(found, tree.Negative) else []

    def rank(self, value: Any) -> Any:
        order = {"number": 0, "text": 1, "truth": 2, "nothing": 4}[self.kind(value)]
        if isinstance(value, list):
            return (3, [self.rank(item) for item in value if item is not None])
        return (order, json.dumps(value, sort_keys=True) if order == 4 else value)
