"""Small folders of documents, made up, in our format and in JupiterOne's."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from proofgraph.policies.documents import Document, DocumentKind, parse
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.profile import Declarations

CONTENT = Path(__file__).parents[3] / "frameworks"

POLICY = """\
---
id: bread
title: Bread
domain: baking
summary: How bread is baked.
---
{{company.name}} bakes daily, as [weighing](../procedures/weighing.md#scales) tells.

## Oven

{{roles.itLead}} lights it. See [the list](list.md).
"""
PROCEDURE = """\
---
id: weighing
title: Weighing flour
domain: baking
implements: bread
satisfies: [flour-weighed]
provider: "{{tools.wiki}}"
---
1. {{roles.itLead}} notes the weight in {{provider}}.

## Scales

| what | how |
|---|---|
| flour | to the gram |
"""
REFERENCE = "---\nid: list\ntitle: The list\ndomain: baking\nsummary: What we bake.\n---\nRye.\n"


@pytest.fixture
def declarations() -> Declarations:
    return Declarations.load(CONTENT)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of our format with one document of each kind."""
    root = tmp_path / "own"
    procedure = PROCEDURE.replace("domain: baking\n", "domain: baking\nsummary: How flour is weighed.\n")
    files = {
        "policies/bread.md": POLICY,
        "procedures/baking/weighing.md": procedure,
        "references/list.md": REFERENCE,
        "profile.yaml": "company:\n  name: Crumb\n",
    }
    return write(root, files)


@pytest.fixture
def jupiterone(tmp_path: Path) -> Path:
    """The same in JupiterOne's format, with one element that does not apply."""
    config = {
        "organization": {"companyShortName": "Crumb", "needStandardHIPAA": False, "ownName": "x"},
        "policies": [
            {"id": "bread", "file": "policies/bread.md", "name": "Bread", "procedures": ["cp-scale"]}
        ],
        "procedures": [
            {
                "id": "cp-scale",
                "file": "procedures/cp-scale.md",
                "name": "Weighing",
                "type": "informational",
                "provider": "Scales Ltd",
                "summary": "How flour is weighed.",
                "considerations": ["Which scales?"],
            },
            {"id": "cp-old", "file": "procedures/cp-old.md", "applicable": False},
        ],
        "references": [{"id": "ref-handbook", "file": "ref/handbook.md", "name": "Handbook"}],
    }
    files = {
        "config.json": json.dumps(config),
        "templates/policies/bread.md.tmpl": (
            "# Bread policy\n\n`{{defaultRevision}}`\n\n{{companyShortName}} bakes.\n"
            "{{#needStandardHIPAA}}\nHidden, and so is [this](gone.md).\n{{/needStandardHIPAA}}\n"
            "See the [book](handbook.md) and [scales](bread.md#cp-scale).\n"
        ),
        "templates/procedures/cp-scale.md.tmpl": (
            "### Weighing\n\n{{provider}} made them.\n\n!!! note\n\n    Keep *dry*.\n"
        ),
        "templates/ref/handbook.md.tmpl": "# Handbook\n\nBack to [bread](bread.md).\n",
    }
    return write(tmp_path / "theirs", files)


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


Made = Callable[..., DocumentLibrary]


@pytest.fixture
def library_of() -> Made:
    """Libraries of documents given by id and body."""

    def make(**bodies: str) -> DocumentLibrary:
        return DocumentLibrary(tuple(document(id, body) for id, body in bodies.items()))

    return make


def document(id: str, body: str, kind: DocumentKind = "policy", **meta: str) -> Document:
    fields = {"id": id, "title": id.capitalize(), "domain": "baking", "summary": "About it.", **meta}
    front = "\n".join(f"{name}: {value}" for name, value in fields.items())
    made, faults = parse(kind, f"---\n{front}\n---\n{body}\n", f"{kind}/{id}.md")
    assert made is not None, faults
    return made
