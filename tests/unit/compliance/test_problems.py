"""Gaps as entities: they reach the next snapshot, go when they are solved, and are seen only when named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance import asking, problems
from proofgraph.compliance.days import DAY
from proofgraph.compliance.framework_deletion import DeletedFrameworks
from proofgraph.compliance.frameworks import Framework
from proofgraph.compliance.gaps import Filter, Gaps
from proofgraph.compliance.problems import TYPE, Problems
from proofgraph.compliance.status import Status
from proofgraph.graph.completeness import Denial
from proofgraph.graph.projector import Projector
from tests.faulty import CrashError
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


@dataclass
class Retiring:
    """Takes problems away while the framework stands; what comes after its deletion is not reached."""

    world: World

    def __call__(self, framework: Framework) -> None:
        if not self.world.frameworks.list():
            raise CrashError
        Problems(self.world.graph, self.world.evidence).settle(framework, (), self.world.now)


def test_no_problem_of_a_framework_is_left_that_is_deleted_while_its_evaluation_ends(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle, overtaken = Problems.settle, list[None]()

    def deleted_before(self: Problems, framework: Framework, *found: Any) -> Any:
        if not overtaken:
            overtaken.append(None)
            DeletedFrameworks(world.records, world.frameworks, world.clock).delete(framework.id, by="ann")
        return settle(self, framework, *found)

    monkeypatch.setattr(Problems, "settle", deleted_before)
    world.collect(bucket("a", encrypted=False), user("ann", mfaEnabled=True))
    world.evaluate()

    assert (overtaken, world.frameworks.list()) == ([None], [])
    assert projected(world, LEFT) == []


def test_a_deletion_that_dies_half_way_leaves_no_problem(world: World) -> None:
    world.collect(bucket("a", encrypted=False), user("ann", mfaEnabled=True))
    world.evaluate()
    deletion = DeletedFrameworks(world.records, world.frameworks, world.clock, Retiring(world))

    with pytest.raises(CrashError):
        deletion.delete("std", by="ann")

    assert (world.frameworks.list(), projected(world, LEFT)) == ([], [])


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


def test_a_gap_in_more_places_than_are_kept_is_marked_and_passes_filters_by_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mixed = question(
        "mixed",
        ("Both", "BAD", "FIND (aws_s3_bucket|aws_iam_user) WITH odd = true"),
        requirements={"std": ["B.1"]},
    )
    world = World(tmp_path, library(mixed))
    world.collect(bucket("a", odd=True), bucket("b", odd=True), user("ann", odd=True))
    types = ["aws_s3_bucket"], ["aws_iam_user"], ["aws_rds_instance"]

    def found(most: int) -> list[list[bool]]:
        monkeypatch.setattr(asking, "PLACES", most)
        world.now += 60_000
        world.evaluate("question", mixed.id)
        table = Gaps(world.views.pictures, world.records, world.evidence, world.clock).table
        rows = [table(Filter(types=wanted)) for wanted in types]
        return [[row.places_cut for row in listed if row.question_id == mixed.id] for listed in rows]

    assert found(2) == [[False], [False], []]
    assert found(1) == [[True], [True], [True]]


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
