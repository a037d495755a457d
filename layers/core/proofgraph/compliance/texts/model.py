"""A framework's text as a value: sections in order, and every requirement in the order of its section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from pydantic import BaseModel, ConfigDict

MAX_SECTIONS = 1_000
_UNSAFE = frozenset("|#\\")


class Section(BaseModel):
    """`custom` sections were added here and are no part of what was installed."""

    model_config = ConfigDict(frozen=True)

    id: str
    title: str
    summary: str = ""
    custom: bool = False


class RequirementText(BaseModel):
    """What a requirement says; `response` and `applicable` are what the file it came from had in it."""

    model_config = ConfigDict(frozen=True)

    ref: str
    title: str
    summary: str = ""
    section: str
    category: str = ""
    considerations: tuple[str, ...] = ()
    typical_evidence: tuple[str, ...] = ()
    applies_if: str = ""
    web_link: str = ""
    applicable: bool = True
    response: str | None = None
    mapped_controls: tuple[str, ...] = ()
    custom: bool = False

    def to_json(self) -> dict[str, Any]:
        """Without what is only a default."""
        return self.model_dump(mode="json", exclude_defaults=True)


class FrameworkText(BaseModel):
    """Requirements stand in the order of their sections."""

    model_config = ConfigDict(frozen=True)

    sections: tuple[Section, ...] = ()
    requirements: tuple[RequirementText, ...] = ()

    @classmethod
    def of(cls, sections: Sequence[Section], requirements: Sequence[RequirementText]) -> FrameworkText:
        """With the requirements brought into the order of the sections."""
        place = {section.id: number for number, section in enumerate(sections)}
        ordered = sorted(requirements, key=lambda requirement: place[requirement.section])
        return cls(sections=tuple(sections), requirements=tuple(ordered))

    @cached_property
    def by_ref(self) -> Mapping[str, RequirementText]:
        return {requirement.ref: requirement for requirement in self.requirements}

    @cached_property
    def by_section(self) -> Mapping[str, Section]:
        return {section.id: section for section in self.sections}

    def of_section(self, section_id: str) -> tuple[RequirementText, ...]:
        return tuple(r for r in self.requirements if r.section == section_id)


def ref_faults(ref: str) -> Iterator[str]:
    """What keeps a reference from being used as one, in words."""
    if found := sorted(_UNSAFE.intersection(ref)):
        yield f"the reference {ref!r} holds {found[0]!r}, which a reference cannot"
    if any(ord(character) < 32 or ord(character) == 127 for character in ref):
        yield f"the reference {ref!r} holds a line break or another control character"
    if ref in (".", ".."):
        yield f"the reference {ref!r} is only dots"
