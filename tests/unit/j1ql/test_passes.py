"""Each pass of the compiler on small queries: tree, plan, rewritten plan, SQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from proofgraph.j1ql import graphfile, tree
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.explain import plan_lines
from proofgraph.j1ql.names import bind
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.results import canonical_rows
from proofgraph.j1ql.rules import RULES, Rule
from proofgraph.j1ql.rules.narrow import narrow
from proofgraph.j1ql.rules.push import push
from proofgraph.j1ql.statement import Prepared
from tests.unit.j1ql.conftest import NOW, Build
from tests.unit.j1ql.golden import FOLDER, GRAPH, QUERIES, passes


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    path = tmp_path_factory.mktemp("passes") / "graph.duckdb"
    graphfile.build(GRAPH, path)
    with Engine.open(path) as opened:
        yield opened


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


@pytest.mark.parametrize("name", QUERIES)
def test_each_pass_makes_of_a_query_what_its_file_shows(name: str, engine: Engine) -> None:
    """Where a change is meant: `.venv/bin/python -m tests.unit.j1ql.golden`, and review what it changed."""
    text, options = QUERIES[name]

    assert passes(engine, text, options) == (FOLDER / f"{name}.txt").read_text()


def test_each_file_belongs_to_a_query() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(QUERIES)


@pytest.mark.parametrize("left_out", [push, narrow])
@pytest.mark.parametrize("arrays_after", [None, 0], ids=["by SQL", "over arrays"])
def test_rules_that_only_hasten_change_no_answer(
    left_out: Rule, arrays_after: int | None, tmp_path: Path
) -> None:
    graphfile.build(GRAPH, tmp_path / "graph")
    with Engine.open(tmp_path / "graph", arrays_after=arrays_after) as engine:
        for text, options in QUERIES.values():
            plan = bind(parse(text))
            for rule in RULES:
                plan = plan if rule is left_out else rule(plan, engine.context(**options))
            found = engine.execute(Prepared(plan, engine.catalog), now=NOW)

            assert canonical_rows(found) == canonical_rows(engine.run(text, now=NOW, **options)), text


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
