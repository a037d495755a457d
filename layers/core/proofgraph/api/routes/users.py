"""The people of the deployment: invitations, sessions, memberships."""

from __future__ import annotations

from proofgraph.access import invitations
from proofgraph.access.giving import Reach
from proofgraph.access.permissions import Anyone, Permission
from proofgraph.access.users import User
from proofgraph.api.models.access import (
    FailedInvitation,
    InvitationFile,
    InvitationRequest,
    InvitationsView,
    MembershipRequest,
    NamePage,
    NameView,
    UserChange,
    UserPage,
    UserQuery,
    UserView,
)
from proofgraph.api.models.shared import PageQuery
from proofgraph.api.registration import Call, route


@route("/users", permission=Permission.USERS_READ)
def list_users(call: Call, query: UserQuery) -> UserPage:
    """List the users and the invited, by e-mail address."""
    found = [user for user in call.services.users.list() if _passes(user, query)]
    start = call.position(query.cursor) or 0
    end = start + query.limit
    return UserPage(
        items=[user_view(user) for user in found[start:end]],
        total=len(found),
        next_cursor=call.cursor(end if end < len(found) else None),
    )


@route("/names", permission=Anyone.SIGNED_IN)
def list_names(call: Call, query: PageQuery) -> NamePage:
    """List everybody's name by id, to whoever has any permission: what was done is shown with who did it."""
    sees_users = call.caller.may(Permission.USERS_READ)
    users = call.services.users.list() if call.caller.permissions else []  # an auditor from outside, say
    users.sort(key=lambda user: user.id)
    after = call.position(query.cursor)
    rest = [user for user in users if after is None or user.id > after]
    shown = rest[: query.limit]
    items = [
        NameView(
            id=user.id,
            name=user.name or user.email,
            email=user.email if sees_users else None,
            active=user.state != "deactivated",
        )
        for user in shown
    ]
    return NamePage(items=items, next_cursor=call.cursor(shown[-1].id if len(rest) > len(shown) else None))


@route("/users", "POST", permission=Permission.USERS_ADMIN, status=201, creates=True)
def invite_user(call: Call, body: InvitationRequest) -> UserView:
    """Invite somebody: they are mailed a one-time password, and choose their own when they first sign in."""
    email = invitations.check_email(body.email)
    services = call.services
    services.users.check_groups(body.groups)
    services.groups.check_gift(body.groups, Reach.of(call.caller))
    user = services.users.invite(
        email,
        body.name,
        body.groups,
        external=body.external,
        by=call.caller.id,
        note=lambda user: note_invited(call, user),
    )
    return user_view(user)


@route("/user-imports", "POST", permission=Permission.USERS_ADMIN, status=201, creates=True)
def invite_users(call: Call, body: InvitationFile) -> InvitationsView:
    """Invite everybody in a CSV file of at most 100 rows; with a row at fault, nobody.

    Who is a user already, in just these groups, is left out: a file that was interrupted is sent again whole.
    """
    services = call.services
    wanted = invitations.read(body.csv, groups=services.groups.names(), taken=services.users.list())
    services.groups.check_gift({name for each in wanted for name in each.groups}, Reach.of(call.caller))
    sent = invitations.send(
        services.users, wanted, by=call.caller.id, note=lambda user: note_invited(call, user)
    )
    return InvitationsView(
        invited=[user_view(user) for user in sent.invited],
        already=list(sent.already),
        failed=[FailedInvitation(email=email, reason=reason) for email, reason in sent.failed],
    )


@route("/users/{user_id}", permission=Permission.USERS_READ)
def get_user(call: Call, user_id: str) -> UserView:
    """Read one user with their groups and how far they have come."""
    return user_view(call.services.users.get(user_id))


@route("/users/{user_id}", "PATCH", permission=Permission.USERS_ADMIN, conditional=True)
def change_user(call: Call, user_id: str, body: UserChange) -> UserView:
    """Change a user's name, or whether they are from outside the organisation."""
    before = call.services.users.get(user_id)
    user = call.services.users.change(user_id, **body.model_dump(), expected=call.version)
    call.audit("user.change", user_id, before=_said(before), after=_said(user))
    return user_view(user)


