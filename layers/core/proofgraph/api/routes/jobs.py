"""Collecting jobs of configured integrations."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.integrations import JobDetail, JobPage, JobView, LogLineView, UnitView
from proofgraph.api.models.shared import PageQuery, Progress
from proofgraph.api.registration import Call, route
from proofgraph.integrations.jobs import Job


@route(
    "/integrations/instances/{instance_id}/jobs",
    "POST",
    permission=Permission.INTEGRATIONS_ADMIN,
    status=202,
    creates=True,
)
def start_job(call: Call, instance_id: str) -> JobView:
    """Start collecting now."""
    job = call.services.collection.start(instance_id, "person")
    call.audit("job.start", job.id, instance=instance_id)
    return _view(job)


@route("/integrations/instances/{instance_id}/jobs", permission=Permission.INTEGRATIONS_READ)
def list_jobs(call: Call, instance_id: str, query: PageQuery) -> JobPage:
    """List the jobs of a configured integration, newest first."""
    call.services.instances.get(instance_id)
    before = call.position(query.cursor)
    found = call.services.collection.jobs(instance_id, limit=query.limit + 1, before=before)
    shown = found[: query.limit]
    return JobPage(
        items=[_view(job) for job in shown],
        next_cursor=call.cursor(shown[-1].id if len(found) > query.limit else None),
    )


@route("/integrations/instances/{instance_id}/jobs/{job_id}", permission=Permission.INTEGRATIONS_READ)
def get_job(call: Call, instance_id: str, job_id: str) -> JobDetail:
    """Read one job: its progress, its log, and what each step reached in each account and region."""
    collection = call.services.collection
    job = collection.job(instance_id, job_id)
    return JobDetail(
        **_view(job).model_dump(exclude={"units", "log"}),
        units=[UnitView.model_validate(report) for report in collection.reports(job_id)],
        log=[LogLineView.model_validate(line) for line in collection.log(job_id)],
    )


@route(
    "/integrations/instances/{instance_id}/jobs/{job_id}/cancel",
    "POST",
    permission=Permission.INTEGRATIONS_ADMIN,
)
def cancel_job(call: Call, instance_id: str, job_id: str) -> JobView:
    """Stop a job; what it did not finish stays as it was."""
    job = call.services.collection.cancel(instance_id, job_id)
    call.audit("job.cancel", job_id, instance=instance_id)
    return _view(job)


def _view(job: Job) -> JobView:
    return JobView(
        id=job.id,
        instance_id=job.instance,
        integration=job.integration,
        state=job.state,
        trigger=job.trigger,
        started_at=job.created_at,
        finished_at=job.finished_at,
        progress=Progress(done=job.units_done, total=job.units_total),
        failed_units=job.units_failed,
        entities=job.entities,
        relationships=job.relationships,
        added=job.added,
        changed=job.changed,
        removed=job.removed,
        message=job.message,
        snapshot_id=job.manifest,
    )
