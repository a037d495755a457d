"""Comments on a requirement or a request of an audit: for both sides, or the organisation's own.

Nothing is deleted: an edit keeps what stood before, and one that is withdrawn stays, marked so. Records:
parent `audit-comments#<engagement>`, kind `comment`, id `<time>-<random>`.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.audits import asked, statuses
from proofgraph.audits.moves import Of, masked
from proofgraph.audits.people import People, without
from proofgraph.audits.seats import Seat, Side
from proofgraph.audits.telling import Tellings
from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.compliance.frameworks import Stored
from proofgraph.errors import ConflictError, ForbiddenError, InvalidInputError, NotFoundError
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every

Visibility = Literal["both", "internal"]
MOST_EDITS = 20
FULL = 500_000
"""Characters after which a page of comments ends early, so that it always fits into an answer."""


class Edit(BaseModel):
    """What a comment said before `at`."""

    model_config = ConfigDict(frozen=True)

    at: int
    text: str


class Comment(Stored):
    """`of` and `key` say on what; `mentions` are those it names and tells."""

    id: str
    of: Of
    key: str
    by: str
    side: Side
    at: int
    text: str
    visibility: Visibility = "both"
    mentions: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    withdrawn_at: int | None = None


@dataclass(frozen=True)
class Comments:
    records: Records
    engagements: Engagements
    people: People
    tellings: Tellings
    clock: Clock

    def add(
        self,
        seat: Seat,
        of: Of,
        key: str,
        text: str,
        *,
        visibility: Visibility = "both",
        concerned: Collection[str] = (),
    ) -> Comment:
        """Say something; those it names and those whom the thread concerns are told."""
        seat.require_part()
        if visibility == "internal" and seat.side != "organisation":
            raise ForbiddenError("Internal comments are the organisation's.")
        _said(text)
        telling: list[Put] = []
        now = self.clock()
        id = f"{now:013d}-{secrets.token_hex(4)}"

        def work(engagement: Engagement) -> Sequence[Put | Delete]:
            internal = visibility == "internal"
            mentions = self.people.mentioned(text, engagement, internal=internal)
            made = Comment(
                id=id,
                of=of,
                key=key,
                by=seat.user,
                side=seat.side,
                at=now,
                text=masked(text),
                visibility=visibility,
                mentions=tuple(mentions),
            )
            others = self.people.reading(concerned, engagement, internal=internal)
            telling[:] = [
                *self._told(engagement, made, Kind.COMMENT_MENTION, without(mentions, seat.user)),
                *self._told(engagement, made, Kind.COMMENT_ADDED, without(others, seat.user, *mentions)),
            ]
            return [Put(_record(engagement.id, made), expected=NEW), *telling]

        self.engagements.change(seat.engagement_id, work)
        self.tellings.settle(telling)
        return self.get(seat, id)

    def edit(self, seat: Seat, comment_id: str, text: str, *, expected: int = ANY) -> Comment:
        """Say it otherwise; what stood before is kept, and who is named newly is told."""
        _said(text)
        telling: list[Put] = []

        def work(engagement: Engagement) -> Sequence[Put | Delete]:
            held = self._own(seat, comment_id, expected)
            if len(held.edits) >= MOST_EDITS:
                raise InvalidInputError(f"A comment is edited at most {MOST_EDITS} times; write another.")
            internal = held.visibility == "internal"
            mentions = self.people.mentioned(text, engagement, internal=internal)
            edits = (*held.edits, Edit(at=self.clock(), text=held.text))
            changed = held.model_copy(
                update={"text": masked(text), "mentions": tuple(mentions), "edits": edits}
            )
            fresh = without(mentions, seat.user, *held.mentions)
            telling[:] = self._told(engagement, changed, Kind.COMMENT_MENTION, fresh)
            return [Put(_record(engagement.id, changed), expected=held.version), *telling]

        self.engagements.change(seat.engagement_id, work)
        self.tellings.settle(telling)
        return self.get(seat, comment_id)

    def withdraw(self, seat: Seat, comment_id: str, *, expected: int = ANY) -> Comment:
        """Take it back; it stays, marked so."""

        def work(engagement: Engagement) -> Sequence[Put | Delete]:
            held = self._own(seat, comment_id, expected)
            changed = held.model_copy(update={"withdrawn_at": self.clock()})
            return [Put(_record(engagement.id, changed), expected=held.version)]

        self.engagements.change(seat.engagement_id, work)
        return self.get(seat, comment_id)

    def get(self, seat: Seat, comment_id: str) -> Comment:
        record = self.records.get(_parent(seat.engagement_id), "comment", comment_id)
        found = _comment(record) if record else None
        if found is None or not visible(seat.side, found):
            raise NotFoundError(f"There is no comment {comment_id!r}.", id=comment_id)
        return found

    def all(self, engagement_id: str, side: Side) -> Sequence[Comment]:
        """What a side may read of an engagement, the oldest first."""
        found = every(self.records, _parent(engagement_id), "comment")
        return [comment for record in found if visible(side, comment := _comment(record))]

    def page(
        self,
        engagement_id: str,
        side: Side,
        *,
        of: Of | None = None,
        key: str | None = None,
        after: str | None = None,
        limit: int = 50,
    ) -> tuple[list[Comment], str | None]:
        """What a side may read, of all or of one thread, the oldest first; and after which it goes on."""
        found: list[Comment] = []
        said = 0
        while True:
            page = self.records.list(_parent(engagement_id), "comment", after=after, limit=200)
            for comment in map(_comment, page.records):
                if visible(side, comment) and of in (None, comment.of) and key in (None, comment.key):
                    found.append(comment)
                    said += sum(len(text) for text in (comment.text, *(edit.text for edit in comment.edits)))
                if len(found) == limit or said >= FULL:
                    return found, comment.id
            after = page.after
            if after is None:
                return found, None

    def thread(self, seat: Seat, of: Of, key: str) -> Sequence[Comment]:
        listed = self.all(seat.engagement_id, seat.side)
        return [comment for comment in listed if (comment.of, comment.key) == (of, key)]

    def _own(self, seat: Seat, comment_id: str, expected: int) -> Comment:
        seat.require_part()
        held = self.get(seat, comment_id)
        if held.by != seat.user:
            raise ForbiddenError("Only who wrote a comment changes it.")
        if expected not in (ANY, held.version):
            raise ConflictError("The comment was changed meanwhile; read it again and repeat.")
        if held.withdrawn_at is not None:
            raise InvalidInputError("The comment was withdrawn.")
        return held

    def _told(
        self, engagement: Engagement, comment: Comment, kind: Kind, users: Collection[str]
    ) -> list[Put]:
        where = statuses.link if comment.of == "requirement" else asked.link
        what = "You were named in a comment" if kind is Kind.COMMENT_MENTION else "There is a new comment"
        about = comment.key if comment.of == "requirement" else "a request"
        notice = Notice(
            kind,
            f"{what} on {about}: {engagement.title}",
            comment.text[:500],
            where(engagement.id, comment.key),
            f"{engagement.id}|comment|{comment.id}|{len(comment.edits)}",
        )
        return self.tellings.prepare(users, notice)


def visible(side: Side, comment: Comment) -> bool:
    return side == "organisation" or comment.visibility == "both"


def _said(text: str) -> None:
    if not text.strip():
        raise InvalidInputError("Write something.", field="text")


def _record(engagement_id: str, comment: Comment) -> Record:
    return Record(_parent(engagement_id), "comment", comment.id, comment.body())


def _parent(engagement_id: str) -> str:
    return f"audit-comments#{engagement_id}"


def _comment(record: Record) -> Comment:
    return Comment.model_validate({**record.body, "version": record.version})
