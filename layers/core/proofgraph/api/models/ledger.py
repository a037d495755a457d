"""The ledger and the audit log."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body, Page, Spillable

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Fingerprint = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
Number = Annotated[int, Field(ge=0, le=10**12)]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class HeadView(Answer):
    """A signed head: the hash of the newest entry at a time."""

    number: int
    hash: str
    at: int
    signature: str
    public_key: str
    fingerprint: str


class LedgerEntry(Answer):
    """`item` and `statement` are digests: of what was entered, and of who, when and why."""

    number: int
    previous: str
    at: int
    kind: str
    item: str
    statement: str
    hash: str


class LedgerView(Answer):
    """`waiting` notes are kept and not entered yet. `fingerprint` is that of this deployment's key."""

    entries: int
    newest: LedgerEntry | None
    signed_head: HeadView | None
    signed_heads: int
    waiting: int
    fingerprint: str


class VerificationRequest(Body):
    """A range of entries; without `last` to the newest. One call checks a part and says where to go on.

    With `contents` also the statements, the items and what views read are compared with what was entered.
    With `fingerprints`, a head that another key signed is a fault.
    """

    first: Number = 0
    last: Number | None = None
    contents: bool = False
    fingerprints: list[Fingerprint] = Field(default_factory=list, max_length=20)


class LedgerFault(Answer):
    """`about`: `entry`, `head:<time>`, `statement` or `item`; `recovered_by` is the entry that tells it."""

    number: int
    what: str
    about: str
    recovered_by: int | None


class VerificationView(Answer):
    """What was checked, from `first` to `last`; `next` is where to go on, null at the newest entry."""

    first: int
    last: int
    next: int | None
    heads: int
    intact: bool
    faults: list[LedgerFault]


class SegmentRequest(Body):
    items: list[Digest] = Field(min_length=1, max_length=1000)


class SegmentRun(Answer):
    entries: list[dict[str, Any]]
    heads: list[dict[str, Any]]


class SegmentView(Spillable):
    """The runs of the chain that hold the items, each up to a signed head; `format` is of this shape."""

    format: int
    runs: list[SegmentRun]


class RecoveryRequest(Body):
    reason: str = Field(min_length=10, max_length=2_000)


class AuditQuery(Body):
    """Days of UTC, both inside; without them the last 30. An action is told by its beginning."""

    from_day: Day | None = None
    to_day: Day | None = None
    actor: str = Field("", max_length=320, description="Id or e-mail address.")
    action: str = Field("", max_length=100)
    subject: str = Field("", max_length=300, description="A part of it.")
    limit: int = Field(100, ge=1, le=500, description="At most this many items.")
    cursor: str | None = Field(None, max_length=500, description="Where to continue: `next_cursor`.")


class AuditEntry(Answer):
    """Who did what to what, when, from where; of a change, what was before and after it."""

    id: str
    at: int
    actor: str
    email: str = ""
    name: str = ""
    action: str
    subject: str
    details: dict[str, Any]
    request_id: str
    ip: str = ""
    forwarded: str = ""
    before: Any = None
    after: Any = None


class AuditPage(Page[AuditEntry]):
    """Newest first; a page may have few entries, or none, and yet not be the last."""
