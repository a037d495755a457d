"""What the views give: frozen values that API, CLI, PDF and ZIP show as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from proofgraph.compliance.content import ControlTest, Mark, QuestionLink
from proofgraph.compliance.differences import Difference
from proofgraph.compliance.frameworks import SummarySettings
from proofgraph.compliance.status import Status
from proofgraph.compliance.targets import Target

PolicyState = Literal["linked", "none", "not-applicable"]
EvidenceState = Literal["queries", "external", "both", "none", "not-applicable"]
AuditState = Literal[
    "open",
    "in-progress",
    "ready",
    "under-review",
    "action-required",
    "accepted",
    "none",
    "not-applicable",
]
OutcomeState = Literal["counted", "not-connected", "nothing-to-test", "not-evaluated"]


@dataclass(frozen=True, slots=True)
class Segment:
    """`id` is the value of the requirements filter that shows the same.

    `accepted` counts those among them that an exception stands beside.
    """

    id: str
    label: str
    count: int
    accepted: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    id: Literal["compliant", "policies", "evidence", "gaps", "audit"]
    title: str
    segments: tuple[Segment, ...]
    percent: float | None = None
    formula: str = ""


@dataclass(frozen=True, slots=True)
class FrameworkSummary:
    """`version` is the standard's edition; `trend` has the counts per status of the last days."""

    id: str
    title: str
    version: str
    type: str
    last_evaluated_at: int | None
    applicable: int
    total: int
    compliant_percent: float
    bars: tuple[Bar, ...]
    trend: tuple[Mapping[str, Any], ...] = ()
    exceptions: int = 0


@dataclass(frozen=True, slots=True)
class SectionSummary:
    id: str
    title: str
    requirements: int
    applicable: int


@dataclass(frozen=True, slots=True)
class FrameworkView:
    id: str
    title: str
    version: str
    type: str
    last_evaluated_at: int | None
    applicable: int
    total: int
    compliant_percent: float
    bars: tuple[Bar, ...]
    summary: str
    categories: tuple[str, ...]
    sections: tuple[SectionSummary, ...]
    summary_settings: SummarySettings
    scope: tuple[Mapping[str, Any], ...]
    evaluation_id: str | None
    snapshot_id: str | None
    trend: tuple[Mapping[str, Any], ...] = ()
    exceptions: int = 0


@dataclass(frozen=True, slots=True)
class AcceptedException:
    """An exception that counts now, as it is shown beside a status; `target` says what it is about."""

    id: str
    target: Target
    reason: str
    owner: str
    compensating_control: str
    approved_by: str
    expires_at: int


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """`affected` counts the entities that BAD queries found, over all its questions.

    `exceptions` counts those accepted for it, its adopted controls or its questions. `unasked` counts
    the questions that count and were never asked: it is to be evaluated. `audit` is how far it has come in
    the audit under way; None where the framework's summary does not track it.
    """

    ref: str
    title: str
    summary: str
    section: str
    category: str
    status: Status
    incomplete: bool
    policies: PolicyState
    evidence: EvidenceState
    applicable: bool
    controls: int
    questions: int
    affected: int
    last_evaluated_at: int | None
    exceptions: int = 0
    unasked: int = 0
    audit: AuditState | None = None


@dataclass(frozen=True, slots=True)
class RequirementSection:
    id: str
    title: str
    requirements: tuple[RequirementRow, ...]


@dataclass(frozen=True, slots=True)
class RequirementList:
    framework_id: str
    total: int
    shown: int
    sections: tuple[RequirementSection, ...]

    @property
    def rows(self) -> tuple[RequirementRow, ...]:
        return tuple(row for section in self.sections for row in section.requirements)


@dataclass(frozen=True, slots=True)
class QueryOutcome:
    """`rows` is the API path of the rows, for those who may read evidence."""

    index: int
    name: str
    query: str
    results_are: Mark
    count: int
    complete: bool
    proven: int = 0
    digest: str = ""
    error: str | None = None
    rows: str | None = None


