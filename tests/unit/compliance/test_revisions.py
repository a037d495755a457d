"""Revisions are kept beside what they are versions of, and say what changed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofgraph.compliance.differences import Difference, differences, same
from proofgraph.compliance.revisions import SHIPPED, Revisions
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.ports.records import NEW, MemoryRecords, Put, Record

NOW = 1_800_000_000_000


@pytest.fixture
def revisions() -> Revisions:
    return Revisions(MemoryRecords(), lambda: NOW)


def test_versions_count_from_one_and_say_who_when_and_why(revisions: Revisions) -> None:
    first = revisions.add("control", "mfa", {"title": "A"}, by="ann")
    second = revisions.add("control", "mfa", {"title": "B"}, by="bob", why="Clearer.")

    found = revisions.get("control", "mfa", 2)

    assert (first, second) == (1, 2)
    assert (found.by, found.why, found.at, found.body) == ("bob", "Clearer.", NOW, {"title": "B"})
    assert [r.number for r in revisions.list("control", "mfa")] == [1, 2]


def test_the_difference_of_two_versions_can_be_asked_in_both_directions(revisions: Revisions) -> None:
    revisions.add("control", "mfa", {"title": "A"}, by="ann")
    revisions.add("control", "mfa", {"title": "B"}, by="ann")

    assert revisions.diff("control", "mfa", 1, 2) == [Difference("title", "A", "B")]
    assert revisions.diff("control", "mfa", 2, 1) == [Difference("title", "B", "A")]


def test_kinds_and_ids_do_not_see_each_other(revisions: Revisions) -> None:
    revisions.add("control", "a", {}, by="ann")
    revisions.add("control", "a|b", {}, by="ann")
    revisions.add("control", "a%7Cb", {}, by="ann")
    revisions.add("question", "a", {}, by="ann")

    assert [revisions.last(*named) for named in (("control", "a"), ("control", "a|b"), ("note", "a"))] == [
        1,
        1,
        0,
    ]


def test_a_version_that_is_not_there_is_not_found(revisions: Revisions) -> None:
    with pytest.raises(NotFoundError, match="no version 3"):
        revisions.get("control", "mfa", 3)


def test_the_first_edit_keeps_the_original_as_version_one(revisions: Revisions) -> None:
    writes = revisions.operations("question", "q", {"title": "B"}, by="ann", original={"title": "A"})
    revisions.records.transact(writes)
    revisions.records.transact(
        revisions.operations("question", "q", {"title": "C"}, by="ann", original={"title": "A"})
    )

    found = revisions.list("question", "q")

    assert [(r.number, r.by, r.body["title"]) for r in found] == [
        (1, SHIPPED, "A"),
        (2, "ann", "B"),
        (3, "ann", "C"),
    ]


def test_an_edit_and_its_version_are_stored_together_or_not_at_all(revisions: Revisions) -> None:
    writes = revisions.operations("question", "q", {"title": "B"}, by="ann")
    revisions.records.put(Record("questions", "question", "q", {}))

    with pytest.raises(ConflictError):
        revisions.records.transact([Put(Record("questions", "question", "q", {}), NEW), *writes])

    assert revisions.list("question", "q") == ()


def test_two_edits_at_once_do_not_take_the_same_number(revisions: Revisions) -> None:
    one = revisions.operations("question", "q", {"title": "B"}, by="ann")
    other = revisions.operations("question", "q", {"title": "C"}, by="bob")
    revisions.records.transact(one)

    with pytest.raises(ConflictError):
        revisions.records.transact(other)


def test_named_items_of_a_list_are_matched_by_name() -> None:
    before = {"queries": [{"name": "Bad", "query": "FIND a"}]}
    after = {"queries": [{"name": "New", "query": "FIND c"}, {"name": "Bad", "query": "FIND b"}]}

    assert differences(before, after) == [
        Difference("queries[Bad].query", "FIND a", "FIND b"),
        Difference("queries[New]", None, {"name": "New", "query": "FIND c"}),
    ]


def test_a_changed_order_of_named_items_is_one_difference() -> None:
    one, other = {"id": "a"}, {"id": "b"}

    assert differences([one, other], [other, one]) == [Difference("", ["a", "b"], ["b", "a"])]


def test_items_without_a_name_are_matched_by_place() -> None:
    before = [{"step": "Look."}, {"step": "Ask."}]

    assert differences(before, [{"step": "See."}]) == [
        Difference("[0].step", "Look.", "See."),
        Difference("[1]", {"step": "Ask."}, None),
    ]


def test_lists_of_values_differ_as_a_whole() -> None:
    assert differences({"tags": ["a"]}, {"tags": ["a", "b"]}) == [Difference("tags", ["a"], ["a", "b"])]


def test_absent_and_null_are_the_same_and_types_are_not() -> None:
    assert same({"a": None}, {})
    assert not same({"a": 1}, {"a": True})
    assert not same([1], [1.0])


scalars = st.none() | st.booleans() | st.integers(-2, 2) | st.text("ab", max_size=2)
documents = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "name", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


def _normal(value: Any) -> Any:
    """With types told apart, and without what is null in a mapping."""
    if isinstance(value, dict):
        return {name: _normal(inner) for name, inner in value.items() if inner is not None}
    return [_normal(inner) for inner in value] if isinstance(value, list) else (type(value), value)


@given(documents, documents)
def test_there_is_a_difference_exactly_where_the_documents_differ(one: Any, other: Any) -> None:
    assert same(one, other) == (_normal(one) == _normal(other))


@given(documents, documents)
def test_differences_turn_around_with_the_documents(one: Any, other: Any) -> None:
    forth = {d.path: (d.before, d.after) for d in differences(one, other)}
    back = {d.path: (d.after, d.before) for d in differences(other, one)}

    assert forth == back
