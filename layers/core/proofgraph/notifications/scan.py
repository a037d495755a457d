"""The round that tells what nobody did: what ends, turned GAP or failed; and lets attestations end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from proofgraph.compliance.restating import Restating
from proofgraph.errors import ProofgraphError
from proofgraph.notifications.addressees import Addressees
from proofgraph.notifications.events import FailedCollections, FailedEvaluations, Gapped
from proofgraph.notifications.expiring import Expiring

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class NoticeScanner:
    restating: Restating
    expiring: Expiring
    gapped: Gapped
    failed: FailedCollections
    unevaluated: FailedEvaluations
    who: Callable[[], Addressees]

    def run(self) -> int:
        """One round; gives how much was told. What does not answer is left for the next round."""
        self.restating.catch_up()
        who, told = self.who(), 0
        for part in (self.expiring, self.gapped, self.failed, self.unevaluated):
            try:
                told += part.run(who)
            except ProofgraphError as error:
                log.warning("%s was left for the next round: %s", type(part).__name__, error.message)
        return told
