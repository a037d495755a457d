"""The audit log's port: each change, export and read of evidence leaves one entry, none is altered.

The records twin keeps entries by day in order of time; the hash chain is added by the ledger.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol

from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Record, Records


@dataclass(frozen=True, slots=True)
class Entry:
    """`actor` is the user's id; `action` is `<resource>.<verb>`; `subject` names what it was done to."""

    actor: str
    action: str
    subject: str
    request_id: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)


class AuditLog(Protocol):
    def append(self, entry: Entry) -> None:
        """Keep it for good; where this fails, the request that caused it fails too."""
        ...


@dataclass
class RecordsAuditLog:
    """Entries as records that are only ever created: parent `audit-log#<day>`, ids sorted by time."""

    records: Records
    clock: Clock

    def append(self, entry: Entry) -> None:
        at = self.clock()
        day = datetime.fromtimestamp(at / 1000, UTC).date().isoformat()
        id = f"{at:013d}-{secrets.token_hex(6)}"
        body = asdict(entry) | {"at": at}
        self.records.put(Record(f"audit-log#{day}", "entry", id, body), expected=NEW)
