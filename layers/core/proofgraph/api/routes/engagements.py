"""Engagements: what an audit is about, its status over the period, its closing and what follows it.

An engagement is open to those who may read audits, and to the auditors who are bound to it.
"""

from __future__ import annotations

from functools import cache, partial

from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.audit_views import seat_view
from proofgraph.api.engaged import PATH, seated
from proofgraph.api.models.audits import NextPeriodRequest
from proofgraph.api.models.engagements import (
    EngagementChange,
    EngagementList,
    EngagementRequest,
    EngagementStatus,
    EngagementView,
)
from proofgraph.api.registration import Call, route
from proofgraph.audits.seats import Seat, may_see, require_some, seat_of
from proofgraph.compliance.engagements import Contents, Engagement

BULKY = {"description", "bridge_letters"}
"""Left out of the audit log; the evidence store has each version whole."""


@route("/engagements", permission=Anyone.SIGNED_IN)
def list_engagements(call: Call) -> EngagementList:
    """List the engagements that are open to you, newest first."""
    require_some(call.caller)
    found = [held for held in call.services.engagements.list() if may_see(call.caller, held)]
    titled = cache(partial(_framework_title, call))
    views = [_viewed(held, seat_of(call.caller, held), titled(held.framework_id)) for held in found]
    return EngagementList(items=views)


@route("/engagements", "POST", permission=Permission.AUDITS_ADMIN, status=201, creates=True)
def create_engagement(call: Call, body: EngagementRequest) -> EngagementView:
    """Create an engagement of Type I or II."""
    contents = Contents.model_validate(body.model_dump(exclude={"framework_id"}))
    made = call.services.engagements.create(body.framework_id, contents, by=call.caller.id)
    call.audit("engagement.create", made.id, after=body.model_dump(mode="json", exclude=BULKY))
    return view_of(call, made, seat_of(call.caller, made))


@route(PATH, permission=Anyone.SIGNED_IN)
def get_engagement(call: Call, engagement_id: str) -> EngagementView:
    """Read one engagement."""
    return view_of(call, *seated(call, engagement_id))


@route(PATH, "PATCH", permission=Permission.AUDITS_ADMIN, conditional=True)
def change_engagement(call: Call, engagement_id: str, body: EngagementChange) -> EngagementView:
    """Change an engagement that is open."""
    changes = body.model_dump(exclude_unset=True)
    before = call.services.engagements.get(engagement_id)
    made = call.services.engagements.update(engagement_id, changes, by=call.caller.id, expected=call.version)
    named = set(changes) - BULKY
    call.audit(
        "engagement.change",
        engagement_id,
        before=before.model_dump(mode="json", include=named),
        after=made.model_dump(mode="json", include=named),
    )
    return view_of(call, made, seat_of(call.caller, made))


@route(PATH + "/close", "POST", permission=Permission.AUDITS_ADMIN, conditional=True)
def close_engagement(call: Call, engagement_id: str) -> EngagementView:
    """Close an engagement: its picture is frozen, its evidence locked until the retention date."""
    made = call.services.freezing.close(engagement_id, by=call.caller.id, expected=call.version)
    call.audit("engagement.close", engagement_id, frozen=made.frozen, retain_until=made.retain_until)
    return view_of(call, made, seat_of(call.caller, made))


@route(PATH + "/next", "POST", permission=Permission.AUDITS_ADMIN, status=201, creates=True)
def open_next_period(call: Call, engagement_id: str, body: NextPeriodRequest) -> EngagementView:
    """Open the next period with what carries over.

    Scope, organisations, controls of users, description and the list of requests do; statuses, evidence and
    auditors do not.
    """
    given = body.model_dump(exclude_none=True)
    made = call.services.audits.next_period.open(engagement_id, given, by=call.caller.id)
    call.audit("engagement.create", made.id, follows=engagement_id, after=given)
    return view_of(call, made, seat_of(call.caller, made))


@route(PATH + "/status", permission=Anyone.SIGNED_IN)
def get_engagement_status(call: Call, engagement_id: str) -> EngagementStatus:
    """Read how the framework operated over the engagement's period; of a closed one, as it was then."""
    engagement, _ = seated(call, engagement_id)
    status = dict(call.services.freezing.status(engagement))
    scope = {row.ref for row in call.services.standings.rows(engagement)}
    status["requirements"] = [found for found in status["requirements"] if found["ref"] in scope]
    return EngagementStatus.model_validate({**status, "state": engagement.state})


def view_of(call: Call, engagement: Engagement, seat: Seat) -> EngagementView:
    return _viewed(engagement, seat, _framework_title(call, engagement.framework_id))


def _framework_title(call: Call, framework_id: str) -> str:
    """Auditors read no frameworks, and an id tells them little."""
    found = call.services.frameworks.find(framework_id)
    return found.title if found else framework_id


def _viewed(engagement: Engagement, seat: Seat, framework_title: str) -> EngagementView:
    told = engagement.model_dump(exclude={"version", "pinned"})
    told["framework_title"] = framework_title
    if seat.side == "auditor":
        told["auditors"] = [seat.user]
    return EngagementView.model_validate({**told, "seat": seat_view(seat), "etag": str(engagement.version)})
