"""Triples are read off relationship types where those tell, and never guessed."""

from __future__ import annotations

from proofgraph.graph.manifest import triples_of
from proofgraph.j1ql.partition import Partition


def partition(kind: str, type: str, *classes: str) -> Partition:
    return Partition(kind, "i1", type, "d", "f", 1, 1, (classes,), ())  # type: ignore[arg-type]


def test_a_type_made_of_two_known_types_and_the_verb_is_told() -> None:
    listed = [
        partition("entity", "aws_iam_user", "User"),
        partition("entity", "aws_iam_has_policy", "AccessPolicy"),
        partition("relationship", "aws_iam_user_has_aws_iam_has_policy", "HAS"),
    ]

    assert triples_of(listed) == (("aws_iam_user", "HAS", "aws_iam_has_policy"),)


def test_a_type_that_does_not_tell_could_be_anything() -> None:
    listed = [partition("entity", "a", "A"), partition("relationship", "links", "IS", "HAS")]

    assert triples_of(listed) == (("*", "HAS", "*"), ("*", "IS", "*"))
