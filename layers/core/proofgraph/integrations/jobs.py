"""Jobs of collecting: what is kept about each, its units and its log, and the lease that keeps them apart."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.graph.completeness import UnitReport
from proofgraph.integrations.runner import Batch, Unit
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Put, Record, Records, every

JobState = Literal["running", "finishing", "succeeded", "partial", "failed", "cancelled"]
OPEN: tuple[JobState, ...] = ("running", "finishing")

LEASE_MS = 30 * 60_000
"""A job that has said nothing for this long is dead, twice the longest a function can run."""

KEEP_SECONDS = 400 * 86_400
"""Jobs, units and logs are forgotten after an audit period and a bit."""


@dataclass(frozen=True, slots=True)
class Job:
    """One collection of one instance. Counts are of what its finished units found and changed."""

    id: str
    instance: str
    integration: str
    trigger: str
    state: JobState
    created_at: int
    finished_at: int | None = None
    units_total: int = 0
    units_done: int = 0
    units_failed: int = 0
    entities: int = 0
    relationships: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    message: str = ""
    manifest: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}

    @property
    def open(self) -> bool:
        return self.state in OPEN


@dataclass(frozen=True, slots=True)
class LogLine:
    time: int
    level: Literal["info", "warning", "error"]
    text: str


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """How far a unit is: the names of its staged parts, and its report once it has ended.

    `reconciled` says that the graph holds what was staged.
    """

    unit: Unit
    parts: tuple[str, ...] = ()
    report: UnitReport | None = None
    reconciled: bool = False


class Jobs:
    """Records of jobs. Parents: `jobs:<instance>` lists jobs, `job:<id>` holds one job's units and log."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    def open(self, instance: str, integration: str, trigger: str) -> Job:
        """Take the lease and record a new job; ConflictError while another job of the instance lives."""
        now = self._clock()
        job = Job(
            id=f"{now:013d}-{secrets.token_hex(4)}",
            instance=instance,
            integration=integration,
            trigger=trigger,
            state="running",
            created_at=now,
        )
        held = self._records.get(f"jobs:{instance}", "lease", "collect")
        if held is not None and held.body["job"] and held.body["expires"] > now:
            raise ConflictError(
                f"A collection of this integration is under way (job {held.body['job']}); wait for it or "
                "cancel it.",
                job=held.body["job"],
            )
        version = NEW if held is None else held.version
        self._records.transact(
            [
                Put(_lease(instance, job.id, now + LEASE_MS), expected=version),
                Put(self._record(job), expected=NEW),
            ]
        )
        if held is not None and held.body["job"]:
            self._bury(instance, held.body["job"])
        return job

    def renew(self, job: Job) -> None:
        """Say that the job lives; ConflictError if it was cancelled or taken over."""
        held = self._records.get(f"jobs:{job.instance}", "lease", "collect")
        if held is None or held.body["job"] != job.id:
            raise ConflictError(
                f"Job {job.id} is over: it was cancelled, or another one has begun.", job=job.id
            )
        now = self._clock()
        if held.body["expires"] - now > LEASE_MS // 2:
            return
        try:
            self._records.put(_lease(job.instance, job.id, now + LEASE_MS), expected=held.version)
        except ConflictError:
            self.renew(job)

    def free(self, job: Job) -> None:
        """Give the lease back, if the job still holds it."""
        held = self._records.get(f"jobs:{job.instance}", "lease", "collect")
        if held is not None and held.body["job"] == job.id:
            try:
                self._records.put(_lease(job.instance, "", 0), expected=held.version)
            except ConflictError:
                self.free(job)

    def get(self, instance: str, id: str) -> Job:
        record = self._records.get(f"jobs:{instance}", "job", id)
        if record is None:
            raise NotFoundError(f"There is no collection job {id!r}.", id=id)
        job = Job(**record.body)
        return self._progress(job) if job.open else job

    def list(self, instance: str, *, limit: int = 50, before: str | None = None) -> Sequence[Job]:
        """Jobs from the newest to the oldest."""
        page = self._records.list(f"jobs:{instance}", "job", limit=limit, after=before, descending=True)
        jobs = [Job(**record.body) for record in page.records]
        return [self._progress(job) if job.open else job for job in jobs]

    def save(self, job: Job) -> Job:
        self._records.put(self._record(job))
        return job

    def save_plan(self, job: Job, batches: tuple[Batch, ...]) -> None:
        plan = [
            {"title": b.title, "units": [[u.step, u.account, u.region] for u in b.units]} for b in batches
        ]
        self._put(job.id, "plan", "plan", {"batches": plan})

    def plan(self, job: str) -> tuple[Batch, ...]:
        record = self._records.get(f"job:{job}", "plan", "plan")
        if record is None:
            raise NotFoundError(f"Job {job!r} has no plan; start the collection again.")
        return tuple(
            Batch(batch["title"], tuple(Unit(*unit) for unit in batch["units"]))
            for batch in record.body["batches"]
        )

    def save_unit(self, job: str, held: UnitRecord) -> None:
        body = {
            "unit": [held.unit.step, held.unit.account, held.unit.region],
            "parts": list(held.parts),
            "report": held.report.to_json() if held.report else None,
            "reconciled": held.reconciled,
        }
        self._put(job, "unit", held.unit.name, body)

    def units(self, job: str) -> Sequence[UnitRecord]:
        return [_unit(record) for record in every(self._records, f"job:{job}", "unit")]

    def unit(self, job: str, unit: Unit) -> UnitRecord:
        record = self._records.get(f"job:{job}", "unit", unit.name)
        return UnitRecord(unit) if record is None else _unit(record)

    def say(self, job: str, level: Literal["info", "warning", "error"], text: str) -> None:
        now = self._clock()
        self._put(
            job, "log", f"{now:013d}-{secrets.token_hex(3)}", {"time": now, "level": level, "text": text}
        )

    def log(self, job: str) -> Sequence[LogLine]:
        return [LogLine(**record.body) for record in every(self._records, f"job:{job}", "log")]

    def _bury(self, instance: str, id: str) -> None:
        """Close a job whose lease ran out."""
        record = self._records.get(f"jobs:{instance}", "job", id)
        if record is None or record.body["state"] not in OPEN:
            return
        text = "The collection stopped without a word; what it had not finished was left as it was."
        job = self._progress(Job(**record.body))
        self.save(replace(job, state="failed", finished_at=self._clock(), message=text))

    def _progress(self, job: Job) -> Job:
        return with_totals(job, [held.report for held in self.units(job.id) if held.report])

    def _record(self, job: Job) -> Record:
        expires = job.created_at // 1000 + KEEP_SECONDS
        return Record(f"jobs:{job.instance}", "job", job.id, job.to_json(), expires_at=expires)

    def _put(self, job: str, kind: str, id: str, body: Mapping[str, Any]) -> None:
        expires = self._clock() // 1000 + KEEP_SECONDS
        self._records.put(Record(f"job:{job}", kind, id, body, expires_at=expires))


def with_totals(job: Job, reports: Sequence[UnitReport]) -> Job:
    """The job with the counts of its units' reports."""
    return replace(
        job,
        units_done=len(reports),
        units_failed=sum(report.state == "failed" for report in reports),
        entities=sum(report.entities for report in reports),
        relationships=sum(report.relationships for report in reports),
        added=sum(report.added for report in reports),
        changed=sum(report.changed for report in reports),
        removed=sum(report.removed for report in reports),
    )


def _unit(record: Record) -> UnitRecord:
    body = record.body
    report = UnitReport.from_json(body["report"]) if body["report"] else None
    return UnitRecord(Unit(*body["unit"]), tuple(body["parts"]), report, body["reconciled"])


def _lease(instance: str, job: str, expires: int) -> Record:
    return Record(f"jobs:{instance}", "lease", "collect", {"job": job, "expires": expires})
