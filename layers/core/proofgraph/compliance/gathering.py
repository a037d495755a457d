"""Gathers a population: every row that a question gave in a period, each once, and whether that is all.

Normally from the results of the evaluations in the period, whose rows are evidence already; for a question
that was not asked then, by time travel on days that are named. A row is kept as it was last seen, with the
first and last day on which it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.content import Mark
from proofgraph.compliance.days import Period, day_of
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.results import QueryRun, Result
from proofgraph.compliance.runs import Runs
from proofgraph.compliance.sampling import FORMAT, identity
from proofgraph.compliance.time_travel import TimeTravel
from proofgraph.errors import InvalidInputError, LimitError, NotFoundError
from proofgraph.ports.records import Records

MOST_ITEMS = 50_000
MOST_DAYS = 31
READERS = 8


@dataclass(frozen=True)
class Source:
    """One query of one result: the rows of one day."""

    day: str
    result: Result
    run: QueryRun
    rows: Sequence[Mapping[str, Any]] | None = None

    def told(self) -> dict[str, Any]:
        return {
            "day": self.day,
            "evaluation": self.result.evaluation_id,
            "snapshot": self.result.snapshot_id,
            "now": self.result.now,
            "query": self.run.name,
            "text": self.run.query,
            "parameters": dict(self.run.parameters),
            "count": self.run.count,
            "digest": self.run.digest,
            "certificate": self.run.certificate,
            "complete": self.run.complete and not self.run.error,
            "reasons": [*self.run.reasons, *([self.run.error] if self.run.error else [])],
        }


@dataclass(frozen=True)
class Gathering:
    records: Records
    evidence: EvidenceStore
    travel: TimeTravel

    def gather(
        self,
        framework_id: str,
        question_id: str,
        period: Period,
        *,
        queries: Sequence[str] = (),
        days: Sequence[str] = (),
    ) -> dict[str, Any]:
        """The population with its certificate, ready to be kept; `queries` names some of the question's."""
        found = [
            *(
                self._asked(framework_id, question_id, period, days)
                if days
                else self._evaluated(framework_id, question_id, period)
            )
        ]
        if not found:
            raise InvalidInputError(
                f"{question_id!r} was not evaluated in {framework_id!r} between {period.first} and "
                f"{period.last}; name days to ask it of."
            )
        sources = [source for source in found if _chosen(source.run, queries)]
        if unknown := sorted(set(queries) - {source.run.name for source in sources}):
            raise InvalidInputError(f"The question has no query {unknown[0]!r}.", field="queries")
        return {
            "format": FORMAT,
            "framework": framework_id,
            "question": question_id,
            "title": found[-1].result.title,
            "first_day": period.first,
            "last_day": period.last,
            "certificate": _certificate(sources, period),
            "items": self._items(sources),
        }

    def _evaluated(self, framework_id: str, question_id: str, period: Period) -> Iterator[Source]:
        runs = Runs(self.records)
        for evaluation in runs.within(framework_id, period.start, period.end):
            if evaluation.state != "succeeded":
                continue
            try:
                result = runs.result(evaluation.id, question_id)
            except NotFoundError:
                continue
            day = day_of(evaluation.finishing_at or evaluation.started_at)
            yield from (Source(day, result, run) for run in result.queries)

    def _asked(
        self, framework_id: str, question_id: str, period: Period, days: Sequence[str]
    ) -> Iterator[Source]:
        if len(days) > MOST_DAYS:
            raise InvalidInputError(f"Name at most {MOST_DAYS} days.", field="days")
        question = self.travel.question(question_id)
        for day in sorted(set(days)):
            if day not in period:
                raise InvalidInputError(f"{day} is not in the period.", field="days")
            asked = self.travel.ask(question, day, framework_id=framework_id)
            for run, rows in zip(asked.result.queries, asked.rows, strict=True):
                yield Source(day, asked.result, run, rows)

    def _items(self, sources: Sequence[Source]) -> list[dict[str, Any]]:
        """Each row once, in the order of identities; one seen later takes the place of the earlier."""
        rows = self._rows(source for source in sources if source.rows is None)
        found: dict[str, dict[str, Any]] = {}
        for source in sources:
            for row in source.rows if source.rows is not None else rows.get(source.run.digest, ()):
                name = identity(row)
                held = found.get(name)
                first = held["first_day"] if held else source.day
                found[name] = {"identity": name, "first_day": first, "last_day": source.day, "row": dict(row)}
            if len(found) > MOST_ITEMS:
                raise LimitError(f"The population has over {MOST_ITEMS:,} items; narrow the question.")
        return [found[name] for name in sorted(found)]

    def _rows(self, sources: Iterable[Source]) -> dict[str, Sequence[Mapping[str, Any]]]:
        """Rows by digest: days on which nothing changed are read once."""
        digests = sorted({source.run.digest for source in sources if source.run.digest})
        with ThreadPoolExecutor(READERS) as pool:
            return dict(zip(digests, pool.map(self.evidence.rows, digests), strict=True))


def _chosen(run: QueryRun, queries: Sequence[str]) -> bool:
    return run.name in queries if queries else run.results_are is not Mark.INFORMATIVE


def _certificate(sources: Sequence[Source], period: Period) -> dict[str, Any]:
    """Whether the population is all there was: every day of the period asked, and every query complete."""
    told = [source.told() for source in sources]
    asked = {source.day for source in sources}
    missing = [day for day in period.days if day not in asked]
    reasons = list(dict.fromkeys(reason for source in told for reason in source["reasons"]))
    if missing:
        reasons.insert(0, f"not asked on {len(missing)} of {len(period.days)} days, first on {missing[0]}")
    incomplete = any(not source["complete"] for source in told)
    return {
        "complete": not missing and not incomplete,
        "reasons": reasons[:100],
        "days": len(period.days),
        "days_asked": len(asked),
        "days_not_asked": missing,
        "sources": told,
    }
