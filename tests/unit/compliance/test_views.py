"""What API, CLI, PDF and ZIP show: the figures, their filters, and what people changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph.api.models.controls import ControlList, ControlView
from proofgraph.api.models.frameworks import (
    FrameworkList,
    FrameworkView,
    HistoryView,
    RequirementList,
    RequirementView,
)
from proofgraph.api.models.session import StatusView
from proofgraph.compliance.shapes import Bar, PolicyItem
from proofgraph.compliance.status import Status
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from tests.unit.compliance.world import World, bucket, user


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A.1 needs attention, A.2 is tested, B.1 has no question."""
    made = World(tmp_path)
    made.policies.append(PolicyItem("access-policy", "Access", "policy", adopted=True, controls=("sign-in",)))
    made.policies.append(PolicyItem("draft", "Draft", "policy", adopted=False, controls=("encrypt",)))
    made.collect(bucket("a", encrypted=True), bucket("b", encrypted=False), user("ann", mfaEnabled=True))
    made.evaluate()
    return made


def bar(world: World, id: str) -> Bar:
    return next(bar for bar in world.views.framework_view("std").bars if bar.id == id)


def counts(world: World, id: str) -> dict[str, int]:
    return {segment.id: segment.count for segment in bar(world, id).segments if segment.count}


def test_the_four_bars_count_every_requirement_once(world: World) -> None:
    assert counts(world, "gaps") == {"TESTED": 1, "ATTENTION": 1, "UNKNOWN": 1}
    assert counts(world, "policies") == {"linked": 1, "none": 2}
    assert counts(world, "evidence") == {"queries": 2, "none": 1}
    assert bar(world, "compliant").percent == 33.3


def test_leaving_policies_out_changes_the_percentage_and_its_formula(world: World) -> None:
    settings = world.frameworks.get("std").settings
    world.frameworks.set_settings("std", settings.model_copy(update={"policies": False}))

    assert bar(world, "compliant").percent == 33.3
    assert "polic" not in bar(world, "compliant").formula


def test_a_bar_that_is_switched_off_is_not_shown(world: World) -> None:
    settings = world.frameworks.get("std").settings
    changes = {"policies": False, "evidence": False, "gap_analysis": False}

    world.frameworks.set_settings("std", settings.model_copy(update=changes))
    none = [bar.id for bar in world.views.framework_view("std").bars]
    world.frameworks.set_settings("std", settings.model_copy(update={"evidence": False}))
    most = [bar.id for bar in world.views.framework_view("std").bars]

    assert (none, most) == (["compliant"], ["compliant", "policies", "gaps"])


def test_a_requirement_that_does_not_apply_leaves_every_total(world: World) -> None:
    world.frameworks.set_applicability("std", "B.1", applicable=False, reason="Nobody works here.", by="ann")

    view = world.views.framework_view("std")

    assert (view.applicable, view.total) == (2, 3)
    assert counts(world, "gaps") == {"TESTED": 1, "ATTENTION": 1, "NOT_APPLICABLE": 1}
    assert bar(world, "compliant").percent == 50.0
    assert world.views.requirement_view("std", "B.1").applicability.reason == "Nobody works here."


def test_not_applicable_needs_a_reason_and_the_version_that_was_read(world: World) -> None:
    with pytest.raises(InvalidInputError, match="Say why"):
        world.frameworks.set_applicability("std", "B.1", applicable=False, reason=" ", by="ann")
    with pytest.raises(ConflictError):
        world.frameworks.set_applicability("std", "B.1", applicable=True, by="ann", expected=7)


@pytest.mark.parametrize("id", ["policies", "evidence", "gaps"])
def test_each_segment_filters_the_list_to_as_many_rows_as_it_counts(world: World, id: str) -> None:
    name = "status" if id == "gaps" else id
    for segment in bar(world, id).segments:
        assert world.views.requirements("std", **{name: [segment.id]}).shown == segment.count


def test_the_list_is_searched_by_words(world: World) -> None:
    found = world.views.requirements("std", search="data ENCRYPTED")

    assert [row.ref for row in found.rows] == ["A.1"]
    assert (found.total, found.shown) == (3, 1)


