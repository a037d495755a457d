"""Many queries counted in shared statements: which can be, and what a fault of one means for the others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from proofgraph.errors import QueryError
from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.fusion import Ask, count_all, parts_of, run_all
from proofgraph.j1ql.results import Result, digest
from tests.unit.j1ql.conftest import NOW
from tests.unit.j1ql.golden import GRAPH

TOGETHER = [
    "FIND User",
    "FIND User WITH active = true",
    "FIND User WITH name = ('ann' OR 'bob') AND active != true",
    "FIND Host WITH cpu > 2",
    "FIND Host WITH ports = 22",
    "FIND a_host",
    "FIND * WITH active != undefined",
    "FIND User THAT HAS Host",
    "FIND User THAT HAS Host WITH cpu > 3",
    "FIND User THAT !HAS Host WITH cpu > 3",
    "FIND User THAT HAS WITH since = 1 Host",
    "FIND Host THAT !PROTECTS << Agent WITH active = true",
    "FIND Host THAT RELATES TO *",
    "FIND Host THAT !OWNS User",
    "FIND (User|Agent) WITH active = true THAT RELATES TO Host WITH _type = 'a_host'",
]
ALONE = [
    "FIND User THAT HAS Host THAT PROTECTS Agent",
    "FIND User (THAT HAS Host)?",
    "FIND User AS u RETURN u.name",
    "FIND User LIMIT 1",
    "FIND User RETURN TREE",
    "FIND User AS u THAT HAS Host AS h WHERE u.name != h.name",
]
COUNTS = [2, 1, 1, 2, 1, 2, 3, 2, 1, 1, 1, 2, 3, 3, 2, 1, 4, 2, 1, 2, 2]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    path = tmp_path_factory.mktemp("fusion") / "graph.duckdb"
    graphfile.build(GRAPH, path)
    with Engine.open(path, arrays_after=None) as engine:
        yield engine


def test_lists_of_at_most_one_hop_share_statements(database: Engine) -> None:
    shared = [text for text in (*TOGETHER, *ALONE) if parts_of(database.prepare(text).plan, 0, database)]

    assert shared == TOGETHER


def test_shared_counts_are_those_of_single_runs(database: Engine) -> None:
    asks = [Ask(text) for text in (*TOGETHER, *ALONE)]

    assert count_all(database, asks, now=NOW) == COUNTS
    assert [database.count(ask.text, now=NOW) for ask in asks] == COUNTS


def test_what_is_fetched_after_counting_is_what_a_single_run_gives(database: Engine) -> None:
    asks = [Ask(text) for text in (*TOGETHER, *ALONE)]
    results = list(run_all(database, asks, now=NOW))

    for ask, result in zip(asks, results, strict=True):
        assert isinstance(result, Result)
        assert digest(result) == digest(database.run(ask.text, now=NOW))


def test_a_query_that_fails_leaves_those_beside_it_their_answers(database: Engine) -> None:
    beyond = "FIND Host WITH cpu < date.now + 8000 years"
    asks = [Ask(text) for text in ("FIND Host", beyond, "FIND Host WITH", "FIND Host WITH cpu = 4")]

    first, late, misspelt, last = count_all(database, asks, now=NOW)

    assert (first, last) == (3, 1)
    assert isinstance(late, QueryError)
    assert "beyond the years" in late.message
    assert isinstance(misspelt, QueryError)
