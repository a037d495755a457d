"""Evaluations day by day: a failed day is repeated, runs that overlap agree, days without are not covered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.content import QuestionContent
from proofgraph.compliance.daily import Daily
from proofgraph.compliance.daily_rounds import MOST_ATTEMPTS, DailyRounds
from proofgraph.compliance.days import DAY, Period, day_of
from proofgraph.compliance.operation import Operations
from proofgraph.compliance.status import Status
from proofgraph.compliance.trends import Trends
from proofgraph.errors import ConflictError, InvalidInputError
from tests.unit.compliance.world import NOW, World, bucket, user

MINUTE = 60_000


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    made.now = NOW // DAY * DAY + 6 * 60 * MINUTE
    made.frameworks.install("std")
    made.collect(bucket("a", encrypted=True), user("ann", mfaEnabled=True))
    return made


def daily_of(world: World) -> Daily:
    rounds = DailyRounds(world.records, world.frameworks, world.clock)
    return Daily(world.evaluations, world.frameworks, rounds)


@pytest.fixture
def daily(world: World) -> Daily:
    return daily_of(world)


def _as_other(world: World) -> Any:
    record = world.records.get("frameworks", "framework", "std")
    assert record is not None
    return replace(record, body={**record.body, "id": "aaa", "title": "Aaa"})


def status(world: World, ref: str) -> Status:
    return next(row.status for row in world.views.requirements("std").rows if row.ref == ref)


def run(world: World, evaluation_id: str) -> Any:
    for chunk in world.evaluations.plan(evaluation_id)["chunks"]:
        world.evaluations.run_chunk(evaluation_id, chunk)
    return world.evaluations.finish(evaluation_id)


def test_a_failed_day_is_started_again_until_it_succeeds_or_was_tried_enough(
    world: World, daily: Daily
) -> None:
    (first,) = daily.start_all(by="schedule").evaluations
    assert daily.retry_failed(by="retry").evaluations == ()

    world.evaluations.fail(first, "out of memory")
    world.now += MINUTE
    (second,) = daily.retry_failed(by="retry").evaluations
    run(world, second)

    assert daily.retry_failed(by="retry").evaluations == ()
    assert [e.state for e in world.evaluations.list("std").items] == ["succeeded", "failed"]
    world.now += DAY
    for _ in range(MOST_ATTEMPTS):
        (started,) = daily.retry_failed(by="r").evaluations or daily.start_all(by="s").evaluations
        world.evaluations.fail(started, "again")
        world.now += 1
    assert daily.retry_failed(by="retry").evaluations == ()


def test_a_framework_that_cannot_be_evaluated_does_not_stop_the_others(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.frameworks.install("std")

    started = daily_of(world).start_all(by="schedule")

    assert started.evaluations == ()
    assert "collect first" in started.refused["std"]


def test_what_could_not_be_started_or_died_before_it_began_is_started_by_the_next_retry(
    tmp_path: Path,
) -> None:
    world = World(tmp_path)
    world.frameworks.install("std")
    daily = daily_of(world)
    assert "std" in daily.start_all(by="schedule").refused  # nothing has been collected

    world.collect(bucket("a", encrypted=True))

    assert len(daily.retry_failed(by="retry").evaluations) == 1
    assert daily.retry_failed(by="retry").evaluations == ()


def test_an_unexpected_error_of_one_framework_does_not_stop_the_others(
    world: World,
) -> None:
    world.records.put(replace(_as_other(world), id="aaa"))
    start = world.evaluations.start

    class Failing:
        collected = True

        def start(self, id: str, *, by: str) -> Any:
            if id == "aaa":
                raise KeyError("broken")
            return start(id, by=by)

    daily = replace(daily_of(world), evaluations=Failing())  # type: ignore[arg-type]

    started = daily.start_all(by="schedule")

    assert (len(started.evaluations), list(started.refused)) == (1, ["aaa"])
    (owed,) = [owed for owed in daily.rounds.owed() if owed.framework_id == "aaa"]
    assert (owed.missed, owed.failed, owed.cause.partition("(")[2][:8]) == (True, True, "KeyError")


def test_a_run_that_fails_before_midnight_is_owed_after_it(world: World, daily: Daily) -> None:
    world.now = NOW // DAY * DAY + DAY - MINUTE
    (first,) = daily.start_all(by="schedule").evaluations
    world.evaluations.fail(first, "out of memory")
    world.now += 2 * MINUTE

    assert len(daily.retry_failed(by="retry").evaluations) == 1


def test_runs_of_parts_say_nothing_of_whether_the_whole_was_evaluated(world: World, daily: Daily) -> None:
    (first,) = daily.start_all(by="schedule").evaluations
    world.evaluations.fail(first, "out of memory")
    for _ in range(3):
        world.now += 1
        world.evaluations.run_here("std", "question", "bucket-encryption", by="ann")

    assert len(daily.retry_failed(by="retry").evaluations) == 1


def test_a_second_run_of_the_same_part_joins_the_first_and_other_parts_run_beside_it(world: World) -> None:
    first = world.evaluations.start("std", by="ann")

    assert world.evaluations.start("std", by="bob").id == first.id
    assert world.evaluations.start("std", "requirement", "A.2", by="bob").id != first.id


def test_a_run_that_ends_late_never_takes_the_place_of_newer_results(world: World) -> None:
    world.questions.edit("bucket-encryption", {"trend": True}, by="ann")
    late = world.evaluations.start("std", by="ann")
    for chunk in world.evaluations.plan(late.id)["chunks"]:
        world.evaluations.run_chunk(late.id, chunk)
    world.now += MINUTE
    world.collect(bucket("a", encrypted=False), user("ann", mfaEnabled=True))
    newer = world.evaluations.run_here("std", "question", "bucket-encryption", by="ann")

    world.now += MINUTE
    world.evaluations.finish(late.id)

    assert status(world, "A.1") is Status.GAP
    assert world.views.whole("std").results["bucket-encryption"].evaluation_id == newer.id
    assert [entry.status for entry in world.views.history("std", "A.1").entries] == [Status.GAP]
    today = day_of(world.now)
    (counted,) = Trends(world.records).of("bucket-encryption", "std", Period.of(today, today))
    assert counted.evaluation_id == newer.id


def test_a_run_that_writes_its_statuses_cannot_be_cancelled_any_more(world: World) -> None:
    started = world.evaluations.start("std", by="ann")
    world.evaluations.plan(started.id)
    record = world.records.get("evaluations", "evaluation", started.id)
    assert record is not None
    world.records.put(replace(record, body={**record.body, "finishing_at": world.now}))

    with pytest.raises(ConflictError, match="writing its statuses"):
        world.evaluations.cancel(started.id)


def test_a_cancelled_run_stays_cancelled_though_it_goes_on(world: World) -> None:
    started = world.evaluations.start("std", by="ann")
    world.evaluations.plan(started.id)
    world.evaluations.cancel(started.id)

    assert run(world, started.id).state == "cancelled"
    assert status(world, "A.1") is Status.UNKNOWN


def test_a_day_without_an_evaluation_is_not_covered_whatever_was_before(world: World) -> None:
    first = day_of(world.now)
    world.evaluate()
    world.now += 2 * DAY
    world.collect(bucket("a", encrypted=True), user("ann", mfaEnabled=True))
    world.evaluate()

    days = world.views.history("std", "A.1", Period.of(first, day_of(world.now))).days

    assert [(day.status, day.covered) for day in days] == [
        (Status.TESTED, True),
        (Status.UNKNOWN, False),
        (Status.TESTED, True),
    ]


def test_an_evaluation_of_an_old_graph_covers_no_day(world: World) -> None:
    world.now += 3 * DAY
    world.evaluate()

    (day,) = world.views.history("std", "A.1").days

    assert (day.status, day.covered, day.evaluated) == (Status.UNKNOWN, False, Status.TESTED)


def test_a_part_alone_covers_only_what_it_asked_wholly(world: World) -> None:
    world.evaluations.run_here("std", "question", "bucket-encryption", by="ann")

    (day,) = world.views.history("std", "A.1").days

    assert not day.covered
    assert set(day.questions) == {"bucket-encryption"}


def test_an_edited_query_is_flagged_on_its_day_with_both_texts_and_who(world: World) -> None:
    own = {
        "id": "own",
        "title": "Are buckets fine?",
        "description": "d",
        "severity": "low",
        "requirements": {"std": ["B.1"]},
    }
    old = {"name": "All", "query": "FIND aws_s3_bucket"}
    world.questions.create(QuestionContent.model_validate({**own, "queries": [old]}), by="ann")
    world.evaluate()
    world.now += DAY
    changed = {"queries": [{"name": "All", "query": "FIND aws_s3_bucket WITH encrypted = true"}]}
    world.questions.edit("own", changed, by="bob", why="only those")
    world.evaluate()

    (edit,) = world.views.history("std", "B.1").edits

    assert (edit.day, edit.question_id, edit.by, edit.why) == (day_of(world.now), "own", "bob", "only those")
    assert [text.query for text in (*edit.before, *edit.after)] == [
        "FIND aws_s3_bucket",
        "FIND aws_s3_bucket WITH encrypted = true",
    ]


def edited(world: World, *texts: str, by: str) -> None:
    for text in texts:
        world.now += MINUTE
        world.questions.edit("own", {"queries": [{"name": "All", "query": text}]}, by=by)


def told(world: World, period: Period | None = None) -> list[tuple[str, str, str, str]]:
    edits = world.views.history("std", "B.1", period).edits
    return [(e.day, e.by, e.before[0].query, e.after[0].query) for e in edits]


ONE, TWO, THREE = "FIND aws_s3_bucket", "FIND aws_iam_user", "FIND aws_rds_instance"


@pytest.fixture
def own(world: World) -> World:
    said = {
        "id": "own",
        "title": "Own?",
        "description": "d",
        "severity": "low",
        "requirements": {"std": ["B.1"]},
    }
    content = {**said, "queries": [{"name": "All", "query": ONE}]}
    world.questions.create(QuestionContent.model_validate(content), by="ann")
    world.evaluate()
    return world


def test_every_editor_between_two_days_is_told_also_of_an_edit_that_was_undone(own: World) -> None:
    edited(own, TWO, by="bob")
    edited(own, THREE, ONE, by="eve")
    own.now += DAY
    own.evaluate()

    day = day_of(own.now)
    assert told(own) == [(day, "bob", ONE, TWO), (day, "eve", TWO, THREE), (day, "eve", THREE, ONE)]


def test_an_edit_before_the_first_evaluation_of_a_period_is_told_on_its_first_day(own: World) -> None:
    own.now += DAY
    edited(own, TWO, by="bob")
    own.evaluate()
    first = day_of(own.now)
    edited(own, THREE, by="eve")
    own.evaluate()

    found = told(own, Period.of(first, first))

    assert found == [(first, "bob", ONE, TWO), (first, "eve", TWO, THREE)]
    assert told(own, Period.of(day_of(own.now + DAY), day_of(own.now + DAY))) == []


def test_an_edit_is_told_though_the_question_was_away_on_the_day_between(own: World) -> None:
    own.questions.edit("own", {"requirements": {}}, by="ann")
    own.now += DAY
    own.evaluate()
    edited(own, TWO, by="bob")
    own.questions.edit("own", {"requirements": {"std": ["B.1"]}}, by="ann")
    own.now += DAY
    own.evaluate()

    assert [edit[1:] for edit in told(own)] == [("bob", ONE, TWO)]


def test_a_period_tells_days_per_status_gaps_and_time_to_remediate(world: World) -> None:
    first = day_of(world.now)
    for encrypted in (True, False, False, None, True, False):
        if encrypted is not None:
            world.collect(bucket("a", encrypted=encrypted), user("ann", mfaEnabled=True))
            world.evaluate()
        world.now += DAY
    world.now -= DAY
    operations = Operations(world.records, world.frameworks, world.clock)

    found = operations.requirement("std", "A.1", Period.of(first, day_of(world.now + 5 * DAY)))
    whole = operations.framework("std", Period.of(first, day_of(world.now)))

    assert (found.days, found.covered, found.statuses) == (6, 5, {"TESTED": 2, "GAP": 3})
    assert found.longest_not_covered is not None
    assert found.longest_not_covered.days == 1
    assert found.longest_gap_ms == 3 * DAY
    assert (found.remediation.closed, found.remediation.open) == (1, 1)
    assert found.remediation.mean_ms == found.remediation.longest_ms == 3 * DAY
    assert (whole.days, whole.evaluated) == (6, 5)
    assert whole.requirements[0].statuses == found.statuses


@pytest.mark.parametrize("days", [("2023-1-1", "2023-01-02"), ("2023-01-02", "2023-01-01"), ("x", "y")])
def test_what_is_no_period_is_refused(days: tuple[str, str]) -> None:
    with pytest.raises(InvalidInputError):
        Period.of(*days)
