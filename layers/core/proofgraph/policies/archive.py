"""Where documents lie in a deployment: the newest state, its text, and every version there was.

Records under `policies`: kind `document` and kind `text`, id the document's; under `policy#<id>`: kind
`version`, id its number. Texts too big for a record lie in the data bucket under `policies/<digest>.md`.
A deleted document stays where it is, marked as such, until it is restored.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from proofgraph.errors import NotFoundError
from proofgraph.policies.documents import Document, DocumentKind, FrontMatter
from proofgraph.ports.objects import Objects
from proofgraph.ports.records import ANY, NEW, Put, Record, Records, every

PARENT = "policies"
BATCH = 16
_MANY = 90
LARGEST_IN_RECORD = 60_000
_TYPE = "text/markdown; charset=utf-8"


class Entry(BaseModel):
    """A document as it stands, without its text. `number` counts versions; `version` is the record's.

    `digest` is that of the text as people read it, `file` that of the document's file of our format;
    `unfilled` are variables without a value, `at` and `by` belong to the newest version. `approved` is the
    number of the newest version that approvers passed; `asked_from` that of the oldest version whose
    acceptance still counts, 0 while nobody was asked for any. `kept` is the digest of the version in force
    as it lies in the evidence store.
    """

    model_config = ConfigDict(frozen=True)

    kind: DocumentKind
    meta: FrontMatter
    number: int
    digest: str
    file: str
    unfilled: tuple[str, ...] = ()
    at: int
    by: str
    adopted_at: int | None = None
    adopted_by: str = ""
    published_at: int | None = None
    published_by: str = ""
    approved: int = 0
    approved_by: tuple[str, ...] = ()
    asked_from: int = 0
    asked_at: int | None = None
    kept: str = ""
    deleted_at: int | None = None
    deleted_by: str = ""
    version: int = 0

    @property
    def id(self) -> str:
        return self.meta.id

    @property
    def adopted(self) -> bool:
        return self.meta.adopted

    @property
    def published(self) -> bool:
        """Whether it was ever in force, or given out to be."""
        return self.adopted or self.published_at is not None

    @property
    def asks(self) -> bool:
        """Whether people are to accept it now."""
        return self.adopted and self.meta.acceptance and self.asked_from > 0

    @property
    def controls(self) -> tuple[str, ...]:
        return self.meta.satisfies


@dataclass(frozen=True, slots=True)
class Held:
    """A document with its source, in which variables stand, and the text they were filled to."""

    entry: Entry
    source: str
    text: str

    @property
    def document(self) -> Document:
        return Document(self.entry.kind, self.entry.meta, self.source, self.entry.id)


@dataclass(frozen=True, slots=True)
class Version:
    """One version: who made it when and why, and what the document said."""

    number: int
    at: int
    by: str
    note: str
    title: str
    digest: str
    source: str
    text: str


class Archive:
    def __init__(self, records: Records, objects: Objects) -> None:
        self._records = records
        self._objects = objects

    def entries(self, *, deleted: bool = False) -> list[Entry]:
        found = (_entry(record) for record in every(self._records, PARENT, "document"))
        return [entry for entry in found if (entry.deleted_at is not None) == deleted]

    def entry(self, document_id: str, *, deleted: bool = False) -> Entry:
        record = self._records.get(PARENT, "document", document_id)
        entry = _entry(record) if record else None
        if entry is None or (entry.deleted_at is not None) != deleted:
            which = "deleted document" if deleted else "document"
            raise NotFoundError(f"There is no {which} {document_id!r}.", id=document_id)
        return entry

    def held(self, document_id: str) -> Held:
        entry = self.entry(document_id)
        record = self._records.get(PARENT, "text", document_id)
        return Held(entry, *self._texts(record.body if record else {}))

    def texts(self) -> dict[str, tuple[str, str]]:
        """Source and text of every document by id."""
        return {record.id: self._texts(record.body) for record in every(self._records, PARENT, "text")}

    def versions(self, document_id: str) -> list[Version]:
        """Newest first."""
        self.entry(document_id)
        found = every(self._records, parent_of(document_id), "version", descending=True)
        return [self._version(record.body) for record in found]

    def notes(self, document_id: str) -> list[Version]:
        """Oldest first, without their texts."""
        found = every(self._records, parent_of(document_id), "version")
        return [self._version(record.body, read=False) for record in found]

    def version(self, document_id: str, number: int) -> Version:
        record = self._records.get(parent_of(document_id), "version", f"{number:06d}")
        if record is None:
            raise NotFoundError(f"The document {document_id!r} has no version {number}.", id=document_id)
        return self._version(record.body)

    def put(self, entry: Entry, *, expected: int = ANY, also: Sequence[Put] = ()) -> None:
        """What is known of a document, its text unchanged."""
        self._records.transact([Put(_record(entry), expected), *also])

    def put_entries(self, entries: Sequence[Entry]) -> None:
        """Each from the state that it was read in, some at a time."""
        for start in range(0, len(entries), _MANY):
            self._records.transact([Put(_record(e), e.version) for e in entries[start : start + _MANY]])

    def put_versions(
        self,
        held: Sequence[Held],
        notes: Mapping[str, str],
        expected: int = ANY,
        also: Callable[[Held], Sequence[Put]] = lambda _: (),
    ) -> None:
        """A new version of each, with everything that belongs to it or not at all, some at a time.

        `expected` is the version of the record where there is one document, and NEW for new ones; `also`
        gives at most three further writes that belong to a version.
        """
        for start in range(0, len(held), BATCH):
            writes: list[Put] = []
            for item in held[start : start + BATCH]:
                writes += [*self._writes(item, notes.get(item.entry.id, ""), expected), *also(item)]
            self._records.transact(writes)

    def _writes(self, held: Held, note: str, expected: int) -> Iterable[Put]:
        entry = held.entry
        texts = self.kept(source=held.source, text=held.text)
        version = {
            "number": entry.number,
            "at": entry.at,
            "by": entry.by,
            "note": note,
            "title": entry.meta.title,
            "digest": entry.digest,
            **texts,
        }
        yield Put(_record(entry), expected)
        yield Put(Record(PARENT, "text", entry.id, texts))
        yield Put(Record(parent_of(entry.id), "version", f"{entry.number:06d}", version), NEW)

    def kept(self, **texts: str) -> dict[str, Any]:
        """The texts as a record holds them: themselves, or where they lie."""
        if sum(len(text.encode()) for text in texts.values()) <= LARGEST_IN_RECORD:
            return dict(texts)
        keys = {}
        for name, value in texts.items():
            keys[f"{name}_key"] = key = f"policies/{digest_of(value)}.md"
            if self._objects.stat(key) is None:
                self._objects.put(key, value.encode(), content_type=_TYPE)
        return keys

    def _texts(self, body: Mapping[str, Any]) -> tuple[str, str]:
        return self.text(body, "source"), self.text(body, "text")

    def text(self, body: Mapping[str, Any], name: str) -> str:
        if key := body.get(f"{name}_key"):
            return self._objects.get(key).decode()
        return str(body.get(name, ""))

    def _version(self, body: Mapping[str, Any], *, read: bool = True) -> Version:
        source, text = self._texts(body) if read else ("", "")
        known = ("number", "at", "by", "note", "title", "digest")
        return Version(**{name: body[name] for name in known}, source=source, text=text)


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def parent_of(document_id: str) -> str:
    return f"policy#{document_id}"


def _record(entry: Entry) -> Record:
    return Record(PARENT, "document", entry.id, entry.model_dump(mode="json", exclude={"version"}))


def _entry(record: Record) -> Entry:
    return Entry.model_validate({**record.body, "version": record.version})
