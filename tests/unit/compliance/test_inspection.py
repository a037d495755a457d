"""Checking the ledger against what it speaks of: one flipped byte anywhere is found and named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proofgraph.access.audit_log import Entry as Logged
from proofgraph.access.audit_log import RecordsAuditLog
from proofgraph.compliance.custody import Custody
from proofgraph.compliance.inspection import Inspection
from proofgraph.compliance.ledger import Ledger
from proofgraph.compliance.ledger_store import MemoryLedgerStore
from proofgraph.compliance.outbox import Outbox
from proofgraph.errors import DamagedError
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import every
from proofgraph.ports.signing import KeySigner
from tests.unit.compliance.world import World, bucket

KEY = KeySigner.fresh()


class Kept(World):
    """The small organisation with a ledger, its first evaluation taken into custody."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.store = MemoryLedgerStore()
        self.locked = MemoryObjects()
        self.ledger = Ledger(self.store, self.locked, self.clock, lambda _: None)
        self.outbox = Outbox(self.records, self.ledger)
        self.evidence = replace(self.evidence, objects=self.locked)
        self.custody = Custody(self.evidence, self.outbox, self.objects, folder)
        self.inspection = Inspection(self.ledger, self.evidence, self.records)
        self.log = RecordsAuditLog(self.records, self.clock, self.outbox.audit, self.outbox.settle)
        self.manifest = self.collect(bucket("a", encrypted=False), bucket("b", encrypted=True))
        self.evaluation = self.evaluate()
        self.take()

    def take(self) -> None:
        results = self.evaluations.results(self.evaluation.id)
        self.custody.take(self.evaluation, results, self.manifest)

    def faults(self) -> list[tuple[int, str, str]]:
        return [(f.number, f.about, f.what) for f in self.inspection.check(contents=True).faults]


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def test_what_an_evaluation_found_is_entered_once_however_often_it_is_taken(kept: Kept) -> None:
    before = kept.store.newest()

    kept.take()

    assert kept.store.newest() == before
    assert kept.inspection.check(contents=True).intact
    rows = {r.digest for result in kept.evaluations.results(kept.evaluation.id) for r in result.queries}
    for item in {kept.manifest.id, *rows} - {""}:
        assert kept.store.places(item)


def test_the_snapshot_of_an_evaluation_is_kept_with_its_partitions(kept: Kept) -> None:
    assert kept.evidence.get(kept.manifest.id) == kept.manifest.canonical
    for partition in kept.manifest.partitions:
        assert kept.evidence.keep_file(partition.file_digest)


def test_a_partition_that_was_changed_is_not_taken_as_evidence(kept: Kept) -> None:
    manifest = kept.collect(bucket("a", encrypted=False), bucket("c", encrypted=True))
    new = next(p for p in manifest.partitions if not kept.evidence.keep_file(p.file_digest))
    key = f"snapshots/partitions/{new.digest}.parquet"
    kept.objects.put(key, kept.objects.get(key) + b"\0")

    with pytest.raises(DamagedError, match=new.digest):
        kept.custody.take(kept.evaluation, [], manifest)


def test_a_flipped_byte_of_stored_rows_is_named_by_its_item(kept: Kept) -> None:
    result = kept.evaluations.result(kept.evaluation.id, "bucket-encryption")
    item = result.queries[0].digest
    key = f"evidence/{item[:2]}/{item}.gz"
    packed = bytearray(kept.locked.get(key))
    packed[-9] ^= 1
    kept.locked.put(key, bytes(packed))

    ((number, about, what),) = kept.faults()

    assert about == "item"
    assert item in what
    assert kept.ledger.entry(number).item == item


def test_a_missing_item_is_named(kept: Kept) -> None:
    result = kept.evaluations.result(kept.evaluation.id, "bucket-encryption")
    item = result.queries[0].digest
    kept.locked.delete(f"evidence/{item[:2]}/{item}.gz")

    ((_, _, what),) = kept.faults()

    assert f"{item} is missing" in what


def test_a_result_that_was_changed_where_views_read_it_is_named(kept: Kept) -> None:
    parent = f"evaluation#{kept.evaluation.id}"
    record = kept.records.get(parent, "result", "bucket-encryption")
    assert record is not None
    kept.records.put(replace(record, body={**record.body, "status": "TESTED"}))

    ((_, about, what),) = kept.faults()

    assert about == "item"
    assert "'bucket-encryption'" in what
    assert kept.evaluation.id in what


def test_a_flipped_byte_of_a_statement_is_named_by_its_entries(kept: Kept) -> None:
    (stat,) = kept.locked.list("ledger/statements/")
    kept.locked.put(stat.key, kept.locked.get(stat.key).replace(b"ann", b"bob"))

    faults = kept.faults()

    assert len(faults) == (kept.store.newest() or 0) + 1
    assert {about for _, about, _ in faults} == {"statement"}
    assert "was changed" in faults[0][2]


def test_a_changed_ledger_entry_is_named(kept: Kept) -> None:
    entry, hash = kept.store.entries[1]
    kept.store.entries[1] = (replace(entry, at=entry.at + 1), hash)

    assert (1, "entry", "was changed after it was entered") in kept.faults()


def test_a_changed_audit_entry_is_named_and_so_is_a_missing_one(kept: Kept) -> None:
    kept.log.append(Logged("u1", "export.start", "e1"))
    kept.log.append(Logged("u2", "export.start", "e2"))
    assert kept.faults() == []
    parent = next(r for r in kept.records._items if r[0].startswith("audit-log#"))[0]
    first, second = every(kept.records, parent, "entry")
    kept.records.put(replace(first, body={**first.body, "actor": "u3"}))
    kept.records.delete(parent, "entry", second.id)

    said = " ".join(sorted(what for _, _, what in kept.faults()))

    assert f"entry {first.id} was changed" in said
    assert f"entry {second.id} is missing" in said


def test_a_long_chain_is_checked_a_range_at_a_time(kept: Kept) -> None:
    newest = kept.store.newest() or 0
    looked = iter([False, False, True])

    first = kept.inspection.check(contents=True, enough=lambda: next(looked))
    second = kept.inspection.check(first.next or 0)

    assert (first.first, first.last, first.next) == (0, 2, 3)
    assert (second.first, second.last, second.next) == (3, newest, None)


def test_a_range_must_follow_what_stands_before_it(kept: Kept) -> None:
    entry, _ = kept.store.entries[0]
    forged = replace(entry, at=entry.at + 1)
    kept.store.entries[0] = (forged, forged.hash)

    (fault,) = kept.inspection.check(1).faults

    assert (fault.number, fault.what) == (1, "does not follow the entry before it")


def test_a_broken_tail_stops_entering_until_it_is_recovered_and_stays_told(kept: Kept) -> None:
    kept.ledger.sign_head(KEY)
    last = kept.store.newest() or 0
    del kept.store.entries[last]
    later = Ledger(kept.store, kept.locked, kept.clock, lambda _: None)
    book = Outbox(kept.records, later)
    log = RecordsAuditLog(kept.records, kept.clock, book.audit, book.settle)

    log.append(Logged("u1", "export.start", "e1"))

    assert book.waiting() == 1
    entry = later.recover("restored from the backup of yesterday", "ann")
    assert (entry.number, entry.kind) == (last, "recovery")
    assert book.catch_up() == 1
    inspection = Inspection(later, kept.evidence, kept.records)
    checked = inspection.check(contents=True)
    assert checked.intact
    assert {fault.recovered_by for fault in checked.faults} == {last}
    assert later.statement(entry)["reason"] == "restored from the backup of yesterday"
