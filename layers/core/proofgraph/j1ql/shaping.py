"""Rows of a statement → the result that the query asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from proofgraph.j1ql.evaluate import Evaluator, Groups, evaluator, frozen, predicate, sort_key, sort_rows
from proofgraph.j1ql.grouping import has_aggregate
from proofgraph.j1ql.matching import matched
from proofgraph.j1ql.plan import Plan
from proofgraph.j1ql.records import Record, Records, decoder
from proofgraph.j1ql.results import ListResult, Result, TableResult, TreeResult
from proofgraph.j1ql.statement import Statement, beside, needed_by, visible
from proofgraph.j1ql.tree import Column, Condition, Everything, Expression, Field, Thing

Row = Sequence[Any]


class Shaper:
    """Shapes the rows of one statement; `connection` serves whole entities."""

    def __init__(self, statement: Statement, records: Records, connection: Any, now: int) -> None:
        self.statement = statement
        self.plan = statement.plan
        self.records = records
        self.connection = connection
        self.now = now
        self.places = needed_by(statement.cells)

    def shape(self, rows: list[tuple[Any, ...]]) -> Result:
        shape = self.statement.shape
        if shape == "ids":
            return self.listed(
                [row[0] for row in rows], ordered=self.plan.limit is not None or self.plan.skip is not None
            )
        if shape == "tree":
            return self.tree([(row[0], row[1]) for row in rows])
        values = self.decoded(rows)
        if shape == "groups":
            return self.groups(values)
        if self.statement.rest is not None:
            values = self.kept(values, self.statement.rest, self.evaluator)
        if self.plan.kind == "tree":
            things = [(leaf.place, i) for leaf, i in self.places.items() if isinstance(leaf, Thing)]
            return self.tree([(place, row[i]) for place, i in things for row in values])
        if self.plan.kind == "list":
            return self.sorted_list(values)
        return self.table(values)

    def decoded(self, rows: list[tuple[Any, ...]]) -> list[Row]:
        cells = self.statement.cells
        if all(len(cell.kinds) == 1 and cell.kinds[0] != "JSON" for cell in cells):
            return rows  # type: ignore[return-value]
        readers = [decoder(cell.kinds, cell.first) for cell in cells]
        return [[read(row) for read in readers] for row in rows]

    def evaluator(self, found: Expression) -> Evaluator:
        return evaluator(found, self.places, self.now)

    # --- lists ----------------------------------------------------------------------------------

    def listed(self, ids: list[int], *, ordered: bool) -> ListResult:
        found = self.records.entities(self.connection, ids)
        return ListResult([found[id] for id in (ids if ordered else sorted(ids))], ordered)

    def sorted_list(self, rows: list[Row]) -> ListResult:
        index = self.places[Thing(self.plan.listed)]
        ordered = bool(self.plan.order) or self.plan.skip is not None or self.plan.limit is not None
        if ordered:
            rows = self.in_order(rows, self.plan.listed, (self.plan.listed,))
        ids = self.cut(list(dict.fromkeys(row[index] for row in rows)))
        return self.listed(ids, ordered=ordered)

    # --- order ----------------------------------------------------------------------------------

    def in_order(self, rows: list[Row], place: int, path: Sequence[int]) -> list[Row]:
        """By the ORDER BY keys, ties by the `_key` at a place and then by what stands on the path."""
        first = self.places[Field(place, "_key")]
        rest = [self.places[Thing(each)] for each in path]

        def tie(row: Row) -> Any:
            return (sort_key(row[first]), [(row[i] is None, row[i] or 0) for i in rest])

        rows = sorted(rows, key=tie)
        keys = [(self.evaluator(order.expression), order.descending) for order in self.plan.order]
        return sort_rows(rows, keys)

    def cut(self, rows: list[Any]) -> list[Any]:
        skip = self.plan.skip or 0
        return rows[skip:] if self.plan.limit is None else rows[skip : skip + self.plan.limit]

    # --- tables ---------------------------------------------------------------------------------

    def table(self, rows: list[Row]) -> TableResult:
        if any(has_aggregate(output.expression) for output in self.plan.outputs):
            return self.aggregated(rows)
        ordered = bool(self.plan.order) or self.plan.skip is not None or self.plan.limit is not None
        if ordered and not self.statement.sorted:
            rows = self.in_order(rows, self.plan.start.place, visible(self.plan))
        values = self.evaluated(rows)
        if self.plan.unique:
            values = unique(values)
        if not self.statement.sorted:
            values = self.cut(values)
        return self.finished(values, ordered=ordered)

    def evaluated(self, rows: list[Row]) -> list[Any]:
        """The items of each row; plain properties are only picked."""
        found = [_thing(output.expression) for output in self.plan.outputs]
        if all(isinstance(item, Field | Thing) for item in found):
            places = [self.places[item] for item in found]  # type: ignore[index]
            if len(places) == 1:
                return [(row[places[0]],) for row in rows]
            return list(map(itemgetter(*places), rows))
        readers = [self.evaluator(item) for item in found]
        return [[read(row) for read in readers] for row in rows]

    def aggregated(self, rows: list[Row]) -> TableResult:
        outputs = [_thing(output.expression) for output in self.plan.outputs]
        extra = beside(self.plan)
        groups = Groups(outputs, extra, self.places, self.now).rows(rows)
        if self.plan.having is not None:
            groups = self.kept(groups, self.plan.having, lambda side: _at(len(outputs) + extra.index(side)))
        return self.sorted_groups(groups, len(outputs))

    def kept(
        self, rows: list[Any], condition: Condition, evaluate: Callable[[Expression], Evaluator]
    ) -> list[Any]:
        """The rows that satisfy what SQL was not asked to decide."""
        found = matched(condition, rows, evaluate, self.connection)
        keep = predicate(found, evaluate, self.now)
        return [row for row in rows if keep(row)]

    def groups(self, rows: Sequence[Row]) -> TableResult:
        """Groups that SQL has made; their sort keys are columns of theirs."""
        extra = [
            [row[o.expression.index] for o in self.plan.order if isinstance(o.expression, Column)]
            for row in rows
        ]
        return self.sorted_groups(
            [[*row, *keys] for row, keys in zip(rows, extra, strict=True)], len(self.plan.outputs)
        )

    def sorted_groups(self, groups: list[list[Any]], count: int) -> TableResult:
        """Ties between groups are broken by the groups' own values."""
        ordered = bool(self.plan.order) or self.plan.skip is not None or self.plan.limit is not None
        if ordered:
            groups = sorted(
                groups,
                key=lambda group: [(v is None, sort_key(v) if v is not None else 0) for v in group[:count]],
            )
            keys = [(_at(count + number), order.descending) for number, order in enumerate(self.plan.order)]
            groups = sort_rows(groups, keys)
        values = [group[:count] for group in groups]
        if self.plan.unique:
            values = unique(values)
        return self.finished(self.cut(values), ordered=ordered)

    def finished(self, values: list[list[Any]], *, ordered: bool) -> TableResult:
        """Ids of whole things → their objects, `alias.*` → a column for each property."""
        if not any(isinstance(output.expression, Everything | Thing) for output in self.plan.outputs):
            headings = tuple(output.column for output in self.plan.outputs)
            data = [dict(zip(headings, row, strict=True)) for row in values]
            return TableResult(tuple(dict.fromkeys(headings)), data, ordered)
        columns: list[str] = []
        blocks: list[list[list[Any]]] = []
        for index, output in enumerate(self.plan.outputs):
            cells = [row[index] for row in values]
            if isinstance(output.expression, Everything):
                names, cells_of = self.spread(output.column, int(output.expression.alias), cells)
                columns += names
                blocks.append(cells_of)
            else:
                columns.append(output.column)
                if isinstance(output.expression, Thing):
                    found = self.things(output.expression.place, cells)
                    cells = [found.get(cell) for cell in cells]
                blocks.append([[cell] for cell in cells])
        spread = [
            dict(zip(columns, (cell for block in blocks for cell in block[number]), strict=True))
            for number in range(len(values))
        ]
        return TableResult(tuple(dict.fromkeys(columns)), spread, ordered)

    def spread(self, column: str, place: int, ids: list[Any]) -> tuple[list[str], list[list[Any]]]:
        found = self.things(place, ids)
        names = list(dict.fromkeys(name for record in found.values() for name in record))
        prefix = column[:-1] if column.endswith("*") else f"{column}."
        return [prefix + name for name in names], [
            [found.get(id, {}).get(name) for name in names] for id in ids
        ]

    def things(self, place: int, ids: list[Any]) -> dict[Any, Record]:
        wanted = [id for id in ids if id is not None]
        if self.plan.places[place].kind == "relationship":
            return dict(self.records.relationships(self.connection, wanted))
        return dict(self.records.entities(self.connection, wanted))

    # --- trees ----------------------------------------------------------------------------------

    def tree(self, found: list[tuple[int, Any]]) -> TreeResult:
        edges = {
            id for place, id in found if id is not None and self.plan.places[place].kind == "relationship"
        }
        vertices = {id for place, id in found if id is not None and self.plan.places[place].kind == "entity"}
        entities = self.records.entities(self.connection, vertices)
        relationships = self.records.relationships(self.connection, edges)
        return TreeResult(
            [entities[id] for id in sorted(entities)], [relationships[id] for id in sorted(relationships)]
        )


def _at(index: int) -> Callable[[Row], Any]:
    return lambda row: row[index]


def _thing(found: Expression) -> Expression:
    """All properties of a thing are read through its id."""
    return Thing(int(found.alias)) if isinstance(found, Everything) else found


def unique(rows: list[list[Any]]) -> list[list[Any]]:
    """The first of equal rows, where it stands."""
    found: dict[tuple[Any, ...], list[Any]] = {}
    for row in rows:
        found.setdefault(tuple(frozen(cell) for cell in row), row)
    return list(found.values())


def plan_is_ordered(plan: Plan) -> bool:
    return bool(plan.order) or plan.skip is not None or plan.limit is not None
