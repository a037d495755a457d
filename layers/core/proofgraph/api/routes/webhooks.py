"""Webhooks, and deliveries that did not arrive."""

from __future__ import annotations

import hashlib
from typing import Any
from urllib.parse import urlsplit

from proofgraph.access.permissions import Permission
from proofgraph.api.models.notices import (
    DeliveryPage,
    DeliveryQuery,
    DeliveryView,
    WebhookChange,
    WebhookCreate,
    WebhookList,
    WebhookMade,
    WebhookView,
)
from proofgraph.api.registration import Call, route
from proofgraph.api.revisions import edit
from proofgraph.notifications.outbox import Outbox
from proofgraph.notifications.webhooks import Webhook


@route("/webhooks", permission=Permission.SETTINGS_READ)
def list_webhooks(call: Call) -> WebhookList:
    """List the webhooks."""
    return WebhookList(items=[WebhookView(**_fields(found)) for found in call.services.webhooks.list()])


# No Idempotency-Key: its record would keep the answer, and with it the secret.
@route("/webhooks", "POST", permission=Permission.SETTINGS_ADMIN, status=201)
def create_webhook(call: Call, body: WebhookCreate) -> WebhookMade:
    """Add a webhook; the answer shows its signing secret this once."""
    made, secret = call.services.webhooks.create(body.name, body.url, kinds=body.kinds, by=call.caller.id)
    call.audit("webhook.create", made.id, **edit({}, _said(made)))
    return WebhookMade(**_fields(made), secret=secret)


@route("/webhooks/{webhook_id}", "PATCH", permission=Permission.SETTINGS_ADMIN, conditional=True)
def change_webhook(call: Call, webhook_id: str, body: WebhookChange) -> WebhookView:
    """Change a webhook; its secret stays."""
    changes = body.model_dump(exclude_none=True)
    before = call.services.webhooks.get(webhook_id)
    changed = call.services.webhooks.change(webhook_id, changes, expected=call.version)
    call.audit("webhook.change", webhook_id, **edit(_said(before), _said(changed)))
    return WebhookView(**_fields(changed))


@route("/webhooks/{webhook_id}", "DELETE", permission=Permission.SETTINGS_ADMIN, status=204)
def delete_webhook(call: Call, webhook_id: str) -> None:
    """Delete a webhook and its secret; what waits for it is dropped."""
    before = call.services.webhooks.get(webhook_id)
    call.services.webhooks.delete(webhook_id)
    call.audit("webhook.delete", webhook_id, **edit(_said(before), {}))


@route("/deliveries", permission=Permission.SETTINGS_READ)
def list_deliveries(call: Call, query: DeliveryQuery) -> DeliveryPage:
    """List deliveries by what became of them, newest first."""
    outbox = Outbox(call.services.records)
    found, after = outbox.list(query.state, after=call.position(query.cursor), limit=query.limit)
    items = [DeliveryView.model_validate(delivery) for delivery in found]
    return DeliveryPage(items=items, next_cursor=call.cursor(after))


@route("/deliveries/{delivery_id}/replay", "POST", permission=Permission.SETTINGS_ADMIN, status=202)
def replay_delivery(call: Call, delivery_id: str) -> DeliveryView:
    """Send a dead or unsure delivery again."""
    sent = Outbox(call.services.records).replay(delivery_id, now=call.services.clock())
    call.audit("delivery.replay", delivery_id, channel=sent.channel, kind=sent.kind)
    return DeliveryView.model_validate(sent)


def _fields(webhook: Webhook) -> dict[str, object]:
    return webhook.model_dump(exclude={"version"}) | {"etag": str(webhook.version)}


def _said(webhook: Webhook) -> dict[str, Any]:
    """What people set. Whoever knows an address such as Slack's may post to it: only its digest is told."""
    return {
        "name": webhook.name,
        "host": urlsplit(webhook.url).hostname,
        "url_sha256": hashlib.sha256(webhook.url.encode()).hexdigest(),
        "kinds": [*webhook.kinds],
        "enabled": webhook.enabled,
    }
