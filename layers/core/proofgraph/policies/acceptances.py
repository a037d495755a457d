"""People accept what is in force: each is asked once for a version, and again when it says so.

One record is one person asked for one document from one version on. Whatever time has to do is done by a
round, which can be repeated at any point: ask who was not asked, remind who is late. Records: parent
`policy-acceptances#<document>`, kind `acceptance`, id `<version>-<digest of the person>`, under the index
`acceptances#<person>` by due time; kind `reminder`, id `by-hand`, when somebody last wanted all to be
reminded. Each acceptance is kept as evidence.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError, ProofgraphError
from proofgraph.policies import asking
from proofgraph.policies.archive import Entry, Version
from proofgraph.policies.asking import DAY
from proofgraph.policies.people import People, Person, key
from proofgraph.policies.rules import Rules
from proofgraph.policies.store import Documents
from proofgraph.policies.surroundings import Keeping, Tell
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Put, Record, Records, every

_ATTEMPTS = 3
AT_ONCE = 25
"""So many people are told while somebody waits for the answer; the round tells the others."""

Standing = Literal["accepted", "open", "overdue", "to-be-asked", "not-invited"]

log = logging.getLogger(__name__)


class Acceptance(BaseModel):
    """`asked_from` is the version from which on an acceptance counts; `number` the one that was accepted.

    `said` names what the person was told.
    """

    model_config = ConfigDict(frozen=True)

    document: str
    asked_from: int
    email: str
    name: str
    asked_at: int
    due_at: int
    said: tuple[str, ...] = ()
    accepted_at: int | None = None
    accepted_by: str = ""
    number: int = 0
    digest: str = ""
    version: int = 0

    @property
    def id(self) -> str:
        return f"{self.document}.{self.place}"

    @property
    def place(self) -> str:
        return _place(self.asked_from, self.email)

    def record(self) -> Record:
        return Record(
            _parent(self.document),
            "acceptance",
            self.place,
            self.model_dump(mode="json", exclude={"version"}),
            index=f"acceptances#{key(self.email)}",
            index_sort=f"{self.due_at:013d}",
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A person and where they stand with a document."""

    person: Person
    standing: Standing
    acceptance: Acceptance | None = None


