"""The shipped AWS questions asked of what a bench has collected, as an evaluation asks them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from proofgraph import settings
from proofgraph.compliance.asking import Asker
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.graph_state import coverage_of, sources_of
from proofgraph.compliance.library import Library, locate
from proofgraph.compliance.questions import Question
from proofgraph.compliance.results import Result
from proofgraph.compliance.status import Status
from proofgraph.graph.snapshot import Snapshots
from proofgraph.integrations import discovery
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import MemoryRecords
from tests.integration.aws_moto.collecting import Bench

FAILING = (Status.GAP, Status.ATTENTION)

Judged = Mapping[str, Result]


@cache
def questions() -> tuple[Question, ...]:
    library = Library.load(locate(settings.load()))
    found = (content for content in library.questions.values() if "aws" in content.integrations)
    return tuple(Question(content, shipped=True) for content in found)


def judge(bench: Bench, folder: Path) -> Judged:
    """Every question's result on the graph as it lies there, by what the newest reports say of it."""
    now = bench.clock()
    snapshots = Snapshots(MemoryObjects(), MemoryRecords(), bench.store, lambda: now, folder)
    manifest = snapshots.build(reports=bench.reports.newest)
    with snapshots.engine(manifest) as engine:
        asker = Asker(
            engine=engine,
            coverage=coverage_of(manifest, discovery.schema(), sources_of(bench.instances.list()), engine),
            evidence=EvidenceStore(MemoryObjects(), lambda: now),
            snapshot_id=manifest.id,
            now=now,
            engine_version="test",
        )
        return {result.question_id: result for result in asker.ask_all(questions(), "e")}


def those_tested(judged: Judged) -> set[str]:
    return {id for id, result in judged.items() if result.status is Status.TESTED}


def failing(judged: Judged) -> set[str]:
    return {id for id, result in judged.items() if result.status in FAILING}


def unfairly(judged: Judged, whole: Judged) -> list[str]:
    """What is said of a graph that was not wholly read beyond what is said of the whole one."""
    told = []
    for id, result in judged.items():
        full = whole[id]
        said = f"{id}: {result.status} {result.left_out or ''} instead of {full.status} {full.left_out or ''}"
        if result.incomplete and result.status is Status.TESTED:
            told.append(f"{said}, though not everything was read")
        elif result.status is Status.TESTED and full.status is not Status.TESTED:
            told.append(said)
        elif result.status in FAILING and full.status not in FAILING:
            told.append(f"{said}, a gap made up")
        elif not result.incomplete and (result.status, result.left_out) != (full.status, full.left_out):
            told.append(f"{said}, though everything was read")
    return told
