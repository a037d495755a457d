"""What the caller was told, and how they want to be told."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

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
from proofgraph.api.registration import JSON, Call, Redirect, route
from proofgraph.api.revisions import edit
from proofgraph.notifications import preferences
from proofgraph.notifications.notice import DUTIES
from proofgraph.notifications.preferences import Preferences

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


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
    """Mark notices of yours as read: those named, or one and all that are older."""
    notices = call.services.notices
    if body.up_to is not None:
        notices.read_up_to(call.caller.id, body.up_to)
    else:
        notices.read(call.caller.id, body.ids or ())


@route("/notices/preferences", permission=Anyone.SIGNED_IN)
def get_preferences(call: Call) -> PreferencesView:
    """Read how you are told."""
    return _view(preferences.read(call.services.records, call.caller.id))


@route("/notices/preferences", "PATCH", permission=Anyone.SIGNED_IN, conditional=True)
def change_preferences(call: Call, body: PreferencesChange) -> PreferencesView:
    """Change how you are told; duties always come at once."""
    changes = body.model_dump(exclude_none=True)
    before = preferences.read(call.services.records, call.caller.id)
    changed = preferences.change(call.services.records, call.caller.id, changes, expected=call.version)
    call.audit("preferences.change", call.caller.id, **edit(_said(before), _said(changed)))
    return _view(changed)


@route("/unsubscriptions", "POST", permission=Anyone.PUBLIC)
def unsubscribe(call: Call, body: Unsubscription) -> Unsubscribed:
    """Stop what a link in an e-mail names: a kind of notice, or the daily message."""
    return _stopped(call, body.token)


@route("/unsubscriptions/{token}", "POST", permission=Anyone.PUBLIC, media=(*JSON, *FORMS))
def unsubscribe_at_once(call: Call, token: str) -> Unsubscribed:
    """Stop what an e-mail's header names, by one click in a mail program (RFC 8058); the body is not read."""
    return _stopped(call, token)


@route("/unsubscriptions/{token}", permission=Anyone.PUBLIC, status=302)
def show_unsubscription(call: Call, token: str) -> Redirect:
    """Lead a person to the page that asks before it stops anything: programs follow links too."""
    app = call.services.settings.app_url.rstrip("/")
    return Redirect(f"{app}/unsubscribe/{quote(token, safe='')}")


def _stopped(call: Call, token: str) -> Unsubscribed:
    records = call.services.records
    user, what = preferences.meant(call.services.unsubscribe_key, token)
    before = preferences.read(records, user)
    after = preferences.unsubscribe(records, user, what)
    call.audit("preferences.unsubscribe", user, **edit(_said(before), _said(after)))
    return Unsubscribed(kind=what)


def _said(held: Preferences) -> dict[str, Any]:
    return held.model_dump(mode="json", exclude={"version"})


def _view(held: Preferences) -> PreferencesView:
    return PreferencesView(
        others=held.others,
        email=dict(held.email),
        timezone=held.timezone,
        duties=sorted(DUTIES),
        etag=str(held.version),
    )
