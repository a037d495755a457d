"""Groups: what their members may do and see."""

from __future__ import annotations

from typing import Any

from proofgraph.access.giving import Reach
from proofgraph.access.group_definitions import Definition
from proofgraph.access.groups import Group
from proofgraph.access.permissions import Permission, implied
from proofgraph.access.query_policy import QueryPolicy
from proofgraph.api.models.access import (
    GroupChange,
    GroupDetail,
    GroupList,
    GroupRequest,
    PermissionList,
    PolicyModel,
)
from proofgraph.api.registration import Call, route


@route("/groups", permission=Permission.USERS_READ)
def list_groups(call: Call) -> GroupList:
    """List the groups, shipped ones first."""
    return GroupList(items=[_view(group) for group in call.services.groups.list()])


@route("/permissions", permission=Permission.USERS_READ)
def list_permissions(call: Call) -> PermissionList:
    """List every permission that a group or a key can be given."""
    return PermissionList(items=list(Permission))


@route("/groups", "POST", permission=Permission.USERS_ADMIN, status=201, creates=True)
def create_group(call: Call, body: GroupRequest) -> GroupDetail:
    """Make a group of the organisation's own, of permissions and a view that you have yourself."""
    definition = Definition(
        body.title, body.description, implied(body.permissions), body.mfa, _policy(body.policy)
    )
    made = call.services.groups.create(body.name, definition, by=Reach.of(call.caller))
    call.audit("group.create", made.name, after=definition.body())
    return _view(made)


@route("/groups/{group_name}", permission=Permission.USERS_READ)
def get_group(call: Call, group_name: str) -> GroupDetail:
    """Read one group with its permissions and its query policy."""
    return _view(call.services.groups.get(group_name))


@route("/groups/{group_name}", "PATCH", permission=Permission.USERS_ADMIN, conditional=True)
def edit_group(call: Call, group_name: str, body: GroupChange) -> GroupDetail:
    """Change what a group may do, what it sees, or whether it demands a second factor; it holds at once."""
    held = call.services.groups.get(group_name)
    given = body.model_fields_set
    wanted = Definition(
        title=held.title if body.title is None else body.title,
        description=held.description if body.description is None else body.description,
        permissions=held.permissions if body.permissions is None else implied(body.permissions),
        mfa=held.mfa if body.mfa is None else body.mfa,
        policy=_policy(body.policy) if "policy" in given else held.policy,
    )
    groups = call.services.groups
    made = groups.edit(group_name, wanted, by=Reach.of(call.caller), expected=call.version)
    call.audit("group.change", group_name, before=_said(held), after=_said(made))
    return _view(made)


@route("/groups/{group_name}", "DELETE", permission=Permission.USERS_ADMIN, status=204, conditional=True)
def delete_group(call: Call, group_name: str) -> None:
    """Delete a group of the organisation's own; a shipped one becomes again what it was."""
    held = call.services.groups.delete(group_name, by=Reach.of(call.caller), expected=call.version)
    call.audit("group.delete", group_name, before=_said(held))


def _view(group: Group) -> GroupDetail:
    return GroupDetail(
        name=group.name,
        title=group.title,
        description=group.description,
        permissions=sorted(group.permissions),
        mfa=group.mfa,
        policy=PolicyModel.model_validate(group.policy.model_dump()) if group.policy else None,
        shipped=group.shipped,
        etag=str(group.version),
    )


def _policy(given: PolicyModel | None) -> QueryPolicy | None:
    return QueryPolicy(sets=tuple(given.sets), show_counts=given.show_counts) if given else None


def _said(group: Group) -> dict[str, Any]:
    return Definition(group.title, group.description, group.permissions, group.mfa, group.policy).body()
