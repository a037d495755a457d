"""What the user pool asks before it issues a token: which groups the identity provider's groups mean."""

from typing import Any

from proofgraph.access.federation import answered, mapping
from proofgraph.observability import function
from proofgraph.settings import Settings


@function()
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    return answered(event, mapping(settings.group_mapping), factor=settings.federated_mfa == "true")
