"""What each kind of export is made of: a plan for packages, a writer for single files.

`jobs` says when and where; nothing here knows of jobs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

from proofgraph.errors import ConflictError
from proofgraph.exports import package, queries
from proofgraph.exports.archive import Archive
from proofgraph.exports.audited import AuditReports
from proofgraph.exports.layout import Segments
from proofgraph.exports.manifest import NAME, sign
from proofgraph.exports.package import Noted, Proof, unnoted
from proofgraph.exports.plan import Plan
from proofgraph.exports.policies import PolicyExports
from proofgraph.exports.report import Report, Reports
from proofgraph.exports.scopes import (
    ControlScope,
    EngagementScope,
    FrameworkScope,
    Kind,
    PoliciesScope,
    QueryScope,
    RequirementScope,
    Scope,
    check,
)
from proofgraph.exports.sources import Sources
from proofgraph.ports.signing import Signer

Progress = Callable[[int, int], object]

CONTENT_TYPES: dict[str, str] = {
    "zip": "application/zip",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

SINGLE: frozenset[str] = frozenset({"summary-pdf", "query-csv", "query-json", "query-xlsx"})
"""Kinds that are one file; the others are packages."""


@dataclass(frozen=True)
class Single:
    """A single file; `write` puts it into a file that is open for writing."""

    filename: str
    write: Callable[[BinaryIO, Progress], object]
    rows: int | None = None
    digest: str = ""


@dataclass(frozen=True)
class Making:
    """`policies` and `audits` None: a one-shot assessment, which has none."""

    reports: Reports
    sources: Sources
    signer: Callable[[], Signer]
    segments: Segments = package.none_entered
    policies: PolicyExports | None = None
    audits: AuditReports | None = None

    def ready(self, kind: Kind, scope: Scope) -> None:
        """Refuse what cannot be made, before anything is recorded."""
        check(kind, scope)
        match scope:
            case FrameworkScope():
                self.reports.ready(scope.framework_id)
            case RequirementScope():
                self.reports.ready(scope.framework_id)
                self.reports.views.requirement_view(scope.framework_id, scope.ref)
            case ControlScope():
                self.reports.of_control(scope.control_id, scope.framework_id)
            case EngagementScope():
                self._audits.ready(scope.engagement_id)
            case PoliciesScope():
                self._documents.ready(scope)
            case QueryScope():
                queries.ready(self.sources.snapshots, scope)

    def plan(self, kind: Kind, scope: Scope, *, at: int, note: Noted = unnoted) -> Plan:
        """What a package will hold; `at` is when it was asked for."""
        match scope:
            case FrameworkScope() if kind == "summary-zip":
                return package.summary(self.reports.gather(scope.framework_id))
            case FrameworkScope():
                return package.framework_evidence(self.reports.gather(scope.framework_id), self._proof, note)
            case RequirementScope():
                report = self.reports.of_requirement(scope.framework_id, scope.ref)
                return package.requirement_evidence(report, scope.ref, self._proof)
            case ControlScope():
                control, reports = self.reports.of_control(scope.control_id, scope.framework_id)
                attached = self.reports.brought_to(scope.control_id)
                return package.control_evidence(control, reports, attached, self._proof)
            case EngagementScope():
                return self._audits.plan(scope.engagement_id, self._proof, note)
            case PoliciesScope():
                return self._documents.plan(kind, scope, at=at)
            case _:
                raise ConflictError(f"A {scope.type} is not exported as a package.")

    def single(self, kind: Kind, scope: Scope, *, at: int) -> Single:
        """A file that is no package."""
        match scope:
            case FrameworkScope():
                report = self.reports.gather(scope.framework_id)
                return Single(
                    package.name_of(report, kind), lambda target, note: _summary(report, target, note)
                )
            case RequirementScope():
                report = self.reports.of_requirement(scope.framework_id, scope.ref)
                return Single(
                    package.name_of(report, kind), lambda target, note: _detail(report, target, note)
                )
            case ControlScope():
                control, reports = self.reports.of_control(scope.control_id, scope.framework_id)
                name = package.name_of_control(control, reports[0], kind)
                return Single(name, lambda target, note: _control(control, reports, target, note))
            case QueryScope():
                answer = queries.ask(self.sources.snapshots, scope)
                name = queries.name_of(kind, at)
                write = queries.WRITERS[kind]
                return Single(
                    name, lambda target, _: write(answer, target), len(answer.result.rows), answer.digest
                )
            case _:
                raise ConflictError(f"A {scope.type} is not exported as one file.")

    def write(self, plan: Plan, target: BinaryIO, progress: Progress = lambda *_: None) -> None:
        """A package into a file, all at once."""
        total = len(plan.parts)
        with Archive(target) as archive:
            for done, part in enumerate(plan.parts):
                progress(done, total)
                archive.add(part.path, self.sources.open(part.source))
            archive.add(f"{plan.root}{NAME}", sign(plan.about, archive.files, self.signer()).content)
        progress(total, total)

    @property
    def _proof(self) -> Proof:
        return Proof(self.segments, self.signer().public_key)

    @property
    def _audits(self) -> AuditReports:
        if self.audits is None:
            raise ConflictError("There are no audits here to export.")
        return self.audits

    @property
    def _documents(self) -> PolicyExports:
        if self.policies is None:
            raise ConflictError("There are no policies here to export.")
        return self.policies


# The three load fpdf2 and its fonts, so they are imported where a PDF is made.


def _summary(report: Report, target: BinaryIO, progress: Progress) -> None:
    from proofgraph.exports.pdf import summary_pdf

    summary_pdf(report, target, progress)


def _detail(report: Report, target: BinaryIO, progress: Progress) -> None:
    from proofgraph.exports.pdf import requirement_pdf

    requirement_pdf(report, target, progress)


def _control(control: Any, reports: list[Report], target: BinaryIO, progress: Progress) -> None:
    from proofgraph.exports.pdf import control_pdf

    control_pdf(control, reports, target, progress)
