"""What happened to a document beside its versions: drafts submitted, decided, published; adoption; deletion.

Each step is written with the change that it tells. Records: parent `policy#<id>`, kind `event`, id
`<time>-<random>`.
"""

from __future__ import annotations

import secrets
from typing import Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.policies.archive import parent_of
from proofgraph.ports.records import NEW, Put, Record, Records, every

What = Literal[
    "submitted",
    "approved",
    "returned",
    "withdrawn",
    "discarded",
    "published",
    "adopted",
    "not adopted",
    "deleted",
    "restored",
]


class Event(BaseModel):
    """`number` is the document's version that it is about."""

    model_config = ConfigDict(frozen=True)

    at: int
    what: What
    by: str
    number: int
    note: str = ""


def put(document_id: str, event: Event) -> Put:
    """The write, for the transaction of what it tells."""
    id = f"{event.at:013d}-{secrets.token_hex(4)}"
    return Put(Record(parent_of(document_id), "event", id, event.model_dump(mode="json")), NEW)


def of(records: Records, document_id: str) -> list[Event]:
    """Oldest first."""
    return [Event.model_validate(r.body) for r in every(records, parent_of(document_id), "event")]
