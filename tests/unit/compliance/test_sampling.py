"""Samples are drawn by a rule that anyone can repeat."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofgraph.compliance.sampling import draw, identity
from proofgraph.errors import InvalidInputError

identities = st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=12), max_size=40)
seeds = st.text(st.characters(exclude_characters="\n", codec="utf-8"), min_size=1, max_size=20).filter(
    lambda seed: bool(seed.strip())
)


@given(identities, st.integers(1, 50), seeds, st.randoms(use_true_random=False))
def test_the_order_and_repetition_of_rows_change_nothing(
    names: list[str], size: int, seed: str, shuffler: object
) -> None:
    shuffled = [*names, *names[:3]]
    shuffler.shuffle(shuffled)  # type: ignore[attr-defined]

    assert draw(names, size=size, seed=seed) == draw(shuffled, size=size, seed=seed)


@given(identities, st.integers(1, 20), st.integers(0, 20), seeds)
def test_a_larger_sample_contains_the_smaller(names: list[str], size: int, more: int, seed: str) -> None:
    small, large = draw(names, size=size, seed=seed), draw(names, size=size + more, seed=seed)

    assert large[: len(small)] == small
    assert len(large) == min(size + more, len(set(names)))


def test_another_seed_draws_another_sample() -> None:
    population = [f"item-{number}" for number in range(500)]

    first, second = draw(population, size=25, seed="one"), draw(population, size=25, seed="two")

    assert {drawn.identity for drawn in first} != {drawn.identity for drawn in second}


def test_the_commands_of_the_documentation_draw_the_same_sample(tmp_path: Path) -> None:
    population = [f"item {number}" for number in range(60)]
    (tmp_path / "population.txt").write_text("\n".join(population) + "\n")
    page = Path(__file__).parents[3].joinpath("docs/sampling.md").read_text()
    script = page.split("```sh\n")[1].split("```")[0]

    lines = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout.splitlines()

    assert lines == [
        f"{drawn.rank}  {drawn.identity}" for drawn in draw(population, size=25, seed="Q3 2026, A. Auditor")
    ]


def test_a_row_without_an_id_is_named_by_its_content() -> None:
    assert identity({"_id": "abc", "x": 1}) == "abc"
    assert identity({"x": 1, "y": 2}) == identity({"y": 2, "x": 1})
    assert identity({"x": 1}) != identity({"x": 2})


@pytest.mark.parametrize(("size", "seed"), [(0, "s"), (-1, "s"), (1, " "), (1, "a\nb"), (1, "x" * 201)])
def test_a_sample_that_cannot_be_repeated_is_refused(size: int, seed: str) -> None:
    with pytest.raises(InvalidInputError):
        draw(["a"], size=size, seed=seed)
