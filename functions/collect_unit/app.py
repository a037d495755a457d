"""Collect one unit, or as much of it as Lambda's time allows."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "data_bucket")
def handler(event: dict[str, Any], settings: Settings, context: Any) -> dict[str, Any]:
    return dict(
        boot.cloud(settings).collection.run_unit(
            event["instance"],
            event["job"],
            event["unit"],
            event.get("cursor"),
            context.get_remaining_time_in_millis,
        )
    )
