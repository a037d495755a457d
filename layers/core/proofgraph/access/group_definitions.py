"""What groups mean, as administrators change it: shipped ones are edited, others made and deleted.

The user pool has a group of the same name beside each of ours, so that tokens carry it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.access.decision import PARENT, change_user
from proofgraph.access.giving import Reach, check_gift
from proofgraph.access.groups import ADMINISTRATORS, SHIPPED, Group, meaning
from proofgraph.access.permissions import Permission
from proofgraph.access.query_policy import QueryPolicy
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.identity import Identities
from proofgraph.ports.records import NEW, Record, Records, conflict, every

NAME = re.compile(r"[a-z][a-z0-9-]{1,62}[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Definition:
    """What a group is to be."""

    title: str
    description: str
    permissions: frozenset[Permission]
    mfa: bool = False
    policy: QueryPolicy | None = None

    def body(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "description": self.description,
            "permissions": sorted(self.permissions),
            "mfa": self.mfa,
            "policy": self.policy.model_dump(mode="json") if self.policy else None,
        }


@dataclass(frozen=True)
class Groups:
    records: Records
    identities: Identities
    clock: Clock

    def list(self) -> list[Group]:
        """Shipped ones first, in their order, then the organisation's own by name."""
        held = {record.id: record for record in every(self.records, PARENT, "group")}
        own = sorted(name for name in held if name not in SHIPPED)
        return [self._group(name, held.get(name)) for name in (*SHIPPED, *own)]

    def names(self) -> Sequence[str]:
        return [group.name for group in self.list()]

    def check_gift(self, names: Iterable[str], by: Reach) -> None:
        """Refuse to put anybody into a group that may do, or is shown, what its giver may not or is not."""
        for name in names:
            check_gift(name, reach(self.get(name)), by)

    def get(self, name: str) -> Group:
        return self._group(name, self.records.get(PARENT, "group", name))

    def create(self, name: str, definition: Definition, *, by: Reach) -> Group:
        """Make a group of the organisation's own; `by` is what its maker may and sees."""
        check_name(name)
        if name in SHIPPED:
            raise ConflictError(f"The group {name!r} is a shipped one; edit it instead.")
        check_gift(name, reach(definition), by)
        if self.records.get(PARENT, "group", name) is not None:
            raise conflict(PARENT, "group", name)
        self._forget(name)
        # The pool's group first: alone it means nothing, and doing this again completes it.
        self.identities.make_group(name, definition.title)
        record = Record(PARENT, "group", name, definition.body() | {"made_at": self.clock()})
        stored = self.records.put(record, expected=NEW)
        return self._group(name, stored)

    def edit(self, name: str, definition: Definition, *, by: Reach, expected: int) -> Group:
        held = self.get(name)
        if name == ADMINISTRATORS and (
            definition.permissions != held.permissions or definition.policy is not None
        ):
            raise ConflictError("Administrators may and see everything; somebody must.")
        check_gift(name, reach(definition), by, held=reach(held))
        body = definition.body() | {"made_at": held.made_at}
        stored = self.records.put(Record(PARENT, "group", name, body), expected=expected)
        self.identities.make_group(name, definition.title)
        return self._group(name, stored)

    def delete(self, name: str, *, by: Reach, expected: int) -> Group:
        """Delete a group of the organisation's own, or make a shipped one again what it was shipped as."""
        held = self.get(name)
        if held.version != expected:
            raise conflict(PARENT, "group", name)
        if name in SHIPPED:
            if held.version == 0:
                raise ConflictError(f"The group {name!r} is as it was shipped, and cannot be deleted.")
            check_gift(name, reach(SHIPPED[name]), by, held=reach(held))
        else:
            self._forget(name)
            self.identities.delete_group(name)
        self.records.delete(PARENT, "group", name, expected=expected)
        return held

    def _forget(self, name: str) -> None:
        """Nobody is known as its member any more: a group made anew under the name is another one."""
        for record in every(self.records, PARENT, "user"):
            known = record.body.get("groups", ())
            if name in known:
                left = [group for group in known if group != name]
                change_user(self.records, record.id, {"groups": left, "groups_at": self.clock()})

    def _group(self, name: str, record: Record | None) -> Group:
        found = meaning(name, record.body if record else None, record.version if record else 0)
        if found is None:
            raise NotFoundError(f"There is no group {name!r}.", group=name)
        return found


def check_name(name: str) -> None:
    if NAME.fullmatch(name) is None:
        raise InvalidInputError(
            f"A group's name has 3 to 64 of a-z, 0-9 and '-', a letter first; not {name[:80]!r}."
        )


def reach(group: Group | Definition) -> Reach:
    """What its members may and see."""
    return Reach.member(group.permissions, group.policy)
