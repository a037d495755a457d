"""What a person vouches for counts until it expires, and lifts nothing that questions gave."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph.compliance.attestations import Attestations
from proofgraph.compliance.status import Status
from proofgraph.errors import InvalidInputError
from tests.unit.compliance.world import World, bucket, user

DAY = 86_400_000


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    made.collect(bucket("b", encrypted=False), user("ann", mfaEnabled=True))
    return made


def attest(world: World, ref: str) -> None:
    Attestations(world.records, world.clock).attest(
        "std", ref, statement="We do.", signer="ann", expires_at=world.now + 2 * DAY
    )


def statuses(world: World) -> dict[str, tuple[Status, str]]:
    return {row.ref: (row.status, row.evidence) for row in world.views.requirements("std").rows}


def test_an_attestation_gives_tested_where_no_question_is_left(world: World) -> None:
    attest(world, "B.1")
    world.evaluate()

    assert statuses(world)["B.1"] == (Status.TESTED, "external")


def test_it_lapses_by_itself(world: World) -> None:
    attest(world, "B.1")
    world.now += 2 * DAY

    world.evaluate()

    assert statuses(world)["B.1"] == (Status.UNKNOWN, "none")


def test_it_lifts_no_gap(world: World) -> None:
    attest(world, "A.1")
    world.evaluate()

    assert statuses(world)["A.1"] == (Status.GAP, "both")


@pytest.mark.parametrize(("statement", "days"), [(" ", 1), ("Yes.", 0)])
def test_it_needs_words_and_an_end(world: World, statement: str, days: int) -> None:
    with pytest.raises(InvalidInputError):
        Attestations(world.records, world.clock).attest(
            "std", "B.1", statement=statement, signer="ann", expires_at=world.now + days * DAY
        )
