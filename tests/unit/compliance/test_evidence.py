"""Evidence is stored once, kept as long as it is used, and never read back changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from proofgraph.compliance.evidence import DAY, EvidenceStore
from proofgraph.errors import DamagedError
from proofgraph.ports.objects import MemoryObjects


@dataclass
class Locking(MemoryObjects):
    """Remembers what was locked until when."""

    puts: list[tuple[str, int | None]] = field(default_factory=list)
    retained: list[int] = field(default_factory=list)

    def put(self, key: str, data: object, **more: object) -> object:  # type: ignore[override]
        self.puts.append((key, more.get("retain_until")))  # type: ignore[arg-type]
        return super().put(key, data, **more)  # type: ignore[arg-type]

    def retain(self, key: str, *, until: int) -> None:
        self.retained.append(until)


def test_the_same_content_is_stored_once() -> None:
    objects = Locking()
    store = EvidenceStore(objects, lambda: 0)

    assert store.put(b"rows") == store.put(b"rows") == EvidenceStore(objects, lambda: 0).put(b"rows")
    assert len(objects.puts) == 1


def test_using_it_again_on_a_later_day_extends_its_lock() -> None:
    objects, now = Locking(), [DAY]
    store = EvidenceStore(objects, lambda: now[0], retention_days=10)
    store.put(b"rows")
    store.put(b"rows")
    now[0] += DAY

    store.put(b"rows")

    first = (2 + 10) * DAY // 1000
    assert [until for _, until in objects.puts] == [first]
    assert objects.retained == [first + DAY // 1000]


def test_a_file_with_the_bytes_of_stored_rows_is_stored_as_a_file_too(tmp_path: Path) -> None:
    """What a package gave out as rows, somebody may bring back as an upload."""
    store = EvidenceStore(MemoryObjects(), lambda: DAY)
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'{"a":1}')

    digest = store.put(b'{"a":1}')

    assert store.put_file(path) == digest
    assert store.link(digest, filename="rows.jsonl", seconds=60)


def test_rows_come_back_in_the_order_that_was_digested() -> None:
    store = EvidenceStore(MemoryObjects(), lambda: 0)

    assert store.rows(store.put(b'{"a":1}\n{"a":2}')) == [{"a": 1}, {"a": 2}]
    assert store.rows(store.put(b"")) == []
    assert store.rows(store.put(b'{"vertex":{"_id":"1","x":2}}\n{"edge":{"_id":"2"}}')) == [
        {"_id": "1", "x": 2},
        {"_id": "2"},
    ]


def test_what_is_missing_or_changed_is_damage() -> None:
    objects = MemoryObjects()
    store = EvidenceStore(objects, lambda: 0)
    digest = store.put(b"rows")
    other = store.put(b"other")
    objects.put(f"evidence/{digest[:2]}/{digest}.gz", objects.get(f"evidence/{other[:2]}/{other}.gz"))

    with pytest.raises(DamagedError, match="changed"):
        store.get(digest)
    with pytest.raises(DamagedError, match="missing"):
        store.get("0" * 64)
