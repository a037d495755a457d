"""The audit log: each change, export and read of evidence leaves one entry, none is altered.

Entries are kept by day in the order of time: parent `audit-log#<day>`, kind `entry`, id `<time>-<random>`.
The write that stores one keeps its note for the ledger, so that a change after it was entered is found.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Protocol

import orjson

from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Put, Record, Records

LARGEST = 20_000
"""Bytes of a value before or after a change; of a larger one its digest is kept."""

SCANNED, DAYS = 2_000, 100
"""Entries and days that one page looks through at most."""

LAST = "~"
"""Behind every id of a day."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`actor` is the user's id; `action` is `<resource>.<verb>`; `subject` names what it was done to.

    `ip` is the address that reached the API, `forwarded` what came before it by the request's own account.
    `before` and `after` are what a change changed.
    """

    actor: str
    action: str
    subject: str
    request_id: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    email: str = ""
    name: str = ""
    ip: str = ""
    forwarded: str = ""
    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry as it is kept: `at` in epoch milliseconds."""

    id: str
    day: str
    at: int
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Filter:
    """Days from `since` to `until`, both of them in; an empty text lets everything pass.

    An actor is told by id or e-mail address, an action by its beginning, a subject by a part of it.
    """

    since: date
    until: date
    actor: str = ""
    action: str = ""
    subject: str = ""

    def passes(self, body: Mapping[str, Any]) -> bool:
        return (
            (not self.actor or self.actor in (body["actor"], body.get("email")))
            and str(body["action"]).startswith(self.action)
            and self.subject.casefold() in str(body["subject"]).casefold()
        )


@dataclass(frozen=True, slots=True)
class LogPage:
    """`after` is the (day, id) to go on from; None at the end. A page may be short and yet not the last."""

    items: tuple[Logged, ...]
    after: tuple[str, str] | None


class AuditLog(Protocol):
    def append(self, entry: Entry, *, later: bool = False) -> None:
        """Keep it for good; where this fails, the request that caused it fails too.

        `later`: nobody waits for the ledger, which takes it with its next hourly round.
        """
        ...

    def page(self, filter: Filter, *, after: tuple[str, str] | None = None, limit: int = 50) -> LogPage:
        """Entries that pass, newest first."""
        ...


class Chained(Protocol):
    """Writes for the transaction of an entry, and what they are settled with."""

    @property
    def puts(self) -> Sequence[Put]: ...


@dataclass
class RecordsAuditLog:
    """Entries as records that are only ever created; `chain` and `settle` bring them into the ledger."""

    records: Records
    clock: Clock
    chain: Callable[[Mapping[str, Any]], Chained] | None = None
    settle: Callable[[Any], object] = lambda _: None

    def append(self, entry: Entry, *, later: bool = False) -> None:
        at = self.clock()
        id = f"{at:013d}-{secrets.token_hex(6)}"
        said = {"before": _bounded(entry.before), "after": _bounded(entry.after)}
        body = _plain(asdict(entry) | said | {"at": at, "id": id})
        put = Put(Record(parent_at(at), "entry", id, body), expected=NEW)
        if self.chain is None:
            self.records.transact([put])
            return
        prepared = self.chain(body)
        self.records.transact([put, *prepared.puts])
        if not later:
            self.settle(prepared)

    def page(self, filter: Filter, *, after: tuple[str, str] | None = None, limit: int = 50) -> LogPage:
        found: list[Logged] = []
        looked = 0
        for count, (day, start) in enumerate(_days(filter, after)):
            position = start
            if count == DAYS:
                return LogPage(tuple(found), (day, LAST))
            while True:
                page = self.records.list(
                    parent_of(day), "entry", after=position, limit=min(200, SCANNED), descending=True
                )
                for record in page.records:
                    looked += 1
                    if filter.passes(record.body):
                        found.append(Logged(record.id, day, record.body["at"], record.body))
                    if len(found) == limit or looked == SCANNED:
                        return LogPage(tuple(found), (day, record.id))
                position = page.after
                if position is None:
                    break
        return LogPage(tuple(found), None)


def parent_of(day: str) -> str:
    return f"audit-log#{day}"


def parent_at(at: int) -> str:
    """The parent of entries made at a time."""
    return parent_of(_day(at))


def _days(filter: Filter, after: tuple[str, str] | None) -> Iterator[tuple[str, str | None]]:
    """The days from the newest back, the first with the place to go on from."""
    day = date.fromisoformat(after[0]) if after else filter.until
    position = after[1] if after else None
    while day >= filter.since:
        yield day.isoformat(), position
        day, position = day - timedelta(days=1), None


def _day(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).date().isoformat()


def _plain(body: Mapping[str, Any]) -> dict[str, Any]:
    """As JSON has it, which is how it is digested and read again."""
    found: dict[str, Any] = orjson.loads(orjson.dumps(body, default=str, option=orjson.OPT_NON_STR_KEYS))
    return found


def _bounded(value: Any) -> Any:
    packed = orjson.dumps(value, default=str, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)
    if len(packed) <= LARGEST:
        return value
    return {"sha256": hashlib.sha256(packed).hexdigest(), "bytes": len(packed)}
