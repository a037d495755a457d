"""Make one export; one that does not fit into Lambda's time fails and says so."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "data_bucket", "signing_key")
def handler(event: dict[str, Any], settings: Settings, context: Any) -> None:
    boot.cloud(settings).exports.run(event["job"], context.get_remaining_time_in_millis)
