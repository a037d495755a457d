"""Smart classes: what `#Name` means in the queries of this account."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api import revisions
from proofgraph.api.models.smart_classes import (
    NewSmartClass,
    SmartClassChange,
    SmartClassList,
    SmartClassView,
)
from proofgraph.api.registration import Call, route
from proofgraph.compliance.smart_classes import Setting

READ, ADMIN = Permission.CONTROLS_READ, Permission.CONTROLS_ADMIN


@route("/smart-classes", permission=READ)
def list_smart_classes(call: Call) -> SmartClassList:
    """List the smart classes; any other `#Name` stands for what is tagged so."""
    return SmartClassList(items=[_view(setting) for setting in call.services.smart_classes.list()])


@route("/smart-classes", "POST", permission=ADMIN, status=201, creates=True)
def create_smart_class(call: Call, body: NewSmartClass) -> SmartClassView:
    """Give `#Name` a meaning beside the tag; it acts on the next query and the next evaluation."""
    made = call.services.smart_classes.create(body.name, body.classes, body.filter, by=call.caller.id)
    call.audit("smart_class.create", made.name, **revisions.edit({}, made.told()))
    return _view(made)


@route("/smart-classes/{name}", permission=READ)
def get_smart_class(call: Call, name: str) -> SmartClassView:
    """Read one smart class."""
    return _view(call.services.smart_classes.get(name))


@route("/smart-classes/{name}", "PATCH", permission=ADMIN, conditional=True)
def change_smart_class(call: Call, name: str, body: SmartClassChange) -> SmartClassView:
    """Change a smart class; stored results keep the setting that they were asked with."""
    before = call.services.smart_classes.get(name)
    after = call.services.smart_classes.edit(
        name, **body.model_dump(exclude_none=True), by=call.caller.id, expected=call.version
    )
    call.audit("smart_class.change", name, **revisions.edit(before.told(), after.told()))
    return _view(after)


@route("/smart-classes/{name}", "DELETE", permission=ADMIN, status=204, conditional=True)
def delete_smart_class(call: Call, name: str) -> None:
    """Take an own smart class away, or put a shipped one back as it was shipped."""
    before = call.services.smart_classes.get(name)
    after = call.services.smart_classes.delete(name, by=call.caller.id, expected=call.version)
    call.audit("smart_class.delete", name, **revisions.edit(before.told(), after.told() if after else {}))


def _view(setting: Setting) -> SmartClassView:
    return SmartClassView.model_validate(
        {**setting.model_dump(), "own": setting.own, "etag": str(setting.version)}
    )
