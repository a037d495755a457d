"""End a collection: reconcile what was collected, or say why it was given up. Both free the lease."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import cause_of, function
from proofgraph.settings import Settings


@function("records_table", "graph_table", "data_bucket")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    collection = boot.cloud(settings).collection
    if "cause" in event:
        job = collection.fail(event["instance"], event["job"], cause_of(event["cause"]))
    else:
        job = collection.finish(event["instance"], event["job"])
    return {"job": job.id, "state": job.state}
