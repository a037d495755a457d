"""What is covered stays covered: `frameworks/coverage.yaml` is a floor that content may only rise above."""

from __future__ import annotations

import yaml

from proofgraph.compliance.criteria import Reach, criteria, reach, share
from proofgraph.compliance.library import Library
from tests.content.conftest import FRAMEWORKS, SCOPES

PINNED = yaml.safe_load((FRAMEWORKS / "coverage.yaml").read_text(encoding="utf-8"))


def test_every_standard_is_pinned_whole(library: Library) -> None:
    assert set(PINNED) == set(library.standards)
    for standard, pinned in PINNED.items():
        for scope in SCOPES:
            assert set(pinned[scope]) == library.standards[standard].refs, (standard, scope)


def test_no_requirement_loses_its_questions_or_documents(library: Library) -> None:
    for standard, pinned in PINNED.items():
        for scope, integrations in SCOPES.items():
            now = reach(library, standard, integrations)
            lost = {ref: was for ref, was in pinned[scope].items() if not now[ref].includes(Reach(was))}
            assert not lost, f"{standard}, {scope}: {lost} was covered and is no more"


def test_at_least_35_soc2_criteria_have_questions(library: Library) -> None:
    found = reach(library, "soc2")

    assert sum(kind in (Reach.QUESTIONS, Reach.BOTH) for kind in found.values()) >= 35


def test_aws_alone_speaks_to_more_than_half_of_soc2_security(library: Library) -> None:
    security = {item.ref for item in library.standards["soc2"].requirements if item.category == "security"}
    found = {ref: kind for ref, kind in reach(library, "soc2", ("aws",)).items() if ref in security}

    assert share(found.values()) > 0.5


def test_every_common_criterion_has_a_document(library: Library) -> None:
    found = reach(library, "soc2")
    common = [ref for ref in found if ref.startswith("CC")]

    assert [ref for ref in common if found[ref] not in (Reach.DOCUMENTS, Reach.BOTH)] == []


def test_the_documented_figures_are_those_of_the_content(library: Library) -> None:
    told = (FRAMEWORKS.parent / "docs/content.md").read_text(encoding="utf-8")
    names = {"processing-integrity": "Processing integrity"}
    every, aws = criteria(library, "soc2"), criteria(library, "soc2", ("aws",))
    rows = {names.get(name, name.capitalize()): name for name in library.standards["soc2"].categories} | {
        "all": ""
    }

    for row, category in rows.items():
        line = next(line for line in told.splitlines() if line.startswith(f"| {row} |"))
        within = [item for item in every if not category or item.requirement.category == category]
        alone = [item for item in aws if not category or item.requirement.category == category]
        counts = (
            len(within),
            sum(item.reach.asked for item in alone),
            sum(item.reach.asked for item in within),
            sum(bool(item.procedures) for item in within),
        )
        shown = tuple(int(cell.split()[0]) for cell in line.strip("| ").split("|")[1:])
        assert shown == counts, row
