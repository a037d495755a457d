from datetime import date

from proofgraph.access.audit_log import Entry, Filter, RecordsAuditLog
from proofgraph.ports.records import MemoryRecords, every

NOON = 1_700_049_600_000  # 2023-11-15T12:00:00Z
DAY = 86_400_000


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


def test_a_page_goes_back_through_days_and_stops_at_the_first() -> None:
    records = MemoryRecords()
    times = iter([NOON, NOON + 3 * DAY, NOON + 3 * DAY + 1])
    log = RecordsAuditLog(records, lambda: next(times))
    for actor in ("u1", "u2", "u3"):
        log.append(Entry(actor, "thing.do", "it"))
    days = Filter(date(2023, 11, 15), date(2023, 11, 18))

    first = log.page(days, limit=2)
    rest = log.page(days, after=first.after, limit=2)

    assert [found.body["actor"] for found in first.items] == ["u3", "u2"]
    assert [found.body["actor"] for found in rest.items] == ["u1"]
    assert rest.after is None
    assert log.page(Filter(date(2023, 11, 16), date(2023, 11, 17))).items == ()


def test_a_page_over_very_many_empty_days_can_be_gone_on_from() -> None:
    records = MemoryRecords()
    log = RecordsAuditLog(records, lambda: NOON)
    log.append(Entry("u1", "thing.do", "it"))
    days = Filter(date(2023, 1, 1), date(2024, 6, 1))

    first = log.page(days)
    rest = log.page(days, after=first.after)

    assert first.items == ()
    assert [found.body["actor"] for found in rest.items] == ["u1"]


def test_a_large_value_is_kept_by_its_digest() -> None:
    records = MemoryRecords()
    RecordsAuditLog(records, lambda: NOON).append(Entry("u1", "thing.do", "it", before="x" * 30_000, after=1))

    (kept,) = every(records, "audit-log#2023-11-15", "entry")
    assert kept.body["before"].keys() == {"sha256", "bytes"}
    assert kept.body["after"] == 1
