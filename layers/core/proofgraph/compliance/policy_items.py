"""Policies and procedures as compliance counts them: adopted documents, through controls to requirements."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from proofgraph.compliance.controls import Controls
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.shapes import PolicyItem
from proofgraph.policies.archive import Entry


@dataclass(frozen=True, slots=True)
class Served:
    """A requirement that a document speaks to, and the control it does so by."""

    framework_id: str
    ref: str
    title: str
    control: str


def items(documents: Callable[[], Sequence[Entry]]) -> list[PolicyItem]:
    """Every policy and procedure; references are for reading and count for nothing."""
    return [
        PolicyItem(
            entry.id,
            entry.meta.title,
            entry.kind,
            entry.adopted,
            entry.controls,
            digest=entry.kept if entry.adopted else "",
        )
        for entry in documents()
        if entry.kind != "reference"
    ]


def served(frameworks: Frameworks, controls: Controls, linked: Collection[str]) -> Iterator[Served]:
    """The requirements of every framework that these controls are linked to."""
    if not linked:
        return
    for framework in frameworks.list():
        titles = {requirement.ref: requirement.title for requirement in frameworks.requirements(framework.id)}
        for link in controls.links(framework):
            if link.control in linked and link.ref in titles:
                yield Served(framework.id, link.ref, titles[link.ref], link.control)
