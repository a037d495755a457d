"""Documents as several routes answer with them, and as the audit log has them."""

from __future__ import annotations

from typing import Any

from proofgraph.api.models.policies import PolicyView
from proofgraph.api.registration import Call
from proofgraph.compliance.policy_items import served
from proofgraph.policies.archive import Entry, Held
from proofgraph.policies.drafts import State
from proofgraph.policies.markdown import to_html

_ROW_FIELDS = {
    "title",
    "domain",
    "type",
    "summary",
    "implements",
    "adopted",
    "owner",
    "url",
    "acceptance",
}
_VIEW_FIELDS = {
    "digest",
    "adopted_at",
    "adopted_by",
    "published_at",
    "published_by",
    "approved",
    "approved_by",
    "asked_from",
    "asked_at",
}


def said(entry: Entry) -> dict[str, Any]:
    """A document as the audit log has it before and after a change."""
    return {
        **entry.meta.model_dump(mode="json"),
        "number": entry.number,
        "digest": entry.digest,
        "asked_from": entry.asked_from,
    }


def policy_row(entry: Entry, draft: State) -> dict[str, Any]:
    return {
        "id": entry.id,
        "kind": entry.kind,
        **entry.meta.model_dump(include=_ROW_FIELDS),
        "draft": draft,
        "published": entry.published,
        "state": draft if draft != "none" else "published" if entry.published else "draft",
        "controls": list(entry.controls),
        "unfilled": list(entry.unfilled),
        "number": entry.number,
        "updated_at": entry.at,
        "updated_by": entry.by,
        "file": entry.file,
    }


def policy_view(call: Call, held: Held) -> PolicyView:
    entry = held.entry
    found = served(call.services.frameworks, call.services.controls, entry.controls)
    return PolicyView.model_validate(
        {
            **policy_row(entry, call.services.documents.drafts.state(entry.id)),
            "excerpt": "",
            **entry.meta.model_dump(include={"considerations", "provider", "order"}),
            **entry.model_dump(include=_VIEW_FIELDS),
            "source": held.source,
            "text": held.text,
            "html": to_html(held.text),
            "requirements": list(found),
            "etag": str(entry.version),
        }
    )
