"""Rounds of the daily evaluation: each owes every framework one whole run, until the next round begins.

So a run that fails late in the evening is still owed after midnight. Records: parent `daily-evaluations`,
kind `round`, id `last`: when it began; kind `refused`, id the framework's: why it could not be started.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from proofgraph.compliance.frameworks import Framework, Frameworks
from proofgraph.compliance.results import Evaluation
from proofgraph.compliance.runs import ABANDONED_MS, ENDED, Runs
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Record, Records

PARENT = "daily-evaluations"
MOST_ATTEMPTS = 4
"""Whole runs of one round, the scheduled one among them, until a failing framework is left for people."""


@dataclass(frozen=True, slots=True)
class Owed:
    """How a framework stands in the round that was `due`; `attempts` are the runs that failed or died.

    `cause` says why the newest of them failed, or why none could be started; empty where none was.
    """

    framework_id: str
    title: str
    due: int
    state: Literal["evaluated", "running", "missing"]
    attempts: int = 0
    cause: str = ""

    @property
    def missed(self) -> bool:
        """Whether it is to be started again."""
        return self.state == "missing" and self.attempts < MOST_ATTEMPTS

    @property
    def failed(self) -> bool:
        """Whether people are to be told."""
        return self.state == "missing" and bool(self.cause)


@dataclass(frozen=True)
class DailyRounds:
    records: Records
    frameworks: Frameworks
    clock: Clock

    def begin(self) -> None:
        self.records.put(Record(PARENT, "round", "last", {"at": self.clock()}))

    def refuse(self, framework_id: str, cause: str) -> None:
        """Keep why no run could be started."""
        body = {"at": self.clock(), "cause": cause}
        self.records.put(Record(PARENT, "refused", framework_id, body))

    def owed(self) -> Iterator[Owed]:
        """Every framework that the newest round is about; one installed since waits for the next."""
        record = self.records.get(PARENT, "round", "last")
        if record is None:
            return
        due = record.body["at"]
        for framework in self.frameworks.list():
            if framework.installed_at <= due:
                yield self._owed(framework, due)

    def settled(self, framework_id: str, due: int) -> bool:
        """Whether that round is over: a whole run succeeded that ended since, or the framework is gone."""
        if self.frameworks.find(framework_id) is None:
            return True
        return any(run.state == "succeeded" for run in self._runs(framework_id, due))

    def _owed(self, framework: Framework, due: int) -> Owed:
        runs = self._runs(framework.id, due)
        dead = self.clock() - ABANDONED_MS
        if any(run.state in {"succeeded", "cancelled"} for run in runs):
            return Owed(framework.id, framework.title, due, "evaluated")
        if any(run.state not in ENDED and run.started_at > dead for run in runs):
            return Owed(framework.id, framework.title, due, "running")
        cause = _cause(runs[-1]) if runs else self._refused(framework.id, due)
        return Owed(framework.id, framework.title, due, "missing", len(runs), cause)

    def _runs(self, framework_id: str, due: int) -> list[Evaluation]:
        """The whole runs that began since then, or were under way; oldest first."""
        found = Runs(self.records).within(framework_id, due - ABANDONED_MS, self.clock())
        return [
            run
            for run in found
            if run.kind == "framework"
            and (run.started_at >= due or run.state not in ENDED or (run.finished_at or 0) >= due)
        ]

    def _refused(self, framework_id: str, due: int) -> str:
        record = self.records.get(PARENT, "refused", framework_id)
        return record.body["cause"] if record is not None and record.body["at"] >= due else ""


def _cause(run: Evaluation) -> str:
    return run.error or "The run did not come to its end."
