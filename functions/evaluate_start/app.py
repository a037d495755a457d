"""Start the evaluation of every installed framework: what the daily schedule calls."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "data_bucket", "evaluate_machine")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    services = boot.cloud(settings)
    by = event.get("trigger", "schedule")
    started = [services.evaluations.start(framework.id, by=by) for framework in services.frameworks.list()]
    return {"evaluations": [evaluation.id for evaluation in started]}
