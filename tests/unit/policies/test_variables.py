"""Variables and sections of document templates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofgraph.errors import InvalidInputError
from proofgraph.policies.variables import Unfilled, names_in, render


def test_a_name_is_filled_in_each_of_its_forms() -> None:
    rendered = render("{{a}} {{ a }} {{&a}} {{{a}}} {{b.c}}", {"a": "<x>", "b.c": 7})

    assert rendered.text == "<x> <x> <x> <x> 7"
    assert rendered.unfilled == ()


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "within 1 hour\nand {{gone}} days"),
        (2, "within 2 hours\nand {{gone}} days"),
        (True, "within true hours\nand {{gone}} days"),
    ],
)
def test_what_is_counted_is_singular_for_one(count: int, text: str) -> None:
    rendered = render("within {{n}}\nhours\nand {{gone}} days", {"n": count})

    assert rendered.text == text.replace(" hour", "\nhour")
    assert rendered.unfilled == (Unfilled("gone", 3),)
    assert rendered.lines == (1, 2, 3)


def test_what_has_no_value_stays_and_is_told_by_line() -> None:
    rendered = render("one\n{{gone}} two\n\n{{gone}}", {"gone": ""}, first_line=10)

    assert rendered.text == "one\n{{gone}} two\n\n{{gone}}"
    assert rendered.unfilled == (Unfilled("gone", 11), Unfilled("gone", 13))


def test_a_section_shows_when_its_flag_is_set_and_takes_its_lines_with_it() -> None:
    template = "a\n{{#flag}}\nshown {{x}}\n{{/flag}}\n{{^flag}}\nelse\n{{/flag}}\nz\n"

    assert render(template, {"flag": True, "x": 1}).text == "a\nshown 1\nz\n"
    assert render(template, {"flag": False}).text == "a\nelse\nz\n"


def test_a_name_in_a_hidden_section_is_not_missed() -> None:
    assert render("{{#no}}{{gone}}{{/no}}", {}).unfilled == ()


def test_a_comment_leaves_no_trace() -> None:
    assert render("a{{! note }}b", {}).text == "ab"


@pytest.mark.parametrize(
    ("template", "said"),
    [("a\n{{#x}}\nb", "line 2: the section 'x' is never closed"), ("{{/x}}", "closes no open section")],
)
def test_sections_that_do_not_match_are_refused_by_line(template: str, said: str) -> None:
    with pytest.raises(InvalidInputError, match=said):
        render(template, {})


@given(st.text(st.characters(exclude_characters="{}"), max_size=80))
def test_text_without_tags_comes_back_as_it_is(text: str) -> None:
    assert render(text, {}).text == text


def test_every_name_a_template_mentions_is_found() -> None:
    assert names_in("{{a}}{{#b}}{{&c.d}}{{/b}}{{! e}}") == {"a", "b", "c.d"}
