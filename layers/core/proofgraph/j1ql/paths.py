"""Plan → the relation of its paths: what to put after FROM, and the SQL that names each place.

Hops are joins, negated parts anti-joins, optional parts a union or a left join over what came before.
Where only existence matters (lists, negated parts), paths are never made: hops become semi-joins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from proofgraph.j1ql.catalog import Catalog
from proofgraph.j1ql.plan import HopPlan, MaybePlan, NodePlan, NotPlan, Plan, StepPlan
from proofgraph.j1ql.rewrite import has_maybe
from proofgraph.j1ql.scans import Exports, Scans
from proofgraph.j1ql.sql import NULLS, Bundle, Parameters

NEAR = -1
Needed = Mapping[int, Sequence[str]]


@dataclass(frozen=True)
class Relation:
    """`source` follows FROM; `ids` and `bundles` name places and their properties in it."""

    source: str
    ids: Mapping[int, str]
    bundles: Mapping[tuple[int, str], Bundle]
    edges: Mapping[int, frozenset[int]] = field(default_factory=dict)


class Paths:
    """Builds the relation of one statement; `ctes` collects what must be named before it."""

    def __init__(self, catalog: Catalog, parameters: Parameters, needed: Needed) -> None:
        self.catalog = catalog
        self.scans = Scans(catalog, parameters)
        self.needed = needed
        self.ctes: list[str] = []
        self.names = 0

    def whole(self, plan: Plan, *, pad: bool) -> Relation:
        """All paths. `pad`: a last optional part gives one row with empty cells where it finds nothing."""
        return self._steps(self._start(plan.start), plan.steps, pad=pad)

    def existing(self, plan: Plan) -> Relation | None:
        """The starting entities that some path leaves, if that can be said without making paths."""
        if not only_existence(plan.steps):
            return None
        relation = self._start(plan.start)
        steps = self._semi(plan.steps, relation.ids[plan.start.place])
        return replace(relation, source=relation.source + steps)

    def name(self) -> str:
        self.names += 1
        return f"t{self.names}"

    # --- paths ----------------------------------------------------------------------------------

    def _start(self, node: NodePlan) -> Relation:
        name = self.name()
        sql, exports = self.scans.node(node, self.needed.get(node.place, ()))
        return Relation(f"({sql}) {name}", {node.place: f"{name}.id"}, _qualified(exports, node.place, name))

    def _steps(self, relation: Relation, steps: Sequence[StepPlan], *, pad: bool) -> Relation:
        for step in steps:
            if isinstance(step, HopPlan):
                relation = self._hop(relation, step)
            elif isinstance(step, NotPlan):
                relation = replace(
                    relation, source=relation.source + self._absent(step, relation.ids[step.source])
                )
            else:
                relation = self._maybe(relation, step, pad=pad)
        return relation

    def _hop(self, relation: Relation, hop: HopPlan) -> Relation:
        name = self.name()
        sql, exports = self._edges(hop)
        near = f"{name}.a = {relation.ids[hop.source]}"
        join = f" JOIN ({sql}) {name} ON {near}{self._unused(relation, hop, name)}"
        return self._arrive(relation, hop, name, exports, join)

    def _first_hop(self, hop: HopPlan) -> Relation:
        """A chain that starts with a hop, joined to what is before it by its near end."""
        name = self.name()
        sql, exports = self._edges(hop)
        return self._arrive(Relation("", {NEAR: f"{name}.a"}, {}), hop, name, exports, f"({sql}) {name}")

    def _edges(self, hop: HopPlan) -> tuple[str, Exports]:
        return self.scans.hop(hop, self.needed.get(hop.place, ()), check_far=not self._reads(hop.node))

    def _reads(self, node: NodePlan) -> bool:
        return node.filter is not None or bool(self.needed.get(node.place))

    def _arrive(self, relation: Relation, hop: HopPlan, name: str, exports: Exports, join: str) -> Relation:
        ids = {**relation.ids, hop.place: f"{name}.eid", hop.node.place: f"{name}.b"}
        bundles = {**relation.bundles, **_qualified(exports, hop.place, name)}
        source = relation.source + join
        if self._reads(hop.node):
            far = self.name()
            sql, own = self.scans.node(hop.node, self.needed.get(hop.node.place, ()))
            source += f" JOIN ({sql}) {far} ON {far}.id = {name}.b"
            bundles.update(_qualified(own, hop.node.place, far))
        return Relation(source, ids, bundles, {**relation.edges, hop.place: tables_of(hop)})

    def _unused(self, relation: Relation, hop: HopPlan, name: str) -> str:
        """No relationship twice in one path; only those read from a common table could be."""
        own = tables_of(hop)
        clashes = [relation.ids[place] for place, tables in relation.edges.items() if tables & own]
        return "".join(f" AND {name}.eid IS DISTINCT FROM {other}" for other in clashes)

    # --- existence ------------------------------------------------------------------------------

    def _absent(self, step: NotPlan, source: str) -> str:
        name = self.name()
        first = step.steps[0]
        if not isinstance(first, HopPlan) or not first.branches:
            return ""
        if only_existence(step.steps):
            return f" ANTI JOIN ({self._semi_chain(first, step.steps[1:])}) {name} ON {name}.a = {source}"
        inner = self._steps(self._first_hop(first), step.steps[1:], pad=False)
        return f" ANTI JOIN (SELECT {inner.ids[NEAR]} AS a FROM {inner.source}) {name} ON {name}.a = {source}"

    def _semi(self, steps: Sequence[StepPlan], source: str) -> str:
        """Joins that keep what these steps lead on from."""
        joins = ""
        for index, step in enumerate(steps):
            if isinstance(step, HopPlan):
                name = self.name()
                chain = self._semi_chain(step, steps[index + 1 :])
                return f"{joins} SEMI JOIN ({chain}) {name} ON {name}.a = {source}"
            if isinstance(step, NotPlan):
                joins += self._absent(step, source)
        return joins

    def _semi_chain(self, hop: HopPlan, rest: Sequence[StepPlan]) -> str:
        name = self.name()
        sql, _ = self.scans.hop(hop, (), check_far=hop.node.filter is None)
        if not rest and hop.node.filter is None:
            return f"SELECT a FROM ({sql}) {name}"
        source = f"({sql}) {name}"
        if hop.node.filter is not None:
            far = self.name()
            inner, _ = self.scans.node(hop.node, ())
            source += f" SEMI JOIN ({inner}) {far} ON {far}.id = {name}.b"
        return f"SELECT {name}.a AS a FROM {source}{self._semi(rest, f'{name}.b')}"

    # --- optional parts -------------------------------------------------------------------------

    def _maybe(self, relation: Relation, maybe: MaybePlan, *, pad: bool) -> Relation:
        before = self._named(relation)
        if pad and maybe.last:
            return self._padded(before, maybe)
        return self._united(before, maybe)

    def _named(self, relation: Relation) -> Relation:
        """The relation so far as a named table, every place a column."""
        name = f"p{len(self.ctes)}"
        columns, ids, bundles = _columns(relation, name)
        self.ctes.append(f"{name} AS MATERIALIZED (SELECT {columns} FROM {relation.source})")
        return Relation(name, ids, bundles, relation.edges)

    def _united(self, before: Relation, maybe: MaybePlan) -> Relation:
        """What was before, and what is reached from it."""
        inner = self._steps(before, maybe.steps, pad=False)
        reached = self._with_union(inner, maybe, maybe.reached)
        stayed = self._with_union(_padding(before, inner), maybe, maybe.source)
        if not all(hop.branches for hop in maybe.steps if isinstance(hop, HopPlan)):
            return self._rows([stayed], reached)
        return self._rows([stayed, reached], reached)

    def _padded(self, before: Relation, maybe: MaybePlan) -> Relation:
        """A row per match, or the start alone."""
        row = -2 - maybe.place
        numbered = self._named(replace(before, ids={**before.ids, row: "row_number() OVER ()"}))
        inner = self._steps(numbered, maybe.steps, pad=True)
        matched = self._named(self._with_union(inner, maybe, maybe.reached))
        missing = self._with_union(_padding(numbered, inner), maybe, maybe.source)
        join = f" ANTI JOIN {matched.source} ON {matched.ids[row]} = {numbered.ids[row]}"
        return self._rows([matched, replace(missing, source=missing.source + join)], matched)

    def _with_union(self, relation: Relation, maybe: MaybePlan, member: int) -> Relation:
        """The union's place stands for one of its members."""
        bundles = dict(relation.bundles)
        for name in self.needed.get(maybe.place, ()):
            bundles[maybe.place, name] = relation.bundles.get((member, name), ())
        return replace(relation, ids={**relation.ids, maybe.place: relation.ids[member]}, bundles=bundles)

    def _rows(self, relations: Sequence[Relation], shape: Relation) -> Relation:
        """Several relations one below the other, under the columns of `shape`."""
        places = sorted({place for relation in relations for place in relation.ids})
        kinds = {
            key: sorted({kind for relation in relations for kind, _ in relation.bundles.get(key, ())})
            for relation in relations
            for key in relation.bundles
        }
        selects = []
        for relation in relations:
            pieces = [f"{relation.ids.get(place, 'NULL::INTEGER')} AS i{_suffix(place)}" for place in places]
            for (place, name), wanted in kinds.items():
                own = dict(relation.bundles.get((place, name), ()))
                label = f"g{_suffix(place)}_{_position(kinds, (place, name))}"
                pieces += [
                    f"{own.get(kind) or NULLS[kind]} AS {label}_{number}"
                    for number, kind in enumerate(wanted)
                ]
            selects.append(f"SELECT {', '.join(pieces)} FROM {relation.source}")
        name = self.name()
        ids = {place: f"{name}.i{_suffix(place)}" for place in places}
        bundles = {
            key: tuple(
                (kind, f"{name}.g{_suffix(key[0])}_{_position(kinds, key)}_{number}")
                for number, kind in enumerate(wanted)
            )
            for key, wanted in kinds.items()
        }
        edges = {place: tables for relation in relations for place, tables in relation.edges.items()} | dict(
            shape.edges
        )
        return Relation(f"({' UNION ALL '.join(selects)}) {name}", ids, bundles, edges)


