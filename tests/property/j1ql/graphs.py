"""Hypothesis strategies: small graphs with awkward values."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

TYPES = {
    "a_one": ["Alpha"],
    "a_two": ["Alpha", "Beta"],
    "b_one": ["Beta"],
    "c_one": ["Gamma"],
    "h_one": ["Host"],
}
KINDS = ("a_one", "a_one", "a_two", "a_two", "b_one", "c_one", "h_one")
CLASSES = ("Alpha", "Beta", "Gamma", "Host", "Nothing")
VERBS = ("HAS", "USES", "IS")
PROPERTIES = ("p", "q", "r", "tag.x", "odd name", "tags", "tag.Production", "classification")
TEXTS = (
    "x",
    "xy",
    "Y",
    "",
    "it's",
    '"q"',
    "北京",
    "a%b",
    "a\\b",
    "Beta",
    "critical",
    "x\0y",
    "1",
    "true",
    "/*c*/",
)
NUMBERS = (0, 1, 2, -3, 2.5, 0.5, 2**53 + 1, -(2**63), 10**20, 1e300, 3.0)

texts = st.sampled_from(TEXTS)
numbers = st.sampled_from(NUMBERS)
scalars = st.one_of(texts, numbers, st.booleans())
values = st.one_of(
    scalars,
    scalars,
    st.none(),
    st.lists(texts, max_size=3),
    st.lists(numbers, max_size=3),
    st.lists(st.one_of(scalars, st.none()), max_size=3),
    st.just({"deep": ["x", 1]}),
    st.just([["x"], "y"]),
)
COMMON = ("x", 1, 2.5, "xy", True)
"""What properties hold and queries compare with most often, so that answers have rows."""
held = st.one_of(st.sampled_from(COMMON), st.sampled_from(COMMON), values)
properties = st.one_of(
    st.dictionaries(st.sampled_from(PROPERTIES), values, max_size=5),
    st.fixed_dictionaries({"p": held, "q": held}, optional=dict.fromkeys(PROPERTIES[2:], held)),
)


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, Any]:
    """Up to ten entities of five types and sixteen relationships, loops and parallels among them."""
    size = draw(st.sampled_from((6, 4, 1, 8, 10)))
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=size, max_size=size))
    entities = [
        {**draw(properties), "_key": f"e{number}", "_type": kind, "_class": TYPES[kind]}
        for number, kind in enumerate(kinds)
    ]
    ends = st.integers(0, len(entities) - 1)
    count = draw(st.sampled_from((size + 4, size, 0, 16)))
    verbs = st.sampled_from((*VERBS, "HAS"))
    edges = draw(st.lists(st.tuples(ends, ends, verbs), min_size=count, max_size=count))
    relationships = [
        {
            **draw(st.dictionaries(st.sampled_from(("p", "q", "tag.x")), values, max_size=2)),
            "_key": f"r{number}",
            "_type": f"{entities[a]['_type']}_{verb.lower()}_{entities[b]['_type']}",
            "_class": verb,
            "_fromEntityKey": f"e{a}",
            "_toEntityKey": f"e{b}",
        }
        for number, (a, b, verb) in enumerate(edges)
    ]
    return {"entities": entities, "relationships": relationships}
