"""One framework with everything that is known of it, read once; views make every figure from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from proofgraph.compliance import accepted, rollup
from proofgraph.compliance.content import QuestionLink
from proofgraph.compliance.controls import Assignment, Control
from proofgraph.compliance.evidence_items import Attached
from proofgraph.compliance.exceptions import Exception_, touching
from proofgraph.compliance.frameworks import Framework, Requirement
from proofgraph.compliance.outcomes import control_status, question_outcome
from proofgraph.compliance.questions import Question
from proofgraph.compliance.results import Result, Standing
from proofgraph.compliance.shapes import (
    AcceptedException,
    AuditState,
    ControlRequirement,
    EvidenceState,
    Gap,
    LinkedControl,
    PolicyItem,
    PolicyState,
    QuestionOutcome,
    RequirementRow,
)
from proofgraph.compliance.status import LeftOut, Status
from proofgraph.compliance.targets import Target

SEVERITIES = ("critical", "high", "medium", "low")


@dataclass(frozen=True)
class Picture:
    """Everything about one framework, read once."""

    framework: Framework
    requirements: Sequence[Requirement]
    assignments: Mapping[str, Assignment]
    standings: Mapping[str, Standing]
    results: Mapping[str, Result]
    questions: Mapping[str, Question]
    policies: Sequence[PolicyItem]
    attested: frozenset[str] = frozenset()
    attached: Attached = field(default_factory=Attached)
    exceptions: Sequence[Exception_] = ()
    audited: Mapping[str, AuditState] | None = None
    """How far the requirements in scope of the audit under way have come; None where that is not tracked."""

    _cache: dict[str, QuestionOutcome] = field(default_factory=dict)
    _linked: dict[tuple[str, bool], LinkedControl] = field(default_factory=dict)

    @cached_property
    def places(self) -> Mapping[str, Sequence[str]]:
        """The refs of the requirements that each question counts for, in order."""
        found: dict[str, list[str]] = {}
        for ref, assignment in self.assignments.items():
            for id in assignment.counted:
                found.setdefault(id, []).append(ref)
        return found

    @cached_property
    def newest(self) -> Standing | None:
        """The standing that was evaluated last; one that only people spoke of was not evaluated."""
        evaluated = (standing for standing in self.standings.values() if standing.evaluated_at)
        return max(evaluated, key=lambda s: s.evaluated_at, default=None)

    @cached_property
    def rows(self) -> tuple[RequirementRow, ...]:
        return tuple(self._row(requirement) for requirement in self.requirements)

    @cached_property
    def gaps(self) -> list[Gap]:
        failing = {Status.GAP, Status.ATTENTION}
        applicable = {requirement.ref for requirement in self.requirements if requirement.applicable}
        found = []
        for id, result in self.results.items():
            refs = tuple(ref for ref in self.places.get(id, ()) if ref in applicable)
            if result.status in failing and result.left_out is None and refs:
                known = self.questions.get(id)
                found.append(
                    Gap(
                        question_id=id,
                        title=result.title,
                        severity=result.severity,
                        status=result.status,
                        incomplete=result.incomplete,
                        affected=result.affected,
                        refs=refs,
                        remediation=known.content.remediation if known else "",
                        unproven=result.unproven,
                        exceptions=self._beside(id, refs),
                    )
                )
        return sorted(found, key=lambda gap: (SEVERITIES.index(gap.severity), -gap.affected, gap.question_id))

    def outcome(self, question_id: str) -> QuestionOutcome:
        if question_id not in self._cache:
            question = self.questions.get(question_id)
            beside = self.accepted(accepted.question(question_id))
            result = self.results.get(question_id)
            self._cache[question_id] = question_outcome(question, result, question_id, beside)
        return self._cache[question_id]

    def outcomes_of(self, control: Control) -> dict[str, QuestionOutcome]:
        return {link.id: self.outcome_of(link) for link in control.content.questions}

    def outcome_of(self, link: QuestionLink) -> QuestionOutcome:
        """A control's question as this framework evaluated it last."""
        beside = self.accepted(accepted.question(link.id))
        return question_outcome(self.questions.get(link.id), self.results.get(link.id), link, beside)

    def linked(self, control: Control, inherit: bool) -> LinkedControl:
        place = control.id, inherit
        if place not in self._linked:
            self._linked[place] = LinkedControl(
                id=control.id,
                title=control.content.title,
                domain=control.content.domain,
                adopted=control.adopted,
                owner=control.owner,
                status=self.control_status(control),
                inherit=inherit,
                questions=tuple(self.outcomes_of(control).values()),
                exceptions=self.accepted(Target(kind="control", id=control.id)),
            )
        return self._linked[place]

    def control_status(self, control: Control) -> Status:
        return control_status(control, self.results, attested=control.id in self.attached.attested_controls)

    def accepted(self, *targets: Target) -> tuple[AcceptedException, ...]:
        """The exceptions that are about one of these."""
        return tuple(accepted.shown(found) for found in touching(self.exceptions, targets))

    def _beside(self, question_id: str, refs: Iterable[str]) -> int:
        """How many exceptions stand beside a question that fails these requirements."""
        if not self.exceptions:
            return 0
        return len(
            self.accepted(*accepted.of_question(self.framework.id, self.assignments, question_id, refs))
        )

    def accepted_for_gap(self, gap: Gap) -> tuple[AcceptedException, ...]:
        """The exceptions about a failing question, the requirements it fails, or controls that ask it."""
        targets = accepted.of_question(self.framework.id, self.assignments, gap.question_id, gap.refs)
        return self.accepted(*targets)

    def accepted_for(self, assignment: Assignment) -> tuple[AcceptedException, ...]:
        """The exceptions about a requirement, its adopted controls or the questions that count for it."""
        if not self.exceptions:
            return ()
        return self.accepted(*accepted.of_requirement(self.framework.id, assignment))

    @property
    def all_accepted(self) -> tuple[AcceptedException, ...]:
        """Every exception that touches the framework, each once."""
        found = (one for assignment in self.assignments.values() for one in self.accepted_for(assignment))
        return tuple({one.id: one for one in found}.values())

    def served_by(self, control: Control) -> Iterable[ControlRequirement]:
        for row in self.rows:
            for linked, inherit in self.assignments[row.ref].controls:
                if linked.id == control.id:
                    framework = self.framework
                    yield ControlRequirement(
                        framework.id,
                        framework.title,
                        row.ref,
                        row.title,
                        row.status,
                        inherit,
                        row.unasked,
                        row.exceptions,
                    )

    def policy_items(self, assignment: Assignment) -> tuple[PolicyItem, ...]:
        """The adopted documents that speak to a requirement, by its controls or by its ref."""
        controls = {control.id for control, _ in assignment.controls if control.adopted}
        return tuple(
            item
            for item in self.policies
            if controls.intersection(item.controls)
            or assignment.ref in item.requirements.get(self.framework.standard, ())
        )

    def _row(self, requirement: Requirement) -> RequirementRow:
        assignment = self.assignments[requirement.ref]
        standing = self.standings.get(requirement.ref)
        return RequirementRow(
            ref=requirement.ref,
            title=requirement.title,
            summary=requirement.summary,
            section=requirement.section,
            category=requirement.category,
            status=rollup.shown(standing, applies=requirement.applicable),
            incomplete=bool(standing and standing.incomplete and requirement.applicable),
            policies=self._policies(requirement, assignment),
            evidence=self._evidence(requirement, assignment),
            applicable=requirement.applicable,
            controls=len(assignment.controls),
            questions=len(assignment.counted),
            affected=standing.affected if standing and requirement.applicable else 0,
            last_evaluated_at=(standing.evaluated_at or None) if standing else None,
            exceptions=len(self.accepted_for(assignment)),
            unasked=sum(id not in self.results for id in assignment.counted) if requirement.applicable else 0,
            audit=self._audit(requirement),
        )

    def _audit(self, requirement: Requirement) -> AuditState | None:
        if self.audited is None:
            return None
        return self.audited.get(requirement.ref, "none") if requirement.applicable else "not-applicable"

    def _policies(self, requirement: Requirement, assignment: Assignment) -> PolicyState:
        if not requirement.applicable:
            return "not-applicable"
        return "linked" if self.policy_items(assignment) else "none"

    def _evidence(self, requirement: Requirement, assignment: Assignment) -> EvidenceState:
        if not requirement.applicable:
            return "not-applicable"
        asked = [self.results[id] for id in assignment.counted if id in self.results]
        given = any(result.left_out is not LeftOut.NOT_CONNECTED for result in asked)
        if requirement.ref in self.attested or self._attached(assignment):
            return "both" if given else "external"
        return "queries" if given else "none"

    def _attached(self, assignment: Assignment) -> bool:
        """Whether people brought evidence for it, or for an adopted control that hands it down."""
        handed = {control.id for control, inherit in assignment.controls if control.adopted and inherit}
        return assignment.ref in self.attached.refs or bool(handed & self.attached.controls)
