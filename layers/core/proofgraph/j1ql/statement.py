"""A rewritten plan → one SQL statement and how to read its rows.

SQL finds the paths, filters, and (where it can) counts, sorts and cuts; `evaluate` does on rows what
is left: scalar functions, arithmetic, sorting of mixed types, aggregates over expressions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from proofgraph.j1ql.catalog import Catalog
from proofgraph.j1ql.conditions import Conditions
from proofgraph.j1ql.grouping import has_aggregate
from proofgraph.j1ql.partition import ColumnType
from proofgraph.j1ql.paths import Paths, Relation
from proofgraph.j1ql.plan import HopPlan, MaybePlan, Plan
from proofgraph.j1ql.rewrite import comparisons, conjunction, conjuncts
from proofgraph.j1ql.sql import Bundle, Parameters, where
from proofgraph.j1ql.tree import (
    Arithmetic,
    Call,
    Choice,
    Column,
    Comparison,
    Condition,
    Date,
    Everything,
    Expression,
    Field,
    Literal_,
    Negative,
    Regex,
    Thing,
    Undefined,
)

SCALAR = frozenset({"VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN"})
CONSTANTS = (Literal_, Undefined, Choice, Date, Regex)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a leaf of the output expressions reads from a row: the `first` column and the types from there."""

    leaf: Field | Thing
    first: int
    kinds: tuple[ColumnType, ...]


@dataclass(frozen=True)
class Statement:
    """SQL with its bound values; a `Date` among them is put in when the statement runs.

    `shape` says what the rows are: ids to list, cells to evaluate, finished groups, or parts of trees.
    `rest` is the part of WHERE left for the rows, `sorted` whether ORDER BY, SKIP and LIMIT are done.
    """

    sql: str
    values: tuple[Any, ...]
    shape: Literal["ids", "cells", "groups", "tree"]
    plan: Plan
    cells: tuple[Cell, ...] = ()
    rest: Condition | None = None
    sorted: bool = False


class Prepared:
    """A rewritten plan, kept; its SQL is written when the database is first asked.

    `for_database`: walking it over arrays was tried and left to the database.
    """

    def __init__(self, plan: Plan, catalog: Catalog) -> None:
        self.plan = plan
        self.for_database = False
        self._catalog = catalog

    @cached_property
    def statement(self) -> Statement:
        return statement(self.plan, self._catalog)

    @cached_property
    def by_existence(self) -> bool:
        """Whether it lists what has a path at all, so that no path need be made."""
        from proofgraph.j1ql.semijoins import decides  # it needs numpy, which costs 80 ms

        return decides(self.plan)

    @cached_property
    def on_rows(self) -> Statement:
        """What is left to do on rows that carry every leaf: all but finding the paths."""
        writer = _Writer(self.plan, self._catalog)
        leaves = tuple(writer.wanted(_read(self.plan.where)))
        cells = tuple(Cell(leaf, number, ("VARCHAR",)) for number, leaf in enumerate(leaves))
        return Statement("", (), "cells", self.plan, cells, rest=self.plan.where)


def statement(plan: Plan, catalog: Catalog) -> Statement:
    return _Writer(plan, catalog).write()


def leaves(found: object) -> Iterator[Field | Thing]:
    """The properties and things an expression reads."""
    if isinstance(found, Field | Thing):
        yield found
    elif isinstance(found, Everything):
        yield Thing(int(found.alias))
    elif isinstance(found, Call):
        for argument in found.arguments:
            yield from leaves(argument)
    elif isinstance(found, Arithmetic):
        yield from leaves(found.left)
        yield from leaves(found.right)
    elif isinstance(found, Negative):
        yield from leaves(found.operand)


