"""What every export of a framework is made from: the views, the evaluation and the snapshot behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from proofgraph import __version__
from proofgraph.compliance.coverage import Source
from proofgraph.compliance.evaluation import Evaluations
from proofgraph.compliance.results import Result
from proofgraph.compliance.shapes import (
    AcceptedException,
    ControlView,
    FrameworkView,
    Gap,
    PolicyItem,
    RequirementList,
    RequirementView,
)
from proofgraph.compliance.views import Views
from proofgraph.compliance.whole import Whole
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.exports.attached import Attached
from proofgraph.exports.people import Names
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
    """A frozen population with its sample, as the verifier draws it again; `digest` is what was entered.

    `certificates` are the digests of those that its sources name and that are kept.
    """

    path: str
    content: bytes
    digest: str
    certificates: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """An evaluation, the snapshot that it asked, taken at `at`, and how many results of a report it gave."""

    evaluation: str
    snapshot: str
    at: int
    results: int


@dataclass(frozen=True)
class Report:
    """One framework as it stands, or one requirement of it (`ref`). `made_at` is when it was last evaluated,
    so that a report made again from the same results is the same. Each of the `results` is of whatever
    evaluation asked its question last; `evaluation` is the newest of those, which asked `snapshot`. `period`
    is that of the audit under way.
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
    evaluation: str | None = None
    exceptions: Sequence[Exception_] = ()
    period: str = ""
    populations: Callable[[], Sequence[PopulationFile]] = field(default=lambda: (), repr=False)
    requirement: Callable[[str], RequirementView] = field(default=lambda _: _missing(), repr=False)
    attached: Callable[[str], Sequence[Attached]] = field(default=lambda _: (), repr=False)
    ref: str = ""

    @property
    def generator(self) -> str:
        return f"Proofgraph {__version__}"

    @property
    def asked(self) -> Sequence[Asked]:
        """The evaluations that its results are from, the one of the newest snapshot first."""
        counts = Counter((one.now, one.evaluation_id, one.snapshot_id) for one in self.results.values())
        found = sorted(counts.items(), reverse=True)
        return [Asked(evaluation, snapshot, at, many) for (at, evaluation, snapshot), many in found]

    @property
    def as_of(self) -> tuple[int, int]:
        """The times of the oldest and of the newest snapshot behind it."""
        times = [one.now for one in self.results.values()] or [self.snapshot.created_at]
        return min(times), max(times)

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
            "evaluation": self.evaluation,
            "evaluated_at": self.made_at,
            "snapshot": self.snapshot.id,
            "snapshot_time": self.snapshot.created_at,
            "generator": self.generator,
        }


