"""Engagements at the edge: every route below one asks here where the caller sits, before anything else."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.registration import Call
from proofgraph.audits.seats import Seat, require_some, seat_of
from proofgraph.compliance.engagements import Engagement

PATH = "/engagements/{engagement_id}"


def seated(call: Call, engagement_id: str) -> tuple[Engagement, Seat]:
    """The engagement, and the caller's seat in it; refused to those without one."""
    require_some(call.caller)
    engagement = call.services.engagements.get(engagement_id)
    return engagement, seat_of(call.caller, engagement)


def reading(call: Call, engagement_id: str) -> tuple[Engagement, Seat]:
    """The same for what shows evidence: the organisation's people need the right to read it."""
    engagement, seat = seated(call, engagement_id)
    if seat.side == "organisation":
        call.caller.require(Permission.EVIDENCE_READ)
    return engagement, seat
