"""What the caller was told, and how they want to be told."""

from __future__ import annotations

from proofgraph.access.permissions import Anyone
from proofgraph.api.models.notices import (
    NoticePage,
    NoticesRead,
    NoticeView,
    PreferencesChange,
    PreferencesView,
    Unsubscribed,
    Unsubscription,
)
from proofgraph.api.models.shared import PageQuery
from proofgraph.api.registration import Call, route
from proofgraph.notifications import preferences
from proofgraph.notifications.notice import DUTIES
from proofgraph.notifications.preferences import Preferences


@route("/notices", permission=Anyone.SIGNED_IN)
def list_notices(call: Call, query: PageQuery) -> NoticePage:
    """List what you were told, newest first."""
    notices = call.services.notices
    found, after = notices.page(call.caller.id, after=call.position(query.cursor), limit=query.limit)
    return NoticePage(
        items=[NoticeView.model_validate(told) for told in found],
        next_cursor=call.cursor(after),
        unread=notices.unread(call.caller.id),
    )


@route("/notices/read", "POST", permission=Anyone.SIGNED_IN, status=204)
def read_notices(call: Call, body: NoticesRead) -> None:
    """Mark notices of yours as read."""
    call.services.notices.read(call.caller.id, body.ids)


@route("/notices/preferences", permission=Anyone.SIGNED_IN)
def get_preferences(call: Call) -> PreferencesView:
    """Read how you are told."""
    return _view(preferences.read(call.services.records, call.caller.id))


@route("/notices/preferences", "PATCH", permission=Anyone.SIGNED_IN, conditional=True)
def change_preferences(call: Call, body: PreferencesChange) -> PreferencesView:
    """Change how you are told; duties always come at once."""
    changes = body.model_dump(exclude_none=True)
    changed = preferences.change(call.services.records, call.caller.id, changes, expected=call.version)
    return _view(changed)


@route("/unsubscriptions", "POST", permission=Anyone.PUBLIC)
def unsubscribe(call: Call, body: Unsubscription) -> Unsubscribed:
    """Stop e-mails of the kind that a link in one of them names."""
    kind = preferences.unsubscribe(call.services.records, call.services.unsubscribe_key, body.token)
    return Unsubscribed(kind=kind)


def _view(held: Preferences) -> PreferencesView:
    return PreferencesView(
        others=held.others,
        email=dict(held.email),
        timezone=held.timezone,
        duties=sorted(DUTIES),
        etag=str(held.version),
    )
