"""End an evaluation: roll its answers up into statuses, or say why it was given up."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import cause_of, function
from proofgraph.settings import Settings


@function("records_table", "graph_table", "data_bucket")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    evaluations = boot.cloud(settings).evaluations
    if "cause" in event:
        evaluations.fail(event["evaluation"], cause_of(event["cause"]))
    else:
        evaluations.finish(event["evaluation"])
    return {"evaluation": event["evaluation"]}
