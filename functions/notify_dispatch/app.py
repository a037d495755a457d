"""Send what people are to be told and were not yet: e-mails, digests, webhooks."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "app_url")
def handler(_event: object, settings: Settings, context: Any) -> dict[str, Any]:
    return {"seen": boot.cloud(settings).dispatcher.run(context.get_remaining_time_in_millis)}
