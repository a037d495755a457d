"""Drafts, approval, acceptance and history of documents."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints

from proofgraph.api.models.policies import (
    Address,
    DocumentType,
    DraftState,
    Kind,
    Line,
    NewValue,
    Slug,
)
from proofgraph.api.models.shared import DAY, Answer, AnswerLink, Body, ETag, Named, Spillable

Note = Annotated[str, StringConstraints(max_length=2000)]
Days = Annotated[int, Field(ge=1, le=365)]
Email = Annotated[str, StringConstraints(min_length=3, max_length=254)]
Standing = Literal["accepted", "open", "overdue", "to-be-asked", "not-invited"]


class PreviewRequest(Body):
    """A text as it would be read; `values` stand in for those of the organisation's profile."""

    source: str = Field(max_length=300_000)
    id: Slug = "draft"
    title: Line = "Preview"
    provider: str = Field("", max_length=200)
    values: dict[Annotated[str, StringConstraints(max_length=200)], NewValue] = Field(
        default_factory=dict, max_length=500
    )


class Gap(Answer):
    name: str
    line: int


class PolicyPreview(Answer):
    """`html` holds no script, no raw HTML and no `javascript:` link; `unfilled` are variables by line."""

    html: str
    text: str
    unfilled: list[Gap]


class ApprovalGiven(Answer):
    by: str
    at: int
    note: str


class DraftView(Answer):
    """The draft beside a document; with `state` none, what it would begin from.

    `outdated`: the document was changed since; save the draft again. `approvers` decide, `needed` of them.
    `may` are what the caller can do now: save, submit, approve, return, publish, discard.
    """

    document: str
    state: DraftState
    title: str
    domain: str
    type: DocumentType
    summary: str
    implements: str | None
    considerations: list[str]
    provider: str
    url: str
    source: str
    text: str
    html: str
    unfilled: list[str]
    note: str
    authors: list[str]
    saved_at: int | None
    saved_by: str
    submitted_at: int | None
    submitted_by: str
    approvals: list[ApprovalGiven]
    returned: ApprovalGiven | None
    approvers: list[str]
    needed: int
    outdated: bool
    changed: bool = Field(description="Whether it reads otherwise than what is in force.")
    may: list[Literal["save", "submit", "approve", "return", "publish", "discard"]]
    etag: ETag


class DraftChange(Body):
    """What is left out stays as the draft, or else the document, has it."""

    title: Line | None = None
    domain: Slug | None = None
    type: DocumentType | None = None
    summary: Line | None = None
    implements: Slug | None = None
    considerations: list[Line] | None = Field(None, max_length=100)
    provider: str | None = Field(None, max_length=200)
    url: Address | None = None
    source: str | None = Field(None, max_length=300_000)
    note: Note | None = Field(None, description="What the change is for.")


class DraftStep(Body):
    note: Note = ""


class DraftReturn(Body):
    reason: str = Field(min_length=1, max_length=2000)


class DraftPublication(Body):
    renew_acceptance: bool = Field(description="The change is material: everybody is asked to accept anew.")
    adopt: bool | None = Field(None, description="Adopt it with this, or take it out of force.")
    note: Note = Field("", description="Why, for the list of versions; else the draft's own note.")


class ApprovalTask(Answer):
    """A draft that waits for the caller's approval."""

    document: str
    title: str
    submitted_at: int | None
    submitted_by: str
    note: str
    link: str


class ApprovalTasks(Answer):
    items: list[ApprovalTask]


class DiffPiece(Answer):
    text: str
    changed: bool


class DiffLine(Answer):
    """`skipped` stands for lines that are the same; numbers count from 1."""

    kind: Literal["same", "removed", "added", "skipped"]
    before: int | None
    after: int | None
    pieces: list[DiffPiece]


class DifferenceQuery(Body):
    """Versions by number, or `draft`; by default the newest version against the draft or the one before."""

    before: str | None = Field(None, pattern=r"^([0-9]{1,6}|draft)$")
    after: str | None = Field(None, pattern=r"^([0-9]{1,6}|draft)$")


class PolicyDifferences(Answer):
    before: str
    after: str
    lines: list[DiffLine]


class PolicyHistoryEntry(Answer):
    """One thing that happened: a version, a step of a draft, adoption, deletion, or an acceptance."""

    at: int
    document: str
    title: str
    what: str
    by: str
    number: int
    note: str
    digest: str


class HistoryQuery(Body):
    """Days in UTC, both inside; for either left out, as far as it goes."""

    from_day: str | None = Field(None, pattern=DAY)
    to_day: str | None = Field(None, pattern=DAY)
    document: str | None = Field(None, max_length=100)


class PolicyHistory(Spillable):
    items: list[PolicyHistoryEntry]


class HistoryFileQuery(HistoryQuery):
    format: Literal["csv", "markdown"] = "csv"


class HistoryFile(Spillable):
    """Over 5 MB `content` is empty, and the file whole behind `link`."""

    filename: str
    content_type: str
    content: str

    def emptied(self, link: AnswerLink) -> Self:
        return self.model_copy(update={"content": "", "link": link})


