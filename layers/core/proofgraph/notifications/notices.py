"""Telling people: a notice in the app for each, and a delivery for each other way they are told.

What is told twice is told once: ids derive from the notice's `dedupe`, and each person's writes are one
transaction. Records: parent `notices#<user>`, kind `notice`, id `<time>-<digest>`, and kind `told`, id
`<digest>`, which keeps the same notice from a second telling; parent `webhook-told#<webhook>`, kind `told`,
does so for a webhook, whose deliveries are forgotten; parent `digest#<user>`, kind `item`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict

from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.notifications import preferences
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.notifications.outbox import OUTBOX, Delivery, Outbox
from proofgraph.notifications.preferences import parent_of
from proofgraph.notifications.webhooks import Webhooks
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Delete, Put, Record, Records

KEEP_SECONDS = 400 * 86_400
_BATCH = 90
_ATTEMPTS = 3


class Told(BaseModel):
    """A notice as its reader has it; `resolved_at` says since when it asks for nothing any more."""

    model_config = ConfigDict(frozen=True)

    id: str
    kind: Kind
    subject: str
    body: str
    link: str
    at: int
    read_at: int | None = None
    resolved_at: int | None = None


class Notices:
    """`email_of` gives a user's address, or None for somebody who is gone."""

    def __init__(
        self,
        records: Records,
        clock: Clock,
        webhooks: Webhooks,
        email_of: Callable[[str], str | None],
    ) -> None:
        self._records = records
        self._clock = clock
        self._webhooks = webhooks
        self._email_of = email_of
        self._outbox = Outbox(records)

    def tell(self, users: Collection[str], notice: Notice) -> None:
        """Tell each user, and each webhook that wants this kind; those who were told already are left out."""
        for user in sorted(set(users)):
            self._once(self.operations(user, notice))
        for webhook in () if notice.personal else self._webhooks.list():
            if webhook.wants(notice.kind):
                self._once(self._by_webhook(webhook.id, notice))

    def operations(self, user: str, notice: Notice) -> list[Put | Delete]:
        """The writes that tell one user, for a transaction of the caller's that happens once."""
        now = self._clock()
        digest = notice.id_for(user)
        told = Told(
            id=f"{now:013d}-{digest[:12]}",
            kind=notice.kind,
            subject=notice.subject,
            body=notice.body,
            link=notice.link,
            at=now,
        )
        expires = now // 1000 + KEEP_SECONDS
        made: list[Put | Delete] = [
            Put(Record(parent_of(user), "told", digest, {"notice": told.id}), expected=NEW),
            Put(Record(parent_of(user), "notice", told.id, told.model_dump(mode="json"), expires_at=expires)),
        ]
        return made + self._by_email(user, notice, told)

    def page(self, user: str, *, after: str | None = None, limit: int = 50) -> tuple[list[Told], str | None]:
        """The user's notices, newest first."""
        page = self._records.list(parent_of(user), "notice", after=after, limit=limit, descending=True)
        return [Told.model_validate(record.body) for record in page.records], page.after

    def unread(self, user: str) -> int:
        """How many of the newest 100 nobody has read."""
        return sum(told.read_at is None for told in self.page(user, limit=100)[0])

    def read(self, user: str, notice_ids: Collection[str]) -> None:
        """Mark as read; what is marked already stays as it is."""
        self._mark(lambda: [self._held(user, id) for id in dict.fromkeys(notice_ids)])

    def read_up_to(self, user: str, notice_id: str) -> None:
        """Mark this one as read and all that are older; what came since stays unread."""
        self._mark(lambda: [self._held(user, notice_id), *self._older(user, notice_id)])

    def resolve(self, users: Collection[str], notice: Notice) -> None:
        """Say of a notice, as its `dedupe` names it, that what it told is over; it counts as read."""
        now = self._clock()
        for user in sorted(set(users)):
            told = self._records.get(parent_of(user), "told", notice.id_for(user))
            held = told and self._records.get(parent_of(user), "notice", told.body["notice"])
            if held is None or held.body.get("resolved_at") is not None:
                continue
            body = {
                **held.body,
                "subject": f"Resolved: {held.body['subject']}",
                "read_at": held.body["read_at"] or now,
                "resolved_at": now,
            }
            self._records.put(replace(held, body=body), expected=held.version)

    def _mark(self, find: Callable[[], Iterable[Record]]) -> None:
        for _ in range(_ATTEMPTS):
            now = self._clock()
            puts = [
                Put(replace(found, body={**found.body, "read_at": now}), expected=found.version)
                for found in find()
                if found.body["read_at"] is None
            ]
            try:
                for start in range(0, len(puts), _BATCH):
                    self._records.transact(puts[start : start + _BATCH])
            except ConflictError:
                continue  # one of them was read or resolved meanwhile
            return
        raise ConflictError("These notices change just now; repeat.")

    def _held(self, user: str, notice_id: str) -> Record:
        record = self._records.get(parent_of(user), "notice", notice_id)
        if record is None:
            raise NotFoundError(f"You have no notice {notice_id!r}.", id=notice_id)
        return record

    def _older(self, user: str, notice_id: str) -> Iterator[Record]:
        after: str | None = notice_id
        while after is not None:
            page = self._records.list(parent_of(user), "notice", after=after, descending=True)
            yield from page.records
            after = page.after

    def _by_email(self, user: str, notice: Notice, told: Told) -> list[Put | Delete]:
        wanted = preferences.read(self._records, user)
        way = wanted.way(notice.kind)
        if way == "off" or self._email_of(user) is None:
            return []
        if way == "at-once":
            return self._outbox.operations(self._delivery(notice, "email", user))
        due = wanted.next_digest(told.at)
        item = Record(f"digest#{user}", "item", told.id, told.model_dump(mode="json"))
        delivery = Delivery(
            id=notice_of_day(user, due),
            channel="digest",
            target=user,
            kind="digest",
            payload={},
            due=due,
            made_at=told.at,
        )
        waiting = Record(OUTBOX, "due", delivery.place, {"delivery": delivery.id})
        return [Put(item), Put(delivery.record()), Put(waiting)]

    def _by_webhook(self, webhook_id: str, notice: Notice) -> list[Put | Delete]:
        delivery = self._delivery(notice, "webhook", webhook_id)
        told = Record(f"webhook-told#{webhook_id}", "told", delivery.id, {})
        return [Put(told, expected=NEW), *self._outbox.operations(delivery)]

    def _delivery(self, notice: Notice, channel: Any, target: str) -> Delivery:
        now = self._clock()
        said: Mapping[str, Any] = {
            "subject": notice.subject,
            "body": notice.body,
            "link": notice.link,
            "duty": notice.duty,
        }
        return Delivery(
            id=notice.id_for(f"{channel}:{target}"),
            channel=channel,
            target=target,
            kind=notice.kind,
            payload=said,
            due=now,
            made_at=now,
        )

    def _once(self, operations: list[Put | Delete]) -> None:
        try:
            self._records.transact(operations)
        except ConflictError:
            return


def notice_of_day(user: str, due: int) -> str:
    """The id of a user's digest at a time."""
    return Notice(Kind.STATUS_CHANGED, "", "", "", f"digest:{due}").id_for(user)
