"""What the ledger says of the evidence in a package, to be checked without the ledger."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from proofgraph.compliance.ledger import Ledger
from proofgraph.errors import ProofgraphError
from proofgraph.exports.layout import Entered
from proofgraph.ports.signing import Signer

log = logging.getLogger(__name__)

LOOKERS = 8
"""Items that are looked up at a time."""


@dataclass(frozen=True)
class LedgerSegments:
    """Evidence that was stored before there was a ledger was never entered; the package says which.

    `catch_up` enters what waits for the ledger, where some of the evidence may be: the picture of an
    engagement that was closed a moment ago.
    """

    ledger: Ledger
    signer: Callable[[], Signer]
    catch_up: Callable[[], object] = lambda: None

    def __call__(self, items: Collection[str]) -> Entered:
        wanted = sorted(set(items))
        numbers = self._numbers(wanted)
        if len(numbers) < len(wanted):
            try:
                self.catch_up()
            except ProofgraphError as error:
                log.warning("what waits for the ledger is not in the package: %s", error.message)
            numbers |= self._numbers([item for item in wanted if item not in numbers])
        runs = self.ledger.spans_of(numbers.values(), signer=self.signer())
        return Entered(runs, [*numbers], [item for item in wanted if item not in numbers])

    def _numbers(self, items: Sequence[str]) -> dict[str, int]:
        with ThreadPoolExecutor(LOOKERS) as pool:
            found = zip(items, pool.map(self.ledger.newest_of, items), strict=True)
            return {item: number for item, number in found if number is not None}
