"""What is handed over: reports and packages."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from proofgraph.boot.audits import AuditServices
from proofgraph.compliance.graph_state import sources_of

if TYPE_CHECKING:
    from proofgraph.exports.audited import AuditReports
    from proofgraph.exports.jobs import Exports
    from proofgraph.exports.making import Making
    from proofgraph.exports.people import Names


class ExportServices(AuditServices):
    @cached_property
    def exports(self) -> Exports:
        from proofgraph.exports.jobs import Exports

        return Exports(
            self.records,
            self.objects,
            self.ports.uploads,
            self.making,
            self.clock,
            self.settings.cache_dir / "exports",
            workflows=self.ports.workflows,
            ledger=self.ledger,
            evidence=self.evidence,
        )

    @cached_property
    def making(self) -> Making:
        """What each kind of export is made of."""
        from proofgraph.exports import brought, engaged
        from proofgraph.exports.making import Making
        from proofgraph.exports.policies import PolicyExports
        from proofgraph.exports.report import Reports
        from proofgraph.exports.segments import LedgerSegments
        from proofgraph.exports.sources import Sources

        reports = Reports(
            self.views,
            self.evaluations,
            self.snapshots,
            self.organisation,
            lambda: sources_of(self.instances.list()),
            policies=self.policy_items,
            attached=lambda id: brought.by_ref(self.evidence_items.of_framework(id)),
            attached_to=lambda id, ref: brought.attached(self.evidence_items.for_requirement(id, ref)),
            attached_to_control=lambda id: brought.attached(self.evidence_items.for_control(id)),
            populations=lambda id: engaged.populations(self.engagements_of(id), self.populations),
            period=lambda id: engaged.period(self.engagements_of(id)),
            people=self.names,
        )
        return Making(
            reports,
            Sources(self.evidence, self.snapshots, self.ledger.entries),
            lambda: self.ports.signer,
            LedgerSegments(self.ledger, lambda: self.ports.signer, self.outbox.catch_up),
            PolicyExports(self.documents, self.names),
            self.audit_reports,
        )

    @cached_property
    def audit_reports(self) -> AuditReports:
        """What the package of an engagement is made of."""
        from proofgraph.exports.audited import AuditReports

        return AuditReports(
            self.engagements,
            self.standings,
            self.audits,
            self.populations,
            self.evaluations,
            self.snapshots,
            self.organisation,
            self.names,
        )

    def names(self) -> Names:
        """Everybody's names, as exports show them."""
        from proofgraph.exports.people import names_of

        return names_of(self.users.list())
