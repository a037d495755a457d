"""A year of daily evaluations: 300 questions, 10,000 entities, 1 % of them changed each day.

    python -m bench.year [--entities 10000] [--days 8] [--minutes 0]

The first days are done whole: change, snapshot, evaluation, roll-up; requests and bytes are counted where
the code asks its ports. `--days 365` does the whole year so, which takes an hour or two; `--minutes` ends
that part after a time. Of the days that are left only the roll-up is done, on the results of the last whole
day under new times: it writes the history that the question "what was CC6.1 on each day" is then asked of.
What a year takes is the first day, and 364 times the mean of the whole days after it.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any
from zlib import compress

import orjson

from bench.evaluate import graph
from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.compliance import rollup
from proofgraph.compliance.days import DAY, Period, day_of
from proofgraph.compliance.results import Evaluation
from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.model import Entity, Relationship
from proofgraph.graph.reconcile import reconcile
from proofgraph.ports.objects import FolderObjects
from proofgraph.ports.records import ANY, Delete, MemoryRecords, Page, Put, Record
from proofgraph.settings import Settings

START = 1_800_000_000_000 // DAY * DAY
QUESTIONS = 300
CHANGED = 0.01
REF = "CC6.1"
PACKED_OVER = 4096


def weight(record: Record) -> int:
    """Bytes of an item as the table stores it: bodies over 4 KB are compressed."""
    body = orjson.dumps(record.body)
    keys = len(record.parent) + len(record.kind) + len(record.id) + 120
    return keys + (len(compress(body)) if len(body) > PACKED_OVER else len(body))


@dataclass
class CountedRecords:
    """Counts requests as DynamoDB bills them: reads by 4 KB (eventually consistent), writes by 1 KB."""

    held: MemoryRecords = field(default_factory=MemoryRecords)
    counts: Counter[str] = field(default_factory=Counter)
    weights: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def get(self, parent: str, kind: str, id: str) -> Record | None:
        found = self.held.get(parent, kind, id)
        self._read([found] if found else [])
        return found

    def list(self, parent: str, kind: str, **more: Any) -> Page:
        return self._page(self.held.list(parent, kind, **more))

    def list_index(self, index: str, **more: Any) -> Page:
        return self._page(self.held.list_index(index, **more))

    def put(self, record: Record, *, expected: int = ANY) -> Record:
        self._write([record], 1)
        return self.held.put(record, expected=expected)

    def delete(self, parent: str, kind: str, id: str, *, expected: int = ANY) -> None:
        self.counts["records writes"] += 1
        self.held.delete(parent, kind, id, expected=expected)
        self.weights.pop((parent, kind, id), None)

    def transact(self, operations: Sequence[Put | Delete]) -> None:
        self._write([one.record for one in operations if isinstance(one, Put)], 2)
        self.held.transact(operations)
        for one in operations:
            if isinstance(one, Delete):
                self.weights.pop((one.parent, one.kind, one.id), None)

    def size(self) -> int:
        return sum(self.weights.values())

    def _page(self, page: Page) -> Page:
        self._read(page.records)
        return page

    def _read(self, records: Sequence[Record]) -> None:
        size = sum(self.weights[record.parent, record.kind, record.id] for record in records)
        self.counts["records reads"] += 1
        self.counts["records read units"] += max(1, ceil(size / 4096))
        self.counts["records bytes read"] += size

    def _write(self, records: Sequence[Record], factor: int) -> None:
        weights = {(r.parent, r.kind, r.id): weight(r) for r in records}
        self.weights |= weights
        self.counts["records writes"] += 1
        self.counts["records write units"] += factor * sum(ceil(size / 1024) for size in weights.values())


class CountedObjects(FolderObjects):
    """Counts requests as S3 bills them."""

    def __init__(self, root: Path, name: str, counts: Counter[str]) -> None:
        super().__init__(root)
        self.name = name
        self.counts = counts

    def put(self, key: str, data: Any, **more: Any) -> Any:
        stat = super().put(key, data, **more)
        self.counts[f"{self.name} PUT"] += 1
        self.counts[f"{self.name} bytes"] += stat.size
        return stat

    def get(self, key: str) -> bytes:
        self.counts[f"{self.name} GET"] += 1
        return super().get(key)

    def fetch(self, key: str, path: Path) -> Path:
        self.counts[f"{self.name} GET"] += 1
        return super().fetch(key, path)

    def stat(self, key: str) -> Any:
        self.counts[f"{self.name} GET"] += 1
        return super().stat(key)

    def retain(self, key: str, *, until: int) -> None:
        self.counts[f"{self.name} PUT"] += 1


@dataclass
class Year:
    """The organisation, its clock and its counters."""

    folder: Path
    count: int
    now: int = START
    counts: Counter[str] = field(default_factory=Counter)
    draw: random.Random = field(default_factory=lambda: random.Random(7))

    def begin(self) -> None:
        self.records = CountedRecords(counts=self.counts)
        self.services = boot.memory(
            clock=lambda: self.now,
            settings=Settings(cache_dir=self.folder / "cache", evidence_bucket="bench", evidence_days=400),
            records=self.records,
            objects=CountedObjects(self.folder / "data", "data", self.counts),
            evidence=CountedObjects(self.folder / "evidence", "evidence", self.counts),
        )
        self.instance = self.services.instances.create("aws", "Production", {})
        self.services.frameworks.install("soc2")
        more_questions(self.services)
        self.entities, self.edges = graph(self.services.schema, self.count)

    def collect(self) -> None:
        """One per cent of the entities, anywhere, gets another name; then a snapshot is taken."""
        for place in self.draw.sample(range(len(self.entities)), int(len(self.entities) * CHANGED)):
            held = self.entities[place]
            properties = {**held.properties, "name": f"renamed-{self.now}"}
            self.entities[place] = Entity(held.key, held.type, held.classes, properties)
        self._reconcile(self.entities, self.edges)
        self.services.snapshots.build(reports=[*self._reports()])

    def _reconcile(self, entities: Sequence[Entity], edges: Sequence[Relationship]) -> None:
        changes = reconcile(
            self.services.graph,
            scope=self.instance.id,
            unit="all",
            entities=entities,
            relationships=edges,
            metadata={"_integrationInstanceId": self.instance.id, "_source": "integration"},
            now=self.now,
            remove=True,
        )
        self.counts["graph writes"] += changes.added + changes.changed + changes.removed

    def _reports(self) -> Iterator[UnitReport]:
        for step in self.services.catalog["aws"].steps:
            yield UnitReport(
                instance=self.instance.id,
                integration="aws",
                job=f"job-{self.now}",
                step=step.id,
                account="111111111111",
                region="" if step.extent == "account" else "eu-central-1",
                state="succeeded",
                finished_at=self.now,
            )

    def figures(self) -> dict[str, float]:
        """Everything counted until now, and what is stored."""
        entries = self.services.ledger.store.newest()
        return {
            **self.counts,
            "records stored": self.records.size(),
            "ledger entries": 0 if entries is None else entries + 1,
        }


def more_questions(services: Services) -> None:
    """Copies of shipped questions, so that there are as many as the year asks."""
    framework = services.frameworks.get("soc2")
    refs: dict[str, list[str]] = {}
    for ref, found in services.evaluations._assignments(framework).items():
        for id in found.counted:
            refs.setdefault(id, []).append(ref)
    known = services.questions.all()
    for id in sorted(refs)[: QUESTIONS - len(refs)]:
        copied = known[id].content.model_copy(
            update={"id": f"{id}-again", "requirements": {"soc2": tuple(refs[id][:8])}}
        )
        services.questions.create(copied, by="bench")


def whole_day(year: Year) -> tuple[dict[str, float], dict[str, float]]:
    """What one day adds to every figure, and the seconds of its parts."""
    before = year.figures()
    year.now += DAY
    seconds: dict[str, float] = {}
    _timed(seconds, "collect and snapshot", year.collect)
    _timed(seconds, "evaluate", lambda: year.services.evaluations.run_here("soc2", by="bench"))
    after = year.figures()
    return {name: after[name] - before.get(name, 0) for name in after}, seconds


def fill(year: Year, days: int) -> None:
    """The roll-up of further days, on the same results under new times."""
    services, records = year.services, year.records
    framework = services.frameworks.get("soc2")
    basis = services.evaluations._basis(framework)
    for _ in range(days):
        year.now += DAY
        id = f"{year.now:013d}-bench"
        evaluation = Evaluation(
            id=id,
            framework_id="soc2",
            kind="framework",
            started_at=year.now,
            started_by="bench",
            finishing_at=year.now,
        )
        moved = [
            held.model_copy(update={"now": year.now, "evaluation_id": id})
            for held in rollup.outcomes(records, "soc2").values()
        ]
        rollup.keep_results(records, "soc2", moved)
        rollup.roll_up(records, rollup.Occasion.of(evaluation), list, lambda: basis)


def _timed(seconds: dict[str, float], name: str, run: Callable[[], object]) -> None:
    """Seconds of the processor, all threads together: what else the machine does, lengthens them little."""
    start = process_time()
    run()
    seconds[name] = process_time() - start


def show(title: str, figures: Mapping[str, float], factor: float = 1) -> None:
    print(title)
    for name in sorted(figures):
        print(f"    {name:<24}{figures[name] * factor:>16,.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--entities", type=int, default=10_000)
    parser.add_argument("--days", type=int, default=8, help="days that are done whole")
    parser.add_argument("--minutes", type=float, default=0, help="end that part after so long; 0: never")
    chosen = parser.parse_args()
    with TemporaryDirectory() as scratch:
        year = Year(Path(scratch), chosen.entities)
        year.begin()
        print(f"{len(year.entities):,} entities, {len(year.edges):,} relationships, {QUESTIONS} questions")
        first, took = whole_day(year)
        show("First day: requests, units and bytes", first)
        print(f"    {'; '.join(f'{name} {spent:.1f} s' for name, spent in took.items())}")
        found = further_days(year, chosen.days - 1, chosen.minutes)
        daily = {name: mean(day.get(name, 0) for day, _ in found) for name in found[0][0]}
        show(f"Each further day (mean of {len(found)})", daily)
        for name in found[0][1]:
            spent = [seconds[name] for _, seconds in found]
            parts = f"first {spent[0]:.1f} s, last {spent[-1]:.1f} s"
            print(f"    {name}: median {median(spent):.1f} s, fastest {min(spent):.1f} s, {parts}")
        show("A year", {name: first.get(name, 0) + 364 * daily[name] for name in daily})
        ask(year, len(found) + 1)


def further_days(year: Year, days: int, minutes: float) -> list[tuple[dict[str, float], dict[str, float]]]:
    """Whole days, as many as were asked for and, where `minutes` are given, fit into them."""
    end = perf_counter() + minutes * 60
    found = [whole_day(year)]
    while len(found) < days and (not minutes or perf_counter() < end):
        found.append(whole_day(year))
        print(f"\rday {len(found) + 1} of {days + 1} ", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return found


def ask(year: Year, done: int) -> None:
    """The questions that a Type II report asks of the year."""
    fill(year, 365 - done)
    period = Period.of(day_of(year.now - 364 * DAY), day_of(year.now))
    views, operations = year.services.views, year.services.operations
    for name, run in (
        (f"status of {REF} on each of 365 days", lambda: views.history("soc2", REF, period)),
        (f"operation of {REF} over the year", lambda: operations.requirement("soc2", REF, period)),
        ("operation of all of SOC 2 over the year", lambda: operations.framework("soc2", period)),
    ):
        before = Counter(year.counts)
        seconds: dict[str, float] = {}
        _timed(seconds, name, run)
        used = year.counts - before
        units, size = used["records read units"], used["records bytes read"]
        print(f"{name}: {seconds[name]:.2f} s; {used['records reads']} reads, {units} units, {size:,} bytes")


if __name__ == "__main__":
    main()
