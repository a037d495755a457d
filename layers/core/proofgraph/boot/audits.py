"""Engagements with auditors: populations, requests, and what a closed one stands on."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from proofgraph.boot.evaluations import EvaluationServices
from proofgraph.compliance.engagements import Engagement

if TYPE_CHECKING:
    from proofgraph.audits.audits import Audits
    from proofgraph.audits.standing import Standings
    from proofgraph.compliance.freezing import Freezing
    from proofgraph.compliance.populations import Populations


class AuditServices(EvaluationServices):
    def engagements_of(self, framework_id: str) -> list[Engagement]:
        """A framework's engagements, newest first."""
        return [found for found in self.engagements.list() if found.framework_id == framework_id]

    @cached_property
    def populations(self) -> Populations:
        from proofgraph.compliance.gathering import Gathering
        from proofgraph.compliance.populations import Populations

        gathering = Gathering(self.records, self.evidence, self.time_travel)
        return Populations(self.records, self.engagements, gathering, self.keeper, self.clock)

    @cached_property
    def freezing(self) -> Freezing:
        from proofgraph.compliance.freezing import Freezing

        return Freezing(
            self.records,
            self.engagements,
            self.populations,
            self.operations,
            self.snapshots,
            self.evidence,
            self.ledger,
            lambda held: self.exceptions.within(held.framework_id, held.period.start, held.period.end),
            lambda held: {**self.standings.freeze(held), **self.audits.freeze(held)},
        )

    @cached_property
    def standings(self) -> Standings:
        """What auditors may look at, by engagement."""
        from proofgraph.audits.standing import Standings

        return Standings(self.engagements, self.views, self.evidence_items, self.evaluations)

    @cached_property
    def audits(self) -> Audits:
        from proofgraph.audits.audits import Audits

        return Audits.of(
            self.records,
            self.engagements,
            self.users,
            self.notices,
            self.items,
            lambda id: self.evaluations.get(id),  # noqa: PLW0108 - the engine loads only if asked for
            lambda id, question: self.evaluations.result(id, question),  # noqa: PLW0108 - the same
            self.clock,
            self.ports.workflows,
        )
