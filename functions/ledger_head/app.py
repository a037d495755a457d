"""Enter what was left behind, and sign the ledger's head once a day: what the hourly schedule calls."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "ledger_table", "evidence_bucket", "signing_key")
def handler(_event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    services = boot.cloud(settings)
    entered = services.outbox.catch_up()
    head = services.ledger.sign_due(services.ports.signer)
    return {"entered": entered, "signed": head.number if head else None}
