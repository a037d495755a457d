"""What an engagement shows: requirements of its categories, live while it is open, kept once it is closed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.engagements import Contents, Engagement
from proofgraph.compliance.targets import control, requirement
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.exports.scopes import EngagementScope
from proofgraph.ports.records import MemoryRecords
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


@dataclass
class Counted(MemoryRecords):
    """Records that count what is asked of them."""

    reads: int = 0

    def get(self, *given: Any) -> Any:
        self.reads += 1
        return super().get(*given)

    def list(self, *given: Any, **named: Any) -> Any:
        self.reads += 1
        return super().list(*given, **named)


@dataclass(frozen=True)
class Closed:
    reads: int
    requirements: Mapping[str, Any]


def programme(folder: Path, count: int) -> tuple[Desk, Engagement]:
    """An engagement over many requirements: notes on 25, one attested, both on a control of five."""
    refs = [f"R.{number:03d}" for number in range(count)]
    listed = [{"ref": ref, "title": ref, "summary": "Said."} for ref in refs]
    many = {"id": "many", "name": "Many", "version": "1", "summary": "Large."}
    content = folder / "content"
    (content / "standards").mkdir(parents=True)
    (content / "controls" / "access").mkdir(parents=True)
    sections = [{"id": "s", "title": "Only section", "requirements": listed}]
    (content / "standards" / "many.yaml").write_text(json.dumps({**many, "sections": sections}))
    desk = desk_at(folder, Counted())
    services = desk.services
    services.frameworks.install("many")
    for ref in refs[:5]:
        services.controls.link(services.frameworks.get("many"), ref, "mfa", by="lead")
    for place in [control("mfa"), *(requirement("many", ref) for ref in refs[:25])]:
        services.items.create("note", {"title": "Seen", "text": "On site."}, [place], by="lead")
    until = services.clock() + 86_400_000
    for place in (control("mfa"), requirement("many", refs[1])):
        services.attestations.vouch(place, statement="It is so.", signer="lead", expires_at=until)
    contents = Contents(title="Many", type="type-2", period_start="2025-01-01", period_end="2025-12-31")
    return desk, services.engagements.create("many", contents, by="lead")


def closing(folder: Path, count: int) -> Closed:
    desk, held = programme(folder, count)
    records = desk.services.records
    assert isinstance(records, Counted)
    before = records.reads
    closed = desk.services.freezing.close(held.id, by="lead", expected=-1)
    return Closed(records.reads - before, desk.services.standings.whole(closed).requirements)


def test_a_summary_tracks_the_audit_under_way_and_shows_auditors_nothing_of_it(desk: Desk) -> None:
    services = desk.services
    settings = services.frameworks.get("two").settings
    other = engagement(desk, "privacy")
    desk.moment[0] += 1
    desk.id = engagement(desk, "security").id
    services.frameworks.set_applicability("two", "C", applicable=False, reason="None.", by="lead")
    before = services.views.framework_view("two").bars
    services.frameworks.set_settings("two", settings.model_copy(update={"audit_tracking": True}))

    desk.audits.statuses.move(desk.ours, "A", "in-progress")

    shown = services.views.framework_view("two").bars[-1]
    assert "audit" not in [bar.id for bar in before]
    assert (shown.id, {s.id: s.count for s in shown.segments if s.count}) == (
        "audit",
        {"in-progress": 1, "none": 1, "not-applicable": 1},
    )
    assert [row.ref for row in services.views.requirements("two", audit=["none"]).rows] == ["B"]
    assert services.views.requirement_view("two", "A").audit == "in-progress"
    theirs = services.standings.whole(other)
    assert "audit" not in [bar.id for bar in theirs.framework.bars]
    assert [row.audit for row in (*theirs.listing.rows, *theirs.requirements.values())] == [None, None]
    assert services.standings.requirement(other, "B").audit is None


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


def test_closing_a_large_engagement_reads_no_more_than_closing_a_small_one(tmp_path: Path) -> None:
    small, large = closing(tmp_path / "small", 30), closing(tmp_path / "large", 300)

    assert (len(small.requirements), len(large.requirements)) == (30, 300)
    assert small.reads == large.reads


def test_what_is_kept_of_each_requirement_is_what_it_shows_alone(tmp_path: Path) -> None:
    desk, held = programme(tmp_path, 30)
    whole, alone = desk.services.standings.whole(held), desk.services.standings

    for ref in ("R.000", "R.001", "R.029"):
        assert whole.requirements[ref] == alone.requirement(held, ref)
        assert list(whole.evidence[ref]) == list(alone.evidence(held, ref))
    assert [(one.kind, one.from_control) for one in whole.evidence["R.001"]] == [
        ("note", ""),
        ("attestation", ""),
        ("note", "mfa"),
        ("attestation", "mfa"),
    ]


def test_there_is_no_package_before_the_first_evaluation(desk: Desk) -> None:
    scope = EngagementScope(engagement_id=engagement(desk).id)

    with pytest.raises(ConflictError, match="not been evaluated"):
        desk.services.exports.start("evidence-zip", scope, by="lead")
    with pytest.raises(NotFoundError):
        desk.services.exports.start("evidence-zip", EngagementScope(engagement_id="nowhere"), by="lead")
