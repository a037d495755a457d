"""Evidence that people bring: links, notes and files on requirements and controls."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from proofgraph.access.permissions import Permission
from proofgraph.api.models.evidence import (
    EvidenceItem,
    EvidenceItemChange,
    EvidenceItemList,
    EvidenceList,
    EvidenceRow,
    FileLink,
    FileQuery,
    ItemsQuery,
    ItemVersion,
    ItemVersionList,
    NewEvidenceItem,
    NewFile,
    NewPlace,
    NewUpload,
    UploadCompletion,
    UploadView,
)
from proofgraph.api.registration import Call, Redirect, route
from proofgraph.compliance.evidence_items import Evidence
from proofgraph.compliance.item_search import holds, search
from proofgraph.compliance.items import Item
from proofgraph.compliance.targets import Target

READ, ADMIN = Permission.EVIDENCE_READ, Permission.EVIDENCE_ADMIN
_HANDLED = {"places", "why", "title"}


@route("/frameworks/{framework_id}/requirements/{ref}/evidence", permission=READ, entities="none")
def list_requirement_evidence(call: Call, framework_id: str, ref: str) -> EvidenceList:
    """List what people brought for a requirement, and what its controls hand down."""
    found = call.services.evidence_items.for_requirement(framework_id, ref)
    call.noted("evidence.list", f"{framework_id}/{ref}")
    return _listed(found)


@route("/controls/{control_id}/evidence", permission=READ, entities="none")
def list_control_evidence(call: Call, control_id: str) -> EvidenceList:
    """List what people brought for a control."""
    found = call.services.evidence_items.for_control(control_id)
    call.noted("evidence.list", control_id)
    return _listed(found)


@route("/evidence-items", permission=READ, entities="none")
def list_evidence_items(call: Call, query: ItemsQuery) -> EvidenceItemList:
    """List all items, newest first; with `until` those to look at again by then, the earliest first."""
    items = call.services.items
    call.noted("evidence.list", "evidence-items", until=query.until, text=query.text)
    if query.until is not None:
        due = (item for item in items.due(query.until) if holds(item, query.text))
        return EvidenceItemList(items=[_view(item) for item in islice(due, 1000)])
    after = call.position(query.cursor)
    if query.text.strip():
        found, position = search(items, query.text, after=after, limit=query.limit)
    else:
        found, position = items.page(after=after, limit=query.limit)
    return EvidenceItemList(items=[_view(item) for item in found], next_cursor=call.cursor(position))


@route("/evidence-items", "POST", permission=ADMIN, entities="none", status=201, creates=True)
def create_evidence_item(call: Call, body: NewEvidenceItem) -> EvidenceItem:
    """Add a link or a note to requirements and controls."""
    fields = body.model_dump(exclude={"kind", "places"})
    made = call.services.items.create(body.kind, fields, targets(body.places), by=call.caller.id)
    call.audit("evidence.create", made.id, after=made.body())
    return _view(made)


@route("/evidence-items/{item_id}", permission=READ, entities="none")
def get_evidence_item(call: Call, item_id: str) -> EvidenceItem:
    """Read one item, also one that was removed."""
    found = call.services.items.get(item_id)
    call.noted("evidence.read", item_id, number=found.version)
    return _view(found)


@route("/evidence-items/{item_id}", "PATCH", permission=ADMIN, entities="none", conditional=True)
def change_evidence_item(call: Call, item_id: str, body: EvidenceItemChange) -> EvidenceItem:
    """Make a new version of an item; the versions before stay."""
    before = call.services.items.get(item_id)
    changes: dict[str, Any] = body.model_dump(exclude_unset=True, exclude=_HANDLED)
    if body.title is not None:
        changes["title"] = body.title
    if body.places is not None:
        changes["places"] = targets(body.places)
    changes = {n: v for n, v in changes.items() if v is not None or n in ("expires_at", "remind_at")}
    changed = call.services.items.edit(
        item_id, changes, by=call.caller.id, why=body.why, expected=call.version
    )
    call.audit("evidence.change", item_id, before=before.body(), after=changed.body(), why=body.why)
    return _view(changed)


@route("/evidence-items/{item_id}", "DELETE", permission=ADMIN, entities="none")
def remove_evidence_item(call: Call, item_id: str) -> EvidenceItem:
    """Take an item from its places; its versions, its file and its ledger entries stay."""
    before = call.services.items.get(item_id)
    removed = call.services.items.remove(item_id, by=call.caller.id)
    call.audit("evidence.remove", item_id, before=before.body(), after=removed.body())
    return _view(removed)


@route("/evidence-items/{item_id}/versions", permission=READ, entities="none")
def list_evidence_item_versions(call: Call, item_id: str) -> ItemVersionList:
    """List every version of an item, oldest first."""
    found = call.services.items.versions(item_id)
    call.noted("evidence.read", item_id, versions=len(found))
    return ItemVersionList(
        items=[ItemVersion(number=v.number, at=v.at, by=v.by, why=v.why, item=dict(v.body)) for v in found]
    )


@route("/evidence-items/{item_id}/files", "POST", permission=ADMIN, entities="none", conditional=True)
def replace_evidence_file(call: Call, item_id: str, body: NewFile) -> EvidenceItem:
    """Make a file that was sent the newest version of an item."""
    before = call.services.items.get(item_id)
    changed = call.services.evidence_uploads.replace(
        item_id, body.upload_id, by=call.caller.id, why=body.why, expected=call.version
    )
    call.audit("evidence.change", item_id, before=before.body(), after=changed.body(), why=body.why)
    return _view(changed)


@route("/evidence-items/{item_id}/file", permission=READ, entities="none")
def get_evidence_file(call: Call, item_id: str, query: FileQuery) -> FileLink | Redirect:
    """Download an item's file: redirects to a link that works for 60 seconds."""
    url = call.services.evidence_uploads.link(item_id, query.number)
    call.audit("evidence.download", item_id, number=query.number)
    return Redirect(url) if query.redirect else FileLink(url=url)


@route("/uploads", "POST", permission=ADMIN, entities="none", status=201, creates=True)
def begin_upload(call: Call, body: NewUpload) -> UploadView:
    """Ask for a link to send one file to."""
    begun = call.services.evidence_uploads.begin(body.filename, body.bytes, by=call.caller.id)
    call.audit("upload.begin", begun.id, filename=body.filename, bytes=body.bytes)
    return UploadView.model_validate(begun)


@route("/uploads/{upload_id}/complete", "POST", permission=ADMIN, entities="none", status=201)
def complete_upload(call: Call, upload_id: str, body: UploadCompletion) -> EvidenceItem:
    """Look at the file that was sent, and make it evidence."""
    fields = body.model_dump(exclude={"places"}, exclude_none=True)
    made = call.services.evidence_uploads.complete(upload_id, fields, targets(body.places), by=call.caller.id)
    call.audit("evidence.create", made.id, after=made.body())
    return _view(made)


def targets(places: Sequence[NewPlace]) -> list[Target]:
    return [Target(**place.model_dump()) for place in places]


def _listed(found: Sequence[Evidence]) -> EvidenceList:
    return EvidenceList(items=[EvidenceRow.model_validate(row) for row in found])


def _view(item: Item) -> EvidenceItem:
    return EvidenceItem.model_validate({**item.body(), "etag": str(item.version)})
