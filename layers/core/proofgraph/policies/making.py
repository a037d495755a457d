"""What a document becomes when somebody makes or changes it: its next state with the text filled in.

Pure: nothing is stored here. A change of what people read counts up the number; adopting, linking and
reordering do not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from proofgraph.errors import InvalidInputError
from proofgraph.policies import filling
from proofgraph.policies.archive import Entry, Held, digest_of
from proofgraph.policies.documents import Document, DocumentKind, FrontMatter, digest
from proofgraph.policies.filling import Filled
from proofgraph.policies.profile import Profile

LONGEST = 300_000
RESERVED = frozenset({"preview"})
"""Ids that the API's own paths have."""

UNREAD: Mapping[str, Any] = {"adopted": True, "satisfies": (), "order": 100, "acceptance": False, "owner": ""}
"""Fields that nobody reads in a document, changed at once and without a version."""


@dataclass(frozen=True, slots=True)
class Step:
    """Who changes a document when. `renew`: what was accepted before counts no more from here on."""

    by: str
    at: int
    renew: bool = False


def checked(kind: DocumentKind, fields: Mapping[str, Any]) -> FrontMatter:
    try:
        meta = FrontMatter.model_validate(fields)
    except ValidationError as error:
        told = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg'].lower()}" for fault in error.errors()]
        raise InvalidInputError(f"The document is not right: {'; '.join(told)}.", faults=told) from error
    if (kind == "procedure") != (meta.implements is not None):
        raise InvalidInputError("A procedure implements a policy, and only a procedure does.")
    if meta.id in RESERVED:
        raise InvalidInputError(f"No document can have the id {meta.id!r}; choose another one.", field="id")
    return meta


def body(source: str, meta: FrontMatter) -> str:
    """The text as it is kept; a document that is kept elsewhere needs none of its own."""
    if not source.strip() and meta.url:
        return f"This document is kept elsewhere: <{meta.url}>\n"
    if not source.strip():
        raise InvalidInputError("A document has a text.")
    if len(source.encode()) > LONGEST:
        raise InvalidInputError(f"A document has at most {LONGEST:,} bytes of text.")
    return source.strip("\n") + "\n"


def first(document: Document, step: Step, profile: Profile) -> Held:
    """A new document, its front matter checked."""
    meta = checked(document.kind, document.meta.model_dump())
    document = Document(document.kind, meta, body(document.body, meta), document.id)
    filled = fill(document, 1, profile)
    entry = Entry(
        kind=document.kind,
        meta=meta,
        number=1,
        digest=digest_of(filled.text),
        file=digest(document),
        unfilled=filled.unfilled,
        at=step.at,
        by=step.by,
    )
    return Held(_stood(entry, None, step), document.body, filled.text)


def following(held: Held, document: Document, step: Step, profile: Profile) -> Held:
    """What the document becomes: the same version where nobody would read anything else."""
    entry = held.entry
    filled = fill(document, entry.number, profile)
    fields: dict[str, Any] = {"meta": document.meta, "file": digest(document), "unfilled": filled.unfilled}
    if not same(held, document) or held.text != filled.text:
        filled = fill(document, entry.number + 1, profile)
        fields |= {
            "number": entry.number + 1,
            "at": step.at,
            "by": step.by,
            "digest": digest_of(filled.text),
        }
    changed = entry.model_copy(update=fields)
    return Held(_stood(changed, entry, step), document.body, filled.text)


def same(held: Held, document: Document) -> bool:
    """Whether a document says what is held, adoption, links and place aside."""
    return _read(document.meta) == _read(held.entry.meta) and held.source == document.body


def fill(document: Document, number: int, profile: Profile) -> Filled:
    """The text of a version; refused where an adopted document would lack a value."""
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


def _stood(entry: Entry, before: Entry | None, step: Step) -> Entry:
    """The state with what adopting it, or asking anew, brings along."""
    fields: dict[str, Any] = {}
    if entry.adopted and (before is None or not before.adopted):
        fields |= {"adopted_at": step.at, "adopted_by": step.by}
    elif not entry.adopted:
        fields |= {"adopted_at": None, "adopted_by": ""}
    if entry.adopted and entry.published_at is None:
        fields |= {"published_at": step.at, "published_by": step.by}
    if entry.adopted and entry.meta.acceptance and (entry.asked_from == 0 or step.renew):
        fields |= {"asked_from": entry.number, "asked_at": step.at}
    return entry.model_copy(update=fields)


def _read(meta: FrontMatter) -> FrontMatter:
    """What a version is about."""
    return meta.model_copy(update=UNREAD)


def replaced(document: Document, **fields: Any) -> Document:
    """The document with other front matter."""
    return Document(document.kind, document.meta.model_copy(update=fields), document.body, document.path)
