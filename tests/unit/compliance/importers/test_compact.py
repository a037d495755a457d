"""Drafts made into one shipped standard, installed by category."""

from __future__ import annotations

import yaml

from proofgraph.compliance.content import StandardContent
from proofgraph.compliance.importers.compact import standard_of, to_yaml
from proofgraph.compliance.importers.draft import FrameworkDraft, RequirementDraft, SectionDraft


def draft(**sections: list[str]) -> FrameworkDraft:
    return FrameworkDraft(
        "Catalog",
        "5.1",
        "standard",
        tuple(
            SectionDraft(title, tuple(RequirementDraft(ref, f"Title of {ref}") for ref in refs))
            for title, refs in sections.items()
        ),
    )


def made() -> StandardContent:
    return standard_of(
        {
            "low": draft(Access=["AC-2", "AC-1"]),
            "moderate": draft(Access=["AC-2", "AC-2(1)", "AC-10"], Risk=["RA-1"]),
        },
        id="ours",
        name="Ours",
        summary="Made up.",
    )


def test_a_requirement_belongs_to_the_narrowest_draft_that_has_it() -> None:
    categories = {item.ref: item.category for item in made().requirements}

    assert categories == {
        "AC-1": "low",
        "AC-2": "low",
        "AC-2(1)": "moderate",
        "AC-10": "moderate",
        "RA-1": "moderate",
    }


def test_sections_are_merged_and_sorted_as_people_count() -> None:
    assert [[item.ref for item in section.requirements] for section in made().sections] == [
        ["AC-1", "AC-2", "AC-2(1)", "AC-10"],
        ["RA-1"],
    ]


def test_the_file_reads_back_as_the_same_standard() -> None:
    assert StandardContent.model_validate(yaml.safe_load(to_yaml(made()))) == made()
