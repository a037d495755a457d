"""Note the edits of a batch of the graph's stream, so that a snapshot is taken soon after."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("graph_table", "projector_function")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> None:
    boot.cloud(settings).projector.record_stream(event["Records"])
