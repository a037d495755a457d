"""J1QL over HTTP."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.queries import LintAnswer, LintRequest, QueryAnswer, QueryRequest, SchemaView
from proofgraph.api.registration import Call, route


@route("/queries", "POST", permission=Permission.QUERIES_READ)
def run_query(call: Call, body: QueryRequest) -> QueryAnswer:
    """Run a J1QL query on the newest snapshot, or on a named one.

    A query that cannot run is a 400 problem whose `details` have `kind`, `line`, `column` and `suggestion`.
    """
    raise NotImplementedError


@route("/queries/lint", "POST", permission=Permission.QUERIES_READ)
def lint_query(call: Call, body: LintRequest) -> LintAnswer:
    """Check a query as it is typed, without running it."""
    raise NotImplementedError


@route("/schema", permission=Permission.QUERIES_READ)
def get_schema(call: Call) -> SchemaView:
    """Read the classes, types, properties and verbs that queries can name."""
    raise NotImplementedError
