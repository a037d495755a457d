"""Engagements, their populations and samples."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from proofgraph.api.models.audits import SeatView
from proofgraph.api.models.operation import FrameworkOperationView
from proofgraph.api.models.shared import DAY, Answer, Body, ETag, Spillable
from proofgraph.compliance.engagements import (
    BridgeLetter,
    ComplementaryControl,
    Contents,
    DescriptionSection,
    Named,
    ScopedSystem,
    SubserviceOrganisation,
    Type,
)
from proofgraph.compliance.populations import ItemState

Note = Field("", max_length=5_000)


class EngagementRequest(Contents):
    """Type I has `as_of`; Type II has `period_start` and `period_end`. Days as 2026-11-23, both inside."""

    framework_id: str = Field(min_length=1, max_length=200)


class EngagementChange(Body):
    """What is given is changed."""

    title: str | None = Field(None, min_length=1, max_length=200)
    type: Type | None = None
    period_start: str | None = Field(None, pattern=DAY)
    period_end: str | None = Field(None, pattern=DAY)
    as_of: str | None = Field(None, pattern=DAY)
    scope: list[ScopedSystem] | None = Field(None, max_length=200)
    categories: list[Named] | None = Field(None, max_length=20)
    subservice_organisations: list[SubserviceOrganisation] | None = Field(None, max_length=100)
    user_entity_controls: list[ComplementaryControl] | None = Field(None, max_length=200)
    description: list[DescriptionSection] | None = Field(None, max_length=100)
    bridge_letters: list[BridgeLetter] | None = Field(None, max_length=20)
    retention_days: int | None = Field(None, ge=1, le=36_525)
    auditors_reminded_after: int | None = Field(
        None, ge=1, le=365, description="Days that it waits for them."
    )
    auditors_escalated_after: int | None = Field(None, ge=1, le=365, description="Days until leads are told.")


class EngagementView(Answer):
    """`retain_until` is set by closing; from then on nothing of it changes."""

    id: str
    framework_id: str
    framework_title: str
    title: str
    type: Type
    period_start: str | None
    period_end: str | None
    as_of: str | None
    scope: list[ScopedSystem]
    categories: list[str]
    subservice_organisations: list[SubserviceOrganisation]
    user_entity_controls: list[ComplementaryControl]
    description: list[DescriptionSection]
    bridge_letters: list[BridgeLetter]
    retention_days: int
    auditors_reminded_after: int
    auditors_escalated_after: int
    follows: str = Field(description="The engagement that this one was carried over from.")
    auditors: list[str] = Field(description="Users to whom it is open; to auditors, only themselves.")
    seat: SeatView
    state: Literal["open", "closed"]
    created_at: int
    created_by: str
    closed_at: int | None
    closed_by: str
    retain_until: int | None
    frozen: str = Field(description="Digest of the picture that closing left; empty while it is open.")
    etag: ETag


class EngagementList(Answer):
    items: list[EngagementView]


class EngagementStatus(FrameworkOperationView):
    """The framework over the engagement's period: as it is, or as it was when the engagement was closed."""

    state: Literal["open", "closed"]


class PopulationRequest(Body):
    """Without `queries`, all that count; without `days`, those that were evaluated; others by time travel."""

    question_id: str = Field(min_length=1, max_length=200)
    size: int = Field(ge=1, le=10_000)
    seed: str = Field(min_length=1, max_length=200, description="One line, agreed before this is called.")
    queries: list[Named] = Field([], max_length=50)
    days: list[Annotated[str, Field(pattern=DAY)]] = Field([], max_length=31)


class PopulationChange(Body):
    size: int = Field(ge=1, le=10_000, description="A sample only grows; what was drawn stays.")


class PopulationRow(Answer):
    id: str
    engagement_id: str
    question_id: str
    title: str
    first_day: str
    last_day: str
    size: int
    seed: str
    algorithm: str
    digest: str = Field(description="Of the frozen rows and their certificate, in the evidence store.")
    items: int
    complete: bool
    reasons: list[str]
    created_at: int
    created_by: str
    etag: ETag


class PopulationList(Answer):
    items: list[PopulationRow]


class MoveView(Answer):
    at: int
    by: str
    state: ItemState
    note: str


class SampleItem(Answer):
    position: int
    identity: str
    rank: str
    row: dict[str, Any]
    first_day: str
    last_day: str
    state: ItemState
    exception: str
    response: str
    response_by: str
    response_at: int | None
    moves: list[MoveView]
    etag: ETag


class SampleException(Answer):
    """A sampled item on which something was found; `state` is `tested` where that was cleared since."""

    population_id: str
    title: str
    position: int
    identity: str
    name: str
    state: ItemState
    exception: str
    found_at: int
    found_by: str
    response: str
    response_by: str
    response_at: int | None


class SampleExceptionList(Spillable):
    items: list[SampleException]


class PopulationView(Spillable):
    population: PopulationRow
    sample: list[SampleItem]
    etag: ETag


class ItemChange(Body):
    """Either a move to a state, with a note, or management's response to an exception."""

    state: ItemState | None = None
    note: str = Note
    response: str = Note


class SampleExportQuery(Body):
    format: Literal["json", "csv"] = "json"
