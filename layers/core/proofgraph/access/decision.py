"""Who the caller is and what they may do, decided anew at each request.

The token says who and in which groups; our records say which users are deactivated, which groups
were taken from them since the token was issued, and what a group may do. So a removal works at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from proofgraph.access.groups import SHIPPED
from proofgraph.access.permissions import Anyone, Permission, Requirement, implied
from proofgraph.errors import ForbiddenError, UnauthenticatedError
from proofgraph.ports.records import Record, Records, every

PARENT = "access"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a checked token says. `issued_at` in epoch milliseconds."""

    id: str
    email: str
    name: str
    groups: tuple[str, ...]
    issued_at: int


@dataclass(frozen=True, slots=True)
class Caller:
    """An identity with the groups and permissions that hold now."""

    id: str
    email: str
    name: str
    groups: tuple[str, ...]
    permissions: frozenset[Permission]

    def may(self, permission: Requirement) -> bool:
        return isinstance(permission, Anyone) or permission in self.permissions

    def require(self, permission: Requirement) -> None:
        if not self.may(permission):
            raise ForbiddenError(
                f"This needs the permission {permission.value!r}, which none of your groups has.",
                permission=permission.value,
            )


def decide(identity: Identity, records: Records) -> Caller:
    """The caller with today's rights; UnauthenticatedError for somebody deactivated."""
    user = records.get(PARENT, "user", identity.id)
    if user is not None and not user.body.get("active", True):
        raise UnauthenticatedError("This user was deactivated; ask an administrator.")
    groups = tuple(name for name in identity.groups if not _removed(user, name, identity.issued_at))
    return Caller(identity.id, identity.email, identity.name, groups, _granted(groups, records))


def deactivate(records: Records, user_id: str) -> None:
    """End what the user may do, tokens in use included."""
    _change_user(records, user_id, active=False)


def activate(records: Records, user_id: str) -> None:
    _change_user(records, user_id, active=True)


def remove_from_group(records: Records, user_id: str, group: str, *, at: int) -> None:
    """Tokens issued before `at` no longer bring the group; the pool's own membership is changed beside it."""
    held = records.get(PARENT, "user", user_id)
    removed = dict(held.body.get("removed_groups", {})) if held else {}
    _change_user(records, user_id, removed_groups=removed | {group: at})


def define_group(records: Records, name: str, permissions: Iterable[Permission]) -> None:
    """A group of the organisation's own, or another meaning for a shipped one."""
    body = {"permissions": sorted(permissions)}
    records.put(Record(PARENT, "group", name, body))


def _removed(user: Record | None, group: str, issued_at: int) -> bool:
    if user is None:
        return False
    at = user.body.get("removed_groups", {}).get(group)
    return at is not None and issued_at <= at


def _granted(groups: Iterable[str], records: Records) -> frozenset[Permission]:
    defined = {record.id: record for record in every(records, PARENT, "group")}
    granted: set[Permission] = set()
    for name in groups:
        if name in defined:
            granted |= implied(_known(defined[name].body.get("permissions", ())))
        elif name in SHIPPED:
            granted |= SHIPPED[name].permissions
    return frozenset(granted)


def _known(names: Iterable[str]) -> list[Permission]:
    """A permission of a later or earlier version grants nothing here."""
    values = {permission.value for permission in Permission}
    return [Permission(name) for name in names if name in values]


def _change_user(records: Records, user_id: str, **changes: object) -> None:
    held = records.get(PARENT, "user", user_id)
    body = dict(held.body) if held else {"active": True}
    records.put(Record(PARENT, "user", user_id, body | changes), expected=held.version if held else 0)
