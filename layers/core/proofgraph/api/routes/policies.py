"""Policies, procedures and reference documents, and the profile that fills their variables."""

from __future__ import annotations

from typing import Any

from proofgraph.access.permissions import Permission
from proofgraph.api.documents import policy_row, policy_view, said
from proofgraph.api.models.policies import (
    NewControlLink,
    NewPolicy,
    PolicyChange,
    PolicyFields,
    PolicyList,
    PolicyQuery,
    PolicyRow,
    PolicyTemplate,
    PolicyTemplateList,
    PolicyTotals,
    PolicyVersionList,
    PolicyVersionView,
    PolicyView,
    ProfileChange,
    ProfileVariable,
    ProfileView,
)
from proofgraph.api.registration import Call, route
from proofgraph.errors import InvalidInputError
from proofgraph.policies.documents import Document, FrontMatter

READ, ADMIN = Permission.POLICIES_READ, Permission.POLICIES_ADMIN


@route("/policies", permission=READ)
def list_policies(call: Call, query: PolicyQuery) -> PolicyList:
    """List documents, or search their texts."""
    found = call.services.documents.find(**query.model_dump())
    drafts = {draft.document: draft.state for draft in call.services.documents.drafts.open()}
    rows = [
        PolicyRow(**policy_row(item.entry, drafts.get(item.entry.id, "none")), excerpt=item.excerpt)
        for item in found
    ]
    kinds = [row.kind for row in rows]
    totals = PolicyTotals(
        policies=kinds.count("policy"),
        procedures=kinds.count("procedure"),
        references=kinds.count("reference"),
        adopted=sum(row.adopted for row in rows),
    )
    return PolicyList(totals=totals, items=rows)


@route("/policies", "POST", permission=ADMIN, status=201, creates=True)
def create_policy(call: Call, body: NewPolicy) -> PolicyView:
    """Create a document from a template or of your own; it is a draft unless `adopted` says otherwise."""
    documents, caller = call.services.documents, call.caller.id
    if body.template:
        made = documents.create_from_template(body.template, caller, adopted=bool(body.adopted))
    else:
        _check_controls(call, body)
        made = documents.create(_document(body), caller, note=body.note)
    call.audit("policy.create", made.entry.id, template=body.template or "", after=said(made.entry))
    call.services.acceptances.ask(made.entry.id)
    return policy_view(call, made)


@route("/policies/{policy_id}", permission=READ)
def get_policy(call: Call, policy_id: str) -> PolicyView:
    """Read one document with its text and the requirements it speaks to."""
    return policy_view(call, call.services.documents.get(policy_id))


@route("/policies/{policy_id}", "PATCH", permission=ADMIN, conditional=True)
def change_policy(call: Call, policy_id: str, body: PolicyChange) -> PolicyView:
    """Change a document, adopt it or not; a change of what people read makes a version.

    Where approvers are named, texts change by drafts alone: 403.
    """
    _check_controls(call, body)
    fields = _fields(body)
    documents = call.services.documents
    before = documents.get(policy_id)
    changed = documents.change(
        policy_id,
        call.caller.id,
        note=body.note,
        source=body.source,
        expected=call.version,
        renew=body.renew_acceptance,
        **fields,
    )
    call.audit("policy.change", policy_id, before=said(before.entry), after=said(changed.entry))
    call.services.acceptances.ask(policy_id)
    return policy_view(call, changed)


@route("/policies/{policy_id}/controls", "POST", permission=ADMIN)
def link_policy_control(call: Call, policy_id: str, body: NewControlLink) -> PolicyView:
    """Link a document to a control that it describes."""
    call.services.controls.get(body.control_id)
    before = call.services.documents.get(policy_id).entry
    linked = call.services.documents.link(policy_id, body.control_id, call.caller.id)
    call.audit("policy.link", policy_id, before=list(before.controls), after=list(linked.entry.controls))
    return policy_view(call, linked)


