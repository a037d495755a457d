"""Note the token with which a workflow waits for a person's decision."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "await_machine")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    review = boot.cloud(settings).review_scanner.waiting(event["review"], event["token"])
    return {"review": review.id, "state": review.state}
