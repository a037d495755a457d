"""J1QL over HTTP."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from proofgraph.access.permissions import Permission
from proofgraph.api.models.queries import (
    EntityClassView,
    EntityTypeView,
    ExplainAnswer,
    ExplainRequest,
    FormatAnswer,
    FormatRequest,
    LintAnswer,
    LintFinding,
    LintRequest,
    PropertyView,
    QueryAnswer,
    QueryRequest,
    RelationshipTypeView,
    SchemaView,
    Tree,
)
from proofgraph.api.registration import Call, route
from proofgraph.errors import ConflictError, QueryError
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.schema import Schema
from proofgraph.graph.snapshot import Snapshots
from proofgraph.j1ql.context import Limits
from proofgraph.j1ql.results import Result, TableResult, TreeResult

if TYPE_CHECKING:
    from proofgraph.j1ql.engine import Options

LIMITS = Limits(seconds=20, rows=200_000)
"""API Gateway gives up after 29 seconds; longer queries belong to evaluations and the command line."""

SHOWN = (str, int, float, bool, type(None))


@route("/queries", "POST", permission=Permission.QUERIES_READ, entities="filtered")
def run_query(call: Call, body: QueryRequest) -> QueryAnswer:
    """Run a J1QL query on the newest snapshot, or on a named one.

    A query that cannot run is a 400 problem whose `details` have `kind`, `line`, `column` and `suggestion`.
    """
    services = call.services
    manifest_id, inner, total = call.position(body.cursor) or (None, None, None)
    manifest = _manifest(services.snapshots, body, manifest_id)
    values = _values(call, body)
    with services.snapshots.engine(manifest) as engine:
        page = engine.run_page(
            body.query,
            now=manifest.created_at,
            snapshot_id=manifest.id,
            key=services.cursor_key,
            cursor=inner,
            size=body.limit,
            limits=LIMITS,
            **values,
        )
        if total is None and page.next_cursor is None:
            total = len(page.result.rows)
        elif total is None:
            total = engine.count(body.query, now=manifest.created_at, limits=LIMITS, **values)
    continued = [manifest.id, page.next_cursor, total] if page.next_cursor else None
    call.noted(
        "query.run", digest_of(body.query), snapshot=manifest.id, rows=total, further=bool(body.cursor)
    )
    return _answer(page.result, manifest, total, call.cursor(continued))


def digest_of(query: str) -> str:
    """What the audit log calls a query: its text may name people, and entries stay for good."""
    return hashlib.sha256(query.encode()).hexdigest()


def _answer(result: Result, manifest: Manifest, total: int, cursor: str | None) -> QueryAnswer:
    tree = isinstance(result, TreeResult)
    return QueryAnswer(
        type="tree" if tree else "table" if isinstance(result, TableResult) else "list",
        columns=list(result.columns) if isinstance(result, TableResult) else [],
        rows=[] if tree else result.rows,
        tree=Tree(vertices=result.vertices, edges=result.edges) if isinstance(result, TreeResult) else None,
        total=total,
        snapshot_id=manifest.id,
        snapshot_at=manifest.created_at,
        next_cursor=cursor,
    )


def _manifest(snapshots: Snapshots, body: QueryRequest | ExplainRequest, continued: str | None) -> Manifest:
    """The graph that is asked; a further page asks the one of the first page."""
    named = continued or body.snapshot_id
    if named is not None:
        return snapshots.get(named)
    found = snapshots.latest() if body.at is None else snapshots.at(body.at)
    if found is None:
        raise ConflictError("There is no snapshot yet; connect an integration and collect first.")
    return found


@route("/queries/lint", "POST", permission=Permission.QUERIES_READ, entities="none")
def lint_query(call: Call, body: LintRequest) -> LintAnswer:
    """Check a query as it is typed, without running it."""
    # Imported here, as the engine is: other routes parse nothing.
    from proofgraph.j1ql.formatter import format_query
    from proofgraph.j1ql.linter import lint

    try:
        remarks = lint(body.query, call.services.schema)
        formatted = format_query(body.query)
    except QueryError as error:
        return LintAnswer(findings=[finding(error)], formatted=None)
    return LintAnswer(findings=[LintFinding.model_validate(found) for found in remarks], formatted=formatted)


@route("/queries/format", "POST", permission=Permission.QUERIES_READ, entities="none")
def format_query(call: Call, body: FormatRequest) -> FormatAnswer:
    """Write a query in the canonical layout, without running it."""
    # Imported here, as the engine is: other routes parse nothing.
    from proofgraph.j1ql import formatter

    return FormatAnswer(formatted=formatter.format_query(body.query))


@route("/queries/explain", "POST", permission=Permission.QUERIES_READ)
def explain_query(call: Call, body: ExplainRequest) -> ExplainAnswer:
    """Tell how a query would be answered on a snapshot: plan, SQL, expected rows, warnings. It is not run."""
    from proofgraph.j1ql.linter import lint

    services = call.services
    manifest = _manifest(services.snapshots, body, None)
    with services.snapshots.engine(manifest) as engine:
        explained = engine.explain(body.query, **_values(call, body))
    return ExplainAnswer(
        plan=list(explained.plan),
        sql=explained.sql,
        bound=[value if isinstance(value, SHOWN) else str(value) for value in explained.values],
        estimated_rows=explained.estimated_rows,
        warnings=[LintFinding.model_validate(found) for found in lint(body.query, services.schema)],
        snapshot_id=manifest.id,
        snapshot_at=manifest.created_at,
    )


def parameters_of(call: Call, query: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Stored parameters, those of the request before them. Secret ones are for questions alone: whoever may
    write queries freely could find a value out by comparing with it.
    """
    stored: dict[str, Any] = {}
    if "param." in query.lower():
        known = call.services.parameters.values(secrets=False).known.values()
        stored = {parameter.name: parameter.value for parameter in known if not parameter.secret}
    return {**stored, **given}


def _values(call: Call, body: QueryRequest | ExplainRequest) -> Options:
    return {
        "parameters": parameters_of(call, body.query, body.parameters),
        "variables": body.variables,
        "policy": call.policy,
    }


def finding(error: QueryError) -> LintFinding:
    """A fault as the editor marks it."""
    return LintFinding(
        severity="error",
        code=error.kind,
        message=error.message,
        line=error.line,
        column=error.column,
        text=error.text,
        suggestion=error.suggestion,
    )


@route("/schema", permission=Permission.QUERIES_READ, entities="none")
def get_schema(call: Call) -> SchemaView:
    """Read the classes, types, properties and verbs that queries can name."""
    schema = call.services.schema
    return SchemaView(
        classes=[
            EntityClassView(name=name, types=sorted(types)) for name, types in sorted(schema.classes.items())
        ],
        types=[_type(schema, name) for name in sorted(schema.entities)],
        verbs=sorted(schema.verbs),
        relationships=[
            RelationshipTypeView(from_type=from_type, verb=verb, to_type=to_type)
            for from_type, verb, to_type in sorted(
                {(edge.from_type, edge.verb, edge.to_type) for edge in schema.relationships}
            )
        ],
    )


def _type(schema: Schema, name: str) -> EntityTypeView:
    declared = schema.properties_of([name])
    return EntityTypeView(
        name=name,
        classes=sorted({found for entity in schema.entities[name] for found in entity.classes}),
        properties=[
            PropertyView(name=property, type=ways[0].type, description=ways[0].description)
            for property, ways in sorted(declared.items())
        ],
    )
