"""The small tables of exports: the summary of requirements, and policies with procedures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from proofgraph.compliance.shapes import PolicyItem
from proofgraph.exports import csv
from proofgraph.exports.report import Report

SUMMARY = (
    "Section",
    "Requirement",
    "Title",
    "Status",
    "Incomplete",
    "Applicable",
    "Policies",
    "Evidence",
    "Controls",
    "Questions",
    "Affected",
    "Last evaluated",
)
POLICIES = ("Id", "Title", "Kind", "Adopted", "Controls")


def summary(report: Report) -> bytes:
    """`summary.csv`: a line for each requirement."""
    return csv.table(
        SUMMARY,
        (
            (
                section.title,
                row.ref,
                row.title,
                row.status.value,
                row.incomplete,
                row.applicable,
                row.policies,
                row.evidence,
                row.controls,
                row.questions,
                row.affected,
                moment(row.last_evaluated_at),
            )
            for section in report.requirements.sections
            for row in section.requirements
        ),
    )


def policies(items: Iterable[PolicyItem]) -> bytes:
    """Policies and procedures, one a line."""
    return csv.table(POLICIES, ((i.id, i.title, i.kind, i.adopted, ", ".join(i.controls)) for i in items))


def moment(at: int | None) -> str:
    """A time as everybody reads it: ISO 8601 in UTC."""
    return "" if at is None else datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
