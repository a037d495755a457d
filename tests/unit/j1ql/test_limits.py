"""Every budget ends a query by name, and the engine goes on answering."""

from __future__ import annotations

import pytest

from proofgraph.errors import QueryError
from proofgraph.j1ql.context import Limits
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.parser import MAX_TEXT, parse
from tests.unit.j1ql.conftest import NOW, Build, edge, entity


@pytest.fixture
def dense(build: Build) -> Engine:
    """Fifty entities, each joined to each: every further hop multiplies the paths by a hundred."""
    entities = [entity(f"e{n}", "a_thing", "Thing", name="x" * 50) for n in range(50)]
    edges = [edge(f"e{a}", "KNOWS", f"e{b}") for a in range(50) for b in range(50)]
    return build({"entities": entities, "relationships": edges})


def refused(engine: Engine, query: str, message: str, limits: Limits | None = None) -> None:
    """The engine names the limit, and answers the next query as if nothing had been."""
    with pytest.raises(QueryError, match=message) as caught:
        engine.run(query, now=NOW, limits=limits)

    assert caught.value.kind == "limit"
    assert len(engine.run("FIND Thing", now=NOW).rows) == 50
    assert engine.count("FIND Thing THAT KNOWS Thing WITH name = undefined", now=NOW) == 0


def test_text_over_32_kib_is_refused(dense: Engine) -> None:
    refused(dense, "FIND Thing WITH name = '" + "x" * MAX_TEXT + "'", r"over the limit of 32768")


def test_text_of_exactly_32_kib_is_taken() -> None:
    head = "FIND Host WITH name = '"

    query = parse(head + "x" * (MAX_TEXT - len(head) - 1) + "'")

    assert query.start.filter is not None


def test_the_size_is_counted_in_bytes() -> None:
    with pytest.raises(QueryError, match="over the limit"):
        parse("FIND '" + "é" * (MAX_TEXT // 2) + "'")


def test_more_than_20_steps_are_refused(dense: Engine) -> None:
    assert dense.count("FIND Thing" + " THAT MET Thing" * 20, now=NOW) == 0

    refused(dense, "FIND Thing" + " THAT MET Thing" * 21, r"more traversal steps than the limit of 20\.")


def test_nesting_deeper_than_64_is_refused(dense: Engine) -> None:
    assert dense.count(f"FIND Thing WITH {'(' * 64}name = 'y'{')' * 64}", now=NOW) == 0

    refused(dense, f"FIND Thing WITH {'(' * 65}name = 'y'{')' * 65}", r"nested deeper than the limit of 64\.")


@pytest.mark.parametrize(
    "opening", ["FIND Host WITH " + "(" * 200, "FIND A AS a RETURN " + "(" * 5000, "FIND " + "(THAT" * 99]
)
def test_nesting_without_end_is_refused_and_not_a_crash(opening: str) -> None:
    with pytest.raises(QueryError):
        parse(opening)


def test_a_query_over_its_time_is_stopped_and_the_engine_goes_on(dense: Engine) -> None:
    explosive = (
        "FIND Thing AS a"
        + "".join(f" THAT KNOWS Thing AS b{n}" for n in range(8))
        + " RETURN count(a), count(b7)"
    )

    refused(dense, explosive, r"ran longer than the limit of 0\.3 s", Limits(seconds=0.3))


def test_a_query_over_its_rows_is_stopped(dense: Engine) -> None:
    wide = "FIND Thing AS a THAT KNOWS Thing AS b RETURN a.name, b.name"

    refused(dense, wide, r"more rows than the limit of 1000;", Limits(rows=1000))


def test_a_query_over_its_memory_is_stopped(dense: Engine) -> None:
    hungry = (
        "FIND Thing AS a THAT KNOWS Thing AS b THAT KNOWS Thing AS c THAT KNOWS Thing AS d "
        "RETURN a._key, b._key, c._key, d._key ORDER BY d.name, c.name, b.name, a.name LIMIT 900000"
    )

    refused(dense, hungry, r"needs more memory than the limit of 24 MiB\.", Limits(memory_mb=24, seconds=60))


def test_a_thousand_alternatives_are_no_nesting(dense: Engine) -> None:
    many = " OR ".join(f"name = 'n{n}'" for n in range(900))

    assert dense.count(f"FIND Thing WITH {many}", now=NOW) == 0
