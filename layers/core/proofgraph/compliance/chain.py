"""The ledger's chain as values: entries, signed heads, what is wrong with them, and pieces to hand out.

Nothing here reads anything, so the offline verifier checks a piece of the chain with the same code.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

import orjson

from proofgraph.ports.signing import fingerprint, is_signed

GENESIS = "0" * 64
"""The `previous` of entry 0."""

SEGMENT_FORMAT = 1


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
        try:
            signature, key = bytes.fromhex(self.signature), bytes.fromhex(self.public_key)
        except ValueError:
            return False
        return is_signed(self.message(), signature, key)


@dataclass(frozen=True, slots=True)
class Fault:
    """`number` is the entry at which the chain or a signature fails; -1 where no entry is to be named.

    `about` says of what: `entry`, `head:<time>`, `statement`, `item`. `recovered_by` is the recovery entry
    that names this very fault, so that it is known and is not news.
    """

    number: int
    what: str
    about: str = "entry"
    recovered_by: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Of a whole chain. Faults that a recovery names are told and do not count."""

    entries: int
    heads: int
    faults: tuple[Fault, ...]

    @property
    def intact(self) -> bool:
        return all(fault.recovered_by is not None for fault in self.faults)


@dataclass(frozen=True, slots=True)
class Run:
    """Entries without a gap, up to one that is signed; `heads` are the signatures over entries in it."""

    entries: tuple[Entry, ...]
    heads: tuple[Head, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "entries": [entry.to_json() for entry in self.entries],
            "heads": [asdict(head) for head in self.heads],
        }


@dataclass(frozen=True, slots=True)
class Span:
    """A run by the numbers of its first and last entry: what never changes once its head is signed."""

    first: int
    last: int
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """What shows that items were entered: runs of the chain that hold them, each ending at a signed head."""

    runs: tuple[Run, ...]

    def to_json(self) -> dict[str, Any]:
        return {"format": SEGMENT_FORMAT, "runs": [run.to_json() for run in self.runs]}


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


def check_heads(
    heads: Iterable[Head], hashes: Mapping[int, str], fingerprints: frozenset[str]
) -> Iterator[Fault]:
    """The faults of signed heads; `hashes` are those of the entries as they stand, by number."""
    for head in heads:
        about = f"head:{head.at}"
        if not head.signed:
            yield Fault(head.number, "the signed head's signature is not valid", about)
        elif fingerprints and head.fingerprint not in fingerprints:
            yield Fault(head.number, f"the head was signed by another key ({head.fingerprint})", about)
        elif head.number not in hashes:
            what = "a head was signed for this entry, and it is missing: the chain was cut"
            yield Fault(head.number, what, about)
        elif hashes[head.number] != head.hash:
            yield Fault(head.number, "is not the entry that was signed: the chain was rewritten", about)


def spans(numbers: Sequence[int], signed: Sequence[int]) -> list[tuple[int, int]]:
    """Each needed entry up to the next signed one, those that meet as one; -1 ends at the newest."""
    spans: list[tuple[int, int]] = []
    for number in numbers:
        place = bisect_left(signed, number)
        end = signed[place] if place < len(signed) else -1
        if spans and (spans[-1][1] == -1 or spans[-1][1] >= number):
            continue
        spans.append((number, end))
    return spans


def verify_segment(
    data: Any, items: Collection[str], *, fingerprints: Collection[str] = frozenset()
) -> list[Fault]:
    """What is wrong with a segment as JSON, and which of the items it does not show to have been entered.

    With `fingerprints`, a head signed by any other key is a fault.
    """
    return verify_runs(_runs_in(data), items, fingerprints=fingerprints)


def verify_runs(
    runs: Iterable[Any], items: Collection[str], *, fingerprints: Collection[str] = frozenset()
) -> list[Fault]:
    """The same of runs as they come, of which one at a time is held."""
    faults: list[Fault] = []
    missing = set(items)
    try:
        for data in runs:
            run = _run_of(data)
            faults += _check_run(run, frozenset(fingerprints))
            missing.difference_update(entry.item for entry, _ in run[0])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return [*faults, Fault(-1, f"the segment cannot be read: {error}", "segment")]
    return [
        *faults,
        *(Fault(-1, f"the item {item} is not in the segment", "item") for item in sorted(missing)),
    ]


def _runs_in(data: Any) -> Iterator[Any]:
    yield from data["runs"]


_Run = tuple[list[tuple[Entry, str]], list[Head]]


def _run_of(data: Mapping[str, Any]) -> _Run:
    entries = [(Entry.from_json(found), str(found["hash"])) for found in data["entries"]]
    if not all(isinstance(entry.number, int) for entry, _ in entries):
        raise ValueError("an entry's number is no number")
    return entries, [Head(**head) for head in data["heads"]]


def _check_run(run: _Run, fingerprints: frozenset[str]) -> Iterator[Fault]:
    entries, heads = run
    if not entries:
        yield Fault(-1, "a run has no entries", "segment")
        return
    first, last = entries[0][0], entries[-1][0]
    # What stands before the run is not handed out: its hash is what the first entry says it is.
    yield from check_chain(entries, before=(first.number - 1, first.previous) if first.number else None)
    yield from check_heads(heads, {entry.number: entry.hash for entry, _ in entries}, fingerprints)
    if not any(head.number == last.number for head in heads):
        yield Fault(last.number, "no signed head stands at the end of this run", "segment")
