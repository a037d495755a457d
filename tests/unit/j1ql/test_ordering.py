"""What rows and groups are sorted and filtered by, the same through SQL and over arrays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.results import canonical_rows
from tests.unit.j1ql.conftest import NOW, edge, entity

GRAPH = {
    "entities": [
        entity("a", "t_one", "Thing", n=3, name="x1", word="bean"),
        entity("b", "t_one", "Thing", n=-4, name="x2", word="pea"),
        entity("c", "t_two", "Thing", n=1, name="y1", word="bean"),
        entity("d", "t_two", "Thing", name="y2"),
        entity("k2", "part", "Part", name="p2"),
        entity("k1", "part", "Part", name="p1"),
    ],
    "relationships": [
        edge("a", "HAS", "k1", _key="z"),
        edge("a", "HAS", "k2", _key="y"),
        edge("b", "HAS", "k1", _key="x"),
    ],
}


@pytest.fixture(scope="module", params=[None, 0], ids=["by SQL", "over arrays"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    path = tmp_path_factory.mktemp("ordering") / "graph.duckdb"
    graphfile.build(GRAPH, path)
    with Engine.open(path, arrays_after=request.param) as opened:
        yield opened


def cells(engine: Engine, text: str) -> list[Any]:
    return [next(iter(row.values())) for row in engine.run(text, now=NOW).rows]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("n", ["x2", "y1", "x1", "y2"]),
        ("n DESC", ["x1", "y1", "x2", "y2"]),
        ("t.n", ["x2", "y1", "x1", "y2"]),
        ("n * -1", ["x1", "y1", "x2", "y2"]),
        ("-n", ["x1", "y1", "x2", "y2"]),
        ("ABS(n)", ["y1", "x1", "x2", "y2"]),
        ("t.word, n DESC", ["x1", "y1", "x2", "y2"]),
        ("t DESC", ["y2", "y1", "x2", "x1"]),
        ("n SKIP 1 LIMIT 2", ["y1", "x1"]),
    ],
)
def test_rows_are_sorted_by_columns_properties_and_what_is_calculated_of_them(
    order: str, names: list[str], engine: Engine
) -> None:
    assert cells(engine, f"FIND Thing AS t RETURN t.name, t.n AS n ORDER BY {order}") == names


def test_a_list_is_sorted_by_what_stands_elsewhere_on_its_paths(engine: Engine) -> None:
    text = "FIND Thing AS t THAT HAS Part AS p ORDER BY p.name DESC"

    assert [row["_key"] for row in engine.run(text, now=NOW).rows] == ["a", "b"]


def test_of_equal_rows_the_first_in_order_stays(engine: Engine) -> None:
    text = "FIND UNIQUE Thing AS t RETURN t.word ORDER BY t.name"

    assert cells(engine, text) == ["bean", "pea", None]


def test_relationships_are_sorted_by_their_keys(engine: Engine) -> None:
    text = "FIND Thing THAT HAS AS r Part AS p RETURN r._key, p.name ORDER BY r"

    assert cells(engine, text) == ["x", "y", "z"]


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("count(t) > 1", ["bean"]),
        ("MAX(t.n) >= 3", ["bean"]),
        ("SUM(t.n) * 2 = 8", ["bean"]),
        ("count(t) = count(t)", [None, "bean", "pea"]),
        ("word = /^B/i", ["bean"]),
        ("t.word != ('pea' OR /an$/)", [None]),
        ("count(t) = 1 AND word != undefined", ["pea"]),
        ("'the least' < 0", ["pea"]),
    ],
)
def test_groups_are_filtered_by_columns_and_by_aggregates_that_are_not_shown(
    condition: str, words: list[str], engine: Engine
) -> None:
    found = cells(
        engine, f"FIND Thing AS t RETURN t.word AS word, MIN(t.n) AS 'the least' HAVING {condition}"
    )

    assert sorted(map(str, found)) == sorted(map(str, words))


def test_calculating_with_a_count_of_nothing_gives_a_number(engine: Engine) -> None:
    assert cells(engine, "FIND Nothing AS t RETURN count(t) * 2 + 1") == [1]


def test_a_pattern_beside_a_calculation_is_found(engine: Engine) -> None:
    text = "FIND Thing AS t WHERE t.name = /^X/i OR t.n + 1 = 2 RETURN t.name ORDER BY t.name"

    assert cells(engine, text) == ["x1", "x2", "y1"]


def test_ties_end_alike_in_sql_and_over_arrays(tmp_path: Path) -> None:
    entities = [entity(f"t{n}", f"kind_{n % 3}", "Thing", name="same") for n in range(6)]
    edges = [edge(f"t{a}", "KNOWS", f"t{b}") for a in range(6) for b in range(6) if a != b]
    graphfile.build({"entities": entities, "relationships": edges}, tmp_path / "g")
    text = "FIND Thing AS a THAT KNOWS >> AS r Thing AS b (THAT KNOWS >> t3 AS c)? RETURN c, b, a LIMIT 7"

    with (
        Engine.open(tmp_path / "g", arrays_after=None) as database,
        Engine.open(tmp_path / "g", arrays_after=0) as arrays,
    ):
        assert canonical_rows(database.run(text, now=NOW)) == canonical_rows(arrays.run(text, now=NOW))
