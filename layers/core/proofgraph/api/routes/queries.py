"""J1QL over HTTP."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.queries import (
    EntityClassView,
    EntityTypeView,
    LintAnswer,
    LintRequest,
    PropertyView,
    QueryAnswer,
    QueryRequest,
    RelationshipTypeView,
    SchemaView,
)
from proofgraph.api.registration import Call, route
from proofgraph.graph.schema import Schema


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
