"""What a text has other than another: requirements added, removed and changed, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.differences import Difference, differences
from proofgraph.compliance.texts.model import FrameworkText


@dataclass(frozen=True, slots=True)
class Place:
    """A requirement or section as a report names it."""

    ref: str
    title: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    ref: str
    title: str
    fields: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class TextDifference:
    """Orders alone are no difference; a requirement that moved to another section is a changed one."""

    added: tuple[Place, ...]
    removed: tuple[Place, ...]
    changed: tuple[Changed, ...]
    unchanged: int
    sections_added: tuple[Place, ...]
    sections_removed: tuple[Place, ...]
    sections_changed: tuple[Changed, ...]


def compare(before: FrameworkText, after: FrameworkText) -> TextDifference:
    old = {r.ref: r for r in before.requirements}
    new = {r.ref: r for r in after.requirements}
    changed = tuple(
        Changed(ref, item.title, tuple(differences(_said(old[ref]), _said(item))))
        for ref, item in new.items()
        if ref in old and _said(old[ref]) != _said(item)
    )
    held = {s.id: s for s in before.sections}
    sections = {s.id: s for s in after.sections}
    return TextDifference(
        added=tuple(Place(r.ref, r.title, r.section) for r in new.values() if r.ref not in old),
        removed=tuple(Place(r.ref, r.title, r.section) for r in old.values() if r.ref not in new),
        changed=changed,
        unchanged=len(old.keys() & new.keys()) - len(changed),
        sections_added=tuple(Place(s.id, s.title) for s in sections.values() if s.id not in held),
        sections_removed=tuple(Place(s.id, s.title) for s in held.values() if s.id not in sections),
        sections_changed=tuple(
            Changed(id, s.title, tuple(differences(_said(held[id]), _said(s))))
            for id, s in sections.items()
            if id in held and _said(held[id]) != _said(s)
        ),
    )


def _said(item: Any) -> Mapping[str, Any]:
    found: Mapping[str, Any] = item.model_dump(mode="json", exclude={"custom"})
    return found
