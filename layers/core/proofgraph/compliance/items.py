"""Evidence that people bring: links, notes and uploads, placed on requirements and controls.

An item is kept once and may stand in many places. Each version lies in the evidence store and is entered in
the ledger; removing an item takes it from its places and from nothing else. Records: parent
`evidence-items`, kind `item`, id `<time>-<random>`, under the index `evidence-due` by its reminder; parents
`evidence-of#<framework>` and `evidence-of-controls`, kind `placement`, id `<ref or control>|<item>`.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.compliance.frameworks import Stored
from proofgraph.compliance.keeping import Keeper
from proofgraph.compliance.masking import Masking
from proofgraph.compliance.revisions import Revision, Revisions
from proofgraph.compliance.targets import Target, Targets, control, requirement
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every, part

PARENT = "evidence-items"
OF_CONTROLS = "evidence-of-controls"
DUE = "evidence-due"
MOST_PLACES = 40
"""So that an item, its version, its places before and after fit into one transaction."""

FEW = 20
"""Up to so many items are read one by one."""

ItemKind = Literal["link", "note", "upload"]
EDITED = ("title", "description", "url", "text")
"""What people write; secrets in it are masked."""


class File(BaseModel):
    """A stored file, by the SHA-256 of its bytes. `masked` counts the secrets taken out before it was stored.

    `scanned_by` names the malware scanner that found nothing, empty where none is set up.
    """

    model_config = ConfigDict(frozen=True)

    filename: str
    media_type: str
    bytes: int
    sha256: str
    masked: int = 0
    scanned_by: str = ""


class Item(Stored):
    """`number` counts its versions; `at` and `by` are of the first, `edited_at` and `edited_by` of this one.

    `masked` counts secrets in its texts. One that is removed stays readable by its id.
    """

    id: str
    kind: ItemKind
    title: str
    description: str = ""
    url: str = ""
    text: str = ""
    file: File | None = None
    places: tuple[Target, ...] = ()
    at: int
    by: str
    number: int = 1
    edited_at: int
    edited_by: str
    expires_at: int | None = None
    remind_at: int | None = None
    masked: int = 0
    removed_at: int | None = None

    def expired(self, at: int) -> bool:
        return self.expires_at is not None and self.expires_at <= at

    @property
    def due_at(self) -> int | None:
        """When somebody should look at it again."""
        return self.remind_at or self.expires_at


class Items:
    """All items of a deployment."""

    def __init__(self, records: Records, clock: Clock, keeper: Keeper, targets: Targets) -> None:
        self._records = records
        self._clock = clock
        self._keeper = keeper
        self._targets = targets
        self._revisions = Revisions(records, clock)

    def new_id(self) -> str:
        return f"{self._clock():013d}-{secrets.token_hex(6)}"

    def create(
        self, kind: ItemKind, fields: Mapping[str, Any], places: Sequence[Target], *, by: str, id: str = ""
    ) -> Item:
        """Keep a new item and place it. `fields` are those of `Item` that people give."""
        now = self._clock()
        masked, said = _masked(fields)
        item = Item(
            id=id or self.new_id(),
            kind=kind,
            places=_distinct(places),
            at=now,
            by=by,
            edited_at=now,
            edited_by=by,
            masked=masked,
            **said,
        )
        for place in item.places:
            self._targets.check(place)
        return self._store(item, None, NEW, by, "")

    def get(self, item_id: str) -> Item:
        record = self._records.get(PARENT, "item", item_id)
        if record is None:
            raise NotFoundError(f"There is no evidence item {item_id!r}.", id=item_id)
        return _item(record)

    def edit(
        self, item_id: str, changes: Mapping[str, Any], *, by: str, why: str = "", expected: int = ANY
    ) -> Item:
        """Make a new version; `places` and `file` are fields like the others."""
        held = self._present(item_id)
        masked, said = _masked({name: getattr(held, name) for name in EDITED} | dict(changes))
        if "places" in said:
            said["places"] = _distinct(said["places"])
            for place in set(said["places"]) - set(held.places):
                self._targets.check(place)
        now = self._clock()
        update = said | {
            "number": held.number + 1,
            "edited_at": now,
            "edited_by": by,
            "masked": held.masked + masked,
        }
        changed = Item.model_validate(held.model_dump() | update)
        return self._store(changed, held, held.version if expected == ANY else expected, by, why)

    def remove(self, item_id: str, *, by: str, why: str = "", expected: int = ANY) -> Item:
        """Take an item from every place; its versions, its file and its ledger entries stay."""
        held = self._present(item_id)
        now = self._clock()
        update = {"number": held.number + 1, "edited_at": now, "edited_by": by, "removed_at": now}
        removed = held.model_copy(update=update | {"places": ()})
        return self._store(removed, held, held.version if expected == ANY else expected, by, why)

    def versions(self, item_id: str) -> Sequence[Revision]:
        self.get(item_id)
        return self._revisions.list("evidence-item", item_id)

    def version(self, item_id: str, number: int) -> Item:
        body = self._revisions.get("evidence-item", item_id, number).body
        return Item.model_validate(body)

    def at(self, target: Target) -> list[Item]:
        """The items placed on a target itself, oldest first."""
        parent, prefix = _place(target)
        found = every(self._records, parent, "placement", prefix=prefix)
        return [self.get(record.body["item"]) for record in found]

    def all_at(self, framework_id: str) -> Mapping[Target, Sequence[Item]]:
        """The items on every requirement of a framework and on every control, each as `at` gives them."""
        places = [
            (requirement(framework_id, record.body["target"]), record)
            for record in every(self._records, parent_of(framework_id), "placement")
        ]
        places += [
            (control(record.body["target"]), record)
            for record in every(self._records, OF_CONTROLS, "placement")
        ]
        items = self._many({record.body["item"] for _, record in places})
        found: dict[Target, list[Item]] = {}
        for target, record in places:
            found.setdefault(target, []).append(items[record.body["item"]])
        return found

    def placed(self, parent: str, at: int) -> frozenset[str]:
        """The refs or controls under a parent that hold an item which has not expired."""
        return frozenset(
            record.body["target"]
            for record in every(self._records, parent, "placement")
            if record.body["expires_at"] is None or record.body["expires_at"] > at
        )

    def due(self, until: int) -> list[Item]:
        """The items whose reminder, or else expiry, falls before a time, the earliest first."""
        found: list[Item] = []
        after: str | None = None
        while True:
            page = self._records.list_index(DUE, after=after, limit=200)
            for record in page.records:
                item = _item(record)
                if (item.due_at or 0) > until:
                    return found
                found.append(item)
            after = page.after
            if after is None:
                return found

    def page(self, *, after: str | None = None, limit: int = 50) -> tuple[list[Item], str | None]:
        """Items that are still somewhere, newest first, and where to go on; a page may hold fewer."""
        page = self._records.list(PARENT, "item", after=after, limit=limit, descending=True)
        items = [_item(record) for record in page.records]
        return [item for item in items if item.removed_at is None], page.after

    def _many(self, ids: Collection[str]) -> Mapping[str, Item]:
        """Few one by one; more by reading the list of all, from the oldest of them to the newest."""
        if len(ids) <= FEW:
            return {id: self.get(id) for id in ids}
        first, last = min(ids), max(ids)
        found = {first: self.get(first)}
        after: str | None = first
        while after is not None and after < last:
            page = self._records.list(PARENT, "item", after=after)
            found |= {record.id: _item(record) for record in page.records if record.id in ids}
            after = page.after
        return found

    def _present(self, item_id: str) -> Item:
        held = self.get(item_id)
        if held.removed_at is not None:
            raise ConflictError(f"The evidence item {item_id!r} was removed.", id=item_id)
        return held

    def _store(self, item: Item, before: Item | None, expected: int, by: str, why: str) -> Item:
        """The item, its version, its places and its notes for the ledger: all of them or none."""
        _check(item, self._clock(), before)
        body = item.body()
        files = [item.file.sha256] if item.file else []
        prepared = self._keeper.prepare(
            item.kind, item.id, body, by=by, at=item.edited_at, number=item.number, why=why, files=files
        )
        removed = item.removed_at is not None
        record = Record(
            PARENT,
            "item",
            item.id,
            body,
            index=DUE if item.due_at and not removed else None,
            index_sort=f"{item.due_at or 0:013d}" if item.due_at else "",
        )
        gone = set(before.places if before else ()) - set(item.places)
        self._records.transact(
            [
                Put(record, expected),
                *self._revisions.operations("evidence-item", item.id, body, by=by, why=why),
                *(Delete(*_placement(item, place)) for place in gone),
                *(_placed(item, place) for place in item.places),
                *prepared.puts,
            ]
        )
        self._keeper.settle(prepared)
        return self.get(item.id)


def parent_of(framework_id: str) -> str:
    return f"evidence-of#{framework_id}"


def _place(target: Target) -> tuple[str, str]:
    if target.kind == "question":
        raise InvalidInputError("Evidence stands on a requirement or a control.", field="places")
    parent = parent_of(target.framework_id) if target.kind == "requirement" else OF_CONTROLS
    return parent, part(target.id)


def _placement(item: Item, target: Target) -> tuple[str, str, str]:
    parent, prefix = _place(target)
    return parent, "placement", f"{prefix}{item.id}"


def _placed(item: Item, target: Target) -> Put:
    body = {"item": item.id, "target": target.id, "expires_at": item.expires_at}
    return Put(Record(*_placement(item, target), body))


def _distinct(places: Sequence[Target]) -> tuple[Target, ...]:
    found = tuple(dict.fromkeys(places))
    if len(found) > MOST_PLACES:
        raise InvalidInputError(f"An item stands in at most {MOST_PLACES} places.", field="places")
    return found


def _masked(fields: Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
    """The fields with secrets in their texts masked, and how many there were."""
    mask = Masking()
    said = {name: mask.value(value) if name in EDITED else value for name, value in fields.items()}
    return mask.masked, said


def _check(item: Item, now: int, before: Item | None) -> None:
    for fault in _faults(item, now, before):
        raise InvalidInputError(fault[1], field=fault[0])


def _faults(item: Item, now: int, before: Item | None) -> Iterator[tuple[str, str]]:
    if not item.title.strip():
        yield "title", "Give the item a title."
    if item.kind == "link" and not item.url.startswith(("https://", "http://")):
        yield "url", "A link is an address that starts with https:// or http://."
    if item.kind == "note" and not item.text.strip():
        yield "text", "A note needs a text."
    if item.kind == "upload" and item.file is None:
        yield "file", "An upload needs its file."
    moved = before is None or item.expires_at != before.expires_at
    if moved and item.expires_at is not None and item.expires_at <= now:
        yield "expires_at", "An item must expire in the future."
    if item.remind_at is not None and (item.expires_at is None or item.remind_at > item.expires_at):
        yield "remind_at", "A reminder comes before the expiry."


def _item(record: Record) -> Item:
    return Item.model_validate({**record.body, "version": record.version})
