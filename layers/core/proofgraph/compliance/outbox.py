"""What is to be entered in the ledger, kept with the records it is about until it is entered.

A change writes its records and its notes in one transaction; then the notes are entered and forgotten. A
process that dies in between leaves the notes behind, and `catch_up` enters them later. Entering twice
changes nothing, so nobody need know how far the other came. Records: parent `ledger-outbox`, kind `notes`,
id `<time>-<random>`.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.chain import digest_of
from proofgraph.compliance.ledger import BATCH, Ledger, Note
from proofgraph.errors import ProofgraphError
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every

PARENT = "ledger-outbox"
PATIENCE = 15
"""Attempts while somebody waits: some four seconds of other writers winning."""

ROUND = 5_000
"""What a round enters at most: some three minutes. The next goes on."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """`puts` go into the transaction of the change; `settle` the whole when it is done."""

    puts: tuple[Put, ...]
    notes: tuple[Note, ...]

    @property
    def digest(self) -> str:
        """Of what is entered first: of a version, the version itself."""
        return self.notes[0].item if self.notes else ""


@dataclass(frozen=True)
class Outbox:
    """All notes of a deployment on their way into its ledger."""

    records: Records
    ledger: Ledger

    def prepare(self, notes: Sequence[Note]) -> Prepared:
        """The writes that keep these notes until they are entered."""
        puts = []
        for start in range(0, len(notes), BATCH):
            kept = [
                {"kind": note.kind, "item": note.item, "statement": dict(note.statement)}
                for note in notes[start : start + BATCH]
            ]
            id = f"{self.ledger.clock():013d}-{secrets.token_hex(6)}"
            puts.append(Put(Record(PARENT, "notes", id, {"notes": kept}), expected=NEW))
        return Prepared(tuple(puts), tuple(notes))

    def settle(self, prepared: Prepared) -> None:
        """Enter them now; where the ledger cannot take them, they stay for `catch_up`."""
        try:
            self.ledger.enter(prepared.notes, attempts=PATIENCE)
        except ProofgraphError as error:
            log.warning("%d notes wait for the ledger: %s", len(prepared.notes), error.message)
            return
        for put in prepared.puts:
            self.records.delete(PARENT, "notes", put.record.id, expected=ANY)

    def enter(self, notes: Sequence[Note]) -> None:
        """Keep the notes and enter them, for what is stored already."""
        prepared = self.prepare(notes)
        for put in prepared.puts:
            self.records.put(put.record, expected=put.expected)
        self.settle(prepared)

    def deliver(self, notes: Sequence[Note]) -> None:
        """Enter the notes of what will be done again should it be cut off; kept only where it is refused."""
        try:
            self.ledger.enter(notes)
        except ProofgraphError:
            self.enter(notes)

    def audit(self, body: Mapping[str, Any]) -> Prepared:
        """The note of an audit log entry: its body is its own statement."""
        return self.prepare([Note("audit", digest_of(body), body)])

    def catch_up(self, *, most: int = ROUND) -> int:
        """Enter what was left behind, oldest first, `most` records of it; gives how many notes those held."""
        left, entered = every(self.records, PARENT, "notes")[:most], 0
        for start in range(0, len(left), BATCH):
            together = left[start : start + BATCH]
            notes = [Note(**note) for record in together for note in record.body["notes"]]
            self.ledger.enter(notes)
            self.records.transact([Delete(PARENT, "notes", record.id) for record in together])
            entered += len(notes)
        return entered

    def waiting(self) -> int:
        """How many notes are not entered yet."""
        return sum(len(record.body["notes"]) for record in every(self.records, PARENT, "notes"))