@dataclass(frozen=True)
class Reports:
    """Gathers reports; `sources` are the connected integrations.

    `attached` gives what people brought for each requirement of a framework, `attached_to` for one of them.
    """

    views: Views
    evaluations: Evaluations
    snapshots: Snapshots
    organisation: Callable[[], str]
    sources: Callable[[], Sequence[Source]]
    policies: Callable[[], Sequence[PolicyItem]] = lambda: ()
    populations: Callable[[str], Sequence[PopulationFile]] = lambda _: ()
    period: Callable[[str], str] = lambda _: ""
    attached: Callable[[str], Mapping[str, Sequence[Attached]]] = lambda _: {}
    attached_to: Callable[[str, str], Sequence[Attached]] = lambda *_: ()
    attached_to_control: Callable[[str], Sequence[Attached]] = lambda _: ()
    people: Callable[[], Names] = Names

    def ready(self, framework_id: str) -> FrameworkView:
        """The framework; ConflictError before its first evaluation."""
        return self._ready(framework_id).framework

    def gather(self, framework_id: str) -> Report:
        """The report of a framework's newest standing, with the results that count."""
        whole = self._ready(framework_id)
        return self._report(whole, whole.counted, self.people())

    def of_requirement(self, framework_id: str, ref: str) -> Report:
        """The report of one requirement alone; NotFoundError where there is none."""
        whole, people = self._ready(framework_id), self.people()
        view = whole.requirement(ref)
        asked = {question.id for question in view.own_questions}
        asked |= {question.id for control in view.linked_controls for question in control.questions}
        results = {id: result for id, result in whole.results.items() if id in asked}
        report = self._report(whole, results, people)
        sections = tuple(
            replace(section, requirements=tuple(row for row in section.requirements if row.ref == ref))
            for section in report.requirements.sections
            if any(row.ref == ref for row in section.requirements)
        )
        return replace(
            report,
            ref=ref,
            made_at=view.last_evaluated_at or report.made_at,
            requirements=replace(report.requirements, total=1, shown=1, sections=sections),
            gaps=[gap for gap in report.gaps if ref in gap.refs],
            policies=view.policy_items,
            exceptions=[found for found in report.exceptions if found.ref == ref],
            attached=lambda ref: people.attached(self.attached_to(framework_id, ref)),
        )

    def of_control(self, control_id: str, framework_id: str = "") -> tuple[ControlView, list[Report]]:
        """A control, and a report of each evaluated framework (or the one named) that it serves."""
        people = self.people()
        control = people.control(self.views.control_view(control_id))
        served = dict.fromkeys(requirement.framework_id for requirement in control.requirements)
        if framework_id and framework_id not in served:
            raise NotFoundError(f"The control {control_id!r} serves no requirement of {framework_id!r}.")
        asked = {outcome.id for outcome in control.outcomes}
        found = []
        for id in [framework_id] if framework_id else served:
            whole = self.views.whole(id)
            if whole.framework.snapshot_id is not None:
                results = {key: result for key, result in whole.results.items() if key in asked}
                report = self._report(whole, results, people)
                gaps = [gap for gap in report.gaps if gap.question_id in asked]
                found.append(replace(report, gaps=gaps))
        if not found:
            raise ConflictError(f"No framework that {control.title!r} serves has been evaluated yet.")
        return control, found

    def brought_to(self, control_id: str) -> Sequence[Attached]:
        """What people brought for a control."""
        return self.people().attached(self.attached_to_control(control_id))

    def _ready(self, framework_id: str) -> Whole:
        whole = self.views.whole(framework_id)
        if whole.framework.snapshot_id is None:
            raise ConflictError(f"{whole.framework.title} has not been evaluated yet; evaluate it first.")
        return whole

    def _report(self, whole: Whole, results: Mapping[str, Result], people: Names) -> Report:
        framework = whole.framework
        newest = max(results.values(), key=lambda one: (one.now, one.evaluation_id), default=None)
        brought = cache(lambda: self.attached(framework.id))
        return Report(
            organisation=self.organisation(),
            framework=framework,
            requirements=whole.listing,
            gaps=whole.gaps,
            results=results,
            policies=self.policies(),
            sources=[source for source in self.sources() if source.enabled],
            snapshot=self.snapshots.get(newest.snapshot_id if newest else framework.snapshot_id or ""),
            made_at=framework.last_evaluated_at or 0,
            evaluation=newest.evaluation_id if newest else framework.evaluation_id,
            exceptions=accepted(whole.accepted, people),
            period=self.period(framework.id),
            populations=lambda: self.populations(framework.id),
            requirement=lambda ref: people.requirement(whole.requirement(ref)),
            attached=lambda ref: people.attached(brought().get(ref, ())),
        )


def accepted(found: Iterable[tuple[str, AcceptedException]], people: Names) -> list[Exception_]:
    """Accepted exceptions by the ref that they touch."""
    return [
        Exception_(
            ref=ref,
            reason=one.reason,
            owner=people(one.owner),
            compensating=one.compensating_control,
            expires_at=one.expires_at,
            approved_by=people(one.approved_by),
        )
        for ref, one in found
    ]


def accepted_for(control: ControlView, reports: Sequence[Report]) -> list[Exception_]:
    """The exceptions beside the requirements that a control serves."""
    served = {(requirement.framework_id, requirement.ref) for requirement in control.requirements}
    return [
        one for report in reports for one in report.exceptions if (report.framework.id, one.ref) in served
    ]


def _missing() -> RequirementView:
    raise ConflictError("This report was made without its requirements.")
