"""Saved states: whole or not there, checked before they are trusted."""

from __future__ import annotations

import shutil
from pathlib import Path

from proofgraph.local.generations import INDEX, Generations


def test_the_newest_generation_is_the_one_written_last(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    generations.write({"s3.json": b"one"})
    generations.write({"s3.json": b"two"})

    newest = generations.newest_whole()

    assert newest is not None
    assert (newest.path / "s3.json").read_bytes() == b"two"


def test_only_the_two_newest_are_kept(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    for number in range(4):
        generations.write({"s3.json": bytes([number])})

    assert [generation.number for generation in generations.all()] == [4, 3]


def test_an_unchanged_file_is_linked_not_copied(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    first = generations.write({"iam.json": b"same", "s3.json": b"one"})
    second = generations.write({"iam.json": b"same", "s3.json": b"two"})

    assert (first.path / "iam.json").samefile(second.path / "iam.json")


def test_a_generation_damaged_on_disk_gives_way_to_the_one_before(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    generations.write({"s3.json": b"one"})
    damaged = generations.write({"s3.json": b"two"})
    (damaged.path / "s3.json").write_bytes(b"tw0")

    newest = generations.newest_whole()

    assert newest is not None
    assert (newest.path / "s3.json").read_bytes() == b"one"


def test_a_generation_that_was_not_finished_is_not_seen(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    whole = generations.write({"s3.json": b"one"})
    shutil.copytree(whole.path, tmp_path / "2.part")

    assert [generation.number for generation in generations.all()] == [1]


def test_a_missing_file_makes_a_generation_not_whole(tmp_path: Path) -> None:
    generation = Generations(tmp_path).write({"s3.json": b"one", "iam.json": b"x"})
    (generation.path / "iam.json").unlink()

    assert not generation.whole()


def test_an_unreadable_index_makes_a_generation_not_whole(tmp_path: Path) -> None:
    generation = Generations(tmp_path).write({"s3.json": b"one"})
    (generation.path / INDEX).write_text("{")

    assert not generation.whole()


def test_nothing_saved_means_nothing_to_start_from(tmp_path: Path) -> None:
    assert Generations(tmp_path / "never").newest_whole() is None
