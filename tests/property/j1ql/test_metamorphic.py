"""Questions that must have equal answers, on random graphs and queries."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proofgraph.j1ql import graphfile
from proofgraph.j1ql.context import QueryPolicy
from proofgraph.j1ql.engine import Engine, Options
from proofgraph.j1ql.formatter import format_query
from proofgraph.j1ql.fusion import Ask, count_all, parts_of, run_all
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.results import Result, canonical_rows, digest
from tests.property.j1ql.graphs import CLASSES, VERBS, graphs
from tests.property.j1ql.reference import Reference
from tests.property.j1ql.strategies import STORED, VALUES, conditions, listings, queries

NOW = 1_700_000_000_000
FEW = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
classes = st.sampled_from((*CLASSES, "*"))


@contextmanager
def engine_of(graph: dict[str, Any], *, arrays_after: int | None = None) -> Iterator[Engine]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.duckdb")
        graphfile.build(graph, path)
        with Engine.open(path, arrays_after=arrays_after) as engine:
            yield engine


def rows(engine: Engine, text: str, **options: Any) -> bytes:
    return canonical_rows(engine.run(text, now=NOW, variables=VALUES, parameters=STORED, **options))


@FEW
@given(graphs(), classes, st.sampled_from(VERBS), classes, conditions(), conditions())
def test_a_relationship_reads_the_same_from_both_ends(
    graph: dict[str, Any], one: str, verb: str, other: str, near: str, far: str
) -> None:
    with engine_of(graph) as engine:
        forth = f"FIND {one} WITH {near} AS a THAT {verb} >> {other} WITH {far} AS b RETURN a._key AS a, b._key AS b"
        back = f"FIND {other} WITH {far} AS b THAT {verb} << {one} WITH {near} AS a RETURN a._key AS a, b._key AS b"

        assert rows(engine, forth) == rows(engine, back)


@FEW
@given(graphs(), classes, st.sampled_from(VERBS), classes, st.data())
def test_a_filter_means_the_same_in_with_and_in_where(
    graph: dict[str, Any], one: str, verb: str, other: str, data: st.DataObject
) -> None:
    condition = data.draw(conditions("b."))
    plain = condition.replace("b.", "")
    with engine_of(graph) as engine:
        early = f"FIND {one} AS a THAT {verb} {other} WITH {plain} AS b RETURN a._key AS a, b._key AS b"
        late = f"FIND {one} AS a THAT {verb} {other} AS b WHERE {condition} RETURN a._key AS a, b._key AS b"

        assert rows(engine, early) == rows(engine, late)


@FEW
@given(graphs(), st.lists(queries(), min_size=3, max_size=3), st.sampled_from(("p", "q", "tag.x")))
def test_a_policy_equals_a_graph_without_the_hidden(
    graph: dict[str, Any], asked: list[str], name: str
) -> None:
    reference = Reference(graph, NOW)
    visible = f"{name} != undefined"
    kept = [e for e in graph["entities"] if reference.members(e.get(name))]
    keys = {e["_key"] for e in kept}
    edges = [r for r in graph["relationships"] if {r["_fromEntityKey"], r["_toEntityKey"]} <= keys]

    with engine_of(graph) as whole, engine_of({"entities": kept, "relationships": edges}) as rest:
        for text in asked:
            assert rows(whole, text, policy=QueryPolicy((visible,))) == rows(rest, text), text


@FEW
@given(graphs(), st.lists(queries(), min_size=3, max_size=3), st.integers())
def test_order_and_duplication_of_the_input_change_nothing(
    graph: dict[str, Any], asked: list[str], seed: int
) -> None:
    draw = random.Random(seed)
    shuffled = {name: [*things, *things[: draw.randrange(4)]] for name, things in graph.items()}
    for things in shuffled.values():
        draw.shuffle(things)

    with engine_of(graph) as one, engine_of(shuffled) as other:
        for text in asked:
            assert rows(one, text) == rows(other, text), text


@pytest.mark.parametrize("arrays_after", [None, 0], ids=["shared statements", "over arrays"])
@settings(FEW, max_examples=8)
@given(
    graphs(),
    st.lists(listings(), min_size=8, max_size=8),
    st.lists(queries(), min_size=3, max_size=3),
)
def test_a_fused_run_equals_single_runs_digests_included(
    arrays_after: int | None, graph: dict[str, Any], shared: list[str], others: list[str]
) -> None:
    options: Options = {"variables": VALUES, "parameters": STORED}
    asks = [Ask(text, options) for text in (*shared, *others)]

    with engine_of(graph, arrays_after=arrays_after) as engine, engine_of(graph) as alone:
        counts = count_all(engine, asks, now=NOW)
        results = list(run_all(engine, asks, now=NOW))
        for text in shared:
            assert parts_of(engine.prepare(text, **options).plan, 0, engine) is not None, text
        for ask, count, result in zip(asks, counts, results, strict=True):
            single = alone.run(ask.text, now=NOW, **options)

            assert count == len(single.rows) == alone.count(ask.text, now=NOW, **options), ask.text
            assert isinstance(result, Result)
            assert digest(result) == digest(single)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(queries())
def test_formatting_keeps_the_meaning_and_is_stable(text: str) -> None:
    formatted = format_query(text)

    assert parse(formatted) == parse(text)
    assert format_query(formatted) == formatted
