"""A query poured into the mould of another is the query compiled anew, and gives the same answer."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from proofgraph.errors import QueryError
from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.shapes import LITERAL, form_of
from tests.property.j1ql.comparing import of_engine
from tests.property.j1ql.graphs import graphs
from tests.property.j1ql.strategies import STORED, VALUES, queries

NOW = 1_700_000_000_000
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
TEXTS = ("x", "y", "User", "a_type", "aws_iam_user", "a - b", "")


@st.composite
def twins(draw: st.DrawFn) -> tuple[str, str]:
    """A query and one that differs from it in some values only."""
    text = draw(queries())

    def other(found: re.Match[str]) -> str:
        if draw(st.booleans()):
            return found.group()
        if found.group()[0] in "'\"":
            return f"'{draw(st.sampled_from(TEXTS))}'"
        return str(draw(st.sampled_from([0, 1, 2, 7, 2.5])))

    return text, LITERAL.sub(other, text)


def planned(engine: Engine, text: str) -> Any:
    try:
        return engine.prepare(text, variables=VALUES, parameters=STORED).plan
    except QueryError as error:
        return error.message, error.line, error.column


def outcome(engine: Engine, text: str) -> Any:
    try:
        return of_engine(engine.run(text, now=NOW, variables=VALUES, parameters=STORED).to_json())
    except QueryError as error:
        return error.message, error.line, error.column


@settings(max_examples=50, deadline=None, suppress_health_check=SLOW)
@given(graphs(), st.lists(twins(), min_size=4, max_size=4))
def test_a_poured_query_is_planned_and_answered_as_a_compiled_one(
    graph: dict[str, Any], asked: list[tuple[str, str]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.duckdb")
        graphfile.build(graph, path)
        with Engine.open(path, arrays_after=0) as seen, Engine.open(path, arrays_after=None) as database:
            for text, twin in asked:
                note(f"{text}\n{twin}")
                planned(seen, text)
                with Engine.open(path, arrays_after=0) as fresh:
                    assert planned(seen, twin) == planned(fresh, twin)
                    assert outcome(seen, twin) == outcome(fresh, twin) == outcome(database, twin)


def test_a_value_that_decides_more_than_a_comparison_is_never_poured() -> None:
    graph = {"entities": [{"_key": k, "_type": k, "_class": "C", "n": n} for n, k in enumerate("ab")]}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.duckdb")
        graphfile.build(graph, path)
        with Engine.open(path, arrays_after=0) as engine:

            def keys(text: str) -> list[str]:
                return [row["_key"] for row in engine.run(text, now=NOW).rows]

            assert [keys(f"FIND C WITH _type = '{type}' AND n >= 0") for type in "aba"] == [
                ["a"],
                ["b"],
                ["a"],
            ]
            assert [keys(f"FIND '{text}'") for text in "ab"] == [["a"], ["b"]]
            assert [len(keys(f"FIND C WITH n >= 0 LIMIT {count}")) for count in (1, 2, 1)] == [1, 2, 1]


def test_texts_of_one_shape_are_compiled_once() -> None:
    forms = [
        form_of(f"FIND A WITH x = '{text}' AND y > {number}") for text, number in (("p", 1), ("q r", 2.5))
    ]

    assert forms[0] is not None
    assert forms[1] is not None
    assert forms[0].shape == forms[1].shape
    assert form_of("FIND A WITH x = 'it''s'") is None
    assert form_of("FIND A WITH x = /p/") is None
    assert form_of("FIND A WITH x > date.now - 1 day") is None
