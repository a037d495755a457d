"""The table of gaps over all frameworks."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from proofgraph.api.models.shared import (
    AcceptedException,
    Answer,
    Body,
    GapStatus,
    Page,
    PageQuery,
    Spillable,
)

Names = list[Annotated[str, Field(max_length=200)]]
Severity = Literal["critical", "high", "medium", "low"]


class GapFilter(Body):
    """Values of one field are alternatives; fields are all required."""

    framework: Names = Field([], max_length=100)
    integration: Names = Field([], max_length=100, description="Kinds of integration, as `aws`.")
    instance: Names = Field([], max_length=100, description="Integration instances by id.")
    account: Names = Field([], max_length=100)
    type: Names = Field([], max_length=100, description="Types of affected entities.")
    severity: list[Severity] = Field([], max_length=4)
    status: list[Literal["GAP", "ATTENTION"]] = Field([], max_length=2)
    min_age_days: int | None = Field(None, ge=0, le=100_000)
    max_age_days: int | None = Field(None, ge=0, le=100_000)
    search: str = Field("", max_length=200)


class GapQuery(GapFilter, PageQuery):
    pass


class GapPlace(Answer):
    """How many affected entities one instance has of one type in one account."""

    instance: str
    account: str
    type: str
    affected: int


class GapTableRow(Answer):
    """A failing question of a framework; `since` is the snapshot on which it first had this status."""

    framework_id: str
    framework: str
    question_id: str
    title: str
    severity: str
    status: GapStatus
    incomplete: bool
    affected: int = Field(description="What is proven, where not everything could be read.")
    unproven: int = Field(0, description="What was found beside it, and is not proven.")
    refs: list[str]
    since: int
    age_days: int
    integrations: list[str]
    places: list[GapPlace]
    places_cut: bool = Field(
        False, description="It lies in other places as well, which are not kept: it passes filters by place."
    )
    evaluation_id: str
    snapshot_id: str
    remediation: str
    exceptions: list[AcceptedException] = Field(
        description="Those about the question, the requirements it fails, or controls that ask it."
    )


class GapPage(Page[GapTableRow]):
    total: int


class AssetPage(Spillable):
    """What a gap affects: entities, or rows where no entity is in them.

    Where not everything could be read, `_proven` says of each whether it is itself fully read.
    """

    items: list[dict[str, Any]]
    total: int
    next_cursor: str | None = None
