"""What two texts differ in, by line and by word."""

from __future__ import annotations

import pytest

from proofgraph.errors import LimitError
from proofgraph.policies.wording import LINES, Line, compare


def shown(lines: list[Line]) -> list[str]:
    marks = {"same": " ", "removed": "-", "added": "+", "skipped": "…"}
    return [
        marks[line.kind] + "".join(f"[{p.text}]" if p.changed else p.text for p in line.pieces)
        for line in lines
    ]


def test_words_that_changed_stand_out_in_their_line() -> None:
    assert shown(compare("The oven is hot.", "The oven was hot.")) == [
        "-The oven [is] hot.",
        "+The oven [was] hot.",
    ]


def test_lines_far_from_a_change_are_left_out() -> None:
    before = "\n".join(str(number) for number in range(20))
    found = compare(before, before.replace("10", "ten"))

    assert shown(found) == ["…", " 7", " 8", " 9", "-[10]", "+[ten]", " 11", " 12", " 13", "…"]
    assert [(line.before, line.after) for line in found][:2] == [(1, 1), (8, 8)]


def test_what_is_the_same_has_no_differences() -> None:
    assert compare("Rye.\n", "Rye.\n") == []


def test_lines_that_came_or_went_are_shown_whole() -> None:
    assert shown(compare("Rye.", "Rye.\nWheat.")) == [" Rye.", "+[Wheat.]"]
    assert shown(compare("", "Wheat.")) == ["+[Wheat.]"]


def test_texts_too_long_to_compare_are_refused() -> None:
    with pytest.raises(LimitError):
        compare("x\n" * (LINES + 1), "")
