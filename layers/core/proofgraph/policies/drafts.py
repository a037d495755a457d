"""A draft beside what is in force: saved as often as one likes, discarded, or reviewed and published.

A document has at most one. Records: parent `policy#<id>`, kind `draft`, id `current`, under the index
`policy-drafts` while there is something in it. The record stays when the draft is gone, so that nobody who
still looks at an old one approves a new one by its version.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.policies.archive import Archive, Held, parent_of
from proofgraph.policies.documents import Document, FrontMatter, digest
from proofgraph.policies.making import UNREAD
from proofgraph.ports.records import Put, Record, Records

INDEX = "policy-drafts"
State = Literal["none", "draft", "in-review", "approved"]


class Approval(BaseModel):
    model_config = ConfigDict(frozen=True)

    by: str
    at: int
    note: str = ""


class Draft(BaseModel):
    """`base` is the digest of the document that the text was last saved upon; `round` counts submissions.

    `returned` is the reason of the approver who gave it back last.
    """

    model_config = ConfigDict(frozen=True)

    document: str
    meta: FrontMatter
    state: State = "none"
    base: str = ""
    authors: tuple[str, ...] = ()
    saved_at: int | None = None
    saved_by: str = ""
    note: str = ""
    submitted_at: int | None = None
    submitted_by: str = ""
    approvals: tuple[Approval, ...] = ()
    returned: Approval | None = None
    round: int = 0
    version: int = 0

    def cleared(self, meta: FrontMatter) -> Draft:
        """No draft: what the document says is all there is."""
        return Draft(document=self.document, meta=meta, round=self.round, version=self.version)


class Drafts:
    def __init__(self, records: Records, archive: Archive) -> None:
        self._records = records
        self._archive = archive

    def read(self, held: Held) -> tuple[Draft, str]:
        """A document's draft with its source; without one, what is in force."""
        record = self._records.get(parent_of(held.entry.id), "draft", "current")
        if record is None:
            return Draft(document=held.entry.id, meta=held.entry.meta), held.source
        draft = Draft.model_validate({**record.body["draft"], "version": record.version})
        if draft.state == "none":
            return draft.cleared(held.entry.meta), held.source
        return draft, self._archive.text(record.body, "source")

    def state(self, document_id: str) -> State:
        record = self._records.get(parent_of(document_id), "draft", "current")
        return record.body["draft"]["state"] if record else "none"

    def open(self) -> list[Draft]:
        """Every draft there is, the longest untouched first."""
        found: list[Draft] = []
        after: str | None = None
        while True:
            page = self._records.list_index(INDEX, after=after)
            found += [Draft.model_validate({**r.body["draft"], "version": r.version}) for r in page.records]
            after = page.after
            if after is None:
                return found

    def put(self, draft: Draft, source: str) -> Put:
        """The write of a changed draft, only upon the one that was read."""
        body: dict[str, Any] = {"draft": draft.model_dump(mode="json", exclude={"version"})}
        there = draft.state != "none"
        if there:
            body |= self._archive.kept(source=source)
        record = Record(
            parent_of(draft.document),
            "draft",
            "current",
            body,
            index=INDEX if there else None,
            index_sort=f"{draft.saved_at or 0:013d}",
        )
        return Put(record, draft.version)


def base_of(held: Held) -> str:
    """What a draft is written upon: the document without adoption, links, place and the like."""
    meta = held.entry.meta.model_copy(update=UNREAD)
    return digest(Document(held.entry.kind, meta, held.source, held.entry.id))


def document_of(held: Held, draft: Draft, source: str) -> Document:
    """The document that a draft would make: adoption, links and place are the document's own."""
    own = {name: getattr(held.entry.meta, name) for name in UNREAD}
    return Document(held.entry.kind, draft.meta.model_copy(update=own), source, held.entry.id)
