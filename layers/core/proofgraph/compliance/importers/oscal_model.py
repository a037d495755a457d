"""The part of OSCAL 1.x (JSON) that makes a framework; whatever else a document holds is passed over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Node(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", populate_by_name=True)


class Prop(_Node):
    name: str
    value: str = ""
    kind: str = Field("", alias="class")


class Part(_Node):
    name: str
    prose: str = ""
    props: list[Prop] = []
    parts: list[Part] = []


class Select(_Node):
    how_many: str = Field("one", alias="how-many")
    choice: list[str] = []


class Parameter(_Node):
    id: str
    label: str = ""
    values: list[str] = []
    select: Select | None = None


class Control(_Node):
    id: str
    title: str
    params: list[Parameter] = []
    props: list[Prop] = []
    parts: list[Part] = []
    controls: list[Control] = []

    @property
    def label(self) -> str:
        """The label a reader knows the control by (AC-2), else its id."""
        labels = [prop for prop in self.props if prop.name == "label" and prop.value]
        plain = [prop for prop in labels if not prop.kind] or labels
        return plain[0].value if plain else self.id

    @property
    def withdrawn(self) -> bool:
        return any(prop.name == "status" and prop.value == "withdrawn" for prop in self.props)

    def walk(self, path: str) -> Iterator[tuple[Control, str]]:
        """The control and its enhancements, with their paths."""
        yield self, path
        for position, child in enumerate(self.controls):
            yield from child.walk(f"{path}.controls[{position}]")


class Group(_Node):
    id: str = ""
    title: str = ""
    parts: list[Part] = []
    groups: list[Group] = []
    controls: list[Control] = []


class Metadata(_Node):
    title: str
    version: str = ""
    oscal_version: str = Field("", alias="oscal-version")


class Catalog(_Node):
    metadata: Metadata
    params: list[Parameter] = []
    groups: list[Group] = []
    controls: list[Control] = []


class Matching(_Node):
    pattern: str


class ControlChoice(_Node):
    with_ids: list[str] = Field([], alias="with-ids")
    with_children: Literal["yes", "no"] = Field("no", alias="with-child-controls")
    matching: list[Matching] = []


class Import(_Node):
    href: str
    include_controls: list[ControlChoice] | None = Field(None, alias="include-controls")
    exclude_controls: list[ControlChoice] = Field([], alias="exclude-controls")


class ParameterSetting(_Node):
    id: str = Field(alias="param-id")
    label: str = ""
    values: list[str] = []
    select: Select | None = None


class Modify(_Node):
    set_parameters: list[ParameterSetting] = Field([], alias="set-parameters")


class Link(_Node):
    href: str


class Resource(_Node):
    uuid: str
    title: str = ""
    description: str = ""
    rlinks: list[Link] = []


class BackMatter(_Node):
    resources: list[Resource] = []


class Profile(_Node):
    metadata: Metadata
    imports: list[Import]
    modify: Modify = Modify()
    back_matter: BackMatter = Field(BackMatter(), alias="back-matter")
