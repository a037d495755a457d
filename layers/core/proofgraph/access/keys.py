"""Keys that a deployment makes for itself once and keeps in its records (encrypted at rest there)."""

from __future__ import annotations

import secrets

from proofgraph.errors import ConflictError
from proofgraph.ports.records import NEW, Record, Records

PARENT = "access"


def stored(records: Records, name: str) -> bytes:
    """The key called `name`, made now if there is none; whoever writes first wins."""
    held = records.get(PARENT, "key", name)
    if held is None:
        try:
            held = records.put(Record(PARENT, "key", name, {"hex": secrets.token_hex(32)}), expected=NEW)
        except ConflictError:
            return stored(records, name)
    return bytes.fromhex(held.body["hex"])
