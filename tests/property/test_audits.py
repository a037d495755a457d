"""Audits under any order of moves, requests and comments by both sides, rounds, lost executions, deaths
between two writes, and a closing in between.
"""

from __future__ import annotations

import itertools
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from proofgraph.audits import asked
from proofgraph.audits.seats import Seat
from proofgraph.audits.statuses import MOVES, STATUSES
from proofgraph.errors import ProofgraphError
from proofgraph.ports.records import MemoryRecords, every
from tests.faulty import CrashError, CrashingRecords
from tests.unit.audits.conftest import desk_at

REFS = ("D1.1", "D1.2")
HOUR = 3_600_000
WRITES = st.none() | st.integers(0, 5)


class Audit(RuleBasedStateMachine):
    """One engagement. What was attempted may be refused or die; what is stored must always make sense."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.records = CrashingRecords(MemoryRecords())
        self.desk = desk_at(Path(self.folder.name), self.records)
        self.desk.begin()
        self.record: Any = None
        self.heard: list[Any] | None = None

    def teardown(self) -> None:
        self.folder.cleanup()

    @property
    def audits(self) -> Any:
        return self.desk.audits

    def seat(self, theirs: bool) -> Seat:
        return self.desk.theirs if theirs else self.desk.ours

    def attempt(self, work: Any, writes: int | None) -> None:
        self.records.writes = writes
        try:
            work()
        except (CrashError, ProofgraphError):
            pass
        finally:
            self.records.writes = None

    @rule(ref=st.sampled_from(REFS), to=st.sampled_from(STATUSES), theirs=st.booleans(), writes=WRITES)
    def move(self, ref: str, to: Any, theirs: bool, writes: int | None) -> None:
        self.attempt(lambda: self.audits.statuses.move(self.seat(theirs), ref, to, why="so"), writes)

    @rule(ref=st.sampled_from(REFS), writes=WRITES)
    def advance(self, ref: str, writes: int | None) -> None:
        """A move that is allowed, so that audits come somewhere."""
        held = self.audits.statuses.get(self.desk.id, ref)
        if MOVES[held.status]:
            to, side = list(MOVES[held.status].items())[-1]
            seat = self.seat(side == "auditor")
            self.attempt(lambda: self.audits.statuses.move(seat, ref, to, why="so"), writes)

    @rule(theirs=st.booleans(), day=st.integers(6, 28), writes=WRITES)
    def ask(self, theirs: bool, day: int, writes: int | None) -> None:
        if len(self.requests()) < 4:
            due = f"2026-01-{day:02d}"
            self.attempt(lambda: self.desk.ask(self.seat(theirs), due=due), writes)

    @precondition(lambda self: self.requests())
    @rule(
        data=st.data(),
        to=st.sampled_from(["provided", "accepted", "returned", "withdrawn"]),
        theirs=st.booleans(),
        writes=WRITES,
    )
    def settle(self, data: st.DataObject, to: Any, theirs: bool, writes: int | None) -> None:
        request = data.draw(st.sampled_from(self.requests()))
        seat = self.seat(theirs)
        if to == "provided":
            self.attempt(lambda: self.audits.requests.provide(seat, request.id, [], why="so"), writes)
        else:
            self.attempt(lambda: self.audits.requests.move(seat, request.id, to, why="so"), writes)

    @rule(
        ref=st.sampled_from(REFS),
        theirs=st.booleans(),
        visibility=st.sampled_from(["both", "internal"]),
        named=st.booleans(),
        writes=WRITES,
    )
    def say(self, ref: str, theirs: bool, visibility: Any, named: bool, writes: int | None) -> None:
        """In a thread where everybody has spoken; or everybody is named."""
        people = list(self.desk.people.values())
        text = "secret" if visibility == "internal" else "open"
        said = " ".join([text, *(f"@{id}" for id in people)]) if named else text
        self.attempt(
            lambda: self.audits.comments.add(
                self.seat(theirs), "requirement", ref, said, visibility=visibility, concerned=people
            ),
            writes,
        )

    @precondition(lambda self: self.heard is None)
    @rule(really=st.integers(0, 2), writes=WRITES)
    def release(self, really: int, writes: int | None) -> None:
        if really:
            return
        auditor = self.desk.people["auditor"]
        self.attempt(lambda: self.audits.binding.release(self.desk.id, auditor), writes)
        if auditor not in self.desk.services.engagements.get(self.desk.id).auditors:
            self.heard = self.told_auditor()

    @rule(hours=st.integers(1, 60), writes=WRITES, lose=st.booleans())
    def time_passes(self, hours: int, writes: int | None, lose: bool) -> None:
        """A round that may die; then executions may be lost, the others say that they wait."""
        self.desk.moment[0] += hours * HOUR
        self.attempt(self.audits.scanner.run, writes)
        for name, payload in list(self.desk.workflows.going.items()):
            if lose:
                self.desk.workflows.lose(name)
            else:
                self.audits.duties.waiting(payload["audit"], f"token of {name}")

    @precondition(lambda self: self.record is None)
    @rule(really=st.integers(0, 4), writes=WRITES)
    def close(self, really: int, writes: int | None) -> None:
        if really:
            return
        self.attempt(self.desk.close, writes)
        engagement = self.desk.services.engagements.get(self.desk.id)
        if engagement.state == "closed":
            self.record = self.audits.record(engagement, "auditor")
            assert self.desk.services.engagements.picture(engagement)["audit"] == self.record

    def requests(self) -> list[Any]:
        return list(self.audits.requests.all(self.desk.id))

    def told_auditor(self) -> list[Any]:
        found, _ = self.desk.services.notices.page(self.desk.people["auditor"], limit=1000)
        return list(found)

    @invariant()
    def every_status_is_what_its_history_leads_to(self) -> None:
        for ref, held in self.audits.statuses.all(self.desk.id).items():
            moves = self.audits.moves.of(self.desk.id, "requirement", ref)
            assert [move.number for move in moves] == list(range(1, held.moves + 1))
            states = ["open", *(move.after for move in moves)]
            for (before, after), move in zip(itertools.pairwise(states), moves, strict=True):
                assert move.before == before
                assert MOVES[before][after] == move.side
            assert held.status == states[-1]

    @invariant()
    def every_request_is_where_its_history_leads_and_each_side_did_its_own(self) -> None:
        for request in self.requests():
            moves = self.audits.moves.of(self.desk.id, "request", request.id)
            assert [move.number for move in moves] == list(range(1, request.moves + 1))
            assert moves[-1].after == request.state
            for before, move in itertools.pairwise(moves):
                assert move.after in asked.MOVES[before.after]
                assert move.side == ("organisation" if move.after == "provided" else request.side)

    @invariant()
    def nobody_was_told_the_same_twice(self) -> None:
        for user in self.desk.people.values():
            found, _ = self.desk.services.notices.page(user, limit=1000)
            times = Counter((told.kind, told.link, told.at, told.subject) for told in found)
            assert all(told.id for told in found)
            assert len({told.id for told in found}) == len(found) >= len(times)

    @invariant()
    def auditors_never_read_what_is_internal(self) -> None:
        engagement = self.desk.services.engagements.get(self.desk.id)
        assert "secret" not in str(self.audits.record(engagement, "auditor"))
        assert "secret" not in str(self.told_auditor())

    @invariant()
    def an_auditor_who_was_let_go_hears_nothing_more(self) -> None:
        assert self.heard in (None, self.told_auditor())

    @invariant()
    def nothing_of_a_closed_audit_moves(self) -> None:
        if self.record is not None:
            engagement = self.desk.services.engagements.get(self.desk.id)
            assert self.audits.record(engagement, "auditor") == self.record

    @invariant()
    def after_a_whole_round_exactly_one_execution_waits_for_each_duty(self) -> None:
        self.audits.scanner.run()
        self.audits.scanner.run()
        engagement = self.desk.services.engagements.get(self.desk.id)
        wanted = [duty.id for duty in self.audits.scanner.of(engagement)] if self.record is None else []
        going = Counter(payload["audit"] for payload in self.desk.workflows.going.values())
        assert {id: going[id] for id in wanted} == dict.fromkeys(wanted, 1)
        assert sorted(self.audits.duties.ids()) == sorted(wanted)
        assert every(self.records, "audit-tellings", "telling") == []


Audit.TestCase.settings = settings(max_examples=12, stateful_step_count=16, deadline=None)
TestAudit = Audit.TestCase
