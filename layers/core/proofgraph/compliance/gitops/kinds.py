"""What a kind of thing must say to be kept as files. A new kind is a module with these methods and one line
where the configuration is composed.

A body is the canonical JSON of a thing: what is only a default is left out, so that one state has one text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from proofgraph.access.permissions import Permission
from proofgraph.errors import ConflictError

WHY = "Configuration files."
"""The reason that versions of what files change have."""

Body = Mapping[str, Any]
Fault = tuple[tuple[str | int, ...], str]
"""The path in a file's value, and what is wrong there."""


@dataclass(frozen=True)
class State:
    """Bodies by kind and id; `questions`, `controls` and `standards` are the ids that the library has."""

    bodies: Mapping[tuple[str, str], Body]
    questions: Collection[str] = ()
    controls: Collection[str] = ()
    refs: Mapping[str, Collection[str]] = field(default_factory=dict)
    """The refs of each framework, as they will be."""
    sections: Mapping[str, Collection[str]] = field(default_factory=dict)
    """The ids of each framework's sections, as they will be."""
    people: Collection[str] = ()
    """What files can call somebody."""

    def __contains__(self, place: tuple[str, str]) -> bool:
        return place in self.bodies


class Kind(Protocol):
    """`folder` is where its files lie, each named `<id>.yaml`."""

    @property
    def name(self) -> str: ...

    @property
    def folder(self) -> str: ...

    @property
    def reads(self) -> frozenset[Permission]:
        """What somebody needs to be shown these things, beside what the route asks for."""
        ...

    def needs(self, before: Body | None, after: Body | None) -> frozenset[Permission]:
        """What making the one the other needs; None is what is as shipped, or not at all."""
        ...

    def current(self) -> Mapping[str, Body]:
        """Every thing that is not just as shipped, by id."""
        ...

    def normal(self, value: Any) -> Body:
        """The body of a file's value; ValidationError or InvalidInputError where it is none."""
        ...

    def faults(self, id: str, value: Any, state: State) -> Iterator[Fault]:
        """What a file's value refers to and `state`, in which all is as it will be, does not have."""
        ...

    def write(self, id: str, body: Body, by: str, held: Body | None) -> None:
        """Make the thing what the body says.

        `held` is what the plan saw, None where it saw none: ConflictError where it is something else by now,
        up to the moment of the write.
        """
        ...

    def remove(self, id: str, by: str, held: Body) -> None:
        """Delete the thing, or give a shipped one back its shipped state; the same of `held`."""
        ...


def check_held(kind: str, id: str, seen: object, now: object) -> None:
    """ConflictError where a thing is no longer what the plan saw."""
    if seen != now:
        raise ConflictError(f"Somebody changed the {kind} {id!r} since this plan was made.", kind=kind, id=id)
