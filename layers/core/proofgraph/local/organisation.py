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

_PAUSE = 0.25
_ENDED_WELL = ("succeeded", "partial")
_SECONDS = 600

Progress = Callable[[str], None]


def connect(services: Services, sample: Sample) -> Instance:
    """The sample account's integration instance, made at the first time, with its schedule."""
    held = next((found for found in services.instances.list() if found.name == NAME), None)
    if held:
        return held
    made = services.instances.create(
        "aws",
        NAME,
        {"roleArn": sample.role_arn, "externalId": sample.external_id, "regions": list(REGIONS)},
        interval_hours=INTERVAL_HOURS,
    )
    services.schedules.put(made.id, hours=made.interval_hours)
    return made


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


def install(services: Services) -> None:
    if all(framework.id != FRAMEWORK for framework in services.frameworks.list()):
        services.frameworks.install(FRAMEWORK, categories=CATEGORIES)


def adopt(services: Services) -> None:
    """Every shipped document, of which the policies in use and their procedures are adopted."""
    documents = services.documents
    if documents.all():
        return
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
    while evaluation.state in ("queued", "running"):
        if time.monotonic() > deadline:
            raise UnavailableError(f"The evaluation did not end within {_SECONDS} s; see `make logs`.")
        progress = evaluation.progress
        say(f"evaluating: {progress.done} of {progress.total or '?'} questions")
        time.sleep(_PAUSE)
        evaluation = services.evaluations.get(evaluation.id)
    if evaluation.state != "succeeded":
        raise UnavailableError(f"The evaluation {evaluation.state}: {evaluation.error or 'see `make logs`'}")
    return evaluation
