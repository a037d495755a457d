"""The controls library."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.controls import ControlChange, ControlList, ControlView
from proofgraph.api.outcomes import visible
from proofgraph.api.registration import Call, route


@route("/controls", permission=Permission.CONTROLS_READ)
def list_controls(call: Call) -> ControlList:
    """List the controls with their status, adoption and owner."""
    return ControlList.model_validate(call.services.views.controls())


@route("/controls/{control_id}", permission=Permission.CONTROLS_READ)
def get_control(call: Call, control_id: str) -> ControlView:
    """Read one control with its questions and the requirements it serves."""
    return _view(call, control_id)


@route("/controls/{control_id}", "PATCH", permission=Permission.CONTROLS_ADMIN, conditional=True)
def change_control(call: Call, control_id: str, body: ControlChange) -> ControlView:
    """Adopt a control or not, and name its owner."""
    changes = body.model_dump(exclude_unset=True)
    if "owner" in changes:
        changes["owners"] = [changes.pop("owner") or ""]
    call.services.controls.edit(control_id, changes, by=call.caller.id, expected=call.version)
    call.audit("control.change", control_id, **changes)
    return _view(call, control_id)


def _view(call: Call, control_id: str) -> ControlView:
    view = ControlView.model_validate(call.services.views.control_view(control_id))
    return view.model_copy(update={"outcomes": visible(view.outcomes, call.caller)})
