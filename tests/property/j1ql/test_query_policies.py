"""Groups' query policies, on random graphs and queries over the whole grammar: nothing of a hidden entity
reaches an answer, a count or a page, through SQL or over arrays.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from proofgraph.access.query_policy import FilterSet, Visibility
from proofgraph.j1ql import graphfile
from proofgraph.j1ql.context import QueryPolicy
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.results import canonical_rows
from tests.property.j1ql.graphs import CLASSES, TEXTS, TYPES, graphs
from tests.property.j1ql.strategies import STORED, VALUES, queries

NOW = 1_700_000_000_000
KEY = b"k" * 32
GIVEN: dict[str, Any] = {"variables": VALUES, "parameters": STORED}
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
INTEGRATIONS = ("aws", "okta", "it's", "a\\b")


def chosen(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


@st.composite
def filter_sets(draw: st.DrawFn) -> FilterSet:
    given = {
        "classes": draw(chosen(CLASSES)),
        "types": draw(chosen(tuple(TYPES))),
        "integration_types": draw(chosen(INTEGRATIONS)),
        "integration_classes": draw(chosen(CLASSES[:2])),
        "integration_instances": draw(chosen(INTEGRATIONS)),
    }
    if not any(given.values()):
        given["classes"] = (draw(st.sampled_from(CLASSES)),)
    return FilterSet(**given)


visibilities = st.lists(filter_sets(), min_size=1, max_size=3).map(lambda sets: Visibility(sets=tuple(sets)))


@st.composite
def collected(draw: st.DrawFn) -> dict[str, Any]:
    graph = draw(graphs())
    for entity in graph["entities"]:
        if draw(st.booleans()):
            entity["_integrationType"] = draw(st.sampled_from(INTEGRATIONS))
            entity["_integrationInstanceId"] = draw(st.sampled_from(INTEGRATIONS))
            entity["_integrationClass"] = draw(
                st.lists(st.sampled_from(CLASSES[:2]), min_size=1, unique=True)
            )
    return graph


def without(graph: dict[str, Any], sees: Visibility) -> dict[str, Any]:
    kept = [entity for entity in graph["entities"] if sees.admits(entity)]
    keys = {entity["_key"] for entity in kept}
    edges = [
        edge for edge in graph["relationships"] if {edge["_fromEntityKey"], edge["_toEntityKey"]} <= keys
    ]
    return {"entities": kept, "relationships": edges}


def pages(engine: Engine, text: str, **options: Any) -> list[int]:
    sizes, cursor = [], None
    while True:
        page = engine.run_page(
            text, now=NOW, snapshot_id="s", key=KEY, cursor=cursor, size=2, **GIVEN, **options
        )
        sizes.append(len(page.result.rows))
        cursor = page.next_cursor
        if cursor is None:
            return sizes


def check(graph: dict[str, Any], sees: Visibility, asked: list[str]) -> None:
    policy = QueryPolicy(sees.filters)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as open_engines:
        for name, content in (("whole", graph), ("rest", without(graph, sees))):
            graphfile.build(content, Path(folder, name))
        rest, database, arrays = (
            open_engines.enter_context(Engine.open(Path(folder, name), arrays_after=after))
            for name, after in (("rest", None), ("whole", None), ("whole", 0))
        )
        admitted = [entity["_key"] for entity in graph["entities"] if sees.admits(entity)]
        shown = database.run("FIND *", now=NOW, policy=policy).rows
        assert sorted(row["_key"] for row in shown) == sorted(admitted), "as the entity pages have it"
        for text in asked:
            note(text)
            expected = rest.run(text, now=NOW, **GIVEN)
            for engine in (database, arrays):
                found = engine.run(text, now=NOW, policy=policy, **GIVEN)
                assert canonical_rows(found) == canonical_rows(expected), text
                count = engine.count(text, now=NOW, policy=policy, **GIVEN)
                assert count == len(expected.rows), text
                assert pages(engine, text, policy=policy) == pages(rest, text), text


ASKED = st.lists(queries(), min_size=5, max_size=5)


@settings(max_examples=12, deadline=None, suppress_health_check=SLOW)
@given(collected(), visibilities, ASKED)
def test_an_answer_under_a_policy_is_that_of_a_graph_without_the_hidden(
    graph: dict[str, Any], sees: Visibility, asked: list[str]
) -> None:
    check(graph, sees, asked)


@pytest.mark.long
@settings(max_examples=1000, deadline=None, suppress_health_check=SLOW)
@given(collected(), visibilities, ASKED)
def test_nothing_leaks_on_5_000_random_pairs(
    graph: dict[str, Any], sees: Visibility, asked: list[str]
) -> None:
    check(graph, sees, asked)


@settings(max_examples=8, deadline=None)
@given(st.text(min_size=1, max_size=20).filter(lambda text: text.isprintable()) | st.sampled_from(TEXTS[:3]))
def test_any_value_filters_for_itself_and_nothing_else(value: str) -> None:
    graph = {
        "entities": [
            {"_key": "e0", "_type": "a_one", "_class": ["Alpha"], "_integrationType": value},
            {"_key": "e1", "_type": "a_one", "_class": ["Alpha"], "_integrationType": value + "x"},
            {"_key": "e2", "_type": "a_one", "_class": ["Alpha"]},
        ],
        "relationships": [],
    }
    sees = Visibility(sets=(FilterSet(integration_types=(value,)),))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.duckdb")
        graphfile.build(graph, path)
        with Engine.open(path) as engine:
            shown = engine.run("FIND *", now=NOW, policy=QueryPolicy(sees.filters)).rows

    assert [row["_key"] for row in shown] == ["e0"]
