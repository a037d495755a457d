"""Northwind Robotics' first hour: its account connected and collected, SOC 2 installed and evaluated.

The work itself is done by the deployed state machines; here it is only started and watched.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from proofgraph.boot import Services
from proofgraph.compliance.results import Evaluation
from proofgraph.errors import UnavailableError
from proofgraph.integrations.instances import Instance
from proofgraph.integrations.jobs import Job
from proofgraph.local.northwind import REGIONS, Sample
from proofgraph.policies.documents import Document

NAME = "Northwind Robotics production"
FRAMEWORK = "soc2"
CATEGORIES = ("security",)
"""Most first reports cover Security alone; the other categories are switched on per requirement."""
INTERVAL_HOURS = 24.0
BY = "setup"
PROFILE = {
    "company.name": "Northwind Robotics",
    "company.legalName": "Northwind Robotics, Inc.",
    "company.domain": "northwind.example",
    "company.website": "https://northwind.example",
    "company.address": "1 Harbour Street, Boston",
    "company.overview": "Northwind Robotics runs fleets of warehouse robots for its customers.",
    "company.product": "Northwind Fleet",
    "company.statusPage": "https://status.northwind.example",
    "contacts.security": "security@northwind.example",
    "contacts.privacy": "privacy@northwind.example",
    "contacts.support": "support@northwind.example",
    "contacts.whistleblowing": "https://speakup.northwind.example",
}
ADOPTED = frozenset(
    {
        "access-control",
        "backup",
        "change-management",
        "code-of-conduct",
        "cryptography",
        "endpoint-security",
        "logging-and-monitoring",
        "network-security",
        "people-security",
    }
)
"""What a young company has got to: its systems and people; risk, suppliers and oversight are drafts yet."""

CUT_OFF = "The local cloud was stopped meanwhile."

_PAUSE = 0.25
_NEWEST = 20
_UNDER_WAY = ("queued", "running")
_ENDED_WELL = ("succeeded", "partial")
_SECONDS = 600

Progress = Callable[[str], None]


def connect(services: Services, sample: Sample) -> Instance:
    """The sample account's integration instance with its schedule; it enters the account as it is now."""
    config = {"roleArn": sample.role_arn, "externalId": sample.external_id, "regions": list(REGIONS)}
    found = next((instance for instance in services.instances.list() if instance.name == NAME), None)
    if found is None:
        found = services.instances.create("aws", NAME, config, interval_hours=INTERVAL_HOURS)
    elif services.instances.resolved(found) != config:
        found = services.instances.update(found.id, config=config)
    services.schedules.put(found.id, hours=found.interval_hours, enabled=found.enabled)
    return found


def collect(services: Services, instance: Instance, say: Progress) -> Job:
    """Collect and wait for the end; a job that runs is waited for, one that ended well is kept."""
    jobs = services.collection.jobs(instance.id, limit=1)
    held = jobs[0] if jobs and (jobs[0].open or jobs[0].state in _ENDED_WELL) else None
    job = held or services.collection.start(instance.id, "setup")
    deadline = time.monotonic() + _SECONDS
    while job.open:
        if time.monotonic() > deadline:
            raise UnavailableError(f"The collection did not end within {_SECONDS} s; see `make logs`.")
        say(f"collecting: {job.units_done} of {job.units_total or '?'} units")
        time.sleep(_PAUSE)
        job = services.collection.job(instance.id, job.id)
    if job.state not in _ENDED_WELL:
        raise UnavailableError(f"The collection {job.state}: {job.message or 'see `make logs`'}")
    return job


def settle(services: Services, since: int) -> None:
    """End what ran before `since`, when the cloud was started: what drove it ended with the cloud before."""
    workflows = services.ports.workflows
    if workflows is None:
        return
    for instance in services.instances.list():
        for job in services.collection.jobs(instance.id, limit=1):
            if job.open and job.created_at < since and not workflows.running("collect", job.id):
                services.collection.fail(instance.id, job.id, CUT_OFF)
    for framework in services.frameworks.list():
        for run in services.evaluations.list(framework.id, limit=_NEWEST).items:
            open_still = run.state in _UNDER_WAY and run.started_at < since
            if open_still and not workflows.running("evaluate", run.id):
                services.evaluations.fail(run.id, CUT_OFF)


def install(services: Services) -> None:
    if all(framework.id != FRAMEWORK for framework in services.frameworks.list()):
        services.frameworks.install(FRAMEWORK, categories=CATEGORIES)


def adopt(services: Services) -> None:
    """Every shipped document, of which the policies in use and their procedures are adopted."""
    documents = services.documents
    if not documents.all():
        documents.set_profile(PROFILE, BY)
    documents.create_all([_document(d) for d in documents.templates.documents], BY, "From a template")


def _document(template: Document) -> Document:
    policy = template.meta.implements or template.id
    adopted = template.kind != "reference" and policy in ADOPTED
    return replace(template, meta=template.meta.model_copy(update={"adopted": adopted}))


def evaluate(services: Services, say: Progress) -> Evaluation:
    """Evaluate the framework and wait for the end."""
    evaluation = services.evaluations.start(FRAMEWORK, by="setup")
    deadline = time.monotonic() + _SECONDS
    while evaluation.state in _UNDER_WAY:
        if time.monotonic() > deadline:
            raise UnavailableError(f"The evaluation did not end within {_SECONDS} s; see `make logs`.")
        progress = evaluation.progress
        say(f"evaluating: {progress.done} of {progress.total or '?'} questions")
        time.sleep(_PAUSE)
        evaluation = services.evaluations.get(evaluation.id)
    if evaluation.state != "succeeded":
        raise UnavailableError(f"The evaluation {evaluation.state}: {evaluation.error or 'see `make logs`'}")
    return evaluation
