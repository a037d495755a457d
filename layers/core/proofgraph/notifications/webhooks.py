"""Webhooks: addresses that are told of notices by a signed POST in the shape that Slack takes.

Records: parent `webhooks`, kind `webhook`. The signing secret lies with the secrets, is shown once and
signs `<timestamp>.<body>` by HMAC-SHA256.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets as random
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import orjson
from pydantic import BaseModel, ConfigDict

from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Record, Records, every
from proofgraph.ports.secrets import Secrets

PARENT = "webhooks"
SIGNATURE = "X-Proofgraph-Signature"
DELIVERY = "X-Proofgraph-Delivery"


class Webhook(BaseModel):
    """`kinds` empty: all of them."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    url: str
    kinds: tuple[Kind, ...] = ()
    enabled: bool = True
    created_at: int
    created_by: str
    version: int = 0

    def wants(self, kind: Kind) -> bool:
        return self.enabled and (not self.kinds or kind in self.kinds)


class Webhooks:
    def __init__(self, records: Records, secrets: Secrets, clock: Clock, *, plain: bool = False) -> None:
        self._records = records
        self._secrets = secrets
        self._clock = clock
        self._plain = plain

    def create(self, name: str, url: str, *, kinds: Sequence[Kind] = (), by: str) -> tuple[Webhook, str]:
        """The webhook and its signing secret, which is never shown again."""
        made = Webhook(
            id=f"wh-{random.token_hex(6)}",
            name=name.strip(),
            url=self._checked(url),
            kinds=tuple(kinds),
            created_at=self._clock(),
            created_by=by,
        )
        secret = random.token_urlsafe(32)
        self._secrets.put(_secret_name(made.id), secret)
        return self._put(made, NEW), secret

    def change(self, webhook_id: str, changes: Mapping[str, Any], *, expected: int = ANY) -> Webhook:
        changed = {**changes, **({"url": self._checked(changes["url"])} if "url" in changes else {})}
        return self._put(self.get(webhook_id).model_copy(update=changed), expected)

    def delete(self, webhook_id: str) -> None:
        self.get(webhook_id)
        self._records.delete(PARENT, "webhook", webhook_id)
        self._secrets.delete(_secret_name(webhook_id))

    def get(self, webhook_id: str) -> Webhook:
        record = self._records.get(PARENT, "webhook", webhook_id)
        if record is None:
            raise NotFoundError(f"There is no webhook {webhook_id!r}.", id=webhook_id)
        return _webhook(record)

    def list(self) -> list[Webhook]:
        return sorted((_webhook(r) for r in every(self._records, PARENT, "webhook")), key=lambda w: w.name)

    def signed(self, webhook: Webhook, delivery_id: str, body: bytes, *, now: int) -> dict[str, str]:
        """The headers that a receiver checks: `t=<seconds>,v1=<hex>` over `<seconds>.<body>`."""
        secret = self._secrets.get(_secret_name(webhook.id)) or ""
        seconds = now // 1000
        mac = hmac.new(secret.encode(), f"{seconds}.".encode() + body, hashlib.sha256).hexdigest()
        return {
            "Content-Type": "application/json",
            SIGNATURE: f"t={seconds},v1={mac}",
            DELIVERY: delivery_id,
        }

    def _checked(self, url: str) -> str:
        parts = urlsplit(url)
        if not parts.hostname or parts.scheme not in (("http", "https") if self._plain else ("https",)):
            raise InvalidInputError("Give an https address, such as https://hooks.example.com/…", field="url")
        return url

    def _put(self, webhook: Webhook, expected: int) -> Webhook:
        body = webhook.model_dump(mode="json", exclude={"version"})
        stored = self._records.put(Record(PARENT, "webhook", webhook.id, body), expected=expected)
        return webhook.model_copy(update={"version": stored.version})


def payload(notice: Notice, app_url: str, now: int) -> bytes:
    """Readable by Slack as it is; `event` is for programs."""
    link = f"{app_url.rstrip('/')}{notice.link}"
    shown = f"*<{link}|{_escaped(notice.subject)}>*\n{_escaped(notice.body)}"
    return orjson.dumps(
        {
            "text": f"{notice.subject}: {notice.body}",
            "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": shown[:3000]}}],
            "event": {
                "kind": notice.kind,
                "subject": notice.subject,
                "body": notice.body,
                "link": link,
                "at": now,
            },
        }
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _secret_name(webhook_id: str) -> str:
    return f"webhooks/{webhook_id}"


def _webhook(record: Record) -> Webhook:
    return Webhook.model_validate({**record.body, "version": record.version})
