"""Audits: statuses and the board, comments, requests, auditors, and the tasks of somebody."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from proofgraph.api.models.frameworks import HistoryView, RequirementView
from proofgraph.api.models.shared import DAY, Answer, Body, ETag, GapStatus, Page, PageQuery, Spillable
from proofgraph.audits.asked import State
from proofgraph.audits.comments import Visibility
from proofgraph.audits.seats import Side
from proofgraph.audits.statuses import Status, Turn

UserId = Annotated[str, Field(min_length=1, max_length=128)]
People = Annotated[list[UserId], Field(max_length=20)]
Day = Annotated[str, Field(pattern=DAY)]
Ref = Annotated[str, Field(min_length=1, max_length=120)]
Reason = Annotated[str, Field(max_length=4_000)]
Words = Annotated[str, Field(max_length=10_000)]
About = Literal["requirement", "request"]


class SeatView(Answer):
    """Where the caller sits. `takes_part`: moves, requests, comments; `leads`: administers audits."""

    user: str
    side: Side
    takes_part: bool
    leads: bool


class PersonView(Answer):
    id: str
    name: str
    side: Side
    external: bool
    assignable: bool = Field(description="Can be assigned requirements and requests.")
    active: bool = Field(True, description="False for somebody who is gone, and is named for what they did.")


class PersonList(Answer):
    items: list[PersonView]


class AuditorRequest(Body):
    """Somebody of the group `auditors` by `user_id`, or whoever has an e-mail address, invited if new."""

    user_id: UserId | None = None
    email: str | None = Field(None, min_length=3, max_length=254)
    name: str = Field("", max_length=200)


class MoveView(Answer):
    """`before` and `after` are statuses; `what` says what was done beside, such as an assignment."""

    number: int
    at: int
    by: str
    side: Side
    before: str
    after: str
    what: str
    why: str


class AuditStatusView(Answer):
    """A requirement's place in the audit. `moves` are those that the caller may make now."""

    ref: str
    status: Status
    turn: Turn
    since: int | None
    assignees: list[str]
    due: str | None
    overdue: bool
    moves: list[Status]
    history: list[MoveView]
    etag: ETag


class AuditRequirementView(Answer):
    """A requirement of an engagement: as it stands (or stood at closing), and how far the audit of it is."""

    requirement: RequirementView
    audit: AuditStatusView


class AuditHistoryView(HistoryView):
    """A requirement over an engagement's period, or a part of it."""

    people: dict[str, str] = Field(description="Names of those who changed queries, by their ids.")


class ResultDayQuery(Body):
    day: Day | None = Field(None, description="A day of the period; without one, as it stands.")


class RowsDayQuery(PageQuery, ResultDayQuery):
    pass


class AuditRow(Answer):
    """A requirement in the list and on the board. `requests` are those that are not settled."""

    ref: str
    title: str
    section: str
    category: str
    applicable: bool
    gap_status: GapStatus
    status: Status
    turn: Turn
    since: int | None
    assignees: list[str]
    due: str | None
    overdue: bool
    requests: int
    comments: int


class AuditRequirementList(Spillable):
    items: list[AuditRow]


class BoardColumn(Answer):
    status: Status
    count: int
    overdue: int
    items: list[AuditRow]


class BoardTurn(Answer):
    turn: Turn
    requirements: int
    requests: int
    overdue: int


class BoardView(Spillable):
    """Requirements by status, and what lies with whom; those that do not apply stand in no column."""

    state: Literal["open", "closed"]
    seat: SeatView
    columns: list[BoardColumn]
    turns: list[BoardTurn]
    requests: dict[State, int]
    requests_overdue: int
    not_applicable: int


class StatusMove(Body):
    to: Status
    why: Reason = Field("", description="Needed where action is required.")


class Assignment(Body):
    """What is left out stays."""

    assignees: People | None = None
    due: Day | None = Field(None, description="Day by which it is to be ready; null takes it away.")


class EditView(Answer):
    at: int
    text: str


