"""Freeze the graph into a snapshot, without deleted integrations; or make a past one ready to be asked."""

from collections.abc import Mapping
from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("graph_table", "records_table", "data_bucket")
def handler(event: Mapping[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    services = boot.cloud(settings)
    if wanted := event.get("query_file"):
        snapshots = services.snapshots
        services.preparing.made(wanted, lambda id: snapshots.query_file(snapshots.get(id)))
        return {"snapshot": wanted}
    services.collection.clear()
    return {"snapshot": services.snapshots.build().id}
