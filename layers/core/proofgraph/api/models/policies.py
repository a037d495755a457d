"""Policies, procedures and reference documents, their templates, and the organisation's profile."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from proofgraph.api.models.shared import Answer, Body, ETag

Kind = Literal["policy", "procedure", "reference"]
DocumentType = Literal["administrative", "technical", "operational", "physical", "informative"]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=100)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Value = bool | int | str
NewValue = bool | int | Annotated[str, StringConstraints(max_length=20_000)]
Address = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s<>\"\\^`{|}]+)?$", max_length=2000)]
DraftState = Literal["none", "draft", "in-review", "approved"]
LifeState = Literal["draft", "in-review", "approved", "published"]


class PolicyRow(Answer):
    """A document without its text. `unfilled` are variables without a value; `number` counts versions.

    `file` is the digest of the document as a file, so that a folder can be compared with a deployment.
    `state` is that of its draft, where there is one; `published`: a version is or was in force. With a `url`
    it is kept elsewhere.
    """

    id: str
    kind: Kind
    title: str
    domain: str
    type: DocumentType
    summary: str
    implements: str | None
    owner: str
    url: str
    acceptance: bool
    adopted: bool
    state: LifeState
    draft: DraftState
    published: bool
    controls: list[str]
    unfilled: list[str]
    number: int
    updated_at: int
    updated_by: str
    file: str
    excerpt: str = Field(description="Where a search found it; empty without one.")


class PolicyTotals(Answer):
    policies: int
    procedures: int
    references: int
    adopted: int


class PolicyList(Answer):
    totals: PolicyTotals
    items: list[PolicyRow]


class PolicyQuery(Body):
    search: str = Field(
        "", max_length=400, description='Words, "exact phrases", and OR between alternatives.'
    )
    kind: Kind | None = None
    adopted: bool | None = None
    control: str | None = Field(None, max_length=200, description="Only documents linked to this control.")
    implements: str | None = Field(None, max_length=200, description="Only procedures of this policy.")


class PolicyRequirement(Answer):
    """A requirement that the document speaks to, through one of its controls."""

    framework_id: str
    ref: str
    title: str
    control: str


class PolicyView(PolicyRow):
    """`source` is the text with its variables, `text` what they were filled to, `html` the same to show.

    `approved` is the number of the newest approved version; acceptances count from version `asked_from` on,
    which is 0 while nobody was asked.
    """

    considerations: list[str]
    provider: str
    order: int
    digest: str
    adopted_at: int | None
    adopted_by: str
    published_at: int | None
    published_by: str
    approved: int
    approved_by: list[str]
    asked_from: int
    asked_at: int | None
    source: str
    text: str
    html: str
    requirements: list[PolicyRequirement]
    etag: ETag


class PolicyFields(Body):
    """What a document says of itself; a field left out of a change stays as it is."""

    title: Line | None = None
    domain: Slug | None = None
    type: DocumentType | None = None
    summary: Line | None = None
    implements: Slug | None = Field(None, description="The policy that a procedure carries out.")
    considerations: list[Line] | None = Field(None, max_length=100)
    provider: str | None = Field(None, max_length=200)
    owner: str | None = Field(None, max_length=200)
    url: Address | None = Field(None, description="Where it is kept, if elsewhere; it then needs no text.")
    acceptance: bool | None = Field(None, description="Everybody is asked to accept it.")
    order: int | None = Field(None, ge=-1_000_000, le=1_000_000)
    controls: list[Slug] | None = Field(None, max_length=1000)
    source: str | None = Field(None, max_length=300_000)
    adopted: bool | None = None
    note: str = Field("", max_length=2000, description="Why, for the list of versions.")


class PolicyChange(PolicyFields):
    renew_acceptance: bool = Field(False, description="Ask everybody to accept the new version.")


class NewPolicy(PolicyFields):
    """`template`, or one of your own: `id`, `kind`, `title`, `domain`, `summary`, `source` or `url`."""

    template: Slug | None = None
    id: Slug | None = None
    kind: Kind = "policy"


class NewControlLink(Body):
    control_id: Slug


class PolicyVersionRow(Answer):
    number: int
    at: int
    by: str
    note: str
    title: str
    digest: str


class PolicyVersionList(Answer):
    items: list[PolicyVersionRow]


class PolicyVersionView(PolicyVersionRow):
    source: str
    text: str


class PolicyTemplate(Answer):
    """A shipped document; `installed` says whether a document of its id exists."""

    id: str
    kind: Kind
    title: str
    domain: str
    type: DocumentType
    summary: str
    implements: str | None
    considerations: list[str]
    controls: list[str]
    installed: bool


class PolicyTemplateList(Answer):
    items: list[PolicyTemplate]


class ProfileVariable(Answer):
    """`default` holds where `value` is null; an empty one leaves the variable unfilled."""

    name: str
    type: Literal["text", "number", "flag"]
    about: str
    default: Value
    value: Value | None


class ProfileView(Answer):
    """`extra` are the organisation's own variables; `changed` the documents that a change gave a version."""

    variables: list[ProfileVariable]
    extra: dict[str, Value]
    changed: list[str]
    etag: ETag


class ProfileChange(Body):
    """Values by name; null takes one back to its default."""

    values: dict[Annotated[str, StringConstraints(max_length=200)], NewValue | None] = Field(max_length=500)
