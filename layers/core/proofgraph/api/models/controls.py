"""The controls library."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from proofgraph.api.models.revisions import FieldDifference
from proofgraph.api.models.shared import (
    AcceptedException,
    Answer,
    Body,
    EntityCount,
    ETag,
    GapStatus,
    QuestionOutcome,
)

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=100)]
Title = Annotated[str, Field(min_length=1, max_length=200)]
Line = Annotated[str, Field(min_length=1, max_length=1000)]
Words = Annotated[str, Field(min_length=1, max_length=20_000)]
Ref = Annotated[str, Field(min_length=1, max_length=60)]
References = Annotated[dict[Slug, Annotated[list[Ref], Field(max_length=500)]], Field(max_length=50)]
Person = Annotated[str, Field(min_length=1, max_length=320)]
Note = Annotated[str, Field(max_length=1000)]


class ControlBase(Answer):
    """`owner` is the first of `owners`. `shipped_changed`: the library has a newer text than was edited."""

    id: str
    title: str
    domain: str
    type: str
    mode: str
    frequency: str
    owner: str
    owners: list[str]
    owner_role: str
    adopted: bool
    shipped: bool
    edited: bool
    shipped_changed: bool
    status: GapStatus
    questions: int
    satisfies: dict[str, list[str]]


class ControlRow(ControlBase):
    """A control as a list shows it."""

    exceptions: EntityCount = Field(description="Accepted for it or one of its questions.")


class ControlTotals(Answer):
    controls: int
    adopted: int
    domains: int


class ControlList(Answer):
    totals: ControlTotals
    items: list[ControlRow]


class DomainTotals(Answer):
    """`statuses` counts the adopted controls of the domain by status, `owned` all with an owner."""

    domain: str
    controls: int
    adopted: int
    owned: int
    statuses: dict[GapStatus, int]
    accepted: dict[GapStatus, int] = Field(
        description="Those among them, by status, that an accepted exception stands beside."
    )


class DomainList(Answer):
    items: list[DomainTotals]


class ControlFilters(Body):
    domain: list[Slug] = Field(default_factory=list, max_length=50)
    status: list[GapStatus] = Field(default_factory=list, max_length=5)
    adopted: bool | None = None
    search: str = Field("", max_length=200, description="Words that id or title has.")


class TestStep(Answer):
    method: str
    step: str


class TestProcedure(Answer):
    design: list[TestStep]
    operating: list[TestStep]


class ControlRequirement(Answer):
    """`inherit`: the control's present and future evidence counts for the requirement."""

    framework_id: str
    framework: str
    ref: str
    title: str
    status: GapStatus
    inherit: bool
    unasked: int = Field(0, description="Questions that count for it and were never asked: evaluate it.")
    exceptions: EntityCount = Field(0, description="Accepted exceptions that stand beside its status.")


class QuestionLink(Answer):
    id: str
    shows: str


class ControlView(ControlBase):
    """`text` is the narrative as it is edited, with its variables; `narrative` has their values.

    `edits` is what people changed in the shipped text, `news` what the library changed in it since.
    """

    description: str
    narrative: str
    text: str
    links: list[QuestionLink]
    edits: list[FieldDifference]
    news: list[FieldDifference]
    procedures: list[str]
    test_procedure: TestProcedure
    expected_evidence: list[str]
    outcomes: list[QuestionOutcome]
    requirements: list[ControlRequirement]
    exceptions: list[AcceptedException] = Field(default_factory=list)
    etag: ETag


class TestStepBody(Body):
    method: Literal["inspect", "observe", "inquire", "reperform"]
    step: Line


class TestProcedureBody(Body):
    design: list[TestStepBody] = Field(default_factory=list, max_length=50)
    operating: list[TestStepBody] = Field(default_factory=list, max_length=50)


class QuestionLinkBody(Body):
    id: Slug
    shows: Line


class ControlFields(Body):
    """What may be said of a control; in an edit, a field left out stays as it is."""

    title: Title | None = None
    domain: Slug | None = None
    description: Words | None = None
    narrative: Words | None = None
    type: Literal["preventive", "detective", "corrective"] | None = None
    mode: Literal["automated", "manual", "hybrid"] | None = None
    frequency: (
        Literal["continuous", "daily", "weekly", "monthly", "quarterly", "semiannual", "annual", "on-event"]
        | None
    ) = None
    owner_role: Title | None = None
    satisfies: References | None = None
    questions: list[QuestionLinkBody] | None = Field(None, max_length=200)
    procedures: list[Slug] | None = Field(None, max_length=100)
    test_procedure: TestProcedureBody | None = None
    expected_evidence: list[Line] | None = Field(None, max_length=50)
    adopted: bool | None = None
    owners: list[Person] | None = Field(None, max_length=20, description="User ids or e-mail addresses.")
    note: Note = Field("", description="Why, for the list of versions.")


class NewControl(ControlFields):
    id: Slug


class ControlChange(ControlFields):
    """`owner` names a single one, "" nobody. `seen` takes note of a newer shipped text."""

    owner: str | None = Field(None, max_length=320)
    seen: bool = False


class NewRequirementLink(Body):
    framework_id: Annotated[str, Field(min_length=1, max_length=100)]
    ref: Ref
    inherit: bool = Field(True, description="The control's present and future evidence counts there.")
