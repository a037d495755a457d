"""Keeps a version of something that people made: in the evidence store, and on its way into the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.ledger import Note
from proofgraph.compliance.outbox import Outbox, Prepared


@dataclass(frozen=True)
class Keeper:
    evidence: EvidenceStore
    outbox: Outbox

    def prepare(
        self,
        what: str,
        id: str,
        body: Mapping[str, Any],
        *,
        by: str,
        at: int,
        number: int = 1,
        why: str = "",
        files: Sequence[str] = (),
    ) -> Prepared:
        """Store the version; gives the writes for the transaction that makes it the newest.

        `files` are the digests of stored files that belong to it; they are entered beside it.
        """
        statement = {"what": what, "id": id, "number": number, "by": by, "at": at, "why": why}
        items = [self.evidence.put_json(body), *files]
        return self.outbox.prepare([Note("evidence", item, statement) for item in dict.fromkeys(items)])

    def settle(self, prepared: Prepared) -> None:
        self.outbox.settle(prepared)
