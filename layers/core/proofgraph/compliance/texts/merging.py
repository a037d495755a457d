"""What an update keeps: sections and requirements that were added here find their places in the new text.

A custom requirement stays behind the requirement it stood behind, else at the end of its section. A section
that the new text has no more stays, as custom, while it holds custom requirements. Where the new text has a
reference or section id of a custom one, the new text's stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from proofgraph.compliance.texts.model import FrameworkText, RequirementText, Section


def merge(installed: FrameworkText, held: FrameworkText) -> FrameworkText:
    """The installed text with the custom sections and requirements of the held one."""
    kept = [r for r in held.requirements if r.custom and r.ref not in installed.by_ref]
    sections = _sections(installed, held, {requirement.section for requirement in kept})
    requirements = {section.id: list(installed.of_section(section.id)) for section in sections}
    for requirement in kept:
        before = _predecessor(held, requirement)
        _insert(requirements[requirement.section], requirement, before)
    return FrameworkText.of(sections, [r for found in requirements.values() for r in found])


def superseded(installed: FrameworkText, held: FrameworkText) -> list[str]:
    """The custom references whose place the installed text takes."""
    return [r.ref for r in held.requirements if r.custom and r.ref in installed.by_ref]


def base_of(text: FrameworkText) -> FrameworkText:
    """A text without what was added here."""
    return FrameworkText(
        sections=tuple(section for section in text.sections if not section.custom),
        requirements=tuple(requirement for requirement in text.requirements if not requirement.custom),
    )


def _sections(installed: FrameworkText, held: FrameworkText, used: set[str]) -> list[Section]:
    sections = list(installed.sections)
    for number, section in enumerate(held.sections):
        if section.id in installed.by_section or not (section.custom or section.id in used):
            continue
        earlier = [s.id for s in held.sections[:number]]
        ids = [s.id for s in sections]
        place = next((ids.index(id) + 1 for id in reversed(earlier) if id in ids), 0)
        sections.insert(place, section.model_copy(update={"custom": True}))
    return sections


def _predecessor(held: FrameworkText, requirement: RequirementText) -> list[str]:
    """The references before it in its section, nearest first."""
    refs = [r.ref for r in held.of_section(requirement.section)]
    return refs[: refs.index(requirement.ref)][::-1]


def _insert(listed: list[RequirementText], requirement: RequirementText, before: Sequence[str]) -> None:
    refs = [r.ref for r in listed]
    if not before:
        listed.insert(0, requirement)
    elif before[0] in refs:
        listed.insert(refs.index(before[0]) + 1, requirement)
    else:
        listed.append(requirement)
