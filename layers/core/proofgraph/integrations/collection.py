"""Collecting one instance: plan, run units in any order and in pieces, finish.

Nothing reaches the graph before `finish`, and then unit by unit: a unit that succeeded is made equal to
what it found, a partial one adds and changes but removes nothing, a failed one is left as it was. Every
call can be repeated, by a retry or after a crash, with the same outcome.
"""

from __future__ import annotations

import logging
from collections.abc import Collection as Several
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from proofgraph.errors import ConflictError, InvalidInputError, ProofgraphError
from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.reconcile import retire
from proofgraph.graph.schema import StepDeclaration
from proofgraph.graph.store import GraphStore
from proofgraph.integrations import discovery, reconciling, reporting, staging
from proofgraph.integrations.instances import Instance, Instances
from proofgraph.integrations.jobs import Job, Jobs, LogLine, UnitRecord, with_totals
from proofgraph.integrations.runner import Outcome, Remaining, Run, Unit
from proofgraph.integrations.staging import StagingSink
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects
from proofgraph.ports.records import Records
from proofgraph.ports.workflows import Workflows

MARGIN_MS = 60_000
"""With less time than this a call begins no further unit."""

SCHEDULE = "schedule"
"""What a job is started by that nobody asked for just now."""

FOREVER: Remaining = lambda: 3_600_000_000  # noqa: E731 - a constant that is a function

log = logging.getLogger(__name__)


class SnapshotBuilder(Protocol):
    """What collecting needs of snapshots."""

    def build(
        self, *, reports: Sequence[UnitReport] | None = None, forget: Several[str] = ()
    ) -> Manifest: ...


