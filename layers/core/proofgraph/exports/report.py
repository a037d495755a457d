"""What every export of a framework is made from: the views, the evaluation and the snapshot behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from proofgraph import __version__
from proofgraph.compliance.coverage import Source
from proofgraph.compliance.evaluation import Evaluations
from proofgraph.compliance.results import Result
from proofgraph.compliance.shapes import (
    ControlView,
    FrameworkView,
    Gap,
    PolicyItem,
    RequirementList,
    RequirementView,
)
from proofgraph.compliance.views import Views
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.exports.attached import Attached
from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.snapshot import Snapshots


@dataclass(frozen=True)
class Exception_:  # noqa: N801 - `Exception` is taken by Python
    """An accepted exception, as reports show it beside the status."""

    ref: str
    reason: str
    owner: str
    compensating: str
    expires_at: int
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class PopulationFile:
    """A frozen population with its sample, as the verifier draws it again; `digest` is what was entered."""

    path: str
    content: bytes
    digest: str


@dataclass(frozen=True)
class Report:
    """One framework as it stands, or one requirement of it (`ref`). `made_at` is when the evaluation ended,
    so that a report made again from the same evaluation is the same. `period` is that of the audit under way.
    """

    organisation: str
    framework: FrameworkView
    requirements: RequirementList
    gaps: Sequence[Gap]
    results: Mapping[str, Result]
    policies: Sequence[PolicyItem]
    sources: Sequence[Source]
    snapshot: Manifest
    made_at: int
    exceptions: Sequence[Exception_] = ()
    populations: Sequence[PopulationFile] = ()
    period: str = ""
    requirement: Callable[[str], RequirementView] = field(default=lambda _: _missing(), repr=False)
    attached: Callable[[str], Sequence[Attached]] = field(default=lambda _: (), repr=False)
    ref: str = ""

    @property
    def generator(self) -> str:
        return f"Proofgraph {__version__}"

    @property
    def newest(self) -> Sequence[UnitReport]:
        """The newest report of each collecting unit."""
        found: dict[tuple[str, str], UnitReport] = {}
        for report in self.snapshot.reports:
            held = found.get((report.instance, report.unit))
            if held is None or report.finished_at >= held.finished_at:
                found[report.instance, report.unit] = report
        return [found[key] for key in sorted(found)]

    @property
    def about(self) -> dict[str, Any]:
        """What a package says of itself."""
        return {
            "organisation": self.organisation,
            "scope": "requirement" if self.ref else "framework",
            "framework": self.framework.id,
            "requirement": self.ref or None,
            "title": self.framework.title,
            "edition": self.framework.version,
            "evaluation": self.framework.evaluation_id,
            "evaluated_at": self.made_at,
            "snapshot": self.snapshot.id,
            "snapshot_time": self.snapshot.created_at,
            "generator": self.generator,
        }


@dataclass(frozen=True)
class Reports:
    """Gathers reports; `sources` are the connected integrations."""

    views: Views
    evaluations: Evaluations
    snapshots: Snapshots
    organisation: Callable[[], str]
    sources: Callable[[], Sequence[Source]]
    policies: Callable[[], Sequence[PolicyItem]] = lambda: ()
    exceptions: Callable[[str], Sequence[Exception_]] = lambda _: ()
    populations: Callable[[str], Sequence[PopulationFile]] = lambda _: ()
    period: Callable[[str], str] = lambda _: ""
    attached: Callable[[str, str], Sequence[Attached]] = lambda *_: ()
    attached_to_control: Callable[[str], Sequence[Attached]] = lambda _: ()

    def ready(self, framework_id: str) -> FrameworkView:
        """The framework; ConflictError before its first evaluation."""
        framework = self.views.framework_view(framework_id)
        if framework.snapshot_id is None:
            raise ConflictError(f"{framework.title} has not been evaluated yet; evaluate it first.")
        return framework

    def gather(self, framework_id: str) -> Report:
        """The report of a framework's newest standing."""
        framework = self.ready(framework_id)
        return Report(
            organisation=self.organisation(),
            framework=framework,
            requirements=self.views.requirements(framework_id),
            gaps=self.views.gaps(framework_id),
            results=self.views.outcomes(framework_id),
            policies=self.policies(),
            sources=[source for source in self.sources() if source.enabled],
            snapshot=self.snapshots.get(framework.snapshot_id or ""),
            made_at=framework.last_evaluated_at or 0,
            exceptions=self.exceptions(framework_id),
            populations=self.populations(framework_id),
            period=self.period(framework_id),
            requirement=lambda ref: self.views.requirement_view(framework_id, ref),
            attached=lambda ref: self.attached(framework_id, ref),
        )

    def of_requirement(self, framework_id: str, ref: str) -> Report:
        """The report of one requirement alone; NotFoundError where there is none."""
        report = self.gather(framework_id)
        view = report.requirement(ref)
        sections = tuple(
            replace(section, requirements=tuple(row for row in section.requirements if row.ref == ref))
            for section in report.requirements.sections
            if any(row.ref == ref for row in section.requirements)
        )
        asked = {question.id for question in view.own_questions}
        asked |= {question.id for control in view.linked_controls for question in control.questions}
        return replace(
            report,
            ref=ref,
            requirements=replace(report.requirements, total=1, shown=1, sections=sections),
            gaps=[gap for gap in report.gaps if ref in gap.refs],
            results={id: result for id, result in report.results.items() if id in asked},
            policies=view.policy_items,
            exceptions=[found for found in report.exceptions if found.ref == ref],
            populations=(),
        )

    def of_control(self, control_id: str, framework_id: str = "") -> tuple[ControlView, list[Report]]:
        """A control, and a report of each evaluated framework (or the one named) that it serves."""
        control = self.views.control_view(control_id)
        served = dict.fromkeys(requirement.framework_id for requirement in control.requirements)
        if framework_id and framework_id not in served:
            raise NotFoundError(f"The control {control_id!r} serves no requirement of {framework_id!r}.")
        asked = {outcome.id for outcome in control.outcomes}
        found = []
        for id in [framework_id] if framework_id else served:
            if self.views.framework_view(id).snapshot_id is not None:
                report = self.gather(id)
                results = {key: result for key, result in report.results.items() if key in asked}
                gaps = [gap for gap in report.gaps if gap.question_id in asked]
                found.append(replace(report, results=results, gaps=gaps, populations=()))
        if not found:
            raise ConflictError(f"No framework that {control.title!r} serves has been evaluated yet.")
        return control, found


def accepted_for(control: ControlView, reports: Sequence[Report]) -> list[Exception_]:
    """The exceptions beside the requirements that a control serves."""
    served = {(requirement.framework_id, requirement.ref) for requirement in control.requirements}
    return [
        one for report in reports for one in report.exceptions if (report.framework.id, one.ref) in served
    ]


def _missing() -> RequirementView:
    raise ConflictError("This report was made without its requirements.")
