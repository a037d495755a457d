"""Nobody gives away what they do not have: no permission, and no view beyond their own query policy."""

from __future__ import annotations

from dataclasses import dataclass

from proofgraph.access.decision import Caller
from proofgraph.access.permissions import Permission
from proofgraph.access.query_policy import READING, QueryPolicy, Visibility, combined, within
from proofgraph.errors import ForbiddenError

BLIND = frozenset({Permission.USERS_READ, Permission.USERS_ADMIN})
"""Who holds no more than these is shown no figures that were counted over the graph."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What somebody, or a member of a group, may do, and what they see of the graph; None: everything."""

    permissions: frozenset[Permission]
    sees: Visibility | None

    @classmethod
    def of(cls, caller: Caller) -> Reach:
        return cls(caller.permissions, caller.sees)

    @classmethod
    def member(cls, permissions: frozenset[Permission], policy: QueryPolicy | None) -> Reach:
        """Of somebody who is in one such group and no other."""
        return cls(permissions, combined([(permissions, policy)]))

    @property
    def shown(self) -> Visibility | None:
        """What they are shown with these permissions: who may read no entities sees figures at most."""
        if self.permissions & READING:
            return self.sees
        figures = bool(self.permissions - BLIND)
        return Visibility(sets=(), show_counts=figures and (self.sees is None or self.sees.show_counts))


NOTHING = Reach(frozenset(), Visibility(sets=()))
EVERYTHING = Reach(frozenset(Permission), None)


def check_gift(group: str, wanted: Reach, by: Reach, *, held: Reach = NOTHING) -> None:
    """ForbiddenError where members of a group would get with `wanted`, beyond what they `held`, what its
    giver does not have.
    """
    added = wanted.permissions - held.permissions
    if beyond := sorted(permission.value for permission in added - by.permissions):
        raise ForbiddenError(f"You do not hold {', '.join(beyond)} yourself.", permissions=beyond)
    grows = bool(added) or not within(wanted.shown, held.shown)
    if grows and not within(wanted.shown, by.shown):
        raise ForbiddenError(
            f"The group {group!r} would show more of the graph than you see yourself. Give it a query policy "
            "within your own, or ask somebody who sees that much.",
            needs="no-query-policy",
            group=group,
        )
