"""Start one collection: what a schedule calls. The record and the lease come before the execution."""

from typing import Any

from proofgraph import boot
from proofgraph.errors import ConflictError
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "collect_machine")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    try:
        job = boot.cloud(settings).collection.start(event["instance"], event.get("trigger", "schedule"))
    except ConflictError as error:
        # The one before still runs: the next turn of the schedule is soon enough.
        return {"started": False, "because": error.message}
    return {"started": True, "job": job.id}