class _Writer:
    def __init__(self, plan: Plan, catalog: Catalog) -> None:
        self.plan = plan
        self.catalog = catalog
        self.parameters = Parameters()
        parts = conjuncts(plan.where)
        self.direct = conjunction(tuple(part for part in parts if _direct(part)))
        self.rest = conjunction(tuple(part for part in parts if not _direct(part)))

    def write(self) -> Statement:
        if self.plan.kind == "tree":
            return self.tree()
        if self.plan.kind == "list" and not self.plan.order and self.rest is None:
            return self.listing()
        return self.rows()

    def paths(self, leaves: Sequence[Field | Thing]) -> Paths:
        """A builder that exports every property that the output and WHERE read."""
        needed: dict[int, dict[str, None]] = {}
        for leaf in (*leaves, *_read(self.plan.where)):
            if isinstance(leaf, Field):
                self._need(needed, leaf.place, leaf.name)
        return Paths(self.catalog, self.parameters, {place: tuple(names) for place, names in needed.items()})

    def _need(self, needed: dict[int, dict[str, None]], place: int, name: str) -> None:
        needed.setdefault(place, {})[name] = None
        for member in self.plan.places[place].members:
            self._need(needed, member, name)

    def filtered(self, relation: Relation) -> str:
        if self.direct is None:
            return relation.source
        conditions = Conditions(
            self.parameters,
            lambda found: (
                relation.bundles.get((found.place, found.name), ()) if isinstance(found, Field) else ()
            ),
            identity=lambda thing: relation.ids[thing.place],
        )
        return relation.source + where(conditions.compile(self.direct))

    def finish(self, paths: Paths, body: str, **details: Any) -> Statement:
        sql, values = self.parameters.used(f"WITH {', '.join(paths.ctes)} {body}" if paths.ctes else body)
        return Statement(sql, values, plan=self.plan, rest=self.rest, **details)

    # --- lists and trees ------------------------------------------------------------------------

    def listing(self) -> Statement:
        """The distinct ids of the listed entities."""
        plan = self.plan
        window = plan.skip is not None or plan.limit is not None
        key = (Field(plan.listed, "_key"),) if window else ()
        paths = self.paths(key)
        existing = paths.existing(plan) if self.direct is None else None
        relation = existing or paths.whole(plan, pad=False)
        id = relation.ids[plan.listed]
        distinct = "" if existing is not None else "DISTINCT "
        source = self.filtered(relation)
        if not window:
            return self.finish(paths, f"SELECT {distinct}{id} AS id FROM {source}", shape="ids", sorted=True)
        sort = relation.bundles[plan.listed, "_key"][0][1] if relation.bundles[plan.listed, "_key"] else id
        body = f"SELECT {distinct}{id} AS id, {sort} AS k FROM {source} ORDER BY k, id{_window(plan)}"
        return self.finish(paths, body, shape="ids", sorted=True)

    def tree(self) -> Statement:
        """(place, id) of every entity and relationship on a path, each once."""
        paths = self.paths(())
        relation = paths.whole(self.plan, pad=True)
        if self.rest is not None:
            return self.rows()
        places = self.tree_places(relation)
        columns = ", ".join(f"{relation.ids[place]} AS i{place}" for place in places)
        paths.ctes.append(f"paths AS MATERIALIZED (SELECT DISTINCT {columns} FROM {self.filtered(relation)})")
        body = " UNION ALL ".join(
            f"SELECT DISTINCT {place} AS place, i{place} AS id FROM paths WHERE i{place} IS NOT NULL"
            for place in places
        )
        return self.finish(paths, body, shape="tree", sorted=True)

    def tree_places(self, relation: Relation) -> list[int]:
        return [p for p in sorted(relation.ids) if p >= 0 and self.plan.places[p].kind != "union"]

    # --- rows -----------------------------------------------------------------------------------

    def rows(self) -> Statement:
        """The cells of every path, distinct where duplicates cannot matter."""
        wanted = self.wanted(_read(self.rest))
        paths = self.paths(wanted)
        relation = paths.whole(self.plan, pad=self.plan.kind != "list")
        grouped = self.grouped(paths, relation)
        if grouped is not None:
            return grouped
        cells, columns = self.cells(relation, wanted)
        source = self.filtered(relation)
        order = self.order(relation)
        distinct = "DISTINCT " if self.collapses() and order is None else ""
        listed = ", ".join(f"{sql} AS o{number}" for number, sql in enumerate(columns)) or "1 AS o0"
        body = f"SELECT {distinct}{listed} FROM {source}{order or ''}"
        return self.finish(paths, body, shape="cells", cells=cells, sorted=order is not None)

    def wanted(self, compared: Sequence[Field | Thing]) -> list[Field | Thing]:
        """Everything the rows must carry, in a fixed order and once; `compared` is what WHERE still reads."""
        plan = self.plan
        found: list[Field | Thing] = [leaf for output in plan.outputs for leaf in leaves(output.expression)]
        found += [leaf for expression in beside(plan) for leaf in leaves(expression)]
        found += compared
        for expression in (*(o.expression for o in plan.outputs), *beside(plan)):
            found += [Thing(leaf.place) for call in aggregates(expression) for leaf in leaves(call)]
        if plan.kind == "list":
            found.append(Thing(plan.listed))
        if plan.kind == "tree":
            found += [Thing(place) for place in visible(plan)]
        if self.ordered() and not self.aggregated():
            found += [Field(plan.listed if plan.kind == "list" else plan.start.place, "_key")]
            found += [Thing(place) for place in visible(plan)]
        return list(dict.fromkeys(found))

    def ordered(self) -> bool:
        return bool(self.plan.order) or self.plan.skip is not None or self.plan.limit is not None

    def aggregated(self) -> bool:
        return any(has_aggregate(output.expression) for output in self.plan.outputs)

    def collapses(self) -> bool:
        """Whether equal rows may be made one: their number does not show in the answer."""
        return self.plan.kind != "table" or self.plan.unique or self.aggregated()

    def cells(
        self, relation: Relation, wanted: Sequence[Field | Thing]
    ) -> tuple[tuple[Cell, ...], list[str]]:
        cells: list[Cell] = []
        columns: list[str] = []
        for leaf in wanted:
            bundle: Bundle = (
                (("BIGINT", relation.ids[leaf.place]),)
                if isinstance(leaf, Thing)
                else relation.bundles.get((leaf.place, leaf.name), ())
            )
            cells.append(Cell(leaf, len(columns), tuple(kind for kind, _ in bundle)))
            columns += [sql for _, sql in bundle]
        return tuple(cells), columns

    def order(self, relation: Relation) -> str | None:
        """ORDER BY, SKIP and LIMIT in SQL, where every key is one column of one type."""
        plan = self.plan
        if (
            not self.ordered()
            or self.rest is not None
            or self.aggregated()
            or plan.unique
            or plan.kind != "table"
        ):
            return None
        keys: list[str] = []
        for key in plan.order:
            found = key.expression
            bundle = relation.bundles.get((found.place, found.name), ()) if isinstance(found, Field) else ()
            if len(bundle) != 1 or bundle[0][0] not in SCALAR:
                return None
            keys.append(f"{bundle[0][1]} {'DESC' if key.descending else 'ASC'} NULLS LAST")
        keys += [sql for _, sql in relation.bundles.get((plan.start.place, "_key"), ())]
        keys += [f"{relation.ids[place]} NULLS LAST" for place in visible(plan)]
        return f" ORDER BY {', '.join(keys)}{_window(plan)}"

    # --- groups ---------------------------------------------------------------------------------

    def grouped(self, paths: Paths, relation: Relation) -> Statement | None:
        """Counting in SQL, where every item is a plain key or a plain aggregate of one type."""
        plan = self.plan
        if not self.aggregated() or self.rest is not None or plan.having is not None:
            return None
        columns: list[str] = []
        cells: list[Cell] = []
        keys: list[str] = []
        for output in plan.outputs:
            found = self._group_item(output.expression, relation)
            if found is None:
                return None
            bundle, is_key = found
            leaf = (
                output.expression
                if isinstance(output.expression, Field | Thing)
                else Field(-1, output.column)
            )
            cells.append(Cell(leaf, len(columns), tuple(kind for kind, _ in bundle)))
            columns += [sql for _, sql in bundle]
            if is_key:
                keys += [sql for _, sql in bundle]
        if any(not isinstance(key.expression, Column) for key in plan.order):
            return None
        listed = ", ".join(f"{sql} AS o{number}" for number, sql in enumerate(columns))
        group = f" GROUP BY {', '.join(keys)}" if keys else ""
        body = f"SELECT {listed} FROM {self.filtered(relation)}{group}"
        return self.finish(paths, body, shape="groups", cells=tuple(cells))

    def _group_item(self, found: Expression, relation: Relation) -> tuple[Bundle, bool] | None:
        if isinstance(found, Thing):
            return (("BIGINT", relation.ids[found.place]),), True
        if isinstance(found, Field):
            bundle = relation.bundles.get((found.place, found.name), ())
            return (bundle, True) if bundle else None
        if not isinstance(found, Call) or len(found.arguments) != 1:
            return None
        computed = self._aggregate(found, found.arguments[0], relation)
        return (computed, False) if computed is not None else None

    def _aggregate(self, call: Call, argument: Expression, relation: Relation) -> Bundle | None:
        if isinstance(argument, Thing) and call.function == "COUNT":
            return (("BIGINT", f"count({self._distinct(argument.place)}{relation.ids[argument.place]})"),)
        if not isinstance(argument, Field):
            return None
        bundle = relation.bundles.get((argument.place, argument.name), ())
        if len(bundle) != 1 or bundle[0][0] not in SCALAR:
            return None
        kind, sql = bundle[0]
        if call.function == "COUNT":
            return (("BIGINT", f"count(DISTINCT {sql})"),)
        if kind not in ("BIGINT", "DOUBLE"):
            return None
        if call.function in ("MIN", "MAX"):
            return ((kind, f"{call.function.lower()}({sql})"),)
        if self._distinct(argument.place):
            return None
        return (("DOUBLE", f"avg({sql})"),) if call.function == "AVG" else None

    def _distinct(self, place: int) -> str:
        """Nothing to make distinct where a path is one entity."""
        return "" if place == self.plan.start.place and not _fans_out(self.plan) else "DISTINCT "


