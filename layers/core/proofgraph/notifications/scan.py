"""The round that tells what nobody did: what ends, turned GAP or failed; and lets attestations end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from proofgraph.compliance.restating import Restating
from proofgraph.errors import ProofgraphError
from proofgraph.notifications.addressees import Addressees
from proofgraph.notifications.events import FailedCollections, FailedEvaluations, Gapped
from proofgraph.notifications.expiring import Expiring
from proofgraph.observability import apart

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
        """One round; gives how much was told. What fails in a part stops none of the others."""
        who, parts = cache(self.who), (self.expiring, self.gapped, self.failed, self.unevaluated)
        told = {type(part).__name__: partial(_left, part.run, who) for part in parts}
        done = apart({"Restating": self.restating.catch_up, **told})
        return sum(done[name] for name in told)


def _left(run: Callable[[Addressees], int], who: Callable[[], Addressees]) -> int:
    """What does not answer is left for the next round."""
    try:
        return run(who())
    except ProofgraphError as error:
        log.warning("a part of the round was left for the next one: %s", error.message)
        return 0
