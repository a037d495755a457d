"""The part of OSCAL 1.x (JSON) that makes a framework; whatever else a document holds is passed over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class _Node(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", populate_by_name=True)


class Prop(_Node):
    name: str
    value: str = ""
    kind: str = Field("", alias="class")
    ns: str = ""


class Part(_Node):
    id: str = ""
    name: str
    kind: str = Field("", alias="class")
    ns: str = ""
    prose: str = ""
    props: list[Prop] = []
    parts: list[Part] = []


class Select(_Node):
    how_many: str = Field("one", alias="how-many")
    choice: list[str] = []


class Parameter(_Node):
    id: str
    kind: str = Field("", alias="class")
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
    params: list[Parameter] = []
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


class Remove(_Node):
    """Takes out what is everything that it names."""

    by_name: str = Field("", alias="by-name")
    by_class: str = Field("", alias="by-class")
    by_id: str = Field("", alias="by-id")
    by_item_name: str = Field("", alias="by-item-name")
    by_ns: str = Field("", alias="by-ns")


class Add(_Node):
    """`by_id` names the part to add to or beside; without it, things are added to the control."""

    position: Literal["before", "after", "starting", "ending"] = "ending"
    by_id: str = Field("", alias="by-id")
    title: str = ""
    params: list[Parameter] = []
    props: list[Prop] = []
    parts: list[Part] = []


class Alter(_Node):
    control_id: str = Field(alias="control-id")
    removes: list[Remove] = []
    adds: list[Add] = []


class Modify(_Node):
    set_parameters: list[ParameterSetting] = Field([], alias="set-parameters")
    alters: list[Alter] = []


class Combine(_Node):
    method: str = ""


class Merge(_Node):
    """How the selected controls are arranged; the arrangement of the catalogs is kept instead."""

    combine: Combine | None = None
    flat: Any = None
    custom: Any = None


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
    merge: Merge | None = None
    modify: Modify = Modify()
    back_matter: BackMatter = Field(BackMatter(), alias="back-matter")
