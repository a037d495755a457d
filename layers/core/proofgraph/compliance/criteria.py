"""How far shipped content reaches each requirement of a standard: by questions, by documents, by both.

A question reaches a requirement directly or through a control; a document through a control that a
procedure describes. `frameworks/coverage.yaml` pins the result, so that it never falls unnoticed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from proofgraph.compliance.content import RequirementContent
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

    @property
    def asked(self) -> bool:
        """Whether questions are among it."""
        return self in (Reach.QUESTIONS, Reach.BOTH)


@dataclass(frozen=True, slots=True)
class Criterion:
    """A requirement with all that speaks to it, by id."""

    requirement: RequirementContent
    controls: frozenset[str]
    questions: frozenset[str]
    procedures: frozenset[str]

    @property
    def reach(self) -> Reach:
        if self.questions:
            return Reach.BOTH if self.procedures else Reach.QUESTIONS
        return Reach.DOCUMENTS if self.procedures else Reach.NOTHING


def criteria(
    library: Library, standard: str, integrations: Collection[str] | None = None
) -> tuple[Criterion, ...]:
    """Every requirement in order. With `integrations`, only questions that those alone can answer count."""
    return tuple(
        _criterion(library, standard, requirement, integrations)
        for requirement in library.standards[standard].requirements
    )


def reach(
    library: Library, standard: str, integrations: Collection[str] | None = None
) -> Mapping[str, Reach]:
    """By requirement ref."""
    return {found.requirement.ref: found.reach for found in criteria(library, standard, integrations)}


def reached(found: Iterable[Reach]) -> Mapping[Reach, int]:
    """How many requirements there are of each kind."""
    counts = Counter(found)
    return {kind: counts[kind] for kind in Reach}


def share(found: Collection[Reach]) -> float:
    """The share of requirements with questions."""
    return sum(kind.asked for kind in found) / len(found) if found else 0.0


def _criterion(
    library: Library, standard: str, requirement: RequirementContent, integrations: Collection[str] | None
) -> Criterion:
    controls = library.controls_of(standard, requirement.ref)
    ids = {link.id for control in controls for link in control.questions}
    ids |= {question.id for question in library.questions_of(standard, requirement.ref)}
    return Criterion(
        requirement,
        controls=frozenset(control.id for control in controls),
        questions=frozenset(id for id in ids if _answerable(library, id, integrations)),
        procedures=frozenset(id for control in controls for id in control.procedures),
    )


def _answerable(library: Library, question: str, integrations: Collection[str] | None) -> bool:
    return integrations is None or set(library.questions[question].integrations) <= set(integrations)
