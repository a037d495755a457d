"""Snapshots of the graph."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.shared import PageQuery
from proofgraph.api.models.snapshots import SnapshotPage, SnapshotSummary
from proofgraph.api.registration import Call, route


@route("/snapshots", permission=Permission.QUERIES_READ, entities="filtered")
def list_snapshots(call: Call, query: PageQuery) -> SnapshotPage:
    """List the snapshots, newest first."""
    before = call.position(query.cursor)
    found = call.services.snapshots.list(before=before, limit=query.limit + 1)
    shown = found[: query.limit]
    more = len(found) > query.limit
    return SnapshotPage(
        items=[SnapshotSummary.model_validate(entry) for entry in shown],
        next_cursor=call.cursor(shown[-1].created_at if more else None),
    )
