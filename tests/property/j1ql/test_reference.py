"""The engine answers random queries on random graphs as the reference interpreter does.

Both ways: through SQL, and over arrays.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from proofgraph.errors import QueryError
from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.results import canonical_rows
from tests.property.j1ql.comparing import check
from tests.property.j1ql.graphs import graphs
from tests.property.j1ql.reference import Reference
from tests.property.j1ql.strategies import STORED, VALUES, queries

NOW = 1_700_000_000_000
PER_GRAPH = 5
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def agree(graph: dict[str, Any], asked: list[str]) -> None:
    reference = Reference(graph, NOW, VALUES, STORED)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.duckdb")
        graphfile.build(graph, path)
        with Engine.open(path, arrays_after=None) as database, Engine.open(path, arrays_after=0) as arrays:
            for text in asked:
                note(text)
                found = database.run(text, now=NOW, variables=VALUES, parameters=STORED)
                check(found.to_json(), reference.run(parse(text)), text)
                walked = arrays.run(text, now=NOW, variables=VALUES, parameters=STORED)
                assert canonical_rows(walked) == canonical_rows(found), text


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(graphs(), st.lists(queries(), min_size=PER_GRAPH, max_size=PER_GRAPH))
def test_the_engine_agrees_with_the_reference_on_500_random_pairs(
    graph: dict[str, Any], asked: list[str]
) -> None:
    agree(graph, asked)


@pytest.mark.long
@settings(max_examples=2000, deadline=None, suppress_health_check=SLOW)
@given(graphs(), st.lists(queries(), min_size=10, max_size=10))
def test_the_engine_agrees_with_the_reference_on_20_000_random_pairs(
    graph: dict[str, Any], asked: list[str]
) -> None:
    agree(graph, asked)


def test_every_generated_query_is_one_the_parser_takes() -> None:
    @settings(max_examples=200, deadline=None, suppress_health_check=SLOW)
    @given(queries())
    def parses(text: str) -> None:
        try:
            parse(text)
        except QueryError as error:
            raise AssertionError(f"{text}: {error.message}") from error

    parses()
