"""Properties survive storage exactly, and equal content has equal digests."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofgraph.errors import InvalidInputError
from proofgraph.graph import encoding

SCALARS = st.one_of(st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.text(max_size=8), VALUES, max_size=6))
def test_what_goes_in_comes_out_with_the_same_types(properties: dict[str, object]) -> None:
    found = encoding.decode(encoding.encode(properties, what="x"))

    assert found == properties
    assert json.dumps(found, sort_keys=True) == json.dumps(properties, sort_keys=True)


def test_integers_beyond_64_bits_survive() -> None:
    properties = {"serial": 2**160 + 1, "negative": -(2**100), "float": 1e300, "list": [2**70]}

    assert encoding.decode(encoding.encode(properties, what="x")) == properties


def test_absent_and_none_are_the_same() -> None:
    assert encoding.encode({"a": 1, "b": None}, what="x") == encoding.encode({"a": 1}, what="x")


def test_order_of_properties_does_not_matter_but_types_do() -> None:
    one = encoding.encode({"a": 1, "b": True}, what="x")
    other = encoding.encode({"b": True, "a": 1}, what="x")

    assert encoding.digest(one, "t", "C") == encoding.digest(other, "t", "C")
    assert encoding.digest(one, "t", "C") != encoding.digest(one, "t", "D")
    assert encoding.digest(one, "t", "C") != encoding.digest(
        encoding.encode({"a": 1.0, "b": True}, what="x"), "t", "C"
    )


def test_lone_surrogates_are_replaced_so_that_one_bad_tag_does_not_stop_a_collection() -> None:
    found = encoding.decode(encoding.encode({"tag.x": "a\ud800b", "n": ["\udfff"]}, what="x"))

    assert found == {"tag.x": "a\ufffdb", "n": ["\ufffd"]}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1: 2}, object(), b"x", [{"a": float("nan")}]])
def test_what_json_cannot_hold_is_refused_by_name(value: object) -> None:
    with pytest.raises(InvalidInputError, match=r"Entity 'k': the property 'odd'"):
        encoding.encode({"fine": None, "odd": value}, what="Entity 'k'")
