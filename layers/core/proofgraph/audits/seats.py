"""On which side somebody sits in an engagement: with the organisation, or with its auditors.

An engagement is the parent of everything in it, so this is asked of the engagement, never of an id inside.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from proofgraph.access.decision import Caller
from proofgraph.access.permissions import Permission
from proofgraph.compliance.engagements import Engagement
from proofgraph.errors import ForbiddenError, NotFoundError

Side = Literal["organisation", "auditor"]
AUDITORS = "auditors"
"""The group whose members see the engagements that they are bound to, and nothing else."""


@dataclass(frozen=True, slots=True)
class Seat:
    """`takes_part`: may move, request and comment; `leads`: administers audits."""

    engagement_id: str
    user: str
    side: Side
    takes_part: bool
    leads: bool = False

    def require_part(self) -> None:
        if not self.takes_part:
            raise ForbiddenError("You may look at audits; taking part needs the permission 'evidence:admin'.")

    def require_side(self, side: Side, what: str) -> None:
        self.require_part()
        if self.side != side:
            whose = "the auditors" if side == "auditor" else "the organisation"
            raise ForbiddenError(f"{what} is for {whose} to do.", side=side)


def bound(caller: Caller, engagement: Engagement) -> bool:
    return AUDITORS in caller.groups and caller.id in engagement.auditors


def may_see(caller: Caller, engagement: Engagement) -> bool:
    return bound(caller, engagement) or caller.may(Permission.AUDITS_READ)


def require_some(caller: Caller) -> None:
    """Refuse who sees no engagement at all, before saying which there are."""
    if AUDITORS not in caller.groups:
        caller.require(Permission.AUDITS_READ)


def seat_of(caller: Caller, engagement: Engagement) -> Seat:
    """Where the caller sits; NotFoundError for an auditor of another engagement.

    Who is bound as an auditor sits with the auditors, whatever else they may.
    """
    if bound(caller, engagement):
        return Seat(engagement.id, caller.id, "auditor", takes_part=True)
    require_some(caller)
    if not caller.may(Permission.AUDITS_READ):
        raise NotFoundError(f"There is no engagement {engagement.id!r}.", id=engagement.id)
    leads = caller.may(Permission.AUDITS_ADMIN)
    part = leads or caller.may(Permission.EVIDENCE_ADMIN)
    return Seat(engagement.id, caller.id, "organisation", takes_part=part, leads=leads)
