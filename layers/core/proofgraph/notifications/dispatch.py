"""Sending what is due: read anew and claimed first, so that dispatchers that overlap send nothing twice.

An e-mail whose dispatcher died after the claim may have gone out: it is shown as unsure and left to a person.
A webhook is posted again under the same delivery id, with longer and longer pauses, and given up after the
last; both can be sent again by hand.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from proofgraph.errors import (
    ConflictError,
    InvalidInputError,
    NotFoundError,
    ProofgraphError,
    UnavailableError,
)
from proofgraph.notifications import preferences
from proofgraph.notifications.letters import Letters
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.notifications.outbox import Delivery, Outbox, State
from proofgraph.notifications.preferences import DIGEST, unsubscribe_token
from proofgraph.notifications.webhooks import Webhook, Webhooks, payload
from proofgraph.ports.clock import Clock
from proofgraph.ports.mail import Letter, Mail
from proofgraph.ports.post import Post
from proofgraph.ports.records import Delete, Record, Records, every

log = logging.getLogger(__name__)

MINUTE = 60_000
PAUSES = tuple(minutes * MINUTE for minutes in (1, 5, 30, 120, 360))
"""Between attempts; after as many failures as there are pauses, and one more, a delivery is dead."""

MARGIN_MS = 20_000
DIGEST_ITEMS = 90


@dataclass(frozen=True)
class Dispatcher:
    """`email_of` gives a user's address, or None; `letters` is made when a letter is written."""

    records: Records
    clock: Clock
    mail: Mail | None
    post: Post
    webhooks: Webhooks
    email_of: Callable[[str], str | None]
    letters: Callable[[], Letters]
    key: Callable[[], bytes]

    def run(self, remaining_ms: Callable[[], int] = lambda: 10 * MINUTE) -> int:
        """Send what is due now; gives how many deliveries were looked at.

        One that fails here, not at its receiver, stops none of the others; at the end the first such failure
        is raised, so that it is seen.
        """
        outbox, seen, failed = Outbox(self.records), 0, None
        for place in outbox.due(self.clock()):
            if remaining_ms() < MARGIN_MS:
                break
            seen += 1
            try:
                self._one(outbox, place)
            except ConflictError:
                continue  # another dispatcher is at it
            except (ProofgraphError, ValueError, LookupError) as error:
                log.warning("%s was left: %s", place.id, error)
                failed = failed or error
        if failed is not None:
            raise failed
        return seen

    def _one(self, outbox: Outbox, place: Record) -> None:
        now = self.clock()
        delivery = outbox.at(place, now)
        if delivery is None:
            return
        if delivery.state == "sending" and delivery.channel != "webhook":
            outbox.end(delivery, "unsure", now=now, error="It was handed over, and no answer was seen.")
        elif delivery.channel == "webhook":
            self._webhook(outbox, delivery, now)
        else:
            self._letter(outbox, delivery, now)

    def _letter(self, outbox: Outbox, delivery: Delivery, now: int) -> None:
        address, mail = self.email_of(delivery.target), self.mail
        if address is None or mail is None:
            outbox.drop(delivery, now=now)
            return
        claimed = self._claimed(outbox, delivery, now)
        if claimed is None:
            return

        def send() -> State:
            letter = self._written(claimed, address)
            return "dropped" if letter is None else mail.send(letter)

        self._try(outbox, claimed, now, send)

    def _try(self, outbox: Outbox, claimed: Delivery, now: int, send: Callable[[], State]) -> None:
        """Keep what becomes of it; what fails without an answer surely was not sent, and is tried again."""
        try:
            state = send()
        except InvalidInputError as error:
            outbox.end(claimed, "dead", now=now, error=error.message)
        except UnavailableError as error:
            self._later(outbox, claimed, now, error.message)
        except ProofgraphError as error:
            self._later(outbox, claimed, now, error.message)
            raise
        except (ValueError, LookupError) as error:
            outbox.end(claimed, "dead", now=now, error=f"It cannot be written: {error}")
            raise
        else:
            outbox.end(claimed, state, now=now)

    def _claimed(self, outbox: Outbox, delivery: Delivery, now: int) -> Delivery | None:
        if delivery.channel == "email" or delivery.payload:
            return outbox.claim(delivery, now)
        parent = f"digest#{delivery.target}"
        collected = every(self.records, parent, "item")
        wanted = preferences.read(self.records, delivery.target)
        items = [item for item in collected if wanted.way(Kind(item.body["kind"])) != "off"]
        shown, more = items[:DIGEST_ITEMS], items[DIGEST_ITEMS:]
        claimed = outbox.claim(
            delivery,
            now,
            payload={"items": [item.body for item in shown], "more": len(more)},
            taking=[Delete(parent, "item", item.id) for item in shown],
        )
        if claimed is not None:
            for item in collected:
                if item not in shown:
                    self.records.delete(parent, "item", item.id)
        return claimed

    def _written(self, delivery: Delivery, address: str) -> Letter | None:
        letters = self.letters()
        if delivery.channel == "digest":
            items, more = delivery.payload["items"], delivery.payload["more"]
            stop = unsubscribe_token(self.key(), delivery.target, DIGEST)
            return letters.digest(address, items, more, unsubscribe=stop) if items else None
        token = None
        if not delivery.payload["duty"]:
            token = unsubscribe_token(self.key(), delivery.target, Kind(delivery.kind))
        return letters.notice(address, delivery.payload, unsubscribe=token)

    def _webhook(self, outbox: Outbox, delivery: Delivery, now: int) -> None:
        webhook = self._receiver(delivery.target)
        if webhook is None:
            outbox.drop(delivery, now=now)
            return
        claimed = outbox.claim(delivery, now)
        if claimed is None:
            return

        def send() -> State:
            body = payload(_notice(claimed), self.letters().app_url, claimed.made_at)
            headers = self.webhooks.signed(webhook, claimed.id, body, now=now)
            status = self.post.post(webhook.url, body, headers)
            if not 200 <= status < 300:
                raise UnavailableError(f"The receiver answered {status}.")
            return "sent"

        self._try(outbox, claimed, now, send)

    def _receiver(self, webhook_id: str) -> Webhook | None:
        try:
            found = self.webhooks.get(webhook_id)
        except NotFoundError:
            return None
        return found if found.enabled else None

    def _later(self, outbox: Outbox, delivery: Delivery, now: int, error: str) -> None:
        if delivery.attempts > len(PAUSES):
            outbox.end(delivery, "dead", now=now, error=error)
        else:
            outbox.again(delivery, due=now + PAUSES[delivery.attempts - 1], error=error)


def _notice(delivery: Delivery) -> Notice:
    said: Mapping[str, Any] = delivery.payload
    return Notice(Kind(delivery.kind), said["subject"], said["body"], said["link"], delivery.id)
