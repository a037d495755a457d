"""The organisation's own questions and controls beside the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph.errors import ConflictError, NotFoundError, QueryError
from tests.unit.compliance.world import ENCRYPTION, World, bucket, control, question


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def test_an_own_question_is_asked_like_a_shipped_one(world: World) -> None:
    own = question("own", ("All", "GOOD", "FIND aws_s3_bucket"), requirements={"std": ["B.1"]})
    world.questions.create(own, by="ann")
    world.collect(bucket("a", encrypted=True))

    evaluation = world.evaluate()

    assert world.evaluations.result(evaluation.id, "own").status == "TESTED"
    assert world.questions.get("own").shipped is False


def test_an_own_question_must_parse_and_have_an_id_of_its_own(world: World) -> None:
    with pytest.raises(QueryError):
        world.questions.create(question("own", ("All", "GOOD", "FIND")), by="ann")
    with pytest.raises(ConflictError, match="ships"):
        world.questions.create(ENCRYPTION, by="ann")
    with pytest.raises(NotFoundError):
        world.questions.get("nope")


def test_an_own_control_serves_requirements(world: World) -> None:
    framework = world.frameworks.install("std")
    world.controls.create(control("own", {"std": ["B.1"]}, "bucket-encryption"), by="ann")

    assert ("own", "B.1") in [(link.control, link.ref) for link in world.controls.links(framework)]
    with pytest.raises(ConflictError, match="ships"):
        world.controls.create(control("encrypt", {}), by="ann")


def test_a_link_can_be_made_and_taken_away(world: World) -> None:
    framework = world.frameworks.install("std")
    world.controls.link(framework, "B.1", "encrypt", by="ann")
    world.controls.unlink(framework, "A.1", "encrypt", by="ann")

    links = {(link.control, link.ref) for link in world.controls.links(framework)}

    assert links == {("encrypt", "B.1"), ("sign-in", "A.2")}
    with pytest.raises(NotFoundError):
        world.controls.link(framework, "A.1", "nope", by="ann")
