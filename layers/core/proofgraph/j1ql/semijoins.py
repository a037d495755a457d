"""Lists over arrays without paths: which starting entities have one at all.

A row holds when one of its relationships leads to a row that holds in turn, so a hop is one pass over
relationships, kept for the next query that asks the same of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from proofgraph.j1ql.masks import mentions_now
from proofgraph.j1ql.paths import only_existence
from proofgraph.j1ql.plan import Branch, HopPlan, NodePlan, NotPlan, Plan, StepPlan
from proofgraph.j1ql.rewrite import comparisons
from proofgraph.j1ql.walking import Walk

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]

Rows = dict[int, "Mask | None"]


def decides(plan: Plan) -> bool:
    """Whether semi-joins find the answer: a list, nothing optional, no relationship twice in a path."""
    window = plan.order or plan.skip is not None or plan.limit is not None
    plain = plan.kind == "list" and plan.where is None and not window
    return plain and plan.listed == plan.start.place and _only_existence(plan.steps)


def _only_existence(steps: Sequence[StepPlan]) -> bool:
    if not steps or (len(steps) == 1 and isinstance(steps[0], HopPlan)):
        return True
    return only_existence(steps) and all(
        _only_existence(step.steps) for step in steps if isinstance(step, NotPlan)
    )


def starts(walk: Walk) -> Rows:
    """Per class table, the rows a list shows; None for all of them."""
    return _holding(walk, walk.plan.start, walk.plan.steps)


def _holding(walk: Walk, node: NodePlan, steps: Sequence[StepPlan]) -> Rows:
    """The rows that may stand at a place and from which the steps lead on."""
    rows = walk.node(node)
    if not steps or not rows:
        return rows
    step = steps[0]
    if isinstance(step, HopPlan):
        return _both(rows, _leading(walk, rows, step, steps[1:]))
    first = step.steps[0]
    assert isinstance(first, HopPlan)  # noqa: S101 - `decides` has seen to it
    leading = _leading(walk, rows, first, step.steps[1:])
    tables = walk.catalog.tables
    return {
        number: mask if number not in leading else ~leading[number] & (True if mask is None else mask)
        for number, mask in rows.items()
        if tables[number].rows
    }


def _both(rows: Rows, leading: Mapping[int, Mask]) -> Rows:
    return {
        number: leading[number] if mask is None else leading[number] & mask
        for number, mask in rows.items()
        if number in leading
    }


def _leading(walk: Walk, near: Rows, hop: HopPlan, rest: Sequence[StepPlan]) -> dict[int, Mask]:
    """Per table, the rows from which this hop and the steps after it lead anywhere."""
    there = _holding(walk, hop.node, rest)
    found: dict[int, Mask] = {}
    for branch in hop.branches:
        edge = walk.catalog.edges[branch.table]
        here, far = (edge.target, edge.source) if branch.reverse else (edge.source, edge.target)
        if here in near and far in there:
            mask = _reaching(walk, hop, branch, there[far], kept=not rest)
            found[here] = found[here] | mask if here in found else mask
    return found


def _reaching(walk: Walk, hop: HopPlan, branch: Branch, wanted: Mask | None, *, kept: bool) -> Mask:
    """The rows of the near table with a fitting relationship to a wanted row."""

    def make() -> Mask:
        edge = walk.catalog.edges[branch.table]
        sources, targets = walk.arrays.ends(edge)
        near, far = (targets, sources) if branch.reverse else (sources, targets)
        keep = None if wanted is None else wanted[far]
        if hop.filter is not None:
            filtered = walk.masks.rows(edge, hop.filter)
            keep = filtered if keep is None else keep & filtered
        mask = np.zeros(walk.catalog.tables[edge.target if branch.reverse else edge.source].rows, bool)
        mask[near if keep is None else near[keep]] = True
        return mask

    filters = (hop.filter, hop.node.filter)
    if not kept or any(mentions_now(found.right) for each in filters for found in comparisons(each)):
        return make()
    return walk.arrays.remember((branch, hop.node.segments, *filters), make)
