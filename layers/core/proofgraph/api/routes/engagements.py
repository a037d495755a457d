"""Engagements: what an audit is about, its status over the period, and its closing."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.engagements import (
    EngagementChange,
    EngagementList,
    EngagementRequest,
    EngagementStatus,
    EngagementView,
)
from proofgraph.api.registration import Call, route
from proofgraph.compliance.engagements import Contents, Engagement

BULKY = {"description"}
"""Left out of the audit log; the evidence store has each version whole."""


@route("/engagements", permission=Permission.AUDITS_READ)
def list_engagements(call: Call) -> EngagementList:
    """List the engagements, newest first."""
    return EngagementList(items=[_view(found) for found in call.services.engagements.list()])


@route("/engagements", "POST", permission=Permission.AUDITS_ADMIN, status=201, creates=True)
def create_engagement(call: Call, body: EngagementRequest) -> EngagementView:
    """Create an engagement of Type I or II."""
    contents = Contents.model_validate(body.model_dump(exclude={"framework_id"}))
    made = call.services.engagements.create(body.framework_id, contents, by=call.caller.id)
    call.audit("engagement.create", made.id, after=body.model_dump(mode="json", exclude=BULKY))
    return _view(made)


@route("/engagements/{engagement_id}", permission=Permission.AUDITS_READ)
def get_engagement(call: Call, engagement_id: str) -> EngagementView:
    """Read one engagement."""
    return _view(call.services.engagements.get(engagement_id))


@route("/engagements/{engagement_id}", "PATCH", permission=Permission.AUDITS_ADMIN, conditional=True)
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
    return _view(made)


@route("/engagements/{engagement_id}/close", "POST", permission=Permission.AUDITS_ADMIN, conditional=True)
def close_engagement(call: Call, engagement_id: str) -> EngagementView:
    """Close an engagement: its picture is frozen, its evidence locked until the retention date."""
    made = call.services.freezing.close(engagement_id, by=call.caller.id, expected=call.version)
    call.audit("engagement.close", engagement_id, frozen=made.frozen, retain_until=made.retain_until)
    return _view(made)


@route("/engagements/{engagement_id}/status", permission=Permission.AUDITS_READ)
def get_engagement_status(call: Call, engagement_id: str) -> EngagementStatus:
    """Read how the framework operated over the engagement's period; of a closed one, as it was then."""
    engagement = call.services.engagements.get(engagement_id)
    status = call.services.freezing.status(engagement)
    return EngagementStatus.model_validate({**status, "state": engagement.state})


def _view(engagement: Engagement) -> EngagementView:
    told = engagement.model_dump(exclude={"version", "pinned"})
    return EngagementView.model_validate({**told, "etag": str(engagement.version)})
