"""The ledger: where it stands, whether it is whole, pieces of it, and recovery of a broken end."""

from __future__ import annotations

from dataclasses import asdict
from time import monotonic

from proofgraph.access.permissions import Permission
from proofgraph.api.models.ledger import (
    HeadView,
    LedgerEntry,
    LedgerView,
    RecoveryRequest,
    SegmentRequest,
    SegmentView,
    VerificationRequest,
    VerificationView,
)
from proofgraph.api.registration import Call, route
from proofgraph.compliance.chain import Head
from proofgraph.ports.signing import fingerprint

SECONDS = 15
"""What one verification takes at most; the API itself has 29."""

MOST_ENTRIES = 20_000
"""In one piece: some 8 MB of JSON."""

AT_ONCE = 200
"""What waited for the ledger and is entered with its recovery; the hourly round enters the others."""


@route("/ledger", permission=Permission.EVIDENCE_READ, entities="none")
def get_ledger(call: Call) -> LedgerView:
    """Say how long the ledger is, what was signed last, and the fingerprint of the key."""
    ledger = call.services.ledger
    newest = ledger.store.newest()
    last = ledger.heads.newest()
    return LedgerView(
        entries=0 if newest is None else newest + 1,
        newest=None if newest is None else LedgerEntry(**ledger.entry(newest).to_json()),
        signed_head=_head(last) if last else None,
        signed_heads=len(ledger.heads.numbers()),
        waiting=call.services.outbox.waiting(),
        fingerprint=fingerprint(call.services.ports.signer.public_key),
    )


@route("/ledger/verifications", "POST", permission=Permission.EVIDENCE_READ, entities="none")
def verify_ledger(call: Call, body: VerificationRequest) -> VerificationView:
    """Check a range of the ledger; each fault is named. Repeat from `next` until it is null."""
    if body.first == 0:
        call.audit("ledger.verify", "ledger", contents=body.contents)
    until = monotonic() + SECONDS
    checked = call.services.inspection.check(
        body.first,
        body.last,
        contents=body.contents,
        fingerprints=frozenset(body.fingerprints),
        enough=lambda: monotonic() > until,
    )
    return VerificationView.model_validate(checked)


@route("/ledger/segments", "POST", permission=Permission.EVIDENCE_READ, entities="none")
def get_ledger_segment(call: Call, body: SegmentRequest) -> SegmentView:
    """Hand out what shows that these items were entered, to be checked offline."""
    call.audit("ledger.segment", "ledger", items=len(body.items))
    found = call.services.ledger.segment_of(body.items, most=MOST_ENTRIES)
    return SegmentView.model_validate(found.to_json())


@route("/ledger/recoveries", "POST", permission=Permission.SETTINGS_ADMIN, status=201)
def recover_ledger(call: Call, body: RecoveryRequest) -> LedgerEntry:
    """Go on behind a broken end: an entry of its own names what was found, who went on and why."""
    entry = call.services.ledger.recover(body.reason, call.caller.id)
    call.audit("ledger.recover", str(entry.number), reason=body.reason)
    call.services.outbox.catch_up(most=AT_ONCE)
    return LedgerEntry(**entry.to_json())


def _head(head: Head) -> HeadView:
    return HeadView(**asdict(head), fingerprint=head.fingerprint)