def _suffix(place: int) -> str:
    return str(place) if place >= 0 else f"x{-place}"


def _position(kinds: Mapping[tuple[int, str], object], key: tuple[int, str]) -> int:
    return list(kinds).index(key)


def _columns(relation: Relation, name: str) -> tuple[str, dict[int, str], dict[tuple[int, str], Bundle]]:
    """A select list of everything in a relation, and where it is found under a new name."""
    pieces = [f"{sql} AS i{_suffix(place)}" for place, sql in relation.ids.items()]
    ids = {place: f"{name}.i{_suffix(place)}" for place in relation.ids}
    bundles: dict[tuple[int, str], Bundle] = {}
    for number, (key, bundle) in enumerate(relation.bundles.items()):
        pieces += [f"{sql} AS h{number}_{index}" for index, (_, sql) in enumerate(bundle)]
        bundles[key] = tuple((kind, f"{name}.h{number}_{index}") for index, (kind, _) in enumerate(bundle))
    return ", ".join(pieces), ids, bundles


def _padding(before: Relation, after: Relation) -> Relation:
    """What was before, with empty cells for everything that came after."""
    ids = {place: before.ids.get(place, "NULL::INTEGER") for place in after.ids}
    bundles = {key: before.bundles.get(key, ()) for key in after.bundles}
    return Relation(before.source, ids, bundles, before.edges)


def _qualified(exports: Exports, place: int, name: str) -> dict[tuple[int, str], Bundle]:
    return {
        (place, property): tuple((kind, f"{name}.{sql}") for kind, sql in bundle)
        for property, bundle in exports.items()
    }


def tables_of(hop: HopPlan) -> frozenset[int]:
    return frozenset(branch.table for branch in hop.branches)


def only_existence(steps: Sequence[StepPlan]) -> bool:
    """Whether no path of these required steps could use a relationship twice, so that semi-joins do."""
    if has_maybe(tuple(steps)):
        return False
    used: set[int] = set()
    for step in steps:
        if isinstance(step, HopPlan):
            tables = tables_of(step)
            if tables & used:
                return False
            used |= tables
    return True
