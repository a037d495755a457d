"""The tables' schema stands in one place, and the docs say the same."""

from __future__ import annotations

from pathlib import Path

from proofgraph.storage import tables

DOCS = Path(__file__).parents[3] / "docs" / "graph.md"


def test_the_docs_name_every_index_with_its_keys_and_projection() -> None:
    text = DOCS.read_text()

    for table, indexes in (("graph", tables.GRAPH_INDEXES), ("records", tables.RECORDS_INDEXES)):
        for index in indexes:
            hash_key, range_key = (f"`{key['AttributeName']}`" for key in index["KeySchema"])
            included = index["Projection"].get("NonKeyAttributes", [])
            projection = " ".join(
                [index["Projection"]["ProjectionType"], ", ".join(f"`{name}`" for name in included)]
            ).strip()
            assert f"| {table} `{index['IndexName']}` | {hash_key} | {range_key} | {projection} |" in text


def test_every_key_attribute_is_defined_once() -> None:
    for definition in (tables.graph_table("g"), tables.records_table("r"), tables.ledger_table("l")):
        names = [attribute["AttributeName"] for attribute in definition["AttributeDefinitions"]]
        used = {key["AttributeName"] for key in definition["KeySchema"]}
        for index in definition.get("GlobalSecondaryIndexes", []):
            used |= {key["AttributeName"] for key in index["KeySchema"]}
        assert sorted(names) == sorted(used)
