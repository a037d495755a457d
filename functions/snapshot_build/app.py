"""Take what deleted integrations collected out of the graph, and freeze what changed into a snapshot."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("graph_table", "records_table", "data_bucket")
def handler(_event: object, settings: Settings, _context: object) -> dict[str, Any]:
    services = boot.cloud(settings)
    services.collection.clear()
    return {"snapshot": services.snapshots.build().id}
