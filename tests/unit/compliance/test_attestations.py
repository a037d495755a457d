"""What a person vouches for counts until it expires, and lifts nothing that questions gave."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph.compliance import history
from proofgraph.compliance.attestations import Attestations
from proofgraph.compliance.days import day_of
from proofgraph.compliance.restating import Restating
from proofgraph.compliance.status import Status
from proofgraph.compliance.targets import requirement
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


def restating(world: World) -> Restating:
    vouched = Attestations(world.records, world.clock).valid
    return Restating(world.records, world.frameworks, world.controls, world.questions, vouched, world.clock)


def acting(world: World) -> Attestations:
    return Attestations(world.records, world.clock, restate=restating(world).now)


def vouch(world: World, attestations: Attestations, ref: str = "B.1") -> None:
    attestations.attest("std", ref, statement="We do.", signer="ann", expires_at=world.now + 2 * DAY)


def said(world: World, ref: str = "B.1") -> list[Status]:
    return [change.status for change in history.changes(world.records, "std", ref)]


def test_it_acts_when_it_is_given_withdrawn_and_over(world: World) -> None:
    world.evaluate()
    attestations = acting(world)
    world.now += 1000

    vouch(world, attestations)
    given = statuses(world)["B.1"]
    world.now += 1000
    attestations.withdraw(requirement("std", "B.1"), by="ann")
    withdrawn = statuses(world)["B.1"]
    world.now += 1000
    vouch(world, attestations)
    world.now += 2 * DAY
    restating(world).catch_up()

    assert [given, withdrawn] == [(Status.TESTED, "external"), (Status.UNKNOWN, "none")]
    assert statuses(world)["B.1"] == (Status.UNKNOWN, "none")
    assert said(world) == [Status.UNKNOWN, Status.TESTED, Status.UNKNOWN, Status.TESTED, Status.UNKNOWN]
    assert restating(world).catch_up() == 0


def test_a_day_on_which_it_was_given_is_covered_as_its_evaluation_made_it(world: World) -> None:
    world.evaluate()
    vouch(world, acting(world))
    world.now += DAY
    acting(world).withdraw(requirement("std", "B.1"), by="ann")

    held = history.day_standings(world.records, "std", "B.1")

    today, yesterday = day_of(world.now), day_of(world.now - DAY)
    assert (held[yesterday].status, held[yesterday].covered) == (Status.TESTED, True)
    assert (held[today].status, held[today].covered) == (Status.UNKNOWN, False)


def test_it_gives_a_requirement_that_was_never_evaluated_its_status(world: World) -> None:
    world.frameworks.install("std")

    vouch(world, acting(world))

    view = world.views.framework_view("std")
    assert statuses(world)["B.1"] == (Status.TESTED, "external")
    assert view.last_evaluated_at is None
    assert view.trend[-1]["counts"]["TESTED"] == 1


def test_what_was_cut_off_is_made_good_by_the_round(world: World) -> None:
    world.evaluate()
    world.now += 1000

    vouch(world, Attestations(world.records, world.clock))
    before = statuses(world)["B.1"][0]
    done = restating(world).catch_up()

    assert (before, done) == (Status.UNKNOWN, 1)
    assert statuses(world)["B.1"][0] is Status.TESTED


def test_it_changes_nothing_where_questions_speak_or_the_framework_is_gone(world: World) -> None:
    world.evaluate()
    before = said(world, "A.1")

    vouch(world, acting(world), "A.1")
    vouch(world, acting(world), "Z.9")
    Attestations(world.records, world.clock, restate=restating(world).now).attest(
        "gone", "A.1", statement="We do.", signer="ann", expires_at=world.now + DAY
    )

    assert said(world, "A.1") == before
    assert restating(world).catch_up() == 0
