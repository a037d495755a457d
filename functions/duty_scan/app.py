"""Let time pass for what people have to do: open what is due, remind who is late; each quarter hour.

What fails in one room stops none of the others.
"""

from typing import Any

from proofgraph import boot
from proofgraph.observability import apart, function
from proofgraph.settings import Settings


@function("records_table", "graph_table", "data_bucket", "await_machine")
def handler(_event: object, settings: Settings, _context: object) -> dict[str, Any]:
    services = boot.cloud(settings)
    return apart(
        {
            "reviews": services.review_scanner.run,
            "audits": services.audits.scanner.run,
            "policies": services.policy_scanner.run,
            "notices": services.notice_scanner.run,
        }
    )
