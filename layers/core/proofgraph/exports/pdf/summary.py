"""The summary report page by page: cover, at a glance, gaps, requirements, policies, provenance."""

from __future__ import annotations

from typing import BinaryIO

from proofgraph.compliance.status import Status
from proofgraph.exports.pdf import charts, parts
from proofgraph.exports.pdf.parts import Progress, day, moment, status_cell
from proofgraph.exports.pdf.provenance import provenance
from proofgraph.exports.pdf.sheet import Cell, Column, Sheet
from proofgraph.exports.pdf.style import ACCENT, BRAND, SEVERITY_COLOURS, SOFT, WHITE
from proofgraph.exports.report import Report


def summary_pdf(report: Report, target: BinaryIO, progress: Progress = lambda *_: None) -> None:
    """Write the report; the same report gives the same bytes."""
    title = f"{report.framework.title}: compliance summary"
    with parts.sheet_of(title, report) as sheet:
        pages = (_cover, _glance, _gaps, _requirements, _policies, _exceptions, provenance)
        for done, write in enumerate(pages):
            progress(done, len(pages))
            write(sheet, report)
        sheet.output(target)
        progress(len(pages), len(pages))


def _cover(sheet: Sheet, report: Report) -> None:
    framework = report.framework
    sheet.set_auto_page_break(False)
    sheet.add_page()
    sheet.set_fill_color(*BRAND)
    sheet.rect(0, 0, 210, 297, style="F")
    sheet.set_fill_color(*ACCENT)
    sheet.rect(0, 0, 5, 297, style="F")
    sheet.set_xy(28, 34)
    sheet.pen(11, bold=True, colour=(160, 190, 232))
    sheet.cell(150, 6, "COMPLIANCE SUMMARY")
    sheet.set_xy(28, 46)
    sheet.pen(34, bold=True, colour=WHITE)
    sheet.multi_cell(155, 14, sheet.clean(framework.title), align="L")
    sheet.set_x(28)
    sheet.pen(13, colour=(200, 214, 236))
    sheet.multi_cell(155, 7, sheet.clean(framework.version), align="L")
    share = framework.compliant_percent / 100
    charts.ring(sheet, 66, 164, 30, share, on=(92, 200, 140), off=(44, 70, 108))
    sheet.set_xy(36, 157)
    sheet.pen(27, bold=True, colour=WHITE)
    sheet.cell(60, 11, f"{framework.compliant_percent:g} %", align="C")
    sheet.set_xy(36, 168)
    sheet.pen(10, colour=(200, 214, 236))
    sheet.cell(60, 5, "compliant", align="C")
    _cover_counts(sheet, report)
    sheet.set_draw_color(70, 96, 134)
    sheet.set_line_width(0.3)
    sheet.line(28, 238, 182, 238)
    sheet.set_xy(28, 244)
    sheet.pen(14, bold=True, colour=WHITE)
    sheet.cell(150, 7, sheet.clean(report.organisation or "Prepared without an organisation profile"))
    sheet.set_xy(28, 252)
    sheet.pen(10, colour=(200, 214, 236))
    sheet.cell(150, 6, f"As of {parts.as_of(report, day)}, evaluated {moment(report.made_at)}")
    sheet.set_xy(28, 258)
    sheet.cell(150, 6, f"{_snapshot(report)}, {report.generator}")
    sheet.set_auto_page_break(True, margin=20)


def _snapshot(report: Report) -> str:
    asked = {one.snapshot for one in report.asked} or {report.snapshot.id}
    return f"{len(asked):,} snapshots" if len(asked) > 1 else f"Snapshot {asked.pop()[:16]}"


def _cover_counts(sheet: Sheet, report: Report) -> None:
    gaps = [segment for bar in report.framework.bars if bar.id == "gaps" for segment in bar.segments]
    y = 142.0
    for segment in gaps:
        status = Status(segment.id)
        charts.status_icon(status)(sheet, 117, y + 3)
        sheet.set_xy(122, y)
        sheet.pen(15, bold=True, colour=WHITE)
        sheet.cell(14, 6, str(segment.count), align="R")
        sheet.set_xy(139, y)
        sheet.pen(10.5, colour=(200, 214, 236))
        sheet.cell(60, 6, segment.label)
        if segment.accepted:
            sheet.set_xy(139, y + 4.8)
            sheet.pen(8, colour=(160, 190, 232))
            sheet.cell(60, 4, f"{segment.accepted} with accepted exceptions")
        y += 9.5


