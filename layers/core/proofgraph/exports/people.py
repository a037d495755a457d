"""People in exports: by name, as the app shows them. What was entered in the ledger keeps their ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from proofgraph.access.users import User
from proofgraph.compliance.shapes import AcceptedException, ControlView, RequirementView
from proofgraph.exports.attached import Attached

_WORD = re.compile(r"[\w.@+-]+")


@dataclass(frozen=True)
class Names:
    """Names by id and by address; who is not known stays as stored."""

    known: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, person: str) -> str:
        return self.known.get(person, person)

    def within(self, said: str) -> str:
        """A line that ids are in, as of who was assigned."""
        return _WORD.sub(lambda found: self(found[0]), said)

    def attached(self, found: Iterable[Attached]) -> list[Attached]:
        return [replace(one, by=self(one.by)) for one in found]

    def accepted(self, found: Iterable[AcceptedException]) -> tuple[AcceptedException, ...]:
        return tuple(replace(one, owner=self(one.owner), approved_by=self(one.approved_by)) for one in found)

    def control(self, view: ControlView) -> ControlView:
        return replace(
            view,
            owner=self(view.owner),
            owners=tuple(map(self, view.owners)),
            exceptions=self.accepted(view.exceptions),
            outcomes=tuple(
                replace(asked, exceptions=self.accepted(asked.exceptions)) for asked in view.outcomes
            ),
        )

    def requirement(self, view: RequirementView) -> RequirementView:
        linked = tuple(replace(control, owner=self(control.owner)) for control in view.linked_controls)
        return replace(view, linked_controls=linked)


def names_of(users: Iterable[User]) -> Names:
    """Of two accounts with an address, who is active is meant by it."""
    known: dict[str, str] = {}
    for user in sorted(users, key=lambda user: user.state != "deactivated"):
        known[user.id] = known[user.email] = user.name or user.email
    return Names(known)
