"""Exceptions: risks accepted for a time, asked for by one person and approved by another."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.evidence import (
    ExceptionDecision,
    ExceptionPage,
    ExceptionQuery,
    ExceptionView,
    NewException,
)
from proofgraph.api.registration import Call, route
from proofgraph.compliance.exceptions import Exception_
from proofgraph.compliance.targets import Target
from proofgraph.errors import ForbiddenError


@route("/exceptions", permission=Permission.FRAMEWORKS_READ)
def list_exceptions(call: Call, query: ExceptionQuery) -> ExceptionPage:
    """List exceptions, newest first: all, of one state, or those that touch a framework."""
    now = call.services.clock()
    after = call.position(query.cursor)
    found = [
        exception
        for exception in call.services.exceptions.all()
        if (query.state is None or exception.state(now) == query.state)
        and (not query.framework_id or exception.target.framework_id in ("", query.framework_id))
        and (after is None or exception.id < after)
    ]
    shown = found[: query.limit]
    position = shown[-1].id if len(found) > len(shown) else None
    return ExceptionPage(items=[_view(call, one) for one in shown], next_cursor=call.cursor(position))


@route("/exceptions", "POST", permission=Permission.EVIDENCE_ADMIN, entities="none", status=201, creates=True)
def request_exception(call: Call, body: NewException) -> ExceptionView:
    """Ask for an exception; it counts once somebody else approves it."""
    made = call.services.exceptions.request(
        Target(**body.target.model_dump()),
        **body.model_dump(exclude={"target"}),
        by=call.caller.id,
    )
    call.audit("exception.request", made.id, after=made.body())
    return _view(call, made)


@route("/exceptions/{exception_id}", permission=Permission.FRAMEWORKS_READ)
def get_exception(call: Call, exception_id: str) -> ExceptionView:
    """Read one exception."""
    return _view(call, call.services.exceptions.get(exception_id))


@route(
    "/exceptions/{exception_id}/decisions",
    "POST",
    permission=Permission.EVIDENCE_ADMIN,
    entities="none",
    conditional=True,
)
def decide_exception(call: Call, exception_id: str, body: ExceptionDecision) -> ExceptionView:
    """Approve or reject an exception that somebody else asked for, or withdraw one."""
    exceptions, by = call.services.exceptions, call.caller.id
    before = exceptions.get(exception_id)
    if body.decision == "withdraw":
        if by != before.requested_by:
            call.caller.require(Permission.FRAMEWORKS_ADMIN)
        after = exceptions.withdraw(exception_id, by=by, note=body.note, expected=call.version)
    elif not call.caller.may(Permission.FRAMEWORKS_ADMIN):
        raise ForbiddenError("To decide about exceptions takes the permission 'frameworks:admin'.")
    elif body.decision == "approve":
        after = exceptions.approve(exception_id, by=by, note=body.note, expected=call.version)
    else:
        after = exceptions.reject(exception_id, by=by, note=body.note, expected=call.version)
    call.audit(f"exception.{body.decision}", exception_id, before=before.body(), after=after.body())
    return _view(call, after)


def _view(call: Call, exception: Exception_) -> ExceptionView:
    state = exception.state(call.services.clock())
    etag = str(exception.version)
    return ExceptionView.model_validate({**exception.body(), "state": state, "etag": etag})
