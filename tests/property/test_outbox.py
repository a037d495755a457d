"""Whatever dies between whichever two writes: what was stored is entered, once, and the chain is whole."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from proofgraph.access.audit_log import Entry
from proofgraph.boot import Services
from proofgraph.compliance.chain import digest_of
from proofgraph.compliance.items import Item
from proofgraph.compliance.targets import Target
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.ports.records import every
from proofgraph.ports.signing import KeySigner
from tests.faulty import CrashError
from tests.property.mortal import Mortal
from tests.unit.compliance.world import library

KEY = KeySigner.fresh()
PLACES = [
    Target(kind="requirement", framework_id="std", id="A.1"),
    Target(kind="requirement", framework_id="std", id="A.2"),
    Target(kind="control", id="sign-in"),
]
PARENTS = {"requirement": "evidence-of#std", "control": "evidence-of-controls"}
CRASHES = st.one_of(st.none(), st.integers(0, 5))


class Life(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.world = Mortal()
        self.services.__dict__["library"] = library()
        self.services.frameworks.install("std")

    @property
    def services(self) -> Services:
        return self.world.services

    def _until(self, writes: int | None, work: Callable[[Services], object]) -> None:
        if writes is not None:
            self.world.dies(writes)
        try:
            with suppress(CrashError):
                work(self.services)
        finally:
            # A refusal ends the work too; the death that did not come must not wait for the next one.
            self.world.born_again().__dict__["library"] = library()

    @rule(writes=CRASHES)
    def somebody_does_something(self, writes: int | None) -> None:
        self._until(writes, lambda s: s.audit_log.append(Entry("u1", "thing.do", "it")))

    @rule(writes=CRASHES, places=st.lists(st.sampled_from(PLACES), min_size=1, unique=True))
    def a_note_is_written(self, writes: int | None, places: list[Target]) -> None:
        fields = {"title": "Visit", "text": "Seen."}
        self._until(writes, lambda s: s.items.create("note", fields, places, by="ann"))

    @rule(writes=CRASHES, which=st.integers(0, 5), places=st.lists(st.sampled_from(PLACES), unique=True))
    def a_note_moves(self, writes: int | None, which: int, places: list[Target]) -> None:
        if items := self._items():
            id = items[which % len(items)].id
            with suppress(ConflictError, NotFoundError):
                self._until(writes, lambda s: s.items.edit(id, {"places": places}, by="bob"))

    @rule(writes=CRASHES, which=st.integers(0, 5))
    def a_note_is_removed(self, writes: int | None, which: int) -> None:
        if items := self._items():
            id = items[which % len(items)].id
            with suppress(ConflictError):
                self._until(writes, lambda s: s.items.remove(id, by="bob"))

    @rule(writes=CRASHES)
    def the_head_is_signed(self, writes: int | None) -> None:
        self._until(writes, lambda s: s.ledger.sign_head(KEY))

    @rule(writes=CRASHES)
    def the_round_is_made(self, writes: int | None) -> None:
        self._until(writes, lambda s: s.outbox.catch_up())

    @invariant()
    def the_chain_is_whole(self) -> None:
        assert self.services.ledger.verify().faults == ()

    @invariant()
    def an_item_stands_where_it_says_and_has_all_its_versions(self) -> None:
        for item in self._items():
            held = {
                (parent, record.id)
                for parent in PARENTS.values()
                for record in every(self.services.records, parent, "placement")
                if record.body["item"] == item.id
            }
            assert held == {(PARENTS[place.kind], f"{place.id}|{item.id}") for place in item.places}
            assert [v.number for v in self.services.items.versions(item.id)] == [*range(1, item.number + 1)]

    @invariant()
    def what_is_stored_is_entered_or_waits(self) -> None:
        waiting = {
            note["item"]
            for record in every(self.services.records, "ledger-outbox", "notes")
            for note in record.body["notes"]
        }
        for digest in self._stored():
            assert digest in waiting or self.services.ledger.store.places(digest)

    def teardown(self) -> None:
        self.services.outbox.catch_up()
        store = self.services.ledger.store
        assert self.services.outbox.waiting() == 0
        assert all(len(store.places(digest)) == 1 for digest in self._stored())
        assert self.services.inspection.check(contents=True).intact

    def _items(self) -> list[Item]:
        records = every(self.services.records, "evidence-items", "item")
        return [self.services.items.get(record.id) for record in records]

    def _stored(self) -> list[str]:
        """The digests of all that was kept: audit entries and versions of items."""
        day = "audit-log#2027-01-15"
        logged = [digest_of(record.body) for record in every(self.services.records, day, "entry")]
        versions = [v for item in self._items() for v in self.services.items.versions(item.id)]
        return [*logged, *(digest_of(version.body) for version in versions)]


Life.TestCase.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
TestLife = Life.TestCase
