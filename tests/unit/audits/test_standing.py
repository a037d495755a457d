"""What an engagement shows: requirements of its categories, live while it is open, kept once it is closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph.compliance.engagements import Contents, Engagement
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.exports.scopes import EngagementScope
from tests.unit.audits.conftest import Desk, desk_at

STANDARD = """
id: two
name: Two categories
version: "1"
summary: A standard with categories.
categories: [security, privacy]
sections:
  - id: s1
    title: Only section
    requirements:
      - {ref: A, title: First, summary: Secure., category: security}
      - {ref: B, title: Second, summary: Private., category: privacy}
      - {ref: C, title: Third, summary: Secure again., category: security}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    path = tmp_path / "content" / "standards" / "two.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(STANDARD)
    made = desk_at(tmp_path)
    made.services.frameworks.install("two", categories=["security", "privacy"])
    return made


def engagement(desk: Desk, *categories: str) -> Engagement:
    contents = Contents(
        title="SOC 2",
        type="type-2",
        period_start="2025-01-01",
        period_end="2025-12-31",
        categories=categories,
    )
    return desk.services.engagements.create("two", contents, by="lead")


def test_categories_of_an_engagement_leave_out_the_requirements_of_others(desk: Desk) -> None:
    standings, held = desk.services.standings, engagement(desk, "security")

    assert [row.ref for row in standings.rows(held)] == ["A", "C"]
    assert [row.ref for row in standings.rows(engagement(desk))] == ["A", "B", "C"]
    assert list(standings.whole(held).requirements) == ["A", "C"]
    for reach in (standings.requirement, standings.evidence, standings.check):
        with pytest.raises(NotFoundError):
            reach(held, "B")


def test_neighbours_are_those_in_scope(desk: Desk) -> None:
    view = desk.services.standings.requirement(engagement(desk, "security"), "A")

    assert (view.previous, view.next and view.next.ref) == (None, "C")


def test_what_was_kept_at_closing_is_shown_afterwards_whatever_changes(desk: Desk) -> None:
    held = engagement(desk, "security")
    desk.id = held.id
    closed = desk.close()

    desk.services.frameworks.set_applicability("two", "A", applicable=False, reason="Gone.", by="lead")

    assert desk.services.standings.requirement(closed, "A").applicable is True
    assert desk.services.standings.requirement(engagement(desk), "A").applicable is False
    assert desk.services.standings.requirement(closed, "A").next is not None
    with pytest.raises(NotFoundError):
        desk.services.standings.requirement(closed, "B")


def test_there_is_no_package_before_the_first_evaluation(desk: Desk) -> None:
    scope = EngagementScope(engagement_id=engagement(desk).id)

    with pytest.raises(ConflictError, match="not been evaluated"):
        desk.services.exports.start("evidence-zip", scope, by="lead")
    with pytest.raises(NotFoundError):
        desk.services.exports.start("evidence-zip", EngagementScope(engagement_id="nowhere"), by="lead")
