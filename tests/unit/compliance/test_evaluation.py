"""An evaluation on a small graph: results, standings, history, problems; and what unread data does to it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.days import day_of
from proofgraph.compliance.status import LeftOut, Status
from proofgraph.compliance.texts import bounds
from proofgraph.errors import ConflictError, DamagedError, InvalidInputError, NotFoundError
from proofgraph.graph.completeness import Denial
from proofgraph.graph.model import Entity
from proofgraph.ports.records import Record
from tests.unit.compliance.world import NOW, OKTA, World, bucket, library, question, user

DAY = 86_400_000


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def mixed(world: World, **more: Any) -> None:
    world.collect(
        bucket("a", encrypted=True), bucket("b", encrypted=False), user("ann", mfaEnabled=True), **more
    )


def statuses(world: World) -> dict[str, Status]:
    return {row.ref: row.status for row in world.views.requirements("std").rows}


def result(world: World, evaluation: Any, question_id: str) -> Any:
    return world.evaluations.result(evaluation.id, question_id)


def test_rows_become_statuses_of_questions_and_requirements(world: World) -> None:
    mixed(world)

    evaluation = world.evaluate()

    assert evaluation.state == "succeeded"
    assert evaluation.counts == {"ATTENTION": 1, "TESTED": 1, "UNKNOWN": 1}
    assert result(world, evaluation, "bucket-encryption").status is Status.ATTENTION
    assert statuses(world) == {"A.1": Status.ATTENTION, "A.2": Status.TESTED, "B.1": Status.UNKNOWN}


def test_a_question_of_an_integration_that_is_not_connected_is_left_out(world: World) -> None:
    mixed(world)

    found = result(world, world.evaluate(), OKTA.id)

    assert found.left_out is LeftOut.NOT_CONNECTED
    assert found.queries[0].digest == ""


def test_a_question_about_nothing_that_exists_is_left_out(world: World) -> None:
    mixed(world)

    assert result(world, world.evaluate(), "databases-encrypted").left_out is LeftOut.NOTHING_TO_TEST


def test_a_population_that_was_not_collected_is_not_empty_but_unknown(world: World) -> None:
    mixed(world, reports={"databases": {"state": "failed", "error": "Access denied"}})

    found = result(world, world.evaluate(), "databases-encrypted")

    assert (found.status, found.left_out) == (Status.UNKNOWN, None)
    assert found.reasons == ("Production, databases: could not be collected: denied",)
    assert statuses(world)["A.1"] is Status.ATTENTION


def test_an_empty_graph_tests_nothing(world: World) -> None:
    world.sources = []
    world.snapshots.build()

    world.evaluate()

    assert set(statuses(world).values()) == {Status.UNKNOWN}


def test_a_refused_property_turns_nothing_tested_and_invents_no_gap(world: World) -> None:
    denial = Denial("iam:ListMFADevices", "aws_iam_user", ("mfaEnabled",), 1, ("arn:ann",))
    world.collect(bucket("a", encrypted=True), user("ann"), reports={"users": {"denials": (denial,)}})

    found = result(world, world.evaluate(), "users-mfa")

    assert (found.status, found.incomplete) == (Status.UNKNOWN, True)
    assert found.reasons == ("mfaEnabled not readable on 1 iam user: iam:ListMFADevices",)


def test_a_refused_property_hides_no_gap_that_was_read(world: World) -> None:
    denial = Denial("iam:ListMFADevices", "aws_iam_user", ("mfaEnabled",), 1, ("arn:ann",))
    world.collect(user("ann"), user("bob", mfaEnabled=False), reports={"users": {"denials": (denial,)}})

    found = result(world, world.evaluate(), "users-mfa")

    assert (found.status, found.incomplete) == (Status.ATTENTION, True)
    assert [query.proven for query in found.queries] == [1, 0]
    assert (found.affected, found.unproven) == (1, 1)
    assert [row["name"] for row in world.evidence.rows(found.queries[0].proven_digest)] == ["bob"]
    assert [place.affected for place in found.queries[0].places] == [1]


def test_a_half_run_proves_the_gaps_that_it_read(world: World) -> None:
    world.collect(bucket("a", encrypted=False), reports={"buckets": {"state": "partial"}})

    found = result(world, world.evaluate(), "bucket-encryption")

    assert (found.status, found.incomplete) == (Status.ATTENTION, True)


def test_each_query_records_what_is_needed_to_repeat_it(world: World) -> None:
    mixed(world)

    found = result(world, world.evaluate(), "bucket-encryption")

    query = found.queries[0]
    assert found.now == world.snapshots.get(found.snapshot_id).created_at
    assert (query.query, query.count, query.complete) == (
        "FIND aws_s3_bucket WITH encrypted = false",
        1,
        True,
    )
    assert hashlib.sha256(world.evidence.get(query.digest)).hexdigest() == query.digest
    assert [row["name"] for row in world.evaluations.rows(found, 0)] == ["b"]
    assert world.evaluations.certificate(query.certificate)["complete"] is True


def test_the_same_snapshot_gives_the_same_digests_at_any_later_time(world: World) -> None:
    mixed(world)
    first = world.evaluate()
    world.now += 200 * DAY

    second = world.evaluate()

    def digests(evaluation: Any) -> list[str]:
        return [q.digest for r in world.evaluations.results(evaluation.id) for q in r.queries]

    assert digests(first) == digests(second)


def test_secrets_in_rows_are_masked_before_they_are_stored(world: World) -> None:
    token = "ghp_" + "a" * 36
    world.collect(bucket("a", encrypted=False, note=f"token {token} here", password="hunter2hunter2"))

    found = result(world, world.evaluate(), "bucket-encryption")

    (row,) = world.evaluations.rows(found, 0)
    assert (row["note"], row["password"]) == ("token [masked: GitHub token] here", "[masked: secret]")
    assert found.queries[0].masked == 2
    assert not any(token.encode() in world.evidence.get(q.digest) for q in found.queries)


def test_a_changed_byte_of_stored_rows_is_found(world: World) -> None:
    mixed(world)
    found = result(world, world.evaluate(), "bucket-encryption")
    digest = found.queries[0].digest
    key = f"evidence/{digest[:2]}/{digest}.gz"
    content = bytearray(world.objects.get(key))
    content[len(content) // 2] ^= 1
    world.objects.put(key, bytes(content))

    with pytest.raises(DamagedError):
        world.evaluations.rows(found, 0)


def test_a_status_change_makes_a_history_entry_and_sameness_makes_none(world: World) -> None:
    mixed(world)
    world.evaluate()
    world.now += DAY
    world.evaluate()
    world.now += DAY
    world.collect(bucket("a", encrypted=True), bucket("b", encrypted=True), user("ann", mfaEnabled=True))
    world.evaluate()

    found = world.views.history("std", "A.1")

    assert [(entry.previous, entry.status) for entry in found.entries] == [
        (None, Status.ATTENTION),
        (Status.ATTENTION, Status.TESTED),
    ]
    assert [day.status for day in found.days] == [Status.ATTENTION, Status.ATTENTION, Status.TESTED]


def test_finishing_twice_changes_nothing(world: World) -> None:
    mixed(world)
    evaluation = world.evaluate()

    assert world.evaluations.finish(evaluation.id).finished_at == evaluation.finished_at
    assert len(world.views.history("std", "A.1").entries) == 1


def test_a_chunk_that_runs_twice_asks_only_what_is_missing(world: World) -> None:
    world.chunk = 2
    mixed(world)
    world.frameworks.install("std")
    started = world.evaluations.start("std", by="ann")
    plan = world.evaluations.plan(started.id)

    first = [world.evaluations.run_chunk(started.id, chunk)["asked"] for chunk in plan["chunks"]]
    again = [world.evaluations.run_chunk(started.id, chunk)["asked"] for chunk in plan["chunks"]]

    assert (first, again) == ([2, 2], [0, 0])
    assert world.evaluations.plan(started.id) == plan
    assert world.evaluations.get(started.id).progress.done == 4


def test_a_day_on_which_the_text_changed_keeps_old_references_while_its_record_can_hold_them(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refs() -> list[str]:
        held = world.records.get("framework#std", "day", day_of(world.now))
        assert held is not None
        return sorted(held.body["statuses"])

    mixed(world)
    before = {"statuses": {"OLD": ["GAP", True]}, "evaluated": True}
    world.records.put(Record("framework#std", "day", day_of(world.now), before))

    world.evaluate()
    assert refs() == ["A.1", "A.2", "B.1", "OLD"]

    monkeypatch.setattr(bounds, "REFS_BYTES", 120)
    world.evaluate("question", "users-mfa")
    assert refs() == ["A.1", "A.2", "B.1"]


def test_one_requirement_can_be_evaluated_alone(world: World) -> None:
    mixed(world)

    evaluation = world.evaluate("requirement", "A.2")

    assert [r.question_id for r in world.evaluations.results(evaluation.id)] == ["okta-mfa", "users-mfa"]
    assert statuses(world) == {"A.1": Status.UNKNOWN, "A.2": Status.TESTED, "B.1": Status.UNKNOWN}


def test_a_question_alone_brings_its_requirements_up_to_date(world: World) -> None:
    mixed(world)
    world.evaluate()
    world.now += DAY
    world.collect(bucket("a", encrypted=True), user("ann", mfaEnabled=False))

    world.evaluate("question", "users-mfa")

    assert statuses(world)["A.2"] is Status.GAP
    assert statuses(world)["A.1"] is Status.ATTENTION


def test_a_control_that_is_not_adopted_contributes_nothing(world: World) -> None:
    mixed(world)
    world.controls.edit("encrypt", {"adopted": False}, by="ann")

    evaluation = world.evaluate()

    assert "bucket-encryption" not in [r.question_id for r in world.evaluations.results(evaluation.id)]
    assert statuses(world)["A.1"] is Status.UNKNOWN


def test_a_link_that_does_not_inherit_leaves_the_requirement_without_the_controls_evidence(
    world: World,
) -> None:
    mixed(world)
    framework = world.frameworks.install("std")
    world.controls.link(framework, "A.1", "encrypt", by="ann", inherit=False)

    evaluation = world.evaluate()

    assert "bucket-encryption" in [r.question_id for r in world.evaluations.results(evaluation.id)]
    assert statuses(world)["A.1"] is Status.UNKNOWN


def test_a_query_that_cannot_run_makes_its_question_unknown_with_the_error(world: World) -> None:
    broken = question("broken", ("Wrong", "BAD", "FIND aws_s3_bucket WITH"), requirements={"std": ["B.1"]})
    world.library = library(broken)
    mixed(world)

    found = result(world, world.evaluate(), "broken")

    assert found.status is Status.UNKNOWN
    assert found.reasons[0].startswith("Wrong: ")
    assert statuses(world)["B.1"] is Status.UNKNOWN


def test_scope_filters_narrow_what_questions_start_from(world: World) -> None:
    world.collect(bucket("a", encrypted=True, **{"tag.env": "prod"}), bucket("b", encrypted=False))
    framework = world.frameworks.install("std")
    scoped = framework.model_copy(update={"scope": ({"field": "tag.env", "values": ["prod"]},)})
    world.records.put(replace_body(world, scoped))

    found = result(world, world.evaluate(), "bucket-encryption")

    assert found.status is Status.TESTED
    assert found.scope == ({"field": "tag.env", "values": ["prod"]},)


def replace_body(world: World, framework: Any) -> Any:
    record = world.records.get("frameworks", "framework", framework.id)
    assert record is not None
    return replace(record, body=framework.body())


def test_a_gap_is_a_problem_in_the_graph_until_it_goes_and_evaluations_do_not_see_it(world: World) -> None:
    mixed(world)
    world.evaluate()
    manifest = world.snapshots.build()

    with world.snapshots.engine(manifest) as engine:
        found = engine.run(
            "FIND Problem AS p THAT RELATES TO aws_s3_bucket AS b RETURN p.question AS q, b.name AS n",
            now=NOW,
        )
        hidden = engine.count("FIND *", now=NOW, hidden_classes=frozenset({"Problem"}))
    world.now += DAY
    world.collect(bucket("a", encrypted=True), user("ann", mfaEnabled=True))
    world.evaluate()
    with world.snapshots.engine(world.snapshots.build()) as engine:
        left = engine.count("FIND Problem", now=NOW)

    assert found.rows == [{"q": "bucket-encryption", "n": "b"}]
    assert (hidden, left) == (3, 0)


def test_starting_twice_gives_the_run_that_is_under_way(world: World) -> None:
    mixed(world)
    world.frameworks.install("std")
    first = world.evaluations.start("std", by="ann")

    assert world.evaluations.start("std", by="bob").id == first.id
    world.evaluations.cancel(first.id)
    assert world.evaluations.start("std", by="bob").id != first.id


def test_evaluations_are_listed_newest_first(world: World) -> None:
    mixed(world)
    made = [world.evaluate().id]
    world.now += 1
    made.append(world.evaluate().id)

    page = world.evaluations.list("std", limit=1)

    assert [item.id for item in page.items] == [made[1]]
    assert [item.id for item in world.evaluations.list("std", after=page.after).items] == [made[0]]


def test_a_failed_evaluation_leaves_standings_as_they_were(world: World) -> None:
    mixed(world)
    world.evaluate()
    started = world.evaluations.start("std", by="ann")
    world.evaluations.plan(started.id)

    failed = world.evaluations.fail(started.id, "Out of time.")

    assert (failed.state, failed.error) == ("failed", "Out of time.")
    assert statuses(world)["A.1"] is Status.ATTENTION


def test_what_cannot_be_evaluated_is_refused_with_the_reason(world: World) -> None:
    world.frameworks.install("std")
    with pytest.raises(ConflictError, match="collect first"):
        world.evaluations.start("std", by="ann")

    mixed(world)
    with pytest.raises(InvalidInputError, match="no question"):
        world.evaluations.start("std", "requirement", "B.1", by="ann")
    with pytest.raises(NotFoundError):
        world.evaluations.start("nope", by="ann")


def test_entities_that_only_look_like_problems_are_asked_as_ever(world: World) -> None:
    world.collect(
        Entity("k", "aws_iam_access_key", ("AccessKey",), {"active": True}), user("ann", mfaEnabled=True)
    )

    assert result(world, world.evaluate(), "users-mfa").status is Status.TESTED


def test_many_questions_asked_together_give_what_each_gives_alone(tmp_path: Path) -> None:
    texts = {
        "faulty": "FIND aws_iam_user WITH",
        "open": "FIND aws_iam_user WITH name = ${who}",
        "pattern": "FIND aws_iam_user WITH name = /(/",
        "table": "FIND aws_s3_bucket AS b RETURN b.name, b.encrypted",
        "tree": "FIND aws_iam_user RETURN TREE",
        "window": "FIND aws_iam_user ORDER BY name LIMIT 1",
        **{f"user-{number}": f"FIND aws_iam_user WITH name = 'u{number}'" for number in range(8)},
    }
    more = [
        question(name, ("All", "GOOD", text), ("None", "BAD", text), requirements={"std": ["B.1"]})
        for name, text in texts.items()
    ]
    found = []
    for chunk in (50, 1):  # one at a time, nothing is loaded ahead
        world = World(tmp_path / f"{chunk}", library=library(*more), chunk=chunk)
        world.collect(bucket("a", encrypted=True), *(user(f"u{n}", mfaEnabled=n % 2 == 0) for n in range(9)))
        results = world.evaluations.results(world.evaluate().id)
        kept = {"question_id", "status", "reasons", "incomplete", "left_out", "queries"}
        found.append([result.model_dump(include=kept) for result in results])

    assert {one["question_id"] for one in found[0]} > set(texts)
    assert sum(bool(query["digest"]) for one in found[0] for query in one["queries"]) > 20
    assert found[0] == found[1]
