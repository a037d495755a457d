"""Snapshots of the graph."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.shared import PageQuery
from proofgraph.api.models.snapshots import SnapshotPage
from proofgraph.api.registration import Call, route


@route("/snapshots", permission=Permission.QUERIES_READ)
def list_snapshots(call: Call, query: PageQuery) -> SnapshotPage:
    """List the snapshots, newest first."""
    raise NotImplementedError
