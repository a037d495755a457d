"""The daily evaluation of every framework, and its repetition where a day's run failed."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from proofgraph.compliance.days import day_of, start_of
from proofgraph.compliance.evaluation import ABANDONED_MS, Evaluations
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.runs import ENDED
from proofgraph.errors import ProofgraphError
from proofgraph.ports.clock import Clock

MOST_ATTEMPTS = 4
"""Whole runs of one day, the scheduled one among them, until a failing framework is left for people."""

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
    clock: Clock

    def start_all(self, *, by: str) -> Started:
        """One evaluation of each framework; one that cannot be started does not stop the others."""
        return self._start([framework.id for framework in self.frameworks.list()], by)

    def retry_failed(self, *, by: str) -> Started:
        """Start anew what was evaluated today without success."""
        return self._start([f.id for f in self.frameworks.list() if self.missed(f.id)], by)

    def missed(self, framework_id: str) -> bool:
        """Whether every whole run of today failed or died, and there were some, but not too many."""
        now = self.clock()
        today, dead = start_of(day_of(now)), now - ABANDONED_MS
        runs = [
            run
            for run in self.evaluations.list(framework_id, limit=100).items
            if run.kind == "framework" and run.started_at >= today
        ]
        failed = [r for r in runs if r.state == "failed" or (r.state not in ENDED and r.started_at <= dead)]
        return 0 < len(failed) == len(runs) < MOST_ATTEMPTS

    def _start(self, framework_ids: Iterable[str], by: str) -> Started:
        started: list[str] = []
        refused: dict[str, str] = {}
        for id in framework_ids:
            try:
                started.append(self.evaluations.start(id, by=by).id)
            except ProofgraphError as error:
                log.warning("the evaluation of %s was not started: %s", id, error.message)
                refused[id] = error.message
        return Started(tuple(started), refused)
