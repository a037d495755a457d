"""Ask one chunk of an evaluation's questions."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "data_bucket")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> None:
    boot.cloud(settings).evaluations.run_chunk(event["evaluation"], event["chunk"])
