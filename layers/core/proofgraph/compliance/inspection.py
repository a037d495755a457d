"""Checking the ledger against what it speaks of, a range at a time, so that a long chain takes many calls.

The chain and its signed heads are always checked. With contents also each statement, each item in the
evidence store, each audit log entry and each result as they are kept: a changed byte is found and named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from proofgraph.access import audit_log
from proofgraph.compliance.chain import Entry, Fault, digest_of
from proofgraph.compliance.custody import line_of
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.ledger import RECOVERY, Ledger
from proofgraph.compliance.runs import parent_of
from proofgraph.errors import DamagedError
from proofgraph.ports.records import Records

ENTRIES, CONTENTS = 5_000, 400
"""Entries that one call checks at most: the chain alone, and with what it speaks of."""


@dataclass(frozen=True, slots=True)
class Checked:
    """`next` is where to go on; None when the newest entry was reached."""

    first: int
    last: int
    next: int | None
    heads: int
    faults: tuple[Fault, ...]

    @property
    def intact(self) -> bool:
        return all(fault.recovered_by is not None for fault in self.faults)


@dataclass(frozen=True)
class Inspection:
    ledger: Ledger
    evidence: EvidenceStore
    records: Records

    def check(
        self,
        first: int = 0,
        last: int | None = None,
        *,
        contents: bool = False,
        fingerprints: frozenset[str] = frozenset(),
        enough: Callable[[], bool] = lambda: False,
    ) -> Checked:
        """Check entries from `first` on, as many as one call takes; `enough` says when time is short."""
        newest = self.ledger.store.newest()
        end = -1 if newest is None else newest
        wanted = end if last is None else min(last, end)
        reached = min(wanted, first + (CONTENTS if contents else ENTRIES) - 1)
        stored, faults = self.ledger.check(first, reached, fingerprints=fingerprints)
        if contents:
            for entry, _ in stored:
                faults += self._contents(entry)
                if enough():
                    reached = entry.number
                    break
        at_end = reached >= end
        if at_end:
            faults += self.ledger.beyond(end)
        heads = sum(first <= number <= reached for number in self.ledger.heads.numbers())
        rest = None if at_end or reached >= wanted else reached + 1
        shown = [fault for fault in faults if fault.number <= reached or at_end]
        return Checked(first, reached, rest, heads, tuple(shown))

    def _contents(self, entry: Entry) -> Iterator[Fault]:
        try:
            statement = self.ledger.statement(entry)
        except DamagedError as error:
            yield Fault(entry.number, error.message, "statement")
            return
        if entry.kind == RECOVERY:
            return
        try:
            if entry.kind == "audit":
                self._check_audit(entry, statement)
                return
            self.evidence.check(entry.item)
            if statement.get("results") == entry.item:
                self._check_results(entry, statement)
        except DamagedError as error:
            yield Fault(entry.number, error.message, "item")

    def _check_audit(self, entry: Entry, statement: Mapping[str, Any]) -> None:
        id = str(statement["id"])
        record = self.records.get(audit_log.parent_at(statement["at"]), "entry", id)
        if record is None:
            raise DamagedError(f"The audit log's entry {id} is missing.")
        if digest_of(record.body) != entry.item:
            raise DamagedError(f"The audit log's entry {id} was changed after it was entered.")

    def _check_results(self, entry: Entry, statement: Mapping[str, Any]) -> None:
        """The results that views read, beside those that were entered."""
        parent = parent_of(str(statement["evaluation"]))
        for line in self.evidence.lines(entry.item):
            question = orjson.loads(line)["question_id"]
            record = self.records.get(parent, "result", question)
            if record is not None and line_of(record.body) != line:
                raise DamagedError(
                    f"The result of {question!r} in the evaluation {statement['evaluation']} was changed "
                    "after it was entered."
                )
