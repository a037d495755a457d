"""The controls library: read, edited, linked to requirements, with every version."""

from __future__ import annotations

from typing import Any

from proofgraph.access.permissions import Permission
from proofgraph.api import revisions
from proofgraph.api.models.controls import (
    ControlChange,
    ControlFields,
    ControlFilters,
    ControlList,
    ControlView,
    DomainList,
    NewControl,
    NewRequirementLink,
)
from proofgraph.api.models.revisions import (
    Deletion,
    Reversion,
    RevisionDifferences,
    RevisionList,
    RevisionPair,
    RevisionView,
)
from proofgraph.api.outcomes import visible
from proofgraph.api.registration import Call, route
from proofgraph.compliance.content import ControlContent
from proofgraph.compliance.controls import Control
from proofgraph.compliance.editing import made
from proofgraph.compliance.frameworks import Framework
from proofgraph.errors import InvalidInputError

READ, ADMIN = Permission.CONTROLS_READ, Permission.CONTROLS_ADMIN
KIND = "control"


@route("/controls", permission=READ)
def list_controls(call: Call, query: ControlFilters) -> ControlList:
    """List the controls with their status, adoption and owners; the totals are of all."""
    found = ControlList.model_validate(call.services.views.controls())
    words = query.search.casefold().split()
    shown = [
        row
        for row in found.items
        if (not query.domain or row.domain in query.domain)
        and (not query.status or row.status in query.status)
        and query.adopted in (None, row.adopted)
        and all(word in f"{row.id} {row.title}".casefold() for word in words)
    ]
    return found.model_copy(update={"items": shown})


@route("/controls/domains", permission=READ)
def list_control_domains(call: Call) -> DomainList:
    """Read how many controls each domain has, how many are adopted, and how these stand."""
    return DomainList.model_validate({"items": call.services.views.domains()})


@route("/controls", "POST", permission=ADMIN, status=201, creates=True)
def create_control(call: Call, body: NewControl) -> ControlView:
    """Make a control of your own."""
    fields = _content(body)
    ours = {name: fields.pop(name) for name in ("adopted", "owners") if name in fields}
    content = made(ControlContent, {"id": body.id, **fields})
    _check_questions(call, content)
    control = call.services.controls.create(content, by=call.caller.id, why=body.note, **ours)
    call.audit("control.create", control.id, **revisions.edit({}, control.state()))
    return _view(call, control.id)


@route("/controls/{control_id}", permission=READ)
def get_control(call: Call, control_id: str) -> ControlView:
    """Read one control with its questions and the requirements it serves in every framework."""
    return _view(call, control_id)


@route("/controls/{control_id}", "PATCH", permission=ADMIN, conditional=True)
def change_control(call: Call, control_id: str, body: ControlChange) -> ControlView:
    """Edit a control, adopt it or not, and name its owners; a shipped one keeps its original."""
    changes = _content(body)
    if body.owner is not None:
        changes["owners"] = [body.owner]
    controls = call.services.controls
    before = controls.get(control_id)
    if "questions" in changes:
        known = {*call.services.questions.all(), *before.questions}
        _check_known([link["id"] for link in changes["questions"]], known)
    after = controls.edit(
        control_id, changes, by=call.caller.id, why=body.note, seen=body.seen, expected=call.version
    )
    return _edited(call, "control.change", before, after)


@route("/controls/{control_id}", "DELETE", permission=ADMIN, status=204, conditional=True)
def delete_control(call: Call, control_id: str, query: Deletion) -> None:
    """Delete a control of your own; one that is in use only with `unlink`. Its versions stay."""
    before = call.services.controls.get(control_id)
    call.services.uses.delete_control(
        control_id, by=call.caller.id, unlink=query.unlink, why=query.note, expected=call.version
    )
    call.audit("control.delete", control_id, unlink=query.unlink, **revisions.edit(before.state(), {}))


