"""People named in requests: who gets something to do is an active user who may do it."""

from __future__ import annotations

from collections.abc import Iterable

from proofgraph.access.permissions import Permission
from proofgraph.access.users import User, holding
from proofgraph.api.registration import Call
from proofgraph.errors import InvalidInputError


def named(call: Call, field: str, names: Iterable[str], needs: Permission) -> list[str]:
    """The ids of people called by their ids or addresses, each once.

    InvalidInputError for who is no active user or does not hold what the task needs, with those under the
    field's name.
    """
    called = list(dict.fromkeys(names))
    if not called:
        return []
    users = call.services.users.list()
    found = {name: _called(name, users) for name in called}
    if wrong := [name for name, user in found.items() if user is None or user.state == "deactivated"]:
        shown = ", ".join(_shown(name, found[name]) for name in wrong)
        raise InvalidInputError(
            f"There is no active user {shown}; invite or reactivate them, or name somebody else.",
            field=field,
            **{field: wrong},
        )
    able = {user.id for user in holding(users, needs, call.services.records)}
    if unable := [name for name, user in found.items() if user is not None and user.id not in able]:
        shown = ", ".join(_shown(name, found[name]) for name in unable)
        raise InvalidInputError(
            f"{shown} could not do what this asks of them; put them into a group with {needs.value!r}, or "
            "name somebody else.",
            field=field,
            **{field: unable},
        )
    return list(dict.fromkeys(user.id for user in found.values() if user is not None))


def _called(name: str, users: Iterable[User]) -> User | None:
    """By id; or by an address, if one active user alone has it."""
    address = name.strip().casefold()
    exact, sharing = [], []
    for user in users:
        if user.id == name:
            exact.append(user)
        elif "@" in address and user.email.casefold() == address:
            sharing.append(user)
    active = [user for user in sharing if user.state != "deactivated"]
    found = exact or active or sharing[:1]
    return found[0] if len(found) == 1 else None


def _shown(name: str, user: User | None) -> str:
    return (user.email if user else "") or name
