"""Past days: a question asked of them, two compared, and a result repeated from what it recorded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.asking import Asker
from proofgraph.compliance.comparison import compare
from proofgraph.compliance.days import DAY, day_of
from proofgraph.compliance.graph_state import coverage_of, sources_at
from proofgraph.compliance.parameters import Values
from proofgraph.compliance.status import Status
from proofgraph.compliance.time_travel import TimeTravel
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.graph.completeness import Denial
from proofgraph.j1ql.results import ListResult, digest
from tests.unit.compliance.world import ENCRYPTION, NOW, SCHEMA, World, bucket, library, question, user


class Instance:
    id, integration, name, enabled, interval_hours = "i1", "aws", "Production", True, 24
    accounts: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    created_at = 0


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path, library(DATED))


@pytest.fixture
def travel(world: World) -> TimeTravel:
    return TimeTravel(
        world.snapshots,
        world.questions,
        world.frameworks,
        SCHEMA,
        lambda _at: [Instance()],
        Values,
        world.clock,
    )


FIRST = day_of(NOW)
DATED = question(
    "old-buckets",
    ("Old", "BAD", "FIND aws_s3_bucket WITH createdOn < date.now - 30 days"),
    requirements={"std": ["B.1"]},
)
TOKEN = "ghp_" + "a" * 36


def names(rows: Any) -> list[str]:
    return sorted(row["name"] for row in rows)


def pass_days(world: World, days: int) -> None:
    world.now += days * DAY


def test_a_question_is_asked_of_the_graph_as_it_stood_at_the_end_of_a_day(
    world: World, travel: TimeTravel
) -> None:
    world.collect(bucket("a", encrypted=False))
    pass_days(world, 2)
    world.collect(bucket("a", encrypted=True), bucket("b", encrypted=False))
    asked = travel.question(ENCRYPTION.id)

    then = travel.ask(asked, day_of(world.now - DAY))
    now = travel.ask(asked, day_of(world.now))

    assert (then.result.status, names(then.rows[0])) == (Status.GAP, ["a"])
    assert (now.result.status, names(now.rows[0])) == (Status.ATTENTION, ["b"])
    assert then.snapshot_at < now.snapshot_at


def test_asking_stores_nothing(world: World, travel: TimeTravel) -> None:
    world.collect(bucket("a", encrypted=False))
    before = [stat.key for stat in world.objects.list("evidence/")]

    travel.ask(travel.question(ENCRYPTION.id), FIRST)

    assert [stat.key for stat in world.objects.list("evidence/")] == before


def test_a_day_before_the_first_snapshot_or_in_the_future_is_refused(
    world: World, travel: TimeTravel
) -> None:
    asked = travel.question(ENCRYPTION.id)
    with pytest.raises(ConflictError, match="no snapshot yet"):
        travel.ask(asked, FIRST)
    world.collect()

    with pytest.raises(NotFoundError, match=f"first snapshot is of {FIRST}"):
        travel.ask(asked, day_of(NOW - DAY))
    with pytest.raises(InvalidInputError, match="not come yet"):
        travel.ask(asked, day_of(NOW + DAY))
    with pytest.raises(InvalidInputError, match="is no day"):
        travel.ask(asked, "2026-02-30")


def test_a_result_of_200_days_ago_is_repeated_with_the_same_digests(world: World, travel: TimeTravel) -> None:
    world.collect(
        bucket("a", encrypted=False, note=f"token {TOKEN}", createdOn=NOW - 31 * DAY),
        bucket("b", encrypted=True, createdOn=NOW - 29 * DAY),
        user("ann", mfaEnabled=False),
    )
    evaluation = world.evaluate()
    for _ in range(4):
        pass_days(world, 50)
        world.collect(bucket("a", encrypted=True, createdOn=NOW - 31 * DAY), user("ann", mfaEnabled=True))

    again = [travel.repeat(result) for result in world.evaluations.results(evaluation.id)]

    assert all(found.same for found in again)
    ran = [query for found in again for query in found.queries if query.recorded]
    assert len(ran) >= 5
    assert all(query.digest == query.recorded for query in ran)
    old = world.evaluations.result(evaluation.id, DATED.id)
    assert names(world.evaluations.rows(old, 0)) == ["a"]
    assert world.evaluations.rows(old, 0)[0]["note"] == "token [masked: GitHub token]"


def test_proven_rows_are_masked_by_the_same_rules_as_all(world: World) -> None:
    denial = Denial("s3:GetEncryptionConfiguration", "aws_s3_bucket", ("encrypted",), 1, ("arn:a",))
    world.collect(
        bucket("a", encrypted=False),
        bucket("b", encrypted=False, note="TOKEN=" + "x" * 12),
        reports={"buckets": {"denials": (denial,)}},
    )
    manifest = world.snapshots.latest()
    assert manifest is not None

    with world.snapshots.engine(manifest) as engine:
        coverage = coverage_of(manifest, SCHEMA, sources_at(manifest, [Instance()]), engine)
        asker = Asker(engine, coverage, world.evidence, manifest.id, manifest.created_at, "1")
        asker.mask = replace(asker.mask, assigned=())
        run = asker.ask(world.questions.get(ENCRYPTION.id), "").queries[0]

    for stored in (run.digest, run.proven_digest):
        assert [row["note"] for row in world.evidence.rows(stored) if "note" in row] == ["TOKEN=" + "x" * 12]


def test_a_result_of_older_masking_rules_is_repeated_with_those(world: World, travel: TimeTravel) -> None:
    world.collect(bucket("a", encrypted=False, note="TOKEN=hunter2x"))
    now = world.evaluations.result(world.evaluate().id, ENCRYPTION.id)
    rows = world.evaluations.rows(now, 0)
    assert rows[0]["note"] == "TOKEN=[masked: secret]"
    old_digest = digest(ListResult([{**rows[0], "note": "TOKEN=hunter2x"}]))
    bad, *others = now.queries
    old = now.model_copy(
        update={"mask": "mask-1", "queries": (bad.model_copy(update={"digest": old_digest}), *others)}
    )

    assert travel.repeat(now).mask == now.mask == "mask-2"
    assert travel.repeat(old).mask == "mask-1"
    assert travel.repeat(old).same
    assert travel.repeat(now).same


def test_an_edited_question_is_repeated_in_its_old_words(world: World, travel: TimeTravel) -> None:
    world.collect(bucket("a", encrypted=False))
    evaluation = world.evaluate()
    edited = question(ENCRYPTION.id, ("Other", "GOOD", "FIND aws_iam_user"))
    world.library.questions[ENCRYPTION.id] = edited  # type: ignore[index]

    found = travel.repeat(world.evaluations.result(evaluation.id, ENCRYPTION.id))

    assert [query.name for query in found.queries] == ["Not encrypted", "Encrypted"]
    assert found.same


def test_two_days_differ_by_what_appeared_went_and_changed(world: World, travel: TimeTravel) -> None:
    world.collect(
        bucket("a", encrypted=False, region="one"), bucket("b", encrypted=False), bucket("c", encrypted=False)
    )
    pass_days(world, 1)
    world.collect(
        bucket("a", encrypted=False, region="two"), bucket("c", encrypted=False), bucket("d", encrypted=False)
    )

    found = travel.compare(travel.question(ENCRYPTION.id), FIRST, day_of(world.now)).queries[0].compared

    assert (names(found.appeared), names(found.went), found.same) == (["d"], ["b"], 1)
    (changed,) = found.changed
    assert changed.row["name"] == "a"
    assert [(c.path, c.before, c.after) for c in changed.changes] == [("region", "one", "two")]


def test_rows_of_tables_that_name_nothing_are_compared_whole() -> None:
    old = [{"n": 1}, {"n": 1}, {"n": 2}]

    found = compare(old, [{"n": 1}, {"n": 3}])

    assert (list(found.appeared), sorted(row["n"] for row in found.went), found.same) == (
        [{"n": 3}],
        [1, 2],
        1,
    )
    assert compare(old, old).same == 3


def test_a_comparison_goes_from_an_earlier_day_to_a_later_one(travel: TimeTravel) -> None:
    with pytest.raises(InvalidInputError, match="later one"):
        travel.compare(travel.query("FIND aws_s3_bucket"), FIRST, FIRST)


def test_a_result_is_repeated_under_the_smart_classes_that_were_in_force(tmp_path: Path) -> None:
    critical = question("critical", ("All", "GOOD", "FIND #CriticalAsset"), requirements={"std": ["B.1"]})
    world = World(tmp_path, library(critical))
    asset = {"classification": "critical", "tag.Production": True}
    world.collect(bucket("a", encrypted=True, **asset), user("ann", mfaEnabled=True))
    result = world.evaluations.result(world.evaluate().id, critical.id)
    travel = TimeTravel(
        world.snapshots, world.questions, world.frameworks, SCHEMA, lambda _at: [], Values, world.clock
    )

    assert result.queries[0].count == 1
    assert result.smart_classes is not None
    assert result.smart_classes["CriticalAsset"]["filter"].endswith("classification = 'critical'")
    assert travel.repeat(result).same
    others = {"CriticalAsset": {"classes": ["User"], "filter": "name = 'ann'"}}
    assert not travel.repeat(result.model_copy(update={"smart_classes": others})).same
