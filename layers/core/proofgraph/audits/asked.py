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

    `since` is when it came to its state, `dated_at` when its day was given or it was asked with it; both are
    empty in those of before that was kept.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    engagement_id: str
    state: State = "requested"
    by: str
    side: Side
    at: int
    since: int | None = None
    dated_at: int | None = None
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


News = tuple[Collection[str], Notice]


def news(engagement: Engagement, request: Request, move: Move, held: Request | None) -> list[News]:
    """Whom a move of a request concerns, and what each is told."""
    if held is not None and held.state == request.state:
        return _altered(engagement, request, move, held)
    kind = _NEWS.get(request.state)
    if kind is None or (held is not None and held.state == "planned" and request.state == "withdrawn"):
        return []
    users: Collection[str] = request.assignees or (engagement.created_by,)
    if request.state == "provided":
        users = {request.by, *(engagement.auditors if request.side == "auditor" else ())}
    return [(without(users, move.by), _notice(request, move, kind, _SAID[request.state]))]


def _altered(engagement: Engagement, request: Request, move: Move, held: Request) -> list[News]:
    """Those newly assigned, and where its day was moved the others too; what is not their turn waits."""
    if request.turn != "organisation":
        return []
    fresh = [id for id in request.assignees if id not in held.assignees]
    told: list[News] = [
        (without(fresh, move.by), _notice(request, move, Kind.REQUEST_ASSIGNED, _SAID["requested"]))
    ]
    if request.due != held.due:
        others = [id for id in request.assignees if id in held.assignees] or (
            () if request.assignees else (engagement.created_by,)
        )
        said = "Evidence is due on another day" if request.due else "Evidence is due on no day any more"
        told.append((without(others, move.by), _notice(request, move, Kind.AUDIT_MOVED, said)))
    return told


def _notice(request: Request, move: Move, kind: Kind, said: str) -> Notice:
    until = f"Until {request.due}. " if request.due and request.turn == "organisation" else ""
    return Notice(
        kind,
        f"{said}: {request.title}",
        until + (move.why or request.description or "See the request."),
        link(request.engagement_id, request.id),
        f"{request.engagement_id}|request|{request.id}|{move.number}",
    )


_NEWS: Mapping[State, Kind] = {
    "requested": Kind.REQUEST_ASSIGNED,
    "provided": Kind.REQUEST_FULFILLED,
    "returned": Kind.REQUEST_RETURNED,
    "accepted": Kind.REQUEST_ACCEPTED,
    "withdrawn": Kind.AUDIT_MOVED,
}
_SAID: Mapping[State, str] = {
    "requested": "Evidence is asked for",
    "provided": "Evidence was provided",
    "returned": "Evidence was returned",
    "accepted": "Evidence was accepted",
    "withdrawn": "Evidence is asked for no more",
}
