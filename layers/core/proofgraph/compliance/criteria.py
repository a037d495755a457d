"""How far shipped content reaches each requirement of a standard: by questions, by documents, by both.

A question reaches a requirement directly or through a control; a document through a control that a
procedure describes. `frameworks/coverage.yaml` pins the result, so that it never falls unnoticed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from enum import StrEnum

from proofgraph.compliance.library import Library


class Reach(StrEnum):
    """What speaks to a requirement."""

    QUESTIONS = "questions"
    DOCUMENTS = "documents"
    BOTH = "both"
    NOTHING = "nothing"

    def includes(self, other: Reach) -> bool:
        """Whether nothing of `other` is missing here."""
        return other in (self, Reach.NOTHING) or self is Reach.BOTH


def reach(
    library: Library, standard: str, integrations: Collection[str] | None = None
) -> Mapping[str, Reach]:
    """By requirement ref. With `integrations`, only questions that those alone can answer count."""
    requirements = library.standards[standard].requirements
    return {item.ref: _of(library, standard, item.ref, integrations) for item in requirements}


def reached(found: Mapping[str, Reach]) -> Mapping[Reach, int]:
    """How many requirements there are of each kind."""
    counts = Counter(found.values())
    return {kind: counts[kind] for kind in Reach}


def share(found: Mapping[str, Reach]) -> float:
    """The share of requirements with questions."""
    asked = [kind for kind in found.values() if kind in (Reach.QUESTIONS, Reach.BOTH)]
    return len(asked) / len(found) if found else 0.0


def _of(library: Library, standard: str, ref: str, integrations: Collection[str] | None) -> Reach:
    controls = library.controls_of(standard, ref)
    ids = {link.id for control in controls for link in control.questions}
    ids |= {question.id for question in library.questions_of(standard, ref)}
    asked = any(
        integrations is None or set(library.questions[id].integrations) <= set(integrations) for id in ids
    )
    described = any(control.procedures for control in controls)
    if asked:
        return Reach.BOTH if described else Reach.QUESTIONS
    return Reach.DOCUMENTS if described else Reach.NOTHING
