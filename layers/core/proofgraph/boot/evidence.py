"""What is kept as evidence, how it is entered in the ledger, and what was done by whom."""

from __future__ import annotations

from functools import cached_property

from proofgraph.access.audit_log import AuditLog, RecordsAuditLog
from proofgraph.boot.access import AccessServices
from proofgraph.compliance.custody import Custody
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.inspection import Inspection
from proofgraph.compliance.keeping import Keeper
from proofgraph.compliance.ledger import Ledger
from proofgraph.compliance.outbox import Outbox
from proofgraph.ports import clock as clocks


class EvidenceServices(AccessServices):
    @cached_property
    def evidence(self) -> EvidenceStore:
        return EvidenceStore(self.ports.evidence, self.clock, self.settings.evidence_days)

    @cached_property
    def ledger(self) -> Ledger:
        return Ledger(self.ports.ledger, self.ports.evidence, self.clock, clocks.back_off)

    @cached_property
    def outbox(self) -> Outbox:
        return Outbox(self.records, self.ledger)

    @cached_property
    def custody(self) -> Custody:
        # Without a bucket for evidence (one-shot, tests) snapshots lie beside it as they are.
        partitions = self.objects if self.settings.evidence_bucket else None
        return Custody(self.evidence, self.outbox, partitions, self.settings.cache_dir)

    @cached_property
    def keeper(self) -> Keeper:
        return Keeper(self.evidence, self.outbox)

    @cached_property
    def inspection(self) -> Inspection:
        return Inspection(self.ledger, self.evidence, self.records)

    @cached_property
    def audit_log(self) -> AuditLog:
        return RecordsAuditLog(self.records, self.clock, self.outbox.audit, self.outbox.settle)
