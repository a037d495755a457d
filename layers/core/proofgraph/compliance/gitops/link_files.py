"""Links of controls to requirements as files, one per framework: only those that are not as declared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from proofgraph.access.permissions import Permission
from proofgraph.compliance.content import Slug
from proofgraph.compliance.controls import Controls, Link
from proofgraph.compliance.frameworks import Framework, Frameworks
from proofgraph.compliance.gitops.kinds import Body, Fault, State, check_held
from proofgraph.errors import InvalidInputError

Place = tuple[str, str]
Ref = Annotated[str, StringConstraints(min_length=1, max_length=260)]


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Linked(_File):
    ref: Ref
    control: Slug
    inherit: bool = True


class Unlinked(_File):
    ref: Ref
    control: Slug


class LinkFile(_File):
    """`id` is the framework's; `unlinked` are declared links that people took away."""

    id: Slug
    linked: list[Linked] = Field([], max_length=20_000)
    unlinked: list[Unlinked] = Field([], max_length=20_000)


@dataclass(frozen=True)
class LinkKind:
    frameworks: Frameworks
    controls: Controls
    name: str = "links"
    folder: str = "links"
    reads: frozenset[Permission] = frozenset()

    def needs(self, before: Body | None, after: Body | None) -> frozenset[Permission]:
        return frozenset({Permission.CONTROLS_ADMIN})

    def current(self) -> Mapping[str, Body]:
        found = {framework.id: self._body(framework) for framework in self.frameworks.list()}
        return {id: body for id, body in found.items() if len(body) > 1}

    def normal(self, value: Any) -> Body:
        file = LinkFile.model_validate(value)
        seen: set[tuple[str, str]] = set()
        for name in ("linked", "unlinked"):
            for number, item in enumerate(getattr(file, name)):
                if (item.ref, item.control) in seen:
                    told = f"{item.control} and {item.ref} stand together twice"
                    raise InvalidInputError(told, field=f"{name}.{number}")
                seen.add((item.ref, item.control))
        return _body(file.id, file.linked, file.unlinked)

    def faults(self, id: str, value: Any, state: State) -> Iterator[Fault]:
        if id not in state.refs:
            yield ("id",), f"there is no framework {id!r}"
            return
        for name in ("linked", "unlinked"):
            for number, item in enumerate(value.get(name, ())):
                if item["ref"] not in state.refs[id]:
                    yield (name, number, "ref"), f"there is no requirement {item['ref']!r} in {id!r}"
                if item["control"] not in state.controls and ("control", item["control"]) not in state:
                    yield (name, number, "control"), f"there is no control {item['control']!r}"

    def write(self, id: str, body: Body, by: str, held: Body | None) -> None:
        """Each link that is not as it should be, by itself; each is to be what the plan saw.

        The rest of the file may have changed meanwhile, by changes that the same plan makes before.
        """
        framework = self.frameworks.get(id)
        # Read before the links: every change of a link is a version of its control.
        versions = {id: control.version for id, control in self.controls.all().items()}
        declared = self.controls.declared(framework)
        wanted, seen = _meant(declared, body), _meant(declared, held or {})
        now = {(link.ref, link.control): link for link in self.controls.links(framework)}
        present = self.frameworks.text(framework).by_ref
        for place in sorted(wanted.keys() | now.keys()):
            link = wanted.get(place)
            if place[0] not in present or link == now.get(place):
                continue
            check_held("link of", " and ".join(place), seen.get(place), now.get(place))
            check_held("control", place[1], True, place[1] in versions)
            expected = versions[place[1]]
            if link is None:
                self.controls.unlink(framework, *place, by=by, expected=expected)
            else:
                self.controls.link(framework, *place, by=by, inherit=link.inherit, expected=expected)
            versions[place[1]] = expected + 1

    def remove(self, id: str, by: str, held: Body) -> None:
        """All links as declared again."""
        self.write(id, {}, by, held)

    def _body(self, framework: Framework) -> Body:
        present = self.frameworks.text(framework).by_ref
        declared = {p: link for p, link in self.controls.declared(framework).items() if p[0] in present}
        held = {(k.ref, k.control): k for k in self.controls.links(framework) if k.ref in present}
        return _body(
            framework.id,
            [
                Linked(ref=link.ref, control=link.control, inherit=link.inherit)
                for place, link in held.items()
                if declared.get(place) != link
            ],
            [Unlinked(ref=ref, control=control) for ref, control in declared if (ref, control) not in held],
        )


def _meant(declared: Mapping[Place, Link], body: Body) -> dict[Place, Link]:
    """The links that a file stands for, beside those that are declared."""
    found = dict(declared)
    for item in body.get("linked", ()):
        found[item["ref"], item["control"]] = Link(item["control"], item["ref"], item.get("inherit", True))
    for item in body.get("unlinked", ()):
        found.pop((item["ref"], item["control"]), None)
    return found


def _body(id: str, linked: list[Linked], unlinked: list[Unlinked]) -> Body:
    def rows(items: list[Any]) -> list[dict[str, Any]]:
        ordered = sorted(items, key=lambda item: (item.ref, item.control))
        return [item.model_dump(exclude_defaults=True) for item in ordered]

    said = {"id": id, "linked": rows(linked), "unlinked": rows(unlinked)}
    return {name: value for name, value in said.items() if value}
