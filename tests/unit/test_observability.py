"""Parts of a round do not stop each other."""

from __future__ import annotations

import pytest

from proofgraph.observability import apart


def test_what_fails_in_one_part_stops_none_of_the_others_and_is_raised_when_all_have_run() -> None:
    ran: list[str] = []

    def part(name: str, *, fails: bool = False) -> int:
        ran.append(name)
        if fails:
            raise ValueError(f"{name} is damaged")
        return 1

    with pytest.raises(ValueError, match="second is damaged"):
        apart(
            {
                "first": lambda: part("first"),
                "second": lambda: part("second", fails=True),
                "third": lambda: part("third", fails=True),
                "fourth": lambda: part("fourth"),
            }
        )
    assert ran == ["first", "second", "third", "fourth"]
    assert apart({"first": lambda: part("first")}) == {"first": 1}
