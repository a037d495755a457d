"""Collecting jobs of configured integrations."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.integrations import JobPage, JobRequest, JobView
from proofgraph.api.models.shared import PageQuery
from proofgraph.api.registration import Call, route


@route(
    "/integrations/instances/{instance_id}/jobs",
    "POST",
    permission=Permission.INTEGRATIONS_ADMIN,
    status=202,
    creates=True,
)
def start_job(call: Call, instance_id: str, body: JobRequest) -> JobView:
    """Start collecting now."""
    raise NotImplementedError


@route("/integrations/instances/{instance_id}/jobs", permission=Permission.INTEGRATIONS_READ)
def list_jobs(call: Call, instance_id: str, query: PageQuery) -> JobPage:
    """List the jobs of a configured integration, newest first."""
    raise NotImplementedError


@route("/integrations/instances/{instance_id}/jobs/{job_id}", permission=Permission.INTEGRATIONS_READ)
def get_job(call: Call, instance_id: str, job_id: str) -> JobView:
    """Read one job: its progress, and what each step reached in each account and region."""
    raise NotImplementedError


@route(
    "/integrations/instances/{instance_id}/jobs/{job_id}/cancel",
    "POST",
    permission=Permission.INTEGRATIONS_ADMIN,
)
def cancel_job(call: Call, instance_id: str, job_id: str) -> JobView:
    """Stop a job; what it did not finish stays as it was."""
    raise NotImplementedError
