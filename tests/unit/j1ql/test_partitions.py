"""Rows become partitions of one name on every machine, and partitions a query file."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from proofgraph.errors import DamagedError, InvalidInputError, NotFoundError
from proofgraph.graph.model import entity_id
from proofgraph.j1ql import edgetables, queryfile
from proofgraph.j1ql.canonical import canonical
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.partition import Partition
from proofgraph.j1ql.partition_writer import write_partition
from proofgraph.j1ql.results import digest
from tests.unit.j1ql.conftest import NOW


def host(key: str, scope: str = "s", **properties: Any) -> dict[str, Any]:
    return {"_id": entity_id(scope, key), "_key": key, "_class": ["Host"], "_scope": scope, **properties}


def joined(key: str, source: str, target: str, verb: str = "HAS", **properties: Any) -> dict[str, Any]:
    ends = {"_from": entity_id("s", source), "_to": entity_id("s", target)}
    return {"_id": entity_id("s", key), "_key": key, "_class": verb, "_scope": "s", **ends, **properties}


def test_equal_content_has_one_digest_whatever_its_order(tmp_path: Path) -> None:
    rows = [host("a", n=1), host("b", n=2.0)]
    one = write_partition("entity", "s", "t", rows, tmp_path / "1.parquet")
    other = write_partition(
        "entity", "s", "t", [host("b", n=2), host("a", n=1, absent=None)], tmp_path / "2.parquet"
    )

    assert one.digest == other.digest
    assert one.file_digest == sha256((tmp_path / "1.parquet").read_bytes()).hexdigest()
    assert one.bytes == (tmp_path / "1.parquet").stat().st_size


def test_a_partition_describes_itself_in_json(tmp_path: Path) -> None:
    found = write_partition(
        "entity", "s", "t", [host("a", n=1, m="x")], tmp_path / "1.parquet", shard=1, shards=2
    )

    assert Partition.from_json(json.loads(json.dumps(found.to_json()))) == found
    assert found.classes == (("Host",),)


def test_an_empty_partition_is_one_too(tmp_path: Path) -> None:
    found = write_partition("relationship", "s", "t", [], tmp_path / "1.parquet")
    queryfile.build([(found, tmp_path / "1.parquet")], tmp_path / "q.duckdb")

    with Engine.open(tmp_path / "q.duckdb") as engine:
        assert engine.count("FIND *", now=NOW) == 0


@pytest.mark.parametrize("value", ["\ud800", object(), {1, 2}])
def test_a_value_that_is_no_json_is_refused(value: Any, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError):
        write_partition("entity", "s", "t", [host("a", n=value)], tmp_path / "1.parquet")


def make(tmp_path: Path, parts: list[tuple[str, str, str, list[dict[str, Any]]]]) -> Engine:
    written = []
    for number, (kind, scope, type, rows) in enumerate(parts):
        path = tmp_path / f"it's {number}.parquet"
        written.append((write_partition(kind, scope, type, rows, path), path))  # type: ignore[arg-type]
    queryfile.build(written, tmp_path / "q.duckdb")
    return Engine.open(tmp_path / "q.duckdb")


def test_ids_and_keys_that_can_be_derived_come_back_exactly(tmp_path: Path) -> None:
    other = {**host("b"), "_id": "an id of its own"}
    edges = [joined("a|has|c", "a", "c"), {**joined("own", "a", "c"), "_id": "edge's own"}]
    parts = [("entity", "s", "t", [host("a"), host("c"), other]), ("relationship", "s", "r", edges)]

    with make(tmp_path, parts) as engine:
        found = {row["_key"]: row["_id"] for row in engine.run("FIND Host", now=NOW).rows}
        tree = engine.run("FIND Host THAT HAS >> Host RETURN TREE", now=NOW).to_json()["data"]["edges"]
        by_id = engine.run(f"FIND * WITH _id = '{entity_id('s', 'c')}'", now=NOW).rows
        by_edge = engine.count("FIND Host AS a THAT HAS AS r Host WHERE r._key = 'a|has|c' RETURN a", now=NOW)

    assert found == {"a": entity_id("s", "a"), "b": "an id of its own", "c": entity_id("s", "c")}
    assert {edge["_key"]: edge["_id"] for edge in tree} == {
        "a|has|c": entity_id("s", "a|has|c"),
        "own": "edge's own",
    }
    assert {edge["_fromEntityId"] for edge in tree} == {entity_id("s", "a")}
    assert [row["_key"] for row in by_id] == ["c"]
    assert by_edge == 2


def test_dangling_relationships_are_left_out_and_counted(tmp_path: Path) -> None:
    parts = [
        ("entity", "s", "t", [host("a")]),
        ("relationship", "s", "r", [joined("x", "a", "gone"), joined("y", "a", "a")]),
    ]

    with make(tmp_path, parts) as engine:
        assert engine.catalog.dangling == 1
        assert engine.catalog.relationships == 1


def test_scopes_shards_and_mixed_types_meet_in_one_table(tmp_path: Path) -> None:
    parts = [
        ("entity", "s", "t", [host("a", port=443, ratio=1.5)]),
        ("entity", "other", "t", [host("a", "other", port="443", ratio=2)]),
        ("entity", "s", "u", [host("z", port=[1, 443])]),
    ]

    with make(tmp_path, parts) as engine:
        assert engine.count("FIND t", now=NOW) == 2
        assert engine.count("FIND Host WITH port = 443", now=NOW) == 2
        assert engine.count("FIND Host WITH port = '443'", now=NOW) == 1
        assert engine.count("FIND Host WITH ratio >= 1.5", now=NOW) == 2


def test_a_partition_may_hold_several_verbs_and_class_lists(tmp_path: Path) -> None:
    rows = [host("a"), {**host("b"), "_class": ["Host", "Device"]}]
    edges = [joined("x", "a", "b"), joined("y", "a", "b", "USES"), joined("z", "b", "b", "IS")]
    parts = [("entity", "s", "t", rows), ("relationship", "s", "r", edges)]

    with make(tmp_path, parts) as engine:
        assert engine.count("FIND Device", now=NOW) == 1
        assert engine.count("FIND Host", now=NOW) == 2
        assert (
            engine.count("FIND Host AS h THAT (HAS|USES) >> Device AS d RETURN h._key, d._key", now=NOW) == 2
        )


def test_it_does_not_show_how_many_relationships_were_sorted_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hosts = [host(f"{letter}{n}") for n in range(20) for letter in "tu"]
    edges = [
        joined(f"{source}{n}{verb}", f"{source}{n}", f"{target}{n * 7 % 20}", verb, weight=n)
        for n in range(20)
        for source, target, verb in (("t", "u", "HAS"), ("u", "t", "HAS"), ("u", "u", "USES"))
    ]
    parts = [("entity", "s", letter, [h for h in hosts if h["_key"][0] == letter]) for letter in "tu"]
    parts.append(("relationship", "s", "r", edges))
    asked = "FIND Host AS a THAT RELATES TO AS r Host AS b RETURN a._key, b._key, r.weight, r._key, r._id"
    found = []
    for name, together in (("at once", edgetables.TOGETHER), ("each", 1)):
        monkeypatch.setattr(edgetables, "TOGETHER", together)
        (tmp_path / name).mkdir()
        with make(tmp_path / name, parts) as engine:
            found.append((engine.catalog, digest(engine.run(asked, now=NOW))))

    assert found[0] == found[1]
    assert found[0][0].relationships == 60


def test_a_failed_build_leaves_no_file(tmp_path: Path) -> None:
    found = write_partition("entity", "s", "t", [host("a")], tmp_path / "1.parquet")
    (tmp_path / "1.parquet").write_bytes(b"broken")

    with pytest.raises(Exception, match="parquet"):
        queryfile.build([(found, tmp_path / "1.parquet")], tmp_path / "q.duckdb")

    assert [path.name for path in tmp_path.iterdir()] == ["1.parquet"]


def test_a_missing_or_broken_query_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "broken.duckdb").write_bytes(b"x" * 5000)

    with pytest.raises(NotFoundError, match="no query file"):
        Engine.open(tmp_path / "absent.duckdb")
    with pytest.raises(DamagedError, match="cannot be read"):
        Engine.open(tmp_path / "broken.duckdb")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"b": 1, "a": [1.0, 0.1, None, True]}, b'{"a":[1,0.1,null,true],"b":1}'),
        (1e21, b"1e+21"),
        (123456789.0, b"123456789"),
        (1e-6, b"0.000001"),
        (1.5e-7, b"1.5e-7"),
        (-0.0, b"0"),
        (2**70, b"1180591620717411303424"),
        (
            {"\u20ac": 1, "\r": 2, "\U0001f600": 3, "1": 4},
            '{"\\r":2,"1":4,"\u20ac":1,"\U0001f600":3}'.encode(),
        ),
    ],
)
def test_canonical_json_is_that_of_rfc_8785(value: Any, expected: bytes) -> None:
    assert canonical(value) == expected
