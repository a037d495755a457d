"""Pages never overlap, and a cursor serves one query, graph and caller."""

from __future__ import annotations

import pytest

from proofgraph.errors import InvalidInputError
from proofgraph.j1ql.context import QueryPolicy
from proofgraph.j1ql.engine import Engine
from tests.unit.j1ql.conftest import NOW

KEY = b"k" * 32
QUERY = "FIND User AS u THAT RELATES TO * AS x RETURN u._key AS u, x._key AS x"


def pages(engine: Engine, text: str, size: int) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    cursor = None
    while True:
        page = engine.run_page(text, now=NOW, snapshot_id="s", key=KEY, cursor=cursor, size=size)
        rows += page.result.rows
        cursor = page.next_cursor
        if cursor is None:
            return rows


@pytest.mark.parametrize("size", [1, 7, 1000])
@pytest.mark.parametrize(
    "text",
    [
        QUERY,
        "FIND User",
    ],
)
def test_pages_together_are_the_whole_result(text: str, size: int, sample: Engine) -> None:
    whole = sample.run(text, now=NOW).rows
    paged = pages(sample, text, size)

    assert len(paged) == len(whole)
    assert sorted(map(str, paged)) == sorted(map(str, whole))


@pytest.mark.parametrize("size", [1, 7, 1000])
@pytest.mark.parametrize(
    "text",
    [
        f"{QUERY} ORDER BY u DESC",
        f"{QUERY} SKIP 3",
        f"{QUERY} ORDER BY x._type, u.active DESC LIMIT 20",
        "FIND User AS u ORDER BY u.active",
        "FIND User AS u (THAT HAS *)? AS x ORDER BY u.active DESC, x._type",
        "FIND User AS u RETURN u.active, count(u) ORDER BY count(u)",
        "FIND UNIQUE User AS u THAT RELATES TO * AS x RETURN x._type ORDER BY x._type",
        "FIND User AS u RETURN u._type SKIP 2 LIMIT 9",
    ],
)
def test_pages_of_what_is_sorted_are_the_whole_result_in_its_order(
    text: str, size: int, sample: Engine
) -> None:
    whole = sample.run(text, now=NOW).rows

    assert len(whole) > 1
    assert pages(sample, text, size) == whole


def test_a_cursor_of_another_query_graph_or_caller_is_refused(sample: Engine) -> None:
    page = sample.run_page(QUERY, now=NOW, snapshot_id="s", key=KEY, size=5)
    assert page.next_cursor is not None
    policy = QueryPolicy(("active = true",))

    for changed in (
        {"snapshot_id": "t"},
        {"key": b"other"},
        {"policy": policy},
        {"cursor": "A" + page.next_cursor[1:]},
        {"cursor": page.next_cursor[:-3]},
        {"cursor": "not base64 \u2603"},
        {"cursor": "AAAA"},
    ):
        given = {"snapshot_id": "s", "key": KEY, "cursor": page.next_cursor} | changed
        with pytest.raises(InvalidInputError, match="cursor does not belong"):
            sample.run_page(QUERY, now=NOW, size=5, **given)  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError):
        sample.run_page("FIND User", now=NOW, snapshot_id="s", key=KEY, cursor=page.next_cursor)


def test_now_stands_still_between_pages(sample: Engine) -> None:
    text = "FIND User AS u RETURN u._key, date.now AS t"
    first = sample.run_page(text, now=NOW, snapshot_id="s", key=KEY, size=3)
    second = sample.run_page(text, now=NOW + 5, snapshot_id="s", key=KEY, size=3, cursor=first.next_cursor)

    assert {row["t"] for row in (*first.result.rows, *second.result.rows)} == {NOW}


def test_a_tree_comes_whole(sample: Engine) -> None:
    page = sample.run_page("FIND User THAT IS Person RETURN TREE", now=NOW, snapshot_id="s", key=KEY, size=1)

    assert page.next_cursor is None
    assert len(page.result.rows) > 1


def test_skip_and_limit_do_not_cut_a_tree(sample: Engine) -> None:
    whole = sample.run("FIND User THAT IS Person RETURN TREE", now=NOW)
    cut = sample.run("FIND User THAT IS Person RETURN TREE ORDER BY User.name SKIP 1 LIMIT 1", now=NOW)

    assert len(whole.rows) > 2
    assert cut.to_json() == whole.to_json()
