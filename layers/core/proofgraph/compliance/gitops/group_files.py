"""Groups as files: own ones whole, shipped ones by what people made of them.

Whoever applies a file needs what the group is given by it: nobody gives away what they do not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool

from proofgraph.access.giving import EVERYTHING, NOTHING, Reach, check_gift
from proofgraph.access.group_definitions import Definition, Groups, check_name, reach
from proofgraph.access.groups import ADMINISTRATORS, SHIPPED, Group
from proofgraph.access.permissions import Permission, implied
from proofgraph.access.query_policy import QueryPolicy
from proofgraph.compliance.gitops.kinds import Body, Fault, State, check_held
from proofgraph.errors import InvalidInputError, NotFoundError

Name = Annotated[str, Field(min_length=1, max_length=64)]
Title = Annotated[str, Field(min_length=1, max_length=100)]
Permissions = Annotated[tuple[Permission, ...], Field(max_length=len(Permission))]


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Name
    mfa: StrictBool = False
    policy: QueryPolicy | None = None


class OwnGroup(_File):
    title: Title
    description: str = Field("", max_length=1000)
    permissions: Permissions


class ShippedGroup(_File):
    """What is left out is as shipped."""

    shipped: Literal[True]
    title: Title | None = None
    description: Annotated[str, Field(min_length=1, max_length=1000)] | None = None
    permissions: Permissions | None = None


@dataclass(frozen=True)
class GroupKind:
    groups: Groups
    name: str = "group"
    folder: str = "groups"
    reads: frozenset[Permission] = frozenset({Permission.USERS_READ})

    def current(self) -> Mapping[str, Body]:
        bodies = {group.name: _said(group) for group in self.groups.list()}
        return {name: body for name, body in bodies.items() if body is not None}

    def normal(self, value: Any) -> Body:
        body = _body(_read(value))
        if body == {"id": body["id"], "shipped": True}:
            raise InvalidInputError("nothing is other than as shipped: leave the file out", field="id")
        return body

    def faults(self, id: str, value: Any, state: State) -> Iterator[Fault]:
        """A group refers to nothing."""
        return iter(())

    def needs(self, before: Body | None, after: Body | None) -> frozenset[Permission]:
        return frozenset({Permission.USERS_ADMIN}) | (_given(after, before) - _given(before, after))

    def write(self, id: str, body: Body, by: str, held: Body | None) -> None:
        group = _read(body)
        wanted = Definition(group.title, group.description, group.permissions, group.mfa, group.policy)
        # Whoever applies may and sees what the group gives: `needs` and `check_applied` say so.
        try:
            found = self.groups.get(id)
        except NotFoundError:
            check_held(self.name, id, held, None)
            self.groups.create(id, wanted, by=EVERYTHING)
            return
        check_held(self.name, id, held, _said(found))
        self.groups.edit(id, wanted, by=EVERYTHING, expected=found.version)

    def remove(self, id: str, by: str, held: Body) -> None:
        found = self.groups.get(id)
        check_held(self.name, id, held, _said(found))
        self.groups.delete(id, by=EVERYTHING, expected=found.version)


def check_applied(id: str, before: Body | None, after: Body | None, by: Reach) -> None:
    """ForbiddenError where making the one the other would give what whoever applies it does not have."""
    held, wanted = _group(id, before), _group(id, after)
    if wanted is not None:
        check_gift(id, reach(wanted), by, held=reach(held) if held else NOTHING)


def _group(id: str, body: Body | None) -> Group | None:
    """Where nothing is said of it, the one that is shipped."""
    return SHIPPED.get(id) if body is None else _read(body)


def _read(value: Any) -> Group:
    """What a file's value makes of a group."""
    shipped = SHIPPED.get(str(value.get("id")))
    if value.get("shipped") is not True:
        own = OwnGroup.model_validate(value)
        if shipped is not None:
            raise InvalidInputError(
                "Proofgraph ships a group of this id: write `shipped: true` and only what is other",
                field="id",
            )
        check_name(own.id)
        return Group(own.id, own.title, own.description, implied(own.permissions), own.mfa, own.policy)
    said = ShippedGroup.model_validate(value)
    if shipped is None:
        raise InvalidInputError(f"Proofgraph ships no group {said.id!r}", field="id")
    if said.id == ADMINISTRATORS and (said.permissions is not None or said.policy is not None):
        named = "permissions" if said.permissions is not None else "policy"
        raise InvalidInputError("administrators may and see everything; somebody must", field=named)
    return Group(
        said.id,
        said.title or shipped.title,
        said.description or shipped.description,
        shipped.permissions if said.permissions is None else implied(said.permissions),
        said.mfa,
        said.policy,
    )


def _body(group: Group) -> Body:
    said = {
        "id": group.name,
        "title": group.title,
        "description": group.description,
        "permissions": _told(group.permissions),
        "mfa": group.mfa,
        "policy": group.policy.model_dump(mode="json", exclude_defaults=True) if group.policy else None,
    }
    shipped = SHIPPED.get(group.name)
    if shipped is None:
        return {name: text for name, text in said.items() if text or name == "permissions"}
    usual = _usual(shipped)
    return {
        "id": group.name,
        "shipped": True,
        **{name: text for name, text in said.items() if name != "id" and text != usual[name]},
    }


def _said(group: Group) -> Body | None:
    """The body of a group; None of one that is as shipped."""
    body = _body(group)
    return None if body == {"id": group.name, "shipped": True} else body


def _usual(shipped: Group) -> Mapping[str, Any]:
    return {
        "title": shipped.title,
        "description": shipped.description,
        "permissions": _told(shipped.permissions),
        "mfa": shipped.mfa,
        "policy": None,
    }


def _told(permissions: Iterable[Permission]) -> list[str]:
    """Without what the others imply, as people write it."""
    held = frozenset(permissions)
    return sorted(one.value for one in held if one not in implied(held - {one}))


def _given(body: Body | None, other: Body | None) -> frozenset[Permission]:
    """What a group of this body may; where there is none, what the shipped one of the other's id may."""
    group = _group(str((body or other or {}).get("id")), body)
    return group.permissions if group else frozenset()
