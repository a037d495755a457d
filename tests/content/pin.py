"""Writes `frameworks/coverage.yaml` from the content as it is: `python -m tests.content.pin`."""

from __future__ import annotations

import yaml

from proofgraph.compliance.criteria import reach
from proofgraph.compliance.library import Library
from tests.content.conftest import FRAMEWORKS, SCOPES

HEAD = """\
# What speaks to each requirement: questions, documents, both or nothing; from AWS alone and from every
# declared source. A floor: a test fails when something here is lost. `python -m tests.content.pin` writes it.
"""


def pinned(library: Library) -> dict[str, dict[str, dict[str, str]]]:
    return {
        standard: {
            scope: {ref: str(kind) for ref, kind in reach(library, standard, integrations).items()}
            for scope, integrations in SCOPES.items()
        }
        for standard in sorted(library.standards)
    }


if __name__ == "__main__":
    text = HEAD + yaml.safe_dump(pinned(Library.load(FRAMEWORKS)), sort_keys=False, width=108)
    (FRAMEWORKS / "coverage.yaml").write_text(text, encoding="utf-8")
