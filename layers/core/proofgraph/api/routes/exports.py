"""Exports: jobs that make a file, and tickets that hand it out."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.exports import (
    Download,
    ExportPage,
    ExportQuery,
    ExportRequest,
    ExportView,
    TicketQuery,
    TicketView,
)
from proofgraph.api.registration import Call, Redirect, route


@route("/exports", "POST", permission=Permission.EVIDENCE_READ, status=202, creates=True)
def start_export(call: Call, body: ExportRequest) -> ExportView:
    """Start making a summary PDF, summary ZIP or evidence ZIP of a framework."""
    started = call.services.exports.start(body.kind, body.framework_id, by=call.caller.id)
    call.audit("export.start", started.id, kind=body.kind, framework=body.framework_id)
    return ExportView.model_validate(started)


@route("/exports", permission=Permission.EVIDENCE_READ)
def list_exports(call: Call, query: ExportQuery) -> ExportPage:
    """List the exports, newest first."""
    after = call.position(query.cursor)
    page = call.services.exports.list(query.framework_id, after=after, limit=query.limit)
    items = [ExportView.model_validate(found) for found in page.items]
    return ExportPage(items=items, next_cursor=call.cursor(page.after))


@route("/exports/{export_id}", permission=Permission.EVIDENCE_READ)
def get_export(call: Call, export_id: str) -> ExportView:
    """Read one export with its progress."""
    return ExportView.model_validate(call.services.exports.get(export_id))


@route("/exports/{export_id}/cancel", "POST", permission=Permission.EVIDENCE_READ)
def cancel_export(call: Call, export_id: str) -> ExportView:
    """Stop an export at its next step; a finished one stays."""
    ended = call.services.exports.cancel(export_id)
    call.audit("export.cancel", export_id)
    return ExportView.model_validate(ended)


@route("/exports/{export_id}/tickets", "POST", permission=Permission.EVIDENCE_READ, status=201, creates=True)
def create_ticket(call: Call, export_id: str) -> TicketView:
    """Ask for a download ticket; it works for 2 hours, for the one who asked."""
    return TicketView.model_validate(call.services.exports.ticket(export_id, by=call.caller.id))


@route("/tickets/{ticket}", permission=Permission.EVIDENCE_READ)
def use_ticket(call: Call, ticket: str, query: TicketQuery) -> Download | Redirect:
    """Download: redirects to a link that works for 60 seconds, and is written in the audit log."""
    download = call.services.exports.redeem(ticket, by=call.caller.id)
    call.audit("export.download", download.export_id, filename=download.filename)
    return Redirect(download.url) if query.redirect else Download.model_validate(download)
