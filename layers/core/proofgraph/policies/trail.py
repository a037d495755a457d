"""Everything that happened to documents over a time: versions, drafts' steps, adoptions, acceptances."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.policies import events
from proofgraph.policies.acceptances import Acceptances
from proofgraph.policies.archive import Entry
from proofgraph.policies.store import Documents
from proofgraph.ports.records import Records


@dataclass(frozen=True, slots=True)
class Happened:
    """`by` is a user, or the e-mail address of who accepted; `digest` that of the text it is about."""

    at: int
    document: str
    title: str
    what: str
    by: str
    number: int
    note: str = ""
    digest: str = ""


@dataclass(frozen=True)
class Trail:
    records: Records
    documents: Documents
    acceptances: Acceptances

    def between(
        self, since: int | None = None, until: int | None = None, document: str | None = None
    ) -> list[Happened]:
        """What happened from `since` to `until`, both inside, oldest first; deleted documents too."""
        if since is not None and until is not None and since > until:
            raise InvalidInputError("The time ends before it starts.", field="to_day")
        archive = self.documents.archive
        entries = [e for gone in (False, True) for e in archive.entries(deleted=gone)]
        chosen = [entry for entry in entries if document in (None, entry.id)]
        if document is not None and not chosen:
            raise NotFoundError(f"There is no document {document!r}.", id=document)
        found = [happened for entry in chosen for happened in self._of(entry)]
        inside = [h for h in found if (since is None or since <= h.at) and (until is None or h.at <= until)]
        return sorted(inside, key=lambda h: (h.at, h.document, h.number))

    def _of(self, entry: Entry) -> Iterator[Happened]:
        for made in self.documents.archive.notes(entry.id):
            yield Happened(
                made.at, entry.id, made.title, "version", made.by, made.number, made.note, made.digest
            )
        for event in events.of(self.records, entry.id):
            title = entry.meta.title
            yield Happened(event.at, entry.id, title, event.what, event.by, event.number, event.note)
        for accepted in self.acceptances.history(entry.id):
            yield Happened(
                accepted.accepted_at or 0,
                entry.id,
                entry.meta.title,
                "accepted",
                accepted.email,
                accepted.number,
                digest=accepted.digest,
            )
