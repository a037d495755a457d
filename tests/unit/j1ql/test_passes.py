"""Each pass of the compiler on small queries: tree, plan, rewritten plan, SQL."""

from __future__ import annotations

import pytest

from proofgraph.j1ql import tree
from proofgraph.j1ql.context import Context
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.explain import plan_lines
from proofgraph.j1ql.names import bind
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.rules import RULES
from tests.unit.j1ql.conftest import NOW, Build
from tests.unit.j1ql.golden import GOLDEN, GRAPH


@pytest.fixture
def engine(build: Build) -> Engine:
    return build(GRAPH)


def test_text_becomes_a_tree() -> None:
    found = parse("FIND User AS u THAT !HAS >> (Host|b_host) WITH cpu >= 2 RETURN u.name AS n LIMIT 3")

    assert found == tree.Query(
        start=tree.Node((tree.Target("class", "User"),), alias="u"),
        steps=(
            tree.Hop(
                verbs=("HAS",),
                direction="out",
                negated=True,
                node=tree.Node(
                    (tree.Target("class", "Host"), tree.Target("type", "b_host")),
                    filter=tree.Comparison(tree.Property("", "cpu"), ">=", tree.Literal_(2)),
                ),
            ),
        ),
        items=(tree.Item(tree.Property("u", "name"), "n", "n"),),
        limit=3,
    )


def test_a_tree_becomes_a_plan_of_places() -> None:
    plan = bind(parse("FIND User AS u (THAT HAS Host)? AS x WHERE x.cpu > 1 RETURN u, count(x)"))

    assert list(plan_lines(plan)) == [
        "table",
        "  start #0 User",
        "  perhaps #3 (last) from #0 by",
        "    hop #1 HAS -- from #0 to #2 Host",
        "  where #3.cpu > 1",
        "  return 'u' = #0",
        "  return 'count(x)' = COUNT(#3)",
    ]


@pytest.mark.parametrize(("query", "plan", "sql"), GOLDEN)
def test_a_plan_becomes_sql(query: str, plan: str, sql: str, engine: Engine) -> None:
    explained = engine.explain(query)

    assert "\n".join(explained.plan) == plan
    assert explained.sql == sql


def test_each_rule_leaves_a_plan_that_means_the_same(engine: Engine) -> None:
    context = Context(engine.catalog)
    for query, _, _ in GOLDEN:
        plan = bind(parse(query))
        for rule in RULES:
            plan = rule(plan, context)

            assert plan.kind == bind(parse(query)).kind
            assert rule(plan, context).outputs == plan.outputs


def test_an_explanation_estimates_rows_and_shows_what_is_bound(engine: Engine) -> None:
    explained = engine.explain("FIND User THAT HAS Host WITH name = 'web'")

    assert explained.values == ("web",)
    assert explained.estimated_rows >= 0


def test_a_query_seen_before_is_not_compiled_again(engine: Engine) -> None:
    assert engine.compile("FIND User") is engine.compile("FIND User")
    assert engine.compile("FIND User") is not engine.compile("FIND User", variables={"a": 1})


def test_one_compiled_query_serves_every_moment(build: Build) -> None:
    engine = build(
        {"entities": [{"_key": "a", "_type": "t", "_class": ["T"], "at": NOW}], "relationships": []}
    )

    assert engine.count("FIND T WITH at > date.now - 1 day", now=NOW) == 1
    assert engine.count("FIND T WITH at > date.now - 1 day", now=NOW + 10 * 86_400_000) == 0
