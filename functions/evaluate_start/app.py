"""Start the evaluation of every installed framework: what the daily schedule calls."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "evaluate_machine")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    started = boot.cloud(settings).evaluations.start_all(by=event.get("trigger", "schedule"))
    return {"evaluations": [evaluation.id for evaluation in started]}
