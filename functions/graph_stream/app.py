"""Note what people edited in the graph, and freeze it. The stream's batching window is the debounce."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings
from proofgraph.storage.graph import touched


@function("graph_table", "records_table", "data_bucket")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    images = [
        record["dynamodb"][side]
        for record in event["Records"]
        for side in ("OldImage", "NewImage")
        if side in record["dynamodb"]
    ]
    parts = touched(images)
    if not parts:
        return {"snapshot": None}
    projector = boot.cloud(settings).projector
    projector.record(parts)
    manifest = projector.project()
    return {"snapshot": manifest.id if manifest else None}
