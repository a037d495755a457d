"""Reviews and what is set about them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body, ETag, Named, Page, PageQuery
from proofgraph.reviews.cadence import Cadence
from proofgraph.reviews.reviews import Decision
from proofgraph.reviews.settings import Kind

People = Annotated[list[Named], Field(max_length=20)]
Days = Annotated[list[Annotated[int, Field(ge=1, le=365)]], Field(max_length=10)]
Id = Annotated[str, Field(min_length=1, max_length=120)]
Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2200, 1, 1))]


class SubjectView(Answer):
    kind: Kind
    id: str
    framework_id: str


class MoveView(Answer):
    """One step; `by` is empty where time did it."""

    at: int
    what: str
    by: str
    note: str


class ReviewView(Answer):
    """`mine`: the caller is one of its owners."""

    id: str
    subject: SubjectView
    title: str
    due: date
    due_at: int
    cadence: Cadence
    timezone: str
    owners: list[str]
    state: Literal["upcoming", "open", "decided", "withdrawn"]
    overdue: bool
    mine: bool
    decision: Decision | None
    note: str
    decided_by: str
    decided_at: int | None
    history: list[MoveView]
    link: str
    etag: ETag


class ReviewPage(Page[ReviewView]):
    pass


class ReviewQuery(PageQuery):
    """`which`: those to come and open, one kind of these, or those decided, the newest first."""

    which: Literal["current", "due", "upcoming", "decided"] = "current"
    mine: bool = Field(False, description="Only those that the caller owns.")


class ReviewDecision(Body):
    decision: Decision
    note: str = Field("", max_length=4000, description="What changed or has to be done; needed unless right.")


class ReviewSettingView(Answer):
    """`inherited`: it stands above, on `inherited_from`. Without a cadence nothing is reviewed."""

    subject: SubjectView
    cadence: Cadence | None
    first: date | None
    owners: list[str]
    escalate_to: list[str]
    escalate_after: int
    before: list[int]
    after: list[int]
    timezone: str
    each: bool
    inherited: bool
    inherited_from: SubjectView | None = Field(description="The section or framework that it is set on.")
    etag: ETag


class ReviewSettingList(Answer):
    items: list[ReviewSettingView]


class SubjectQuery(Body):
    kind: Kind
    id: Id
    framework_id: str = Field("", max_length=120)


class ReviewSettingChange(Body):
    """What is left out stays. `cadence` null: not reviewed, whatever is inherited.

    `owners` and `escalate_to` are users who may read frameworks, by id or e-mail address.
    """

    cadence: Cadence | None = None
    first: Day | None = Field(None, description="First due date; today unless given.")
    owners: People | None = None
    escalate_to: People | None = None
    escalate_after: int | None = Field(None, ge=1, le=365, description="Days overdue.")
    before: Days | None = Field(None, description="Days before the due date when owners are reminded.")
    after: Days | None = Field(None, description="Days after it.")
    timezone: str | None = Field(None, min_length=1, max_length=64)
    each: bool | None = Field(None, description="Review each requirement in it, not the whole.")
