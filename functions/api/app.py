"""The REST API behind API Gateway. Chalice routes and answers; errors become problem documents there."""

from proofgraph.api.app import app
from proofgraph.observability import function


@function("records_table", "graph_table", "data_bucket", "user_pool_client")
def handler(event, _settings, context):  # type: ignore[no-untyped-def]
    return app(event, context)
