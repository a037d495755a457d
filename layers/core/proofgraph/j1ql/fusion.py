"""A control run: many queries at once, counted over shared scans and joins.

Queries that list entities by their own properties and at most one hop are fused: per class table and
hop, one statement in which each query is a `count(*) FILTER`, a hop a left join with one flag per query.
All others run alone, and every one where a small graph is in memory. Counts and digests are those of
single execution; tests hold the two together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from proofgraph.errors import QueryError
from proofgraph.j1ql.context import Limits
from proofgraph.j1ql.engine import Engine, Options
from proofgraph.j1ql.plan import Branch, HopPlan, NodePlan, NotPlan, Plan
from proofgraph.j1ql.results import ListResult, Result
from proofgraph.j1ql.scans import Scans
from proofgraph.j1ql.sql import Parameters, Sql
from proofgraph.j1ql.statement import Prepared

Pair = tuple[Sql, Sql]

MANY = 10
"""From so many queries on it is worth loading a small graph into memory."""
WIDEST = 200
"""At most this many queries in one statement; the planner's cost grows faster than their number."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One query of a run. `options` are those of `Engine.run`."""

    text: str
    options: Options = field(default_factory=Options)


@dataclass(frozen=True, slots=True)
class _Part:
    """What one query asks of one class table: a condition, and a hop that must or must not exist."""

    number: int
    table: int
    segments: frozenset[int]
    node: NodePlan
    hop: HopPlan | None
    negated: bool
    branches: tuple[Branch, ...] = ()


def count_all(
    engine: Engine, asks: Sequence[Ask], *, now: int, limits: Limits | None = None
) -> list[int | QueryError]:
    """The number of rows of each query, or why it cannot run.

    What shared a statement that failed is asked alone, so that one query's fault is no other's.
    """
    found: list[int | QueryError] = [0] * len(asks)
    prepared: dict[int, Prepared] = {}
    for number, ask in enumerate(asks):
        try:
            prepared[number] = engine.prepare(ask.text, **ask.options)
        except QueryError as error:
            found[number] = error
    in_memory = len(asks) >= MANY and engine.warm(each.plan for each in prepared.values())
    groups: dict[tuple[Any, ...], list[_Part]] = {}
    single: set[int] = set()
    fused: Counter[int] = Counter()
    for number, each in prepared.items():
        parts = None if in_memory else parts_of(each.plan, number, engine)
        if parts is None:
            single.add(number)
        for part in parts or ():
            groups.setdefault((part.table, part.branches), []).append(part)
    for members in groups.values():
        for few in _slices(members):
            try:
                fused.update(_count(engine, few, now, limits))
            except QueryError:
                single.update(part.number for part in few)
    for number, each in prepared.items():
        found[number] = _alone(engine, each, now, limits) if number in single else fused[number]
    return found


def _alone(engine: Engine, prepared: Prepared, now: int, limits: Limits | None) -> int | QueryError:
    try:
        return engine.number(prepared, now=now, limits=limits)
    except QueryError as error:
        return error


def run_all(
    engine: Engine, asks: Sequence[Ask], *, now: int, limits: Limits | None = None
) -> Iterator[Result | QueryError]:
    """The results of all queries in order; rows are fetched only where the fused count found any."""
    for ask, count in zip(asks, count_all(engine, asks, now=now, limits=limits), strict=True):
        if isinstance(count, QueryError):
            yield count
            continue
        prepared = engine.prepare(ask.text, **ask.options)
        plan = prepared.plan
        if count == 0 and plan.kind == "list":
            yield ListResult([], bool(plan.order) or plan.limit is not None or plan.skip is not None)
            continue
        try:
            yield engine.execute(prepared, now=now, limits=limits)
        except QueryError as error:
            yield error


def _slices(members: Sequence[_Part]) -> Iterator[Sequence[_Part]]:
    for start in range(0, len(members), WIDEST):
        yield members[start : start + WIDEST]


# --- which queries can be fused -----------------------------------------------------------------


def parts_of(plan: Plan, number: int, engine: Engine) -> list[_Part] | None:
    """What a query asks of each class table, or None where it must run alone."""
    if not _fusible(plan):
        return None
    step = plan.steps[0] if plan.steps else None
    negated = isinstance(step, NotPlan)
    hop = step.steps[0] if isinstance(step, NotPlan) else step
    if not isinstance(hop, HopPlan | None):
        return None
    catalog = engine.catalog
    tables: dict[int, set[int]] = {}
    for segment in plan.start.segments or ():
        tables.setdefault(catalog.segments[segment].table, set()).add(segment)
    return [
        _Part(number, table, frozenset(segments), plan.start, hop, negated, _branches(engine, table, hop))
        for table, segments in sorted(tables.items())
    ]


def _fusible(plan: Plan) -> bool:
    if plan.kind != "list" or plan.where is not None or plan.skip is not None or plan.limit is not None:
        return False
    if not plan.steps:
        return True
    if len(plan.steps) > 1 or plan.listed != plan.start.place:
        return False
    step = plan.steps[0]
    return isinstance(step, HopPlan) or (isinstance(step, NotPlan) and len(step.steps) == 1)


