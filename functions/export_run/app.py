"""Make as much of an export as fits into this run; the state machine asks again while it is running.

Once an hour a schedule has it fail exports that nothing works on any more.
"""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "ledger_table", "data_bucket", "evidence_bucket", "signing_key")
def handler(event: dict[str, Any], settings: Settings, context: Any) -> dict[str, str]:
    exports = boot.cloud(settings).exports
    if event.get("trigger") == "schedule":
        return {"buried": str(exports.bury())}
    if cause := event.get("cause"):
        return {"state": exports.fail(event["job"], str(cause)).state}
    return {"state": exports.step(event["job"], context.get_remaining_time_in_millis).state}
