"""The append-only ledger: one hash chain for evidence and audit log alike.

An entry holds digests only: of the item it enters and of the statement that says who, when and why.
Statements are kept beside the chain, so that a segment can be handed out without revealing the rest.
Writers race for the next number by a conditional put: one wins, the others read the new head and repeat,
so the chain cannot fork. Nobody updates or deletes. The head is signed daily; what was signed cannot be
rewritten without the key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from threading import Lock
from typing import Any, Protocol, Self

import orjson

from proofgraph.errors import ConflictError, DamagedError, UnavailableError
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects
from proofgraph.ports.signing import Signer, fingerprint, is_signed

GENESIS = "0" * 64
"""The `previous` of entry 0."""

BATCH = 50
"""Entries that one append writes together; DynamoDB takes 100 in a transaction."""

_ATTEMPTS = 200


def digest_of(value: Any) -> str:
    """SHA-256 hex of a JSON value in sorted, compact form."""
    return hashlib.sha256(orjson.dumps(value, option=orjson.OPT_SORT_KEYS)).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """`number` counts from 0; `at` is epoch milliseconds; `item` and `statement` are SHA-256 hex digests."""

    number: int
    previous: str
    at: int
    kind: str
    item: str
    statement: str

    @property
    def hash(self) -> str:
        return digest_of(asdict(self))

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "hash": self.hash}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        return cls(**{name: data[name] for name in cls.__slots__})


@dataclass(frozen=True, slots=True)
class Note:
    """What to enter: the item's digest and the statement that goes with it."""

    kind: str
    item: str
    statement: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry at a time, signed."""

    number: int
    hash: str
    at: int
    signature: str
    public_key: str

    def message(self) -> bytes:
        return orjson.dumps(
            {"number": self.number, "hash": self.hash, "at": self.at}, option=orjson.OPT_SORT_KEYS
        )

    @property
    def fingerprint(self) -> str:
        return fingerprint(bytes.fromhex(self.public_key))

    @property
    def signed(self) -> bool:
        return is_signed(self.message(), bytes.fromhex(self.signature), bytes.fromhex(self.public_key))


class LedgerStore(Protocol):
    """Where entries lie. `append` writes all or none, and raises ConflictError if any number is taken."""

    def append(self, entries: Sequence[tuple[Entry, str]]) -> None:
        """Entries with the hash each had when it was made."""
        ...

    def read(self, first: int, last: int) -> Iterator[tuple[Entry, str]]:
        """Stored entries and hashes from `first` to `last` inclusive, in order; gaps are left out."""
        ...

    def newest(self) -> int | None:
        """The highest number stored, or None."""
        ...


@dataclass
class MemoryLedgerStore:
    """The twin of the DynamoDB adapter."""

    entries: dict[int, tuple[Entry, str]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def append(self, entries: Sequence[tuple[Entry, str]]) -> None:
        with self._lock:
            if any(entry.number in self.entries for entry, _ in entries):
                raise ConflictError("The ledger has grown since its head was read.")
            self.entries.update({entry.number: (entry, hash) for entry, hash in entries})

    def read(self, first: int, last: int) -> Iterator[tuple[Entry, str]]:
        with self._lock:
            found = sorted(number for number in self.entries if first <= number <= last)
            return iter([self.entries[number] for number in found])

    def newest(self) -> int | None:
        with self._lock:
            return max(self.entries, default=None)


@dataclass(frozen=True, slots=True)
class Fault:
    """`number` is the entry at which the chain or a signature fails."""

    number: int
    what: str


@dataclass(frozen=True, slots=True)
class Verdict:
    entries: int
    heads: int
    faults: tuple[Fault, ...]

    @property
    def intact(self) -> bool:
        return not self.faults


@dataclass
class Ledger:
    """`statements` keeps what the digests stand for; `pause` waits between attempts (tests own it)."""

    store: LedgerStore
    statements: Objects
    clock: Clock
    pause: Callable[[int], None]

    def enter(self, notes: Sequence[Note]) -> list[Entry]:
        """Append in order; either a batch of up to 50 is entered whole or not at all.

        A statement is stored before its entry, so that no entry ever stands without it. Raises
        UnavailableError when other writers kept winning.
        """
        entered: list[Entry] = []
        for start in range(0, len(notes), BATCH):
            entered.extend(self._enter(notes[start : start + BATCH]))
        return entered

    def entry(self, number: int) -> Entry:
        for entry, _ in self.store.read(number, number):
            return entry
        raise DamagedError(f"The ledger has no entry {number}.", number=number)

    def statement(self, entry: Entry) -> Mapping[str, Any]:
        """Who, when and why; DamagedError when what is kept is not what was entered."""
        found: Mapping[str, Any] = orjson.loads(self.statements.get(_statement_key(entry.statement)))
        if digest_of(found) != entry.statement:
            raise DamagedError(
                f"The statement of ledger entry {entry.number} was changed.", number=entry.number
            )
        return found

    def segment(self, first: int, last: int) -> list[Entry]:
        return [entry for entry, _ in self.store.read(first, last)]

    def sign_head(self, signer: Signer) -> Head | None:
        """Sign the newest entry and keep the signature; None for an empty ledger."""
        newest = self.store.newest()
        if newest is None:
            return None
        unsigned = Head(newest, self.entry(newest).hash, self.clock(), "", signer.public_key.hex())
        head = Head(
            unsigned.number,
            unsigned.hash,
            unsigned.at,
            signer.sign(unsigned.message()).hex(),
            unsigned.public_key,
        )
        self.statements.put(f"ledger/heads/{head.at:015d}.json", orjson.dumps(asdict(head)))
        return head

    def heads(self) -> list[Head]:
        return [
            Head(**orjson.loads(self.statements.get(stat.key)))
            for stat in self.statements.list("ledger/heads/")
        ]

    def verify(self, *, fingerprints: frozenset[str] = frozenset()) -> Verdict:
        """Walk the whole chain and check every signed head against it.

        With `fingerprints`, a head signed by any other key is a fault.
        """
        newest = self.store.newest()
        heads = self.heads()
        stored = [] if newest is None else list(self.store.read(0, newest))
        faults = [*check_chain(stored), *_check_heads(heads, dict(_hashes(stored)), fingerprints)]
        return Verdict(len(stored), len(heads), tuple(faults))

    def _enter(self, notes: Sequence[Note]) -> list[Entry]:
        for note in notes:
            key = _statement_key(digest_of(note.statement))
            if self.statements.stat(key) is None:
                self.statements.put(key, orjson.dumps(note.statement, option=orjson.OPT_SORT_KEYS))
        for attempt in range(_ATTEMPTS):
            entries = list(self._next(notes))
            try:
                self.store.append([(entry, entry.hash) for entry in entries])
            except ConflictError:
                self.pause(attempt)
                continue
            return entries
        raise UnavailableError("The ledger is too busy; nothing was entered. Try again in a minute.")

    def _next(self, notes: Sequence[Note]) -> Iterator[Entry]:
        newest = self.store.newest()
        number = 0 if newest is None else newest + 1
        previous = GENESIS if newest is None else self.entry(newest).hash
        for note in notes:
            entry = Entry(number, previous, self.clock(), note.kind, note.item, digest_of(note.statement))
            yield entry
            number, previous = number + 1, entry.hash


def check_chain(stored: Sequence[tuple[Entry, str]], *, before: tuple[int, str] | None = None) -> list[Fault]:
    """The faults of a segment: gaps, changed entries, broken links.

    `before` is the number and hash of the entry that the segment must follow; None means it starts the chain.
    """
    number, previous = before or (-1, GENESIS)
    faults: list[Fault] = []
    for entry, hash in stored:
        if entry.number != number + 1:
            faults.append(Fault(number + 1, f"entries {number + 1} to {entry.number - 1} are missing"))
        elif entry.previous != previous:
            faults.append(Fault(entry.number, "does not follow the entry before it"))
        if entry.hash != hash:
            faults.append(Fault(entry.number, "was changed after it was entered"))
        number, previous = entry.number, hash
    return faults


def _hashes(stored: Sequence[tuple[Entry, str]]) -> Iterator[tuple[int, str]]:
    for entry, _ in stored:
        yield entry.number, entry.hash


def _check_heads(
    heads: Sequence[Head], hashes: Mapping[int, str], fingerprints: frozenset[str]
) -> Iterator[Fault]:
    for head in heads:
        if not head.signed:
            yield Fault(head.number, "the signed head's signature is not valid")
        elif fingerprints and head.fingerprint not in fingerprints:
            yield Fault(head.number, f"the head was signed by another key ({head.fingerprint})")
        elif head.number not in hashes:
            yield Fault(head.number, "a head was signed for this entry, and it is missing: the chain was cut")
        elif hashes[head.number] != head.hash:
            yield Fault(head.number, "is not the entry that was signed: the chain was rewritten")


def _statement_key(digest: str) -> str:
    return f"ledger/statements/{digest[:2]}/{digest}.json"
