"""Drafts as shipped content: one standard whose categories are the drafts it was read from.

So NIST's baselines, which select controls of one catalog, become one standard that is installed by
category. Sections of one title are one section, and a requirement that stands in several drafts belongs
to the category of the first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from proofgraph.compliance.content import RequirementContent, SectionContent, StandardContent
from proofgraph.compliance.importers.draft import FrameworkDraft, RequirementDraft
from proofgraph.errors import InvalidInputError

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_NUMBER = re.compile(r"\d+")


def standard_of(
    drafts: Mapping[str, FrameworkDraft],
    *,
    id: str,
    name: str,
    summary: str,
    link: str = "",
    version: str = "",
) -> StandardContent:
    """The standard that holds every requirement of the drafts, which are by category.

    `version` stands for the one the last draft states. Sections are in the order of their titles,
    requirements in that of the numbers in their refs.
    """
    edition = version or list(drafts.values())[-1].version
    if not edition:
        raise InvalidInputError("The files state no version of the standard; give it.")
    sections: dict[str, dict[str, RequirementContent]] = {}
    for category, draft in drafts.items():
        for section in draft.sections:
            held = sections.setdefault(section.title, {})
            for requirement in section.requirements:
                held.setdefault(requirement.ref, _content(requirement, category))
    return StandardContent(
        id=id,
        name=name,
        version=edition,
        summary=summary,
        link=link,
        categories=tuple(drafts),
        sections=tuple(
            SectionContent(
                id=_slug(title), title=title, requirements=tuple(sorted(held.values(), key=_by_numbers))
            )
            for title, held in sorted(sections.items())
        ),
    )


def to_yaml(standard: StandardContent) -> str:
    """The file to ship: our keys in our order, without what is only a default."""
    data = standard.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=116)


def _content(draft: RequirementDraft, category: str) -> RequirementContent:
    return RequirementContent(
        ref=draft.ref,
        title=draft.title or draft.ref,
        summary=draft.summary or draft.title,
        category=category,
    )


def _by_numbers(requirement: RequirementContent) -> tuple[list[int], str]:
    return [int(number) for number in _NUMBER.findall(requirement.ref)], requirement.ref


def _slug(title: str) -> str:
    return _NOT_SLUG.sub("-", title.lower()).strip("-")
