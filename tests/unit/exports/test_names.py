"""File names that Windows, macOS and Linux all take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofgraph.exports.names import Folder, safe


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Logical and physical access", "Logical and physical access"),
        ("a/b\\c:d*e?", "a b c d e"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("ends with dots...", "ends with dots"),
        ("e\u0301", "é"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_a_name_is_made_safe(text: str, name: str) -> None:
    assert safe(text) == name


@given(st.text(max_size=80))
def test_any_text_gives_a_name(text: str) -> None:
    name = safe(text)

    assert 0 < len(name) <= 51
    assert name == name.strip()
    assert not set(name) & set('<>:"/\\|?*')


@given(st.lists(st.sampled_from(["a", "A", "a ", "b"]), max_size=12))
def test_names_in_a_folder_differ_in_more_than_letter_case(stems: list[str]) -> None:
    folder = Folder("x/")

    made = [folder.file(stem, ".csv").casefold() for stem in stems]

    assert len(set(made)) == len(stems)
