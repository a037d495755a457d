"""What tokens tell about people, noted as they come: who accepted, who signed in, which groups the pool says.

It needs no user pool, so a request pays one read and, once per sign-in, one write.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from proofgraph.access.decision import PARENT, Identity
from proofgraph.errors import ConflictError
from proofgraph.ports.records import Record, Records

REMEMBERED = 10_000
"""Tokens that a process remembers having noted."""


@dataclass
class SignIns:
    records: Records
    _noted: set[tuple[str, int]] = field(default_factory=set)

    def note(self, identity: Identity) -> bool:
        """Remember what a token says; True where it is of a new sign-in.

        The first sign-in accepts an invitation. Somebody who came another way (federation, the pool's
        own console) becomes known here.
        """
        entered = identity.signed_in_at or identity.issued_at
        seen = (identity.id, identity.issued_at)
        if seen in self._noted:
            return False
        held = self.records.get(PARENT, "user", identity.id)
        body = held.body if held else {}
        changes = _changes(identity, entered, body)
        if changes:
            try:
                whole = {"active": True} | dict(body) | changes
                record = Record(PARENT, "user", identity.id, whole)
                self.records.put(record, expected=held.version if held else 0)
            except ConflictError:
                return False  # another request of theirs was first
        if len(self._noted) >= REMEMBERED:
            self._noted.clear()
        self._noted.add(seen)
        return "signed_in_at" in changes


def _changes(identity: Identity, entered: int, body: Mapping[str, Any]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if body.get("email") != identity.email:
        changes |= {"email": identity.email}
    if not body.get("name"):
        changes |= {"name": identity.name}
    if not body.get("username"):
        changes |= {"username": identity.username or identity.id}
    if not body.get("accepted_at"):
        changes |= {"accepted_at": entered}
    if entered > body.get("signed_in_at", -1):
        changes |= {"signed_in_at": entered}
    if identity.issued_at > body.get("groups_at", -1) and sorted(identity.groups) != body.get("groups"):
        changes |= {"groups": sorted(identity.groups), "groups_at": identity.issued_at}
    return changes
