"""What people change acts on statuses at once and on the days from then on: never on days that are over."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from proofgraph.compliance import history, restatements, rollup
from proofgraph.compliance.days import DAY, Period, day_of
from proofgraph.compliance.operation import Operations
from proofgraph.compliance.status import Status
from proofgraph.ports.records import every
from tests.faulty import CrashError, CrashingRecords
from tests.unit.compliance.world import ENCRYPTION, NOW, World, bucket, control, question, user


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    made.now = NOW // DAY * DAY + DAY // 2
    made.collect(bucket("a", encrypted=False), user("ann", mfaEnabled=True))
    made.evaluate()
    return made


def status(world: World, ref: str) -> Status:
    return next(row.status for row in world.views.requirements("std").rows if row.ref == ref)


def operations(world: World) -> Operations:
    return Operations(world.records, world.frameworks, world.clock)


def away(world: World, ref: str = "A.1") -> None:
    world.frameworks.set_applicability("std", ref, applicable=False, reason="No data here.", by="ann")


def back(world: World, ref: str = "A.1") -> None:
    world.frameworks.set_applicability("std", ref, applicable=True, by="bob")


def test_what_ceases_to_apply_is_told_with_who_and_why_and_old_days_keep_their_status(world: World) -> None:
    first = day_of(world.now)
    world.now += DAY

    away(world)
    world.now += DAY
    back(world)

    view = world.views.history("std", "A.1", Period.of(first, day_of(world.now)))
    assert [(e.status, e.previous, e.by, e.why) for e in view.entries] == [
        (Status.GAP, None, "", ""),
        (Status.NOT_APPLICABLE, Status.GAP, "ann", "No data here."),
        (Status.GAP, Status.NOT_APPLICABLE, "bob", ""),
    ]
    assert [(day.status, day.covered) for day in view.days] == [
        (Status.GAP, True),
        (Status.NOT_APPLICABLE, False),
        (Status.UNKNOWN, False),
    ]
    (shipped, gone, again) = world.frameworks.revisions.list("applicability", "std/A.1")
    assert (shipped.body["applicable"], gone.why, again.by) == (True, "No data here.", "bob")


def test_a_day_without_evaluation_does_not_apply_while_nobody_says_otherwise(world: World) -> None:
    away(world)
    first = day_of(world.now)
    world.now += 2 * DAY

    days = world.views.history("std", "A.1", Period.of(first, day_of(world.now))).days

    assert [day.status for day in days] == [Status.NOT_APPLICABLE] * 3


def test_a_period_takes_applicability_day_by_day(world: World) -> None:
    period = Period.of(day_of(world.now), day_of(world.now + 3 * DAY))
    before = operations(world).framework("std", period)
    world.now += DAY
    away(world)
    world.evaluate()
    world.now += DAY
    world.evaluate()
    world.now += DAY
    back(world)
    world.evaluate()

    found = operations(world).requirement("std", "A.1", period)
    whole = operations(world).framework("std", period)

    assert (before.days, before.covered) == (1, 1)
    assert (found.applicable, found.days, found.not_applicable) == (True, 2, 2)
    # The snapshot is three days old at the end, so that the last day is not covered.
    assert (found.covered, found.statuses) == (1, {"GAP": 1})
    assert [(gap.ended_at is None, gap.remediated) for gap in found.gaps] == [(False, False), (True, False)]
    assert (found.remediation.closed, found.remediation.open) == (0, 1)
    assert (whole.covered, whole.evaluated) == (3, 4)


def test_a_framework_is_covered_where_only_what_did_not_apply_that_day_was_not(world: World) -> None:
    world.now += DAY
    away(world)
    world.evaluations.run_here("std", "requirement", "A.2", by="ann")

    found = operations(world).framework("std", Period.of(day_of(world.now), day_of(world.now)))

    assert [row.not_applicable for row in found.requirements] == [1, 0, 0]
    assert found.covered == 0  # nobody evaluated B.1


def test_the_days_trend_counts_what_does_not_apply_from_that_day_on(world: World) -> None:
    world.now += DAY

    away(world)

    trend = world.views.framework_view("std").trend
    assert [point["counts"]["NOT_APPLICABLE"] for point in trend] == [0, 1]
    assert [point["counts"]["GAP"] for point in trend] == [1, 0]


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (lambda w: w.controls.edit("encrypt", {"adopted": False}, by="a"), Status.GAP, Status.UNKNOWN),
        (
            lambda w: w.controls.unlink(w.frameworks.get("std"), "A.1", "encrypt", by="a"),
            Status.GAP,
            Status.UNKNOWN,
        ),
        (
            lambda w: w.controls.link(w.frameworks.get("std"), "A.1", "encrypt", inherit=False, by="a"),
            Status.GAP,
            Status.UNKNOWN,
        ),
        (
            lambda w: w.controls.link(w.frameworks.get("std"), "A.1", "sign-in", by="a"),
            Status.GAP,
            Status.ATTENTION,
        ),
        (
            lambda w: w.controls.edit("encrypt", {"satisfies": {}}, by="a"),
            Status.GAP,
            Status.UNKNOWN,
        ),
    ],
    ids=["adoption", "unlinking", "inheritance", "linking", "what it satisfies"],
)
def test_what_counts_acts_at_once(
    world: World, change: Callable[[World], object], before: Status, after: Status
) -> None:
    old = status(world, "A.1")
    world.now += 1

    change(world)

    assert (old, status(world, "A.1")) == (before, after)
    assert history.changes(world.records, "std", "A.1")[-1].status is after
    assert every(world.records, restatements.PARENT, "due") == []


def test_a_question_without_a_result_is_unknown_and_says_that_an_evaluation_is_needed(world: World) -> None:
    before = world.views.requirement_view("std", "A.2")
    world.questions.create(question("new", ("All", "BAD", "FIND aws_s3_bucket")), by="ann")
    world.controls.create(control("mine", {}, "new"), by="ann")

    world.controls.link(world.frameworks.get("std"), "A.2", "mine", by="ann")

    view = world.views.requirement_view("std", "A.2")
    assert (before.status, view.status) == (Status.TESTED, Status.UNKNOWN)
    assert view.reasons == ("Not evaluated yet: 1 of 3 questions; evaluate it.",)
    assert (before.unasked, view.unasked) == (0, 1)


def test_a_day_is_not_covered_while_something_that_counts_was_not_asked_and_is_again_without_it(
    world: World,
) -> None:
    world.questions.create(question("new", ("All", "BAD", "FIND aws_s3_bucket")), by="ann")
    world.controls.create(control("mine", {}, "new"), by="ann")
    framework = world.frameworks.get("std")

    def covered() -> object:
        return world.views.history("std", "A.1").days[-1].covered

    found = [covered()]
    world.controls.link(framework, "A.1", "mine", by="ann")
    found.append(covered())
    world.controls.unlink(framework, "A.1", "mine", by="ann")
    found.append(covered())

    assert found == [True, False, True]


@pytest.mark.parametrize("writes", range(4))
def test_a_change_that_was_cut_off_anywhere_is_made_good_by_the_round(world: World, writes: int) -> None:
    crashing = CrashingRecords(world.records)
    dying = World(world.folder, records=crashing)  # type: ignore[arg-type]
    dying.now = world.now + 1
    crashing.writes = writes
    with suppress(CrashError):
        dying.controls.edit("encrypt", {"adopted": False}, by="ann")
    crashing.writes = None
    adopted = world.controls.get("encrypt").adopted

    world.now += 2
    world.restating.catch_up()

    assert status(world, "A.1") is (Status.GAP if adopted else Status.UNKNOWN)
    assert adopted is (writes == 0)


def test_many_changes_together_bring_each_framework_up_to_date_once(world: World) -> None:
    before = rollup.guard(world.records, "std")
    with world.restating.together():
        for id in ("encrypt", "sign-in"):
            world.controls.edit(id, {"adopted": False}, by="ann")
        during = rollup.guard(world.records, "std")

    assert during == before
    assert rollup.guard(world.records, "std") == before + 1
    assert [status(world, ref) for ref in ("A.1", "A.2")] == [Status.UNKNOWN, Status.TESTED]
    assert every(world.records, restatements.PARENT, "due") == []


def test_what_no_status_follows_from_leaves_the_statuses_alone(world: World) -> None:
    before = rollup.guard(world.records, "std")

    world.controls.edit("encrypt", {"owners": ["ann"]}, by="ann")
    world.questions.edit(ENCRYPTION.id, {"title": "Another title"}, by="ann")

    assert rollup.guard(world.records, "std") == before
