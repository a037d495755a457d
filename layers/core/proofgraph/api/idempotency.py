"""`Idempotency-Key`: a creation that is repeated with its key answers what the first one answered.

The claim is a record made before the work, so that two at the same time do not both do it.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Record, Records

PARENT = "idempotency"
_KEPT_HOURS = 24
_ABANDONED_MS = 60_000
_LONGEST_KEY = 200


@dataclass(frozen=True, slots=True)
class Claim:
    """Who does what with which key; `request` is a keyed digest of the body, which may hold a secret."""

    id: str
    request: str

    @classmethod
    def of(cls, caller: str, route: str, key: str, body: str, secret: bytes = b"") -> Claim:
        if not 0 < len(key) <= _LONGEST_KEY:
            raise InvalidInputError(f"An Idempotency-Key has 1 to {_LONGEST_KEY} characters.")
        id = hashlib.sha256("\x1f".join((caller, route, key)).encode()).hexdigest()
        return cls(id, hmac.digest(secret, body.encode(), "sha256").hex())


def once(
    records: Records, clock: Clock, claim: Claim, work: Callable[[], Mapping[str, Any]]
) -> Mapping[str, Any]:
    """Do `work` and keep its answer, or give the kept one; a failure keeps nothing, so it can be repeated."""
    now = clock()
    held = records.get(PARENT, "request", claim.id)
    if held is not None and held.body["request"] != claim.request:
        raise ConflictError("This Idempotency-Key was used with another request; take a new one.")
    if held is not None and held.body.get("answer") is not None:
        return dict(held.body["answer"])
    if held is not None and held.body["at"] > now - _ABANDONED_MS:
        raise ConflictError("The same request is still under way; repeat it in a moment.")
    claimed = records.put(_record(claim, now, None), expected=NEW if held is None else held.version)
    try:
        answer = work()
    except BaseException:
        records.delete(PARENT, "request", claim.id, expected=claimed.version)
        raise
    records.put(_record(claim, now, answer), expected=claimed.version)
    return answer


def _record(claim: Claim, now: int, answer: Mapping[str, Any] | None) -> Record:
    body = {"request": claim.request, "at": now, "answer": answer}
    return Record(PARENT, "request", claim.id, body, expires_at=now // 1000 + _KEPT_HOURS * 3600)
