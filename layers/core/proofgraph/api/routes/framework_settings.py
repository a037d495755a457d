"""Frameworks themselves: new empty ones, names, summary settings, scope filters, deletion and its undoing."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.framework_texts import (
    DeletedFramework,
    DeletedFrameworkList,
    FrameworkChange,
    FrameworkSettings,
    NewFramework,
)
from proofgraph.api.models.frameworks import SummarySettings
from proofgraph.api.registration import Call, route
from proofgraph.compliance.framework_deletion import until
from proofgraph.compliance.frameworks import Framework

READ, ADMIN = Permission.FRAMEWORKS_READ, Permission.FRAMEWORKS_ADMIN


@route("/own-frameworks", "POST", permission=ADMIN, status=201, creates=True)
def create_framework(call: Call, body: NewFramework) -> FrameworkSettings:
    """Make an empty framework, to add sections and requirements to."""
    made = call.services.framework_updates.empty(
        body.title,
        id=body.id or "",
        edition=body.version,
        type=body.type,
        summary=body.summary,
        by=call.caller.id,
    )
    call.audit("framework.create", made.id, after=call.services.frameworks.described(made))
    return settings_of(made)


@route("/frameworks/{framework_id}/settings", permission=READ)
def get_framework_settings(call: Call, framework_id: str) -> FrameworkSettings:
    """Read what is set on a framework: its name, scope filters and summary settings."""
    return settings_of(call.services.frameworks.get(framework_id))


@route("/frameworks/{framework_id}/settings", "PATCH", permission=ADMIN, conditional=True)
def change_framework_settings(call: Call, framework_id: str, body: FrameworkChange) -> FrameworkSettings:
    """Rename a framework, or set its summary settings or scope filters; what is left out stays."""
    before = call.services.frameworks.get(framework_id)
    changes = body.summary_settings.model_dump(exclude_none=True) if body.summary_settings else {}
    made = call.services.frameworks.change(
        framework_id,
        title=body.title,
        settings=before.settings.model_copy(update=changes) if changes else None,
        scope=None if body.scope is None else [rule.model_dump() for rule in body.scope],
        expected=call.version,
    )
    fields = {"title", "settings", "scope"}
    call.audit(
        "framework.change",
        framework_id,
        before=before.model_dump(mode="json", include=fields),
        after=made.model_dump(mode="json", include=fields),
    )
    return settings_of(made)


@route("/frameworks/{framework_id}", "DELETE", permission=ADMIN)
def delete_framework(call: Call, framework_id: str) -> DeletedFramework:
    """Delete a framework; for 30 days it can be restored with all that was linked, set and evaluated."""
    gone = call.services.deleted_frameworks.delete(framework_id, by=call.caller.id)
    call.audit("framework.delete", framework_id, before=gone.title)
    return _deleted(gone)


@route("/deleted-frameworks", permission=READ)
def list_deleted_frameworks(call: Call) -> DeletedFrameworkList:
    """List the deleted frameworks, newest first, with until when each can be restored."""
    return DeletedFrameworkList(items=[_deleted(found) for found in call.services.deleted_frameworks.list()])


@route("/deleted-frameworks/{framework_id}/restore", "POST", permission=ADMIN)
def restore_framework(call: Call, framework_id: str) -> FrameworkSettings:
    """Bring a deleted framework back as it was."""
    back = call.services.deleted_frameworks.restore(framework_id)
    call.audit("framework.restore", framework_id, after=back.title)
    return settings_of(back)


@route("/deleted-frameworks/{framework_id}", "DELETE", permission=ADMIN, status=204)
def remove_framework(call: Call, framework_id: str) -> None:
    """Give up a deleted framework, so that its id is free; its history and evidence stay."""
    gone = call.services.deleted_frameworks.remove(framework_id)
    call.audit("framework.remove", framework_id, before=gone.title)


def settings_of(framework: Framework) -> FrameworkSettings:
    return FrameworkSettings(
        id=framework.id,
        title=framework.title,
        version=framework.edition,
        type=framework.type,
        source=framework.source,
        standard=framework.standard,
        in_scope=list(framework.in_scope),
        summary_settings=SummarySettings.model_validate(framework.settings),
        scope=[dict(rule) for rule in framework.scope],
        text_number=framework.text_number,
        installed_at=framework.installed_at,
        updated_at=framework.updated_at,
        etag=str(framework.version),
    )


def _deleted(framework: Framework) -> DeletedFramework:
    return DeletedFramework(
        id=framework.id,
        title=framework.title,
        version=framework.edition,
        deleted_at=framework.deleted_at or 0,
        deleted_by=framework.deleted_by,
        restorable_until=until(framework),
    )
