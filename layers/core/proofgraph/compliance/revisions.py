"""Revisions: every version of what people edit, with who made it, when and why; none is altered.

Records: parent `revisions#<kind>`, kind `revision`, id `<id>|<8-digit number>`. `operations` gives the
writes, so that an edit and its revision are stored together or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.differences import Difference, differences
from proofgraph.errors import NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Put, Record, Records, every, part

SHIPPED = "shipped"
"""The author of a first revision that holds the shipped text."""


@dataclass(frozen=True, slots=True)
class Revision:
    """`number` counts from 1; the body is what was stored, empty where the thing was deleted."""

    number: int
    at: int
    by: str
    why: str
    body: Mapping[str, Any]


@dataclass(frozen=True)
class Revisions:
    """Versions by kind (`control`, `question`, …) and id."""

    records: Records
    clock: Clock

    def add(self, kind: str, id: str, body: Mapping[str, Any], *, by: str, why: str = "") -> int:
        """Store the next version and give its number; ConflictError where another was stored meanwhile."""
        number = self.last(kind, id) + 1
        self.records.put(self._record(kind, id, number, body, by, why), expected=NEW)
        return number

    def operations(
        self,
        kind: str,
        id: str,
        body: Mapping[str, Any],
        *,
        by: str,
        why: str = "",
        original: Mapping[str, Any] | None = None,
    ) -> list[Put]:
        """The writes that `add` would do, for the transaction that stores the edit itself.

        `original` is what stood before the first edit, such as a shipped text: it becomes version 1, so that
        the first edit has something to differ from.
        """
        number = self.last(kind, id)
        writes = []
        if number == 0 and original is not None:
            number += 1
            writes.append(Put(self._record(kind, id, number, original, SHIPPED, ""), expected=NEW))
        writes.append(Put(self._record(kind, id, number + 1, body, by, why), expected=NEW))
        return writes

    def list(self, kind: str, id: str) -> Sequence[Revision]:
        """Every version, oldest first."""
        found = every(self.records, _parent(kind), "revision", prefix=part(id))
        return tuple(_revision(record) for record in found)

    def last(self, kind: str, id: str) -> int:
        """The number of the newest version; 0 where there is none."""
        page = self.records.list(_parent(kind), "revision", prefix=part(id), limit=1, descending=True)
        return _revision(page.records[0]).number if page.records else 0

    def get(self, kind: str, id: str, number: int) -> Revision:
        record = self.records.get(_parent(kind), "revision", f"{part(id)}{number:08d}")
        if record is None:
            raise NotFoundError(f"The {kind} {id!r} has no version {number}.", id=id, version=number)
        return _revision(record)

    def diff(self, kind: str, id: str, a: int, b: int) -> Sequence[Difference]:
        """What version `b` has other than version `a`."""
        return differences(self.get(kind, id, a).body, self.get(kind, id, b).body)

    def _record(self, kind: str, id: str, number: int, body: Mapping[str, Any], by: str, why: str) -> Record:
        kept = {"number": number, "at": self.clock(), "by": by, "why": why, "body": dict(body)}
        return Record(_parent(kind), "revision", f"{part(id)}{number:08d}", kept)


def _parent(kind: str) -> str:
    return f"revisions#{kind}"


def _revision(record: Record) -> Revision:
    body = record.body
    return Revision(body["number"], body["at"], body["by"], body["why"], body["body"])
