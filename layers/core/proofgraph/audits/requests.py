"""Evidence requests: what one side asks for, by when, of whom; fulfilled, accepted or returned.

planned → requested → provided → (accepted | returned → provided); withdrawn ends it. What is attached is
named by the digest that it had then, so a later edit of an item changes nothing here. Records: parent
`audit#<engagement>`, kind `request`, id `<time>-<random>`.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.audits.asked import MOVES, News, Request, State, Wanted, news
from proofgraph.audits.attaching import Attaching
from proofgraph.audits.moves import Moves, masked
from proofgraph.audits.people import People
from proofgraph.audits.seats import Seat
from proofgraph.audits.telling import Tellings
from proofgraph.compliance.days import Period
from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.errors import ConflictError, ForbiddenError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every

MOST_ATTACHED = 40

Check = Callable[[str], object]
"""Refuses a ref that an engagement is not about."""


@dataclass(frozen=True)
class Requests:
    records: Records
    engagements: Engagements
    moves: Moves
    people: People
    tellings: Tellings
    attaching: Attaching
    clock: Clock

    def create(self, seat: Seat, wanted: Wanted, *, planned: bool = False, check: Check) -> Request:
        """Ask for something; `check` refuses a ref that the engagement is not about."""
        seat.require_part()
        telling: list[Put] = []
        now = self.clock()
        id = f"{now:013d}-{secrets.token_hex(4)}"

        def work(engagement: Engagement) -> Sequence[Put | Delete]:
            self._check(engagement, wanted, wanted.assignees, check)
            made = Request(
                **_masked(wanted),
                id=id,
                engagement_id=engagement.id,
                state="planned" if planned else "requested",
                by=seat.user,
                side=seat.side,
                at=now,
                moves=1,
            )
            move = self.moves.made(seat, "request", id, 1, "", made.state, why="")
            telling[:] = self._told(engagement, news(engagement, made, move, None))
            return [_put(made, NEW), self.moves.put(engagement.id, move), *telling]

        self.engagements.change(seat.engagement_id, work)
        self.tellings.settle(telling)
        return self.get(seat.engagement_id, id)

    def change(
        self,
        seat: Seat,
        request_id: str,
        changes: Mapping[str, Any],
        *,
        expected: int = ANY,
        check: Check,
    ) -> Request:
        """Say it better, assign it, or give it another day; what was asked is for who asked to change."""
        seat.require_part()

        def alter(engagement: Engagement, held: Request) -> tuple[Request, str, str]:
            if held.state in ("accepted", "withdrawn"):
                raise ConflictError(f"The request is {held.state}; ask anew.")
            if not _asks(seat, held) and (seat.side != "organisation" or set(changes) - {"assignees"}):
                raise ForbiddenError("What is asked, and until when, is for the side to say that asked it.")
            wanted = Wanted.model_validate(
                {name: getattr(held, name) for name in Wanted.model_fields} | dict(changes)
            )
            fresh = [id for id in wanted.assignees if id not in held.assignees]
            self._check(engagement, wanted, fresh, check)
            return held.model_copy(update=_masked(wanted)), f"changed {', '.join(sorted(changes))}", ""

        return self._alter(seat, request_id, expected, alter)

    def provide(
        self,
        seat: Seat,
        request_id: str,
        attached: Sequence[Mapping[str, str]],
        *,
        why: str = "",
        expected: int = ANY,
    ) -> Request:
        """Fulfil a request with evidence: what is named is all that is attached from now on."""
        seat.require_side("organisation", "Providing evidence")
        if len(attached) > MOST_ATTACHED:
            raise InvalidInputError(f"A request takes at most {MOST_ATTACHED} attachments.", field="attach")
        if not attached and not why.strip():
            raise InvalidInputError("Attach evidence, or say why there is none.", field="attach")

        def alter(engagement: Engagement, held: Request) -> tuple[Request, str, str]:
            made = tuple(self.attaching.attach(engagement, one, by=seat.user) for one in attached)
            titles = ", ".join(one.title for one in made)
            return _moved(held, "provided", attachments=made), f"attached {titles}" if made else "", why

        return self._alter(seat, request_id, expected, alter)

    def move(self, seat: Seat, request_id: str, to: State, *, why: str = "", expected: int = ANY) -> Request:
        """Accept, return or withdraw it, or ask for what was planned: for the side that asked."""
        seat.require_part()

        def alter(_: Engagement, held: Request) -> tuple[Request, str, str]:
            if to == "provided":
                raise InvalidInputError("Provide a request with what is attached.", field="to")
            if not _asks(seat, held):
                raise ForbiddenError(
                    "A request is accepted, returned or withdrawn by the side that asked it."
                )
            if to in ("returned", "withdrawn") and not why.strip():
                raise InvalidInputError("Say why.", field="why")
            return _moved(held, to), "", why

        return self._alter(seat, request_id, expected, alter)

    def get(self, engagement_id: str, request_id: str) -> Request:
        record = self.records.get(_parent(engagement_id), "request", request_id)
        if record is None:
            raise NotFoundError(f"There is no request {request_id!r}.", id=request_id)
        return _request(record)

    def all(self, engagement_id: str) -> Sequence[Request]:
        """The oldest first."""
        return [_request(record) for record in every(self.records, _parent(engagement_id), "request")]

    def _alter(
        self,
        seat: Seat,
        request_id: str,
        expected: int,
        alter: Callable[[Engagement, Request], tuple[Request, str, str]],
    ) -> Request:
        telling: list[Put] = []

        def work(engagement: Engagement) -> Sequence[Put | Delete]:
            held = self.get(engagement.id, request_id)
            if expected not in (ANY, held.version):
                raise ConflictError("The request was changed by somebody else; read it again and repeat.")
            changed, what, why = alter(engagement, held)
            number = held.moves + 1
            move = self.moves.made(
                seat, "request", held.id, number, held.state, changed.state, what=what, why=why
            )
            since = held.since if changed.state == held.state else move.at
            dated = (
                move.at
                if changed.due != held.due or changed.state == "requested" != held.state
                else held.dated_at
            )
            changed = changed.model_copy(update={"moves": number, "since": since, "dated_at": dated})
            telling[:] = self._told(engagement, news(engagement, changed, move, held))
            return [_put(changed, held.version), self.moves.put(engagement.id, move), *telling]

        self.engagements.change(seat.engagement_id, work)
        self.tellings.settle(telling)
        return self.get(seat.engagement_id, request_id)

    def _told(self, engagement: Engagement, told: Sequence[News]) -> list[Put]:
        return [
            put
            for users, notice in told
            for put in self.tellings.prepare(self.people.reading(users, engagement), notice)
        ]

    def _check(self, engagement: Engagement, wanted: Wanted, fresh: Collection[str], check: Check) -> None:
        if not wanted.title.strip():
            raise InvalidInputError("Say what is asked for.", field="title")
        if wanted.due is not None:
            Period.of(wanted.due, wanted.due)
        for ref in wanted.refs:
            check(ref)
        self.people.check_assignable(fresh, engagement)


def _asks(seat: Seat, held: Request) -> bool:
    """Whether it is theirs; who leads may also issue what was planned."""
    return seat.side == held.side or (held.state == "planned" and seat.leads)


def _moved(held: Request, to: State, **changes: Any) -> Request:
    if to not in MOVES[held.state]:
        possible = " or ".join(MOVES[held.state]) or "nowhere"
        raise InvalidInputError(f"The request is {held.state}; from there it goes to {possible}.")
    return held.model_copy(update={"state": to, **changes})


def _masked(wanted: Wanted) -> dict[str, Any]:
    said = {name: getattr(wanted, name) for name in Wanted.model_fields}
    return said | {"title": masked(wanted.title), "description": masked(wanted.description)}


def planned_put(engagement_id: str, request: Request) -> Put:
    """The write of a request in an engagement that is being made."""
    return Put(Record(_parent(engagement_id), "request", request.id, request.body()), expected=NEW)


def _put(request: Request, expected: int) -> Put:
    record = Record(_parent(request.engagement_id), "request", request.id, request.body())
    return Put(record, expected=expected)


def _parent(engagement_id: str) -> str:
    return f"audit#{engagement_id}"


def _request(record: Record) -> Request:
    return Request.model_validate({**record.body, "version": record.version})
