"""A run that dies between any two writes is caught up by the next: nothing lost, nothing doubled."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from proofgraph.graph.model import Entity, Relationship
from proofgraph.graph.reconcile import reconcile
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.graph.stored import Part, Ref, Stored

KEYS = [f"k{i}" for i in range(6)]
UNITS = ["a|1|g", "b|1|g", "c|1|g"]


class DiedError(RuntimeError):
    pass


@dataclass
class DyingStore(MemoryGraphStore):
    """Writes one item at a time and dies before the n-th."""

    lives: int = 10**9

    def _spend(self) -> None:
        if self.lives <= 0:
            raise DiedError
        self.lives -= 1

    def write(self, puts: Sequence[Stored], deletes: Sequence[Ref] = ()) -> None:
        for stored in puts:
            self._spend()
            super().write([stored])
        for ref in deletes:
            self._spend()
            super().write([], [ref])

    def mark(self, parts: Any, *, writers: int = 0) -> None:
        for part in parts:
            self._spend()
            super().mark([part], writers=writers)


entities = st.dictionaries(
    st.sampled_from(KEYS), st.tuples(st.sampled_from(["t1", "t2"]), st.integers(0, 2)), max_size=6
)
edges = st.dictionaries(
    st.sampled_from(["e1", "e2", "e3"]), st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=3
)
findings = st.lists(st.tuples(st.sampled_from(UNITS), entities, edges, st.booleans()), min_size=1, max_size=6)

Finding = tuple[str, dict[str, tuple[str, int]], dict[str, tuple[str, str]], bool]


def apply(store: MemoryGraphStore, finding: Finding, now: int) -> None:
    unit, found, links, remove = finding
    reconcile(
        store,
        scope="i",
        unit=unit,
        entities=[Entity(k, t, ("C",), {"n": n}) for k, (t, n) in found.items()],
        relationships=[Relationship(f"{unit}{k}", "r", "HAS", a, b) for k, (a, b) in links.items()],
        metadata={"_step": unit},
        now=now,
        remove=remove,
    )


def content(store: MemoryGraphStore) -> dict[Ref, tuple[str, tuple[str, ...], str]]:
    return {
        row.ref: (row.unit, row.claims, row.digest)
        for state in store.parts()
        for row in store.rows(state.part)
    }


@settings(max_examples=300, deadline=None)
@given(findings, st.data())
def test_a_run_that_died_is_caught_up_by_the_next(history: list[Finding], data: st.DataObject) -> None:
    steady, dying = MemoryGraphStore(), DyingStore()
    for now, finding in enumerate(history):
        apply(steady, finding, now)
        dying.lives = data.draw(st.integers(0, 12), label="lives")
        try:
            apply(dying, finding, now)
        except DiedError:
            dying.lives = 10**9
            apply(dying, finding, now)

    assert content(dying) == content(steady)


@settings(max_examples=200, deadline=None)
@given(findings, st.integers(0, 12))
def test_a_dead_run_never_takes_away_what_it_has_not_read(history: list[Finding], lives: int) -> None:
    store = DyingStore()
    for now, finding in enumerate(history[:-1]):
        apply(store, finding, now)
    before = content(store)
    unit, _, _, remove = history[-1]
    store.lives = lives

    with suppress(DiedError):
        apply(store, history[-1], 99)

    for ref in before.keys() - content(store).keys():
        assert before[ref][0] == unit
        assert ref.kind == "relationship" or remove


@settings(max_examples=200, deadline=None)
@given(findings, st.lists(st.integers(0, 12), min_size=6, max_size=6))
def test_whatever_was_changed_is_dirty_even_if_the_run_died(history: list[Finding], lives: list[int]) -> None:
    store = DyingStore()
    seen: dict[Part, frozenset[tuple[Ref, str]]] = {}
    for now, (finding, life) in enumerate(zip(history, lives, strict=False)):
        store.lives = life
        with suppress(DiedError):
            apply(store, finding, now)

        store.lives = 10**9
        for state in store.parts():
            now_there = frozenset((row.ref, row.digest) for row in store.rows(state.part))
            if not state.dirty:
                assert now_there == seen.get(state.part, frozenset())
            seen[state.part] = now_there
            store.clean(state)


@settings(max_examples=200, deadline=None)
@given(entities, entities, st.permutations([0, 1, 0, 1]))
def test_complete_runs_settle_on_the_same_state_in_any_order(
    one: dict[str, tuple[str, int]], other: dict[str, tuple[str, int]], order: list[int]
) -> None:
    runs: list[Finding] = [("a|1|g", one, {}, True), ("b|1|g", other, {}, True)]
    expected, found = MemoryGraphStore(), MemoryGraphStore()

    for index in (0, 1):
        apply(expected, runs[index], 1)
    for index in order:
        apply(found, runs[index], 2)

    assert content(found) == content(expected)
