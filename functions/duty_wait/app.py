"""Note the token with which a workflow waits for a person's decision."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "await_machine")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    services = boot.cloud(settings)
    kinds = {"review": services.review_scanner.waiting, "audit": services.audits.duties.waiting}
    for kind, id in event["duty"].items():
        kinds[kind](id, event["token"])
    return dict(event["duty"])