@route("/users/{user_id}", "DELETE", permission=Permission.USERS_ADMIN, status=204)
def revoke_invitation(call: Call, user_id: str) -> None:
    """Take back an invitation that nobody has accepted; somebody who has signed in is deactivated instead."""
    user = call.services.users.revoke(user_id)
    call.audit("user.revoke", user_id, before=_said(user))


@route("/users/{user_id}/resend", "POST", permission=Permission.USERS_ADMIN)
def resend_invitation(call: Call, user_id: str) -> UserView:
    """Mail an invitation again."""
    user = call.services.users.resend(user_id)
    call.audit("user.resend", user_id)
    return user_view(user)


@route("/users/{user_id}/deactivate", "POST", permission=Permission.USERS_ADMIN)
def deactivate_user(call: Call, user_id: str) -> UserView:
    """Deactivate somebody: their sessions and keys stop working at once."""
    before = call.services.users.get(user_id)
    user = call.services.users.deactivate(user_id)
    call.audit("user.deactivate", user_id, before=_said(before), after=_said(user))
    return user_view(user)


@route("/users/{user_id}/reactivate", "POST", permission=Permission.USERS_ADMIN)
def reactivate_user(call: Call, user_id: str) -> UserView:
    """Let somebody who was deactivated sign in again; you may do and see what their groups may."""
    services = call.services
    before = services.users.get(user_id)
    known = set(services.groups.names())
    services.groups.check_gift([name for name in before.groups if name in known], Reach.of(call.caller))
    user = services.users.reactivate(user_id)
    call.audit("user.reactivate", user_id, before=_said(before), after=_said(user))
    return user_view(user)


@route("/users/{user_id}/sign-out", "POST", permission=Permission.USERS_ADMIN)
def sign_user_out(call: Call, user_id: str) -> UserView:
    """End every session of a user; they may sign in again."""
    user = call.services.users.sign_out(user_id)
    call.audit("user.sign-out", user_id)
    return user_view(user)


@route("/users/{user_id}/factor", "DELETE", permission=Permission.USERS_ADMIN)
def forget_factor(call: Call, user_id: str) -> UserView:
    """Forget a user's second factor, for somebody who lost the app; their sessions end."""
    user = call.services.users.forget_factor(user_id)
    call.audit("user.forget-factor", user_id)
    return user_view(user)


@route("/users/{user_id}/groups", "POST", permission=Permission.USERS_ADMIN)
def add_to_group(call: Call, user_id: str, body: MembershipRequest) -> UserView:
    """Put a user into a group; their next token says so."""
    services = call.services
    services.users.check_groups([body.group])
    services.groups.check_gift([body.group], Reach.of(call.caller))
    before = services.users.get(user_id)
    user = services.users.join(user_id, body.group)
    call.audit("user.join", user_id, before=list(before.groups), after=list(user.groups))
    return user_view(user)


@route("/users/{user_id}/groups/{group_name}", "DELETE", permission=Permission.USERS_ADMIN)
def remove_from_group(call: Call, user_id: str, group_name: str) -> UserView:
    """Take a user out of a group, at once, whatever tokens are still out."""
    before = call.services.users.get(user_id)
    user = call.services.users.leave(user_id, group_name)
    call.audit("user.leave", user_id, before=list(before.groups), after=list(user.groups))
    return user_view(user)


def user_view(user: User) -> UserView:
    said = user.model_dump(exclude={"version", "username"})
    return UserView.model_validate(said | {"groups": list(user.groups), "etag": str(user.version)})


def _passes(user: User, query: UserQuery) -> bool:
    return (
        query.state in (None, user.state)
        and (query.deactivated or user.state != "deactivated")
        and (query.group is None or query.group in user.groups)
        and (query.text or "").casefold() in f"{user.name}\n{user.email}".casefold()
    )


def note_invited(call: Call, user: User) -> None:
    call.audit("user.invite", user.id, after=_said(user))


def _said(user: User) -> dict[str, object]:
    return {
        "email": user.email,
        "name": user.name,
        "state": user.state,
        "external": user.external,
        "groups": list(user.groups),
    }
