"""Documents of a deployment: made from templates or anew, changed by versions, adopted, linked, searched.

A document is kept with its variables, and as the text they were filled to. Whatever changes that text, an
edit or a new value in the organisation's profile, makes a version, so what was adopted can be shown again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from proofgraph.errors import ConflictError, ForbiddenError, NotFoundError
from proofgraph.policies import events, making, publication
from proofgraph.policies.archive import Archive, Entry, Held, Version
from proofgraph.policies.documents import Document, DocumentKind
from proofgraph.policies.drafts import Drafts
from proofgraph.policies.events import Event, What
from proofgraph.policies.filling import Filled
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.making import Step
from proofgraph.policies.organisation import Organisation
from proofgraph.policies.profile import Profile
from proofgraph.policies.publication import Unkept
from proofgraph.policies.rules import RuleBook
from proofgraph.policies.search import Wanted
from proofgraph.policies.surroundings import Keeping, Kept
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects
from proofgraph.ports.records import ANY, NEW, Put, Records

BY_PROFILE = "The organisation's profile changed."


@dataclass(frozen=True, slots=True)
class Found:
    """A document in a list; `excerpt` shows where a search found it."""

    entry: Entry
    excerpt: str = ""


class Documents:
    """`templates` are the shipped documents, loaded only where somebody asks for them.

    `keeping` gives what keeps the versions that are in force as evidence.
    """

    def __init__(
        self,
        records: Records,
        objects: Objects,
        templates: Callable[[], DocumentLibrary],
        organisation: Organisation,
        clock: Clock,
        keeping: Callable[[], Keeping] = Unkept,
    ) -> None:
        self.archive = Archive(records, objects)
        self.drafts = Drafts(records, self.archive)
        self.rules = RuleBook(records)
        self._keeping = keeping
        self._load = templates
        self._organisation = organisation
        self._clock = clock

    @cached_property
    def templates(self) -> DocumentLibrary:
        return self._load()

    def all(self) -> list[Entry]:
        return self.archive.entries()

    def get(self, document_id: str) -> Held:
        return self.archive.held(document_id)

    def find(
        self,
        *,
        search: str = "",
        kind: str | None = None,
        adopted: bool | None = None,
        control: str | None = None,
        implements: str | None = None,
    ) -> list[Found]:
        """The documents that pass every filter, by kind and place; a search looks at titles and texts."""
        shown = [
            entry
            for entry in self.archive.entries()
            if (kind is None or entry.kind == kind)
            and (adopted is None or entry.adopted == adopted)
            and (control is None or control in entry.controls)
            and (implements is None or entry.meta.implements == implements)
        ]
        shown.sort(key=placed)
        wanted = Wanted(search)
        if not wanted:
            return [Found(entry) for entry in shown]
        texts = self.archive.texts()
        return [
            Found(entry, wanted.excerpt(text) or entry.meta.summary)
            for entry in shown
            if wanted.matches(entry.meta.title, entry.meta.summary, text := texts.get(entry.id, ("", ""))[1])
        ]

    def versions(self, document_id: str) -> list[Version]:
        return self.archive.versions(document_id)

    def version(self, document_id: str, number: int) -> Version:
        return self.archive.version(document_id, number)

    # --- making and changing --------------------------------------------------------------------

    def create_from_template(self, template_id: str, by: str, *, adopted: bool = False) -> Held:
        """A document of a shipped template with the organisation's profile."""
        template = self.templates.by_id.get(template_id)
        if template is None:
            raise NotFoundError(f"There is no template {template_id!r}.", id=template_id)
        meta = template.meta.model_copy(update={"adopted": adopted})
        return self.create(
            Document(template.kind, meta, template.body, template.id), by, note="From a template"
        )

    def missing(self) -> list[Filled]:
        """The shipped documents that are not there, nor deleted, filled as far as the profile goes."""
        held = {entry.id for gone in (False, True) for entry in self.archive.entries(deleted=gone)}
        profile, _ = self._organisation.read()
        return [
            making.fill(making.replaced(template, adopted=False), 1, profile)
            for template in self.templates.documents
            if template.id not in held
        ]

    def initialise(self, ids: Sequence[str] | None, by: str) -> list[Entry]:
        """Documents of these templates, or of all, that are not there yet; drafts until they are adopted."""
        if unknown := sorted(set(ids or ()) - set(self.templates.by_id)):
            raise NotFoundError(f"There is no template {', '.join(unknown)}.", ids=unknown)
        chosen = [
            Document(t.kind, t.meta.model_copy(update={"adopted": False}), t.body, t.id)
            for t in self.templates.documents
            if ids is None or t.id in ids
        ]
        return self.create_all(chosen, by, "From a template")

    def create_all(self, documents: Sequence[Document], by: str, note: str) -> list[Entry]:
        """Those of the documents that are not there yet, all at once; deleted ones stay deleted."""
        held = {entry.id for deleted in (False, True) for entry in self.archive.entries(deleted=deleted)}
        profile, _ = self._organisation.read()
        step = Step(by, self._clock())
        made = [making.first(document, step, profile) for document in documents if document.id not in held]
        for item in made:
            self._check_approved(None, item.entry)
        self._keep_versions(made, {item.entry.id: note for item in made}, NEW)
        return [item.entry for item in made]

    def create(self, document: Document, by: str, *, note: str = "") -> Held:
        made = making.first(document, Step(by, self._clock()), self._organisation.read()[0])
        self._check_approved(None, made.entry)
        try:
            self._keep_versions([made], {document.id: note}, NEW)
        except ConflictError:
            raise ConflictError(
                f"There is a document {document.id!r} already; if it was deleted, restore it.", id=document.id
            ) from None
        return self.archive.held(document.id)

    def change(
        self,
        document_id: str,
        by: str,
        *,
        note: str = "",
        source: str | None = None,
        expected: int = ANY,
        renew: bool = False,
        **fields: Any,
    ) -> Held:
        """Change the text (`source`) or fields of the front matter; what is not named stays.

        A change of what people read makes a version; adopting and linking do not. Where approvers are named,
        texts change by drafts alone. `renew`: everybody is asked to accept it anew.
        """
        held = self.archive.held(document_id)
        meta = making.checked(held.entry.kind, {**held.entry.meta.model_dump(), **fields, "id": document_id})
        text = making.body(held.source if source is None else source, meta)
        document = Document(held.entry.kind, meta, text, document_id)
        if not making.same(held, document):
            self._check_direct(document_id)
        step = Step(by, self._clock(), renew)
        changed = making.following(held, document, step, self._organisation.read()[0])
        self._check_approved(held.entry, changed.entry)
        self._store(held, changed, step, note, held.entry.version if expected == ANY else expected)
        return self.archive.held(document_id)

    def link(self, document_id: str, control: str, by: str) -> Held:
        """Say that the document describes a control."""
        controls = self.archive.entry(document_id).controls
        return self.change(document_id, by, satisfies=tuple(dict.fromkeys([*controls, control])))

    def unlink(self, document_id: str, control: str, by: str) -> Held:
        controls = self.archive.entry(document_id).controls
        if control not in controls:
            raise NotFoundError(f"The document {document_id!r} is not linked to {control!r}.", id=control)
        return self.change(document_id, by, satisfies=tuple(c for c in controls if c != control))

    # --- the organisation -----------------------------------------------------------------------

    def profile(self) -> tuple[Profile, int]:
        return self._organisation.read()

    def set_profile(self, values: Mapping[str, Any], by: str, *, expected: int = ANY) -> list[Entry]:
        """Change the profile and make a version of every document that now reads otherwise.

        Refused where an adopted document would lose the value of a variable it uses. Repeating it after a
        crash makes the versions that are missing.
        """
        profile = self._organisation.changed(values)
        texts = self.archive.texts()
        step = Step(by, self._clock())
        changed = []
        for entry in self.archive.entries():
            held = Held(entry, *texts.get(entry.id, ("", "")))
            new = making.following(held, held.document, step, profile)
            if entry.approved == entry.number != new.entry.number:
                # What was approved is the text with its variables; their values are facts, not wording.
                new = Held(new.entry.model_copy(update={"approved": new.entry.number}), new.source, new.text)
            if new.entry != entry:
                changed.append(new)
        self._organisation.write(profile, expected=expected)
        versions = [item for item in changed if item.text != texts[item.entry.id][1]]
        self._keep_versions(versions, {item.entry.id: BY_PROFILE for item in versions})
        for item in changed:
            if item not in versions:
                self.archive.put(item.entry)
        return [item.entry for item in versions]

    # --- inside ---------------------------------------------------------------------------------

    def _check_direct(self, document_id: str) -> None:
        if self.rules.of(document_id).demand_approval:
            raise ForbiddenError(
                "Changes of this document are approved first: save them as a draft, and submit it."
            )
        if self.drafts.state(document_id) != "none":
            raise ConflictError("This document has a draft; publish or discard it first.", id=document_id)

    def _check_approved(self, before: Entry | None, entry: Entry) -> None:
        """Nothing comes into force past its approvers."""
        if not entry.adopted or (before is not None and before.adopted) or entry.approved == entry.number:
            return
        if self.rules.of(entry.id).demand_approval:
            raise ForbiddenError(
                "This text has not been approved: submit it as a draft before it is adopted."
            )

    def _store(self, held: Held, changed: Held, step: Step, note: str, expected: int) -> None:
        adoption: list[Put] = []
        if changed.entry.adopted != held.entry.adopted:
            what: What = "adopted" if changed.entry.adopted else "not adopted"
            event = Event(at=step.at, what=what, by=step.by, number=changed.entry.number, note=note)
            adoption.append(events.put(changed.entry.id, event))
        if changed.entry.number != held.entry.number:
            self._keep_versions([changed], {changed.entry.id: note}, expected, adoption)
            return
        if not adoption or not changed.entry.adopted:
            self.archive.put(changed.entry, expected=expected, also=adoption)
            return
        kept = self._evidence(changed, note)
        entry = publication.marked(changed, kept).entry
        self.archive.put(entry, expected=expected, also=[*adoption, *kept.puts])
        self._keeping().settle(kept)

    def _keep_versions(
        self, made: Sequence[Held], notes: Mapping[str, str], expected: int = ANY, also: Sequence[Put] = ()
    ) -> None:
        """Store new versions; those in force are kept as evidence beside."""
        kept = {
            item.entry.id: self._evidence(item, notes[item.entry.id]) for item in made if item.entry.adopted
        }
        self.archive.put_versions(
            [publication.marked(item, kept.get(item.entry.id)) for item in made],
            notes,
            expected,
            lambda item: [*also, *(kept[item.entry.id].puts if item.entry.id in kept else ())],
        )
        for prepared in kept.values():
            self._keeping().settle(prepared)

    def _evidence(self, held: Held, note: str) -> Kept:
        return publication.prepare(self._keeping(), held, note)


_KINDS: tuple[DocumentKind, ...] = ("policy", "procedure", "reference")


def placed(entry: Entry) -> tuple[int, int, str]:
    """What lists are sorted by."""
    return _KINDS.index(entry.kind), entry.meta.order, entry.meta.title
