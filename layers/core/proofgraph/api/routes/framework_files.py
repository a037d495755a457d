"""Frameworks from files: preview, import, and updates with their differences."""

from __future__ import annotations

import base64
import binascii

from proofgraph.access.permissions import Permission
from proofgraph.api.models.framework_texts import (
    FilePreview,
    FrameworkDifference,
    FrameworkFile,
    FrameworkImport,
    FrameworkSettings,
    FrameworkUpdate,
    FrameworkUpload,
    MappedControls,
    NewFrameworkUpload,
    RetiredList,
    TextVersionList,
)
from proofgraph.api.registration import Call, route
from proofgraph.api.routes.framework_settings import settings_of
from proofgraph.compliance.framework_updates import Report
from proofgraph.compliance.texts.difference import TextDifference
from proofgraph.compliance.texts.template import Template
from proofgraph.errors import ConflictError, InvalidInputError

READ, ADMIN = Permission.FRAMEWORKS_READ, Permission.FRAMEWORKS_ADMIN


@route("/framework-uploads", "POST", permission=ADMIN, status=201, creates=True)
def begin_framework_upload(call: Call, body: NewFrameworkUpload) -> FrameworkUpload:
    """Get a link to send a framework file to that is too large for a request."""
    begun = call.services.framework_uploads.begin(body.bytes, by=call.caller.id)
    call.audit("framework.upload", begun.id, bytes=body.bytes)
    return FrameworkUpload.model_validate(begun)


@route("/framework-previews", "POST", permission=ADMIN)
def preview_framework_file(call: Call, body: FrameworkFile) -> FilePreview:
    """Read a framework file and say what it holds, or every fault by row or path; nothing is stored."""
    data, catalogs = _bytes(call, body)
    found = call.services.framework_updates.preview(data, body.filename, catalogs=catalogs)
    return FilePreview(
        id=found.template.id,
        **found.template.counts(),
        mapped_controls=MappedControls.model_validate(found.mapped),
    )


@route("/framework-imports", "POST", permission=ADMIN, status=201, creates=True)
def import_framework(call: Call, body: FrameworkImport) -> FrameworkSettings:
    """Make a framework of a file; a file with a fault is refused whole."""
    data, catalogs = _bytes(call, body.file)
    made = call.services.framework_updates.create(
        data,
        body.file.filename,
        catalogs=catalogs,
        id=body.id or "",
        title=body.title or "",
        by=call.caller.id,
    )
    after = call.services.frameworks.described(made)
    call.audit("framework.import", made.id, after=after, file=body.file.filename)
    return settings_of(made)


@route("/frameworks/{framework_id}/difference", "POST", permission=ADMIN)
def compare_framework(call: Call, framework_id: str, body: FrameworkUpdate) -> FrameworkDifference:
    """Say what an update would add, remove and change, what it keeps and what it loses; nothing is stored."""
    template = _template(call, framework_id, body)
    return _difference(call.services.framework_updates.difference(framework_id, template))


@route("/frameworks/{framework_id}/updates", "POST", permission=ADMIN, conditional=True)
def update_framework(call: Call, framework_id: str, body: FrameworkUpdate) -> FrameworkSettings:
    """Bring a framework to a newer text, whole or not at all; refs that stay keep what they have."""
    template = _template(call, framework_id, body)
    updates = call.services.framework_updates
    before = call.services.frameworks.get(framework_id)
    why = f"update from {body.file.filename}" if body.file else "update to the shipped text"
    made = updates.update(framework_id, template, by=call.caller.id, why=why, expected=call.version)
    frameworks = call.services.frameworks
    call.audit(
        "framework.update",
        framework_id,
        before=frameworks.described(before),
        after=frameworks.described(made),
        why=why,
    )
    return settings_of(made)


@route("/frameworks/{framework_id}/texts", permission=READ)
def list_framework_texts(call: Call, framework_id: str) -> TextVersionList:
    """List every text a framework had, newest first: who brought it, when and why."""
    return TextVersionList.model_validate({"items": call.services.framework_updates.texts(framework_id)})


@route("/frameworks/{framework_id}/retired", permission=READ)
def list_retired_requirements(call: Call, framework_id: str) -> RetiredList:
    """List refs that the framework no longer has and what is kept under each."""
    return RetiredList.model_validate({"items": call.services.framework_updates.retired(framework_id)})


def _template(call: Call, framework_id: str, body: FrameworkUpdate) -> Template:
    updates = call.services.framework_updates
    framework = call.services.frameworks.get(framework_id)
    if body.file is None:
        template = updates.newer(framework)
    else:
        data, catalogs = _bytes(call, body.file)
        template = updates.preview(data, body.file.filename, catalogs=catalogs).template
    if body.digest is not None and body.digest != template.digest:
        raise ConflictError("This is not the text whose difference was looked at; look at it again.")
    return template


def _bytes(call: Call, file: FrameworkFile) -> tuple[bytes, list[bytes]]:
    if file.upload is not None:
        data = call.services.framework_uploads.read(file.upload, by=call.caller.id)
    else:
        data = _decoded(file.content or "", "content")
    return data, [_decoded(catalog, "catalogs") for catalog in file.catalogs]


def _decoded(text: str, field: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidInputError(f"The {field} is not base64: {error}.", field=field) from error


def _difference(report: Report) -> FrameworkDifference:
    told = {
        name: getattr(report, name) for name in ("digest", "nothing", "about", "keeps", "loses", "superseded")
    }
    text = {name: getattr(report.text, name) for name in TextDifference.__slots__}
    return FrameworkDifference.model_validate({**told, **text, "mapped_controls": report.mapped})
