"""What every reader gives: a framework that is not stored yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from proofgraph.errors import ImportFaultsError

FrameworkType = Literal["standard", "benchmark", "questionnaire"]

_PLACEHOLDER = re.compile(r"<\s*placeholder\b[^>]*>", re.IGNORECASE)

MAX_REF = 128
MAX_TEXT = 20_000


def is_placeholder(text: str) -> bool:
    """Whether a template's marker was left where a value belongs."""
    return _PLACEHOLDER.fullmatch(text.strip()) is not None


@dataclass(frozen=True, slots=True)
class RequirementDraft:
    """`ref` is unique within its section. `response` is a questionnaire's answer; None was not answered."""

    ref: str
    title: str = ""
    summary: str = ""
    applicable: bool = True
    response: str | None = None
    applies_if: str = ""
    web_link: str = ""
    mapped_controls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionDraft:
    title: str
    requirements: tuple[RequirementDraft, ...]
    summary: str = ""


@dataclass(frozen=True, slots=True)
class FrameworkDraft:
    """`notes` are remarks on what was read otherwise than written, for the preview."""

    name: str
    version: str
    type: FrameworkType
    sections: tuple[SectionDraft, ...]
    summary: str = ""
    web_link: str = ""
    notes: tuple[str, ...] = ()

    @property
    def requirements(self) -> tuple[RequirementDraft, ...]:
        return tuple(requirement for section in self.sections for requirement in section.requirements)

    def preview(self) -> dict[str, Any]:
        """What `--dry-run` prints: name, version, type, and sections and requirements as counts."""
        return {
            "name": self.name,
            "version": self.version,
            "type": self.type,
            "sections": len(self.sections),
            "requirements": len(self.requirements),
            "notes": list(self.notes),
        }


@dataclass(slots=True)
class Faults:
    """Collects every fault of a file, so that one reading tells all of them."""

    found: list[str] = field(default_factory=list)

    def add(self, where: str, what: str) -> None:
        self.found.append(f"{where}: {what}")

    def stop_if_any(self, filename: str) -> None:
        if self.found:
            count = len(self.found)
            raise ImportFaultsError(
                f"{filename} was not imported: {count} fault{'s' if count > 1 else ''}. Nothing was stored.",
                self.found,
            )


def refused(filename: str, fault: str) -> ImportFaultsError:
    """The refusal of a file for one fault that leaves nothing else to read."""
    return ImportFaultsError(f"{filename} was not imported: 1 fault. Nothing was stored.", [fault])


def check_requirement(requirement: RequirementDraft, where: str, faults: Faults) -> None:
    """The faults a requirement can have by itself, whatever format it came in."""
    if not requirement.ref:
        faults.add(where, "has no reference (ref or ID)")
    elif is_placeholder(requirement.ref):
        faults.add(where, f"the reference is still the template's {requirement.ref!r}: fill it in")
    elif len(requirement.ref) > MAX_REF:
        faults.add(where, f"the reference has {len(requirement.ref)} characters; {MAX_REF} is the limit")
    if not requirement.title and not requirement.summary:
        faults.add(where, "has neither a title nor a text")
    for name, text in (("title", requirement.title), ("text", requirement.summary)):
        if len(text) > MAX_TEXT:
            faults.add(where, f"the {name} has {len(text)} characters; {MAX_TEXT} is the limit")


def check_section(section: SectionDraft, places: Sequence[str], where: str, faults: Faults) -> None:
    """References stand once in a section; `places` names each requirement's row or path."""
    if not section.title:
        faults.add(where, "the section has no title")
    first: dict[str, str] = {}
    for requirement, place in zip(section.requirements, places, strict=True):
        ref = requirement.ref
        if not ref or is_placeholder(ref):
            continue
        if ref in first:
            faults.add(place, f"the reference {ref!r} stands already at {first[ref]} of the same section")
        else:
            first[ref] = place