class Collection:
    def __init__(
        self,
        instances: Instances,
        records: Records,
        staging: Objects,
        store: GraphStore,
        snapshots: SnapshotBuilder,
        clock: Clock,
        session_factory: Any = None,
        workflows: Workflows | None = None,
    ) -> None:
        self._instances = instances
        self._jobs = Jobs(records, clock)
        self._staging = staging
        self._store = store
        self._snapshots = snapshots
        self._clock = clock
        self._sessions = session_factory
        self._workflows = workflows
        self._runs: dict[str, Run] = {}

    def start(self, instance_id: str, trigger: str) -> Job:
        """Record a job and set it going; ConflictError while another one of the instance lives.

        A schedule that still fires after its instance was paused is refused too: the record decides.
        """
        job = self._open(instance_id, trigger)
        self._set_going(job)
        return job

    def plan(self, instance_id: str, job_id: str) -> dict[str, Any]:
        """Ask which accounts and regions there are; every level may start when the one before is done."""
        instance = self._instances.get(instance_id)
        job = self._alive(instance_id, job_id)
        batches = self._run(instance, job_id).batches()
        self._jobs.save_plan(job, batches)
        units = [unit for batch in batches for unit in batch.units]
        accounts = sorted({unit.account for unit in units})
        regions = sorted({unit.region for unit in units if unit.region})
        self._instances.planned(instance_id, accounts, regions)
        self._jobs.save(replace(job, units_total=len(units)))
        where = f"{reporting.count(len(accounts), 'account')} and {reporting.count(len(regions), 'region')}"
        self._jobs.say(job_id, "info", f"Collecting {where} in {reporting.count(len(units), 'unit')}.")
        return {"job": job_id, "instance": instance_id, "levels": [list(range(len(batches)))]}

    def run_unit(
        self,
        instance_id: str,
        job_id: str,
        unit: int,
        cursor: Mapping[str, Any] | None,
        remaining_ms: Remaining,
    ) -> dict[str, Any]:
        """Work on one entry of the plan's levels until it is done or time runs short."""
        instance = self._instances.get(instance_id)
        self._alive(instance_id, job_id)
        batch = self._jobs.plan(job_id)[unit]
        position = int((cursor or {}).get("position", 0))
        inner = (cursor or {}).get("cursor")
        while position < len(batch.units):
            inner = self._advance(instance, job_id, batch.units[position], inner, remaining_ms)
            position += inner is None
            if inner is not None or (position < len(batch.units) and remaining_ms() < MARGIN_MS):
                return {"state": "continue", "cursor": {"position": position, "cursor": inner}}
            self._alive(instance_id, job_id)
        return {"state": "done", "cursor": None}

    def finish(self, instance_id: str, job_id: str) -> Job:
        """Bring what was collected into the graph, publish a snapshot with the reports, free the lease."""
        instance = self._instances.get(instance_id)
        job = self._jobs.get(instance_id, job_id)
        if not job.open:
            return job
        self._jobs.renew(job)
        self._jobs.save(replace(job, state="finishing"))
        planned = [unit for batch in self._jobs.plan(job_id) for unit in batch.units]
        reports = [self._settle(instance, job, unit) for unit in planned]
        if all(report.state == "succeeded" for report in reports):
            keep = [name for unit in planned for name in reconciling.names(unit)]
            retire(self._store, scope=instance_id, keep=keep, now=self._clock())
        cleared = self._clear()
        manifest = self._snapshots.build(reports=reports, forget=cleared)
        return self._close(job, reports, manifest)

    def delete(self, instance_id: str) -> None:
        """Delete an instance and its secrets at once, and what it collected as soon as that can be done.

        A collection under way is stopped first: its end would bring back what is being taken out.
        """
        for job in self.jobs(instance_id, limit=1):
            if job.open:
                self.cancel(instance_id, job.id)
        self._instances.delete(instance_id)
        if self._workflows is None:
            self.clear()
        else:
            self._workflows.start("snapshot", f"without-{instance_id}", {})

    def clear(self) -> Sequence[str]:
        """Take what deleted instances collected out of the graph; every `finish` does it too."""
        cleared = self._clear()
        if cleared:
            self._snapshots.build(forget=cleared)
        return cleared

    def fail(self, instance_id: str, job_id: str, cause: str) -> Job:
        """End a job that could not go on; its finished units are not lost, they count at its next run."""
        return self._end(instance_id, job_id, "failed", cause)

    def cancel(self, instance_id: str, job_id: str) -> Job:
        if self._workflows is not None:
            self._workflows.stop("collect", job_id)
        return self._end(instance_id, job_id, "cancelled", "Cancelled; the graph was left as it was.")

    def job(self, instance_id: str, job_id: str) -> Job:
        return self._jobs.get(instance_id, job_id)

    def jobs(self, instance_id: str, *, limit: int = 50, before: str | None = None) -> Sequence[Job]:
        return self._jobs.list(instance_id, limit=limit, before=before)

    def log(self, job_id: str) -> Sequence[LogLine]:
        return self._jobs.log(job_id)

    def reports(self, job_id: str) -> list[UnitReport]:
        """Those of the units that have ended."""
        return [held.report for held in self._jobs.units(job_id) if held.report]

    def run_here(self, instance_id: str, trigger: str = "here") -> Job:
        """All of it in this process."""
        job = self._open(instance_id, trigger)
        try:
            plan = self.plan(instance_id, job.id)
            for unit in (unit for level in plan["levels"] for unit in level):
                cursor = None
                while True:
                    step = self.run_unit(instance_id, job.id, unit, cursor, FOREVER)
                    if step["state"] == "done":
                        break
                    cursor = step["cursor"]
            return self.finish(instance_id, job.id)
        except ProofgraphError as error:
            self.fail(instance_id, job.id, error.message)
            raise

    def _set_going(self, job: Job) -> None:
        if self._workflows is None:
            return
        try:
            self._workflows.start("collect", job.id, {"instance": job.instance, "job": job.id})
        except ProofgraphError as error:
            self._end(job.instance, job.id, "failed", f"It could not be started: {error.message}")
            raise

    def _clear(self) -> Sequence[str]:
        gone = self._instances.deleted()
        for id in gone:
            retire(self._store, scope=id, now=self._clock())
            self._instances.cleared(id)
        return gone

    def _open(self, instance_id: str, trigger: str) -> Job:
        instance = self._instances.get(instance_id)
        if trigger == SCHEDULE and not instance.enabled:
            raise ConflictError(f"{instance.name} is paused; it is collected by hand only.", id=instance_id)
        return self._jobs.open(instance_id, instance.integration, trigger)

    def _alive(self, instance_id: str, job_id: str) -> Job:
        job = self._jobs.get(instance_id, job_id)
        if not job.open:
            raise ConflictError(f"Job {job_id} has ended ({job.state}).", job=job_id)
        self._jobs.renew(job)
        return job

    def _run(self, instance: Instance, job_id: str) -> Run:
        """The connected collector, kept while this process works on one job."""
        if job_id not in self._runs:
            self._runs.clear()
            config = self._instances.resolved(instance)
            self._runs[job_id] = discovery.collector(instance.integration).connect(config, self._sessions)
        return self._runs[job_id]

    def _advance(
        self,
        instance: Instance,
        job_id: str,
        unit: Unit,
        cursor: Mapping[str, Any] | None,
        remaining: Remaining,
    ) -> dict[str, Any] | None:
        """One unit a bit further: the cursor to go on with, None when it has ended."""
        held = self._jobs.unit(job_id, unit)
        if held.report is not None:
            return None
        so_far = cursor or {}
        folder = f"{staging.prefix(instance.id, job_id)}{unit.name}/"
        sink = StagingSink(self._staging, folder, _step(instance.integration, unit.step))
        sink.parts.extend(so_far.get("parts", ()))
        try:
            outcome = self._run(instance, job_id).collect(unit, so_far.get("inner"), sink, remaining)
        except ProofgraphError as error:
            outcome = Outcome("failed", error=error.message)
        except Exception as error:
            log.exception("unit %s failed", unit.name)
            outcome = Outcome("failed", error=f"The collector failed: {type(error).__name__}: {error}")
        sink.flush()
        report = reporting.merged(
            so_far.get("report"), reporting.of_unit(instance, job_id, unit, outcome, sink, self._clock())
        )
        if outcome.cursor is not None:
            return {"inner": outcome.cursor, "parts": sink.parts, "report": report.to_json()}
        self._jobs.save_unit(job_id, UnitRecord(unit, tuple(sink.parts), report))
        self._tell(job_id, report)
        return None

    def _tell(self, job_id: str, report: UnitReport) -> None:
        for level, text in reporting.lines(report):
            self._jobs.say(job_id, level, text)

    def _settle(self, instance: Instance, job: Job, unit: Unit) -> UnitReport:
        """The unit's part of the graph brought up to date, once; its report with what changed."""
        held = self._jobs.unit(job.id, unit)
        if held.report is None:
            report = reporting.unended(instance, job.id, unit, self._clock())
            self._jobs.save_unit(job.id, UnitRecord(unit, (), report, reconciled=True))
            return report
        if held.reconciled or held.report.state == "failed":
            return held.report
        self._jobs.renew(job)
        staged = staging.Staged(
            self._staging, f"{staging.prefix(instance.id, job.id)}{unit.name}/", held.parts
        )
        remove = held.report.state == "succeeded"
        try:
            changes = reconciling.settle(
                self._store, instance, unit, staged, now=self._clock(), remove=remove
            )
            report = replace(
                held.report, added=changes.added, changed=changes.changed, removed=changes.removed
            )
        except InvalidInputError as error:
            report = replace(held.report, state="failed", error=f"It could not be stored: {error.message}")
            self._tell(job.id, report)
        self._jobs.save_unit(job.id, replace(held, report=report, reconciled=True))
        return report

    def _close(self, job: Job, reports: list[UnitReport], manifest: Manifest) -> Job:
        bad = [report for report in reports if report.state != "succeeded"]
        state: Any = "succeeded" if not bad else "failed" if len(bad) == len(reports) else "partial"
        message = reporting.summary(with_totals(job, reports), reports)
        done = replace(
            with_totals(job, reports),
            state=state,
            finished_at=self._clock(),
            units_total=len(reports),
            message=message,
            manifest=manifest.id,
        )
        self._jobs.save(done)
        self._jobs.say(job.id, "info" if not bad else "warning", message)
        self._jobs.free(job)
        for stat in list(self._staging.list(staging.prefix(job.instance, job.id))):
            self._staging.delete(stat.key)
        return done

    def _end(self, instance_id: str, job_id: str, state: Any, cause: str) -> Job:
        job = self._jobs.get(instance_id, job_id)
        if not job.open:
            return job
        ended = self._jobs.save(replace(job, state=state, finished_at=self._clock(), message=cause))
        self._jobs.say(job_id, "error", cause)
        self._jobs.free(job)
        return ended


def _step(integration: str, id: str) -> StepDeclaration:
    return next(step for step in discovery.catalog()[integration].steps if step.id == id)
