"""How far each requirement of an audit has come, who works on it, and whose turn it is.

Open → In progress → Ready → Under review → (Accepted | Action required → In progress). Every change passes
through the engagement's gate, with its history in the same write. Records: parent `audit#<engagement>`, kind
`requirement`, id the ref; one without a record is open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from proofgraph.audits.moves import Move, Moves
from proofgraph.audits.people import People, without
from proofgraph.audits.seats import Seat, Side
from proofgraph.audits.telling import Tellings
from proofgraph.compliance.days import Period
from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.compliance.frameworks import Requirement, Stored
from proofgraph.errors import ConflictError, ForbiddenError, InvalidInputError
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, Delete, Put, Record, Records, every

Status = Literal["open", "in-progress", "ready", "under-review", "accepted", "action-required"]
STATUSES: tuple[Status, ...] = get_args(Status)
Turn = Literal["organisation", "auditor", "nobody"]

MOVES: Mapping[Status, Mapping[Status, Side]] = {
    "open": {"in-progress": "organisation"},
    "in-progress": {"ready": "organisation"},
    "ready": {"under-review": "auditor"},
    "under-review": {"accepted": "auditor", "action-required": "auditor"},
    "action-required": {"in-progress": "organisation"},
    "accepted": {},
}
"""From which status to which, and which side may make the move."""

TURNS: Mapping[Status, Turn] = {
    "open": "organisation",
    "in-progress": "organisation",
    "ready": "auditor",
    "under-review": "auditor",
    "accepted": "nobody",
    "action-required": "organisation",
}


class Tracked(Stored):
    """A requirement in an audit, due by a day given at `dated_at`; `moves` counts its history."""

    ref: str
    status: Status = "open"
    since: int | None = None
    assignees: tuple[str, ...] = ()
    due: str | None = None
    dated_at: int | None = None
    moves: int = 0

    @property
    def turn(self) -> Turn:
        return TURNS[self.status]

    def overdue(self, today: str) -> bool:
        return self.turn == "organisation" and self.due is not None and self.due < today


@dataclass(frozen=True)
class Statuses:
    records: Records
    engagements: Engagements
    moves: Moves
    people: People
    tellings: Tellings
    clock: Clock

    def get(self, engagement_id: str, ref: str) -> Tracked:
        record = self.records.get(_parent(engagement_id), "requirement", ref)
        return _tracked(record) if record else Tracked(ref=ref)

    def all(self, engagement_id: str) -> Mapping[str, Tracked]:
        """Those that somebody touched."""
        found = every(self.records, _parent(engagement_id), "requirement")
        return {record.id: _tracked(record) for record in found}

    def move(self, seat: Seat, ref: str, to: Status, *, why: str = "", expected: int = ANY) -> Tracked:
        """Bring a requirement to its next status; who asks for action says which."""
        telling: list[Put] = []

        def work(engagement: Engagement) -> Sequence[Put | Delete]:
            held = self._held(engagement.id, ref, expected)
            _permitted(seat, held, to)
            if to == "action-required" and not why.strip():
                raise InvalidInputError("Say what has to be done.", field="why")
            number = held.moves + 1
            made = self.moves.made(seat, "requirement", ref, number, held.status, to, why=why)
            changed = held.model_copy(update={"status": to, "since": made.at, "moves": number})
            users, notice = _news(engagement, changed, made)
            telling[:] = self.tellings.prepare(self.people.reading(users, engagement), notice)
            return [_put(engagement.id, changed, held), self.moves.put(engagement.id, made), *telling]

        self.engagements.change(seat.engagement_id, work)
        self.tellings.settle(telling)
        return self.get(seat.engagement_id, ref)

    def assign(self, seat: Seat, ref: str, changes: Mapping[str, Any], *, expected: int = ANY) -> Tracked:
        """Say who works on a requirement and until when; of `assignees` and `due` what is given."""
        seat.require_side("organisation", "Assigning requirements")
        telling: list[Put] = []

        def work(engagement: Engagement) -> Sequence[Put | Delete]:
            held = self._held(engagement.id, ref, expected)
            if changes.get("due") is not None:
                Period.of(changes["due"], changes["due"])
            assignees = tuple(dict.fromkeys(changes.get("assignees", held.assignees)))
            fresh = [id for id in assignees if id not in held.assignees]
            self.people.check_assignable(fresh, engagement)
            number = held.moves + 1
            due = changes.get("due", held.due)
            update = {"assignees": assignees, "due": due, "moves": number}
            changed = held.model_copy(update=update)
            made = self.moves.made(
                seat, "requirement", ref, number, held.status, held.status, what=_said(changed), why=""
            )
            if due != held.due:
                changed = changed.model_copy(update={"dated_at": made.at})
            telling[:] = self.tellings.prepare(
                without(fresh, seat.user), _assigned(engagement, changed, number)
            )
            return [_put(engagement.id, changed, held), self.moves.put(engagement.id, made), *telling]

        self.engagements.change(seat.engagement_id, work)
        self.tellings.settle(telling)
        return self.get(seat.engagement_id, ref)

    def _held(self, engagement_id: str, ref: str, expected: int) -> Tracked:
        held = self.get(engagement_id, ref)
        if expected not in (ANY, held.version):
            raise ConflictError("The requirement was changed by somebody else; read it again and repeat.")
        return held


def allowed(seat: Seat, tracked: Tracked) -> list[Status]:
    """The moves that are open to somebody now."""
    if not seat.takes_part:
        return []
    return [to for to, side in MOVES[tracked.status].items() if side == seat.side]


def under_way(
    records: Records, engagements: Engagements, framework_id: str, requirements: Iterable[Requirement]
) -> Mapping[str, Status]:
    """How far the requirements in scope of a framework's newest open audit have come, by ref."""
    for engagement in engagements.list():
        if engagement.framework_id == framework_id and engagement.state == "open":
            touched = every(records, _parent(engagement.id), "requirement")
            held = {record.id: _tracked(record).status for record in touched}
            return {r.ref: held.get(r.ref, "open") for r in requirements if engagement.covers(r.category)}
    return {}


