"""One entity or one relationship of a path → a subselect over the tables it may come from.

Entities come as (id, exported properties), relationships as (a, b, eid, exported properties) with `a`
the end nearer to the query's start. Tables in which the filter cannot hold are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from proofgraph.j1ql.catalog import Catalog, EdgeTable
from proofgraph.j1ql.conditions import Conditions
from proofgraph.j1ql.partition import Column, ColumnType
from proofgraph.j1ql.plan import HopPlan, NodePlan
from proofgraph.j1ql.sql import NULLS, Bundle, Parameters, Sql, both, either, where
from proofgraph.j1ql.tree import Condition, Expression, Property

MANY_BRANCHES = 6
Exports = Mapping[str, Bundle]


def ranges(catalog: Catalog, segments: Iterable[int], column: str) -> Sql:
    """Whether an id belongs to one of these segments, as few ranges as possible."""
    runs: list[list[int]] = []
    for number in sorted(segments):
        segment = catalog.segments[number]
        if runs and runs[-1][1] + 1 == segment.first:
            runs[-1][1] = segment.last
        else:
            runs.append([segment.first, segment.last])
    if not runs:
        return False
    if runs == [[0, catalog.entities - 1]]:
        return True
    return either(f"{column} BETWEEN {first} AND {last}" for first, last in runs)


class Scans:
    """Builds the subselects of one statement."""

    def __init__(self, catalog: Catalog, parameters: Parameters) -> None:
        self.catalog = catalog
        self.parameters = parameters

    # --- entities -------------------------------------------------------------------------------

    def node(self, node: NodePlan, properties: Sequence[str]) -> tuple[str, Exports]:
        """The subselect of an entity and the expressions under which it exports these properties."""
        parts = []
        for table, segments in self._tables(node.segments or frozenset()):
            condition = self.condition(table, segments, node.filter)
            if condition is not False:
                parts.append((table, segments, condition))
        bundles = [
            [self.node_bundle(table, segments, name) for name in properties] for table, segments, _ in parts
        ]
        kinds = _kinds(bundles, len(properties))
        selects = [
            f"SELECT id{_aligned(kinds, found)} FROM {self.catalog.tables[table].name}{where(condition)}"
            for (table, _, condition), found in zip(parts, bundles, strict=True)
        ]
        empty = f"SELECT 0::INTEGER AS id{_aligned(kinds, [()] * len(properties))} WHERE false"
        return " UNION ALL ".join(selects) or empty, _exports(properties, kinds)

    def _tables(self, segments: frozenset[int]) -> list[tuple[int, frozenset[int]]]:
        found: dict[int, set[int]] = {}
        for number in segments:
            found.setdefault(self.catalog.segments[number].table, set()).add(number)
        return [(table, frozenset(found[table])) for table in sorted(found)]

    def condition(self, table: int, segments: frozenset[int], filter: Condition | None) -> Sql:
        """Whether a row of a class table is one of these segments' and satisfies the filter."""
        belongs: Sql = True
        if segments != self.catalog.by_table[table]:
            belongs = ranges(self.catalog, segments, "id")
        if filter is None:
            return belongs
        conditions = Conditions(
            self.parameters,
            lambda found: self.node_bundle(table, segments, _name(found)),
            search=lambda text: self.search(table, segments, text),
            within=lambda wanted: self._within(table, segments, wanted),
        )
        return both((belongs, conditions.compile(filter)))

    def _within(self, table: int, segments: frozenset[int], wanted: frozenset[int]) -> Sql:
        inside = segments & wanted
        return inside == segments if inside in (segments, frozenset()) else ranges(self.catalog, inside, "id")

    def node_bundle(self, table: int, segments: frozenset[int], name: str) -> Bundle:
        """The columns that hold a property in a class table."""
        if name == "_key":
            return (("VARCHAR", "_key"),)
        if name == "_id":
            return (("VARCHAR", f"coalesce(_id, {derived_id(self.catalog.tables[table].columns)})"),)
        if name == "_type":
            return (
                (
                    "VARCHAR",
                    self._by_segment(segments, [self.catalog.segments[n].type for n in sorted(segments)]),
                ),
            )
        if name == "_class":
            lists = [self.catalog.segments[n].classes for n in sorted(segments)]
            return (("VARCHAR[]", self._by_segment(segments, lists)),)
        return tuple(
            (column.type, column.name) for column in self.catalog.tables[table].by_property.get(name, ())
        )

    def _by_segment(self, segments: frozenset[int], values: Sequence[str | tuple[str, ...]]) -> str:
        """A value that is the same for a whole segment: a constant, or a CASE over ids."""
        texts = [self._constant(value) for value in values]
        if len(set(texts)) == 1:
            return texts[0]
        whens = [
            f"WHEN id <= {self.catalog.segments[number].last} THEN {text}"
            for number, text in zip(sorted(segments), texts, strict=True)
        ]
        return f"CASE {' '.join(whens)} END"

    def _constant(self, value: str | tuple[str, ...]) -> str:
        if isinstance(value, str):
            return f"{self.parameters.bind(value)}::VARCHAR"
        return f"[{', '.join(self.parameters.bind(item) for item in value)}]::VARCHAR[]"

    def search(self, table: int, segments: frozenset[int], text: str) -> Sql:
        """Some text of the entity contains this one, in any letter case; `_id` alone is not searched."""
        needle = text.lower()
        matching = {
            number
            for number in segments
            if any(
                needle in word.lower()
                for word in (self.catalog.segments[number].type, *self.catalog.segments[number].classes)
            )
        }
        if matching == segments:
            return True
        bound = self.parameters.bind(text)
        name = self.catalog.tables[table].name
        tests: list[Sql] = [self._within(table, segments, frozenset(matching))]
        columns = [("VARCHAR", "_key"), *((c.type, c.name) for c in self.catalog.tables[table].columns)]
        for kind, column in columns:
            if kind == "VARCHAR":
                longest, cased = self.catalog.text_columns.get(f"{name}.{column}", (0, False))
                if len(text) <= longest:
                    tests.append(f"contains({f'lower({column})' if cased else column}, lower({bound}))")
            elif kind == "VARCHAR[]":
                tests.append(f"len(list_filter({column}, lambda v: contains(lower(v), lower({bound})))) > 0")
        return either(tests)

    # --- relationships --------------------------------------------------------------------------

    def hop(self, hop: HopPlan, properties: Sequence[str], *, check_far: bool) -> tuple[str, Exports]:
        """The subselect of a relationship; `check_far`: its far end is not read, so see to it here."""
        if hop.filter is None and not properties and len(hop.branches) > MANY_BRANCHES:
            return self._from_all(hop, check_far=check_far), {}
        parts: list[tuple[int, bool, Sql]] = []
        for branch in hop.branches:
            condition = self.hop_condition(hop, branch.table, reverse=branch.reverse, check_far=check_far)
            if condition is not False:
                parts.append((branch.table, branch.reverse, condition))
        bundles = [[self.edge_bundle(table, name) for name in properties] for table, _, _ in parts]
        kinds = _kinds(bundles, len(properties))
        selects = [
            f"SELECT {'dst AS a, src AS b' if reverse else 'src AS a, dst AS b'}, eid"
            f"{_aligned(kinds, found)} "
            f"FROM {self.catalog.edges[table].name}{where(condition)}"
            for (table, reverse, condition), found in zip(parts, bundles, strict=True)
        ]
        nothing = _aligned(kinds, [()] * len(properties))
        empty = f"SELECT 0::INTEGER AS a, 0::INTEGER AS b, 0::INTEGER AS eid{nothing} WHERE false"
        return " UNION ALL ".join(selects) or empty, _exports(properties, kinds)

    def hop_condition(self, hop: HopPlan, table: int, *, reverse: bool, check_far: bool) -> Sql:
        """Whether a row of an edge table is a relationship of this hop."""
        edge = self.catalog.edges[table]
        parts: list[Sql] = []
        if reverse and hop.direction == "any" and edge.loops:
            parts.append("src <> dst")
        if check_far:
            parts.append(self._far(hop.node.segments or frozenset(), edge, reverse=reverse))
        if hop.filter is not None:
            conditions = Conditions(self.parameters, lambda found: self.edge_bundle(table, _name(found)))
            parts.append(conditions.compile(hop.filter))
        return both(parts)

    def _far(self, wanted: frozenset[int], edge: EdgeTable, *, reverse: bool) -> Sql:
        present = {pair[0] if reverse else pair[1] for pair in edge.pairs}
        if present <= wanted:
            return True
        return ranges(self.catalog, wanted & present, "src" if reverse else "dst")

    def _from_all(self, hop: HopPlan, *, check_far: bool) -> str:
        """Many edge tables at once are read from the table of all edges."""
        selects = []
        wanted = hop.node.segments or frozenset()
        for reverse in (False, True):
            tables = [branch.table for branch in hop.branches if branch.reverse == reverse]
            if not tables:
                continue
            parts: list[Sql] = []
            if len(tables) < len(self.catalog.edges):
                parts.append(f"kind IN ({', '.join(map(str, tables))})")
            if check_far:
                parts.append(ranges(self.catalog, wanted, "src" if reverse else "dst"))
            if (
                reverse
                and hop.direction == "any"
                and any(self.catalog.edges[table].loops for table in tables)
            ):
                parts.append("src <> dst")
            ends = "dst AS a, src AS b" if reverse else "src AS a, dst AS b"
            selects.append(f"SELECT {ends}, eid FROM edges{where(both(parts))}")
        return " UNION ALL ".join(selects)

    def edge_bundle(self, table: int, name: str) -> Bundle:
        """The columns that hold a property in an edge table."""
        edge = self.catalog.edges[table]
        if name == "_class":
            return (("VARCHAR", f"{self.parameters.bind(edge.verb)}::VARCHAR"),)
        if name == "_type":
            return (("VARCHAR", "_type"),)
        if name == "_key":
            return (("VARCHAR", self._edge_key(edge)),)
        if name == "_id":
            own = derived_id(edge.columns).replace("_key", self._edge_key(edge))
            return (("VARCHAR", f"coalesce(_id, {own})"),)
        if name in ("_fromEntityKey", "_toEntityKey"):
            return (("VARCHAR", self._end_key(edge, source=name == "_fromEntityKey")),)
        if name in ("_fromEntityId", "_toEntityId"):
            return (("VARCHAR", self._end_id(edge, source=name == "_fromEntityId")),)
        return tuple((column.type, column.name) for column in edge.by_property.get(name, ()))

    def _edge_key(self, edge: EdgeTable) -> str:
        verb = self.parameters.bind(f"|{edge.verb.lower()}|")
        usual = f"{self._end_key(edge, source=True)} || {verb} || {self._end_key(edge, source=False)}"
        return f"coalesce(_key, {usual})"

    def _end_key(self, edge: EdgeTable, *, source: bool) -> str:
        table = self.catalog.tables[edge.source if source else edge.target].name
        return f"(SELECT k._key FROM {table} k WHERE k.id = {'src' if source else 'dst'})"

    def _end_id(self, edge: EdgeTable, *, source: bool) -> str:
        table = self.catalog.tables[edge.source if source else edge.target]
        own = derived_id(table.columns, prefix="k.")
        return (
            f"(SELECT coalesce(k._id, {own}) FROM {table.name} k WHERE k.id = {'src' if source else 'dst'})"
        )


