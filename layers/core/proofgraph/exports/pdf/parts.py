"""What the summary and the detail reports share: statuses, the tables of policies and exceptions, times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import groupby

from proofgraph.compliance.shapes import PolicyItem
from proofgraph.compliance.status import Status
from proofgraph.exports.pdf import charts
from proofgraph.exports.pdf.sheet import Cell, Column, Sheet
from proofgraph.exports.pdf.style import SOFT, STATUS_COLOURS, STATUS_WORDS
from proofgraph.exports.report import Exception_, Report

Progress = Callable[[int, int], object]


def sheet_of(title: str, report: Report) -> Sheet:
    """An empty document that says whose it is."""
    sheet = Sheet(f"{report.organisation}   {title}" if report.organisation else title, report.made_at)
    sheet.set_title(sheet.clean(title))
    sheet.set_author(sheet.clean(report.organisation or "Proofgraph"))
    sheet.set_creator(report.generator)
    return sheet


def status_cell(status: Status, *, incomplete: bool = False, exceptions: int = 0) -> Cell:
    word = STATUS_WORDS[status] + (", incomplete" if incomplete else "")
    shade = SOFT if status in (Status.UNKNOWN, Status.NOT_APPLICABLE) else STATUS_COLOURS[status]
    return Cell(word, bold=True, colour=shade, icon=charts.status_icon(status), note=accepted(exceptions))


def accepted(exceptions: int) -> str:
    """How many exceptions stand beside something; nothing where there are none."""
    return f"{exceptions:,} exception{'s' if exceptions > 1 else ''}" if exceptions else ""


def policies(sheet: Sheet, items: Sequence[PolicyItem]) -> None:
    adopted = [item for item in items if item.adopted]
    sheet.need(60)
    sheet.ln(4)
    if not adopted:
        sheet.heading("Policies and procedures", "No policy or procedure has been adopted.")
        return
    sheet.heading(
        "Policies and procedures", f"{len(adopted)} adopted document{'s' if len(adopted) > 1 else ''}."
    )
    columns = (Column("Document", 116), Column("Kind", 30), Column("Controls", 28, "R"))
    ordered = sorted(adopted, key=lambda item: (item.kind, item.title))
    rows = [
        (Cell(item.title), Cell(kind.capitalize(), colour=SOFT), Cell(str(len(item.controls))))
        for kind, found in groupby(ordered, key=lambda item: item.kind)
        for item in found
    ]
    sheet.grid(columns, rows)


def exceptions(sheet: Sheet, items: Sequence[Exception_]) -> None:
    if not items:
        return
    sheet.ln(4)
    sheet.heading("Accepted exceptions", "They stand beside the status and hide nothing.")
    columns = (
        Column("Requirement", 24),
        Column("Reason and compensating control", 96),
        Column("Owner", 30),
        Column("Until", 24),
    )
    rows = [
        (
            Cell(item.ref, bold=True),
            Cell(item.reason, note=item.compensating),
            Cell(item.owner),
            Cell(day(item.expires_at)),
        )
        for item in items
    ]
    sheet.grid(columns, rows)


def as_of(report: Report, told: Callable[[int], str]) -> str:
    """The time of the snapshot behind a report; of several, from the oldest to the newest."""
    oldest, newest = map(told, report.as_of)
    return newest if oldest == newest else f"{oldest} to {newest}"


def evaluated(report: Report) -> str:
    """When it was evaluated last, and in how many evaluations."""
    count = len(report.asked)
    return moment(report.made_at) + (f", the last of {count} evaluations" if count > 1 else "")


def day(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%-d %B %Y")


def moment(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%-d %B %Y, %H:%M UTC")