def _permitted(seat: Seat, held: Tracked, to: Status) -> None:
    seat.require_part()
    side = MOVES[held.status].get(to)
    if side is None:
        possible = " or ".join(MOVES[held.status]) or "nowhere"
        raise InvalidInputError(f"The requirement is {held.status}; from there it goes to {possible}.")
    if side != seat.side:
        whose = "the auditors" if side == "auditor" else "the organisation"
        raise ForbiddenError(f"From {held.status} to {to} is for {whose} to say.", side=side)


def link(engagement_id: str, ref: str) -> str:
    """Where the app shows a requirement of an audit."""
    return f"/audits/{engagement_id}/requirements/{ref}/evidence"


_SAID: Mapping[str, str] = {
    "in-progress": "is worked on",
    "ready": "is ready for the auditors",
    "under-review": "is under review",
    "accepted": "was accepted",
    "action-required": "needs action",
}


def _news(engagement: Engagement, changed: Tracked, made: Move) -> tuple[Collection[str], Notice]:
    """Whom a move concerns: the side whose turn it is now, or whose work it was."""
    users = engagement.auditors if changed.turn == "auditor" else changed.assignees
    if changed.turn != "auditor" and not users:
        users = (engagement.created_by,)
    notice = Notice(
        Kind.AUDIT_MOVED,
        f"{changed.ref} {_SAID[changed.status]}: {engagement.title}",
        made.why or "See what there is, and whose turn it is.",
        link(engagement.id, changed.ref),
        f"{engagement.id}|requirement|{changed.ref}|{made.number}",
    )
    return without(users, made.by), notice


def _assigned(engagement: Engagement, changed: Tracked, number: int) -> Notice:
    until = f" It is to be ready by {changed.due}." if changed.due else ""
    return Notice(
        Kind.REQUEST_ASSIGNED,
        f"{changed.ref} is yours to get ready: {engagement.title}",
        f"Gather its evidence, and say when it is ready for the auditors.{until}",
        link(engagement.id, changed.ref),
        f"{engagement.id}|assigned|{changed.ref}|{number}",
    )


def _said(changed: Tracked) -> str:
    who = ", ".join(changed.assignees) or "nobody"
    return f"assigned to {who}" + (f", due {changed.due}" if changed.due else "")


def _put(engagement_id: str, changed: Tracked, held: Tracked) -> Put:
    record = Record(_parent(engagement_id), "requirement", changed.ref, changed.body())
    return Put(record, expected=held.version)


def _parent(engagement_id: str) -> str:
    return f"audit#{engagement_id}"


def _tracked(record: Record) -> Tracked:
    return Tracked.model_validate({**record.body, "version": record.version})