class CommentView(Answer):
    """`edits` are what it said before. One that was withdrawn stays, marked so."""

    id: str
    of: About
    key: str = Field(description="The requirement's ref, or the request's id.")
    by: str
    side: Side
    at: int
    text: str
    visibility: Visibility
    mentions: list[str]
    edits: list[EditView]
    withdrawn_at: int | None
    mine: bool
    etag: ETag


class CommentList(Page[CommentView]):
    """A page of long comments ends early."""


class CommentQuery(PageQuery):
    of: About | None = Field(None, description="Only of requirements, or of requests.")
    key: str | None = Field(None, max_length=120, description="Only of this one.")


class NewComment(Body):
    """`@<user id>` in the text names somebody, who is told."""

    of: About
    key: Ref
    text: str = Field(min_length=1, max_length=10_000)
    visibility: Visibility = "both"


class CommentChange(Body):
    text: str = Field(min_length=1, max_length=10_000)


class AttachmentView(Answer):
    """What was attached, as it was then: an item in its version, or the result of a question."""

    index: int
    kind: Literal["item", "result"]
    id: str
    title: str
    at: int
    by: str
    number: int
    digest: str
    item_kind: str
    url: str
    text: str
    filename: str
    evaluation_id: str
    rows: int


class RequestView(Answer):
    """`moves` are those that the caller may make now."""

    id: str
    engagement_id: str
    title: str
    description: str
    refs: list[str]
    due: str | None
    overdue: bool
    assignees: list[str]
    state: State
    turn: Turn
    by: str
    side: Side
    at: int
    attachments: list[AttachmentView]
    moves: list[State]
    comments: int
    history: list[MoveView]
    etag: ETag


class RequestRow(Answer):
    id: str
    engagement_id: str
    title: str
    refs: list[str]
    due: str | None
    overdue: bool
    assignees: list[str]
    state: State
    turn: Turn
    by: str
    side: Side
    at: int
    attachments: int
    etag: ETag


class RequestList(Spillable):
    items: list[RequestRow]


class RequestQuery(Body):
    state: State | None = None
    ref: str | None = Field(None, max_length=120, description="Only those about this requirement.")
    mine: bool = Field(False, description="Only those assigned to the caller.")


class NewRequest(Body):
    """`planned`: not asked yet."""

    title: str = Field(min_length=1, max_length=200)
    description: Words = ""
    refs: list[Ref] = Field([], max_length=50)
    due: Day | None = None
    assignees: People = Field(default_factory=list)
    planned: bool = False


class RequestChange(Body):
    """What is left out stays."""

    title: str | None = Field(None, min_length=1, max_length=200)
    description: Words | None = None
    refs: list[Ref] | None = Field(None, max_length=50)
    due: Day | None = Field(None, description="Null takes it away.")
    assignees: People | None = None


class NewAttachment(Body):
    """An evidence item by `item_id`, or a question's result by `evaluation_id` and `question_id`."""

    item_id: str = Field("", max_length=120)
    evaluation_id: str = Field("", max_length=120)
    question_id: str = Field("", max_length=120)


class RequestMove(Body):
    """`provided` comes with all that is attached from now on; the other moves attach nothing."""

    to: State
    why: Reason = ""
    attach: list[NewAttachment] = Field([], max_length=40)


class LinkQuery(Body):
    redirect: bool = Field(True, description="Answer 302 to the file; otherwise the link itself.")


class NextPeriodRequest(Body):
    """Title and period of the next engagement; the rest is carried over."""

    title: str = Field(min_length=1, max_length=200)
    type: Literal["type-1", "type-2"] | None = None
    period_start: Day | None = None
    period_end: Day | None = None
    as_of: Day | None = None


class TaskQuery(Body):
    which: Literal["waiting", "done"] = Field("waiting", description="What waits for you, or what you did.")


class TaskView(Answer):
    """Something that waits for the caller, or that they did. `due` is a day; `done_at` null: it waits."""

    kind: Literal["requirement", "request", "review", "policy", "acceptance"]
    id: str
    title: str
    state: str
    link: str
    due: str | None
    overdue: bool
    engagement_id: str = ""
    done_at: int | None = None


class TaskList(Answer):
    items: list[TaskView]
