"""Operation over a period: what Type II looks at."""

from __future__ import annotations

from pydantic import Field

from proofgraph.api.models.shared import Answer, GapStatus, Spillable


class StretchView(Answer):
    """Days in a row."""

    first: str
    last: str
    days: int


class EpisodeView(Answer):
    """A gap, from the change to GAP or ATTENTION until the change to TESTED; `ended_at` null if open.

    One also ends, without being remediated, where the requirement ceases to apply.
    """

    started_at: int
    ended_at: int | None
    worst: GapStatus
    remediated: bool = True


class RemediationView(Answer):
    """Milliseconds that gaps stood which were closed in the period, and how many are open at its end."""

    closed: int
    open: int
    mean_ms: int | None
    median_ms: int | None
    longest_ms: int | None


class RequirementOperationView(Answer):
    ref: str
    title: str
    applicable: bool
    days: int = Field(description="Days of the period that have passed and on which it applied.")
    covered: int = Field(description="Of these, days that were evaluated on a graph at most 48 hours old.")
    statuses: dict[GapStatus, int] = Field(description="Covered days by status.")
    last_status: GapStatus | None
    longest_not_covered: StretchView | None
    longest_gap_ms: int = Field(description="The longest time in GAP or ATTENTION within the period.")
    remediation: RemediationView
    gaps: list[EpisodeView]
    not_applicable: int = Field(0, description="Days that have passed on which it did not apply.")
    exceptions: int = Field(0, description="Exceptions that were accepted at some time of the period.")


class FrameworkOperationView(Spillable):
    """A framework over a period; a day counts as covered when every requirement that applies was."""

    framework_id: str
    first: str
    last: str
    period_days: int
    days: int
    evaluated: int
    covered: int
    longest_not_covered: StretchView | None
    remediation: RemediationView
    requirements: list[RequirementOperationView]
