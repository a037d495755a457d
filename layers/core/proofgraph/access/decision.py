"""Who the caller is and what they may do, decided anew at each request.

The token says who and in which groups; our records say which users are deactivated or signed out, which
groups were taken from them since the token was issued, and what a group may do. So a removal works at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from proofgraph.access.groups import Group, meaning
from proofgraph.access.permissions import Anyone, Permission, Requirement
from proofgraph.access.query_policy import Visibility, combined
from proofgraph.errors import ForbiddenError, UnauthenticatedError
from proofgraph.ports.records import Record, Records, every

PARENT = "access"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a checked token says. `issued_at` and `signed_in_at` (of the password) in epoch milliseconds.

    `factors` are the authentication methods that the token itself states (`amr`).
    """

    id: str
    email: str
    name: str
    groups: tuple[str, ...]
    issued_at: int
    username: str = ""
    signed_in_at: int = 0
    factors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caller:
    """An identity with the groups and permissions that hold now.

    `sees` is what the groups' query policies leave visible; None: everything. `needs_factor` are groups that
    demand a second factor this sign-in did not show, `factor` whether an app for it is set up. `key` is
    the API key that speaks for the user.
    """

    id: str
    email: str
    name: str
    groups: tuple[str, ...]
    permissions: frozenset[Permission]
    sees: Visibility | None = None
    needs_factor: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    external: bool = False
    factor: bool = False
    key: str = ""

    @property
    def sees_counts(self) -> bool:
        """Whether figures that were counted over everything may be shown."""
        return self.sees is None or self.sees.show_counts

    def may(self, permission: Requirement) -> bool:
        if isinstance(permission, Anyone):
            return permission is not Anyone.SIGNED_IN or not self.needs_factor
        return permission in self.permissions and not self.needs_factor

    def require(self, permission: Requirement) -> None:
        if self.may(permission):
            return
        if self.needs_factor:
            raise ForbiddenError(
                f"The group {self.needs_factor[0]!r} demands a second factor. Set up an authenticator app"
                " (your account, Second factor; or `proofgraph factor`), then sign in again.",
                needs="second-factor",
                groups=list(self.needs_factor),
            )
        raise ForbiddenError(
            f"This needs the permission {permission.value!r}, which none of your groups has.",
            permission=permission.value,
        )


def decide(identity: Identity, records: Records, *, act_as: str = "") -> Caller:
    """The caller with today's rights, as the member of all their groups or of the one they act as.

    UnauthenticatedError for somebody deactivated or signed out, ForbiddenError for a group not theirs.
    """
    user = records.get(PARENT, "user", identity.id)
    body = user.body if user is not None else {}
    if not body.get("active", True):
        raise UnauthenticatedError("This user was deactivated; ask an administrator.")
    entered = identity.signed_in_at or identity.issued_at
    if entered <= body.get("signed_out_at", -1):
        raise UnauthenticatedError("This session was ended; sign in again.")
    held = tuple(name for name in identity.groups if not _removed(user, name, identity.issued_at))
    acting = _acting(held, act_as)
    found = meanings(acting, records, identity.issued_at)
    since = body.get("mfa_since")
    shown = bool(identity.factors) or (since is not None and entered > since)
    return Caller(
        identity.id,
        identity.email,
        identity.name,
        acting,
        granted(found),
        combined((group.permissions, group.policy) for group in found),
        () if shown else tuple(group.name for group in found if group.mfa),
        held,
        bool(body.get("external", False)),
        since is not None,
    )


def meanings(names: Iterable[str], records: Records, told_at: int | None = None) -> list[Group]:
    """What groups mean today; a name that means nothing is left out.

    A group made after a token was issued, or after somebody's groups were noted, is another one than that
    which is spoken of.
    """
    defined = {record.id: record for record in every(records, PARENT, "group")}
    found = [meaning(name, defined[name].body if name in defined else None) for name in names]
    return [
        group
        for group in found
        if group is not None and (told_at is None or group.made_at // 1000 <= told_at // 1000)
    ]


def granted(groups: Sequence[Group]) -> frozenset[Permission]:
    return frozenset().union(*(group.permissions for group in groups))


def deactivate(records: Records, user_id: str, *, at: int | None = None) -> None:
    """End what the user may do, tokens in use included; those of before `at` never count again."""
    ended = {} if at is None else {"signed_out_at": at}
    change_user(records, user_id, {"active": False, **ended})


def activate(records: Records, user_id: str) -> None:
    change_user(records, user_id, {"active": True})


def remove_from_group(records: Records, user_id: str, group: str, *, at: int) -> None:
    """Tokens issued before `at` no longer bring the group; the pool's own membership is changed beside it."""
    held = records.get(PARENT, "user", user_id)
    removed = dict(held.body.get("removed_groups", {})) if held else {}
    change_user(records, user_id, {"removed_groups": removed | {group: at}})


def define_group(records: Records, name: str, permissions: Iterable[Permission]) -> None:
    """A group of the organisation's own, or another meaning for a shipped one."""
    body = {"permissions": sorted(permissions)}
    records.put(Record(PARENT, "group", name, body))


def change_user(records: Records, user_id: str, changes: Mapping[str, object]) -> Record:
    held = records.get(PARENT, "user", user_id)
    body = dict(held.body) if held else {"active": True}
    return records.put(
        Record(PARENT, "user", user_id, body | dict(changes)), expected=held.version if held else 0
    )


def _acting(held: tuple[str, ...], act_as: str) -> tuple[str, ...]:
    if not act_as:
        return held
    if act_as not in held:
        raise ForbiddenError(f"You cannot act as the group {act_as!r}: you are not in it.", group=act_as)
    return (act_as,)


def _removed(user: Record | None, group: str, issued_at: int) -> bool:
    if user is None:
        return False
    at = user.body.get("removed_groups", {}).get(group)
    return at is not None and issued_at <= at