@dataclass(frozen=True, slots=True)
class QuestionOutcome:
    """A question as it was last evaluated; `shows` is what it shows about the control it came by."""

    id: str
    title: str
    description: str
    severity: str
    remediation: str
    status: Status
    state: OutcomeState
    incomplete: bool = False
    reasons: tuple[str, ...] = ()
    shows: str = ""
    affected: int = 0
    evaluation_id: str | None = None
    snapshot_id: str | None = None
    queries: tuple[QueryOutcome, ...] = ()
    exceptions: tuple[AcceptedException, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedControl:
    id: str
    title: str
    domain: str
    adopted: bool
    owner: str
    status: Status
    inherit: bool
    questions: tuple[QuestionOutcome, ...]
    exceptions: tuple[AcceptedException, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    ref: str
    title: str


@dataclass(frozen=True, slots=True)
class Applicability:
    applicable: bool
    reason: str = ""
    by: str = ""
    at: int | None = None


@dataclass(frozen=True, slots=True)
class PolicyItem:
    """A policy or procedure as compliance sees it: adopted or not, and what it speaks to.

    `digest` is that of the version in force as it was kept in the evidence store.
    """

    id: str
    title: str
    kind: str
    adopted: bool
    controls: tuple[str, ...] = ()
    requirements: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    digest: str = ""


@dataclass(frozen=True, slots=True)
class RequirementView:
    framework_id: str
    ref: str
    title: str
    summary: str
    section: str
    section_title: str
    category: str
    status: Status
    incomplete: bool
    reasons: tuple[str, ...]
    policies: PolicyState
    evidence: EvidenceState
    applicable: bool
    controls: int
    questions: int
    affected: int
    last_evaluated_at: int | None
    considerations: tuple[str, ...]
    typical_evidence: tuple[str, ...]
    applicability: Applicability
    own_questions: tuple[QuestionOutcome, ...]
    linked_controls: tuple[LinkedControl, ...]
    policy_items: tuple[PolicyItem, ...]
    previous: Neighbour | None
    next: Neighbour | None
    evaluation_id: str | None
    snapshot_id: str | None
    etag: str
    exceptions: int = 0
    unasked: int = 0
    audit: AuditState | None = None
    accepted: tuple[AcceptedException, ...] = ()
    custom: bool = False
    applies_if: str = ""
    web_link: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A failing question: what it affects, which requirements it fails, how many exceptions touch it."""

    question_id: str
    title: str
    severity: str
    status: Status
    incomplete: bool
    affected: int
    refs: tuple[str, ...]
    remediation: str
    unproven: int = 0
    exceptions: int = 0


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """`by` and `why` where somebody said that it does not apply, or applies again."""

    at: int
    status: Status
    previous: Status | None
    evaluation_id: str
    snapshot_id: str
    reasons: tuple[str, ...]
    by: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class QueryText:
    """A query of a question as it was asked."""

    name: str
    results_are: str
    query: str


@dataclass(frozen=True, slots=True)
class QueryEdit:
    """A question whose queries differ from those of the day before, with both texts.

    `by` is who changed it last, empty where the change came with a newer library.
    """

    day: str
    question_id: str
    title: str
    before: tuple[QueryText, ...]
    after: tuple[QueryText, ...]
    by: str = ""
    at: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class HistoryView:
    framework_id: str
    ref: str
    entries: tuple[HistoryEntry, ...]
    days: tuple[Any, ...]
    edits: tuple[QueryEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class ControlRow:
    """`owner` is the first of the owners; a `shipped` one may be `edited`, and have a newer shipped text.

    `exceptions` counts those accepted for it or one of its questions.
    """

    id: str
    title: str
    domain: str
    type: str
    mode: str
    frequency: str
    owner: str
    owners: tuple[str, ...]
    owner_role: str
    adopted: bool
    shipped: bool
    edited: bool
    shipped_changed: bool
    status: Status
    questions: int
    satisfies: Mapping[str, tuple[str, ...]]
    exceptions: int = 0


@dataclass(frozen=True, slots=True)
class DomainTotals:
    """The controls of one domain; `statuses` counts those that are adopted, `accepted` those among them that
    an exception stands beside.
    """

    domain: str
    controls: int
    adopted: int
    owned: int
    statuses: Mapping[Status, int]
    accepted: Mapping[Status, int]


@dataclass(frozen=True, slots=True)
class ControlTotals:
    controls: int
    adopted: int
    domains: int


@dataclass(frozen=True, slots=True)
class ControlList:
    totals: ControlTotals
    items: tuple[ControlRow, ...]


@dataclass(frozen=True, slots=True)
class ControlRequirement:
    """`inherit`: the control's present and future evidence counts for the requirement.

    `unasked`: questions that count for the requirement and were never asked. `exceptions`: those beside its
    status.
    """

    framework_id: str
    framework: str
    ref: str
    title: str
    status: Status
    inherit: bool
    unasked: int = 0
    exceptions: int = 0


@dataclass(frozen=True, slots=True)
class ControlView:
    """`text` is the narrative as written, `narrative` with the organisation's variables filled in; `links`
    are its questions; `edits` and `news` tell the shipped text from people's, and from a newer shipped one.
    """

    id: str
    title: str
    domain: str
    type: str
    mode: str
    frequency: str
    owner: str
    owners: tuple[str, ...]
    owner_role: str
    adopted: bool
    shipped: bool
    edited: bool
    shipped_changed: bool
    status: Status
    questions: int
    satisfies: Mapping[str, tuple[str, ...]]
    description: str
    text: str
    links: tuple[QuestionLink, ...]
    edits: tuple[Difference, ...]
    news: tuple[Difference, ...]
    narrative: str
    procedures: tuple[str, ...]
    test_procedure: ControlTest
    expected_evidence: tuple[str, ...]
    outcomes: tuple[QuestionOutcome, ...]
    requirements: tuple[ControlRequirement, ...]
    etag: str
    exceptions: tuple[AcceptedException, ...] = ()


@dataclass(frozen=True, slots=True)
class JourneyStep:
    id: str
    title: str
    done: bool


@dataclass(frozen=True, slots=True)
class StatusView:
    organisation: str
    frameworks: tuple[FrameworkSummary, ...]
    integrations: tuple[Any, ...]
    snapshot: Any | None
    journey: tuple[JourneyStep, ...]
