"""Exports as jobs, and the tickets that hand them out."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from proofgraph.api.models.shared import Answer, Body, Page, PageQuery, Progress, State
from proofgraph.exports.scopes import Kind, Scope

Id = Annotated[str, Field(min_length=1, max_length=200)]
Time = Annotated[int, Field(ge=0, le=253_402_300_799_999, description="Epoch milliseconds.")]


class FrameworkExport(Body):
    """A whole framework: `summary-pdf`, `summary-zip`, `evidence-zip`."""

    type: Literal["framework"]
    framework_id: Id


class RequirementExport(Body):
    """One requirement: `summary-pdf`, `evidence-zip`."""

    type: Literal["requirement"]
    framework_id: Id
    ref: Id


class ControlExport(Body):
    """One control: `summary-pdf`, `evidence-zip`; in every framework that it serves, unless one is named."""

    type: Literal["control"]
    control_id: Id
    framework_id: str = Field("", max_length=200)


class EngagementExport(Body):
    """An engagement with how its audit went: `evidence-zip`."""

    type: Literal["engagement"]
    engagement_id: Id


class PoliciesExport(Body):
    """All adopted documents or the one named, with the versions made from `since` to `until`:
    `policies-markdown`, `policies-html`, `policies-pdf`.
    """

    type: Literal["policies"]
    policy_id: str = Field("", max_length=200)
    since: Time | None = None
    until: Time | None = None


class QueryExport(Body):
    """What a query answers on the newest snapshot or a named one: `query-csv`, `query-json`, `query-xlsx`."""

    type: Literal["query"]
    query: str = Field(min_length=1, max_length=32_768)
    snapshot_id: str = Field("", max_length=64)
    parameters: dict[str, Any] = Field(default_factory=dict, max_length=100)
    variables: dict[str, Any] = Field(default_factory=dict, max_length=100)


class ExportRequest(Body):
    """`scope` says of what; `framework_id` alone is short for a whole framework."""

    kind: Kind
    scope: (
        Annotated[
            FrameworkExport
            | RequirementExport
            | ControlExport
            | EngagementExport
            | PoliciesExport
            | QueryExport,
            Field(discriminator="type"),
        ]
        | None
    ) = None
    framework_id: Id | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.scope is None) == (self.framework_id is None):
            raise ValueError("give scope or framework_id, one of them")
        return self


class ExportView(Answer):
    """`scope` is what was asked for; a query's export also has the number and the digest of its rows."""

    id: str
    kind: Kind
    scope: Scope
    framework_id: str
    state: State
    progress: Progress
    started_at: int
    finished_at: int | None
    started_by: str
    filename: str | None = None
    bytes: int | None = None
    sha256: str | None = None
    manifest_sha256: str | None = None
    rows: int | None = None
    rows_sha256: str | None = None
    error: str | None = None


class ExportPage(Page[ExportView]):
    pass


class ExportQuery(PageQuery):
    """Exports of one framework or one requirement (`ref`) of it, of one control, of one engagement, of
    policies, or your own of queries; else all of these.
    """

    framework_id: str | None = Field(None, max_length=200)
    ref: str | None = Field(None, max_length=200)
    control_id: str | None = Field(None, max_length=200)
    engagement_id: str | None = Field(None, max_length=200)
    about: Literal["policies", "queries"] | None = None


class TicketView(Answer):
    """`path` hands the file out until `expires_at` (2 hours); each use is authorised and logged."""

    ticket: str
    path: str
    expires_at: int


class TicketQuery(Body):
    redirect: bool = Field(True, description="False answers with the link as JSON, for scripts in a page.")


class Download(Answer):
    """The presigned link a redirect would go to; it works for 60 seconds."""

    url: str
    filename: str
    expires_at: int
