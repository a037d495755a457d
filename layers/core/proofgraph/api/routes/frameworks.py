"""Frameworks and their requirements."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.frameworks import (
    FrameworkInstall,
    FrameworkList,
    FrameworkView,
    HistoryView,
    RequirementChange,
    RequirementFilters,
    RequirementList,
    RequirementView,
    StandardList,
    StandardView,
)
from proofgraph.api.models.shared import PeriodQuery
from proofgraph.api.outcomes import visible
from proofgraph.api.periods import period_of
from proofgraph.api.registration import Call, route
from proofgraph.compliance.content import StandardContent


@route("/frameworks", permission=Permission.FRAMEWORKS_READ)
def list_frameworks(call: Call) -> FrameworkList:
    """List the frameworks with their four bars."""
    return FrameworkList.model_validate({"items": call.services.views.frameworks()})


@route("/standards", permission=Permission.FRAMEWORKS_READ)
def list_standards(call: Call) -> StandardList:
    """List the shipped standards that can be installed as frameworks."""
    installed = {framework.standard for framework in call.services.frameworks.list()}
    found = call.services.library.standards
    return StandardList(items=[_standard(found[id], id in installed) for id in sorted(found)])


@route("/frameworks", "POST", permission=Permission.FRAMEWORKS_ADMIN, status=201, creates=True)
def install_framework(call: Call, body: FrameworkInstall) -> FrameworkView:
    """Install a shipped standard as a framework, or bring an installed one up to the shipped text."""
    frameworks = call.services.frameworks
    before = frameworks.described(frameworks.find(body.standard))
    made = frameworks.install(body.standard, categories=body.categories, by=call.caller.id)
    after = frameworks.described(made)
    call.audit("framework.install", made.id, before=before, after=after, categories=body.categories)
    return FrameworkView.model_validate(call.services.views.framework_view(made.id))


@route("/frameworks/{framework_id}", permission=Permission.FRAMEWORKS_READ)
def get_framework(call: Call, framework_id: str) -> FrameworkView:
    """Read one framework: its four bars, sections and summary settings."""
    return FrameworkView.model_validate(call.services.views.framework_view(framework_id))


@route("/frameworks/{framework_id}/requirements", permission=Permission.FRAMEWORKS_READ)
def list_requirements(call: Call, framework_id: str, query: RequirementFilters) -> RequirementList:
    """List a framework's requirements by section, those that pass the filters."""
    view = call.services.views.requirements(framework_id, **query.model_dump())
    return RequirementList.model_validate(view)


@route("/frameworks/{framework_id}/requirements/{ref}", permission=Permission.FRAMEWORKS_READ)
def get_requirement(call: Call, framework_id: str, ref: str) -> RequirementView:
    """Read one requirement with its questions, its own and those of each linked control."""
    return requirement_view(call, framework_id, ref)


@route(
    "/frameworks/{framework_id}/requirements/{ref}",
    "PATCH",
    permission=Permission.FRAMEWORKS_ADMIN,
    conditional=True,
)
def change_requirement(call: Call, framework_id: str, ref: str, body: RequirementChange) -> RequirementView:
    """Mark a requirement applicable, or not applicable with a reason."""
    before = call.services.frameworks.requirement(framework_id, ref)
    after = call.services.frameworks.set_applicability(
        framework_id, ref, **body.model_dump(), by=call.caller.id, expected=call.version
    )
    call.audit(
        "requirement.change",
        f"{framework_id}/{ref}",
        before={"applicable": before.applicable, "reason": before.reason},
        after={"applicable": after.applicable, "reason": after.reason},
    )
    return requirement_view(call, framework_id, ref)


@route("/frameworks/{framework_id}/requirements/{ref}/history", permission=Permission.FRAMEWORKS_READ)
def get_requirement_history(call: Call, framework_id: str, ref: str, query: PeriodQuery) -> HistoryView:
    """Read how a requirement's status changed, what it was on each day and from what, and edited queries."""
    found = call.services.views.history(framework_id, ref, period_of(query, call.services.clock()))
    return HistoryView.model_validate(found)


def requirement_view(call: Call, framework_id: str, ref: str) -> RequirementView:
    """A requirement as the caller may see it."""
    view = RequirementView.model_validate(call.services.views.requirement_view(framework_id, ref))
    linked = [
        control.model_copy(update={"questions": visible(control.questions, call.caller)})
        for control in view.linked_controls
    ]
    own = visible(view.own_questions, call.caller)
    return view.model_copy(update={"own_questions": own, "linked_controls": linked})


def _standard(content: StandardContent, installed: bool) -> StandardView:
    return StandardView(
        id=content.id,
        name=content.name,
        version=content.version,
        type=content.type,
        summary=content.summary,
        categories=list(content.categories),
        requirements=len(content.requirements),
        installed=installed,
    )
