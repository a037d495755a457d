"""What the ledger says of the evidence in a package, to be checked without the ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from proofgraph.compliance.ledger import Ledger
from proofgraph.exports.layout import Entered
from proofgraph.ports.signing import Signer

LOOKERS = 8
"""Items that are looked up at a time."""


@dataclass(frozen=True)
class LedgerSegments:
    """Evidence that was stored before there was a ledger was never entered; the package says which."""

    ledger: Ledger
    signer: Callable[[], Signer]

    def __call__(self, items: Collection[str]) -> Entered:
        wanted = sorted(set(items))
        with ThreadPoolExecutor(LOOKERS) as pool:
            found = dict(zip(wanted, pool.map(self.ledger.newest_of, wanted), strict=True))
        numbers = {item: number for item, number in found.items() if number is not None}
        runs = self.ledger.spans_of(numbers.values(), signer=self.signer())
        return Entered(runs, [*numbers], [item for item in wanted if item not in numbers])
