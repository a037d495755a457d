"""What a caller may not see is not there: policies, scope filters and hidden classes."""

from __future__ import annotations

import pytest

from proofgraph.j1ql.context import QueryPolicy, ScopeFilter, SmartClass, SmartClasses
from proofgraph.j1ql.engine import Engine
from tests.unit.j1ql.conftest import NOW, Build, edge, entity

PUBLIC = QueryPolicy(("secret != true",))


@pytest.fixture
def engine(build: Build) -> Engine:
    return build(
        {
            "entities": [
                entity("u1", "a_user", "User", name="open"),
                entity("u2", "a_user", "User", name="hidden needle", secret=True),
                entity("d1", "a_disk", "Disk", name="d1", size=1),
                entity("d2", "a_disk", "Disk", name="d2", size=10, secret=True),
                entity("p1", "a_problem", "Problem", "Finding", name="p1"),
            ],
            "relationships": [
                edge("u1", "HAS", "d1"),
                edge("u1", "HAS", "d2"),
                edge("u2", "HAS", "d1"),
                edge("d1", "HAS", "p1"),
            ],
        }
    )


def keys(engine: Engine, text: str, **options: object) -> list[str]:
    return [row["_key"] for row in engine.run(text, now=NOW, **options).rows]  # type: ignore[arg-type]


def test_a_policy_hides_starting_entities(engine: Engine) -> None:
    assert keys(engine, "FIND User", policy=PUBLIC) == ["u1"]


def test_a_policy_hides_what_is_reached(engine: Engine) -> None:
    assert keys(engine, "FIND User WITH name = 'open' THAT HAS Disk WITH size = 10", policy=PUBLIC) == []


def test_a_policy_hides_what_lies_between(engine: Engine) -> None:
    found = keys(engine, "FIND Disk WITH size = 1 THAT HAS User THAT HAS Disk WITH size = 10", policy=PUBLIC)

    assert found == []


def test_a_hidden_entity_does_not_count_in_a_negation(engine: Engine) -> None:
    assert keys(engine, "FIND User THAT !HAS Disk WITH size = 10", policy=PUBLIC) == ["u1"]


def test_a_policy_holds_for_aggregates(engine: Engine) -> None:
    result = engine.run("FIND Disk AS d RETURN sum(d.size) AS s, count(d) AS n", now=NOW, policy=PUBLIC)

    assert result.rows == [{"s": 1, "n": 1}]


def test_a_policy_holds_for_full_text(engine: Engine) -> None:
    assert keys(engine, "FIND 'needle'", policy=PUBLIC) == []


def test_a_policy_holds_for_trees_and_optional_parts(engine: Engine) -> None:
    result = engine.run("FIND User (THAT HAS Disk)? RETURN TREE", now=NOW, policy=PUBLIC)

    assert [vertex["_key"] for vertex in result.rows] == ["d1", "u1"]


def test_any_filter_of_a_policy_is_enough(engine: Engine) -> None:
    policy = QueryPolicy(("name = 'd2'", "_class = 'User'"))

    assert sorted(keys(engine, "FIND *", policy=policy)) == ["d2", "u1", "u2"]


def test_a_policy_that_lists_nothing_shows_nothing(engine: Engine) -> None:
    assert keys(engine, "FIND *", policy=QueryPolicy(())) == []


def test_a_scope_filter_holds_for_the_start_alone(engine: Engine) -> None:
    scope = ScopeFilter("size = 1")

    assert keys(engine, "FIND Disk", scope_filter=scope) == ["d1"]
    assert keys(engine, "FIND Disk THAT HAS User THAT HAS Disk WITH size = 10", scope_filter=scope) == ["d1"]


def test_hidden_classes_stay_out_unless_named(engine: Engine) -> None:
    hidden = frozenset({"Problem"})

    assert keys(engine, "FIND Finding", hidden_classes=hidden) == []
    assert keys(engine, "FIND Problem", hidden_classes=hidden) == ["p1"]
    assert keys(engine, "FIND a_problem", hidden_classes=hidden) == ["p1"]
    assert "p1" not in keys(engine, "FIND *", hidden_classes=hidden)
    assert keys(engine, "FIND * WITH _class = 'Problem'", hidden_classes=hidden) == ["p1"]


def test_two_callers_do_not_share_a_compiled_query(engine: Engine) -> None:
    assert keys(engine, "FIND User") == ["u1", "u2"]
    assert keys(engine, "FIND User", policy=PUBLIC) == ["u1"]


def test_a_smart_class_is_an_account_setting(engine: Engine) -> None:
    smart = SmartClasses(
        {"Big": SmartClass(("Disk",), "size > 5"), "All": SmartClass((), "name != undefined")}
    )

    assert keys(engine, "FIND #Big", smart_classes=smart) == ["d2"]
    assert len(keys(engine, "FIND #All", smart_classes=smart)) == 5
    assert keys(engine, "FIND #Big") == []
