"""What is still to be sent, and what became of what was: one delivery per notice, channel and target.

Records: parent `deliveries`, kind `delivery`, id `<digest>`, listed by state under the index
`deliveries#<state>` (time); parent `deliveries-due`, kind `due`, id `<time>-<delivery>` while it waits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.ports.records import NEW, Delete, Put, Record, Records

PARENT = "deliveries"
OUTBOX = "deliveries-due"
KEEP_SECONDS = 90 * 86_400

CLAIM_MS = 15 * 60_000
"""Longer than a dispatcher lives: a claim of this age is nobody's."""

Channel = Literal["email", "digest", "webhook"]
State = Literal["waiting", "sending", "sent", "unsure", "dead", "dropped"]
"""`unsure`: handed over without an answer, not sent again by itself. `dead`: given up, can be replayed."""


class Delivery(BaseModel):
    """`target` is a user or a webhook; `due` and `claimed_at` are epoch milliseconds."""

    model_config = ConfigDict(frozen=True)

    id: str
    channel: Channel
    target: str
    kind: str
    payload: Mapping[str, Any]
    state: State = "waiting"
    attempts: int = 0
    due: int
    made_at: int
    claimed_at: int | None = None
    ended_at: int | None = None
    error: str = ""
    version: int = 0

    @property
    def place(self) -> str:
        """Its id in the outbox: sorted by when it is due."""
        return f"{self.due:013d}-{self.id}"

    def free(self, now: int) -> bool:
        """Whether a dispatcher may take it: its time has come, or whoever claimed it has long been gone."""
        if self.state == "sending":
            return now - (self.claimed_at or 0) >= CLAIM_MS
        return self.state == "waiting" and self.due <= now

    def record(self) -> Record:
        body = self.model_dump(mode="json", exclude={"version"})
        return Record(
            PARENT,
            "delivery",
            self.id,
            body,
            index=f"{PARENT}#{self.state}",
            index_sort=f"{self.made_at:013d}",
            expires_at=self.made_at // 1000 + KEEP_SECONDS,
        )


class Outbox:
    def __init__(self, records: Records) -> None:
        self._records = records

    def operations(self, delivery: Delivery) -> list[Put | Delete]:
        """The writes that put a new delivery in; they fail where it was put in before."""
        waiting = Record(OUTBOX, "due", delivery.place, {"delivery": delivery.id})
        return [Put(delivery.record(), expected=NEW), Put(waiting)]

    def due(self, now: int, *, limit: int = 100) -> list[Record]:
        """The places of deliveries whose time has come, the oldest first; `at` reads what lies there."""
        page = self._records.list(OUTBOX, "due", limit=limit)
        return [record for record in page.records if int(record.id[:13]) <= now]

    def at(self, place: Record, now: int) -> Delivery | None:
        """The delivery as it is now; None where another dispatcher has it, sent it, or put it off."""
        held = self._records.get(PARENT, "delivery", place.body["delivery"])
        if held is None:
            self._records.delete(OUTBOX, "due", place.id)
            return None
        delivery = _delivery(held)
        return delivery if delivery.free(now) else None

    def claim(
        self,
        delivery: Delivery,
        now: int,
        *,
        payload: Mapping[str, Any] | None = None,
        taking: Sequence[Delete] = (),
    ) -> Delivery | None:
        """The delivery as ours to send; None where another was faster, or it is not to be sent now.

        With the same write it takes what it is going to send out of where that waited.
        """
        if not delivery.free(now):
            return None
        claimed = delivery.model_copy(
            update={
                "state": "sending",
                "claimed_at": now,
                "attempts": delivery.attempts + 1,
                "payload": delivery.payload if payload is None else payload,
            }
        )
        try:
            self._records.transact([Put(claimed.record(), expected=delivery.version), *taking])
        except ConflictError:
            return None
        return claimed.model_copy(update={"version": delivery.version + 1})

    def end(self, delivery: Delivery, state: State, *, now: int, error: str = "") -> Delivery:
        """It needs no more sending, or is not to be sent any more."""
        ended = delivery.model_copy(update={"state": state, "ended_at": now, "error": error})
        self._records.transact(
            [Put(ended.record(), expected=delivery.version), Delete(OUTBOX, "due", delivery.place)]
        )
        return ended

    def again(self, delivery: Delivery, *, due: int, error: str = "") -> Delivery:
        """Send it at a later time."""
        later = delivery.model_copy(
            update={"state": "waiting", "due": due, "claimed_at": None, "error": error}
        )
        operations: list[Put | Delete] = [Put(later.record(), expected=delivery.version)]
        if later.place != delivery.place:
            operations.append(Delete(OUTBOX, "due", delivery.place))
        operations.append(Put(Record(OUTBOX, "due", later.place, {"delivery": later.id})))
        self._records.transact(operations)
        return later

    def get(self, delivery_id: str) -> Delivery:
        record = self._records.get(PARENT, "delivery", delivery_id)
        if record is None:
            raise NotFoundError(f"There is no delivery {delivery_id!r}.", id=delivery_id)
        return _delivery(record)

    def replay(self, delivery_id: str, *, now: int) -> Delivery:
        """Send a dead or unsure one again, because a person wants so."""
        held = self.get(delivery_id)
        if held.state not in ("dead", "unsure"):
            raise ConflictError(f"This delivery is {held.state}; only a dead or unsure one is sent again.")
        return self.again(held.model_copy(update={"attempts": 0}), due=now)

    def list(
        self, state: State, *, after: str | None = None, limit: int = 50
    ) -> tuple[list[Delivery], str | None]:
        page = self._records.list_index(f"{PARENT}#{state}", after=after, limit=limit, descending=True)
        return [_delivery(record) for record in page.records], page.after

    def drop(self, delivery: Delivery, *, now: int) -> None:
        """Its target is no more."""
        self.end(delivery, "dropped", now=now, error="The receiver is gone.")


def _delivery(record: Record) -> Delivery:
    return Delivery.model_validate({**record.body, "version": record.version})
