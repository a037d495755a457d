"""The small tables and texts of exports: summaries, policies with procedures, exceptions, a control."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from proofgraph.compliance.shapes import ControlView, PolicyItem
from proofgraph.exports import csv
from proofgraph.exports.report import Exception_, Report
from proofgraph.exports.times import moment

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
    "Exceptions",
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
                row.exceptions,
            )
            for section in report.requirements.sections
            for row in section.requirements
        ),
    )


def policies(items: Iterable[PolicyItem]) -> bytes:
    """Policies and procedures, one a line."""
    return csv.table(POLICIES, ((i.id, i.title, i.kind, i.adopted, ", ".join(i.controls)) for i in items))


def exceptions(items: Iterable[Exception_]) -> bytes:
    """`exceptions.csv`: what was accepted, by whom, until when."""
    columns = ("Requirement", "Reason", "Owner", "Compensating control", "Approved by", "Until")
    return csv.table(
        columns,
        ((i.ref, i.reason, i.owner, i.compensating, i.approved_by, moment(i.expires_at)) for i in items),
    )


def control_summary(control: ControlView, reports: Sequence[Report]) -> bytes:
    """`summary.csv` of a control: the requirements it serves, as they stand."""
    shown = {report.framework.id: report.framework.title for report in reports}
    return csv.table(
        ("Framework", "Requirement", "Title", "Status", "Exceptions"),
        (
            (shown[r.framework_id], r.ref, r.title, r.status.value, r.exceptions)
            for r in control.requirements
            if r.framework_id in shown
        ),
    )


def control(view: ControlView) -> str:
    """`control.md`: what the organisation does, and how it is tested."""
    facts = {
        "Domain": view.domain,
        "Type": view.type,
        "Mode": view.mode,
        "Frequency": view.frequency,
        "Owner": view.owner or f"nobody yet ({view.owner_role})",
        "Adopted": "yes" if view.adopted else "no",
        "Status": view.status.value,
    }
    lines = [f"# {view.title}", "", *(f"- {name}: {value}" for name, value in facts.items()), ""]
    lines += [*_accepted(view), view.description, "", "## Narrative", "", view.narrative, ""]
    for title, steps in (
        ("design", view.test_procedure.design),
        ("operation", view.test_procedure.operating),
    ):
        if steps:
            lines += [f"## Test of {title}", ""]
            lines += [
                f"{n}. {step.method.capitalize()}: {step.step}" for n, step in enumerate(steps, start=1)
            ]
            lines.append("")
    return "\n".join(lines)


def _accepted(view: ControlView) -> list[str]:
    """The exceptions beside the status: those about the control, and about its questions."""
    about = [("", one) for one in view.exceptions]
    about += [(f" (question: {asked.title})", one) for asked in view.outcomes for one in asked.exceptions]
    if not about:
        return []
    lines = [
        f"- until {moment(one.expires_at)}{what}: {one.reason} Compensating: {one.compensating_control} "
        f"Owner {one.owner}, approved by {one.approved_by}."
        for what, one in about
    ]
    return ["## Accepted exceptions", "", "They stand beside the status and change none.", "", *lines, ""]
