"""Documents of a deployment: made from templates or anew, changed by versions, adopted, linked, searched.

A document is kept with its variables, and as the text they were filled to. Whatever changes that text, an
edit or a new value in the organisation's profile, makes a version, so what was adopted can be shown again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.policies import filling
from proofgraph.policies.archive import Archive, Entry, Held, Version, digest_of
from proofgraph.policies.documents import Document, DocumentKind, FrontMatter, digest
from proofgraph.policies.filling import Filled
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.organisation import Organisation
from proofgraph.policies.profile import Profile
from proofgraph.policies.search import Wanted
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects
from proofgraph.ports.records import ANY, NEW, Records

LONGEST = 300_000
BY_PROFILE = "The organisation's profile changed."


@dataclass(frozen=True, slots=True)
class Found:
    """A document in a list; `excerpt` shows where a search found it."""

    entry: Entry
    excerpt: str = ""


class Documents:
    """`templates` are the shipped documents, loaded only where somebody asks for them."""

    def __init__(
        self,
        records: Records,
        objects: Objects,
        templates: Callable[[], DocumentLibrary],
        organisation: Organisation,
        clock: Clock,
    ) -> None:
        self._archive = Archive(records, objects)
        self._load = templates
        self._organisation = organisation
        self._clock = clock

    @cached_property
    def templates(self) -> DocumentLibrary:
        return self._load()

    def all(self) -> list[Entry]:
        return self._archive.entries()

    def get(self, document_id: str) -> Held:
        return self._archive.held(document_id)

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
            for entry in self._archive.entries()
            if (kind is None or entry.kind == kind)
            and (adopted is None or entry.adopted == adopted)
            and (control is None or control in entry.controls)
            and (implements is None or entry.meta.implements == implements)
        ]
        shown.sort(key=lambda entry: (_KINDS.index(entry.kind), entry.meta.order, entry.meta.title))
        wanted = Wanted(search)
        if not wanted:
            return [Found(entry) for entry in shown]
        texts = self._archive.texts()
        return [
            Found(entry, wanted.excerpt(text) or entry.meta.summary)
            for entry in shown
            if wanted.matches(entry.meta.title, entry.meta.summary, text := texts.get(entry.id, ("", ""))[1])
        ]

    def versions(self, document_id: str) -> list[Version]:
        return self._archive.versions(document_id)

    def version(self, document_id: str, number: int) -> Version:
        return self._archive.version(document_id, number)

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

    def create_all(self, documents: Sequence[Document], by: str, note: str) -> list[Entry]:
        """Those of the documents that are not there yet, all at once."""
        held = {entry.id for entry in self._archive.entries()}
        profile, _ = self._organisation.read()
        made = [self._made(document, by, profile) for document in documents if document.id not in held]
        self._archive.put_versions(made, {item.entry.id: note for item in made}, NEW)
        return [item.entry for item in made]

    def create(self, document: Document, by: str, *, note: str = "") -> Held:
        made = self._made(document, by, self._organisation.read()[0])
        try:
            self._archive.put_versions([made], {document.id: note}, NEW)
        except ConflictError:
            raise ConflictError(f"There is a document {document.id!r} already.", id=document.id) from None
        return self._archive.held(document.id)

    def change(
        self,
        document_id: str,
        by: str,
        *,
        note: str = "",
        source: str | None = None,
        expected: int = ANY,
        **fields: Any,
    ) -> Held:
        """Change the text (`source`) or fields of the front matter; what is not named stays.

        A change of what people read makes a version; adopting and linking do not.
        """
        held = self._archive.held(document_id)
        meta = _checked(held.entry.kind, {**held.entry.meta.model_dump(), **fields, "id": document_id})
        document = Document(
            held.entry.kind, meta, _body(held.source if source is None else source), document_id
        )
        changed = self._next(held, document, by)
        if changed.entry.number == held.entry.number:
            self._archive.put(changed.entry, expected=expected)
        else:
            self._archive.put_versions([changed], {document_id: note}, expected)
        return self._archive.held(document_id)

    def link(self, document_id: str, control: str, by: str) -> Held:
        """Say that the document describes a control."""
        controls = self._archive.entry(document_id).controls
        return self.change(document_id, by, satisfies=tuple(dict.fromkeys([*controls, control])))

    def unlink(self, document_id: str, control: str, by: str) -> Held:
        controls = self._archive.entry(document_id).controls
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
        texts = self._archive.texts()
        changed = []
        for entry in self._archive.entries():
            held = Held(entry, *texts.get(entry.id, ("", "")))
            new = self._next(held, held.document, by, profile)
            if new.entry != entry:
                changed.append(new)
        self._organisation.write(profile, expected=expected)
        versions = [item for item in changed if item.text != texts[item.entry.id][1]]
        self._archive.put_versions(versions, {item.entry.id: BY_PROFILE for item in versions})
        for item in changed:
            if item not in versions:
                self._archive.put(item.entry)
        return [item.entry for item in versions]

    # --- inside ---------------------------------------------------------------------------------

    def _made(self, document: Document, by: str, profile: Profile) -> Held:
        meta = _checked(document.kind, document.meta.model_dump())
        document = Document(document.kind, meta, _body(document.body), document.id)
        filled = _filled(document, 1, profile)
        at = self._clock()
        adoption: dict[str, Any] = {"adopted_at": at, "adopted_by": by} if meta.adopted else {}
        entry = Entry(
            kind=document.kind,
            meta=meta,
            number=1,
            digest=digest_of(filled.text),
            file=digest(document),
            unfilled=filled.unfilled,
            at=at,
            by=by,
            **adoption,
        )
        return Held(entry, document.body, filled.text)

    def _next(self, held: Held, document: Document, by: str, profile: Profile | None = None) -> Held:
        """What the document becomes: the same version where nobody would read anything else."""
        entry, at = held.entry, self._clock()
        used = profile or self._organisation.read()[0]
        filled = _filled(document, entry.number, used)
        fields: dict[str, Any] = {
            "meta": document.meta,
            "file": digest(document),
            "unfilled": filled.unfilled,
        }
        if (
            _read(document.meta) != _read(entry.meta)
            or held.source != document.body
            or held.text != filled.text
        ):
            filled = _filled(document, entry.number + 1, used)
            fields |= {"number": entry.number + 1, "at": at, "by": by, "digest": digest_of(filled.text)}
        if document.meta.adopted and not entry.adopted:
            fields |= {"adopted_at": at, "adopted_by": by}
        elif not document.meta.adopted:
            fields |= {"adopted_at": None, "adopted_by": ""}
        return Held(entry.model_copy(update=fields), document.body, filled.text)


_KINDS: tuple[DocumentKind, ...] = ("policy", "procedure", "reference")


def _checked(kind: DocumentKind, fields: Mapping[str, Any]) -> FrontMatter:
    try:
        meta = FrontMatter.model_validate(fields)
    except ValidationError as error:
        told = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg'].lower()}" for fault in error.errors()]
        raise InvalidInputError(f"The document is not right: {'; '.join(told)}.", faults=told) from error
    if (kind == "procedure") != (meta.implements is not None):
        raise InvalidInputError("A procedure implements a policy, and only a procedure does.")
    return meta


def _body(source: str) -> str:
    if not source.strip():
        raise InvalidInputError("A document has a text.")
    if len(source.encode()) > LONGEST:
        raise InvalidInputError(f"A document has at most {LONGEST:,} bytes of text.")
    return source.strip("\n") + "\n"


def _read(meta: FrontMatter) -> FrontMatter:
    """What a version is about: neither adoption nor links."""
    return meta.model_copy(update={"adopted": True, "satisfies": ()})


def _filled(document: Document, number: int, profile: Profile) -> Filled:
    filled = filling.fill(document, {filling.REVISION: str(number), **profile.variables()})
    if filled.faults and not filled.unfilled:
        raise InvalidInputError(filled.faults[0])
    if document.meta.adopted and filled.unfilled:
        raise InvalidInputError(
            f"{document.meta.title!r} cannot be adopted before its variables have values: "
            f"{', '.join(filled.unfilled)}. Set them in the organisation's profile.",
            unfilled=list(filled.unfilled),
        )
    return filled
