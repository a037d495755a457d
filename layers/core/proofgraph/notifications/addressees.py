"""Who is told: the users behind what people wrote as owner, the owners of controls, who may do something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from proofgraph.access.group_definitions import Groups
from proofgraph.access.permissions import Permission
from proofgraph.access.users import User, Users
from proofgraph.compliance.controls import Controls
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.targets import Target
from proofgraph.errors import NotFoundError


@dataclass(frozen=True)
class Addressees:
    """For one round: everybody is looked up once."""

    people: tuple[User, ...]
    groups: Groups
    frameworks: Frameworks
    controls: Controls

    @classmethod
    def now(cls, users: Users, groups: Groups, frameworks: Frameworks, controls: Controls) -> Addressees:
        here = tuple(user for user in users.list() if user.state != "deactivated")
        return cls(here, groups, frameworks, controls)

    def named(self, names: Iterable[str]) -> set[str]:
        """The users that are meant by ids or e-mail addresses; what names nobody is left out."""
        wanted = {name.strip().casefold() for name in names if name.strip()}
        return {user.id for user in self.people if {user.id.casefold(), user.email.casefold()} & wanted}

    def owners(self, target: Target) -> set[str]:
        """The owners of a control, or of the adopted controls behind a requirement or a question."""
        if target.kind == "control":
            return self._of({target.id})
        if target.kind == "question":
            return self._of({c.id for c in self.controls.all().values() if target.id in c.questions})
        try:
            framework = self.frameworks.get(target.framework_id)
        except NotFoundError:
            return set()
        return self._of({link.control for link in self.controls.links(framework) if link.ref == target.id})

    def who_may(self, permission: Permission) -> set[str]:
        able = {group.name for group in self.groups.list() if permission in group.permissions}
        return {user.id for user in self.people if able & set(user.groups)}

    def _of(self, control_ids: set[str]) -> set[str]:
        known = self.controls.all()
        held = [known[id] for id in control_ids if id in known and known[id].adopted]
        return self.named(owner for control in held for owner in control.owners)
