"""Tickets hand exports out: for two hours, to the one who asked, by links that work for a minute.

So a link that leaks is of little use, and each hand-out passes through us. Records: parent `tickets`, kind
`ticket`, id random.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from proofgraph.errors import NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Record, Records

PARENT = "tickets"
TICKET_MS = 2 * 3_600_000
LINK_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Ticket:
    """`path` hands the file out until `expires_at` (epoch milliseconds)."""

    ticket: str
    path: str
    expires_at: int


@dataclass(frozen=True, slots=True)
class Download:
    """A link that works until `expires_at`."""

    url: str
    filename: str
    expires_at: int
    export_id: str


class RefusedTicketError(NotFoundError):
    """`export_id` is what was asked for, where the ticket is one of ours; the caller is not told."""

    def __init__(self, export_id: str) -> None:
        super().__init__("This ticket is not valid, or no longer; ask for a new one.")
        self.export_id = export_id


class Tickets:
    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    def make(self, export_id: str, *, by: str) -> Ticket:
        name = secrets.token_urlsafe(24)
        expires = self._clock() + TICKET_MS
        body = {"export": export_id, "by": by, "expires_at": expires}
        self._records.put(
            Record(PARENT, "ticket", name, body, expires_at=expires // 1000 + 86_400), expected=NEW
        )
        return Ticket(name, f"/tickets/{name}", expires)

    def export_of(self, ticket: str, *, by: str) -> str:
        """The export that a ticket is for; RefusedTicketError where it is unknown, expired, another's."""
        record = self._records.get(PARENT, "ticket", ticket)
        if record is None:
            raise RefusedTicketError("")
        if record.body["by"] != by or record.body["expires_at"] <= self._clock():
            raise RefusedTicketError(str(record.body["export"]))
        return str(record.body["export"])

    def download(self, export_id: str, url: str, filename: str) -> Download:
        """What a link of LINK_SECONDS hands out."""
        return Download(url, filename, self._clock() + LINK_SECONDS * 1000, export_id)
