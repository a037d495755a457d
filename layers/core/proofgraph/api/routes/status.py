"""The first screen: every framework's bars, the integrations' health, what is left to set up."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.frameworks import FrameworkSummary
from proofgraph.api.models.session import JourneyStep, StatusView
from proofgraph.api.models.snapshots import SnapshotSummary
from proofgraph.api.registration import Call, route
from proofgraph.api.routes.instances import health


@route("/status", permission=Permission.FRAMEWORKS_READ)
def get_status(call: Call) -> StatusView:
    """Read the state of everything at a glance."""
    view = call.services.views.status_view()
    seen = view.integrations if call.caller.may(Permission.INTEGRATIONS_READ) else ()
    return StatusView(
        organisation=view.organisation,
        frameworks=[FrameworkSummary.model_validate(framework) for framework in view.frameworks],
        integrations=[health(call.services, instance) for instance in seen],
        snapshot=SnapshotSummary.model_validate(view.snapshot) if view.snapshot else None,
        journey=[JourneyStep.model_validate(step) for step in view.journey],
    )
