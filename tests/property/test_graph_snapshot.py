"""Building again only what is dirty gives the same partitions as building all, whatever happened."""

from __future__ import annotations

from itertools import count, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from proofgraph.graph import edits
from proofgraph.graph.model import Entity, Relationship, entity_id
from proofgraph.graph.reconcile import reconcile
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.graph.stored import Ref
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import MemoryRecords

KEYS = [f"k{n}" for n in range(8)]

things = st.dictionaries(
    st.sampled_from(KEYS),
    st.tuples(
        st.sampled_from(["t1", "t2"]), st.one_of(st.integers(0, 2), st.text(max_size=2), st.booleans())
    ),
)
collection = st.tuples(st.just("collect"), st.sampled_from(["a", "b"]), things, st.booleans())
edit = st.tuples(st.just("edit"), st.sampled_from(KEYS), things, st.booleans())
build = st.tuples(st.just("build"), st.just(""), st.just({}), st.booleans())
Step = tuple[str, str, dict[str, tuple[str, object]], bool]


def collect(store: MemoryGraphStore, unit: str, found: dict[str, tuple[str, object]], remove: bool) -> None:
    keys = sorted(found)
    reconcile(
        store,
        scope="i1",
        unit=unit,
        entities=[
            Entity(key, type, ("C", type.upper()), {"v": value}) for key, (type, value) in found.items()
        ],
        relationships=[Relationship(f"{unit}{a}{b}", "r", "HAS", a, b) for a, b in pairwise(keys)],
        metadata={},
        now=1,
        remove=remove,
    )


def edit_by_hand(store: MemoryGraphStore, key: str, deletes: bool) -> None:
    there = next(iter(store.fetch([Ref("entity", entity_id("api", key))]).values()), None)
    entity = Entity(key, "vendor", ("Vendor",), {"n": 0 if there is None else there.version})
    if there is None:
        edits.create_entity(store, scope="api", entity=entity, metadata={}, now=1)
    elif deletes:
        edits.delete_entity(store, there.ref.id, expected=there.version)
    else:
        edits.update_entity(store, scope="api", entity=entity, metadata={}, expected=there.version, now=2)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(collection, edit, build), max_size=8), st.sampled_from([2, 100]))
def test_incremental_and_full_snapshots_have_the_same_partitions(steps: list[Step], split_rows: int) -> None:
    clock = count(1_000_000)
    store = MemoryGraphStore()
    with TemporaryDirectory() as folder:

        def opened(name: str) -> Snapshots:
            return Snapshots(
                MemoryObjects(),
                MemoryRecords(),
                store,
                lambda: next(clock),
                Path(folder) / name,
                split_rows=split_rows,
            )

        incremental = opened("incremental")
        for kind, name, found, flag in steps:
            if kind == "collect":
                collect(store, name, found, flag)
            elif kind == "edit":
                edit_by_hand(store, name, flag)
            else:
                incremental.build()

        kept = incremental.build().partitions
        full = opened("full").build(full=True).partitions

    assert kept == full
