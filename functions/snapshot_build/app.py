"""Freeze what changed in the graph into a snapshot."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("graph_table", "data_bucket")
def handler(_event: object, settings: Settings, _context: object) -> dict[str, Any]:
    return {"snapshot": boot.cloud(settings).snapshots.build().id}
