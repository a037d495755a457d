"""Start the evaluation of every framework, or again those that failed today: what two schedules call.

The hourly one also goes on with locking the evidence of engagements that were closed.
"""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings

LEFT_MS = 30_000


@function("records_table", "data_bucket", "evaluate_machine")
def handler(event: dict[str, Any], settings: Settings, context: Any) -> dict[str, Any]:
    services = boot.cloud(settings)
    by = event.get("trigger", "schedule")
    if by != "retry":
        started = services.daily.start_all(by=by)
    else:
        started = services.daily.retry_failed(by=by)
        services.freezing.pin_all(lambda: context.get_remaining_time_in_millis() > LEFT_MS)
    return {"evaluations": list(started.evaluations), "refused": dict(started.refused)}
