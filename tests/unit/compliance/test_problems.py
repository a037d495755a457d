"""Gaps as entities: they reach the next snapshot, go when they are solved, and are seen only when named."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph.compliance import problems
from proofgraph.compliance.days import DAY
from proofgraph.compliance.gaps import Gaps
from proofgraph.compliance.problems import TYPE
from proofgraph.compliance.status import Status
from proofgraph.graph.completeness import Denial
from proofgraph.graph.projector import Projector
from tests.unit.compliance.world import World, bucket, library, question, user

OPEN = question(
    "open-problems",
    ("Open", "BAD", "FIND Problem WITH status = 'GAP'"),
    requirements={"std": ["B.1"]},
    integrations=["proofgraph"],
)
ANYTHING = question("anything", ("All", "GOOD", "FIND *"), requirements={"std": ["B.1"]})


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path, library(OPEN, ANYTHING))


def projected(world: World, query: str) -> list[str]:
    """Rows of the snapshot that the projector makes once edits have paused."""
    world.now += 60_000
    manifest = Projector(world.graph, world.snapshots, world.clock).project() or world.snapshots.latest()
    assert manifest is not None
    with world.snapshots.engine(manifest) as engine:
        return sorted(row["n"] for row in engine.run(query, now=world.now).rows)


AFFECTED = (
    f"FIND {TYPE} WITH question = 'bucket-encryption' THAT RELATES TO aws_s3_bucket AS e RETURN e.name AS n"
)
LEFT = f"FIND {TYPE} WITH question = 'bucket-encryption' AS p RETURN p.name AS n"


def test_a_problem_is_joined_to_what_it_affects_and_goes_when_it_is_solved(world: World) -> None:
    world.collect(bucket("a", encrypted=False), bucket("b", encrypted=False), user("ann", mfaEnabled=True))
    world.evaluate()
    first = projected(world, AFFECTED)

    world.now += DAY
    world.collect(bucket("a", encrypted=True), bucket("b", encrypted=False), user("ann", mfaEnabled=True))
    world.evaluate()
    second = projected(world, AFFECTED)
    world.now += DAY
    world.collect(bucket("a", encrypted=True), bucket("b", encrypted=True), user("ann", mfaEnabled=True))
    world.evaluate()

    assert (first, second) == (["a", "b"], ["b"])
    assert projected(world, LEFT) == []


FIGURES = (
    f"FIND {TYPE} WITH question = 'bucket-encryption' AS p "
    "RETURN CONCAT(p.affected, '/', p.joined, '/', p.unproven) AS n"
)


def test_only_what_is_proven_is_joined_and_the_rest_is_counted_beside_it(world: World) -> None:
    denial = Denial("s3:GetEncryptionConfiguration", "aws_s3_bucket", ("encrypted",), 1, ("arn:a",))
    world.collect(
        bucket("a", encrypted=False),
        bucket("b", encrypted=False),
        user("ann", mfaEnabled=True),
        reports={"buckets": {"denials": (denial,)}},
    )

    world.evaluate()

    assert projected(world, AFFECTED) == ["b"]
    assert projected(world, FIGURES) == ["1/1/1"]
    gaps = Gaps(world.views.pictures, world.records, world.evidence, world.clock)
    (row,) = gaps.table()
    assets = gaps.assets("std", "bucket-encryption")
    assert (row.affected, row.unproven) == (1, 1)
    assert {asset["name"]: asset["_proven"] for asset in assets} == {"a": False, "b": True}


def test_a_problem_says_how_many_of_what_it_affects_are_joined(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(problems, "JOINED", 2)
    world.collect(*(bucket(name, encrypted=False) for name in "abc"), user("ann", mfaEnabled=True))

    world.evaluate()

    assert len(projected(world, AFFECTED)) == 2
    assert projected(world, FIGURES) == ["3/2/0"]


def test_an_evaluation_sees_problems_only_where_a_question_names_them(world: World) -> None:
    world.collect(bucket("a", encrypted=False), user("ann", mfaEnabled=True))
    world.evaluate()
    projected(world, AFFECTED)
    world.now += DAY

    evaluation = world.evaluate()

    named = world.evaluations.result(evaluation.id, OPEN.id)
    everything = world.evaluations.result(evaluation.id, ANYTHING.id)
    assert (named.status, named.queries[0].count) == (Status.GAP, 1)
    assert all(row["_type"] != TYPE for row in world.evaluations.rows(everything, 0))