class AudienceFields(Body):
    """Who accepts. `types` are entity types of the graph beside those of class Person."""

    users: bool = True
    external: bool = False
    listed: bool = True
    graph: bool = False
    types: list[Annotated[str, StringConstraints(min_length=1, max_length=100)]] = Field(
        default_factory=list, max_length=20
    )


class AudienceView(Answer):
    users: bool
    external: bool
    listed: bool
    graph: bool
    types: list[str]


class PolicyRulesView(Answer):
    """`approvers` empty: documents are published without approval."""

    approvers: list[str]
    needed: int
    author_may_approve: bool
    accept_within_days: int
    remind_before: list[int]
    remind_after: list[int]
    escalate_acceptance: int
    remind_approvers: list[int]
    escalate_approval: int
    audience: AudienceView
    etag: ETag


class PolicyRulesChange(Body):
    approvers: list[Named] | None = Field(None, max_length=20)
    needed: int | None = Field(None, ge=1, le=20)
    author_may_approve: bool | None = None
    accept_within_days: Days | None = None
    remind_before: list[Days] | None = Field(None, max_length=10)
    remind_after: list[Days] | None = Field(None, max_length=10)
    escalate_acceptance: Days | None = Field(None, description="Days overdue.")
    remind_approvers: list[Days] | None = Field(None, max_length=10, description="Days after submission.")
    escalate_approval: Days | None = Field(None, description="Days after submission.")
    audience: AudienceFields | None = None


class OwnRulesView(Answer):
    """What one document has of its own, null as everywhere; `effective` is what holds."""

    approvers: list[str] | None
    needed: int | None
    author_may_approve: bool | None
    accept_within_days: int | None
    effective: PolicyRulesView
    etag: ETag


class OwnRulesChange(Body):
    """Null takes a value back to that of all documents."""

    approvers: list[Named] | None = Field(None, max_length=20)
    needed: int | None = Field(None, ge=1, le=20)
    author_may_approve: bool | None = None
    accept_within_days: Days | None = None


class AcceptanceTask(Answer):
    """What the caller is asked to accept, or has accepted."""

    id: str
    document: str
    title: str
    summary: str
    kind: Kind
    asked_at: int
    due_at: int
    overdue: bool
    accepted_at: int | None
    number: int
    link: str


class AcceptanceTasks(Answer):
    items: list[AcceptanceTask]


class AcceptanceView(AcceptanceTask):
    """With the text to be read. Send `digest` with the acceptance: it names that text."""

    text: str
    html: str
    url: str
    digest: str


class AcceptanceStatement(Body):
    digest: str = Field(pattern=r"^[0-9a-f]{64}$", description="Of the text that was read.")


class AcceptanceRow(Answer):
    """`user` null: the person has no user yet; invite them by `POST /policy-people/invitations`."""

    email: str
    name: str
    user: str | None
    signed_in: bool
    source: Literal["users", "list", "graph"]
    standing: Standing
    asked_at: int | None
    due_at: int | None
    accepted_at: int | None
    number: int
    reminders: list[str]


class AcceptanceTable(Answer):
    """`counts` are people by standing."""

    document: str
    required: bool
    asked_from: int
    counts: dict[str, int]
    items: list[AcceptanceRow]


class Reminded(Answer):
    people: int


class PolicyPerson(Answer):
    email: str
    name: str
    source: Literal["users", "list", "graph"]
    user: str | None
    signed_in: bool


class PolicyPeople(Answer):
    items: list[PolicyPerson]
    not_invited: int


class PeopleFile(Body):
    """CSV with a header of `email` and, as wanted, `name`; or one address a line. At most 2,000 people."""

    csv: str = Field(min_length=1, max_length=300_000)
    replace: bool = Field(False, description="Take those off the list who are not in the file.")


class PeopleTaken(Answer):
    people: int


class PeopleInvitation(Body):
    emails: list[Email] = Field(min_length=1, max_length=50)


class PersonFailed(Answer):
    email: str
    reason: str


class PeopleInvited(Answer):
    invited: list[str]
    failed: list[PersonFailed]


class MissingTemplate(Answer):
    id: str
    kind: Kind
    title: str
    unfilled: list[str]
    controls: list[str]


class MissingTemplates(Answer):
    """Shipped documents that are not in use, and by variable how many of them wait for its value."""

    items: list[MissingTemplate]
    unfilled: dict[str, int]


class Initialisation(Body):
    """Which templates; all that are missing where none is named."""

    templates: list[Slug] | None = Field(None, max_length=500)


class Initialised(Answer):
    created: list[str]
    unfilled: dict[str, int]


class PolicyOrder(Body):
    """Ids in the order wanted; documents that are not named follow as they were."""

    ids: list[Slug] = Field(min_length=1, max_length=1000)


class PolicyOrdered(Answer):
    moved: list[str]


class DeletedPolicy(Answer):
    id: str
    kind: Kind
    title: str
    number: int
    deleted_at: int
    deleted_by: str


class DeletedPolicies(Answer):
    items: list[DeletedPolicy]
