"""A whole assessment in one process: collect, evaluate, export; nothing is deployed and nothing stays behind
but the folder it writes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import Any, BinaryIO

from proofgraph import boot
from proofgraph.cli import writing
from proofgraph.compliance.graph_state import sources_of
from proofgraph.compliance.results import Result
from proofgraph.compliance.status import Status
from proofgraph.errors import InvalidInputError, ProofgraphError, UnavailableError
from proofgraph.exports.making import Making, Progress
from proofgraph.exports.report import Reports
from proofgraph.exports.scopes import FrameworkScope
from proofgraph.exports.sources import Sources
from proofgraph.integrations.jobs import Job
from proofgraph.ports.objects import FolderObjects
from proofgraph.ports.signing import KeySigner, Signer
from proofgraph.settings import Settings

WORKERS = 4
INSTANCE = "assessed"
FOREVER = 3_600_000_000

Stage = Callable[[str, int, int], object]
"""Told what is being done, how much of it is done, and of how much."""

SEVERITIES = ("low", "medium", "high", "critical")
FAIL_ON = ("any", "gap", *SEVERITIES, "never")
NO_GAPS, GAPS, CANNOT_TELL = 0, 1, 3


@dataclass
class Assessment:
    """`workdir` is scratch; the snapshot goes to `folder`, and the exports beside it."""

    folder: Path
    workdir: Path
    settings: Settings
    sessions: Any
    signer: Signer = field(default_factory=KeySigner.fresh)
    stage: Stage = lambda *_: None
    _stopped: Event = field(default_factory=Event)

    @cached_property
    def services(self) -> boot.Services:
        return boot.memory(
            settings=self.settings.model_copy(update={"cache_dir": self.workdir / "cache"}),
            objects=FolderObjects(self.folder / "snapshot"),
            evidence=FolderObjects(self.workdir / "evidence"),
            sessions=self.sessions,
            signer=self.signer,
        )

    def collect(self, name: str, config: dict[str, Any]) -> Job:
        """Read the account; UnavailableError where nothing of it could be read."""
        collection = self.services.collection
        instance = self.services.instances.create("aws", name, config, id=INSTANCE)
        self.stage("Connecting", 0, 1)
        job = collection.start(instance.id, "assess")
        try:
            plan = collection.plan(instance.id, job.id)
            units = [unit for level in plan["levels"] for unit in level]
            with ThreadPoolExecutor(WORKERS) as pool:
                waiting = [pool.submit(self._unit, job.id, unit) for unit in units]
                try:
                    for done, future in enumerate(as_completed(waiting)):
                        self.stage("Collecting", done, len(units))
                        future.result()
                except BaseException:
                    pool.shutdown(
                        wait=False, cancel_futures=True
                    )  # else all others would be read for nothing
                    raise
            self.stage("Building the snapshot", 0, 1)
            ended = collection.finish(instance.id, job.id)
        except ProofgraphError as error:
            collection.fail(instance.id, job.id, error.message)
            raise
        if ended.state == "failed":
            raise UnavailableError(f"Nothing could be collected. {self._first_error()}")
        return ended

    def evaluate(self, framework: str, categories: Sequence[str]) -> None:
        installed = self.services.frameworks.install(framework, categories=categories)
        # An assessment of systems knows nothing of policies: they are shown, and not counted.
        settings = installed.settings.model_copy(update={"policies": False})
        self.services.frameworks.set_settings(framework, settings)
        self.services.evaluations.run_here(
            framework,
            by="assess",
            progress=lambda progress: self.stage("Evaluating", progress.done, progress.total),
        )

    @cached_property
    def making(self) -> Making:
        services = self.services
        reports = Reports(
            services.views,
            services.evaluations,
            services.snapshots,
            organisation=lambda: services.instances.get(INSTANCE).name,
            sources=lambda: sources_of(services.instances.list()),
        )
        return Making(reports, Sources(services.evidence, services.snapshots), lambda: self.signer)

    def export(self, framework: str) -> list[Path]:
        """The summary PDF and the evidence ZIP, each appearing only when it is whole."""
        scope = FrameworkScope(framework_id=framework)
        report = self.making.single("summary-pdf", scope, at=self.services.clock())
        package = self.making.plan("evidence-zip", scope, at=self.services.clock())
        return [
            self._write("Writing the report", report.filename, report.write),
            self._write(
                "Writing the evidence", package.filename, lambda *given: self.making.write(package, *given)
            ),
        ]

    def _write(self, title: str, filename: str, write: Callable[[BinaryIO, Progress], object]) -> Path:
        path = self.folder / filename
        with writing.whole(path) as target:
            write(target, lambda done, total: self.stage(title, done, total))
        return path

    def _unit(self, job: str, unit: int) -> None:
        cursor = None
        while not self._stopped.is_set():
            step = self.services.collection.run_unit(INSTANCE, job, unit, cursor, self._remaining)
            if step["state"] == "done":
                return
            cursor = step["cursor"]

    def _remaining(self) -> int:
        return 0 if self._stopped.is_set() else FOREVER

    def _first_error(self) -> str:
        manifest = self.services.snapshots.latest()
        errors = [report.error for report in manifest.reports if report.error] if manifest else []
        return errors[0] if errors else ""


def verdict(results: Sequence[Result], fail_on: str) -> int:
    """The exit code: gaps that count, else whether everything could be told."""
    counted = [result for result in results if result.left_out is None]
    if fail_on != "never" and any(_fails(result, fail_on) for result in counted):
        return GAPS
    if not counted or any(result.status is Status.UNKNOWN or result.incomplete for result in counted):
        return CANNOT_TELL
    return NO_GAPS


def _fails(result: Result, fail_on: str) -> bool:
    if result.status not in (Status.GAP, Status.ATTENTION):
        return False
    if fail_on in SEVERITIES:
        return SEVERITIES.index(result.severity) >= SEVERITIES.index(fail_on)
    return fail_on == "any" or result.status is Status.GAP


def check_fail_on(value: str) -> str:
    if value not in FAIL_ON:
        raise InvalidInputError(f"--fail-on takes {', '.join(FAIL_ON)}, not {value!r}.")
    return value
