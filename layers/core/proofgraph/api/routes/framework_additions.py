"""Custom sections and requirements: what an organisation adds to a standard or writes itself."""

from __future__ import annotations

from typing import Any

from proofgraph.access.permissions import Permission
from proofgraph.api.models.framework_texts import (
    CustomSection,
    CustomSectionList,
    NewRequirement,
    NewSection,
    RequirementEdit,
    RequirementVersionList,
    SectionChange,
)
from proofgraph.api.models.frameworks import RequirementView
from proofgraph.api.registration import Call, route
from proofgraph.api.routes.frameworks import requirement_view
from proofgraph.compliance.texts.model import RequirementText

READ, ADMIN = Permission.FRAMEWORKS_READ, Permission.FRAMEWORKS_ADMIN


@route("/frameworks/{framework_id}/sections", permission=READ)
def list_sections(call: Call, framework_id: str) -> CustomSectionList:
    """List all sections of a framework in order, also those without a requirement."""
    return CustomSectionList.model_validate({"items": call.services.frameworks.get(framework_id).sections})


@route("/frameworks/{framework_id}/sections", "POST", permission=ADMIN, status=201, creates=True)
def add_section(call: Call, framework_id: str, body: NewSection) -> CustomSection:
    """Add a section of the organisation's own."""
    made = call.services.framework_additions.add_section(
        framework_id, body.title, summary=body.summary, after=body.after, by=call.caller.id
    )
    call.audit("framework.add-section", f"{framework_id}/{made.id}", after=made.model_dump(mode="json"))
    return CustomSection.model_validate(made)


@route("/frameworks/{framework_id}/sections/{section_id}", "PATCH", permission=ADMIN, conditional=True)
def change_section(call: Call, framework_id: str, section_id: str, body: SectionChange) -> CustomSectionList:
    """Change or move a section of the organisation's own.

    If-Match takes the ETag of the framework's settings.
    """
    before = _section(call, framework_id, section_id)
    made = call.services.framework_additions.change_section(
        framework_id, section_id, by=call.caller.id, expected=call.version, **body.model_dump()
    )
    call.audit(
        "framework.change-section",
        f"{framework_id}/{section_id}",
        before=before,
        after=body.model_dump(exclude_none=True),
    )
    return CustomSectionList.model_validate({"items": made.sections})


@route("/frameworks/{framework_id}/sections/{section_id}", "DELETE", permission=ADMIN, status=204)
def remove_section(call: Call, framework_id: str, section_id: str) -> None:
    """Remove a section of the organisation's own that holds no requirement."""
    before = _section(call, framework_id, section_id)
    call.services.framework_additions.remove_section(framework_id, section_id, by=call.caller.id)
    call.audit("framework.remove-section", f"{framework_id}/{section_id}", before=before)


@route("/frameworks/{framework_id}/requirements", "POST", permission=ADMIN, status=201, creates=True)
def add_requirement(call: Call, framework_id: str, body: NewRequirement) -> RequirementView:
    """Add a requirement of the organisation's own."""
    said = body.model_dump(exclude_none=True, exclude={"after"})
    made = call.services.framework_additions.add(
        framework_id, RequirementText.model_validate(said), after=body.after, by=call.caller.id
    )
    call.audit("requirement.add", f"{framework_id}/{made.ref}", after=said)
    return requirement_view(call, framework_id, made.ref)


@route("/frameworks/{framework_id}/requirements/{ref}/text", "PATCH", permission=ADMIN, conditional=True)
def edit_requirement(call: Call, framework_id: str, ref: str, body: RequirementEdit) -> RequirementView:
    """Change what a requirement of the organisation's own says, or move it."""
    before = call.services.frameworks.requirement(framework_id, ref)
    said = body.model_dump(exclude={"why"}, exclude_none=True)
    call.services.framework_additions.change(
        framework_id,
        ref,
        by=call.caller.id,
        why=body.why,
        expected=call.version,
        **said,
    )
    call.audit(
        "requirement.edit",
        f"{framework_id}/{ref}",
        before=before.model_dump(mode="json", include=set(said)),
        after=said,
        why=body.why,
    )
    return requirement_view(call, framework_id, ref)


@route("/frameworks/{framework_id}/requirements/{ref}", "DELETE", permission=ADMIN, status=204)
def remove_requirement(call: Call, framework_id: str, ref: str) -> None:
    """Remove a requirement of the organisation's own; what is linked to its ref comes back with the ref."""
    before = call.services.frameworks.requirement(framework_id, ref)
    call.services.framework_additions.remove(framework_id, ref, by=call.caller.id)
    call.audit(
        "requirement.remove",
        f"{framework_id}/{ref}",
        before=before.model_dump(mode="json", include={"title", "summary", "section"}),
    )


@route("/frameworks/{framework_id}/requirements/{ref}/versions", permission=READ)
def list_requirement_versions(call: Call, framework_id: str, ref: str) -> RequirementVersionList:
    """List every version of a requirement of the organisation's own, oldest first."""
    found = call.services.framework_additions.versions(framework_id, ref)
    return RequirementVersionList.model_validate({"items": found})


def _section(call: Call, framework_id: str, section_id: str) -> dict[str, Any] | None:
    """A section as it stands; None where there is none."""
    found = call.services.frameworks.get(framework_id).sections
    return next((one.model_dump(mode="json") for one in found if one.id == section_id), None)
