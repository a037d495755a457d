"""Drafts of documents: written, compared, reviewed, published."""

from __future__ import annotations

from typing import Any, Literal

from proofgraph.access.permissions import Permission
from proofgraph.access.users import holding
from proofgraph.api.documents import policy_view, said
from proofgraph.api.models.policies import PolicyView
from proofgraph.api.models.policy_life import (
    ApprovalTask,
    ApprovalTasks,
    DifferenceQuery,
    DiffLine,
    DraftChange,
    DraftPublication,
    DraftReturn,
    DraftStep,
    DraftView,
    PolicyDifferences,
    PolicyPreview,
    PreviewRequest,
)
from proofgraph.api.registration import Call, route
from proofgraph.policies import making, preview
from proofgraph.policies.approvals import Open
from proofgraph.policies.drafts import Draft, document_of
from proofgraph.policies.markdown import to_html
from proofgraph.policies.wording import compare

READ, ADMIN = Permission.POLICIES_READ, Permission.POLICIES_ADMIN
_FRONT = {"title", "domain", "type", "summary", "implements", "considerations", "provider", "url"}
_LIFE = {"state", "note", "authors", "saved_at", "saved_by", "submitted_at", "submitted_by"}


@route("/policies/preview", "POST", permission=READ)
def preview_policy(call: Call, body: PreviewRequest) -> PolicyPreview:
    """Show how a text reads with its variables filled, and which have no value; nothing is stored."""
    profile, _ = call.services.documents.profile()
    shown = preview.show(body.source, body.id, body.title, body.provider, profile, body.values)
    return PolicyPreview.model_validate(shown)


@route("/policies/{policy_id}/draft", permission=READ)
def get_draft(call: Call, policy_id: str) -> DraftView:
    """Read a document's draft; without one, what a draft would begin from."""
    return _view(call, call.services.approvals.get(policy_id))


@route("/policies/{policy_id}/draft", "PATCH", permission=ADMIN, conditional=True)
def save_draft(call: Call, policy_id: str, body: DraftChange) -> DraftView:
    """Begin a draft, or save it; what is in force stays. One under review is a draft again."""
    fields = body.model_dump(exclude_unset=True, exclude={"source", "note"})
    fields = {name: value for name, value in fields.items() if value is not None}
    approvals = call.services.approvals
    before = approvals.get(policy_id)
    found = approvals.save(
        policy_id, call.caller.id, expected=call.version, source=body.source, note=body.note, **fields
    )
    _audit(call, "policy.draft", before, found)
    return _view(call, found)


@route("/policies/{policy_id}/draft", "DELETE", permission=ADMIN, conditional=True)
def discard_draft(call: Call, policy_id: str) -> DraftView:
    """Give a draft up; what is in force stays as it is."""
    approvals = call.services.approvals
    before = approvals.get(policy_id)
    found = approvals.discard(policy_id, call.caller.id, expected=call.version)
    _audit(call, "policy.discard", before, found)
    return _view(call, found)


@route("/policies/{policy_id}/draft/submit", "POST", permission=ADMIN, conditional=True)
def submit_draft(call: Call, policy_id: str, body: DraftStep) -> DraftView:
    """Ask the approvers; without a draft, for the document as it stands."""
    approvals = call.services.approvals
    before = approvals.get(policy_id)
    there = {user.id for user in holding(call.services.users.list(), READ, call.services.records)}
    found = approvals.submit(policy_id, call.caller.id, expected=call.version, note=body.note, there=there)
    _audit(call, "policy.submit", before, found)
    return _view(call, found)


@route("/policies/{policy_id}/draft/approve", "POST", permission=READ, conditional=True)
def approve_draft(call: Call, policy_id: str, body: DraftStep) -> DraftView:
    """Approve the draft that was read, as one of its approvers and not its author."""
    approvals = call.services.approvals
    before = approvals.get(policy_id)
    found = approvals.approve(policy_id, call.caller.id, expected=call.version, note=body.note)
    _audit(call, "policy.approve", before, found)
    return _view(call, found)


@route("/policies/{policy_id}/draft/return", "POST", permission=READ, conditional=True)
def return_draft(call: Call, policy_id: str, body: DraftReturn) -> DraftView:
    """Give a draft back to its authors with a reason, as one of its approvers."""
    approvals = call.services.approvals
    before = approvals.get(policy_id)
    found = approvals.give_back(policy_id, call.caller.id, expected=call.version, reason=body.reason)
    _audit(call, "policy.return", before, found)
    return _view(call, found)


