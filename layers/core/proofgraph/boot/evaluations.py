"""Evaluations, and what is shown of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from proofgraph.boot.policies import PolicyServices
from proofgraph.compliance.accepted import counts
from proofgraph.compliance.days import Period
from proofgraph.compliance.engagements import Engagements
from proofgraph.compliance.frameworks import Requirement
from proofgraph.compliance.graph_state import sources_of
from proofgraph.compliance.operation import Operations
from proofgraph.compliance.restating import assignments_of
from proofgraph.compliance.shapes import AuditState
from proofgraph.compliance.trends import Trends
from proofgraph.compliance.uses import Uses
from proofgraph.compliance.views import Surroundings, Views

if TYPE_CHECKING:
    from proofgraph.compliance.daily import Daily
    from proofgraph.compliance.evaluation import Evaluations
    from proofgraph.compliance.gaps import Gaps
    from proofgraph.compliance.time_travel import TimeTravel
    from proofgraph.compliance.trials import Trials


class EvaluationServices(PolicyServices):
    @cached_property
    def evaluations(self) -> Evaluations:
        from proofgraph.compliance.evaluation import Evaluations
        from proofgraph.compliance.problems import Problems

        return Evaluations(
            self.records,
            self.frameworks,
            self.controls,
            self.questions,
            self.snapshots,
            self.evidence,
            lambda: sources_of(self.instances.list()),
            self.schema,
            self.clock,
            workflows=self.ports.workflows,
            problems=Problems(self.graph, self.evidence),
            custody=self.custody,
            values=self.parameters.values,
            exceptions=self.exceptions.active,
        )

    @cached_property
    def trials(self) -> Trials:
        from proofgraph.compliance.trials import Trials

        return Trials(
            self.snapshots,
            self.frameworks,
            lambda: sources_of(self.instances.list()),
            self.schema,
            self.parameters.values,
            self.clock,
        )

    @cached_property
    def trends(self) -> Trends:
        return Trends(self.records)

    @cached_property
    def uses(self) -> Uses:
        """Where questions and controls are used; documents let go of a control by a version of their own."""
        return Uses(
            self.controls,
            self.questions,
            self.frameworks,
            lambda control: [found.id for found in self.documents.all() if control in found.controls],
            self.documents.unlink,
        )

    @cached_property
    def daily(self) -> Daily:
        from proofgraph.compliance.daily import Daily

        return Daily(self.evaluations, self.frameworks, self.daily_rounds)

    @cached_property
    def time_travel(self) -> TimeTravel:
        from proofgraph.compliance.time_travel import TimeTravel

        return TimeTravel(
            self.snapshots,
            self.questions,
            self.frameworks,
            self.schema,
            self.instances.at,
            self.parameters.values,
            self.clock,
        )

    @cached_property
    def operations(self) -> Operations:
        def accepted(framework_id: str, period: Period) -> Mapping[str, int]:
            found = self.exceptions.within(framework_id, period.start, period.end)
            framework = self.frameworks.get(framework_id)
            linked = assignments_of(framework, self.frameworks, self.controls, self.questions)
            return counts(framework_id, linked, found) if found else {}

        return Operations(self.records, self.frameworks, self.clock, accepted)

    @cached_property
    def views(self) -> Views:
        around = Surroundings(
            organisation=self.organisation,
            policies=self.policy_items,
            integrations=self.instances.list,
            snapshot=lambda: next(iter(self.snapshots.list(limit=1)), None),
            filled=self.filled,
            attached=self.evidence_items.attached,
            exceptions=self.exceptions.active,
            audited=self._audited,
        )
        return Views(self.records, self.frameworks, self.controls, self.questions, self.clock, around)

    @cached_property
    def engagements(self) -> Engagements:
        return Engagements(self.records, self.frameworks, self.keeper, self.clock)

    def _audited(self, framework_id: str, requirements: Sequence[Requirement]) -> Mapping[str, AuditState]:
        from proofgraph.audits.statuses import under_way

        return under_way(self.records, self.engagements, framework_id, requirements)

    @cached_property
    def gaps(self) -> Gaps:
        from proofgraph.compliance.gaps import Gaps

        return Gaps(self.views.pictures, self.records, self.evidence, self.clock)
