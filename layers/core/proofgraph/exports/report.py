"""What every export of a framework is made from: the views, the evaluation and the snapshot behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from proofgraph import __version__
from proofgraph.compliance.coverage import Source
from proofgraph.compliance.evaluation import Evaluations
from proofgraph.compliance.results import Result
from proofgraph.compliance.shapes import FrameworkView, Gap, PolicyItem, RequirementList, RequirementView
from proofgraph.compliance.views import Views
from proofgraph.errors import ConflictError
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


@dataclass(frozen=True)
class Report:
    """One framework as it stands. `made_at` is when the evaluation ended, so that a report made again from
    the same evaluation is the same.
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
    requirement: Callable[[str], RequirementView] = field(default=lambda _: _missing(), repr=False)

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
            "framework": self.framework.id,
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
            requirement=lambda ref: self.views.requirement_view(framework_id, ref),
        )

    def rows(self, result: Result, index: int) -> Sequence[Mapping[str, Any]]:
        return self.evaluations.rows(result, index)


def _missing() -> RequirementView:
    raise ConflictError("This report was made without its requirements.")
