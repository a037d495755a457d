"""Gaps as entities: they reach the next snapshot, go when they are solved, and are seen only when named."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph.compliance.days import DAY
from proofgraph.compliance.problems import TYPE
from proofgraph.compliance.status import Status
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
