"""What API Gateway asks before it calls the API: does this token or API key count?"""

from typing import Any

from proofgraph.api import authorizer
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "user_pool", "user_pool_client")
def handler(event: dict[str, Any], settings: Settings, _context: object) -> dict[str, Any]:
    return authorizer.of(settings).answer(event["authorizationToken"], event["methodArn"])
