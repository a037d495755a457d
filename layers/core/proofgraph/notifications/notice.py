"""What people are told: the kinds of notices, and one notice."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """`<about>.<what>`. A duty reaches its person whatever they prefer; see `DUTIES`."""

    REVIEW_DUE = "review.due"
    REVIEW_REMINDER = "review.reminder"
    REVIEW_OVERDUE = "review.overdue"
    REVIEW_ESCALATED = "review.escalated"
    REQUEST_ASSIGNED = "request.assigned"
    REQUEST_REMINDER = "request.reminder"
    REQUEST_OVERDUE = "request.overdue"
    REQUEST_FULFILLED = "request.fulfilled"
    REQUEST_RETURNED = "request.returned"
    REQUEST_ACCEPTED = "request.accepted"
    AUDIT_INVITED = "audit.invited"
    AUDIT_MOVED = "audit.moved"
    AUDIT_OVERDUE = "audit.overdue"
    AUDIT_CLOSED = "audit.closed"
    COMMENT_ADDED = "comment.added"
    COMMENT_MENTION = "comment.mention"
    POLICY_REVIEW = "policy.review"
    POLICY_DECIDED = "policy.decided"
    POLICY_ACCEPT = "policy.accept"
    POLICY_REMINDER = "policy.reminder"
    POLICY_ESCALATED = "policy.escalated"
    EVIDENCE_EXPIRING = "evidence.expiring"
    EXCEPTION_EXPIRING = "exception.expiring"
    STATUS_CHANGED = "status.changed"
    COLLECTION_FAILED = "collection.failed"
    EVALUATION_FAILED = "evaluation.failed"


DUTIES = frozenset(
    {
        Kind.REVIEW_DUE,
        Kind.REVIEW_OVERDUE,
        Kind.REVIEW_ESCALATED,
        Kind.REQUEST_ASSIGNED,
        Kind.REQUEST_OVERDUE,
        Kind.REQUEST_RETURNED,
        Kind.AUDIT_INVITED,
        Kind.POLICY_REVIEW,
        Kind.POLICY_ACCEPT,
        Kind.POLICY_ESCALATED,
    }
)
"""Something is asked of the reader: there is no unsubscribing from it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """`link` is a path of the app; what has the same `dedupe` is told to a person once, ever.

    What is `personal` is one of many that say the same, each to its person: webhooks do not hear it.
    """

    kind: Kind
    subject: str
    body: str
    link: str
    dedupe: str
    personal: bool = False

    @property
    def duty(self) -> bool:
        return self.kind in DUTIES

    def id_for(self, target: str) -> str:
        """The same for the same notice to the same target, at any time."""
        return hashlib.sha256(f"{self.kind}\x1f{self.dedupe}\x1f{target}".encode()).hexdigest()[:32]
