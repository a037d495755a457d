"""Split an evaluation into chunks of questions."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "data_bucket")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    return dict(boot.cloud(settings).evaluations.plan(event["evaluation"]))
