from proofgraph.access.audit_log import Entry, RecordsAuditLog
from proofgraph.ports.records import MemoryRecords, every

NOON = 1_700_049_600_000  # 2023-11-15T12:00:00Z


def test_entries_are_kept_by_day_in_the_order_of_time() -> None:
    records = MemoryRecords()
    times = iter([NOON, NOON + 5])
    log = RecordsAuditLog(records, lambda: next(times))

    log.append(Entry("u1", "export.start", "e1", "r1", {"kind": "summary-pdf"}))
    log.append(Entry("u2", "export.download", "e1", "r2"))

    kept = every(records, "audit-log#2023-11-15", "entry")
    assert [record.body["action"] for record in kept] == ["export.start", "export.download"]
    assert kept[0].body["details"] == {"kind": "summary-pdf"}


def test_two_entries_of_one_millisecond_are_both_kept() -> None:
    records = MemoryRecords()
    log = RecordsAuditLog(records, lambda: NOON)

    for actor in ("u1", "u2"):
        log.append(Entry(actor, "ticket.use", "t"))

    assert {r.body["actor"] for r in every(records, "audit-log#2023-11-15", "entry")} == {"u1", "u2"}
