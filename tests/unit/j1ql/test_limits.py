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


def test_text_over_32_kib_is_refused() -> None:
    query = "FIND Host WITH name = '" + "x" * MAX_TEXT + "'"

    with pytest.raises(QueryError, match="over the limit of 32768") as caught:
        parse(query)

    assert caught.value.kind == "limit"


def test_text_of_exactly_32_kib_is_taken() -> None:
    head = "FIND Host WITH name = '"

    query = parse(head + "x" * (MAX_TEXT - len(head) - 1) + "'")

    assert query.start.filter is not None


def test_the_size_is_counted_in_bytes() -> None:
    with pytest.raises(QueryError, match="over the limit"):
        parse("FIND '" + "é" * (MAX_TEXT // 2) + "'")


def test_more_than_20_steps_are_refused() -> None:
    parse("FIND A" + " THAT HAS A" * 20)

    with pytest.raises(QueryError, match="limit of 20") as caught:
        parse("FIND A" + " THAT HAS A" * 21)

    assert caught.value.kind == "limit"


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

    with pytest.raises(QueryError, match=r"longer than the limit of 0\.3 s") as caught:
        dense.run(explosive, now=NOW, limits=Limits(seconds=0.3))

    assert caught.value.kind == "limit"
    assert len(dense.run("FIND Thing", now=NOW).rows) == 50


def test_a_query_over_its_rows_is_stopped(dense: Engine) -> None:
    with pytest.raises(QueryError, match="limit of 1000") as caught:
        dense.run(
            "FIND Thing AS a THAT KNOWS Thing AS b RETURN a.name, b.name", now=NOW, limits=Limits(rows=1000)
        )

    assert caught.value.kind == "limit"
    assert dense.count("FIND Thing", now=NOW) == 50


def test_a_query_over_its_memory_is_stopped(dense: Engine) -> None:
    hungry = (
        "FIND Thing AS a THAT KNOWS Thing AS b THAT KNOWS Thing AS c THAT KNOWS Thing AS d "
        "RETURN a._key, b._key, c._key, d._key ORDER BY d.name, c.name, b.name, a.name LIMIT 900000"
    )

    with pytest.raises(QueryError) as caught:
        dense.run(hungry, now=NOW, limits=Limits(memory_mb=24, seconds=60))

    assert caught.value.kind == "limit"
    assert dense.count("FIND Thing", now=NOW, limits=Limits()) == 50


def test_a_thousand_alternatives_are_no_nesting(dense: Engine) -> None:
    many = " OR ".join(f"name = 'n{n}'" for n in range(900))

    assert dense.count(f"FIND Thing WITH {many}", now=NOW) == 0
