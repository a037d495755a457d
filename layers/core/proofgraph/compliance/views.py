"""The pictures of the compliance domain that API, CLI, PDF and ZIP all show.

A view reads records once into a `Picture` of one framework and makes every figure from that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance import accepted, engagements, figures, rollup, timeline
from proofgraph.compliance.attestations import Attestations
from proofgraph.compliance.content import QuestionLink
from proofgraph.compliance.controls import Control, Controls, assign
from proofgraph.compliance.days import Period
from proofgraph.compliance.evidence_items import Attached
from proofgraph.compliance.exceptions import Exception_, touching
from proofgraph.compliance.frameworks import Framework, Frameworks, Requirement, parent_of
from proofgraph.compliance.outcomes import question_outcome
from proofgraph.compliance.picture import Picture
from proofgraph.compliance.questions import Questions
from proofgraph.compliance.shapes import (
    AcceptedException,
    AuditState,
    ControlList,
    ControlRow,
    ControlTotals,
    ControlView,
    DomainTotals,
    FrameworkSummary,
    FrameworkView,
    Gap,
    HistoryView,
    JourneyStep,
    PolicyItem,
    QuestionOutcome,
    RequirementList,
    RequirementRow,
    RequirementView,
    StatusView,
)
from proofgraph.compliance.status import Status
from proofgraph.compliance.targets import Target
from proofgraph.compliance.targets import control as target
from proofgraph.compliance.whole import Whole, listed, requirement_view
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Records, every

TREND_DAYS = 90


@dataclass(frozen=True)
class Surroundings:
    """What the status page shows beside compliance, given by whoever knows it."""

    organisation: Callable[[], str] = lambda: ""
    integrations: Callable[[], Sequence[Any]] = lambda: ()
    snapshot: Callable[[], Any | None] = lambda: None
    policies: Callable[[], Sequence[PolicyItem]] = lambda: ()
    filled: Callable[[str], str] = lambda text: text
    """A text of the library with the organisation's variables filled in."""
    attached: Callable[[str, int], Attached] = lambda _framework, _at: Attached()
    """What people brought as evidence for a framework's requirements, and for controls."""
    exceptions: Callable[[str, int], Sequence[Exception_]] = lambda _framework, _at: ()
    """The exceptions that count at a time."""
    audited: Callable[[str, Sequence[Requirement]], Mapping[str, AuditState]] = lambda _framework, _of: {}
    """How far requirements have come in the audit of a framework that is under way: those in its scope."""


