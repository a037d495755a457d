"""What people change of a text themselves: custom sections and requirements, and where they stand.

Each edit gives a new text or refuses. What was installed is not edited here: its words are the standard's.
`after` names what something stands behind: None puts it at the end, the empty text at the beginning.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from proofgraph.compliance.texts.model import (
    MAX_SECTIONS,
    FrameworkText,
    RequirementText,
    Section,
    ref_faults,
)
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError


def add_section(text: FrameworkText, section: Section, after: str | None = None) -> FrameworkText:
    if section.id in text.by_section:
        raise ConflictError(f"There is a section {section.id!r} already.", id=section.id)
    if len(text.sections) >= MAX_SECTIONS:
        raise InvalidInputError(f"A framework has at most {MAX_SECTIONS} sections.")
    return _with_sections(text, _placed(text.sections, section, after))


def change_section(text: FrameworkText, section_id: str, **fields: Any) -> FrameworkText:
    """Change `title` or `summary` of a custom section, or with `after` its place."""
    after = fields.pop("after", None)
    changed = _own_section(text, section_id).model_copy(update=fields)
    if after is None:
        return _with_sections(text, [changed if s.id == section_id else s for s in text.sections])
    if after == section_id:
        raise InvalidInputError("A section cannot stand behind itself.", field="after")
    others = [s for s in text.sections if s.id != section_id]
    return _with_sections(text, _placed(others, changed, after))


def remove_section(text: FrameworkText, section_id: str) -> FrameworkText:
    section = _own_section(text, section_id)
    if held := text.of_section(section_id):
        raise ConflictError(
            f"The section {section.title!r} holds {len(held)} requirement(s); move or remove them first.",
            id=section_id,
        )
    return _with_sections(text, [s for s in text.sections if s.id != section_id])


def add_requirement(
    text: FrameworkText, requirement: RequirementText, after: str | None = None
) -> FrameworkText:
    for fault in ref_faults(requirement.ref):
        raise InvalidInputError(f"{fault[:1].upper()}{fault[1:]}.", field="ref")
    if requirement.ref in text.by_ref:
        raise ConflictError(f"There is a requirement {requirement.ref!r} already.", ref=requirement.ref)
    return _with_requirement(text, requirement, after)


def change_requirement(text: FrameworkText, ref: str, **fields: Any) -> FrameworkText:
    """Change what a custom requirement says; `section` and `after` move it."""
    after = fields.pop("after", None)
    held = own_requirement(text, ref)
    changed = RequirementText.model_validate({**held.model_dump(), **fields})
    if after is None and changed.section == held.section:
        requirements = [changed if r.ref == ref else r for r in text.requirements]
        return FrameworkText.of(text.sections, requirements)
    if after == ref:
        raise InvalidInputError("A requirement cannot stand behind itself.", field="after")
    return _with_requirement(_without(text, ref), changed, after)


def remove_requirement(text: FrameworkText, ref: str) -> FrameworkText:
    return _without(text, own_requirement(text, ref).ref)


def own_requirement(text: FrameworkText, ref: str) -> RequirementText:
    """A custom requirement; InvalidInputError for one whose words were installed."""
    found = text.by_ref.get(ref)
    if found is None:
        raise NotFoundError(f"There is no requirement {ref!r} here.", ref=ref)
    if not found.custom:
        raise InvalidInputError(
            f"The words of {ref} are the installed text's; update the framework to change them.", ref=ref
        )
    return found


def _own_section(text: FrameworkText, section_id: str) -> Section:
    found = text.by_section.get(section_id)
    if found is None:
        raise NotFoundError(f"There is no section {section_id!r} here.", id=section_id)
    if not found.custom:
        raise InvalidInputError(
            f"The section {section_id!r} is the installed text's; update the framework to change it.",
            id=section_id,
        )
    return found


def _placed(sections: Iterable[Section], section: Section, after: str | None) -> list[Section]:
    listed = list(sections)
    ids = [s.id for s in listed]
    if after and after not in ids:
        raise InvalidInputError(f"There is no section {after!r} to stand behind.", field="after")
    place = len(listed) if after is None else ids.index(after) + 1 if after else 0
    return [*listed[:place], section, *listed[place:]]


def _with_sections(text: FrameworkText, sections: Iterable[Section]) -> FrameworkText:
    return FrameworkText.of(tuple(sections), text.requirements)


def _with_requirement(text: FrameworkText, requirement: RequirementText, after: str | None) -> FrameworkText:
    if requirement.section not in text.by_section:
        raise InvalidInputError(f"There is no section {requirement.section!r} here.", field="section")
    listed = list(text.of_section(requirement.section))
    refs = [r.ref for r in listed]
    if after and after not in refs:
        raise InvalidInputError(
            f"There is no requirement {after!r} in that section to stand behind.", field="after"
        )
    listed.insert(len(listed) if after is None else refs.index(after) + 1 if after else 0, requirement)
    others = [r for r in text.requirements if r.section != requirement.section]
    return FrameworkText.of(text.sections, [*others, *listed])


def _without(text: FrameworkText, ref: str) -> FrameworkText:
    return FrameworkText.of(text.sections, [r for r in text.requirements if r.ref != ref])
