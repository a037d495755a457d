"""The append-only ledger: one hash chain for evidence and audit log alike.

An entry holds digests only: of the item it enters and of the statement that says who, when and why.
Statements are kept beside the chain, so that a segment can be handed out without revealing the rest.
Writers race for the next number by a conditional put: one wins, the others read the new head and repeat,
so the chain cannot fork. An item is entered with one statement once: entering it again changes nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import orjson

from proofgraph.compliance.chain import (
    GENESIS,
    Entry,
    Fault,
    Head,
    Run,
    Segment,
    Span,
    Verdict,
    check_chain,
    check_heads,
    digest_of,
    spans,
)
from proofgraph.compliance.heads import Heads
from proofgraph.compliance.ledger_store import LedgerStore, Note, Stored
from proofgraph.errors import ConflictError, DamagedError, LimitError, NotFoundError, UnavailableError
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects
from proofgraph.ports.signing import Signer

__all__ = ["BATCH", "RECOVERY", "RECOVERY_ITEM", "Ledger", "LedgerStore", "Note"]

log = logging.getLogger(__name__)

BATCH = 49
"""Entries that one append writes together, each with its place by item, behind a look at the entry before
them: DynamoDB takes 100 operations in a transaction.
"""

RECOVERY = "recovery"
RECOVERY_ITEM = digest_of({"ledger": RECOVERY})
"""What a recovery enters as its item, so that all of them are found by it."""

DAY = 86_400_000
ATTEMPTS = 200


@dataclass
class Ledger:
    """`statements` keeps what the digests stand for; `pause` waits between attempts (tests own it)."""

    store: LedgerStore
    statements: Objects
    clock: Clock
    pause: Callable[[int], None]
    _sound: bool = False
    _last: Stored | None = None

    @cached_property
    def heads(self) -> Heads:
        return Heads(self.statements)

    def enter(self, notes: Sequence[Note], *, attempts: int = ATTEMPTS) -> list[Entry]:
        """Append in order, each batch of up to 49 whole or not at all; gives the entries of the notes.

        A statement is stored before its entry, so that no entry ever stands without it; a note that was
        entered before keeps its entry. Raises UnavailableError when other writers kept winning, and
        DamagedError on a broken tail, which `recover` deals with.
        """
        once = list({(note.item, digest_of(note.statement)): note for note in notes}.values())
        entered: list[Entry] = []
        for start in range(0, len(once), BATCH):
            entered.extend(self._enter(once[start : start + BATCH], attempts))
        return entered

    def entry(self, number: int) -> Entry:
        return self._stored(number)[0]

    def statement(self, entry: Entry) -> Mapping[str, Any]:
        """Who, when and why; DamagedError when what is kept is not what was entered."""
        try:
            found: Mapping[str, Any] = orjson.loads(self.statements.get(_statement_key(entry.statement)))
        except NotFoundError as error:
            raise _statement_fault(entry, "is missing") from error
        except orjson.JSONDecodeError as error:
            raise _statement_fault(entry, "was changed") from error
        if digest_of(found) != entry.statement:
            raise _statement_fault(entry, "was changed")
        return found

    def statement_keys(self, item: str) -> list[str]:
        """Where the statements lie that an item was entered with."""
        return [_statement_key(statement) for statement in sorted(self.store.places(item))]

    def entries(self, first: int, last: int) -> Iterator[Entry]:
        """From `first` to `last`, read as they are taken."""
        return (entry for entry, _ in self.store.read(first, last))

    def segment_of(
        self, items: Collection[str], *, signer: Signer | None = None, most: int | None = None
    ) -> Segment:
        """The runs of the chain that show these items to have been entered, each up to a signed head.

        Of an item entered several times the newest entry counts. With `signer`, a head is signed where none
        follows yet; without, the last run may end unsigned, which verification tells. NotFoundError for an
        item that was never entered, LimitError where the runs have more than `most` entries.
        """
        found = self.spans_of([self._newest_of(item) for item in items], signer=signer)
        count = sum(one.last - one.first + 1 for one in found)
        if most is not None and count > most:
            raise LimitError(
                f"These items bring {count:,} entries along, over {most:,}; ask for fewer of them at a time, "
                "or take an evidence package."
            )
        return Segment(tuple(Run(tuple(self.entries(one.first, one.last)), one.heads) for one in found))

    def spans_of(self, numbers: Iterable[int], *, signer: Signer | None = None) -> list[Span]:
        """The runs that show the entries of these numbers, without the entries in them."""
        wanted = sorted(set(numbers))
        signed = self.heads.numbers()
        if wanted and signer is not None and (not signed or signed[-1] < wanted[-1]):
            self.sign_head(signer)
            signed = self.heads.numbers()
        found = spans(wanted, signed)
        heads = self.heads.over({last for _, last in found})
        newest = self.store.newest() or 0  # where no head follows
        return [
            Span(first, last if last >= 0 else newest, tuple(heads.get(last, ()))) for first, last in found
        ]

    def newest_of(self, item: str) -> int | None:
        """The number of the newest entry of an item; None where it was never entered."""
        return max(self.store.places(item).values(), default=None)

    def sign_head(self, signer: Signer) -> Head | None:
        """Sign the newest entry and keep the signature; None for an empty ledger."""
        newest = self.store.newest()
        if newest is None:
            return None
        unsigned = Head(newest, self.entry(newest).hash, self.clock(), "", signer.public_key.hex())
        head = replace(unsigned, signature=signer.sign(unsigned.message()).hex())
        self.heads.put(head)
        return head

    def sign_due(self, signer: Signer) -> Head | None:
        """Sign the head unless one was signed today; None where nothing was to be signed."""
        last = self.heads.last_at()
        if last is not None and last // DAY == self.clock() // DAY:
            return None
        return self.sign_head(signer)

    def check(
        self, first: int, last: int, *, fingerprints: frozenset[str] = frozenset()
    ) -> tuple[list[Stored], list[Fault]]:
        """The entries of a range, and the faults of the chain and of the heads signed over it."""
        stored = list(self.store.read(first, last))
        faults = check_chain(stored, before=self._before(first))
        reached = stored[-1][0].number if stored else first - 1
        if reached < last:
            faults.append(Fault(reached + 1, f"entries {reached + 1} to {last} are missing"))
        hashes = {entry.number: entry.hash for entry, _ in stored}
        faults += check_heads(self.heads.between(first, last), hashes, fingerprints)
        return stored, self._told(faults)

    def verify(self, *, fingerprints: frozenset[str] = frozenset()) -> Verdict:
        """Walk the whole chain and check every signed head against it.

        With `fingerprints`, a head signed by any other key is a fault.
        """
        newest = self.store.newest()
        last = -1 if newest is None else newest
        stored, faults = self.check(0, last, fingerprints=fingerprints)
        return Verdict(len(stored), len(self.heads.numbers()), (*faults, *self.beyond(last)))

    def beyond(self, last: int) -> list[Fault]:
        """The signed heads of entries after the newest: each shows that the end was cut off."""
        return self._told(list(check_heads(self.heads.between(last + 1), {}, frozenset())))

    def recover(self, reason: str, by: str) -> Entry:
        """Go on behind a broken tail: an entry of its own names what was found there, who went on and why.

        ConflictError where the tail is sound.
        """
        newest = self.store.newest()
        faults = self._tail_faults(newest)
        if not faults:
            raise ConflictError("The ledger's end is sound; there is nothing to recover.")
        named = [{"number": fault.number, "what": fault.what, "about": fault.about} for fault in faults]
        statement = {"reason": reason, "by": by, "at": self.clock(), "after": newest, "faults": named}
        self._keep(statement)
        note = Note(RECOVERY, RECOVERY_ITEM, statement)
        (entry,) = self._chained([note], None if newest is None else self._stored(newest))
        self.store.append([(entry, entry.hash)])
        return entry

    def recoveries(self) -> list[tuple[Entry, Mapping[str, Any]]]:
        """The recovery entries with their statements, oldest first."""
        numbers = sorted(self.store.places(RECOVERY_ITEM).values())
        return [(entry, self.statement(entry)) for entry in map(self.entry, numbers)]

    def _enter(self, notes: Sequence[Note], attempts: int) -> list[Entry]:
        for statement in {digest_of(note.statement): note.statement for note in notes}.values():
            self._keep(statement)
        held: dict[tuple[str, str], Entry] = {}
        for attempt in range(attempts):
            left = [note for note in notes if _place(note) not in held]
            if not left:
                break
            entries = list(self._chained(left, self._tail()))
            try:
                self.store.append([(entry, entry.hash) for entry in entries])
            except ConflictError:
                self._last = None
                held = self._held(notes)
                self.pause(attempt)
                continue
            self._last = entries[-1], entries[-1].hash
            held |= {(entry.item, entry.statement): entry for entry in entries}
            break
        else:
            raise UnavailableError("The ledger is too busy; nothing was entered. Try again in a minute.")
        return [held[_place(note)] for note in notes]

    def _held(self, notes: Sequence[Note]) -> dict[tuple[str, str], Entry]:
        """Those of the notes that the ledger has already."""
        found = {}
        for note in notes:
            item, statement = _place(note)
            number = self.store.places(item).get(statement)
            if number is not None:
                found[item, statement] = self.entry(number)
        return found

    def _chained(self, notes: Sequence[Note], tail: Stored | None) -> Iterator[Entry]:
        number, previous = (tail[0].number + 1, tail[1]) if tail else (0, GENESIS)
        for note in notes:
            entry = Entry(number, previous, self.clock(), note.kind, *_place(note))
            yield entry
            number, previous = number + 1, entry.hash

    def _tail(self) -> Stored | None:
        """The newest entry; whether the end of the chain is whole is looked at once per process."""
        if self._last is not None:
            return self._last
        newest = self.store.newest()
        if not self._sound:
            if faults := self._tail_faults(newest):
                raise DamagedError(
                    f"The ledger's end is broken: entry {faults[0].number} {faults[0].what}. "
                    "Nothing is entered until an administrator recovers it.",
                    number=faults[0].number,
                )
            self._sound = True
        return None if newest is None else self._stored(newest)

    def _tail_faults(self, newest: int | None) -> list[Fault]:
        """What is wrong with the last entries and with heads beyond them, unless a recovery named it."""
        last = -1 if newest is None else newest
        _, faults = self.check(max(0, last - BATCH), last)
        return [fault for fault in (*faults, *self.beyond(last)) if fault.recovered_by is None]

    def _told(self, faults: Sequence[Fault]) -> list[Fault]:
        """The faults, those that a recovery named marked with it."""
        if not faults:
            return []
        known = {
            (found["number"], found["about"]): entry.number
            for entry, said in self.recoveries()
            for found in said["faults"]
        }
        return [replace(fault, recovered_by=known.get((fault.number, fault.about))) for fault in faults]

    def _before(self, first: int) -> tuple[int, str] | None:
        if first == 0:
            return None
        stored = next(self.store.read(first - 1, first - 1), None)
        return (first - 1, stored[1]) if stored else (first - 1, "")

    def _stored(self, number: int) -> Stored:
        for found in self.store.read(number, number):
            return found
        raise DamagedError(f"The ledger has no entry {number}.", number=number)

    def _newest_of(self, item: str) -> int:
        number = self.newest_of(item)
        if number is None:
            raise NotFoundError(f"The item {item} was never entered in the ledger.", item=item)
        return number

    def _keep(self, statement: Mapping[str, Any]) -> None:
        key = _statement_key(digest_of(statement))
        try:
            packed = orjson.dumps(statement, option=orjson.OPT_SORT_KEYS)
            self.statements.put(key, packed, content_type="application/json", if_absent=True)
        except ConflictError:
            log.debug("the statement %s is kept already", key)


def _place(note: Note) -> tuple[str, str]:
    return note.item, digest_of(note.statement)


def _statement_key(digest: str) -> str:
    return f"ledger/statements/{digest[:2]}/{digest}.json"


def _statement_fault(entry: Entry, what: str) -> DamagedError:
    return DamagedError(f"The statement of ledger entry {entry.number} {what}.", number=entry.number)
