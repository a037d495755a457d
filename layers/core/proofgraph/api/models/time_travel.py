"""Questions asked of past days, and what differs between two."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from proofgraph.api.models.queries import LONGEST
from proofgraph.api.models.shared import DAY, Answer, Body, GapStatus, Mark, Spillable

ROWS = 1000


class DayQuery(Body):
    day: str = Field(pattern=DAY, description="The graph as it stood at the end of this day (UTC).")
    framework_id: str = Field("", max_length=200, description="Whose scope filters apply; empty for none.")
    limit: int = Field(ROWS, ge=1, le=50_000, description="At most this many rows per query.")


class ComparisonQuery(Body):
    first: str = Field(alias="from", pattern=DAY, description="The earlier day, as 2026-11-23 (UTC).")
    last: str = Field(alias="to", pattern=DAY, description="The later day.")
    framework_id: str = Field("", max_length=200, description="Whose scope filters apply; empty for none.")
    limit: int = Field(ROWS, ge=1, le=50_000, description="At most this many rows per list.")


class QueryComparisonRequest(Body):
    query: str = Field(min_length=1, max_length=LONGEST)
    first: str = Field(alias="from", pattern=DAY)
    last: str = Field(alias="to", pattern=DAY)
    limit: int = Field(ROWS, ge=1, le=50_000)


class AskedQuery(Answer):
    """`rows` may be fewer than `count`; `digest` is of all of them, as an evaluation would record it."""

    name: str
    query: str
    results_are: Mark
    count: int
    digest: str
    columns: list[str]
    complete: bool
    reasons: list[str]
    masked: int
    error: str
    rows: list[dict[str, Any]]


class AskedView(Spillable):
    """A question of a past day. Nothing of it was stored."""

    question_id: str
    title: str
    day: str
    snapshot_id: str
    snapshot_at: int
    status: GapStatus
    incomplete: bool
    left_out: str | None
    reasons: list[str]
    engine: str
    mask: str
    queries: list[AskedQuery]


class PropertyChange(Answer):
    """`path` names the property; null stands where nothing is."""

    path: str
    before: Any
    after: Any


class ChangedRow(Answer):
    identity: str
    row: dict[str, Any] = Field(description="As it is on the later day.")
    changes: list[PropertyChange]


class ComparedQueryView(Answer):
    """The lists may be cut; the numbers are of all."""

    name: str
    results_are: Mark
    before: int
    after: int
    same: int
    appeared: int
    went: int
    changed: int
    appeared_rows: list[dict[str, Any]]
    went_rows: list[dict[str, Any]]
    changed_rows: list[ChangedRow]
    error: str


class ComparisonView(Spillable):
    """Two days of one question or query."""

    first: str
    last: str
    first_snapshot_id: str
    last_snapshot_id: str
    first_snapshot_at: int
    last_snapshot_at: int
    first_status: GapStatus
    last_status: GapStatus
    queries: list[ComparedQueryView]


class RepeatedQuery(Answer):
    name: str
    recorded: str
    digest: str
    same: bool | None = Field(description="Null where it could not be run again; `error` says why.")
    error: str


class RepetitionView(Answer):
    """A stored result, run again on its snapshot with what it recorded."""

    evaluation_id: str
    question_id: str
    snapshot_id: str
    same: bool = Field(description="Whether every digest that was recorded came out again.")
    engine_then: str
    engine_now: str
    mask_then: str
    mask_now: str
    queries: list[RepeatedQuery]