@dataclass(frozen=True)
class Acceptances:
    records: Records
    documents: Documents
    people: People
    keeping: Keeping
    tell: Tell
    clock: Clock

    def open_for(self, user: str) -> list[tuple[Acceptance, Entry]]:
        """What this user has to accept, the most urgent first."""
        entries = {entry.id: entry for entry in self.documents.all()}
        return [
            (held, entries[held.document])
            for held in self.of(user)
            if held.accepted_at is None and _asks(entries.get(held.document), held)
        ]

    def of(self, user: str) -> list[Acceptance]:
        """Everything this user was asked for, by due time."""
        try:
            index = f"acceptances#{self.people.key_of(user)}"
        except NotFoundError:
            return []
        found: list[Acceptance] = []
        after: str | None = None
        while True:
            page = self.records.list_index(index, after=after)
            found += [_acceptance(record) for record in page.records]
            after = page.after
            if after is None:
                return found

    def own(self, acceptance_id: str, user: str) -> tuple[Acceptance, Entry, Version]:
        """An acceptance of the user's own with what it is about; another's does not exist for them."""
        document, _, place = acceptance_id.partition(".")
        record = self.records.get(_parent(document), "acceptance", place)
        held = _acceptance(record) if record else None
        if held is None or key(held.email) != self.people.key_of(user):
            raise NotFoundError("You are not asked for this, or no more.", id=acceptance_id)
        entry = self.documents.archive.entry(document)
        if held.accepted_at is None and not _asks(entry, held):
            raise NotFoundError("You are not asked for this any more.", id=acceptance_id)
        number = held.number if held.accepted_at is not None else entry.number
        return held, entry, self.documents.version(document, number)

    def accept(self, acceptance_id: str, user: str, *, digest: str) -> Acceptance:
        """Accept the text that was read, named by its digest; accepting it again changes nothing."""
        for _ in range(_ATTEMPTS):
            held, _entry, shown = self.own(acceptance_id, user)
            if shown.digest != digest:
                raise InvalidInputError("The document has changed since you opened it; read it again.")
            if held.accepted_at is not None:
                return held
            try:
                return self._accepted(held, user, shown)
            except ConflictError:
                continue  # a reminder was noted meanwhile
        raise ConflictError("Somebody else changes this just now; repeat.")

    def _accepted(self, held: Acceptance, user: str, shown: Version) -> Acceptance:
        now = self.clock()
        done = held.model_copy(
            update={"accepted_at": now, "accepted_by": user, "number": shown.number, "digest": shown.digest}
        )
        body = done.model_dump(mode="json", exclude={"version", "said"})
        kept = self.keeping.prepare("acceptance", done.id, body, by=user, at=now)
        self.records.transact([Put(done.record(), held.version), *kept.puts])
        self.keeping.settle(kept)
        return done.model_copy(update={"version": held.version + 1})

    def table(self, document_id: str) -> list[Row]:
        """Where everybody stands who is asked for a document, and who accepted it and is gone."""
        entry = self.documents.archive.entry(document_id)
        held = {key(a.email): a for a in self._asked(entry)}
        everybody = self.people.all(self.documents.rules.default().audience) if entry.asks else []
        rows = [self._row(person, held.pop(key(person.email), None)) for person in everybody]
        gone = [a for a in held.values() if a.accepted_at is not None]
        return rows + [Row(Person(email=a.email, name=a.name), "accepted", a) for a in gone]

    def history(self, document_id: str) -> list[Acceptance]:
        """Every acceptance there was, of all versions, oldest first."""
        found = [_acceptance(r) for r in every(self.records, _parent(document_id), "acceptance")]
        return sorted((a for a in found if a.accepted_at is not None), key=lambda a: a.accepted_at or 0)

    def note(self, held: Acceptance, step: str) -> None:
        """Remember what was told of it, unless somebody changes it at the same time."""
        noted = held.model_copy(update={"said": (*held.said, step)})
        _unless_raced(lambda: self.records.put(noted.record(), expected=held.version))

    # --- asking ---------------------------------------------------------------------------------

    def round(self) -> int:
        """Ask and remind everybody who is to be; gives how many acceptances are open."""
        entries = [entry for entry in self.documents.all() if entry.asks]
        everybody = self.people.all(self.documents.rules.default().audience) if entries else []
        return sum(self._ask(entry, everybody) for entry in entries)

    def ask(self, document_id: str) -> None:
        """Tell the first people at once, right after a publication or by hand."""
        entry = self.documents.archive.entry(document_id)
        if entry.asks:
            self._ask(entry, self.people.all(self.documents.rules.default().audience), limit=AT_ONCE)

    def remind(self, document_id: str) -> int:
        """Remind who has not accepted, each at most once a day: the first now, the round the others."""
        late = sum(row.standing in ("open", "overdue") for row in self.table(document_id))
        self.records.put(Record(_parent(document_id), "reminder", "by-hand", {"at": self.clock()}))
        self.ask(document_id)
        return late

    def _ask(self, entry: Entry, everybody: list[Person], limit: int | None = None) -> int:
        rules, by_hand = self.documents.rules.of(entry.id), self._by_hand(entry)
        held = {key(a.email): a for a in self._asked(entry)}
        asked = [(person, held.get(key(person.email))) for person in everybody if person.user is not None]
        left = [(person, found) for person, found in asked if found is None or found.accepted_at is None]
        due = [each for each in left if each[1] is None or self._passed(each[1], rules, by_hand)]
        heard: set[str] = set()
        for person, found in due[:limit]:
            _unless_raced(partial(self._advance, entry, rules, person, found, by_hand, heard))
        return len(left)

    def _advance(
        self,
        entry: Entry,
        rules: Rules,
        person: Person,
        held: Acceptance | None,
        by_hand: int | None,
        heard: set[str],
    ) -> None:
        """`heard` is what programs were told in this round."""
        now = self.clock()
        if held is None:
            made = Acceptance(
                document=entry.id,
                asked_from=entry.asked_from,
                email=key(person.email),
                name=person.name,
                asked_at=now,
                due_at=now + rules.accept_within_days * DAY,
            )
            held = _acceptance(self.records.put(made.record(), expected=NEW))
        passed = self._passed(held, rules, by_hand)
        if not passed:
            return
        step = max(passed, key=lambda step: step[1])[0]
        self.tell([person.user or ""], asking.to_person(entry, held.id, held.due_at, step, now))
        shared = asking.to_programs(entry, held.due_at, step, now)
        if shared.dedupe not in heard:
            self.tell([], shared)
            heard.add(shared.dedupe)
        said = (*held.said, *(name for name, _ in passed))
        self.records.put(held.model_copy(update={"said": said}).record(), expected=held.version)

    def _passed(self, held: Acceptance, rules: Rules, by_hand: int | None) -> list[tuple[str, int]]:
        """What the person should have heard by now and has not."""
        steps = asking.steps(held.asked_at, held.due_at, rules, by_hand)
        return [(name, at) for name, at in steps if at <= self.clock() and name not in held.said]

    def _by_hand(self, entry: Entry) -> int | None:
        """When somebody wanted all to be reminded; after a day it is past."""
        held = self.records.get(_parent(entry.id), "reminder", "by-hand")
        return held.body["at"] if held is not None and self.clock() - held.body["at"] < DAY else None

    def _asked(self, entry: Entry) -> list[Acceptance]:
        """Who was asked for the version that counts."""
        prefix = f"{entry.asked_from:06d}-"
        found = every(self.records, _parent(entry.id), "acceptance", prefix=prefix)
        return [_acceptance(record) for record in found]

    def _row(self, person: Person, held: Acceptance | None) -> Row:
        if held is not None and held.accepted_at is not None:
            return Row(person, "accepted", held)
        if person.user is None:
            return Row(person, "not-invited", held)
        if held is None:
            return Row(person, "to-be-asked")
        return Row(person, "overdue" if held.due_at < self.clock() else "open", held)


def _asks(entry: Entry | None, held: Acceptance) -> bool:
    return entry is not None and entry.asks and held.asked_from == entry.asked_from


def _parent(document_id: str) -> str:
    return f"policy-acceptances#{document_id}"


def _place(asked_from: int, email: str) -> str:
    return f"{asked_from:06d}-{hashlib.sha256(key(email).encode()).hexdigest()[:24]}"


def _acceptance(record: Record) -> Acceptance:
    return Acceptance.model_validate({**record.body, "version": record.version})


def _unless_raced(step: Callable[[], object]) -> None:
    """Another round was faster with this one, or it cannot be told now: the next round sees to it."""
    try:
        step()
    except ConflictError:
        return
    except ProofgraphError as error:
        log.warning("an acceptance was left for the next round: %s", error.message)
