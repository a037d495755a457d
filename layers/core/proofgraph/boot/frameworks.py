"""Frameworks, controls and questions, what people add to them, and their statuses."""

from __future__ import annotations

from functools import cached_property

from proofgraph.boot.graph import GraphServices
from proofgraph.compliance.attestations import Attestations
from proofgraph.compliance.controls import Controls
from proofgraph.compliance.daily_rounds import DailyRounds
from proofgraph.compliance.evidence_items import EvidenceItems
from proofgraph.compliance.exceptions import Exceptions
from proofgraph.compliance.framework_additions import Additions
from proofgraph.compliance.framework_deletion import DeletedFrameworks
from proofgraph.compliance.framework_updates import FrameworkUpdates
from proofgraph.compliance.framework_uploads import FrameworkUploads
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.items import Items
from proofgraph.compliance.library import Library, locate
from proofgraph.compliance.questionnaires import Questionnaires
from proofgraph.compliance.questions import Questions
from proofgraph.compliance.restating import Restating
from proofgraph.compliance.revisions import Revisions
from proofgraph.compliance.targets import Targets
from proofgraph.compliance.uploads import EvidenceUploads
from proofgraph.ports.records import Record


class FrameworkServices(GraphServices):
    @cached_property
    def library(self) -> Library:
        return Library.load(locate(self.settings)).offered(self.catalog)

    @cached_property
    def frameworks(self) -> Frameworks:
        return Frameworks(self.records, self.library, self.clock, self._restate)

    @cached_property
    def framework_updates(self) -> FrameworkUpdates:
        return FrameworkUpdates(self.records, self.frameworks, self.controls)

    @cached_property
    def framework_uploads(self) -> FrameworkUploads:
        return FrameworkUploads(self.objects, self.clock)

    @cached_property
    def framework_additions(self) -> Additions:
        return Additions(self.records, self.frameworks, Revisions(self.records, self.clock))

    @cached_property
    def questionnaires(self) -> Questionnaires:
        revisions = Revisions(self.records, self.clock)
        return Questionnaires(self.records, self.frameworks, revisions, self.clock)

    @cached_property
    def deleted_frameworks(self) -> DeletedFrameworks:
        from proofgraph.compliance.problems import Problems

        problems = Problems(self.graph, self.evidence)
        return DeletedFrameworks(
            self.records,
            self.frameworks,
            self.clock,
            lambda framework: problems.settle(framework, (), self.clock()),
        )

    @cached_property
    def controls(self) -> Controls:
        return Controls(self.records, self.library, self.clock, self._restate)

    @cached_property
    def questions(self) -> Questions:
        return Questions(self.records, self.library, self.clock, self._restate)

    @cached_property
    def targets(self) -> Targets:
        return Targets(self.frameworks, self.controls, self.questions)

    @cached_property
    def attestations(self) -> Attestations:
        def restate(framework_id: str, ref: str, at: int) -> None:
            self.restating.now(framework_id, ref, at)

        return Attestations(self.records, self.clock, self.keeper, restate)

    def _restate(self, mark: Record) -> None:
        self.restating.settle(mark)

    @cached_property
    def restating(self) -> Restating:
        vouched = Attestations(self.records, self.clock)
        return Restating(
            self.records, self.frameworks, self.controls, self.questions, vouched.valid, self.clock
        )

    @cached_property
    def daily_rounds(self) -> DailyRounds:
        return DailyRounds(self.records, self.frameworks, self.clock)

    @cached_property
    def items(self) -> Items:
        return Items(self.records, self.clock, self.keeper, self.targets)

    @cached_property
    def evidence_items(self) -> EvidenceItems:
        return EvidenceItems(self.items, self.attestations, self.frameworks, self.controls, self.clock)

    @cached_property
    def evidence_uploads(self) -> EvidenceUploads:
        return EvidenceUploads(
            self.records,
            self.objects,
            self.evidence,
            self.items,
            self.clock,
            self.settings.cache_dir / "uploads",
            self.ports.scanner,
        )

    @cached_property
    def exceptions(self) -> Exceptions:
        return Exceptions(self.records, self.clock, self.keeper, self.targets)
