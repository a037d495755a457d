from typing import Any

import pytest

from proofgraph.boot import Services
from proofgraph.graph.model import Entity, entity_id, relationship
from proofgraph.graph.reconcile import reconcile

NOW = 1_700_000_000_000
BUCKET = Entity("bucket-1", "aws_s3_bucket", ("DataStore",), {"name": "logs", "encrypted": True})
ACCOUNT = Entity("account-1", "aws_account", ("Account",), {"name": "prod"})
USER = Entity("user-1", "aws_iam_user", ("User",), {"name": "ann"})


@pytest.fixture
def graph(services: Services) -> Services:
    reconcile(
        services.graph,
        scope="i1",
        unit="all",
        entities=[BUCKET, ACCOUNT, USER],
        relationships=[
            relationship("HAS", ACCOUNT, BUCKET),
            relationship("HAS", ACCOUNT, USER),
            relationship("ALLOWS", BUCKET, USER),
            relationship("LOGS", BUCKET, ("bucket-gone", "aws_s3_bucket")),
        ],
        metadata={},
        now=NOW,
        remove=True,
    )
    return services


def test_an_entity_is_answered_with_properties_and_metadata(client: Any, graph: Services) -> None:
    id = entity_id("i1", "bucket-1")

    answer = client.get(f"/entities/{id}")

    assert answer.status == 200
    entity = answer.json["entity"]
    assert (entity["_id"], entity["_type"], entity["_class"]) == (id, "aws_s3_bucket", ["DataStore"])
    assert entity["encrypted"] is True


def test_an_entity_that_is_not_there_is_404(client: Any, graph: Services) -> None:
    assert client.get("/entities/" + "0" * 32).status == 404
    assert client.get("/entities/" + "0" * 32 + "/neighbours").status == 404


def test_neighbours_both_ways_come_with_their_entities(client: Any, graph: Services) -> None:
    found = client.get(f"/entities/{entity_id('i1', 'bucket-1')}/neighbours").json["items"]

    told = {(n["direction"], n["verb"], (n["entity"] or {}).get("name")) for n in found}
    assert told == {("out", "ALLOWS", "ann"), ("in", "HAS", "prod")} | {("out", "LOGS", None)}


def test_neighbours_can_be_asked_by_direction_and_verb(client: Any, graph: Services) -> None:
    path = f"/entities/{entity_id('i1', 'bucket-1')}/neighbours"

    found = client.get(f"{path}?direction=out&verb=ALLOWS").json["items"]

    assert [n["entity"]["name"] for n in found] == ["ann"]


def test_pages_of_neighbours_join_up(client: Any, graph: Services) -> None:
    path = f"/entities/{entity_id('i1', 'bucket-1')}/neighbours?limit=1"
    seen: list[tuple[str, str]] = []
    cursor = None
    while True:
        page = client.get(path + (f"&cursor={cursor}" if cursor else "")).json
        seen += [(n["direction"], n["verb"]) for n in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break

    assert seen == [("out", "ALLOWS"), ("out", "LOGS"), ("in", "HAS")]


def test_no_snapshots_is_an_empty_page(client: Any) -> None:
    assert client.get("/snapshots").json == {"items": [], "next_cursor": None}


def test_the_schema_names_what_queries_can(client: Any) -> None:
    schema = client.get("/schema").json

    types = {declared["name"]: declared for declared in schema["types"]}
    assert "DataStore" in types["aws_s3_bucket"]["classes"]
    properties = {found["name"]: found["type"] for found in types["aws_s3_bucket"]["properties"]}
    assert properties["encrypted"] == "boolean"
    assert "HAS" in schema["verbs"]
    assert any(
        "aws_s3_bucket" in found["types"] for found in schema["classes"] if found["name"] == "DataStore"
    )