@route("/policies/{policy_id}/controls/{control_id}", "DELETE", permission=ADMIN)
def unlink_policy_control(call: Call, policy_id: str, control_id: str) -> PolicyView:
    """Take the link to a control away."""
    before = call.services.documents.get(policy_id).entry
    unlinked = call.services.documents.unlink(policy_id, control_id, call.caller.id)
    call.audit("policy.unlink", policy_id, before=list(before.controls), after=list(unlinked.entry.controls))
    return policy_view(call, unlinked)


@route("/policies/{policy_id}/versions", permission=READ)
def list_policy_versions(call: Call, policy_id: str) -> PolicyVersionList:
    """List a document's versions, newest first."""
    return PolicyVersionList.model_validate({"items": call.services.documents.versions(policy_id)})


@route("/policies/{policy_id}/versions/{number}", permission=READ)
def get_policy_version(call: Call, policy_id: str, number: str) -> PolicyVersionView:
    """Read a document as it was."""
    return PolicyVersionView.model_validate(
        call.services.documents.version(policy_id, version_number(number))
    )


@route("/policy-templates", permission=READ)
def list_policy_templates(call: Call) -> PolicyTemplateList:
    """List the documents that Proofgraph ships, and which are in use."""
    documents = call.services.documents
    held = {entry.id for entry in documents.all()}
    return PolicyTemplateList(
        items=[
            PolicyTemplate(
                id=template.id,
                kind=template.kind,
                **template.meta.model_dump(include=_TEMPLATE_FIELDS),
                controls=list(template.meta.satisfies),
                installed=template.id in held,
            )
            for template in documents.templates.documents
        ]
    )


@route("/organisation-profile", permission=READ)
def get_profile(call: Call) -> ProfileView:
    """Read the organisation's profile, each variable explained."""
    return _profile(call, [])


@route("/organisation-profile", "PATCH", permission=ADMIN, conditional=True)
def change_profile(call: Call, body: ProfileChange) -> ProfileView:
    """Change values; every document that reads otherwise now gets a version."""
    before = call.services.documents.profile()[0].values
    changed = call.services.documents.set_profile(body.values, call.caller.id, expected=call.version)
    after = call.services.documents.profile()[0].values
    call.audit(
        "profile.change",
        "organisation",
        before={name: before.get(name) for name in body.values},
        after={name: after.get(name) for name in body.values},
        documents=len(changed),
    )
    return _profile(call, [entry.id for entry in changed])


def version_number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 6):
        raise InvalidInputError("Versions are numbers.")
    return int(text)


_TEMPLATE_FIELDS = {"title", "domain", "type", "summary", "implements", "considerations"}
_NOT_FRONT = {"source", "note", "template", "id", "kind", "renew_acceptance"}
_NEEDED = ("id", "title", "domain", "summary", "source")


def _document(body: NewPolicy) -> Document:
    needed = [name for name in _NEEDED if name != "source" or not body.url]
    if missing := [name for name in needed if getattr(body, name) is None]:
        raise InvalidInputError(f"A document of your own needs {', '.join(missing)}.")
    fields = {"adopted": False, **_fields(body), "id": body.id}
    meta = FrontMatter.model_validate(fields)
    return Document(body.kind, meta, body.source or "", str(body.id))


def _fields(body: PolicyFields) -> dict[str, Any]:
    """The front matter's part of a request, by its own names."""
    given = body.model_dump(exclude_unset=True, exclude=_NOT_FRONT)
    given = {name: value for name, value in given.items() if value is not None}
    if "controls" in given:
        given["satisfies"] = tuple(dict.fromkeys(given.pop("controls")))
    return given


def _check_controls(call: Call, body: PolicyFields) -> None:
    if body.controls:
        known = call.services.controls.all()
        if unknown := sorted(set(body.controls) - set(known)):
            raise InvalidInputError(f"There is no control {', '.join(unknown)}.", controls=unknown)


def _profile(call: Call, changed: list[str]) -> ProfileView:
    profile, version = call.services.documents.profile()
    known = profile.declarations.by_name
    variables = [
        ProfileVariable(
            name=name,
            type=variable.type,
            about=variable.about,
            default=variable.default,
            value=profile.values.get(name),
        )
        for name, variable in known.items()
    ]
    extra = {name: value for name, value in profile.values.items() if name not in known}
    return ProfileView(variables=variables, extra=extra, changed=changed, etag=str(version))