def _glance(sheet: Sheet, report: Report) -> None:
    framework = report.framework
    sheet.add_page()
    sheet.heading("At a glance")
    sheet.facts(
        [
            ("Framework", f"{framework.title}, {framework.version}"),
            ("Scope", _scope(report)),
            ("Systems", _systems(report)),
            *([("Period", report.period)] if report.period else []),
            ("State as of", parts.as_of(report, moment)),
            ("Evaluated", parts.evaluated(report)),
            ("Requirements", f"{framework.applicable} applicable of {framework.total}"),
            *([("Exceptions", _accepted(report))] if framework.exceptions else []),
        ]
    )
    sheet.ln(5)
    for bar in framework.bars:
        if bar.id == "compliant":
            charts.percent(sheet, bar)
        else:
            charts.stacked(sheet, bar)
    if len(framework.trend) > 1:
        sheet.subheading("Requirements by status over time")
        charts.trend(sheet, framework.trend)
    sheet.paragraph(
        "Tested: the questions that speak to the requirement found what they should, on data that was read "
        "completely. Attention: some of it needs remediation. Gap: nothing found fulfils it. Unknown: no "
        "data, incomplete data or no automated question; a person must look. A finding marked incomplete is "
        "proven by what was read, while other data could not be read.",
        size=8.5,
    )


def _accepted(report: Report) -> str:
    """How many there are, and how many requirements they stand beside; they change no status."""
    count = report.framework.exceptions
    beside = sum(row.exceptions > 0 for row in report.requirements.rows)
    return f"{count} accepted, beside {beside} requirement{'s' if beside != 1 else ''}; they change no status"


def _scope(report: Report) -> str:
    if not report.framework.scope:
        return "Everything that is connected"
    rules = report.framework.scope
    return "; ".join(f"{rule['field']} is {' or '.join(map(str, rule['values']))}" for rule in rules)


def _systems(report: Report) -> str:
    if not report.sources:
        return "None connected"
    units = report.newest
    found = []
    for source in report.sources:
        own = [unit for unit in units if unit.instance == source.id]
        accounts = sorted({unit.account for unit in own if unit.account})
        regions = {unit.region for unit in own if unit.region}
        where = (
            f"account{'s' if len(accounts) > 1 else ''} {', '.join(accounts)}"
            if accounts
            else "not collected"
        )
        more = f", {len(regions)} regions" if regions else ""
        found.append(f"{source.name} ({source.integration}: {where}{more})")
    return "; ".join(found)


def _gaps(sheet: Sheet, report: Report) -> None:
    sheet.add_page()
    if not report.gaps:
        sheet.heading("Gaps", "No question found a gap.")
        return
    affected = sum(gap.affected for gap in report.gaps)
    sheet.heading(
        "Gaps",
        f"{len(report.gaps)} question{'s' if len(report.gaps) > 1 else ''} found {affected:,} affected "
        "assets. The most severe come first.",
    )
    columns = (
        Column("Severity", 22),
        Column("What was asked, and what to do", 84),
        Column("Status", 27),
        Column("Affected", 16, "R"),
        Column("Requirements", 25),
    )
    rows = [
        (
            Cell(gap.severity.capitalize(), icon=charts.dot(SEVERITY_COLOURS[gap.severity])),
            Cell(gap.title, bold=True, note=gap.remediation),
            status_cell(gap.status, incomplete=gap.incomplete, exceptions=gap.exceptions),
            Cell(f"{gap.affected:,}", bold=True),
            Cell(", ".join(gap.refs), colour=SOFT),
        )
        for gap in report.gaps
    ]
    sheet.grid(columns, rows)


def _requirements(sheet: Sheet, report: Report) -> None:
    sheet.add_page()
    sheet.heading("Requirements")
    columns = (
        Column("Requirement", 90),
        Column("Status", 32),
        Column("Policies", 18, "C"),
        Column("Controls", 16, "R"),
        Column("Affected", 18, "R"),
    )
    for section in report.requirements.sections:
        sheet.subheading(section.title)
        rows = [
            (
                Cell(f"{row.ref}   {row.title}"),
                status_cell(row.status, incomplete=row.incomplete, exceptions=row.exceptions),
                Cell({"linked": "yes", "none": "none"}.get(row.policies, "")),
                Cell(str(row.controls) if row.controls else "none"),
                Cell(f"{row.affected:,}" if row.affected else "", bold=True),
            )
            for row in section.requirements
        ]
        sheet.grid(columns, rows)


def _policies(sheet: Sheet, report: Report) -> None:
    parts.policies(sheet, report.policies)


def _exceptions(sheet: Sheet, report: Report) -> None:
    parts.exceptions(sheet, report.exceptions)
