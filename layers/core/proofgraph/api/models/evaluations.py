"""Evaluations and what they found: results per question, rows per query."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from proofgraph.api.models.shared import (
    Answer,
    Body,
    Certificate,
    CountedText,
    CountedTexts,
    EntityCount,
    GapStatus,
    Mark,
    Page,
    PageQuery,
    Progress,
    Spillable,
    State,
)


class EvaluationRequest(Body):
    """What to evaluate of the framework: all of it, one requirement, control or question."""

    kind: Literal["framework", "requirement", "control", "question"] = "framework"
    ref: str = Field(
        "", max_length=200, description="The requirement's ref, or the id of the control or question."
    )


class EvaluationView(Answer):
    id: str
    framework_id: str
    kind: str
    ref: str
    state: State
    progress: Progress
    started_at: int
    finished_at: int | None
    started_by: str
    snapshot_id: str | None
    snapshot_time: int | None
    counts: dict[GapStatus, int] = Field(description="Requirements by status, once it has ended.")
    error: str | None


class EvaluationPage(Page[EvaluationView]):
    pass


class EvaluationQuery(PageQuery):
    framework_id: str = Field(max_length=200, description="Evaluations of this framework, newest first.")


class QueryResult(Answer):
    """One query as it ran: everything needed to run it again and compare the digest.

    `digest` names the stored rows too; it is empty where the query was not run. `proven` counts the rows
    that are themselves fully read, `masked` the secrets that were masked before storage.
    """

    index: int
    name: str
    query: str
    results_are: Mark
    parameters: dict[str, Any]
    count: EntityCount
    digest: CountedText
    columns: list[str] = Field(description="Of a table, in order; empty for entities.")
    complete: bool
    proven: EntityCount
    unproven: EntityCount = Field(
        0, description="Entities that a BAD query found and that are not fully read."
    )
    masked: EntityCount
    reasons: CountedTexts
    error: str
    certificate: Certificate | None = Field(description="Null where the query was not run.")


class ResultView(Answer):
    """A question's result. `left_out` says why it takes no part in the status of what it belongs to."""

    evaluation_id: str
    question_id: str
    title: str
    severity: str
    status: GapStatus
    incomplete: bool
    left_out: Literal["not connected", "nothing to test"] | None
    reasons: CountedTexts
    snapshot_id: str
    now: int = Field(description="`date.now` of the queries: the snapshot's time.")
    engine: str
    mask: str
    scope: list[dict[str, Any]]
    smart_classes: dict[str, Any] | None = Field(None, description="The settings in force, by name.")
    queries: list[QueryResult]


class RowsPage(Spillable):
    """Rows of one query of one evaluation, in the order that was digested."""

    columns: list[str]
    items: list[dict[str, Any]]
    total: int
    digest: str
    next_cursor: str | None = None
