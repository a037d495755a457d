"""The round that lets time pass for documents: approvers are told, people are asked and reminded.

It reads the application's clock and the records alone, and can be repeated at any point. Once a day it takes
over who the graph says works here, where the rules ask them. Records: parent `policy-people`, kind `refresh`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from proofgraph.errors import ProofgraphError
from proofgraph.graph.store import GraphStore
from proofgraph.observability import apart
from proofgraph.policies.acceptances import Acceptances
from proofgraph.policies.approvals import Approvals
from proofgraph.policies.overdue import Overdue
from proofgraph.policies.people import PARENT, People
from proofgraph.policies.rules import RuleBook
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Record, Records

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class PolicyScanner:
    records: Records
    approvals: Approvals
    acceptances: Acceptances
    overdue: Overdue
    people: People
    rules: RuleBook
    graph: Callable[[], GraphStore]
    clock: Clock

    def run(self) -> int:
        """One round; gives how many acceptances are open. What fails in a part stops none of the others."""
        done = apart(
            {
                "announcing drafts": self.approvals.announce,
                "people of the graph": self._refreshed,
                "acceptances": self.acceptances.round,
                "what is overdue": self.overdue.run,
            }
        )
        return done["acceptances"]

    def _refreshed(self) -> None:
        try:
            self._refresh()
        except ProofgraphError as error:
            log.warning("people of the graph were left for the next round: %s", error.message)

    def _refresh(self) -> None:
        audience = self.rules.default().audience
        today = datetime.fromtimestamp(self.clock() / 1000, UTC).date().isoformat()
        held = self.records.get(PARENT, "refresh", "graph")
        if not audience.graph or (held is not None and held.body["day"] == today):
            return
        self.people.refresh(self.graph(), audience)
        self.records.put(Record(PARENT, "refresh", "graph", {"day": today}))
