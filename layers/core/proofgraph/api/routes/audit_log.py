"""The audit log: who did what, newest first."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from proofgraph.access.audit_log import Filter
from proofgraph.access.permissions import Permission
from proofgraph.api.models.ledger import AuditEntry, AuditPage, AuditQuery
from proofgraph.api.registration import Call, route
from proofgraph.errors import InvalidInputError

DEFAULT = timedelta(days=30)
LONGEST = timedelta(days=1100)
EARLIEST = date(2000, 1, 1)


@route("/audit-log", permission=Permission.SETTINGS_READ)
def list_audit_log(call: Call, query: AuditQuery) -> AuditPage:
    """List what was done, newest first, by days, actor, action and subject."""
    filter = _filter(query, call.services.clock())
    found = call.position(query.cursor)
    after = (str(found[0]), str(found[1])) if found else None
    page = call.services.audit_log.page(filter, after=after, limit=query.limit)
    items = [AuditEntry.model_validate({**logged.body, "id": logged.id}) for logged in page.items]
    return AuditPage(items=items, next_cursor=call.cursor(page.after))


def _filter(query: AuditQuery, now: int) -> Filter:
    today = datetime.fromtimestamp(now / 1000, UTC).date()
    until = _day(query.to_day) or today
    since = _day(query.from_day) or max(until, date.min + DEFAULT) - DEFAULT
    if since > until:
        raise InvalidInputError("The first day comes after the last.", field="from_day")
    if until - since > LONGEST:
        raise InvalidInputError(f"Ask for at most {LONGEST.days} days.", field="from_day")
    return Filter(max(since, EARLIEST), until, query.actor, query.action, query.subject)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise InvalidInputError(f"There is no day {text}.") from error
