"""Who can take part in an audit: who is assigned, mentioned, told."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from proofgraph.access.permissions import Permission
from proofgraph.access.users import User, permitted
from proofgraph.audits.seats import AUDITORS
from proofgraph.compliance.engagements import Engagement
from proofgraph.errors import InvalidInputError
from proofgraph.ports.records import Records

_MENTION = re.compile(r"(?<![\w@.])@([A-Za-z0-9-]{1,128})")


@dataclass(frozen=True, slots=True)
class Person:
    """`reads`, `takes_part` and `leads` are as of the groups they were last known to be in."""

    id: str
    name: str
    email: str
    external: bool
    audits: bool
    reads: bool
    takes_part: bool
    leads: bool


@dataclass(frozen=True)
class People:
    users: Callable[[], Sequence[User]]
    records: Records

    def all(self) -> Mapping[str, Person]:
        """Everybody who is not deactivated, by id."""
        found = {}
        for user, held in permitted(self.users(), self.records):
            reads = Permission.AUDITS_READ in held
            leads = Permission.AUDITS_ADMIN in held
            part = reads and (leads or Permission.EVIDENCE_ADMIN in held)
            found[user.id] = Person(
                user.id, user.name, user.email, user.external, AUDITORS in user.groups, reads, part, leads
            )
        return found

    def leading(self, engagement: Engagement) -> tuple[str, ...]:
        """Who answers for it: whoever opened it; where they have gone, who may administer audits."""
        known = self.all()
        if engagement.created_by in known:
            return (engagement.created_by,)
        return tuple(person.id for person in known.values() if person.leads)

    def check_assignable(self, ids: Iterable[str], engagement: Engagement) -> None:
        """InvalidInputError for somebody who could not do what they are assigned."""
        known = self.all()
        for id in ids:
            person = known.get(id)
            if person is None:
                raise InvalidInputError(f"There is no active user {id!r}.", field="assignees")
            if id in engagement.auditors:
                raise InvalidInputError(f"{person.name} is an auditor of this engagement.", field="assignees")
            if not person.takes_part:
                raise InvalidInputError(
                    f"{person.name} cannot work on audits; put them into a group with 'audits:read' and "
                    "'evidence:admin'.",
                    field="assignees",
                )

    def check_auditor(self, id: str) -> Person:
        """Who can be bound to an engagement; InvalidInputError for who cannot."""
        person = self.all().get(id)
        if person is None:
            raise InvalidInputError(f"There is no active user {id!r}.", field="user_id")
        if not person.audits:
            raise InvalidInputError(
                f"{person.name} is not in the group {AUDITORS!r}; put them into it first.", field="user_id"
            )
        return person

    def mentioned(self, text: str, engagement: Engagement, *, internal: bool) -> list[str]:
        """Whom a text names as `@<id>`, of those who may read it."""
        return self.reading(_MENTION.findall(text), engagement, internal=internal)

    def reading(self, ids: Iterable[str], engagement: Engagement, *, internal: bool = False) -> list[str]:
        """Of those, each once, who may read it now: nobody else is told, whatever they did here before."""
        named = list(dict.fromkeys(ids))
        known = self.all() if named else {}
        return [id for id in named if _reads(known, id, engagement, internal)]


def _reads(known: Mapping[str, Person], id: str, engagement: Engagement, internal: bool) -> bool:
    person = known.get(id)
    if person is None:
        return False
    if id in engagement.auditors and person.audits:
        return not internal
    return person.reads


def without(users: Collection[str], *gone: str) -> list[str]:
    return sorted({user for user in users if user} - set(gone))
