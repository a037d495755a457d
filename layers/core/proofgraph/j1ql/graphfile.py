"""A JSON file of entities and relationships → a query file, without any store: for the CLI and tests."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from proofgraph.errors import InvalidInputError
from proofgraph.j1ql import queryfile
from proofgraph.j1ql.partition import Partition
from proofgraph.j1ql.partition_writer import write_partition

if TYPE_CHECKING:
    import duckdb


def build(data: Mapping[str, Any], target: Path) -> None:
    """The query file of `{"entities": […], "relationships": […]}` in the integration shape."""
    import duckdb

    entities, relationships = _rows(data)
    with tempfile.TemporaryDirectory() as folder:
        with duckdb.connect(config={"threads": 1}) as connection:
            partitions = list(_partitions("entity", entities, Path(folder), connection))
            partitions += _partitions("relationship", relationships, Path(folder), connection)
        queryfile.build(partitions, target)


def _rows(data: Mapping[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    try:
        entities = [
            {**entity, "_id": entity.get("_id", entity["_key"])} for entity in data.get("entities", ())
        ]
        relationships = [_ends(edge) for edge in data.get("relationships", ())]
        for row in (*entities, *relationships):
            if not isinstance(row["_type"], str) or not isinstance(row["_class"], str | list):
                raise InvalidInputError(f"{row['_key']!r} needs a `_type` text and a `_class` text or list.")
    except (KeyError, TypeError, AttributeError) as error:
        raise InvalidInputError(
            f"The graph's entities and relationships need _key, _type and _class: {error}"
        ) from error
    entities, relationships = _once(entities), _once(relationships)
    by_key = {entity["_key"]: entity["_id"] for entity in entities}
    for edge in relationships:
        edge["_from"] = by_key.get(edge["_from"], edge["_from"])
        edge["_to"] = by_key.get(edge["_to"], edge["_to"])
    return entities, relationships


def _once(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """A row that comes again means nothing new; one id with two contents means that one is wrong."""
    found: dict[Any, dict[str, Any]] = {}
    for row in rows:
        if found.setdefault(row["_id"], row) != row:
            raise InvalidInputError(
                f"{row['_key']!r} is there twice with different content; keep one of them."
            )
    return list(found.values())


def _ends(edge: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **edge,
        "_id": edge.get("_id", edge["_key"]),
        "_from": edge.get("_fromEntityId", edge.get("_fromEntityKey")),
        "_to": edge.get("_toEntityId", edge.get("_toEntityKey")),
    }


def _partitions(
    kind: Literal["entity", "relationship"],
    rows: Iterable[Mapping[str, Any]],
    folder: Path,
    connection: duckdb.DuckDBPyConnection,
) -> Iterable[tuple[Partition, Path]]:
    by_type: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        by_type.setdefault(row["_type"], []).append(row)
    for number, (type, members) in enumerate(by_type.items()):
        path = folder / f"{kind}{number}.parquet"
        yield write_partition(kind, "file", type, members, path, connection=connection), path
