"""Frameworks and their requirements: the bars, the list, the single requirement, its history."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from proofgraph.api.models.shared import (
    AcceptedException,
    Answer,
    Body,
    CountedTexts,
    EntityCount,
    ETag,
    GapStatus,
    QuestionOutcome,
    Spillable,
)
from proofgraph.compliance.shapes import AuditState, EvidenceState, PolicyState


class Segment(Answer):
    """One stretch of a bar; its id is the value of the requirements filter that shows the same."""

    id: str
    label: str
    count: int
    accepted: int = Field(0, description="Those among them that an accepted exception stands beside.")


class Bar(Answer):
    """`compliant`, `policies`, `evidence`, `gaps` or `audit`, of those that the summary settings leave on.

    Only `compliant` has a percentage.
    """

    id: str
    title: str
    segments: list[Segment]
    percent: float | None
    formula: str


class TrendDay(Answer):
    """Requirements by status at the end of one day (UTC)."""

    day: str
    counts: dict[GapStatus, int]


class FrameworkSummary(Answer):
    id: str
    title: str
    version: str
    type: str
    last_evaluated_at: int | None
    applicable: int
    total: int
    compliant_percent: float
    bars: list[Bar]
    trend: list[TrendDay] = Field(description="The last 90 days on which something was evaluated.")
    exceptions: int = Field(0, description="Exceptions that count now for anything in it.")


class FrameworkList(Answer):
    items: list[FrameworkSummary]


class StandardView(Answer):
    """A shipped standard that can be installed as a framework; `installed` says that it is one."""

    id: str
    name: str
    version: str
    type: str
    summary: str
    categories: list[str]
    requirements: int
    installed: bool


class StandardList(Answer):
    items: list[StandardView]


class FrameworkInstall(Body):
    """With `categories`, requirements of the standard's other categories do not apply at first."""

    standard: str = Field(min_length=1, max_length=200)
    categories: list[Annotated[str, Field(max_length=200)]] = Field(default_factory=list, max_length=50)


class SummarySettings(Answer):
    """Which bars the framework shows and counts; `audit_tracking` that of the audit under way."""

    policies: bool = True
    evidence: bool = True
    gap_analysis: bool = True
    audit_tracking: bool = False


class SectionView(Answer):
    id: str
    title: str
    requirements: int
    applicable: int


class FrameworkView(FrameworkSummary):
    summary: str
    categories: list[str]
    sections: list[SectionView]
    summary_settings: SummarySettings
    scope: list[dict[str, Any]] = Field(description="Scope filters of the framework; none means everything.")
    evaluation_id: str | None = Field(None, description="The evaluation these figures come from.")
    snapshot_id: str | None = None


class RequirementFilters(Body):
    """Filters of the list; several values of one are ORed, several filters ANDed."""

    status: list[GapStatus] = Field(default_factory=list, max_length=20)
    policies: list[PolicyState] = Field(default_factory=list, max_length=20)
    evidence: list[EvidenceState] = Field(default_factory=list, max_length=20)
    audit: list[AuditState] = Field(default_factory=list, max_length=20)
    search: str = Field("", max_length=200)


class RequirementRow(Answer):
    ref: str
    title: str
    summary: str
    section: str
    category: str
    status: GapStatus
    incomplete: bool
    policies: PolicyState
    evidence: EvidenceState
    applicable: bool
    controls: int
    questions: int
    affected: EntityCount = Field(description="Rows that BAD queries found, over all its questions.")
    last_evaluated_at: int | None
    exceptions: int = Field(0, description="Exceptions accepted for it, its controls or its questions.")
    unasked: int = Field(0, description="Questions that count and were never asked: evaluate it.")
    audit: AuditState | None = Field(
        None, description="In the audit under way; null where the summary settings do not track it."
    )


class RequirementSection(Answer):
    id: str
    title: str
    requirements: list[RequirementRow]


class RequirementList(Spillable):
    """All requirements of a framework that pass the filters, by section."""

    framework_id: str
    total: int
    shown: int
    sections: list[RequirementSection]


class PolicyItem(Answer):
    """An adopted policy or procedure that speaks to the requirement."""

    id: str
    title: str
    kind: str


class LinkedControl(Answer):
    id: str
    title: str
    domain: str
    adopted: bool
    owner: str
    status: GapStatus
    inherit: bool = Field(description="Whether the control's evidence counts for the requirement.")
    questions: list[QuestionOutcome]
    exceptions: list[AcceptedException] = Field(default_factory=list)


class Neighbour(Answer):
    """The requirement before or after, in the framework's order."""

    ref: str
    title: str


class Applicability(Answer):
    applicable: bool
    reason: str
    by: str
    at: int | None


class RequirementView(RequirementRow):
    framework_id: str
    section_title: str
    reasons: CountedTexts
    considerations: list[str]
    typical_evidence: list[str]
    applicability: Applicability
    own_questions: list[QuestionOutcome]
    linked_controls: list[LinkedControl]
    policy_items: list[PolicyItem]
    accepted: list[AcceptedException] = Field(default_factory=list)
    custom: bool = Field(False, description="Added here, and no part of what was installed.")
    applies_if: str = ""
    web_link: str = ""
    previous: Neighbour | None
    next: Neighbour | None
    evaluation_id: str | None
    snapshot_id: str | None
    etag: ETag


class RequirementChange(Body):
    """Not applicable needs a reason; it leaves every total."""

    applicable: bool
    reason: str = Field("", max_length=2000)


class HistoryEntry(Answer):
    """A change of status, with the evaluation that brought it."""

    at: int
    status: GapStatus
    previous: GapStatus | None
    evaluation_id: str
    snapshot_id: str
    reasons: CountedTexts
    by: str = Field("", description="Who said that it does not apply, or applies again.")
    why: str = ""


class DayQuestion(Answer):
    """A question as it stood on one day; `content` is the digest of its text."""

    status: GapStatus
    incomplete: bool
    left_out: str | None
    evaluation_id: str
    content: str


class HistoryDay(Answer):
    """What a requirement was at the last evaluation of one day (UTC), and what made it so.

    A day is covered when every question that counts was answered, from a graph at most 48 hours old. Where
    it is not, the status is UNKNOWN, and `evaluated` is what an evaluation of that day said all the same.
    """

    day: str
    status: GapStatus
    covered: bool
    incomplete: bool
    evaluated: GapStatus | None
    evaluation_id: str | None
    snapshot_id: str | None
    snapshot_time: int | None
    at: int | None
    questions: dict[str, DayQuestion] | None = Field(description="Told of periods up to 92 days.")


class QueryTextView(Answer):
    name: str
    results_are: str
    query: str


class QueryEditView(Answer):
    """A question whose queries differ from those of the day that was evaluated before."""

    day: str
    question_id: str
    title: str
    before: list[QueryTextView]
    after: list[QueryTextView]
    by: str = Field(description="Who changed it last; empty where it came with a newer library.")
    at: int | None
    why: str


class HistoryView(Spillable):
    framework_id: str
    ref: str
    entries: list[HistoryEntry]
    days: list[HistoryDay]
    edits: list[QueryEditView]
