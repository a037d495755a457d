"""The daily evaluation of every framework, and its repetition where a round's run failed or never began."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from proofgraph.compliance.daily_rounds import DailyRounds
from proofgraph.compliance.evaluation import Evaluations
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.errors import ProofgraphError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Started:
    """Evaluations that were set going, and why others were not, by framework."""

    evaluations: tuple[str, ...]
    refused: Mapping[str, str]


@dataclass(frozen=True)
class Daily:
    evaluations: Evaluations
    frameworks: Frameworks
    rounds: DailyRounds

    def start_all(self, *, by: str) -> Started:
        """One evaluation of each framework; one that cannot be started does not stop the others."""
        self.rounds.begin()
        return self._start([framework.id for framework in self.frameworks.list()], by)

    def retry_failed(self, *, by: str) -> Started:
        """Start what has no whole run in this round but failed ones, and not too many of these."""
        return self._start([owed.framework_id for owed in self.rounds.owed() if owed.missed], by)

    def _start(self, framework_ids: Iterable[str], by: str) -> Started:
        started: list[str] = []
        refused: dict[str, str] = {}
        for id in framework_ids:
            try:
                started.append(self.evaluations.start(id, by=by).id)
            except ProofgraphError as error:
                log.warning("the evaluation of %s was not started: %s", id, error.message)
                refused[id] = error.message
            except Exception as error:
                log.exception("the evaluation of %s was not started", id)
                refused[id] = f"It could not be started ({type(error).__name__}); the log says why."
        if self.evaluations.collected:
            for id, cause in refused.items():
                self.rounds.refuse(id, cause)
        return Started(tuple(started), refused)
