"""Reports of units and jobs: made, added up over several calls, and put into words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from proofgraph.graph.completeness import UnitReport, UnitState
from proofgraph.integrations.denials import Denials
from proofgraph.integrations.instances import Instance
from proofgraph.integrations.jobs import Job
from proofgraph.integrations.runner import Outcome, Unit
from proofgraph.integrations.staging import StagingSink

Level = Literal["info", "warning", "error"]


def of_unit(
    instance: Instance, job: str, unit: Unit, outcome: Outcome, sink: StagingSink, now: int
) -> UnitReport:
    details = dict(outcome.details) | ({"warnings": list(sink.warnings)} if sink.warnings else {})
    return UnitReport(
        instance=instance.id,
        integration=instance.integration,
        job=job,
        step=unit.step,
        account=unit.account,
        region=unit.region,
        state=outcome.state,
        finished_at=now,
        interval_hours=instance.interval_hours,
        entities=sink.entities,
        relationships=sink.relationships,
        denials=outcome.denials,
        error=outcome.error,
        details=details,
    )


def merged(before: Mapping[str, Any] | None, now: UnitReport) -> UnitReport:
    """A unit's report over all its calls so far."""
    if before is None:
        return now
    past = UnitReport.from_json(before)
    denials = Denials()
    denials.merge(past.denials)
    denials.merge(now.denials)
    state: UnitState = "succeeded" if past.state == now.state == "succeeded" else "partial"
    return replace(
        now,
        state=state,
        entities=past.entities + now.entities,
        relationships=past.relationships + now.relationships,
        denials=denials.result(),
        error=" ".join(dict.fromkeys(text for text in (past.error, now.error) if text)),
        details={**past.details, **now.details},
    )


def unended(instance: Instance, job: str, unit: Unit, now: int) -> UnitReport:
    return UnitReport(
        instance=instance.id,
        integration=instance.integration,
        job=job,
        step=unit.step,
        account=unit.account,
        region=unit.region,
        state="failed",
        finished_at=now,
        interval_hours=instance.interval_hours,
        error="The unit did not end; it is tried again at the next collection.",
    )


def summary(job: Job, reports: Sequence[UnitReport]) -> str:
    partial = sum(report.state == "partial" for report in reports)
    text = (
        f"{job.entities:,} entities and {job.relationships:,} relationships collected: "
        f"{job.added:,} added, {job.changed:,} changed, {job.removed:,} removed."
    )
    if job.units_failed or partial:
        text += (
            f" Of {count(len(reports), 'unit')} {job.units_failed} failed and {partial} ended partly; "
            "nothing of theirs was removed."
        )
    return text


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def lines(report: UnitReport) -> Iterator[tuple[Level, str]]:
    """What a person should know about a unit that has ended."""
    where = f"{report.step} in {report.account}{' ' + report.region if report.region else ''}"
    if report.state != "succeeded":
        yield "error", f"{where}: {report.error}"
    for denial in report.denials:
        if denial.properties:
            yield (
                "warning",
                f"{where}: {denial.permission} was refused for {count(denial.count, denial.type)}; not "
                f"collected: {', '.join(denial.properties)}.",
            )
    for warning in report.details.get("warnings", ()):
        yield "warning", f"{where}: {warning}"
