"""Evidence requests of an engagement: asked, assigned, provided, accepted or returned."""

from __future__ import annotations

from functools import partial
from typing import Any

from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.audit_views import request_row, request_view
from proofgraph.api.engaged import PATH, reading, seated
from proofgraph.api.models.audits import (
    LinkQuery,
    NewRequest,
    RequestChange,
    RequestList,
    RequestMove,
    RequestQuery,
    RequestView,
)
from proofgraph.api.models.evaluations import ResultView, RowsPage
from proofgraph.api.models.evidence import FileLink
from proofgraph.api.models.shared import PageQuery
from proofgraph.api.registration import Call, Redirect, route
from proofgraph.api.routes.evaluations import result_view, rows_page
from proofgraph.audits.asked import Wanted
from proofgraph.audits.attaching import Attachment
from proofgraph.compliance.results import Result
from proofgraph.errors import InvalidInputError, NotFoundError

ALL = PATH + "/requests"
ONE = ALL + "/{request_id}"
ATTACHED = ONE + "/attachments/{number}"
ME = Anyone.SIGNED_IN


@route(ALL, permission=ME)
def list_requests(call: Call, engagement_id: str, query: RequestQuery) -> RequestList:
    """List the requests of an engagement, the oldest first."""
    seated(call, engagement_id)
    shown = [
        request
        for request in call.services.audits.requests.all(engagement_id)
        if query.state in (None, request.state)
        and (query.ref is None or query.ref in request.refs)
        and (not query.mine or call.caller.id in request.assignees)
    ]
    return RequestList(items=[request_row(call, request) for request in shown])


@route(ALL, "POST", permission=ME, status=201, creates=True)
def create_request(call: Call, engagement_id: str, body: NewRequest) -> RequestView:
    """Ask for evidence, or plan to."""
    engagement, seat = seated(call, engagement_id)
    wanted = Wanted.model_validate(body.model_dump(exclude={"planned"}))
    made = call.services.audits.requests.create(
        seat, wanted, planned=body.planned, check=partial(call.services.standings.check, engagement)
    )
    call.audit("request.create", made.id, engagement=engagement_id, after=body.model_dump(mode="json"))
    return request_view(call, engagement, seat, made)


@route(ONE, permission=ME)
def get_request(call: Call, engagement_id: str, request_id: str) -> RequestView:
    """Read one request with what is attached and its history."""
    engagement, seat = seated(call, engagement_id)
    request = call.services.audits.requests.get(engagement_id, request_id)
    return request_view(call, engagement, seat, request)


@route(ONE, "PATCH", permission=ME, conditional=True)
def change_request(call: Call, engagement_id: str, request_id: str, body: RequestChange) -> RequestView:
    """Say it better, give it another day, or assign it."""
    engagement, seat = seated(call, engagement_id)
    requests = call.services.audits.requests
    changes: dict[str, Any] = body.model_dump(exclude_unset=True)
    changes = {name: value for name, value in changes.items() if value is not None or name == "due"}
    before = requests.get(engagement_id, request_id)
    made = requests.change(
        seat,
        request_id,
        changes,
        expected=call.version,
        check=partial(call.services.standings.check, engagement),
    )
    named = set(changes)
    call.audit(
        "request.change",
        request_id,
        engagement=engagement_id,
        before=before.model_dump(mode="json", include=named),
        after=made.model_dump(mode="json", include=named),
    )
    return request_view(call, engagement, seat, made)


@route(ONE + "/moves", "POST", permission=ME, conditional=True)
def move_request(call: Call, engagement_id: str, request_id: str, body: RequestMove) -> RequestView:
    """Provide what is asked with evidence; accept, return or withdraw a request."""
    engagement, seat = seated(call, engagement_id)
    requests = call.services.audits.requests
    before = requests.get(engagement_id, request_id)
    if body.to == "provided":
        if seat.side == "organisation":
            call.caller.require(Permission.EVIDENCE_READ)
        attached = [one.model_dump() for one in body.attach]
        made = requests.provide(seat, request_id, attached, why=body.why, expected=call.version)
    elif body.attach:
        raise InvalidInputError("Evidence is attached by the move to `provided`.", field="attach")
    else:
        made = requests.move(seat, request_id, body.to, why=body.why, expected=call.version)
    call.audit(
        "request.move",
        request_id,
        engagement=engagement_id,
        before=before.state,
        after=made.state,
        why=body.why,
        attached=[one.id for one in made.attachments],
    )
    return request_view(call, engagement, seat, made)


@route(ATTACHED + "/file", permission=ME, entities="refused")
def get_attached_file(
    call: Call, engagement_id: str, request_id: str, number: str, query: LinkQuery
) -> FileLink | Redirect:
    """Download a file that was attached: redirects to a link that works for 60 seconds."""
    reading(call, engagement_id)
    found = _attached(call, engagement_id, request_id, number)
    if not found.file:
        raise NotFoundError(f"{found.title!r} has no file.")
    url = call.services.evidence_uploads.link_to(found.file, found.filename)
    call.audit("evidence.download", found.id, engagement=engagement_id, number=found.number)
    return Redirect(url) if query.redirect else FileLink(url=url)


@route(ATTACHED + "/result", permission=ME, entities="refused")
def get_attached_result(call: Call, engagement_id: str, request_id: str, number: str) -> ResultView:
    """Read a result that was attached."""
    reading(call, engagement_id)
    return result_view(call, _result(call, engagement_id, request_id, number))


@route(ATTACHED + "/queries/{index}/rows", permission=ME, entities="refused")
def list_attached_rows(
    call: Call, engagement_id: str, request_id: str, number: str, index: str, query: PageQuery
) -> RowsPage:
    """Read the rows of one query of a result that was attached."""
    reading(call, engagement_id)
    result = _result(call, engagement_id, request_id, number)
    return rows_page(call, result, index, query, engagement=engagement_id, request=request_id)


def _attached(call: Call, engagement_id: str, request_id: str, number: str) -> Attachment:
    request = call.services.audits.requests.get(engagement_id, request_id)
    if not number.isdecimal() or len(number) > 4 or int(number) >= len(request.attachments):
        raise NotFoundError(f"The request has no attachment {number!r}.")
    return request.attachments[int(number)]


def _result(call: Call, engagement_id: str, request_id: str, number: str) -> Result:
    found = _attached(call, engagement_id, request_id, number)
    if found.kind != "result":
        raise NotFoundError(f"{found.title!r} is no result of a question.")
    return call.services.evaluations.result(found.evaluation_id, found.id)
