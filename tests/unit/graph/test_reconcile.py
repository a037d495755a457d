"""Reconciliation writes differences, removes only for completed units and settles shared things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pytest

from proofgraph.errors import InvalidInputError
from proofgraph.graph.model import Entity, Relationship, entity_id, relationship
from proofgraph.graph.reconcile import Changes, reconcile, retire
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.graph.stored import MAX_PAYLOAD, Ref, Stored, relationship_id

META = {"_source": "integration", "_integrationInstanceId": "i1", "_accountId": "1"}


@dataclass
class CountingStore(MemoryGraphStore):
    writes: list[str] = field(default_factory=list)

    def write(self, puts: Sequence[Stored], deletes: Sequence[Ref] = ()) -> None:
        self.writes += [f"put {s.key}" for s in puts] + [f"delete {r.kind}" for r in deletes]
        super().write(puts, deletes)


def run(
    store: MemoryGraphStore,
    entities: Iterable[Entity] = (),
    edges: Iterable[Relationship] = (),
    *,
    unit: str = "s3|1|global",
    now: int = 1000,
    remove: bool = True,
    metadata: dict[str, str] = META,
) -> Changes:
    return reconcile(
        store,
        scope="i1",
        unit=unit,
        entities=entities,
        relationships=edges,
        metadata=metadata,
        now=now,
        remove=remove,
    )


def bucket(name: str, **properties: object) -> Entity:
    return Entity(f"bucket:{name}", "aws_s3_bucket", ("DataStore",), {"name": name, **properties})


def held(store: MemoryGraphStore, key: str) -> Stored | None:
    ref = Ref("entity", entity_id("i1", key))
    return store.fetch([ref]).get(ref)


def test_new_things_get_their_metadata() -> None:
    store = MemoryGraphStore()

    changes = run(store, [bucket("a", encrypted=True)])

    assert changes == Changes(added=1, dirty=frozenset({("entity", "aws_s3_bucket")}))
    stored = held(store, "bucket:a")
    assert stored is not None
    assert stored.to_json() == {
        "_id": entity_id("i1", "bucket:a"),
        "_key": "bucket:a",
        "_type": "aws_s3_bucket",
        "_class": ["DataStore"],
        "_scope": "i1",
        "_version": 1,
        "_createdOn": 1000,
        "_beginOn": 1000,
        "_deleted": False,
        "name": "a",
        "encrypted": True,
        **META,
    }


def test_a_second_run_with_the_same_input_writes_nothing_and_marks_nothing() -> None:
    store = CountingStore()
    a, b = bucket("a"), bucket("b")
    edges = [relationship("HAS", a, b)]
    run(store, [a, b], edges)
    store.writes.clear()
    before = store.parts()

    changes = run(store, [a, b], edges, now=2000)

    assert changes == Changes(unchanged=3)
    assert store.writes == []
    assert store.parts() == before


def test_a_changed_property_raises_the_version_and_keeps_the_creation_time() -> None:
    store = MemoryGraphStore()
    run(store, [bucket("a", encrypted=False)])

    changes = run(store, [bucket("a", encrypted=True)], now=2000)

    stored = held(store, "bucket:a")
    assert changes.changed == 1
    assert stored is not None
    assert (stored.version, stored.created_on, stored.begin_on) == (2, 1000, 2000)


def test_a_renamed_instance_reaches_what_it_collected() -> None:
    store = MemoryGraphStore()
    run(store, [bucket("a")], metadata={**META, "_integrationName": "old"})

    changes = run(store, [bucket("a")], metadata={**META, "_integrationName": "new"})

    assert changes.changed == 1


def test_a_changed_type_dirties_both_partitions() -> None:
    store = MemoryGraphStore()
    run(store, [bucket("a")])

    changes = run(store, [Entity("bucket:a", "aws_s3_vault", ("DataStore",), {"name": "a"})])

    assert changes.dirty == {("entity", "aws_s3_bucket"), ("entity", "aws_s3_vault")}


def test_missing_things_go_when_the_unit_completed() -> None:
    store = MemoryGraphStore()
    a, b = bucket("a"), bucket("b")
    run(store, [a, b], [relationship("HAS", a, b)])

    changes = run(store, [a])

    assert changes.removed == 2
    assert held(store, "bucket:b") is None
    assert held(store, "bucket:a") is not None


def test_missing_things_stay_when_the_unit_did_not_complete() -> None:
    store = MemoryGraphStore()
    run(store, [bucket("a"), bucket("b")])

    changes = run(store, [bucket("a", encrypted=True)], remove=False)

    assert (changes.changed, changes.removed) == (1, 0)
    assert held(store, "bucket:b") is not None


def test_other_units_and_scopes_are_left_alone() -> None:
    store = MemoryGraphStore()
    run(store, [bucket("a")], unit="s3|1|eu")
    run(store, [bucket("b")], unit="s3|1|us")

    changes = run(store, [], unit="s3|1|eu")

    assert changes.removed == 1
    assert held(store, "bucket:b") is not None


def test_an_edge_whose_end_moved_is_never_there_twice_even_if_nothing_may_be_removed() -> None:
    store = MemoryGraphStore()
    run(store, [], [Relationship("e", "a_has_b", "HAS", "x", "y")])

    run(store, [], [Relationship("e", "a_has_b", "HAS", "x", "z")], remove=False)

    edges = store.neighbours(entity_id("i1", "x"), "out").relationships
    assert [(e.ref.id, e.ref.to_id) for e in edges] == [(relationship_id("i1", "e"), entity_id("i1", "z"))]


def test_of_two_things_with_one_key_in_a_unit_the_first_counts() -> None:
    store = MemoryGraphStore()

    changes = run(store, [bucket("a", n=1), bucket("a", n=2)])

    stored = held(store, "bucket:a")
    assert changes.added == 1
    assert stored is not None
    assert stored.properties["n"] == 1


@pytest.mark.parametrize("order", [("a|1|g", "b|1|g"), ("b|1|g", "a|1|g")])
def test_a_thing_that_two_units_find_has_one_owner_whatever_the_order_and_never_flaps(
    order: tuple[str, str],
) -> None:
    store = CountingStore()
    content = {"a|1|g": bucket("x", by="a"), "b|1|g": bucket("x", by="b")}
    for unit in order:
        run(store, [content[unit]], unit=unit)
    store.writes.clear()

    for unit in order:
        run(store, [content[unit]], unit=unit, now=2000)

    stored = held(store, "bucket:x")
    assert stored is not None
    assert (stored.unit, stored.claims, stored.properties["by"]) == ("a|1|g", ("b|1|g",), "a")
    assert store.writes == []


def test_what_its_owner_no_longer_finds_passes_to_the_unit_that_still_does() -> None:
    store = MemoryGraphStore()
    run(store, [bucket("x", by="a")], unit="a|1|g")
    run(store, [bucket("x", by="b")], unit="b|1|g")

    first = run(store, [], unit="a|1|g", now=2000)
    second = run(store, [bucket("x", by="b")], unit="b|1|g", now=2000)

    stored = held(store, "bucket:x")
    assert (first.removed, second.changed) == (0, 1)
    assert stored is not None
    assert (stored.unit, stored.claims, stored.properties["by"]) == ("b|1|g", (), "b")


def test_what_nobody_finds_any_more_goes_even_after_a_claim() -> None:
    store = MemoryGraphStore()
    run(store, [bucket("x")], unit="a|1|g")
    run(store, [bucket("x")], unit="b|1|g")

    run(store, [], unit="a|1|g")
    run(store, [], unit="b|1|g")

    assert held(store, "bucket:x") is None


def test_retiring_a_scope_empties_units_that_are_not_kept() -> None:
    store = MemoryGraphStore()
    run(store, [bucket("x"), bucket("y")], unit="a|1|g")
    run(store, [bucket("x")], unit="b|1|g")
    run(store, [bucket("z")], unit="c|1|g")

    changes = retire(store, scope="i1", keep=["c|1|g"], now=2000)

    assert changes.removed == 2
    assert [key for key in ("x", "y", "z") if held(store, f"bucket:{key}")] == ["z"]


def test_a_thing_too_large_to_store_is_refused_before_its_batch_is_written() -> None:
    store = CountingStore()

    with pytest.raises(InvalidInputError, match="bucket:big"):
        run(store, [bucket("a"), bucket("big", text="x" * MAX_PAYLOAD)])

    assert store.writes == []


@pytest.mark.parametrize("broken", [Entity("", "t", ("C",)), Entity("k", "", ("C",)), Entity("k", "t", ())])
def test_an_entity_without_key_type_or_class_is_refused(broken: Entity) -> None:
    with pytest.raises(InvalidInputError, match="needs a key, a type and at least one class"):
        run(MemoryGraphStore(), [broken])


def test_an_edge_may_reach_into_another_scope() -> None:
    store = MemoryGraphStore()
    edge = Relationship("e", "a_is_b", "IS", "x", "y", to_scope="i2")

    run(store, [], [edge])

    found = store.neighbours(entity_id("i2", "y"), "in").relationships
    assert [e.key for e in found] == ["e"]
