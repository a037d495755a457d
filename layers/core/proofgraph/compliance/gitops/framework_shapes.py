"""The files of frameworks: their models, and what they say as a text and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from proofgraph.compliance.content import Slug
from proofgraph.compliance.gitops.kinds import Body
from proofgraph.compliance.texts.edits import add_requirement, add_section
from proofgraph.compliance.texts.model import FrameworkText, RequirementText, Section, ref_faults
from proofgraph.errors import InvalidInputError

Line = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
Long = Annotated[str, StringConstraints(max_length=20_000)]
Ref = Annotated[str, StringConstraints(min_length=1, max_length=260)]
SectionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=100)]
Scalar = Annotated[str, StringConstraints(min_length=1, max_length=500)] | bool | int | float


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Rule(_File):
    field: Annotated[str, StringConstraints(max_length=130)]
    values: list[Scalar] = Field(min_length=1, max_length=100)


class Settings(_File):
    policies: bool = True
    evidence: bool = True
    gap_analysis: bool = True
    audit_tracking: bool = False


class Applicability(_File):
    applicable: bool = False
    reason: Annotated[str, StringConstraints(max_length=2_000)] = ""


class RequirementFile(_File):
    ref: Ref
    title: Long
    summary: Long = ""
    category: Annotated[str, StringConstraints(max_length=100)] = ""
    considerations: list[Line] = Field([], max_length=100)
    typical_evidence: list[Line] = Field([], max_length=100)
    applies_if: Long = ""
    web_link: Annotated[str, StringConstraints(pattern=r"^(https?://\S+)?$", max_length=2_000)] = ""
    applicable: bool = True
    response: Long | None = None
    mapped_controls: list[Annotated[str, StringConstraints(max_length=200)]] = Field([], max_length=500)
    custom: bool = False


class SectionFile(_File):
    id: SectionId
    title: Line
    summary: Long = ""
    custom: bool = False
    requirements: list[RequirementFile] = []


class AddedSection(_File):
    """`after` is the id of the section before it, empty for the first place."""

    id: SectionId
    title: Line
    summary: Long = ""
    after: str


class AddedRequirement(RequirementFile):
    """`after` is the ref before it in its section, empty for the first place."""

    section: SectionId
    after: str


class _FrameworkFile(_File):
    id: Slug
    in_scope: list[Slug] = Field([], max_length=100)
    settings: Settings = Settings()
    scope: list[Rule] = Field([], max_length=20)
    applicability: dict[Ref, Applicability] = {}


class ShippedFramework(_FrameworkFile):
    """A shipped standard; it has a title only where people gave it one."""

    shipped: Literal[True]
    title: Line | None = None
    added_sections: list[AddedSection] = []
    added_requirements: list[AddedRequirement] = []


class OwnFramework(_FrameworkFile):
    """`keep_title` says that people named it, so that an import does not."""

    source: Literal["own", "imported"] = "own"
    title: Line
    keep_title: bool = False
    version: Annotated[str, StringConstraints(max_length=200)] = ""
    type: Literal["standard", "benchmark", "questionnaire"] = "standard"
    summary: Long = ""
    web_link: Annotated[str, StringConstraints(max_length=2_000)] = ""
    categories: list[Slug] = Field([], max_length=100)
    sections: list[SectionFile] = []


File = ShippedFramework | OwnFramework
ORDER = (
    *("id", "shipped", "source", "title", "keep_title", "version", "type", "summary", "web_link"),
    *("categories", "in_scope", "settings", "scope"),
    *("sections", "added_sections", "added_requirements", "applicability"),
)
"""How a file is laid out: what it is, what is set on it, its text, what was said of parts of it."""


def read(value: Any) -> File:
    """The model of a file's value."""
    if isinstance(value, Mapping) and value.get("shipped") is True:
        return ShippedFramework.model_validate(value)
    return OwnFramework.model_validate(value)


def with_additions(base: FrameworkText, file: ShippedFramework) -> FrameworkText:
    """The shipped text with what the file adds; behind what is no more there, at the end."""
    text = base
    for section in file.added_sections:
        after = section.after if not section.after or section.after in text.by_section else None
        made = Section(id=section.id, title=section.title, summary=section.summary, custom=True)
        text = add_section(text, made, after)
    for added in file.added_requirements:
        refs = [requirement.ref for requirement in text.of_section(added.section)]
        after = added.after if not added.after or added.after in refs else None
        said = added.model_dump(exclude={"after"})
        text = add_requirement(text, RequirementText.model_validate({**said, "custom": True}), after)
    return text


def text_of(sections: list[SectionFile]) -> FrameworkText:
    """The text of a file; InvalidInputError where a section or reference stands twice."""
    ids, refs = set[str](), set[str]()
    for place, section in enumerate(sections):
        if section.id in ids:
            raise InvalidInputError(f"the section {section.id!r} stands twice", field=f"sections.{place}.id")
        ids.add(section.id)
        for number, requirement in enumerate(section.requirements):
            field = f"sections.{place}.requirements.{number}.ref"
            for fault in ref_faults(requirement.ref):
                raise InvalidInputError(fault, field=field)
            if requirement.ref in refs:
                raise InvalidInputError(f"the reference {requirement.ref!r} stands twice", field=field)
            refs.add(requirement.ref)
    return FrameworkText(
        sections=tuple(Section(id=s.id, title=s.title, summary=s.summary, custom=s.custom) for s in sections),
        requirements=tuple(
            RequirementText.model_validate({**r.model_dump(), "section": s.id})
            for s in sections
            for r in s.requirements
        ),
    )


def dumped(file: File, text: FrameworkText) -> Body:
    """The canonical body: what the file sets, with the text as it is."""
    said = file.model_dump(
        mode="json",
        exclude_defaults=True,
        exclude={"sections", "added_sections", "added_requirements", "applicability"},
    )
    if isinstance(file, OwnFramework):
        said["sections"] = [_section(section, text) for section in text.sections]
    else:
        said |= _additions(text)
    if file.applicability:
        said["applicability"] = {
            ref: {"applicable": a.applicable} | ({"reason": a.reason} if a.reason else {})
            for ref, a in sorted(file.applicability.items())
        }
    return {name: said[name] for name in ORDER if said.get(name) not in (None, {}, [])}


def _section(section: Section, text: FrameworkText) -> dict[str, Any]:
    said = section.model_dump(mode="json", exclude_defaults=True)
    rows = [_without(requirement, "section") for requirement in text.of_section(section.id)]
    return said | ({"requirements": rows} if rows else {})


def _additions(text: FrameworkText) -> dict[str, Any]:
    ids = [section.id for section in text.sections]
    sections = [
        {
            **section.model_dump(mode="json", exclude_defaults=True, exclude={"custom"}),
            "after": ids[place - 1] if place else "",
        }
        for place, section in enumerate(text.sections)
        if section.custom
    ]
    rows = []
    for section in text.sections:
        before = ""
        for requirement in text.of_section(section.id):
            if requirement.custom:
                rows.append({**_without(requirement, "custom"), "after": before})
            before = requirement.ref
    return {"added_sections": sections, "added_requirements": rows}


def _without(requirement: RequirementText, name: str) -> dict[str, Any]:
    return {key: value for key, value in requirement.to_json().items() if key != name}
