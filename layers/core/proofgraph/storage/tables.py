"""Names and key schemas of the three tables, in one place; `docs/graph.md` explains them.

The template declares the same tables for AWS; `create_tables` makes them in an emulator for tests.
"""

from __future__ import annotations

from typing import Any

from proofgraph.settings import Settings

INCOMING = "incoming"
UNIT = "unit"
TYPE = "type"
LISTED = "listed"

TTL_ATTRIBUTE = "expires_at"


def _index(name: str, prefix: str, included: tuple[str, ...] = ()) -> dict[str, Any]:
    projection: dict[str, Any] = {"ProjectionType": "ALL"}
    if included:
        projection = {"ProjectionType": "INCLUDE", "NonKeyAttributes": list(included)}
    return {
        "IndexName": name,
        "KeySchema": [
            {"AttributeName": f"{prefix}_PK", "KeyType": "HASH"},
            {"AttributeName": f"{prefix}_SK", "KeyType": "RANGE"},
        ],
        "Projection": projection,
    }


GRAPH_INDEXES = (
    _index(INCOMING, "IN"),
    _index(UNIT, "UNIT", ("key", "type", "digest")),
    _index(TYPE, "TYPE"),
)
RECORDS_INDEXES = (_index(LISTED, "LIST"),)


def _definition(name: str, indexes: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    attributes = ["PK", "SK", *(key["AttributeName"] for index in indexes for key in index["KeySchema"])]
    found: dict[str, Any] = {
        "TableName": name,
        "BillingMode": "PAY_PER_REQUEST",
        "KeySchema": [
            {"AttributeName": "PK", "KeyType": "HASH"},
            {"AttributeName": "SK", "KeyType": "RANGE"},
        ],
        "AttributeDefinitions": [{"AttributeName": a, "AttributeType": "S"} for a in attributes],
    }
    if indexes:
        found["GlobalSecondaryIndexes"] = list(indexes)
    return found


def graph_table(name: str) -> dict[str, Any]:
    """The graph, with the stream that feeds the projector."""
    return _definition(name, GRAPH_INDEXES) | {
        "StreamSpecification": {"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"}
    }


def records_table(name: str) -> dict[str, Any]:
    return _definition(name, RECORDS_INDEXES)


def ledger_table(name: str) -> dict[str, Any]:
    return _definition(name, ())


def create_tables(client: Any, settings: Settings) -> None:
    """Create the tables that the settings name; records forget themselves by their TTL attribute."""
    if settings.graph_table:
        client.create_table(**graph_table(settings.graph_table))
    if settings.records_table:
        client.create_table(**records_table(settings.records_table))
        client.update_time_to_live(
            TableName=settings.records_table,
            TimeToLiveSpecification={"Enabled": True, "AttributeName": TTL_ATTRIBUTE},
        )
    if settings.ledger_table:
        client.create_table(**ledger_table(settings.ledger_table))
