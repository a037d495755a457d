"""The history of an audit: each move of a requirement or a request, with who, when and why.

Records: parent `audit-moves#<engagement>`, kind `move`, id `<requirement or request>|<key>|<8-digit number>`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.audits.seats import Seat, Side
from proofgraph.compliance.masking import Masking
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Put, Record, Records, every, part

Of = Literal["requirement", "request"]


class Move(BaseModel):
    """`before` and `after` are statuses; `what` says what was done where the status stayed."""

    model_config = ConfigDict(frozen=True)

    of: Of
    key: str
    number: int
    at: int
    by: str
    side: Side
    before: str
    after: str
    what: str = ""
    why: str = ""


@dataclass(frozen=True)
class Moves:
    records: Records
    clock: Clock

    def made(
        self, seat: Seat, of: Of, key: str, number: int, before: str, after: str, *, what: str = "", why: str
    ) -> Move:
        return Move(
            of=of,
            key=key,
            number=number,
            at=self.clock(),
            by=seat.user,
            side=seat.side,
            before=before,
            after=after,
            what=what,
            why=masked(why),
        )

    def put(self, engagement_id: str, move: Move) -> Put:
        id = f"{part(move.of)}{part(move.key)}{move.number:08d}"
        return Put(Record(_parent(engagement_id), "move", id, move.model_dump(mode="json")), expected=NEW)

    def of(self, engagement_id: str, of: Of, key: str) -> Sequence[Move]:
        """Of one requirement or request, the oldest first."""
        return self._listed(engagement_id, f"{part(of)}{part(key)}")

    def all(self, engagement_id: str) -> Sequence[Move]:
        return sorted(self._listed(engagement_id, ""), key=lambda move: (move.at, move.key, move.number))

    def _listed(self, engagement_id: str, prefix: str) -> Sequence[Move]:
        found = every(self.records, _parent(engagement_id), "move", prefix=prefix)
        return [Move.model_validate(record.body) for record in found]


def masked(text: str) -> str:
    """A text without the secrets that somebody pasted into it."""
    found: str = Masking().value(text.strip())
    return found


def _parent(engagement_id: str) -> str:
    return f"audit-moves#{engagement_id}"