@route("/policies/{policy_id}/draft/publish", "POST", permission=ADMIN, conditional=True)
def publish_draft(call: Call, policy_id: str, body: DraftPublication) -> PolicyView:
    """Put the draft in force, approved where approvers are named; people are asked to accept it.

    The answer's ETag is the document's.
    """
    services = call.services
    before = services.documents.get(policy_id)
    held = services.approvals.publish(
        policy_id,
        call.caller.id,
        expected=call.version,
        renew=body.renew_acceptance,
        adopt=body.adopt,
        note=body.note,
    )
    call.audit("policy.publish", policy_id, before=said(before.entry), after=said(held.entry))
    services.acceptances.ask(policy_id)
    return policy_view(call, held)


@route("/policies/{policy_id}/differences", permission=READ)
def compare_policy_versions(call: Call, policy_id: str, query: DifferenceQuery) -> PolicyDifferences:
    """Read what two versions differ in, or the draft and what is in force, word by word."""
    found = call.services.approvals.get(policy_id)
    newest = found.held.entry.number
    after = query.after or ("draft" if found.draft.state != "none" else str(newest))
    before = query.before or str(newest if after == "draft" else max(int(after) - 1, 1))
    lines = compare(_text(call, found, before), _text(call, found, after))
    return PolicyDifferences(
        before=before, after=after, lines=[DiffLine.model_validate(line) for line in lines]
    )


@route("/approvals", permission=READ)
def list_approvals(call: Call) -> ApprovalTasks:
    """List the drafts that wait for your approval."""
    return ApprovalTasks(items=[approval_task(d) for d in call.services.approvals.open_for(call.caller.id)])


def approval_task(draft: Draft) -> ApprovalTask:
    return ApprovalTask(
        document=draft.document,
        title=draft.meta.title,
        submitted_at=draft.submitted_at,
        submitted_by=draft.submitted_by,
        note=draft.note,
        link=f"/policies/{draft.document}?tab=draft",
    )


def _text(call: Call, found: Open, which: str) -> str:
    if which == "draft":
        return _filled(call, found)[0]
    return call.services.documents.version(found.held.entry.id, int(which)).text


def _filled(call: Call, found: Open) -> tuple[str, tuple[str, ...]]:
    if found.draft.state == "none":
        return found.held.text, found.held.entry.unfilled
    document = making.replaced(document_of(found.held, found.draft, found.source), adopted=False)
    filled = making.fill(document, found.held.entry.number + 1, call.services.documents.profile()[0])
    return filled.text, filled.unfilled


def _view(call: Call, found: Open) -> DraftView:
    draft = found.draft
    text, unfilled = _filled(call, found)
    return DraftView.model_validate(
        {
            "document": draft.document,
            **draft.meta.model_dump(include=_FRONT),
            **draft.model_dump(include=_LIFE),
            "source": found.source,
            "text": text,
            "html": to_html(text),
            "unfilled": list(unfilled),
            "approvals": list(draft.approvals),
            "returned": draft.returned,
            "approvers": list(found.rules.approvers),
            "needed": found.rules.needed if found.rules.demand_approval else 0,
            "outdated": found.outdated,
            "changed": text != found.held.text,
            "may": _may(call, found),
            "etag": str(draft.version),
        }
    )


_Step = Literal["save", "submit", "approve", "return", "publish", "discard"]


def _may(call: Call, found: Open) -> list[_Step]:
    """What the caller can do with the draft as it is."""
    draft, rules, steps = found.draft, found.rules, list[_Step]()
    if call.caller.may(ADMIN):
        steps.append("save")
        if rules.demand_approval and draft.state in ("none", "draft"):
            steps.append("submit")
        if draft.state == "approved" or (draft.state != "none" and not rules.demand_approval):
            steps.append("publish")
        if draft.state != "none":
            steps.append("discard")
    if call.caller.id in rules.approvers and draft.state in ("in-review", "approved"):
        if found.awaits(call.caller.id):
            steps.append("approve")
        steps.append("return")
    return steps


def _audit(call: Call, action: str, before: Open, after: Open) -> None:
    call.audit(action, after.draft.document, before=_said(before), after=_said(after))


def _said(found: Open) -> dict[str, Any]:
    draft = found.draft
    return {
        **draft.model_dump(mode="json", include={"state", "authors", "note", "approvals", "returned"}),
        **draft.meta.model_dump(mode="json", include=_FRONT),
        "text": preview.digest(found.source),
    }