def derived_id(columns: Sequence[Column], prefix: str = "") -> str:
    """SQL for the `_id` that is not stored: the digest of scope and key, or the key itself."""
    scope = next((c.name for c in columns if c.property == "_scope" and c.type == "VARCHAR"), None)
    return f"left(sha256({prefix}{scope} || chr(31) || {prefix}_key), 32)" if scope else f"{prefix}_key"


def _name(found: Expression) -> str:
    return found.name if isinstance(found, Property) else ""


def _kinds(bundles: Sequence[Sequence[Bundle]], count: int) -> list[list[ColumnType]]:
    """For each exported property, the types it has in any of the tables."""
    return [sorted({kind for found in bundles for kind, _ in found[index]}) for index in range(count)]


def _aligned(kinds: Sequence[Sequence[ColumnType]], found: Sequence[Bundle]) -> str:
    pieces = []
    for index, wanted in enumerate(kinds):
        own = dict(found[index])
        pieces += [
            f", {own.get(kind) or NULLS[kind]} AS f{index}_{number}" for number, kind in enumerate(wanted)
        ]
    return "".join(pieces)


def _exports(properties: Sequence[str], kinds: Sequence[Sequence[ColumnType]]) -> Exports:
    return {
        name: tuple((kind, f"f{index}_{number}") for number, kind in enumerate(kinds[index]))
        for index, name in enumerate(properties)
    }
