"""The first screen: every framework's bars, the integrations' health, what is left to set up."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.session import StatusView
from proofgraph.api.registration import Call, route


@route("/status", permission=Permission.FRAMEWORKS_READ)
def get_status(call: Call) -> StatusView:
    """Read the state of everything at a glance."""
    view = StatusView.model_validate(call.services.views.status_view())
    if call.caller.may(Permission.INTEGRATIONS_READ):
        return view
    return view.model_copy(update={"integrations": []})
