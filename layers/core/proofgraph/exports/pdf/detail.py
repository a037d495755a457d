"""The reports of one requirement and of one control: what it asks, how it stands, what was asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from proofgraph.compliance.shapes import ControlView, QuestionOutcome, RequirementView
from proofgraph.compliance.status import Status
from proofgraph.exports.pdf import charts, parts
from proofgraph.exports.pdf.parts import Progress, day, moment, status_cell
from proofgraph.exports.pdf.provenance import provenance
from proofgraph.exports.pdf.sheet import Cell, Column, Sheet
from proofgraph.exports.pdf.style import (
    ACCENT,
    BRAND,
    INK,
    MARGIN,
    SEVERITY_COLOURS,
    SOFT,
    STATUS_WORDS,
    WHITE,
    WIDTH,
)
from proofgraph.exports.report import Report, accepted_for

_BAND = 74.0
_PALE = (200, 214, 236)
_NOT_ASKED = {
    "not-connected": "not connected",
    "nothing-to-test": "nothing to test",
    "not-evaluated": "not evaluated yet",
}


def requirement_pdf(report: Report, target: BinaryIO, progress: Progress = lambda *_: None) -> None:
    """Write the report of the requirement that `report` is about; the same one gives the same bytes."""
    view = report.requirement(report.ref)
    framework = f"{report.framework.title}, {report.framework.version}"
    with parts.sheet_of(f"{view.ref} {view.title}", report) as sheet:
        _band(sheet, "REQUIREMENT", f"{view.ref}   {view.title}", framework, report, view.status)
        progress(1, 4)
        _requirement(sheet, view, report)
        progress(2, 4)
        questions = [*view.own_questions, *(q for control in view.linked_controls for q in control.questions)]
        _questions(sheet, questions)
        _controls(sheet, view)
        parts.policies(sheet, view.policy_items)
        parts.exceptions(sheet, report.exceptions)
        progress(3, 4)
        provenance(sheet, report)
        sheet.output(target)
        progress(4, 4)


def control_pdf(
    control: ControlView, reports: Sequence[Report], target: BinaryIO, progress: Progress = lambda *_: None
) -> None:
    """Write the report of a control in the frameworks that it serves."""
    first, total = reports[0], len(reports) + 2
    with parts.sheet_of(control.title, first) as sheet:
        served = ", ".join(report.framework.title for report in reports)
        _band(sheet, "CONTROL", control.title, served, first, control.status)
        progress(1, total)
        _control(sheet, control)
        _questions(sheet, control.outcomes)
        parts.policies(sheet, [item for item in first.policies if control.id in item.controls])
        parts.exceptions(sheet, accepted_for(control, reports))
        for done, report in enumerate(reports, start=2):
            progress(done, total)
            provenance(sheet, report)
        sheet.output(target)
        progress(total, total)


def _band(sheet: Sheet, label: str, title: str, note: str, report: Report, status: Status) -> None:
    """The head of the first page: what this is about, how it stands, whose it is and of when."""
    sheet.add_page()
    sheet.set_fill_color(*BRAND)
    sheet.rect(0, 0, 210, _BAND, style="F")
    sheet.set_fill_color(*ACCENT)
    sheet.rect(0, 0, 5, _BAND, style="F")
    sheet.set_xy(MARGIN, 16)
    sheet.pen(9, bold=True, colour=(160, 190, 232))
    sheet.cell(WIDTH, 5, label)
    sheet.set_xy(MARGIN, 23)
    sheet.pen(20, bold=True, colour=WHITE)
    text = sheet.clean(title)
    sheet.multi_cell(WIDTH, 8.6, text if len(text) <= 110 else f"{text[:109]}…", align="L")
    sheet.set_xy(MARGIN, 51)
    sheet.pen(10, colour=_PALE)
    sheet.cell(WIDTH, 5, sheet.clean(note))
    sheet.set_xy(MARGIN, 60)
    charts.status_icon(status)(sheet, MARGIN + 1.7, 62.6)
    sheet.set_xy(MARGIN + 5, 60)
    sheet.pen(11, bold=True, colour=WHITE)
    sheet.cell(60, 5.2, STATUS_WORDS[status])
    sheet.set_xy(MARGIN, 60)
    sheet.pen(9, colour=_PALE)
    owner = f"{report.organisation}, " if report.organisation else ""
    sheet.cell(WIDTH, 5.2, sheet.clean(f"{owner}{parts.as_of(report, day)}"), align="R")
    sheet.set_xy(MARGIN, _BAND + 10)


def _requirement(sheet: Sheet, view: RequirementView, report: Report) -> None:
    applies = "yes" if view.applicable else f"no: {view.applicability.reason}"
    sheet.facts(
        [
            ("Section", view.section_title),
            ("Applies", applies),
            ("State as of", parts.as_of(report, moment)),
            ("Evaluated", parts.evaluated(report)),
            ("Affected assets", f"{view.affected:,}"),
            *([("Why", "; ".join(view.reasons))] if view.reasons else []),
        ]
    )
    sheet.ln(4)
    sheet.paragraph(view.summary, colour=INK)
    if view.considerations:
        sheet.subheading("To consider")
        for point in view.considerations:
            sheet.paragraph(f"•  {point}")


def _control(sheet: Sheet, control: ControlView) -> None:
    sheet.facts(
        [
            ("Domain", control.domain),
            ("Kind", f"{control.type}, {control.mode}, {control.frequency}"),
            ("Owner", control.owner or f"nobody yet ({control.owner_role})"),
            ("Adopted", "yes" if control.adopted else "no"),
            *([("Exceptions", accepted)] if (accepted := parts.accepted(len(control.exceptions))) else []),
        ]
    )
    sheet.ln(4)
    sheet.paragraph(control.description, colour=INK)
    if control.narrative.strip():
        sheet.subheading("Narrative")
        for paragraph in control.narrative.strip().split("\n\n"):
            sheet.paragraph(" ".join(paragraph.split()))
            sheet.ln(1.5)
    sheet.ln(3)
    sheet.heading("Requirements served")
    sheet.grid(
        (Column("Framework", 40), Column("Requirement", 102), Column("Status", 32)),
        [
            (
                Cell(row.framework_id, colour=SOFT),
                Cell(f"{row.ref}   {row.title}"),
                status_cell(row.status, exceptions=row.exceptions),
            )
            for row in control.requirements
        ],
    )


def _questions(sheet: Sheet, questions: Iterable[QuestionOutcome]) -> None:
    shown = list({question.id: question for question in questions}.values())
    sheet.ln(4)
    if not shown:
        sheet.heading("Questions", "No automated question speaks to it.")
        return
    sheet.heading("Questions", "What was asked of the collected data, and what to do where it found gaps.")
    columns = (
        Column("Severity", 22),
        Column("Question", 102),
        Column("Status", 32),
        Column("Affected", 18, "R"),
    )
    sheet.grid(columns, [_question(question) for question in shown])


def _question(question: QuestionOutcome) -> Sequence[Cell]:
    failing = question.status in (Status.GAP, Status.ATTENTION)
    note = question.remediation if failing else "; ".join(question.reasons)
    left_out = _NOT_ASKED.get(question.state)
    status = Cell(left_out, colour=SOFT) if left_out else None
    return (
        Cell(question.severity.capitalize(), icon=charts.dot(SEVERITY_COLOURS[question.severity])),
        Cell(question.title, bold=True, note=note),
        status or _question_status(question),
        Cell(f"{question.affected:,}" if question.affected else "", bold=True),
    )


def _question_status(question: QuestionOutcome) -> Cell:
    exceptions = len(question.exceptions)
    return status_cell(question.status, incomplete=question.incomplete, exceptions=exceptions)


def _controls(sheet: Sheet, view: RequirementView) -> None:
    sheet.ln(4)
    if not view.linked_controls:
        sheet.heading("Controls", "No control is linked to it.")
        return
    sheet.heading("Controls")
    columns = (Column("Control", 92), Column("Owner", 32), Column("Adopted", 18, "C"), Column("Status", 32))
    rows = [
        (
            Cell(control.title, bold=True, note="" if control.inherit else "its evidence is not inherited"),
            Cell(control.owner or "nobody yet", colour=SOFT),
            Cell("yes" if control.adopted else "no"),
            status_cell(control.status, exceptions=len(control.exceptions)),
        )
        for control in view.linked_controls
    ]
    sheet.grid(columns, rows)
