"""Start the evaluation of every installed framework: what the daily schedule and its repetition call."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "data_bucket", "evaluate_machine")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    daily = boot.cloud(settings).daily
    by = event.get("trigger", "schedule")
    started = daily.retry_failed(by=by) if by == "retry" else daily.start_all(by=by)
    return {"evaluations": list(started.evaluations), "refused": dict(started.refused)}
