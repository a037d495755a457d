"""What people are told of a change, kept with the change until they have been told.

A process that dies in between leaves it behind, and the next round tells it; nobody is told twice. Records:
parent `audit-tellings`, kind `telling`, id `<time>-<random>`.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from proofgraph.notifications.notice import Kind, Notice
from proofgraph.notifications.notices import Notices
from proofgraph.observability import apart
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Put, Record, Records, every

PARENT = "audit-tellings"


@dataclass(frozen=True, slots=True)
class Telling:
    users: tuple[str, ...]
    notice: Notice

    def body(self) -> dict[str, Any]:
        return {"users": list(self.users), "notice": asdict(self.notice)}


@dataclass(frozen=True)
class Tellings:
    records: Records
    notices: Notices
    clock: Clock

    def prepare(self, users: Collection[str], notice: Notice) -> list[Put]:
        """The writes that go with the change; `settle` them when it is made."""
        if not users:
            return []
        id = f"{self.clock():013d}-{secrets.token_hex(6)}"
        telling = Telling(tuple(sorted(set(users))), notice)
        return [Put(Record(PARENT, "telling", id, telling.body()), expected=NEW)]

    def settle(self, puts: Sequence[Put]) -> None:
        for put in puts:
            self._tell(put.record)

    def catch_up(self) -> int:
        """Tell what was left behind, oldest first; one that cannot be told stops none of the others."""
        left = every(self.records, PARENT, "telling")
        apart({record.id: partial(self._tell, record) for record in left})
        return len(left)

    def _tell(self, record: Record) -> None:
        said = record.body["notice"]
        notice = Notice(**{**said, "kind": Kind(said["kind"])})
        self.notices.tell(record.body["users"], notice)
        self.records.delete(PARENT, "telling", record.id)
