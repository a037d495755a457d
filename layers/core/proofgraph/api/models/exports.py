"""Exports as jobs, and the tickets that hand them out."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body, Page, PageQuery, Progress, State

ExportKind = Literal["summary-pdf", "summary-zip", "evidence-zip"]


class ExportRequest(Body):
    kind: ExportKind
    framework_id: str


class ExportView(Answer):
    id: str
    kind: str
    framework_id: str
    state: State
    progress: Progress
    started_at: int
    finished_at: int | None
    started_by: str
    filename: str | None = None
    bytes: int | None = None
    sha256: str | None = None
    error: str | None = None


class ExportPage(Page[ExportView]):
    pass


class ExportQuery(PageQuery):
    framework_id: str | None = None


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
