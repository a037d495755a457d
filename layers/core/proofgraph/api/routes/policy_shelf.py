"""Documents as a whole: set up from templates, ordered, deleted and restored, their rules and history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime

from proofgraph.access.permissions import Permission
from proofgraph.api.documents import policy_view
from proofgraph.api.models.policies import PolicyView
from proofgraph.api.models.policy_life import (
    DeletedPolicies,
    DeletedPolicy,
    HistoryFile,
    HistoryFileQuery,
    HistoryQuery,
    Initialisation,
    Initialised,
    MissingTemplate,
    MissingTemplates,
    OwnRulesChange,
    OwnRulesView,
    PolicyHistory,
    PolicyHistoryEntry,
    PolicyOrder,
    PolicyOrdered,
    PolicyRulesChange,
    PolicyRulesView,
)
from proofgraph.api.people import named
from proofgraph.api.registration import Call, route
from proofgraph.errors import InvalidInputError
from proofgraph.exports import policy_history
from proofgraph.policies.rules import OwnRules, Rules
from proofgraph.policies.trail import Happened

READ, ADMIN = Permission.POLICIES_READ, Permission.POLICIES_ADMIN
_DAY_MS = 86_400_000


@route("/policy-templates/missing", permission=READ)
def list_missing_templates(call: Call) -> MissingTemplates:
    """List the shipped documents that are not in use, with the variables that have no value yet."""
    found = call.services.documents.missing()
    items = [
        MissingTemplate(
            id=filled.document.id,
            kind=filled.document.kind,
            title=filled.document.meta.title,
            unfilled=list(filled.unfilled),
            controls=list(filled.document.meta.satisfies),
        )
        for filled in found
    ]
    return MissingTemplates(items=items, unfilled=_counted(item.unfilled for item in items))


@route("/policy-templates/missing", "POST", permission=ADMIN, status=201, creates=True)
def initialise_policies(call: Call, body: Initialisation) -> Initialised:
    """Create a document of each template that is not in use, none of them adopted yet."""
    made = call.services.documents.initialise(body.templates, call.caller.id)
    call.audit("policy.initialise", "policies", after=[entry.id for entry in made])
    return Initialised(
        created=[entry.id for entry in made], unfilled=_counted(entry.unfilled for entry in made)
    )


@route("/policy-order", "POST", permission=ADMIN)
def order_policies(call: Call, body: PolicyOrder) -> PolicyOrdered:
    """Put documents in this order, before those that are not named; it makes no version."""
    moved = call.services.shelf.reorder(body.ids)
    call.audit("policy.order", "policies", after={entry.id: entry.meta.order for entry in moved})
    return PolicyOrdered(moved=[entry.id for entry in moved])


@route("/policies/{policy_id}", "DELETE", permission=ADMIN, status=204, conditional=True)
def delete_policy(call: Call, policy_id: str) -> None:
    """Delete a document; it counts nowhere, and can be restored with all that belongs to it."""
    gone = call.services.shelf.delete(policy_id, call.caller.id, expected=call.version)
    call.audit("policy.delete", policy_id, before={"title": gone.meta.title, "number": gone.number})


@route("/deleted-policies", permission=READ)
def list_deleted_policies(call: Call) -> DeletedPolicies:
    """List the documents that were deleted, the newest first."""
    items = [
        DeletedPolicy(
            id=entry.id,
            kind=entry.kind,
            title=entry.meta.title,
            number=entry.number,
            deleted_at=entry.deleted_at or 0,
            deleted_by=entry.deleted_by,
        )
        for entry in call.services.shelf.deleted()
    ]
    return DeletedPolicies(items=items)


@route("/deleted-policies/{policy_id}/restore", "POST", permission=ADMIN)
def restore_policy(call: Call, policy_id: str) -> PolicyView:
    """Bring a deleted document back as it was."""
    call.services.shelf.restore(policy_id, call.caller.id)
    held = call.services.documents.get(policy_id)
    call.audit("policy.restore", policy_id, after={"title": held.entry.meta.title})
    return policy_view(call, held)


@route("/policy-rules", permission=READ)
def get_policy_rules(call: Call) -> PolicyRulesView:
    """Read who approves documents, and who accepts them by when."""
    return _rules(call.services.documents.rules.default())


@route("/policy-rules", "PATCH", permission=ADMIN, conditional=True)
def change_policy_rules(call: Call, body: PolicyRulesChange) -> PolicyRulesView:
    """Change who approves documents, and who accepts them by when."""
    book = call.services.documents.rules
    before = book.default()
    changes = {n: v for n, v in body.model_dump(exclude_unset=True).items() if v is not None}
    if body.approvers is not None:
        changes["approvers"] = named(call, "approvers", body.approvers, READ)
    after = book.change(changes, expected=call.version)
    call.audit("policy.rules", "policies", before=before.model_dump(), after=after.model_dump())
    return _rules(after)


@route("/policies/{policy_id}/rules", permission=READ)
def get_own_rules(call: Call, policy_id: str) -> OwnRulesView:
    """Read what one document has of its own among the rules, and what holds for it."""
    call.services.documents.get(policy_id)
    return _own(call, policy_id, call.services.documents.rules.own(policy_id))


@route("/policies/{policy_id}/rules", "PATCH", permission=ADMIN, conditional=True)
def change_own_rules(call: Call, policy_id: str, body: OwnRulesChange) -> OwnRulesView:
    """Give one document approvers or an acceptance time of its own; null takes one back."""
    call.services.documents.get(policy_id)
    book = call.services.documents.rules
    before = book.own(policy_id)
    changes = body.model_dump(exclude_unset=True)
    if body.approvers is not None:
        changes["approvers"] = named(call, "approvers", body.approvers, READ)
    after = book.change_own(policy_id, changes, expected=call.version)
    call.audit("policy.rules", policy_id, before=before.model_dump(), after=after.model_dump())
    return _own(call, policy_id, after)


@route("/policy-history", permission=READ)
def list_policy_history(call: Call, query: HistoryQuery) -> PolicyHistory:
    """List what happened to documents over a time: versions, approvals, publications, acceptances."""
    items = [PolicyHistoryEntry.model_validate(h) for h in _happened(call, query)]
    return PolicyHistory(items=items)


@route("/policy-history/file", permission=READ)
def download_policy_history(call: Call, query: HistoryFileQuery) -> HistoryFile:
    """Download what happened to documents over a time as CSV or Markdown, people by name."""
    found = _happened(call, query)
    names = {user.id: user.name for user in call.services.users.list()}
    written = policy_history.as_csv if query.format == "csv" else policy_history.as_markdown
    call.audit("policy.history", query.document or "policies", since=query.from_day, until=query.to_day)
    return HistoryFile(
        filename=f"policy-history.{'csv' if query.format == 'csv' else 'md'}",
        content_type="text/csv" if query.format == "csv" else "text/markdown",
        content=written(found, lambda by: names.get(by, by)),
    )


def _happened(call: Call, query: HistoryQuery) -> list[Happened]:
    until = _start(query.to_day)
    return call.services.policy_trail.between(
        _start(query.from_day), None if until is None else until + _DAY_MS - 1, query.document
    )


def _start(day: str | None) -> int | None:
    if day is None:
        return None
    try:
        found = date.fromisoformat(day)
    except ValueError as error:
        raise InvalidInputError(f"There is no day {day}.") from error
    return int(datetime(found.year, found.month, found.day, tzinfo=UTC).timestamp() * 1000)


def _counted(unfilled: Iterable[Iterable[str]]) -> dict[str, int]:
    return dict(Counter(name for names in unfilled for name in names).most_common())


def _rules(rules: Rules) -> PolicyRulesView:
    return PolicyRulesView.model_validate({**rules.model_dump(), "etag": str(rules.version)})


def _own(call: Call, policy_id: str, own: OwnRules) -> OwnRulesView:
    effective = _rules(call.services.documents.rules.of(policy_id))
    return OwnRulesView.model_validate({**own.model_dump(), "effective": effective, "etag": str(own.version)})
