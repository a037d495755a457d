"""Gathers a population: every row that a question gave in a period, each once, and whether that is all.

Normally from the results of the evaluations in the period, whose rows are evidence already; for a question
that was not asked then, by time travel on days that are named, whose rows, certificates and manifests become
evidence by it. A row is kept as it was last seen, with the first and last day on which it was. Days are read
one after the other and folded together, so that memory follows from the items and not from the days.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.content import Mark
from proofgraph.compliance.days import Period, day_of
from proofgraph.compliance.evidence import EvidenceStore, row_of
from proofgraph.compliance.results import Evaluation, QueryRun, Result
from proofgraph.compliance.runs import Runs
from proofgraph.compliance.sampling import FORMAT, identity
from proofgraph.compliance.time_travel import TimeTravel
from proofgraph.errors import InvalidInputError, LimitError, NotFoundError
from proofgraph.ports.records import Records

MOST_ITEMS = 50_000
MOST_DAYS = 31
MOST_ROWS = 1_000_000
"""Rows of all days together, as far as they changed: what a request has the time to read."""

READERS = 8
AHEAD = 3
"""Results whose rows are read while those before them are folded."""

NARROW = "Name one of the question's queries, or some days of the period to ask it of."

Rows = Mapping[str, Mapping[str, Any]]
"""By identity."""


@dataclass(frozen=True)
class Source:
    """One query of one result: the rows of one day."""

    day: str
    result: Result
    run: QueryRun

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
class Gathered:
    """A population, ready to be kept.

    `beside` are the digests of what became evidence by gathering it, `snapshots` those of manifests among
    them.
    """

    body: dict[str, Any]
    beside: tuple[str, ...] = ()
    snapshots: tuple[str, ...] = ()


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
        left: Callable[[], bool] = lambda: True,
    ) -> Gathered:
        """The population with its certificate; `queries` names some of the question's.

        `left` says whether there is time left; LimitError where it ends before.
        """
        found = [
            *(
                self._asked(framework_id, question_id, period, days, left)
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
        body = {
            "format": FORMAT,
            "framework": framework_id,
            "question": question_id,
            "title": found[-1].result.title,
            "first_day": period.first,
            "last_day": period.last,
            "certificate": _certificate(sources, period),
            "items": self._items(sources, left),
        }
        if not days:
            return Gathered(body)
        snapshots = dict.fromkeys(source.result.snapshot_id for source in sources)
        named = [digest for source in sources for digest in (source.run.digest, source.run.certificate)]
        return Gathered(body, tuple(dict.fromkeys([*filter(None, named), *snapshots])), tuple(snapshots))

    def _evaluated(self, framework_id: str, question_id: str, period: Period) -> Iterator[Source]:
        def result(evaluation: Evaluation) -> Result | None:
            try:
                return runs.result(evaluation.id, question_id)
            except NotFoundError:
                return None

        runs = Runs(self.records)
        within = runs.within(framework_id, period.start, period.end)
        done = [evaluation for evaluation in within if evaluation.state == "succeeded"]
        with ThreadPoolExecutor(READERS) as pool:
            for evaluation, found in zip(done, pool.map(result, done), strict=True):
                if found is not None:
                    day = day_of(evaluation.finishing_at or evaluation.started_at)
                    yield from (Source(day, found, run) for run in found.queries)

    def _asked(
        self,
        framework_id: str,
        question_id: str,
        period: Period,
        days: Sequence[str],
        left: Callable[[], bool],
    ) -> Iterator[Source]:
        wanted = sorted(set(days))
        if len(wanted) > MOST_DAYS:
            raise InvalidInputError(f"Name at most {MOST_DAYS} days.", field="days")
        if outside := [day for day in wanted if day not in period]:
            raise InvalidInputError(f"{outside[0]} is not in the period.", field="days")
        question = self.travel.question(question_id)
        self.travel.prepare(wanted)
        for done, day in enumerate(wanted):
            if done and not left():
                raise LimitError(
                    f"Only {done} of the {len(wanted)} days could be asked in the time there is: their "
                    "snapshots had to be made ready first. Repeat it, which goes faster, or name fewer days.",
                    done=done,
                )
            found = self.travel.keep(question, day, self.evidence, framework_id=framework_id)
            yield from (Source(day, found, run) for run in found.queries)

    def _items(self, sources: Sequence[Source], left: Callable[[], bool]) -> list[dict[str, Any]]:
        """Each row once, in the order of identities; one seen later takes the place of the earlier."""
        found: dict[str, dict[str, Any]] = {}
        for source, rows in self._read(sources):
            for name, row in rows.items():
                held = found.setdefault(name, {"identity": name, "first_day": source.day})
                held["last_day"], held["row"] = source.day, row
            if len(found) > MOST_ITEMS:
                raise _too_many()
            if not left():
                raise LimitError(f"There was no time to read beyond {source.day}. {NARROW}")
        return [found[name] for name in sorted(found)]

    def _read(self, sources: Sequence[Source]) -> Iterator[tuple[Source, Rows]]:
        """The rows of each source in turn; where a query gave the same as before, they are not read again."""
        fresh = [*_fresh(sources)]
        changed = [source for source, new in zip(sources, fresh, strict=True) if new]
        if (count := sum(source.run.count for source in changed)) > MOST_ROWS:
            raise LimitError(f"The question gave {count:,} rows in the period, over {MOST_ROWS:,}. {NARROW}")
        newest: dict[str, Rows] = {}
        with ThreadPoolExecutor(AHEAD) as pool:
            coming = _ahead(pool, self._rows, [source.run.digest for source in changed])
            for source, new in zip(sources, fresh, strict=True):
                if new:
                    newest[source.run.name] = next(coming)
                yield source, newest[source.run.name] if source.run.digest else {}

    def _rows(self, digest: str) -> Rows:
        found: dict[str, Mapping[str, Any]] = {}
        for line in self.evidence.lines(digest):
            row = row_of(line)
            found[identity(row)] = row
            if len(found) > MOST_ITEMS:
                raise _too_many()
        return found


def _fresh(sources: Iterable[Source]) -> Iterator[bool]:
    """Whether each gave other rows than its query did before."""
    newest: dict[str, str] = {}
    for source in sources:
        digest = source.run.digest
        yield bool(digest) and newest.get(source.run.name) != digest
        newest[source.run.name] = digest or newest.get(source.run.name, "")


def _ahead(pool: ThreadPoolExecutor, read: Callable[[str], Rows], digests: Iterable[str]) -> Iterator[Rows]:
    """What `pool.map` gives, started only a little before it is wanted."""
    waiting: deque[Future[Rows]] = deque()
    for digest in digests:
        waiting.append(pool.submit(read, digest))
        if len(waiting) > AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _too_many() -> LimitError:
    return LimitError(f"The population has over {MOST_ITEMS:,} items. {NARROW}")


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
