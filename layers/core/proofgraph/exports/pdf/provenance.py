"""The appendix: where every figure comes from, so that each can be computed again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from proofgraph.compliance.results import QueryRun
from proofgraph.compliance.status import LeftOut
from proofgraph.exports.pdf.sheet import Cell, Column, Sheet
from proofgraph.exports.pdf.style import SOFT
from proofgraph.exports.report import Asked, Report


def provenance(sheet: Sheet, report: Report) -> None:
    sheet.add_page()
    asked = report.asked
    snapshots = len({one.snapshot for one in asked})
    told = "one snapshot" if snapshots <= 1 else f"{snapshots:,} snapshots"
    sheet.heading(
        "Appendix: provenance",
        f"Every figure of this report comes from questions asked of {told} of the collected graph. "
        "The same query on the same snapshot gives the same digest, at any later time and on any machine.",
    )
    engines = {result.engine for result in report.results.values()}
    masks = {result.mask for result in report.results.values()}
    sheet.facts(
        [
            *(_only(report, asked) if len(asked) <= 1 else ()),
            ("Engine", ", ".join(sorted(engines)) or "none"),
            ("Masking rules", ", ".join(sorted(masks)) or "none"),
            ("Made by", report.generator),
        ]
    )
    if len(asked) > 1:
        _evaluations(sheet, asked)
    _completeness(sheet, report)
    _digests(sheet, report, asked)


def _only(report: Report, asked: Sequence[Asked]) -> Iterator[tuple[str, str]]:
    """The evaluation that gave every result, and what it asked."""
    snapshot = report.snapshot
    evaluation = asked[0].evaluation if asked else report.evaluation or ""
    yield "Snapshot", snapshot.id
    yield "Snapshot taken", _moment(snapshot.created_at)
    yield "Contents", f"{snapshot.entities:,} entities, {snapshot.relationships:,} relationships"
    yield "Evaluation", f"{evaluation}{_begun(evaluation, ', ')}"


def _evaluations(sheet: Sheet, asked: Sequence[Asked]) -> None:
    """Which evaluation asked which snapshot; the digests name them by number."""
    sheet.ln(3)
    sheet.heading(
        "Evaluations and snapshots",
        "Each question is told as it was asked last; the numbers stand beside the digests.",
    )
    columns = (
        Column("No.", 10),
        Column("Snapshot", 92),
        Column("Evaluation", 54),
        Column("Questions", 18, "R"),
    )
    rows = [
        (
            Cell(f"{number}", bold=True),
            Cell(one.snapshot, note=f"taken {_moment(one.at)}", colour=SOFT),
            Cell(one.evaluation, note=_begun(one.evaluation), colour=SOFT),
            Cell(f"{one.results:,}"),
        )
        for number, one in enumerate(asked, start=1)
    ]
    sheet.grid(columns, rows, size=7)


def _completeness(sheet: Sheet, report: Report) -> None:
    sheet.ln(3)
    sheet.heading(
        "Completeness of collection",
        f"What the snapshot of {_moment(report.snapshot.created_at)} was collected from; "
        "what a query could not see is told beside its digest.",
    )
    units = report.newest
    if not units:
        sheet.paragraph("Nothing has been collected.")
        return
    states = Counter(unit.state for unit in units)
    sheet.paragraph(
        f"{len(units):,} collecting units (step, account, region): {states['succeeded']:,} succeeded, "
        f"{states['partial']:,} partly, {states['failed']:,} failed."
    )
    sheet.ln(2)
    columns = (
        Column("Step", 40),
        Column("Account", 28),
        Column("Region", 26),
        Column("State", 22),
        Column("Denied or failed", 58),
    )
    shown = [unit for unit in units if unit.state != "succeeded" or unit.denials]
    rows = [
        (
            Cell(unit.step),
            Cell(unit.account),
            Cell(unit.region or "all"),
            Cell("Read, with gaps" if unit.state == "succeeded" else unit.state.capitalize()),
            Cell(", ".join(dict.fromkeys(d.permission for d in unit.denials)) or unit.error, colour=SOFT),
        )
        for unit in shown
    ]
    if rows:
        sheet.grid(columns, rows, size=7.5)
    else:
        sheet.paragraph("Every unit was read completely; nothing was denied.")


def _digests(sheet: Sheet, report: Report, asked: Sequence[Asked]) -> None:
    ran = [(result, run) for _, result in sorted(report.results.items()) for run in result.queries]
    shown = [(result, run) for result, run in ran if run.count or run.error or not run.complete]
    empty = sum(1 for result, run in ran if run.digest) - sum(1 for _, run in shown if run.digest)
    left_out = sum(result.left_out is LeftOut.NOT_CONNECTED for result in report.results.values())
    sheet.ln(3)
    sheet.heading(
        "Questions, rows and digests",
        f"The digest is the SHA-256 of the rows as canonical JSON. {empty:,} further queries were answered "
        f"completely and found no rows; {left_out:,} questions concern integrations that are not connected.",
    )
    several = len(asked) > 1
    numbers = {(one.evaluation, one.snapshot): number for number, one in enumerate(asked, start=1)}
    columns = (
        *((Column("No.", 10),) if several else ()),
        Column("Question and query", 50 if several else 60),
        Column("Rows are", 15),
        Column("Rows", 11, "R"),
        Column("SHA-256 of the rows", 88),
    )
    rows = [
        (
            *((Cell(f"{numbers[result.evaluation_id, result.snapshot_id]}"),) if several else ()),
            Cell(f"{result.question_id}: {run.name}"),
            Cell(run.results_are.value.capitalize(), colour=SOFT),
            Cell(f"{run.count:,}" if run.digest else ""),
            Cell(f"failed: {run.error}" if run.error else run.digest, note=_note(run), colour=SOFT),
        )
        for result, run in shown
    ]
    if rows:
        sheet.grid(columns, rows, size=6.4)


def _note(run: QueryRun) -> str:
    if run.complete or run.error:
        return ""
    reason = f": {run.reasons[0]}" if run.reasons else ""
    return f"incomplete{reason}"


def _begun(evaluation_id: str, before: str = "") -> str:
    """Ids of evaluations begin with the time at which they did."""
    at = evaluation_id.partition("-")[0]
    return f"{before}begun {_moment(int(at))}" if at.isdigit() else ""


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
