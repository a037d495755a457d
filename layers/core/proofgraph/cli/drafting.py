"""A document of a folder on its way through approval: drafted, submitted, published once it is approved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from proofgraph.api.models.policies import PolicyView
from proofgraph.api.models.policy_life import DraftView
from proofgraph.cli.client import Client
from proofgraph.policies.documents import Document
from proofgraph.policies.making import UNREAD

_DRAFTED = ("title", "domain", "type", "summary", "considerations", "provider", "url")


def needs_approval(client: Client, path: str) -> bool:
    return client.get(f"{path}/draft", DraftView).needed > 0


def advance(client: Client, path: str, document: Document, note: str, *, renew: bool) -> bool:
    """Bring the document one step on; whether it is published now, or still waits for its approvers."""
    _set_at_once(client, path, document)
    draft = client.get(f"{path}/draft", DraftView)
    if not _says(draft, document):
        body = {**_drafted(document), "note": note}
        draft = client.patch(f"{path}/draft", DraftView, body, draft.etag)
    if draft.state == "approved":
        body = {"renew_acceptance": renew, "adopt": document.meta.adopted, "note": note}
        client.post_to(f"{path}/draft/publish", PolicyView, body, draft.etag)
        return True
    if draft.state != "in-review" and (draft.changed or document.meta.adopted):
        client.post_to(f"{path}/draft/submit", DraftView, {"note": note}, draft.etag)
    return False


def _set_at_once(client: Client, path: str, document: Document) -> None:
    """What nobody reads in the document needs no approval; only adopting it does."""
    held = client.get(path, PolicyView)
    wanted: dict[str, Any] = {"controls": list(document.meta.satisfies)}
    wanted |= {name: getattr(document.meta, name) for name in UNREAD if name not in ("adopted", "satisfies")}
    if held.adopted and not document.meta.adopted:
        wanted["adopted"] = False
    changed = {name: value for name, value in wanted.items() if getattr(held, name) != value}
    if changed:
        client.patch(path, PolicyView, changed, held.etag)


def _says(draft: DraftView, document: Document) -> bool:
    same = all(getattr(draft, name) == value for name, value in _fields(document).items())
    return same and draft.source == document.body


def _fields(document: Document) -> Mapping[str, Any]:
    found = {name: getattr(document.meta, name) for name in _DRAFTED}
    return found | {"considerations": list(document.meta.considerations)}


def _drafted(document: Document) -> dict[str, Any]:
    implements = {"implements": document.meta.implements} if document.meta.implements else {}
    return {**_fields(document), **implements, "source": document.body}
