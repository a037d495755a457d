"""What is read and computed before the first byte of a package: its plan, and what closing an audit keeps.

Part of `python -m bench export`. A made-up framework is really evaluated: each requirement has three
controls, each control three questions, each second requirement a note. Reads of records are counted: each
is a request to the database in a deployment, and none here.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.year import CountedRecords
from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.compliance.content import ControlContent, QuestionContent, StandardContent
from proofgraph.compliance.engagements import Contents, Engagement
from proofgraph.compliance.library import Library
from proofgraph.compliance.targets import requirement
from proofgraph.exports.scopes import FrameworkScope
from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.model import Entity
from proofgraph.graph.reconcile import reconcile
from proofgraph.ports.clock import system
from proofgraph.settings import Settings

SECTIONS = 40
ACCOUNT = "111111111111"


def library(requirements: int, questions: int) -> Library:
    refs = [f"R.{number:04d}" for number in range(requirements)]
    asked = [f"question-{number:03d}" for number in range(questions)]
    sections = [
        {
            "id": f"s{number}",
            "title": f"Section {number}",
            "requirements": [{"ref": ref, "title": f"Title of {ref}", "summary": "Said."} for ref in part],
        }
        for number in range(SECTIONS)
        if (part := refs[number::SECTIONS])
    ]
    standard = {"id": "bench", "name": "Bench", "version": "1", "summary": "Made up.", "sections": sections}
    return Library(
        {"bench": StandardContent.model_validate(standard)},
        {one.id: one for one in (_control(n, refs, asked) for n in range(questions))},
        {id: _question(id) for id in asked},
    )


def _control(number: int, refs: list[str], asked: list[str]) -> ControlContent:
    """As many controls as questions: each has three, and three controls serve each requirement."""
    count = len(asked)
    served = [ref for place, ref in enumerate(refs) if (number - place) % count < 3]
    links = [{"id": asked[(number + more) % count], "shows": "It."} for more in range(min(3, count))]
    return ControlContent.model_validate(
        {
            "id": f"control-{number:03d}",
            "title": f"Control {number}",
            "domain": "access",
            "description": "What is done.",
            "narrative": "It is done.",
            "type": "preventive",
            "mode": "automated",
            "frequency": "continuous",
            "owner_role": "security lead",
            "satisfies": {"bench": served},
            "questions": links,
        }
    )


def _question(id: str) -> QuestionContent:
    texts = {"GOOD": "= true", "BAD": "= false", "UNKNOWN": "= undefined"}
    queries = [
        {"name": mark.title(), "resultsAre": mark, "query": f"FIND aws_s3_bucket WITH encrypted {text}"}
        for mark, text in texts.items()
    ]
    return QuestionContent.model_validate(
        {
            "id": id,
            "title": f"Is {id} so?",
            "description": "Why.",
            "integrations": ["aws"],
            "severity": "medium",
            "queries": queries,
        }
    )


def evaluated(folder: Path, requirements: int, questions: int) -> Services:
    """A framework with its results, and notes on each second requirement."""
    moment = system()
    services = boot.memory(
        records=CountedRecords(), clock=lambda: moment, settings=Settings(cache_dir=folder)
    )
    services.__dict__["library"] = library(requirements, questions)
    instance = services.instances.create("aws", "Production", {})
    buckets = [
        Entity(f"b{n}", "aws_s3_bucket", ("DataStore",), {"name": f"b{n}", "encrypted": n > 9})
        for n in range(50)
    ]
    reconcile(
        services.graph,
        scope=instance.id,
        unit="all",
        entities=buckets,
        relationships=(),
        metadata={"_integrationInstanceId": instance.id, "_integrationType": "aws", "_source": "integration"},
        now=moment,
        remove=True,
    )
    reports = [
        UnitReport(instance.id, "aws", "job", step.id, ACCOUNT, region, "succeeded", moment)
        for step in services.catalog["aws"].steps
        for region in ([""] if step.extent == "account" else ["eu-central-1"])
    ]
    services.snapshots.build(reports=reports)
    services.frameworks.install("bench")
    services.evaluations.run_here("bench", by="bench")
    for row in services.views.requirements("bench").rows[::2]:
        services.items.create(
            "note", {"title": "Seen", "text": "On site."}, [requirement("bench", row.ref)], by="bench"
        )
    return services


def engaged(services: Services) -> Engagement:
    contents = Contents(title="Audit", type="type-2", period_start="2025-01-01", period_end="2025-12-31")
    return services.engagements.create("bench", contents, by="bench")


def report(folder: Path, requirements: int, questions: int) -> Iterator[str]:
    services = evaluated(folder, requirements, questions)
    engagement = engaged(services)
    yield f"planning: {requirements:,} requirements, {questions:,} questions"

    def plan() -> str:
        made = services.making.plan("evidence-zip", FrameworkScope(framework_id="bench"), at=0)
        return f"{len(made.parts):,} files"

    def keep() -> str:
        kept = services.standings.freeze(engagement)["standing"]
        return f"{len(kept['requirements']):,} requirements kept"

    yield _timed(services, "plan of the evidence ZIP", plan)
    yield _timed(services, "closing an audit of it", keep)


def _timed(services: Services, name: str, work: Callable[[], str]) -> str:
    records = services.records
    assert isinstance(records, CountedRecords)
    before, began = records.counts["records reads"], time.perf_counter()
    told = work()
    took, reads = time.perf_counter() - began, records.counts["records reads"] - before
    return f"  {name:26} {took:6.1f} s  {reads:7,} reads  {told}"
