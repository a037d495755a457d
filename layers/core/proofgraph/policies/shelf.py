"""Documents put away, brought back, and put in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.policies import events
from proofgraph.policies.archive import Archive, Entry
from proofgraph.policies.documents import Document, digest
from proofgraph.policies.events import Event
from proofgraph.policies.store import placed
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY


class Shelf:
    def __init__(self, archive: Archive, clock: Clock) -> None:
        self._archive = archive
        self._clock = clock

    def delete(self, document_id: str, by: str, *, expected: int = ANY) -> Entry:
        """Take a document away; `restore` brings it back with all that belongs to it."""
        entry = self._archive.entry(document_id)
        if carried := [e.id for e in self._archive.entries() if e.meta.implements == document_id]:
            raise InvalidInputError(
                f"{len(carried)} procedures carry out {entry.meta.title!r}; delete them first.",
                procedures=carried,
            )
        gone = entry.model_copy(update={"deleted_at": self._clock(), "deleted_by": by})
        return self._moved(gone, "deleted", by, entry.version if expected == ANY else expected)

    def deleted(self) -> list[Entry]:
        """What can be restored, the newest deleted first."""
        return sorted(self._archive.entries(deleted=True), key=lambda entry: -(entry.deleted_at or 0))

    def restore(self, document_id: str, by: str) -> Entry:
        entry = self._archive.entry(document_id, deleted=True)
        back = entry.model_copy(update={"deleted_at": None, "deleted_by": ""})
        return self._moved(back, "restored", by, entry.version)

    def reorder(self, ids: Sequence[str]) -> list[Entry]:
        """Put these documents first, in this order; the others stay as they are among themselves."""
        held = {entry.id: entry for entry in self._archive.entries()}
        if unknown := sorted(set(ids) - set(held)):
            raise NotFoundError(f"There is no document {', '.join(unknown)}.", ids=unknown)
        named = dict.fromkeys(ids)
        rest = [entry.id for entry in sorted(held.values(), key=placed) if entry.id not in named]
        places = {id: number * 10 for number, id in enumerate([*named, *rest], start=1)}
        texts = self._archive.texts()
        moved = [
            _put_at(held[id], place, texts[id][0])
            for id, place in places.items()
            if held[id].meta.order != place
        ]
        self._archive.put_entries(moved)
        return moved

    def _moved(self, entry: Entry, what: Literal["deleted", "restored"], by: str, expected: int) -> Entry:
        event = Event(at=self._clock(), what=what, by=by, number=entry.number)
        self._archive.put(entry, expected=expected, also=[events.put(entry.id, event)])
        return entry


def _put_at(entry: Entry, place: int, source: str) -> Entry:
    meta = entry.meta.model_copy(update={"order": place})
    return entry.model_copy(
        update={"meta": meta, "file": digest(Document(entry.kind, meta, source, entry.id))}
    )