def test_a_requirement_shows_its_questions_by_where_they_come_from(world: World) -> None:
    view = world.views.requirement_view("std", "A.2")

    assert [outcome.id for outcome in view.own_questions] == ["users-mfa"]
    (control,) = view.linked_controls
    assert [(outcome.id, outcome.state) for outcome in control.questions] == [
        ("users-mfa", "counted"),
        ("okta-mfa", "not-connected"),
    ]
    assert control.questions[0].shows == "users-mfa shows it"
    assert control.status is Status.TESTED
    assert (view.previous, view.next) is not None
    assert (view.previous.ref if view.previous else None, view.next.ref if view.next else None) == (
        "A.1",
        "B.1",
    )
    assert [item.id for item in view.policy_items] == ["access-policy"]


def test_a_question_shared_by_several_ways_counts_once(world: World) -> None:
    row = next(row for row in world.views.requirements("std").rows if row.ref == "A.2")

    assert row.questions == 2


def test_gaps_name_what_they_fail_and_how_much_they_affect(world: World) -> None:
    (gap,) = world.views.gaps("std")

    assert (gap.question_id, gap.affected, gap.refs) == ("bucket-encryption", 1, ("A.1",))
    assert [row.ref for row in world.views.worst("std")] == ["A.1"]


def test_controls_are_totalled_and_changed(world: World) -> None:
    world.controls.edit("encrypt", {"adopted": False, "owners": ["bob@example.com"]}, by="ann")

    view = world.views.controls()
    encrypt = world.views.control_view("encrypt")

    assert (view.totals.controls, view.totals.adopted, view.totals.domains) == (2, 1, 1)
    assert (encrypt.adopted, encrypt.owner, encrypt.etag) == (False, "bob@example.com", "1")
    assert [(r.framework_id, r.ref) for r in encrypt.requirements] == [("std", "A.1")]
    with pytest.raises(ConflictError):
        world.controls.edit("encrypt", {"adopted": True}, by="ann", expected=5)


def test_a_framework_that_was_never_evaluated_hides_nothing_of_another(world: World) -> None:
    world.frameworks.adopt(world.frameworks.shipped("std"), None, id="house-rules")

    view = world.views.control_view("encrypt")

    assert [framework.id for framework in world.views.frameworks()] == ["house-rules", "std"]
    assert [(one.state, one.status) for one in view.outcomes] == [
        ("counted", Status.ATTENTION),
        ("nothing-to-test", Status.TESTED),
    ]


def test_the_trend_has_one_entry_a_day(world: World) -> None:
    world.evaluate()

    (day,) = world.views.framework_view("std").trend

    assert day["counts"]["ATTENTION"] == 1


def test_an_empty_account_sees_what_is_left_to_do(tmp_path: Path) -> None:
    view = World(tmp_path).views.status_view()

    assert view.frameworks == ()
    assert not any(step.done for step in view.journey)


def test_what_is_not_there_is_said(world: World) -> None:
    for ask in (
        lambda: world.views.framework_view("nope"),
        lambda: world.views.requirement_view("std", "Z.9"),
        lambda: world.views.control_view("nope"),
        lambda: world.frameworks.install("nope"),
    ):
        with pytest.raises(NotFoundError):
            ask()


def test_installing_again_keeps_what_people_set(world: World) -> None:
    world.frameworks.set_applicability("std", "B.1", applicable=False, reason="No.", by="ann")

    again = world.frameworks.install("std")

    assert again.version == world.frameworks.get("std").version
    assert world.frameworks.requirement("std", "B.1").applicable is False


def test_the_api_can_answer_with_every_view(world: World) -> None:
    views = world.views

    FrameworkList.model_validate({"items": views.frameworks()})
    FrameworkView.model_validate(views.framework_view("std"))
    RequirementList.model_validate(views.requirements("std"))
    RequirementView.model_validate(views.requirement_view("std", "A.1"))
    HistoryView.model_validate(views.history("std", "A.1"))
    ControlList.model_validate(views.controls())
    ControlView.model_validate(views.control_view("encrypt"))
    StatusView.model_validate(views.status_view())
