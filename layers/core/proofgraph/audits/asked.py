"""A request for evidence: what is asked, how far it has come, whose turn it is, and who is told of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.audits.attaching import Attachment
from proofgraph.audits.moves import Move
from proofgraph.audits.people import without
from proofgraph.audits.seats import Seat, Side
from proofgraph.compliance.engagements import Engagement
from proofgraph.compliance.frameworks import Stored
from proofgraph.notifications.notice import Kind, Notice

State = Literal["planned", "requested", "provided", "returned", "accepted", "withdrawn"]

MOVES: Mapping[State, tuple[State, ...]] = {
    "planned": ("requested", "withdrawn"),
    "requested": ("provided", "withdrawn"),
    "provided": ("accepted", "returned", "withdrawn"),
    "returned": ("provided", "withdrawn"),
    "accepted": (),
    "withdrawn": (),
}


class Wanted(BaseModel):
    """What is asked for. `refs` are the requirements that it is about; `due` is a day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    description: str = ""
    refs: tuple[str, ...] = ()
    due: str | None = None
    assignees: tuple[str, ...] = ()


class Request(Wanted, Stored):
    """`side` asked for it, and accepts what is provided; `moves` counts its history.

    `since` is when it came to its state; empty in those of before that was kept.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    engagement_id: str
    state: State = "requested"
    by: str
    side: Side
    at: int
    since: int | None = None
    attachments: tuple[Attachment, ...] = ()
    moves: int = 0

    @property
    def turn(self) -> Literal["organisation", "auditor", "nobody"]:
        if self.state in ("requested", "returned"):
            return "organisation"
        return self.side if self.state in ("provided", "planned") else "nobody"

    def overdue(self, today: str) -> bool:
        return self.turn == "organisation" and self.due is not None and self.due < today


def allowed(seat: Seat, request: Request) -> list[State]:
    """The moves that are open to somebody now."""
    if not seat.takes_part:
        return []
    asks = seat.side == request.side or (request.state == "planned" and seat.leads)
    return [to for to in MOVES[request.state] if (seat.side == "organisation" if to == "provided" else asks)]


def link(engagement_id: str, request_id: str) -> str:
    """Where the app shows a request."""
    return f"/audits/{engagement_id}/requests/{request_id}"


def news(
    engagement: Engagement, request: Request, move: Move, held: Request | None
) -> tuple[Collection[str], Notice]:
    """Whom a move of a request concerns: those newly assigned, who is to act now, or who asked."""
    same = held is not None and held.state == request.state
    kind = Kind.REQUEST_ASSIGNED if same else _NEWS.get(request.state)
    if kind is None or (same and request.turn != "organisation"):
        return (), Notice(Kind.REQUEST_ASSIGNED, "", "", "", "")
    users: Collection[str] = request.assignees
    if same and held is not None:
        users = [id for id in request.assignees if id not in held.assignees]
    elif request.state == "provided":
        users = {request.by, *(engagement.auditors if request.side == "auditor" else ())}
    elif not users:
        users = (engagement.created_by,)
    until = f"Until {request.due}. " if request.due and request.turn == "organisation" else ""
    notice = Notice(
        kind,
        f"{_SAID[request.state]}: {request.title}",
        until + (move.why or request.description or "See the request."),
        link(engagement.id, request.id),
        f"{engagement.id}|request|{request.id}|{move.number}",
    )
    return without(users, move.by), notice


_NEWS: Mapping[State, Kind] = {
    "requested": Kind.REQUEST_ASSIGNED,
    "provided": Kind.REQUEST_FULFILLED,
    "returned": Kind.REQUEST_RETURNED,
    "accepted": Kind.REQUEST_ACCEPTED,
}
_SAID: Mapping[State, str] = {
    "requested": "Evidence is asked for",
    "provided": "Evidence was provided",
    "returned": "Evidence was returned",
    "accepted": "Evidence was accepted",
}