def aggregates(found: object) -> Iterator[Call]:
    """The aggregates in an expression."""
    if isinstance(found, Call):
        if found.function in ("COUNT", "MIN", "MAX", "SUM", "AVG"):
            yield found
        else:
            for argument in found.arguments:
                yield from aggregates(argument)
    elif isinstance(found, Arithmetic):
        yield from aggregates(found.left)
        yield from aggregates(found.right)
    elif isinstance(found, Negative):
        yield from aggregates(found.operand)


def beside(plan: Plan) -> list[Expression]:
    """What is computed beside the columns: the sort keys, then both sides of what HAVING compares."""
    sides = [side for found in comparisons(plan.having) for side in (found.left, found.right)]
    return [*(key.expression for key in plan.order), *sides]  # type: ignore[list-item]


def _fans_out(plan: Plan) -> bool:
    return any(isinstance(step, HopPlan | MaybePlan) for step in plan.steps)


def visible(plan: Plan) -> list[int]:
    """The entities and relationships of a path, in the order in which they break ties."""
    return [number for number, place in enumerate(plan.places) if place.visible and place.kind != "union"]


def _read(condition: Condition | None) -> list[Field | Thing]:
    return [
        leaf
        for comparison in comparisons(condition)
        for side in (comparison.left, comparison.right)
        for leaf in leaves(side)
    ]


def _direct(condition: Condition) -> bool:
    """Whether SQL can decide it: properties against constants and properties, things against things."""
    return all(_simple(comparison) for comparison in comparisons(condition))


def _simple(found: Comparison) -> bool:
    if isinstance(found.left, Thing):
        return isinstance(found.right, Thing)
    return isinstance(found.left, Field) and isinstance(found.right, (Field, *CONSTANTS))


def _window(plan: Plan) -> str:
    limit = f" LIMIT {plan.limit}" if plan.limit is not None else ""
    return limit + (f" OFFSET {plan.skip}" if plan.skip else "")


def needed_by(cells: Sequence[Cell]) -> Mapping[Field | Thing, int]:
    return {cell.leaf: number for number, cell in enumerate(cells)}
