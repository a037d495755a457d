"""The ledger's chain: it only grows, never forks, and shows every later change."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import orjson
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from proofgraph.compliance.chain import check_chain, digest_of, verify_segment
from proofgraph.compliance.ledger import Ledger
from proofgraph.compliance.ledger_store import MemoryLedgerStore, Note
from proofgraph.errors import ConflictError, DamagedError, LimitError, NotFoundError, UnavailableError
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.signing import KeySigner, fingerprint

KEY = KeySigner.fresh()


def ledger(store: MemoryLedgerStore | None = None) -> Ledger:
    ticks = itertools.count(1_700_000_000_000)
    return Ledger(store or MemoryLedgerStore(), MemoryObjects(), lambda: next(ticks), lambda attempt: None)


def note(number: int = 0) -> Note:
    return Note("evidence", digest_of({"row": number}), {"who": "mira@example.com", "why": f"run {number}"})


def filled(count: int) -> Ledger:
    book = ledger()
    book.enter([note(number) for number in range(count)])
    return book


def test_entries_are_numbered_and_linked() -> None:
    book = filled(3)

    first, second, third = book.entries(0, 2)

    assert [first.number, second.number, third.number] == [0, 1, 2]
    assert (second.previous, third.previous) == (first.hash, second.hash)
    assert book.statement(second)["why"] == "run 1"
    assert book.verify().intact


def test_an_entry_reveals_nothing_but_digests() -> None:
    book = filled(1)

    shown = orjson.dumps(book.entry(0).to_json())

    assert b"mira" not in shown
    assert b"run" not in shown


def test_concurrent_writers_make_one_chain() -> None:
    book = ledger()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda writer: book.enter([note(writer), note(writer + 100)]), range(40)))

    verdict = book.verify()
    assert (verdict.entries, verdict.faults) == (80, ())


def test_a_writer_that_keeps_losing_enters_nothing_and_says_so() -> None:
    class Busy(MemoryLedgerStore):
        def append(self, entries: object) -> None:
            raise ConflictError("taken")

    book = ledger(Busy())

    with pytest.raises(UnavailableError, match="nothing was entered"):
        book.enter([note()])
    assert book.verify().entries == 0


@pytest.mark.parametrize(
    ("field", "value"), [("item", "f" * 64), ("at", 1), ("kind", "audit"), ("statement", "0" * 64)]
)
def test_a_changed_entry_is_named(field: str, value: object) -> None:
    book = filled(5)
    store = book.store
    assert isinstance(store, MemoryLedgerStore)
    entry, hash = store.entries[2]
    store.entries[2] = (replace(entry, **{field: value}), hash)  # type: ignore[arg-type]

    (fault,) = book.verify().faults

    assert (fault.number, fault.what) == (2, "was changed after it was entered")


def test_a_changed_entry_with_its_hash_made_to_fit_breaks_the_link_after_it() -> None:
    book = filled(5)
    store = book.store
    assert isinstance(store, MemoryLedgerStore)
    forged = replace(store.entries[2][0], item="f" * 64)
    store.entries[2] = (forged, forged.hash)

    (fault,) = book.verify().faults

    assert (fault.number, fault.what) == (3, "does not follow the entry before it")


def test_a_missing_entry_is_named() -> None:
    book = filled(5)
    store = book.store
    assert isinstance(store, MemoryLedgerStore)
    del store.entries[3]

    assert [fault.what for fault in book.verify().faults] == ["entries 3 to 3 are missing"]


def test_cutting_the_end_off_is_seen_by_the_signed_head() -> None:
    book = filled(5)
    book.sign_head(KEY)
    store = book.store
    assert isinstance(store, MemoryLedgerStore)
    del store.entries[4]

    (fault,) = book.verify().faults

    assert fault.number == 4
    assert "the chain was cut" in fault.what


def test_a_chain_rewritten_from_an_entry_on_is_seen_by_the_signed_head() -> None:
    book = filled(3)
    book.sign_head(KEY)
    other = ledger()
    other.enter([note(number + 50) for number in range(3)])
    assert isinstance(book.store, MemoryLedgerStore)
    assert isinstance(other.store, MemoryLedgerStore)
    book.store.entries = other.store.entries

    assert ["rewritten" in fault.what for fault in book.verify().faults] == [True]


def test_a_head_signed_by_another_key_is_named() -> None:
    book = filled(1)
    book.sign_head(KeySigner.fresh())

    assert book.verify().intact
    assert not book.verify(fingerprints=frozenset({fingerprint(KEY.public_key)})).intact


def test_a_changed_statement_is_not_shown_as_true() -> None:
    book = filled(1)
    (stat,) = book.statements.list("ledger/statements/")
    book.statements.put(stat.key, b'{"who": "somebody else"}')

    with pytest.raises(DamagedError):
        book.statement(book.entry(0))


def test_a_segment_verifies_by_itself_against_the_entry_before_it() -> None:
    book = filled(6)
    segment = [(entry, entry.hash) for entry in book.entries(3, 5)]

    assert check_chain(segment, before=(2, book.entry(2).hash)) == []
    assert check_chain(segment, before=(2, "0" * 64))[0].number == 3


class LedgerLife(RuleBasedStateMachine):
    """Any order of entering, signing and crashing between two writes leaves an intact chain."""

    def __init__(self) -> None:
        super().__init__()
        self.book = ledger()
        self.expected = 0

    @rule(count=st.integers(1, 60))
    def enter(self, count: int) -> None:
        self.book.enter([note(self.expected + step) for step in range(count)])
        self.expected += count

    @rule()
    def crash_after_the_statement_is_stored(self) -> None:
        store = self.book.store

        class Dying(MemoryLedgerStore):
            def append(self, entries: object) -> None:
                raise KeyboardInterrupt

        dying = Dying()
        assert isinstance(store, MemoryLedgerStore)
        dying.entries = store.entries
        self.book.store = dying
        with pytest.raises(KeyboardInterrupt):
            self.book.enter([note(-1)])
        self.book.store = store

    @rule()
    def sign(self) -> None:
        head = self.book.sign_head(KEY)
        assert (head is None) == (self.expected == 0)

    @invariant()
    def the_chain_is_intact_and_complete(self) -> None:
        verdict = self.book.verify(fingerprints=frozenset({fingerprint(KEY.public_key)}))
        assert (verdict.entries, verdict.faults) == (self.expected, ())


TestLedgerLife = LedgerLife.TestCase
TestLedgerLife.settings = settings(max_examples=20, stateful_step_count=15, deadline=None)


def piece() -> dict[str, Any]:
    """Entries 1 to 3 of a ledger, the last one signed, as JSON that was handed out."""
    book = filled(4)
    book.sign_head(KEY)
    handed: dict[str, Any] = orjson.loads(orjson.dumps(book.segment_of([note(1).item]).to_json()))
    return handed


def test_a_piece_shows_its_items_and_who_signed() -> None:
    assert verify_segment(piece(), [note(1).item, note(3).item]) == []
    assert verify_segment(piece(), [note(1).item], fingerprints=[fingerprint(KEY.public_key)]) == []


def test_a_piece_without_the_item_or_of_another_signer_is_refused() -> None:
    (missing,) = verify_segment(piece(), [note(0).item])
    (foreign,) = verify_segment(piece(), [], fingerprints=["sha256:" + "0" * 64])

    assert note(0).item in missing.what
    assert "another key" in foreign.what


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda run: run["entries"][1].update(at=5), "was changed"),
        (lambda run: run["entries"].pop(1), "are missing"),
        (lambda run: run["heads"].clear(), "no signed head"),
        (lambda run: run["heads"][0].update(at=5), "signature is not valid"),
        (lambda run: run["heads"][0].update(signature="zz"), "signature is not valid"),
        (lambda run: run["entries"].clear(), "no entries"),
        (lambda run: run.pop("entries"), "cannot be read"),
        (lambda run: run["entries"][0].update(number="1"), "cannot be read"),
    ],
)
def test_a_changed_piece_is_told(change: Any, what: str) -> None:
    data = piece()
    change(data["runs"][0])

    assert any(what in fault.what for fault in verify_segment(data, []))


def test_what_is_no_piece_at_all_is_told() -> None:
    wrong: list[Any] = [None, [], {}, {"runs": 5}, {"runs": [{"entries": [{}], "heads": []}]}]
    for data in wrong:
        assert [fault.about for fault in verify_segment(data, [])] == ["segment"]


def test_a_piece_of_what_was_never_entered_cannot_be_had() -> None:
    with pytest.raises(NotFoundError):
        filled(1).segment_of(["f" * 64])


def test_a_piece_with_more_entries_than_may_be_is_refused_before_they_are_read() -> None:
    book = filled(4)
    book.sign_head(KEY)

    assert len(book.segment_of([note(1).item], most=3).runs[0].entries) == 3
    with pytest.raises(LimitError, match="bring 4 entries along, over 3"):
        book.segment_of([note(0).item], most=3)


def test_the_head_is_signed_once_a_day() -> None:
    book = filled(1)
    first = book.sign_due(KEY)
    assert first is not None
    assert book.sign_due(KEY) is None

    book.clock = lambda: first.at + 86_400_000

    assert book.sign_due(KEY) is not None
    assert book.heads.numbers() == [0, 0]
