"""The plan walked over arrays: what answers small queries faster than a database can plan them.

Paths are columns of ids, one per place, grown hop by hop. Same plan, same meaning as the SQL; what it
does not do (regular expressions, very many paths or rows) it leaves to the database.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from proofgraph.j1ql.arrays import Arrays, NotForArraysError, Texts, numbered, table_of
from proofgraph.j1ql.masks import Masks
from proofgraph.j1ql.paths import tables_of
from proofgraph.j1ql.plan import Branch, HopPlan, MaybePlan, NodePlan, NotPlan, Plan, StepPlan
from proofgraph.j1ql.tree import Comparison, Condition, Field, Thing

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ids = NDArray[np.int64]
    Mask = NDArray[np.bool_]

MOST_PATHS = 300_000
MOST_ROWS = 200_000
ABSENT = -1
ORIGIN = -1
Paths = dict[int, "Ids"]
Used = Mapping[int, frozenset[int]]
SPECIAL = frozenset({"_id", "_fromEntityKey", "_toEntityKey", "_fromEntityId", "_toEntityId"})


class Walk:
    """One walk over one plan at one moment."""

    def __init__(self, arrays: Arrays, plan: Plan, now: int) -> None:
        self.arrays = arrays
        self.catalog = arrays.catalog
        self.plan = plan
        self.masks = Masks(arrays, now)
        self.firsts = arrays.firsts
        self.edge_firsts = arrays.edge_firsts
        self.wanted: dict[int, dict[int, Mask | None]] = {}

    def paths(self, *, pad: bool) -> Paths:
        """All paths of the plan, WHERE not yet applied."""
        found = {self.plan.start.place: self._start(self.plan.start)}
        return self._steps(found, self.plan.steps, {}, pad=pad)[0]

    def _start(self, node: NodePlan) -> Ids:
        pieces = []
        for number, mask in self.node(node).items():
            table = self.catalog.tables[number]
            local = np.arange(table.rows) if mask is None else np.flatnonzero(mask)
            pieces.append(local + table.first)
        return np.concatenate(pieces) if pieces else np.empty(0, np.int64)

    def node(self, node: NodePlan) -> dict[int, Mask | None]:
        """Per table, the rows that may stand at a place; None for all of them."""
        found = self.wanted.get(node.place)
        if found is None:
            found = self.wanted[node.place] = dict(self._allowed(node))
        return found

    def _allowed(self, node: NodePlan) -> Iterator[tuple[int, Mask | None]]:
        for number, within in self.masks.tables(node.segments or frozenset()):
            if node.filter is None:
                yield number, within
                continue
            mask = self.masks.rows(self.catalog.tables[number], node.filter)
            yield number, mask if within is None else within & mask

    # --- steps ----------------------------------------------------------------------------------

    def _steps(self, paths: Paths, steps: Sequence[StepPlan], used: Used, *, pad: bool) -> tuple[Paths, Used]:
        for step in steps:
            if isinstance(step, HopPlan):
                paths = self._hop(paths, step, used)
                used = {**used, step.place: tables_of(step)}
            elif isinstance(step, NotPlan):
                paths = self._absent(paths, step)
            else:
                paths, used = self._maybe(paths, step, used, pad=pad)
        return paths, used

    def _hop(self, paths: Paths, hop: HopPlan, used: Used) -> Paths:
        near = paths[hop.source]
        tables = table_of(self.firsts, near)
        wanted = self.node(hop.node)
        grown = [part for branch in hop.branches for part in self._branch(near, tables, hop, branch, wanted)]
        if not grown:
            return self._taken(
                paths, np.empty(0, np.int64), hop, np.empty(0, np.int64), np.empty(0, np.int64)
            )
        rows, edges, far = (np.concatenate(pieces) for pieces in zip(*grown, strict=True))
        own = tables_of(hop)
        for place, theirs in used.items():
            if theirs & own:
                free = paths[place][rows] != edges
                rows, edges, far = rows[free], edges[free], far[free]
        return self._taken(paths, rows, hop, edges, far)

    def _taken(self, paths: Paths, rows: Ids, hop: HopPlan, edges: Ids, far: Ids) -> Paths:
        if len(rows) > MOST_PATHS:
            raise NotForArraysError
        return {**{place: ids[rows] for place, ids in paths.items()}, hop.place: edges, hop.node.place: far}

    def _branch(
        self, near: Ids, tables: Ids, hop: HopPlan, branch: Branch, wanted: Mapping[int, Mask | None]
    ) -> Iterator[tuple[Ids, Ids, Ids]]:
        """(row of the path, relationship, far end) of every step along one branch."""
        edge = self.catalog.edges[branch.table]
        here, there = (edge.target, edge.source) if branch.reverse else (edge.source, edge.target)
        if there not in wanted:
            return
        rows = np.flatnonzero(tables == here)
        if not len(rows):
            return
        adjacency = self.arrays.adjacency(edge, reverse=branch.reverse)
        local = near[rows] - self.firsts[here]
        starts = adjacency.starts[local]
        counts = adjacency.starts[local + 1] - starts
        total = int(counts.sum())
        if total > MOST_PATHS * 4:
            raise NotForArraysError
        path = np.repeat(rows, counts)
        at = np.arange(total) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(starts, counts)
        far = adjacency.far[at]
        keep = self._kept(hop, branch, adjacency.rows[at], near[path], far, wanted[there])
        if keep is not None:
            path, at, far = path[keep], at[keep], far[keep]
        yield path, adjacency.rows[at] + edge.first, far

    def _kept(
        self, hop: HopPlan, branch: Branch, rows: Ids, near: Ids, far: Ids, mask: Mask | None
    ) -> Mask | None:
        edge = self.catalog.edges[branch.table]
        there = edge.source if branch.reverse else edge.target
        keep: Mask | None = None if mask is None else mask[far - self.firsts[there]]
        if hop.filter is not None:
            filtered = self.masks.rows(edge, hop.filter)[rows]
            keep = filtered if keep is None else keep & filtered
        if branch.reverse and hop.direction == "any" and edge.loops:
            straight = near != far
            keep = straight if keep is None else keep & straight
        return keep

    def _absent(self, paths: Paths, step: NotPlan) -> Paths:
        """The paths from whose end nothing is reached by these steps."""
        ends, back = numbered(paths[step.source])
        inner: Paths = {step.source: ends, ORIGIN: np.arange(len(ends))}
        reached, _ = self._steps(inner, step.steps, {}, pad=False)
        free = np.ones(len(ends), bool)
        free[reached[ORIGIN]] = False
        keep = free[back]
        return {place: ids[keep] for place, ids in paths.items()}

    def _maybe(self, paths: Paths, maybe: MaybePlan, used: Used, *, pad: bool) -> tuple[Paths, Used]:
        count = len(paths[maybe.source])
        row = -2 - maybe.place
        inner, after = self._steps({**paths, row: np.arange(count)}, maybe.steps, used, pad=pad)
        stayed = np.ones(count, bool)
        if pad and maybe.last:
            stayed[inner[row]] = False
        reached = {**inner, maybe.place: inner[maybe.reached]}
        kept = {place: ids[stayed] for place, ids in paths.items()}
        before = {**kept, maybe.place: kept[maybe.source]}
        empty = np.full(int(stayed.sum()), ABSENT)
        places = [place for place in reached if place != row]
        return {p: np.concatenate([before.get(p, empty), reached[p]]) for p in places}, after

    # --- WHERE ----------------------------------------------------------------------------------

    def matching(self, paths: Paths, condition: Condition) -> Paths:
        """The paths that may satisfy a condition: two texts are compared here, the rest on rows."""
        if not isinstance(condition, Comparison) or condition.operator not in ("=", "!="):
            return paths
        left, right = condition.left, condition.right
        if not isinstance(left, Field) or not isinstance(right, Field):
            return paths
        one, other = self._codes(paths, left), self._codes(paths, right)
        if one is None or other is None:
            return paths
        (codes, texts), (others, vocabulary) = one, other
        same = translation(texts, vocabulary)[codes] == others
        keep = same & (others >= 0) if condition.operator == "=" else ~(same & (others >= 0))
        return {place: ids[keep] for place, ids in paths.items()}

    def _codes(self, paths: Paths, field: Field) -> tuple[Ids, Texts] | None:
        """The text codes of a property along the paths, where it is one text column of one table."""
        ids = paths[field.place]
        if self.plan.places[field.place].kind == "relationship" or not len(ids) or int(ids.min()) < 0:
            return None
        tables = np.unique(table_of(self.firsts, ids)).tolist()
        columns = self.catalog.tables[tables[0]].by_property.get(field.name, ())
        if len(tables) != 1 or len(columns) != 1 or columns[0].type != "VARCHAR":
            return None
        texts = self.arrays.texts(self.catalog.tables[tables[0]], columns[0].name)
        return texts.codes[ids - self.firsts[tables[0]]], texts

    # --- cells ----------------------------------------------------------------------------------

    def cells(self, paths: Paths, leaves: Sequence[Field | Thing]) -> list[tuple[object, ...]]:
        """The values of these leaves, a row per path."""
        count = len(paths[self.plan.start.place])
        if count > MOST_ROWS:
            raise NotForArraysError
        columns = [self.leaf(paths[leaf.place], leaf) for leaf in leaves]
        return list(zip(*columns, strict=True)) if columns else [()] * count

    def leaf(self, ids: Ids, leaf: Field | Thing) -> list[object]:
        """The value of a leaf for each id that stands at its place."""
        if isinstance(leaf, Thing):
            return [None if id == ABSENT else id for id in ids.tolist()]
        edges = self.plan.places[leaf.place].kind == "relationship"
        firsts = self.edge_firsts if edges else self.firsts
        tables = table_of(firsts, ids)
        found: list[object] = [None] * len(ids)
        for number in np.unique(tables).tolist():
            if number < 0:
                continue
            rows = np.flatnonzero(tables == number)
            values = self._values(number, leaf.name, edges=edges)
            for row, local in zip(rows.tolist(), (ids[rows] - firsts[number]).tolist(), strict=True):
                found[row] = values[local]
        return found

    def _values(self, number: int, name: str, *, edges: bool) -> Sequence[object]:
        if name in SPECIAL or (edges and name == "_key"):
            raise NotForArraysError
        table = self.catalog.edges[number] if edges else self.catalog.tables[number]
        if name == "_class" and edges:
            return [self.catalog.edges[number].verb] * table.rows
        if name in ("_type", "_class") and not edges:
            return self._of_segments(number, name)
        if name in ("_key", "_type"):
            return self.arrays.raw(table, name)
        return self.arrays.values(table, name)

    def _of_segments(self, number: int, name: str) -> list[object]:
        found: list[object] = []
        for segment in self.catalog.segments:
            if segment.table == number:
                found += [segment.type if name == "_type" else list(segment.classes)] * segment.rows
        return found


def translation(texts: Texts, other: Texts) -> Ids:
    """For each code of one vocabulary the code of the same text in another, -2 for none and for absent."""
    codes = [other.index.get(text, -2) for text in texts.vocabulary]
    return np.asarray([*codes, -2], np.int64)