class Views:
    def __init__(
        self,
        records: Records,
        frameworks: Frameworks,
        controls: Controls,
        questions: Questions,
        clock: Clock,
        surroundings: Surroundings | None = None,
    ) -> None:
        self._records = records
        self._frameworks = frameworks
        self._controls = controls
        self._questions = questions
        self._clock = clock
        self._around = surroundings or Surroundings()

    def frameworks(self) -> list[FrameworkSummary]:
        return [self._summary(self._picture(framework)) for framework in self._frameworks.list()]

    def whole(self, framework_id: str) -> Whole:
        """Everything about a framework, from one reading of its records."""
        return Whole(self._picture(self._frameworks.get(framework_id)), self._summary)

    def framework_view(self, framework_id: str) -> FrameworkView:
        """The title, the bars that are shown with their counts, and the sections."""
        return self.whole(framework_id).framework

    def requirements(
        self,
        framework_id: str,
        *,
        status: Sequence[str] = (),
        policies: Sequence[str] = (),
        evidence: Sequence[str] = (),
        audit: Sequence[str] = (),
        search: str = "",
    ) -> RequirementList:
        """The requirements that pass the filters, by section; values of one filter are alternatives."""
        picture = self._picture(self._frameworks.get(framework_id))
        words = search.casefold().split()
        shown = [
            row
            for row in picture.rows
            if (not status or row.status in status)
            and (not policies or row.policies in policies)
            and (not evidence or row.evidence in evidence)
            and (not audit or row.audit in audit)
            and all(word in f"{row.ref} {row.title} {row.summary}".casefold() for word in words)
        ]
        return listed(picture, shown)

    def requirement_view(self, framework_id: str, ref: str) -> RequirementView:
        """One requirement with its own questions and those of each linked control."""
        return self.whole(framework_id).requirement(ref)

    def requirement_views(self, framework_id: str) -> list[RequirementView]:
        """Every requirement of a framework, as `requirement_view` gives one."""
        picture = self._picture(self._frameworks.get(framework_id))
        return [requirement_view(picture, place) for place in range(len(picture.requirements))]

    def history(self, framework_id: str, ref: str, period: Period | None = None) -> HistoryView:
        """How the status changed, and what it was on each day: of a period, or since it was first known."""
        self._frameworks.requirement(framework_id, ref)
        return timeline.history_of(self._records, framework_id, ref, self._clock(), period)

    def gaps(self, framework_id: str) -> list[Gap]:
        """Every failing question of a framework, the severest and widest first."""
        return self._picture(self._frameworks.get(framework_id)).gaps

    def accepted_by_question(self) -> Mapping[str, int]:
        """How many exceptions about each question count now."""
        found = self._around.exceptions("", self._clock())
        return Counter(one.target.id for one in found if one.target.kind == "question")

    def accepted_of(self, question_id: str) -> tuple[AcceptedException, ...]:
        """The exceptions about a question that count now."""
        return self._beside(accepted.question(question_id))

    def worst(self, framework_id: str, most: int = 5) -> list[RequirementRow]:
        return figures.worst(self._picture(self._frameworks.get(framework_id)).rows, most)

    def controls(self) -> ControlList:
        """The controls library with totals."""
        pictures = self.pictures()
        found = self._around.exceptions("", self._clock())
        rows = tuple(
            ControlRow(
                **_control_fields(control),
                status=_status_over(pictures, control),
                exceptions=len(touching(found, accepted.of_control(control))),
            )
            for control in sorted(self._controls.all().values(), key=lambda c: (c.content.domain, c.id))
        )
        totals = ControlTotals(len(rows), sum(row.adopted for row in rows), len({row.domain for row in rows}))
        return ControlList(totals, rows)

    def domains(self) -> list[DomainTotals]:
        """How many controls each domain has, and how those that are adopted stand."""
        found: dict[str, list[ControlRow]] = {}
        for row in self.controls().items:
            found.setdefault(row.domain, []).append(row)
        return [
            DomainTotals(
                domain,
                len(rows),
                sum(row.adopted for row in rows),
                sum(bool(row.owners) for row in rows),
                Counter(row.status for row in rows if row.adopted),
                Counter(row.status for row in rows if row.adopted and row.exceptions),
            )
            for domain, rows in sorted(found.items())
        ]

    def control_view(self, control_id: str) -> ControlView:
        """One control with its questions and the requirements it serves in every framework."""
        control = self._controls.get(control_id)
        pictures = self.pictures()
        content = control.content
        known = self._questions.all() if not pictures else {}

        def outcome(link: QuestionLink) -> QuestionOutcome:
            picture = _asked_last(pictures, {link.id})
            return picture.outcome_of(link) if picture else question_outcome(known.get(link.id), None, link)

        return ControlView(
            **_control_fields(control),
            status=_status_over(pictures, control),
            description=content.description,
            text=content.narrative,
            links=content.questions,
            edits=tuple(control.origin.edits(content)),
            news=tuple(control.origin.news()),
            narrative=self._around.filled(content.narrative),
            procedures=content.procedures,
            test_procedure=content.test_procedure,
            expected_evidence=content.expected_evidence,
            outcomes=tuple(outcome(link) for link in content.questions),
            requirements=tuple(
                requirement for picture in pictures for requirement in picture.served_by(control)
            ),
            exceptions=self._beside(target(control.id)),
            etag=str(control.version),
        )

    def status_view(self) -> StatusView:
        """Everything at a glance, and what is left to set up."""
        frameworks = tuple(self.frameworks())
        integrations = tuple(self._around.integrations())
        adopted = any(item.adopted for item in self._around.policies())
        controls = self._controls.all().values()
        evaluated = any(framework.last_evaluated_at for framework in frameworks)
        journey = (
            JourneyStep("integrations", "Connect an integration", bool(integrations)),
            JourneyStep("policies", "Adopt policies and procedures", adopted),
            JourneyStep("framework", "Choose a framework", bool(frameworks)),
            JourneyStep("controls", "Name the owners of your controls", any(c.owner for c in controls)),
            JourneyStep("evidence", "Evaluate, and collect evidence", evaluated),
            JourneyStep("audit", "Invite your auditor", engagements.any_auditor(self._records)),
        )
        return StatusView(
            self._around.organisation(), frameworks, integrations, self._around.snapshot(), journey
        )

    def pictures(self) -> list[Picture]:
        """Every framework with all that is known of it."""
        return [self._picture(framework) for framework in self._frameworks.list()]

    def _beside(self, target: Target) -> tuple[AcceptedException, ...]:
        """The exceptions about a control or question that count now, in every framework and without one."""
        found = self._around.exceptions("", self._clock())
        return tuple(accepted.shown(one) for one in touching(found, [target]))

    def _picture(self, framework: Framework) -> Picture:
        questions = self._questions.all()
        controls = self._controls.all()
        requirements = self._frameworks.requirements(framework.id)
        direct = {id: question.content.requirements for id, question in questions.items()}
        return Picture(
            framework=framework,
            requirements=requirements,
            assignments=assign(
                framework,
                [requirement.ref for requirement in requirements],
                self._controls.links(framework),
                controls,
                direct,
            ),
            standings=rollup.standings(self._records, framework.id),
            results=rollup.outcomes(self._records, framework.id),
            questions=questions,
            policies=[item for item in self._around.policies() if item.adopted],
            attested=Attestations(self._records, self._clock).valid(framework.id, self._clock()),
            attached=self._around.attached(framework.id, self._clock()),
            exceptions=self._around.exceptions(framework.id, self._clock()),
            audited=self._around.audited(framework.id, requirements)
            if framework.settings.audit_tracking
            else None,
        )

    def _summary(self, picture: Picture) -> FrameworkSummary:
        framework, rows = picture.framework, picture.rows
        trend = every(self._records, parent_of(framework.id), "trend", descending=True)[:TREND_DAYS]
        return FrameworkSummary(
            id=framework.id,
            title=framework.title,
            version=framework.edition,
            type=framework.type,
            last_evaluated_at=picture.newest.evaluated_at if picture.newest else None,
            applicable=figures.applicable(rows),
            total=len(rows),
            compliant_percent=figures.percent(rows, framework.settings) or 0.0,
            bars=figures.bars(rows, framework.settings),
            trend=tuple(record.body for record in reversed(trend)),
            exceptions=len(picture.all_accepted),
        )


def _control_fields(control: Control) -> dict[str, Any]:
    content = control.content
    return {
        "id": control.id,
        "title": content.title,
        "domain": content.domain,
        "type": content.type,
        "mode": content.mode,
        "frequency": content.frequency,
        "owner": control.owner,
        "owners": control.owners,
        "owner_role": content.owner_role,
        "adopted": control.adopted,
        "shipped": control.shipped,
        "edited": control.origin.edited,
        "shipped_changed": control.origin.shipped_changed,
        "questions": len(content.questions),
        "satisfies": content.satisfies,
    }


def _status_over(pictures: Sequence[Picture], control: Control) -> Status:
    """A control's status in the framework that asked its questions last."""
    picture = _asked_last(pictures, set(control.questions))
    return picture.control_status(control) if picture else Status.UNKNOWN


def _asked_last(pictures: Sequence[Picture], questions: Set[str]) -> Picture | None:
    """The framework that asked one of these questions last; the first where none did."""
    asked = [picture for picture in pictures if questions & picture.results.keys()]
    if not asked:
        return next(iter(pictures), None)
    return max(asked, key=lambda p: max(p.results[id].now for id in questions if id in p.results))
