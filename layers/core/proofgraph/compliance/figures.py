"""The one place that counts: the bars and the percentage, from the rows of requirements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from proofgraph.compliance.frameworks import SummarySettings
from proofgraph.compliance.shapes import AuditState, Bar, RequirementRow, Segment
from proofgraph.compliance.status import Status, compliant_percent

POLICIES = {"linked": "Has linked", "none": "None linked", "not-applicable": "Not applicable"}
EVIDENCE = {
    "queries": "From queries",
    "external": "From outside",
    "both": "From both",
    "none": "None",
    "not-applicable": "Not applicable",
}
GAPS = {
    Status.TESTED: "Fulfilled and monitoring",
    Status.ATTENTION: "Potential remediation needed",
    Status.GAP: "Gap detected",
    Status.UNKNOWN: "Manual review needed",
    Status.NOT_APPLICABLE: "Not applicable",
}
AUDIT: Mapping[AuditState, str] = {
    "open": "Open",
    "in-progress": "In progress",
    "ready": "Ready",
    "under-review": "Under review",
    "action-required": "Action required",
    "accepted": "Accepted",
    "none": "In no audit",
    "not-applicable": "Not applicable",
}
"""Labels of the segments, in the order they are shown."""

WITH_POLICIES = "((requirements tested + requirements with an adopted policy or procedure) / 2) / applicable"
WITHOUT_POLICIES = "requirements tested / applicable requirements"


def applicable(rows: Iterable[RequirementRow]) -> int:
    return sum(row.applicable for row in rows)


def percent(rows: Sequence[RequirementRow], settings: SummarySettings) -> float | None:
    """How much is compliant, 0 to 100; None where nothing applies."""
    counted = [row for row in rows if row.applicable]
    tested = sum(row.status is Status.TESTED for row in counted)
    with_policy = sum(row.policies == "linked" for row in counted)
    return compliant_percent(tested, with_policy, len(counted), policies=settings.policies)


def bars(rows: Sequence[RequirementRow], settings: SummarySettings) -> tuple[Bar, ...]:
    """The percentage, and of the others those that the settings leave on."""
    policies = Counter(row.policies for row in rows)
    evidence = Counter(row.evidence for row in rows)
    gaps = Counter(row.status for row in rows)
    audit = Counter(row.audit for row in rows)
    accepted = Counter(row.status for row in rows if row.exceptions)
    shown = {
        "compliant": True,
        "policies": settings.policies,
        "evidence": settings.evidence,
        "gaps": settings.gap_analysis,
        "audit": settings.audit_tracking,
    }
    every = (
        Bar(
            "compliant",
            "Compliant",
            (),
            percent=percent(rows, settings),
            formula=WITH_POLICIES if settings.policies else WITHOUT_POLICIES,
        ),
        Bar(
            "policies",
            "Policies & procedures",
            tuple(Segment(id, label, policies[id]) for id, label in POLICIES.items()),  # type: ignore[index]
        ),
        Bar(
            "evidence",
            "Evidence collection",
            tuple(Segment(id, label, evidence[id]) for id, label in EVIDENCE.items()),  # type: ignore[index]
        ),
        Bar(
            "gaps",
            "Gap analysis",
            tuple(
                Segment(status.value, label, gaps[status], accepted[status]) for status, label in GAPS.items()
            ),
        ),
        Bar("audit", "Audit tracking", tuple(Segment(id, label, audit[id]) for id, label in AUDIT.items())),
    )
    return tuple(bar for bar in every if shown[bar.id])


def worst(rows: Iterable[RequirementRow], most: int) -> list[RequirementRow]:
    """The requirements that fail, gaps first, those with most affected entities first."""
    failing = [row for row in rows if row.status in (Status.GAP, Status.ATTENTION)]
    return sorted(failing, key=lambda row: (row.status is not Status.GAP, -row.affected, row.ref))[:most]
