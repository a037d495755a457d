"""Awkward values keep their meaning from the graph through SQL to the answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.results import canonical_rows, digest
from tests.unit.j1ql.conftest import NOW, Build, edge, entity

EVERYWHERE = "fea38a65bcedcb2a400a00c082d666b42c32b0a73aced828b2f9449fb65d4825"
VALUES: dict[str, Any] = {
    "nul": "a\0b",
    "quotes": 'it\'s "both" \\ and %_',
    "chinese": "北京 ☕ 😀",
    "huge": 2**70,
    "large": 2**63 - 1,
    "small": -(2**63),
    "fraction": 1e300,
    "tiny": 5e-324,
    "mixed": [1, "a", True, None, 2.5],
    "empty": [],
    "nested": {"a": {"b": [1]}},
    "lists": [[1], [2]],
    "numbers": [1, 2.5],
    "Case": "upper",
    "case": "lower",
    "odd name:with [signs": "odd",
    "true": True,
    "text_true": "true",
    "one": 1,
}


@pytest.fixture
def engine(build: Build) -> Engine:
    other = {**dict.fromkeys(VALUES, "other type"), "extra": 1}
    return build(
        {
            "entities": [
                entity("v", "a_value", "Value", **VALUES),
                entity("w", "a_value", "Value", **other),
                entity("x", "a_value", "Value"),
            ],
            "relationships": [edge("v", "HAS", "w", **VALUES)],
        }
    )


def test_every_value_comes_back_as_it_was(engine: Engine) -> None:
    (row,) = engine.run("FIND Value WITH _key = 'v'", now=NOW).rows

    assert {name: row[name] for name in VALUES} == VALUES
    assert row["_class"] == ["Value"]
    assert row["_type"] == "a_value"


def test_a_relationship_keeps_its_values_and_says_its_ends(engine: Engine) -> None:
    (row,) = engine.run("FIND Value THAT HAS AS r >> Value RETURN r", now=NOW).rows

    found = row["r"]
    assert {name: found[name] for name in VALUES} == VALUES
    assert (found["_class"], found["_fromEntityKey"], found["_toEntityKey"]) == ("HAS", "v", "w")
    assert found["_key"] == "v|has|w"


@pytest.mark.parametrize(
    "condition",
    [
        "nul = ${x}",
        "quotes = ${x}",
        "chinese = ${x}",
        "huge = ${x}",
        "large = ${x}",
        "small = ${x}",
        "fraction = ${x}",
        "Case = ${x}",
        "case = ${x}",
        "true = ${x}",
        "one = ${x}",
    ],
)
def test_a_value_given_as_variable_finds_itself(condition: str, engine: Engine) -> None:
    name = condition.split(" ", maxsplit=1)[0]
    rows = engine.run(f"FIND Value WITH {condition}", now=NOW, variables={"x": VALUES[name]}).rows

    assert [row["_key"] for row in rows] == ["v"]


@pytest.mark.parametrize(
    ("condition", "keys"),
    [
        ("mixed = 1", ["v"]),
        ("mixed = 'a'", ["v"]),
        ("mixed = true", ["v"]),
        ("mixed = 2.5", ["v"]),
        ("mixed = ('a' AND 1)", ["v"]),
        ("mixed > 2", ["v"]),
        ("empty = undefined", ["v", "x"]),
        ("nested != undefined", ["v", "w"]),
        ("nested = 'a'", []),
        ("lists != undefined", ["v", "w"]),
        ("numbers = 1", ["v"]),
        ("numbers >= 2.5", ["v"]),
        ("one = true", []),
        ("one = '1'", []),
        ("text_true = true", []),
        ("true = 'true'", []),
        ("large > 9223372036854775806", ["v"]),
        ("large < 9223372036854775807", []),
        ("large < 99999999999999999999", ["v"]),
        ("small <= -9223372036854775808", ["v"]),
        ("one < 1.5 AND one > 0.5", ["v"]),
        ("one = 1.0", ["v"]),
        ("huge > 1000000000000000000000", ["v"]),
    ],
)
def test_values_compare_by_type(condition: str, keys: list[str], engine: Engine) -> None:
    assert [row["_key"] for row in engine.run(f"FIND Value WITH {condition}", now=NOW).rows] == keys


def test_arithmetic_never_fails(engine: Engine) -> None:
    (row,) = engine.run(
        "FIND Value WITH _key = 'v' AS v RETURN v.one / 0 AS a, v.Case + 1 AS b, v.absent * 2 AS c, v.fraction ^ 9 AS d, "
        "SQRT(-v.one) AS e, v.huge * v.huge AS f, -v.one AS g, 2 ^ 3 ^ 2 AS h, 0 ^ -1 AS i, ROUND(2.5) AS j, "
        "ROUND(-2.5) AS k, v.mixed + 1 AS l, 7 / 2 AS m, 8 / 2 AS n",
        now=NOW,
    ).rows

    assert row == {
        **dict.fromkeys("abcdeil"),
        "f": 2**140,
        "g": -1,
        "h": 512,
        "j": 3,
        "k": -3,
        "m": 3.5,
        "n": 4,
    }


def test_functions_join_merge_and_choose(engine: Engine) -> None:
    (row,) = engine.run(
        "FIND Value WITH _key = 'v' AS v RETURN CONCAT(v.one, '-', v.true, v.absent, v.numbers) AS c, "
        "MERGE(v.mixed, 1, 'b', v.absent) AS m, COALESCE(v.empty, v.absent, 7) AS o",
        now=NOW,
    ).rows

    assert row == {"c": "1-true1,2.5", "m": [1, "a", True, 2.5, "b"], "o": 7}


def test_the_digest_depends_on_the_rows_alone(build: Build) -> None:
    entities = [entity(f"e{n}", "t", "T", n=n, name=f"x{n}") for n in range(9)]
    one = build({"entities": entities, "relationships": []})
    other = build({"entities": entities[::-1] + entities[:0], "relationships": []})

    for text in ("FIND T", "FIND T AS t RETURN t.n, t.name", "FIND T AS t RETURN t.name ORDER BY t.n DESC"):
        assert digest(one.run(text, now=NOW)) == digest(other.run(text, now=NOW))
    known = "FIND T AS t RETURN t.n, t.name"
    assert digest(one.run(known, now=NOW)) == EVERYWHERE, "the same on every machine and in every version"
    ordered = one.run("FIND T AS t RETURN t.name ORDER BY t.n DESC", now=NOW)
    assert canonical_rows(ordered).startswith(b'{"t.name":"x8"}')


@pytest.mark.parametrize("arrays_after", [0, None])
def test_true_and_one_are_two_values_asked_one_after_the_other(
    tmp_path: Path, arrays_after: int | None
) -> None:
    graph = {
        "entities": [
            entity("a", "t", "Host", x=True),
            entity("b", "t", "Host", x=1),
            entity("c", "t", "Host", x=1),
        ],
        "relationships": [edge("a", "HAS", key) for key in "abc"],
    }
    graphfile.build(graph, tmp_path / "graph.duckdb")
    asked = ("FIND t WITH x = {}", "FIND t THAT HAS >> t WITH x = {}", "FIND t WITH x = {} THAT HAS << t")

    with Engine.open(tmp_path / "graph.duckdb", arrays_after=arrays_after) as engine:
        found = [engine.count(text.format(value), now=NOW) for text in asked for value in ("true", 1, 1.0)]

    assert found == [1, 2, 2, 1, 1, 1, 1, 2, 2]