def _branches(engine: Engine, table: int, hop: HopPlan | None) -> tuple[Branch, ...]:
    """The branches of a hop that start at this class table."""
    if hop is None:
        return ()
    edges = engine.catalog.edges
    near = (
        b for b in hop.branches if (edges[b.table].target if b.reverse else edges[b.table].source) == table
    )
    return tuple(near)


# --- one statement ------------------------------------------------------------------------------


def _count(engine: Engine, parts: Sequence[_Part], now: int, limits: Limits | None) -> dict[int, int]:
    """How many rows of one class table each query keeps, by the query's number."""
    parameters = Parameters()
    scans = Scans(engine.catalog, parameters)
    conditions = [scans.condition(part.table, part.segments, part.node.filter) for part in parts]
    flags = [_flags(scans, part) for part in parts]
    joined, names = _join(engine, parts, flags)
    counts = [
        _counted(_with_flag(part, condition, name))
        for part, condition, name in zip(parts, conditions, names, strict=True)
    ]
    table = engine.catalog.tables[parts[0].table].name
    sql, values = parameters.used(f"SELECT {', '.join(counts)} FROM {table}{joined}")
    row = engine.numbers(sql, values, "", now, limits)
    return {part.number: int(count) for part, count in zip(parts, row, strict=True)}


def _with_flag(part: _Part, condition: Sql, name: Sql) -> tuple[Sql, Sql]:
    if part.hop is None:
        return condition, True
    if isinstance(name, bool):
        return condition, name != part.negated
    return condition, f"{name} IS NOT TRUE" if part.negated else name


def _counted(tests: tuple[Sql, Sql]) -> str:
    if False in tests:
        return "0"
    kept = [str(test) for test in tests if test is not True]
    return f"count(*) FILTER (WHERE {' AND '.join(f'({test})' for test in kept)})" if kept else "count(*)"


def _flags(scans: Scans, part: _Part) -> tuple[Pair, ...]:
    """Per branch, what a relationship and the entity at its far end must satisfy."""
    hop = part.hop
    return () if hop is None else tuple(_flag(scans, hop, branch) for branch in part.branches)


def _flag(scans: Scans, hop: HopPlan, branch: Branch) -> Pair:
    edge = scans.catalog.edges[branch.table]
    far = edge.source if branch.reverse else edge.target
    segments = (hop.node.segments or frozenset()) & scans.catalog.by_table[far]
    if not segments:
        return False, False
    plain = hop.node.filter is None
    own = scans.hop_condition(hop, branch.table, reverse=branch.reverse, check_far=plain)
    there = True if plain else scans.condition(far, segments, hop.node.filter)
    return (False, False) if False in (own, there) else (own, there)


def _join(engine: Engine, parts: Sequence[_Part], flags: Sequence[tuple[Pair, ...]]) -> tuple[str, list[Sql]]:
    """A left join that gives each entity a flag per different hop condition, and each part its flag."""
    branches = parts[0].branches
    distinct = [found for found in dict.fromkeys(flags) if any(pair != (False, False) for pair in found)]
    if not branches or not distinct:
        return "", [False] * len(parts)
    columns: dict[tuple[Pair, ...], Sql] = {found: f"h.f{number}" for number, found in enumerate(distinct)}
    selects = [
        _select(engine, branch, [found[index] for found in distinct]) for index, branch in enumerate(branches)
    ]
    sums = ", ".join(f"bool_or(f{number}) AS f{number}" for number in range(len(distinct)))
    body = f"SELECT a, {sums} FROM ({' UNION ALL '.join(selects)}) GROUP BY a"
    return f" LEFT JOIN ({body}) h ON h.a = id", [columns.get(found, False) for found in flags]


def _select(engine: Engine, branch: Branch, pairs: Sequence[Pair]) -> str:
    """One branch's relationships, each with all flags; tests are computed where their columns are alone."""
    edge = engine.catalog.edges[branch.table]
    near, far = ("dst", "src") if branch.reverse else ("src", "dst")
    table = engine.catalog.tables[edge.source if branch.reverse else edge.target].name
    own = _columns([pair[0] for pair in pairs], "k")
    there = _columns([pair[1] for pair in pairs], "g")
    listed = ", ".join(f"{_both(own, there, pair)} AS f{number}" for number, pair in enumerate(pairs))
    source = f"(SELECT {near} AS a, {far} AS b{_listed(own)} FROM {edge.name}) r"
    if there:
        source += f" JOIN (SELECT id{_listed(there)} FROM {table}) f ON f.id = r.b"
    return f"SELECT a, {listed} FROM {source}"


def _columns(tests: Sequence[Sql], prefix: str) -> dict[str, str]:
    """A column for each different test that needs computing."""
    texts = dict.fromkeys(test for test in tests if isinstance(test, str))
    return {text: f"{prefix}{number}" for number, text in enumerate(texts)}


def _listed(columns: Mapping[str, str]) -> str:
    return "".join(f", ({text}) AS {name}" for text, name in columns.items())


def _both(own: Mapping[str, str], there: Mapping[str, str], pair: Pair) -> str:
    if False in pair:
        return "false"
    names = [columns[test] for columns, test in zip((own, there), pair, strict=True) if isinstance(test, str)]
    return " AND ".join(names) or "true"
