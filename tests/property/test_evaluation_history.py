"""Evaluations and edits in any order, cut off between any two writes: statuses follow from newest results."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from proofgraph.compliance import history, restatements, rollup
from proofgraph.compliance.controls import Assignment
from proofgraph.compliance.days import DAY, day_of
from proofgraph.compliance.restating import assignments_of
from proofgraph.compliance.results import Result
from proofgraph.compliance.runs import ENDED
from proofgraph.compliance.status import Status, combine
from proofgraph.errors import ConflictError
from proofgraph.ports.records import MemoryRecords, every
from tests.faulty import CrashError, CrashingRecords
from tests.unit.compliance.world import World, bucket, user

REFS = ("A.1", "A.2", "B.1")


class EvaluationHistory(RuleBasedStateMachine):
    """Days pass and are collected; evaluations are started, die between writes and are taken up again."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.stored = MemoryRecords()
        self.records = CrashingRecords(self.stored)
        self.world = World(Path(self.folder.name), chunk=1)
        self.world.records = self.records  # type: ignore[assignment]
        self.open: list[str] = []
        self.told: dict[str, list[tuple[int, Status]]] = {ref: [] for ref in REFS}
        self.over: dict[tuple[str, str], Status] = {}

    def teardown(self) -> None:
        self.folder.cleanup()

    @initialize()
    def install(self) -> None:
        self.world.frameworks.install("std")
        self.collect(encrypted=True, mfa=True)

    @rule(encrypted=st.booleans(), mfa=st.booleans())
    def collect(self, encrypted: bool, mfa: bool) -> None:
        self.world.collect(bucket("a", encrypted=encrypted), user("ann", mfaEnabled=mfa))

    @rule(days=st.integers(0, 3))
    def pass_time(self, days: int) -> None:
        self.world.now += days * DAY + 1

    @rule(ref=st.sampled_from(REFS), applies=st.booleans(), writes=st.none() | st.integers(0, 5))
    def say_whether_it_applies(self, ref: str, applies: bool, writes: int | None) -> None:
        self._change(
            writes,
            lambda: self.world.frameworks.set_applicability(
                "std", ref, applicable=applies, reason="So it is.", by="ann"
            ),
        )

    @rule(
        control=st.sampled_from(["encrypt", "sign-in"]),
        adopted=st.booleans(),
        writes=st.none() | st.integers(0, 5),
    )
    def adopt(self, control: str, adopted: bool, writes: int | None) -> None:
        self._change(writes, lambda: self.world.controls.edit(control, {"adopted": adopted}, by="ann"))

    @rule(linked=st.booleans(), inherit=st.booleans(), writes=st.none() | st.integers(0, 5))
    def link(self, linked: bool, inherit: bool, writes: int | None) -> None:
        framework, controls = self.world.frameworks.get("std"), self.world.controls
        if linked:
            self._change(
                writes, lambda: controls.link(framework, "B.1", "encrypt", by="ann", inherit=inherit)
            )
        else:
            self._change(writes, lambda: controls.unlink(framework, "B.1", "encrypt", by="ann"))

    @rule(
        part=st.sampled_from([("framework", ""), ("requirement", "A.2"), ("question", "bucket-encryption")])
    )
    def start(self, part: tuple[Any, str]) -> None:
        started = self.world.evaluations.start("std", *part, by="ann")

        if started.id not in self.open:
            self.open.append(started.id)

    @precondition(lambda self: self.open)
    @rule(data=st.data(), writes=st.integers(0, 12))
    def run_until_it_dies(self, data: st.DataObject, writes: int) -> None:
        """The state machine calls it all again some time: nothing may depend on how far this came."""
        self.records.writes = writes
        try:
            self._run(data.draw(st.sampled_from(self.open)))
        except CrashError:
            pass
        finally:
            self.records.writes = None

    @precondition(lambda self: self.open)
    @rule(data=st.data())
    def run_to_its_end(self, data: st.DataObject) -> None:
        chosen = data.draw(st.sampled_from(self.open))

        self._run(chosen)

        assert self.world.evaluations.get(chosen).state in ENDED
        self.open.remove(chosen)
        self._standings_follow_from_the_newest_results(chosen)

    @precondition(lambda self: self.open)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        chosen = data.draw(st.sampled_from(self.open))
        before = rollup.standings(self.stored, "std")
        try:
            self.world.evaluations.cancel(chosen)
        except ConflictError:
            return
        self.open.remove(chosen)
        assert rollup.standings(self.stored, "std") == before

    @invariant()
    def history_is_a_chain_that_ends_in_the_standing(self) -> None:
        held = rollup.standings(self.stored, "std")
        for ref in REFS:
            entries = history.changes(self.stored, "std", ref)
            times = [entry.at for entry in entries]
            assert times == sorted(set(times))
            assert [entry.previous for entry in entries[1:]] == [entry.status for entry in entries[:-1]]
            assert all(entry.previous is not entry.status for entry in entries)
            last = entries[-1].status if entries else None
            assert last is (held[ref].status if ref in held else None)

    @invariant()
    def what_was_told_is_never_rewritten(self) -> None:
        for ref in REFS:
            entries = [(e.at, e.status) for e in history.changes(self.stored, "std", ref)]
            assert entries[: len(self.told[ref])] == self.told[ref]
            self.told[ref] = entries

    @invariant()
    def no_day_that_is_over_becomes_or_ceases_to_be_one_on_which_it_applied(self) -> None:
        """A run that was cut off may yet write what its day was, never by what was said later."""
        today = day_of(self.world.now)
        for ref in REFS:
            for day, standing in history.day_standings(self.stored, "std", ref).items():
                if day >= today:
                    continue
                before = self.over.setdefault((ref, day), standing.status)
                absent = [status is Status.NOT_APPLICABLE for status in (before, standing.status)]
                assert absent[0] is absent[1]

    @invariant()
    def no_result_gives_way_to_an_older_one(self) -> None:
        for outcome in rollup.outcomes(self.stored, "std").values():
            newest = max(
                (r for r in self._results() if r.question_id == outcome.question_id),
                key=lambda r: (r.now, r.evaluation_id),
            )
            assert (outcome.now, outcome.evaluation_id) <= (newest.now, newest.evaluation_id)
            assert outcome.since <= outcome.now

    @invariant()
    def only_days_of_evaluations_are_covered(self) -> None:
        days = {
            day_of(record.body["finishing_at"])
            for record in self.stored.list("evaluations", "evaluation").records
            if record.body.get("finishing_at")
        }
        for ref in REFS:
            held = history.day_standings(self.stored, "std", ref)
            for day, standing in held.items():
                assert standing.day == day
                if standing.covered:
                    # A day may be later than the evaluation that was cut off, never another's without one.
                    assert any(day >= start for start in days)
                    assert standing.at - (standing.oldest or standing.at) <= 3 * DAY

    def _run(self, evaluation_id: str) -> None:
        for chunk in self.world.evaluations.plan(evaluation_id)["chunks"]:
            self.world.evaluations.run_chunk(evaluation_id, chunk)
        self.world.evaluations.finish(evaluation_id)

    def _change(self, writes: int | None, change: Callable[[], object]) -> None:
        """Make it, or die on the way; the round makes good what was cut off."""
        self.world.now += 1
        self.records.writes = writes
        try:
            change()
        except CrashError:
            pass
        finally:
            self.records.writes = None
        self.world.restating.catch_up()
        assert every(self.stored, restatements.PARENT, "due") == []
        if not self.open:
            self._statuses_are_those_of(REFS)

    def _results(self) -> list[Result]:
        evaluations = self.stored.list("evaluations", "evaluation").records
        return [r for record in evaluations for r in self.world.evaluations.results(record.id)]

    def _standings_follow_from_the_newest_results(self, evaluation_id: str) -> None:
        kept = rollup.outcomes(self.stored, "std")
        mine = self.world.evaluations.results(evaluation_id)
        if self.world.evaluations.get(evaluation_id).state == "succeeded":
            for result in mine:
                held = kept[result.question_id]
                assert (held.now, held.evaluation_id) >= (result.now, result.evaluation_id)
        if self.open:
            return  # one that was cut off has stored results that it has not rolled up yet
        found = self._assigned()
        self._statuses_are_those_of(
            [ref for ref in REFS if {r.question_id for r in mine} & set(found[ref].counted)]
        )

    def _statuses_are_those_of(self, refs: Sequence[str]) -> None:
        """What was never evaluated has no standing, unless it does not apply."""
        kept, held = rollup.outcomes(self.stored, "std"), rollup.standings(self.stored, "std")
        found = self._assigned()
        for ref in refs:
            verdicts = [kept[id].verdict if id in kept else rollup.NOT_EVALUATED for id in found[ref].counted]
            applies = self.world.frameworks.requirement("std", ref).applicable
            expected = combine(verdicts) if applies else Status.NOT_APPLICABLE
            assert (held[ref].status if ref in held else Status.UNKNOWN) is expected

    def _assigned(self) -> Mapping[str, Assignment]:
        world = self.world
        return assignments_of(world.frameworks.get("std"), world.frameworks, world.controls, world.questions)


EvaluationHistory.TestCase.settings = settings(max_examples=14, stateful_step_count=18, deadline=None)
TestEvaluationHistory = EvaluationHistory.TestCase
