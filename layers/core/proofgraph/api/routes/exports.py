"""Exports: jobs that make a file, and tickets that hand it out.

What an export is about decides which permission it needs, so the routes ask for a signed-in caller and
`_permitted` for the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.engaged import reading
from proofgraph.api.models.exports import (
    Download,
    ExportPage,
    ExportQuery,
    ExportRequest,
    ExportView,
    TicketQuery,
    TicketView,
)
from proofgraph.api.pagination import filled
from proofgraph.api.registration import Call, Redirect, route
from proofgraph.api.routes.queries import parameters_of
from proofgraph.errors import ForbiddenError, NotFoundError
from proofgraph.exports.job_records import Export
from proofgraph.exports.scopes import SCOPE, EngagementScope, FrameworkScope, QueryScope, Scope
from proofgraph.exports.tickets import RefusedTicketError

NEEDED = {"policies": Permission.POLICIES_READ, "query": Permission.QUERIES_READ}
"""What reading an export needs, by what it is about; where nothing stands here, reading evidence."""


@route("/exports", "POST", permission=Anyone.SIGNED_IN, status=202, creates=True)
def start_export(call: Call, body: ExportRequest) -> ExportView:
    """Start making a file of a framework, a requirement, a control, policies or a query's answer.

    It needs `evidence:read`; of policies `policies:read`, of a query `queries:read`; of an engagement, to be
    one of its auditors or to read audits and evidence.
    """
    scope = SCOPE.validate_python(
        body.scope.model_dump() if body.scope else FrameworkScope(framework_id=body.framework_id or "")
    )
    if isinstance(scope, QueryScope):
        visible = None if call.caller.sees is None else call.caller.sees.filters
        parameters = parameters_of(call, scope.query, scope.parameters)
        scope = scope.model_copy(update={"visible": visible, "parameters": parameters})
    _require(call, body.kind, scope)
    started = call.services.exports.start(body.kind, scope, by=call.caller.id)
    details = scope.model_dump(exclude={"parameters", "variables"})
    call.audit("export.start", started.id, kind=body.kind, of=details)
    return ExportView.model_validate(started)


@route("/exports", permission=Anyone.SIGNED_IN)
def list_exports(call: Call, query: ExportQuery) -> ExportPage:
    """List the exports that you may read, newest first."""

    def read(after: str | None, limit: int) -> tuple[tuple[Export, ...], str | None]:
        page = call.services.exports.list(_index(query), after=after, limit=limit)
        return page.items, page.after

    audited = cache(lambda engagement_id: _may_audit(call, engagement_id))
    found, after = filled(
        read, lambda export: _may_read(call, export, audited), call.position(query.cursor), query.limit
    )
    items = [ExportView.model_validate(export) for export in found]
    return ExportPage(items=items, next_cursor=call.cursor(after))


@route("/exports/{export_id}", permission=Anyone.SIGNED_IN)
def get_export(call: Call, export_id: str) -> ExportView:
    """Read one export with its progress."""
    return ExportView.model_validate(_permitted(call, export_id))


@route("/exports/{export_id}/cancel", "POST", permission=Anyone.SIGNED_IN)
def cancel_export(call: Call, export_id: str) -> ExportView:
    """Stop an export at its next file; a finished one stays."""
    held = _permitted(call, export_id)
    if isinstance(held.scope, EngagementScope) and held.started_by != call.caller.id:
        call.caller.require(Permission.EVIDENCE_ADMIN)
    ended = call.services.exports.cancel(export_id)
    call.audit("export.cancel", export_id, state=ended.state)
    return ExportView.model_validate(ended)


@route("/exports/{export_id}/tickets", "POST", permission=Anyone.SIGNED_IN, status=201, creates=True)
def create_ticket(call: Call, export_id: str) -> TicketView:
    """Ask for a download ticket; it works for 2 hours, for the one who asked."""
    _permitted(call, export_id)
    made = call.services.exports.ticket(export_id, by=call.caller.id)
    call.audit("export.ticket", export_id)
    return TicketView.model_validate(made)


@route("/tickets/{ticket}", permission=Anyone.SIGNED_IN)
def use_ticket(call: Call, ticket: str, query: TicketQuery) -> Download | Redirect:
    """Download: redirects to a link that works for 60 seconds, and is written in the audit log."""
    try:
        download = call.services.exports.redeem(ticket, by=call.caller.id)
    except RefusedTicketError as refused:
        call.audit("export.refuse", refused.export_id or "unknown")
        raise
    _permitted(call, download.export_id)
    call.audit("export.download", download.export_id, filename=download.filename)
    return Redirect(download.url) if query.redirect else Download.model_validate(download)


def _needed(scope: Scope) -> Permission:
    return NEEDED.get(scope.type, Permission.EVIDENCE_READ)


def _may_read(call: Call, export: Export, audited: Callable[[str], bool]) -> bool:
    """A query's answer is read by the one who asked it: others may not see what they see."""
    if isinstance(export.scope, QueryScope) and export.started_by != call.caller.id:
        return False
    if isinstance(export.scope, EngagementScope):
        return audited(export.scope.engagement_id) and _within_policy(call, export.kind, export.scope)
    return call.caller.may(_needed(export.scope)) and _within_policy(call, export.kind, export.scope)


def _may_audit(call: Call, engagement_id: str) -> bool:
    try:
        reading(call, engagement_id)
    except (ForbiddenError, NotFoundError):
        return False
    return True


def _permitted(call: Call, export_id: str) -> Export:
    export = call.services.exports.get(export_id)
    if isinstance(export.scope, QueryScope) and export.started_by != call.caller.id:
        raise NotFoundError(f"There is no export {export_id!r}.", id=export_id)
    _require(call, export.kind, export.scope)
    return export


def _require(call: Call, kind: str, scope: Scope) -> None:
    if isinstance(scope, EngagementScope):
        reading(call, scope.engagement_id)
    else:
        call.caller.require(_needed(scope))
    if not _within_policy(call, kind, scope):
        raise ForbiddenError(
            "The query policy of your group hides a part of the graph, and this export holds all of it.",
            needs="no-query-policy",
        )


def _within_policy(call: Call, kind: str, scope: Scope) -> bool:
    """A query's answer must have been made under the caller's present policy. Packages of evidence hold every
    row, so they are for those who see everything; summaries count, so the policy has to show counts.
    """
    sees = call.caller.sees
    if sees is None or scope.type == "policies":
        return True
    if isinstance(scope, QueryScope):
        return scope.visible == sees.filters
    return kind.startswith("summary-") and sees.show_counts


def _index(query: ExportQuery) -> str | None:
    if query.framework_id is not None:
        of_requirement = f"/{query.ref}" if query.ref is not None else ""
        return f"exports#{query.framework_id}{of_requirement}"
    if query.engagement_id is not None:
        return f"exports#engagement:{query.engagement_id}"
    if query.control_id is not None:
        return f"exports#control:{query.control_id}"
    return f"exports#{query.about}" if query.about else None
