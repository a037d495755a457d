"""A compiled query answered over arrays: a walk, then the same shaping as for rows of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from proofgraph.j1ql.arrays import Arrays, NotForArraysError, distinct, numbered
from proofgraph.j1ql.context import Limits, check_rows
from proofgraph.j1ql.evaluate import frozen
from proofgraph.j1ql.plan import Plan
from proofgraph.j1ql.results import Result
from proofgraph.j1ql.rewrite import comparisons, conjuncts
from proofgraph.j1ql.semijoins import starts
from proofgraph.j1ql.shaping import Shaper
from proofgraph.j1ql.statement import Prepared
from proofgraph.j1ql.tree import Call, Choice, Column, Field, Regex, Thing
from proofgraph.j1ql.walking import Paths, Walk

if TYPE_CHECKING:
    from proofgraph.j1ql.arrays import Ids


def answer(arrays: Arrays, prepared: Prepared, now: int, limits: Limits) -> Result:
    """The result of a query; NotForArraysError where the database must do it."""
    plan = prepared.plan
    if prepared.by_existence:
        return _listed(arrays, prepared, now, limits)
    walk, paths = _walked(arrays, plan, now)
    shaper = Shaper(prepared.on_rows, arrays.records, arrays.connection, now)
    if plan.where is None and plan.kind == "tree":
        return shaper.tree(_things(plan, paths))
    if _is_plain_list(plan):
        ids = distinct(paths[plan.listed]).tolist()
        check_rows(len(ids), limits, plan.source)
        return shaper.listed(ids, ordered=False)
    groups = counted(walk, plan, paths)
    if groups is not None:
        return shaper.groups(groups)
    rows = walk.cells(paths, [cell.leaf for cell in prepared.on_rows.cells])
    check_rows(len(rows), limits, plan.source)
    return shaper.shape(rows)


def count(arrays: Arrays, prepared: Prepared, now: int) -> int | None:
    """How many entities a plain list has; None where that cannot be said without its rows."""
    if prepared.by_existence:
        rows = starts(_walk(arrays, prepared.plan, now)).items()
        return sum(
            arrays.catalog.tables[number].rows if mask is None else int(np.count_nonzero(mask))
            for number, mask in rows
        )
    if not _is_plain_list(prepared.plan):
        return None
    _, paths = _walked(arrays, prepared.plan, now)
    return len(distinct(paths[prepared.plan.listed]))


def _listed(arrays: Arrays, prepared: Prepared, now: int, limits: Limits) -> Result:
    tables = arrays.catalog.tables
    ids: list[int] = []
    for number, mask in sorted(starts(_walk(arrays, prepared.plan, now)).items()):
        table = tables[number]
        rows = np.arange(table.rows) if mask is None else np.flatnonzero(mask)
        ids += (rows + table.first).tolist()
    check_rows(len(ids), limits, prepared.plan.source)
    return Shaper(prepared.on_rows, arrays.records, arrays.connection, now).listed(ids, ordered=False)


def _walk(arrays: Arrays, plan: Plan, now: int) -> Walk:
    arrays.forget_if_large()
    return Walk(arrays, plan, now)


def _walked(arrays: Arrays, plan: Plan, now: int) -> tuple[Walk, Paths]:
    if any(_has_regex(comparison.right) for comparison in comparisons(plan.where)):
        raise NotForArraysError
    walk = _walk(arrays, plan, now)
    paths = walk.paths(pad=plan.kind != "list")
    for part in conjuncts(plan.where):
        paths = walk.matching(paths, part)
    return walk, paths


def _is_plain_list(plan: Plan) -> bool:
    window = plan.order or plan.skip is not None or plan.limit is not None
    return plan.kind == "list" and plan.where is None and not window


def counted(walk: Walk, plan: Plan, paths: Paths) -> list[list[object]] | None:
    """Groups by properties of one entity with counts of things, without making rows."""
    if plan.where is not None or plan.having is not None or not plan.outputs:
        return None
    keys = [output.expression for output in plan.outputs if not isinstance(output.expression, Call)]
    calls = [output.expression for output in plan.outputs if isinstance(output.expression, Call)]
    places = {key.place for key in keys if isinstance(key, Field)}
    plain = all(isinstance(key, Field) for key in keys) and len(places) == 1 and bool(calls)
    if not plain or not all(isinstance(order.expression, Column) for order in plan.order):
        return None
    if not all(call.function == "COUNT" and isinstance(call.arguments[0], Thing) for call in calls):
        return None
    (place,) = places
    return _grouped(walk, plan, paths, place)


def _grouped(walk: Walk, plan: Plan, paths: Paths, place: int) -> list[list[object]]:
    own, back = numbered(paths[place])
    leaves = [output.expression for output in plan.outputs if isinstance(output.expression, Field)]
    values = list(zip(*(walk.leaf(own, leaf) for leaf in leaves), strict=True))
    numbers: dict[object, int] = {}
    of_own = np.fromiter(
        (numbers.setdefault(tuple(map(frozen, row)), len(numbers)) for row in values), np.int64, len(values)
    )
    shown = dict(zip(of_own.tolist(), values, strict=True))
    group = of_own[back] if len(own) else np.empty(0, np.int64)
    columns: list[list[object]] = []
    for output in plan.outputs:
        found = output.expression
        if isinstance(found, Call) and isinstance(found.arguments[0], Thing):
            columns.append(_distinct(group, paths[found.arguments[0].place], len(numbers)))
        else:
            at = leaves.index(found)  # type: ignore[arg-type]
            columns.append([shown[number][at] for number in range(len(numbers))])
    return [list(row) for row in zip(*columns, strict=True)]


def _distinct(group: Ids, things: Ids, groups: int) -> list[object]:
    """How many different things each group has; -1 stands for none."""
    present = things >= 0
    if not present.any():
        return [0] * groups
    width = int(things.max()) + 1
    pairs = np.sort(group[present] * width + things[present])
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])]
    return list(np.bincount(pairs // width, minlength=groups).tolist())


def _things(plan: Plan, paths: Paths) -> list[tuple[int, int]]:
    """(place, id) of everything on a path."""
    places = [p for p in paths if p >= 0 and plan.places[p].kind != "union"]
    return [(place, id) for place in places for id in distinct(paths[place]).tolist() if id >= 0]


def _has_regex(value: object) -> bool:
    return isinstance(value, Regex) or (isinstance(value, Choice) and any(map(_has_regex, value.items)))
