"""Frameworks from files, and newer versions of frameworks: first what would change, then the change itself.

Nothing is stored by `preview` and `difference`. `create` and `update` store a text whole or not at all.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.controls import Controls
from proofgraph.compliance.differences import Difference, differences
from proofgraph.compliance.frameworks import Framework, Frameworks, Stored, parent_of
from proofgraph.compliance.importers.draft import Faults
from proofgraph.compliance.importers.reading import read
from proofgraph.compliance.items import parent_of as evidence_of
from proofgraph.compliance.texts import bounds
from proofgraph.compliance.texts.difference import TextDifference, compare
from proofgraph.compliance.texts.merging import merge, superseded
from proofgraph.compliance.texts.model import FrameworkText
from proofgraph.compliance.texts.template import Template, of_draft, slug
from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.ports.records import ANY, Records, every

_KEPT = {
    "link": "links",
    "requirement": "applicability",
    "answer": "answers",
    "attestation": "attestations",
    "standing": "standing",
}
"""Kinds of records that belong to a ref, and what they are called in a report."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept under a ref: counts by what it is, such as `{"links": 2, "answers": 1}`."""

    ref: str
    title: str
    held: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Mapped:
    """The controls that a file maps its requirements to: those that exist become links."""

    linked: Mapping[str, tuple[str, ...]]
    unknown: tuple[str, ...]

    @property
    def links(self) -> int:
        return sum(len(controls) for controls in self.linked.values())


@dataclass(frozen=True, slots=True)
class Preview:
    template: Template
    mapped: Mapped


@dataclass(frozen=True, slots=True)
class Report:
    """What an update would do. `digest` names the text it is about; `loses` are removed requirements with
    something kept under their ref: it shows nowhere, and comes back when the ref does.
    """

    digest: str
    about: tuple[Difference, ...]
    text: TextDifference
    keeps: int
    loses: tuple[Kept, ...]
    superseded: tuple[str, ...]
    mapped: Mapped

    @property
    def nothing(self) -> bool:
        text = self.text
        parts = (text.added, text.removed, text.changed, text.sections_added, text.sections_removed)
        return not any((self.about, *parts, text.sections_changed))


class TextEntry(Stored):
    """A text that a framework had: who brought it, when and why."""

    number: int
    at: int
    by: str
    why: str
    edition: str
    source: str
    requirements: int


