"""The page on policies: its example builds, and its figures, fields and commands are the real ones."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from proofgraph.cli.commands.policies import policies
from proofgraph.policies import builder
from proofgraph.policies.documents import FrontMatter, parse
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.profile import Declarations, Profile
from tests.unit.policies.conftest import CONTENT

PAGE = (Path(__file__).parents[3] / "docs/policies.md").read_text()


def test_the_example_document_builds(declarations: Declarations) -> None:
    found = re.search(r"```markdown\n(.*?)```", PAGE, re.S)
    assert found
    document, faults = parse("policy", found[1], "policies/bread.md")

    assert faults == []
    assert document is not None
    profile = Profile(declarations, {"company.name": "Crumb"})
    built = builder.fill(DocumentLibrary((document,)), profile, "1")[0]
    assert built.faults == ()
    assert built.markdown == (
        "# Bread\n\nCrumb bakes daily. The IT lead lights the oven.\n\nOrders are kept for 30 days.\n"
    )


def test_the_counts_are_those_of_the_content() -> None:
    counts = Counter(document.kind for document in DocumentLibrary.load(CONTENT).documents)

    said = (
        f"{counts['policy']} policies, {counts['procedure']} procedures and {counts['reference']} reference"
    )
    assert said in PAGE


def test_every_field_and_command_is_explained() -> None:
    commands = [c.name or c.callback.__name__ for c in policies.registered_commands if c.callback]

    assert [name for name in FrontMatter.model_fields if f"`{name}`" not in PAGE] == []
    assert [name for name in commands if f"proofgraph policies {name}" not in PAGE] == []