@route("/controls/{control_id}/revert", "POST", permission=ADMIN, conditional=True)
def revert_control(call: Call, control_id: str, body: Reversion) -> ControlView:
    """Bring the text back to the shipped one, or to that of a version."""
    controls = call.services.controls
    before = controls.get(control_id)
    after = controls.revert(control_id, by=call.caller.id, why=body.note, to=body.to, expected=call.version)
    return _edited(call, "control.revert", before, after)


@route("/controls/{control_id}/requirements", "POST", permission=ADMIN, conditional=True)
def link_control(call: Call, control_id: str, body: NewRequirementLink) -> ControlView:
    """Link a control to a requirement, or change whether the requirement inherits its evidence."""
    framework = call.services.frameworks.get(body.framework_id)
    call.services.frameworks.requirement(framework.id, body.ref)
    before = _link(call, framework, body.ref, control_id)
    call.services.controls.link(
        framework, body.ref, control_id, by=call.caller.id, inherit=body.inherit, expected=call.version
    )
    call.audit(
        "control.link",
        control_id,
        requirement=f"{framework.id}/{body.ref}",
        before=before,
        after={"inherit": body.inherit},
    )
    return _view(call, control_id)


@route(
    "/controls/{control_id}/requirements/{framework_id}/{ref}", "DELETE", permission=ADMIN, conditional=True
)
def unlink_control(call: Call, control_id: str, framework_id: str, ref: str) -> ControlView:
    """Take the link to a requirement away, a shipped one too."""
    framework = call.services.frameworks.get(framework_id)
    call.services.frameworks.requirement(framework.id, ref)
    before = _link(call, framework, ref, control_id)
    call.services.controls.unlink(framework, ref, control_id, by=call.caller.id, expected=call.version)
    call.audit("control.unlink", control_id, requirement=f"{framework.id}/{ref}", before=before, after=None)
    return _view(call, control_id)


@route("/controls/{control_id}/versions", permission=READ)
def list_control_versions(call: Call, control_id: str) -> RevisionList:
    """List the versions of a control, newest first; links are part of them."""
    held = call.services.controls
    revisions.known(held.revisions, KIND, control_id, exists=control_id in held.all())
    return revisions.listed(held.revisions, KIND, control_id)


@route("/controls/{control_id}/versions/{number}", permission=READ)
def get_control_version(call: Call, control_id: str, number: str) -> RevisionView:
    """Read a control as it was."""
    return revisions.one(call.services.controls.revisions, KIND, control_id, number)


@route("/controls/{control_id}/differences", permission=READ)
def get_control_differences(call: Call, control_id: str, query: RevisionPair) -> RevisionDifferences:
    """Read what two versions of a control differ in."""
    return revisions.compared(call.services.controls.revisions, KIND, control_id, query)


def _content(body: ControlFields) -> dict[str, Any]:
    """The fields that were given."""
    return body.model_dump(exclude_none=True, exclude={"id", "note", "owner", "seen"})


def _check_questions(call: Call, content: ControlContent) -> None:
    _check_known([link.id for link in content.questions], {*call.services.questions.all()})


def _check_known(wanted: list[str], known: set[str]) -> None:
    if missing := [id for id in wanted if id not in known]:
        raise InvalidInputError(f"There is no question {missing[0]!r}.", field="questions")


def _edited(call: Call, action: str, before: Control, after: Control) -> ControlView:
    call.audit(action, after.id, **revisions.edit(before.state(), after.state()))
    return _view(call, after.id)


def _view(call: Call, control_id: str) -> ControlView:
    view = ControlView.model_validate(call.services.views.control_view(control_id))
    return view.model_copy(update={"outcomes": visible(view.outcomes, call.caller)})


def _link(call: Call, framework: Framework, ref: str, control_id: str) -> dict[str, bool] | None:
    """The link as it stands; None where there is none."""
    links = call.services.controls.links(framework)
    return next(({"inherit": x.inherit} for x in links if (x.ref, x.control) == (ref, control_id)), None)
