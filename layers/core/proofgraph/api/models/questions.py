"""The question library: questions, tests before they are saved, runs, trends."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from proofgraph.api.models.controls import Note, References, Slug, Title, Words
from proofgraph.api.models.queries import LONGEST, LintFinding
from proofgraph.api.models.revisions import FieldDifference
from proofgraph.api.models.shared import (
    AcceptedException,
    Answer,
    Body,
    Certificate,
    EntityCount,
    ETag,
    GapStatus,
    Mark,
)

Severity = Literal["critical", "high", "medium", "low"]
Name = Annotated[str, Field(min_length=1, max_length=100)]
Scalar = Annotated[str, Field(max_length=2000)] | bool | int | float
Value = Scalar | Annotated[list[Scalar], Field(max_length=500)]
PlaceholderValues = Annotated[dict[Name, Value], Field(max_length=50)]
IntegrationName = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:_[a-z0-9]+)*$", max_length=100)]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class QuestionRow(Answer):
    """`shipped` questions come with Proofgraph; `edited` ones among them say what people made of them."""

    id: str
    title: str
    shipped: bool
    edited: bool
    shipped_changed: bool
    trend: bool
    integrations: list[str]
    tags: list[str]
    severity: str
    queries: int
    controls: list[str]
    requirements: dict[str, list[str]]
    exceptions: EntityCount = Field(description="Accepted for the question itself.")


class QuestionList(Answer):
    items: list[QuestionRow]


class QuestionFilters(Body):
    """Values of one filter are alternatives."""

    tag: list[Slug] = Field(default_factory=list, max_length=50)
    integration: list[IntegrationName] = Field(default_factory=list, max_length=50)
    severity: list[Severity] = Field(default_factory=list, max_length=4)
    control: list[Slug] = Field(default_factory=list, max_length=50)
    shipped: bool | None = None
    edited: bool | None = None
    search: str = Field("", max_length=200, description="Words that id, title or description have.")


class NamedQuery(Answer):
    name: str
    query: str
    results_are: Mark


class Placeholder(Answer):
    """`value` is what evaluations fill in; without one the question is UNKNOWN to them."""

    name: str
    stored: bool
    value: Any


class RequirementUse(Answer):
    """`control` is the one through which; empty where the question names the requirement itself."""

    framework_id: str
    framework: str
    ref: str
    title: str
    control: str


class QuestionView(Answer):
    """`edits` is what people changed in the shipped text, `news` what the library changed in it since."""

    id: str
    title: str
    shipped: bool
    edited: bool
    shipped_changed: bool
    trend: bool
    description: str
    remediation: str
    integrations: list[str]
    tags: list[str]
    severity: str
    queries: list[NamedQuery]
    controls: list[str]
    requirements: dict[str, list[str]]
    used_by: list[RequirementUse]
    placeholders: list[Placeholder]
    parameters: list[str]
    edits: list[FieldDifference]
    news: list[FieldDifference]
    exceptions: list[AcceptedException]
    etag: ETag


class NamedQueryBody(Body):
    name: Title
    query: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    results_are: Mark | None = None


class QuestionFields(Body):
    """What may be said of a question; in an edit, a field left out stays as it is."""

    title: Title | None = None
    description: Words | None = None
    remediation: str | None = Field(None, max_length=20_000)
    integrations: list[IntegrationName] | None = Field(None, max_length=50)
    tags: list[Slug] | None = Field(None, max_length=50)
    severity: Severity | None = None
    queries: list[NamedQueryBody] | None = Field(None, min_length=1, max_length=50)
    requirements: References | None = None
    values: PlaceholderValues | None = Field(None, description="Stored for its placeholders.")
    trend: bool | None = Field(None, description="Keep each day's counts.")
    note: Note = Field("", description="Why, for the list of versions.")


class NewQuestion(QuestionFields):
    id: Slug


class QuestionChange(QuestionFields):
    """`seen` takes note of a newer shipped text."""

    seen: bool = False


class QuestionTest(Body):
    """Queries as they would be saved; `framework_id` gives the scope filters."""

    queries: list[NamedQueryBody] = Field(min_length=1, max_length=20)
    integrations: list[IntegrationName] = Field(default_factory=list, max_length=50)
    values: PlaceholderValues = Field(default_factory=dict)
    framework_id: str = Field("", max_length=100)
    rows: int = Field(20, ge=0, le=50, description="Rows of each query to show.")


class QuestionRun(Body):
    """`values` fill placeholders, before those that are stored."""

    values: PlaceholderValues = Field(default_factory=dict)
    framework_id: str = Field("", max_length=100)
    rows: int = Field(20, ge=0, le=50, description="Rows of each query to show.")


class TriedQuery(Answer):
    """`rows` are the first ones; `count` is of all. `parameters` are those it ran with, secrets by digest."""

    name: str
    query: str
    results_are: Mark
    count: int
    columns: list[str]
    rows: list[dict[str, Any]]
    masked: int
    complete: bool
    proven: int
    error: str | None
    parameters: dict[str, Any]
    findings: list[LintFinding]
    certificate: Certificate | None


class QuestionTrial(Answer):
    """The status that an evaluation of the snapshot would give; nothing of it is stored.

    `missing` are placeholders and parameters without a value.
    """

    status: GapStatus
    state: Literal["counted", "not-connected", "nothing-to-test"]
    incomplete: bool
    reasons: list[str]
    missing: list[str]
    snapshot_id: str
    snapshot_at: int
    queries: list[TriedQuery]


class TrendQuery(Body):
    framework_id: str = Field(min_length=1, max_length=100)
    first: Day | None = Field(None, description="90 days before the last one, if left out.")
    last: Day | None = Field(None, description="Today, if left out.")


class TrendCount(Answer):
    name: str
    results_are: Mark
    count: int
    complete: bool
    error: str


class QuestionDay(Answer):
    """`content` changes where the question was edited: counts of another text are not comparable."""

    day: str
    at: int
    evaluation_id: str
    snapshot_id: str
    content: str
    status: GapStatus
    left_out: str | None
    queries: list[TrendCount]


class QuestionTrend(Answer):
    question_id: str
    framework_id: str
    collected: bool
    days: list[QuestionDay]