class FrameworkUpdates:
    def __init__(self, records: Records, frameworks: Frameworks, controls: Controls) -> None:
        self._records = records
        self._frameworks = frameworks
        self._controls = controls

    def preview(self, data: bytes, filename: str, *, catalogs: Sequence[bytes] = ()) -> Preview:
        """What a file holds; ImportFaultsError with every fault by row or path."""
        template = of_draft(read(data, filename, catalogs=catalogs), filename)
        mapped = self.mapped(template.text)
        faults = Faults()
        for where, what in bounds.mapped_faults(mapped.linked):
            faults.add(where, what)
        faults.stop_if_any(filename)
        return Preview(template, mapped)

    def create(
        self,
        data: bytes,
        filename: str,
        *,
        catalogs: Sequence[bytes] = (),
        id: str = "",
        title: str = "",
        by: str,
    ) -> Framework:
        """A new framework of a file; `id` and `title` stand for those made of the name in the file."""
        preview = self.preview(data, filename, catalogs=catalogs)
        wanted = id or preview.template.id
        if self._frameworks.find(wanted) is not None:
            raise ConflictError(
                f"There is a framework {wanted!r} already; update it with this file, or choose another id.",
                id=wanted,
            )
        made = self._frameworks.adopt(
            preview.template,
            None,
            id=wanted,
            mapped=preview.mapped.linked,
            by=by,
            why=f"import of {filename}",
        )
        return self._frameworks.change(wanted, title=title, expected=made.version) if title else made

    def empty(
        self,
        title: str,
        *,
        id: str = "",
        edition: str = "",
        type: str = "standard",
        summary: str = "",
        by: str,
    ) -> Framework:
        """A framework of the organisation's own, without a requirement yet."""
        template = Template(
            id=id or slug(title),
            title=title.strip(),
            edition=edition,
            type=type,
            summary=summary,
            source="own",
            text=FrameworkText(),
        )
        if not template.id:
            raise InvalidInputError(
                "The title has no letter or digit to make an id of; give one.", field="id"
            )
        if self._frameworks.find(template.id) is not None:
            raise ConflictError(f"There is a framework {template.id!r} already.", id=template.id)
        return self._frameworks.adopt(template, None, by=by)

    def newer(self, framework: Framework) -> Template:
        """The shipped text of an installed standard."""
        if framework.source != "shipped":
            raise InvalidInputError(
                f"{framework.title} is not a shipped standard; give the file of its newer version.",
                field="file",
            )
        return self._frameworks.shipped(framework.standard)

    def difference(self, framework_id: str, template: Template) -> Report:
        """What bringing a framework to this template would change, keep and lose."""
        framework = self._frameworks.get(framework_id)
        held = self._frameworks.text(framework)
        merged = merge(template.text, held)
        text = compare(held, merged)
        kept = self._kept(framework_id)
        titles = {place.ref: place.title for place in text.removed}
        return Report(
            digest=template.digest,
            about=tuple(_about(framework, template)),
            text=text,
            keeps=sum(ref in merged.by_ref for ref in kept),
            loses=tuple(Kept(ref, title, kept[ref]) for ref, title in titles.items() if ref in kept),
            superseded=tuple(superseded(template.text, held)),
            mapped=self.mapped(template.text),
        )

    def update(
        self, framework_id: str, template: Template, *, by: str, why: str = "", expected: int = ANY
    ) -> Framework:
        """Bring a framework to a template; links, evidence and answers stay with every ref that stays."""
        framework = self._frameworks.get(framework_id)
        if framework.source == "shipped" and template.source == "imported":
            why = f"{why} (was the shipped standard)".strip()
        mapped = self.mapped(template.text).linked
        return self._frameworks.adopt(template, framework, mapped=mapped, by=by, why=why, expected=expected)

    def texts(self, framework_id: str) -> list[TextEntry]:
        """Every text a framework had, the newest first."""
        self._frameworks.get(framework_id)
        found = every(self._records, parent_of(framework_id), "text", descending=True)
        return [TextEntry.model_validate(record.body) for record in found]

    def retired(self, framework_id: str) -> list[Kept]:
        """Refs that the framework no longer has and under which something is kept."""
        present = self._frameworks.text(self._frameworks.get(framework_id)).by_ref
        return [
            Kept(ref, "", held)
            for ref, held in sorted(self._kept(framework_id).items())
            if ref not in present
        ]

    def _kept(self, framework_id: str) -> Mapping[str, Mapping[str, int]]:
        found: dict[str, dict[str, int]] = {}
        for kind, name in _KEPT.items():
            for record in every(self._records, parent_of(framework_id), kind):
                if kind == "requirement" and "applicable" not in record.body:
                    continue
                counts = found.setdefault(record.id.partition("|")[0], {})
                counts[name] = counts.get(name, 0) + 1
        for record in every(self._records, evidence_of(framework_id), "placement"):
            counts = found.setdefault(record.body["target"], {})
            counts["evidence"] = counts.get("evidence", 0) + 1
        return found

    def mapped(self, text: FrameworkText) -> Mapped:
        """The links that a text's own mapping to controls gives."""
        known: Collection[str] = self._controls.all()
        linked = {r.ref: tuple(c for c in r.mapped_controls if c in known) for r in text.requirements}
        named = {control for r in text.requirements for control in r.mapped_controls}
        return Mapped(
            {ref: controls for ref, controls in linked.items() if controls},
            tuple(sorted(named - set(known))),
        )


def _about(framework: Framework, template: Template) -> list[Difference]:
    """The difference in what stands on the framework itself."""
    names = ("title", "edition", "type", "summary", "web_link", "categories")

    def of(source: Any) -> dict[str, Any]:
        return {name: getattr(source, name) for name in names if name != "title" or not framework.renamed}

    return differences(of(framework), of(template))
