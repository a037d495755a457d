"""What a framework is installed from: a shipped standard or an imported file, in one form."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from proofgraph.compliance.content import StandardContent
from proofgraph.compliance.importers.draft import MAX_TEXT, Faults, FrameworkDraft, RequirementDraft
from proofgraph.compliance.texts import bounds
from proofgraph.compliance.texts.model import FrameworkText, RequirementText, Section, ref_faults

Source = Literal["shipped", "imported", "own"]

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_TITLE = 110
LONGEST_SLUG = 80
LONGEST_SUMMARY = 5_000
MOST_CONTROLS = 500


@dataclass(frozen=True)
class Template:
    """`id` is the framework's where nobody chooses another; `notes` are remarks for the preview."""

    id: str
    title: str
    edition: str
    type: str
    text: FrameworkText
    source: Source
    summary: str = ""
    web_link: str = ""
    categories: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @cached_property
    def digest(self) -> str:
        """SHA-256 of all it says, so that the same text is known again wherever it comes from."""
        canonical = json.dumps(self._content(), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(canonical.encode()).hexdigest()

    def counts(self) -> dict[str, Any]:
        return {
            "name": self.title,
            "version": self.edition,
            "type": self.type,
            "sections": len(self.text.sections),
            "requirements": len(self.text.requirements),
            "notes": list(self.notes),
        }

    def _content(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "edition": self.edition,
            "type": self.type,
            "summary": self.summary,
            "web_link": self.web_link,
            "categories": self.categories,
            "text": self.text.model_dump(mode="json"),
        }


def of_standard(content: StandardContent) -> Template:
    """The template of a shipped standard."""
    return Template(
        id=content.id,
        title=content.name,
        edition=content.version,
        type=content.type,
        summary=content.summary,
        web_link=content.link,
        categories=content.categories,
        source="shipped",
        text=FrameworkText(
            sections=tuple(Section(id=s.id, title=s.title, summary=s.summary) for s in content.sections),
            requirements=tuple(
                RequirementText(
                    ref=item.ref,
                    title=item.title,
                    summary=item.summary,
                    section=section.id,
                    category=item.category or "",
                    considerations=item.considerations,
                    typical_evidence=item.typical_evidence,
                )
                for section in content.sections
                for item in section.requirements
            ),
        ),
    )


def of_draft(draft: FrameworkDraft, filename: str) -> Template:
    """The template of an imported file; ImportFaultsError for what cannot be stored under its reference."""
    faults = Faults()
    sections = _sections(draft)
    counted = Counter(requirement.ref for requirement in draft.requirements)
    notes = [
        f"{ref!r} stands in {count} sections; there it is called <section>:{ref}"
        for ref, count in counted.items()
        if count > 1
    ]
    requirements = [
        _requirement(item, section.id, repeated=counted[item.ref] > 1)
        for section, drafted in zip(sections, draft.sections, strict=True)
        for item in drafted.requirements
    ]
    _check_sizes(draft, faults)
    _check_refs([requirement.ref for requirement in requirements], faults)
    text = FrameworkText(sections=tuple(sections), requirements=tuple(requirements))
    for where, what in bounds.faults(text):
        faults.add(where, what)
    faults.stop_if_any(filename)
    return Template(
        id=slug(draft.name) or "framework",
        title=draft.name,
        edition=draft.version,
        type=draft.type,
        summary=draft.summary,
        web_link=draft.web_link,
        source="imported",
        notes=(*draft.notes, *notes),
        text=text,
    )


def slug(text: str) -> str:
    """Letters, digits and hyphens, as ids are."""
    return _NOT_SLUG.sub("-", text.lower())[:LONGEST_SLUG].strip("-")


def shortened(text: str) -> str:
    """The beginning of a text, for a requirement that has no title."""
    line = " ".join(text.split())
    if len(line) <= _TITLE:
        return line
    return f"{line[:_TITLE].rpartition(' ')[0] or line[:_TITLE]}…"


def _sections(draft: FrameworkDraft) -> list[Section]:
    """Sections with ids of their titles; the second of one title gets a number."""
    taken: set[str] = set()
    made = []
    for section in draft.sections:
        wanted = slug(section.title) or "section"
        id, number = wanted, 2
        while id in taken:
            id, number = f"{wanted}-{number}", number + 1
        taken.add(id)
        made.append(Section(id=id, title=section.title, summary=section.summary))
    return made


def _requirement(draft: RequirementDraft, section: str, *, repeated: bool) -> RequirementText:
    return RequirementText(
        ref=f"{section}:{draft.ref}" if repeated else draft.ref,
        title=draft.title or shortened(draft.summary),
        summary=draft.summary,
        section=section,
        applies_if=draft.applies_if,
        web_link=draft.web_link,
        applicable=draft.applicable,
        response=draft.response,
        mapped_controls=draft.mapped_controls,
    )


def _check_sizes(draft: FrameworkDraft, faults: Faults) -> None:
    """What the readers do not bound: each piece must fit into a record."""
    for section in draft.sections:
        if len(section.summary) > LONGEST_SUMMARY:
            told = f"its text has {len(section.summary)} characters; {LONGEST_SUMMARY} is the limit"
            faults.add(f"section {section.title}", told)
        for item in section.requirements:
            texts = {"condition": item.applies_if, "response": item.response or "", "link": item.web_link}
            for name, text in texts.items():
                if len(text) > MAX_TEXT:
                    told = f"the {name} has {len(text)} characters; {MAX_TEXT} is the limit"
                    faults.add(f"requirement {item.ref}", told)
            if len(item.mapped_controls) > MOST_CONTROLS:
                told = f"it is mapped to {len(item.mapped_controls)} controls; {MOST_CONTROLS} is the limit"
                faults.add(f"requirement {item.ref}", told)


def _check_refs(refs: Sequence[str], faults: Faults) -> None:
    counted = Counter(refs)
    for ref in counted:
        for fault in ref_faults(ref):
            faults.add(f"requirement {ref}", fault)
        if counted[ref] > 1:
            faults.add(f"requirement {ref}", "another requirement has this reference already")
