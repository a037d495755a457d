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
    """Start making a summary PDF or an evidence ZIP of a framework."""
    raise NotImplementedError


@route("/exports", permission=Permission.EVIDENCE_READ)
def list_exports(call: Call, query: ExportQuery) -> ExportPage:
    """List the exports, newest first."""
    raise NotImplementedError


@route("/exports/{export_id}", permission=Permission.EVIDENCE_READ)
def get_export(call: Call, export_id: str) -> ExportView:
    """Read one export with its progress."""
    raise NotImplementedError


@route("/exports/{export_id}/tickets", "POST", permission=Permission.EVIDENCE_READ, status=201, creates=True)
def create_ticket(call: Call, export_id: str) -> TicketView:
    """Ask for a download ticket; it works for 2 hours, for the one who asked."""
    raise NotImplementedError


@route("/tickets/{ticket}", permission=Permission.EVIDENCE_READ)
def use_ticket(call: Call, ticket: str, query: TicketQuery) -> Download | Redirect:
    """Download: redirects to a link that works for 60 seconds, and is written in the audit log."""
    raise NotImplementedError
