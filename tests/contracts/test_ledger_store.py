"""The ledger's chain over both stores: writers that race never fork it, and enter nothing twice."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any

import pytest

from proofgraph.compliance.chain import Entry, digest_of, verify_segment
from proofgraph.compliance.ledger import Ledger
from proofgraph.compliance.ledger_store import LedgerStore, MemoryLedgerStore, Note
from proofgraph.errors import ConflictError
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.signing import KeySigner
from proofgraph.settings import Settings
from proofgraph.storage import ledger as adapter
from proofgraph.storage.ledger import DynamoLedgerStore
from proofgraph.storage.tables import create_tables

KEY = KeySigner.fresh()


@pytest.fixture(params=["memory", "dynamodb"])
def store(request: pytest.FixtureRequest) -> LedgerStore:
    if request.param == "memory":
        return MemoryLedgerStore()
    aws: Any = request.getfixturevalue("aws")
    table = aws.name("ledger")
    create_tables(aws.client("dynamodb"), Settings(ledger_table=table))
    return DynamoLedgerStore(aws.client("dynamodb"), table)


def ledger(store: LedgerStore, objects: MemoryObjects | None = None) -> Ledger:
    ticks = itertools.count(1_700_000_000_000)
    return Ledger(store, objects or MemoryObjects(), lambda: next(ticks), lambda _: None)


def note(number: int, why: str = "run") -> Note:
    return Note("evidence", digest_of({"row": number}), {"who": "ann", "why": why})


def test_an_empty_store_has_no_newest_entry(store: LedgerStore) -> None:
    assert store.newest() is None
    assert list(store.read(0, 5)) == []
    assert store.places("0" * 64) == {}


def test_what_is_appended_is_read_in_order_and_found_by_item(store: LedgerStore) -> None:
    book = ledger(store)
    book.enter([note(number) for number in range(3)])
    book.enter([note(1, "again")])

    assert [entry.number for entry, _ in store.read(1, 9)] == [1, 2, 3]
    assert store.newest() == 3
    assert sorted(store.places(digest_of({"row": 1})).values()) == [1, 3]


def test_a_taken_number_or_place_is_refused_and_nothing_is_written(store: LedgerStore) -> None:
    (first, second) = ledger(store).enter([note(0), note(1)])
    taken = Entry(1, first.hash, 5, "evidence", "a" * 64, "b" * 64)
    twice = Entry(2, second.hash, 5, "evidence", first.item, first.statement)

    for entry in (taken, twice):
        with pytest.raises(ConflictError):
            store.append([(entry, entry.hash)])
    assert store.newest() == 1
    assert store.places("a" * 64) == {}


def test_entering_again_gives_the_same_entries_and_adds_none(store: LedgerStore) -> None:
    objects = MemoryObjects()
    first = ledger(store, objects).enter([note(number) for number in range(5)])

    again = ledger(store, objects).enter([note(number) for number in range(3, 8)])

    assert again[:2] == first[3:]
    assert store.newest() == 7
    assert ledger(store, objects).verify().intact


def test_many_writers_at_once_make_one_chain(store: LedgerStore) -> None:
    """Each writer is a process of its own by what it knows; all notes come in, each once."""
    objects, guard = MemoryObjects(), Lock()
    kept = objects.put

    def put(key: str, data: Any, **more: Any) -> Any:
        with guard:
            return kept(key, data, **more)

    objects.put = put  # type: ignore[method-assign]

    def write(writer: int) -> None:
        book = ledger(store, objects)
        for turn in range(3):
            book.enter([note(writer * 10 + turn), note(1000 + turn)])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))

    verdict = ledger(store, objects).verify()
    assert (verdict.entries, verdict.faults) == (8 * 3 + 3, ())


def test_a_long_ledger_is_found_from_its_segments(
    store: LedgerStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter, "SEGMENT", 4)
    objects = MemoryObjects()
    ledger(store, objects).enter([note(number) for number in range(23)])

    assert store.newest() == 22
    assert [entry.number for entry, _ in store.read(2, 13)] == list(range(2, 14))


def test_a_piece_shows_what_was_entered(store: LedgerStore) -> None:
    book = ledger(store)
    book.enter([note(number) for number in range(4)])
    book.sign_head(KEY)
    book.enter([note(number) for number in range(4, 9)])
    wanted = [note(1).item, note(6).item]

    segment = book.segment_of(wanted, signer=KEY).to_json()

    assert verify_segment(segment, wanted) == []
    assert [len(run["entries"]) for run in segment["runs"]] == [3, 3]
