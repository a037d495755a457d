"""What the ledger says of the evidence in a package, to be checked without the ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from proofgraph.compliance.ledger import Ledger
from proofgraph.exports.layout import Entered
from proofgraph.ports.signing import Signer


@dataclass(frozen=True)
class LedgerSegments:
    """Evidence that was stored before there was a ledger was never entered; the package says which."""

    ledger: Ledger
    signer: Callable[[], Signer]

    def __call__(self, items: Collection[str]) -> Entered:
        known = {item for item in items if self.ledger.store.places(item)}
        segment = self.ledger.segment_of(known, signer=self.signer())
        return Entered(segment.to_json(), sorted(known), sorted(set(items) - known))
