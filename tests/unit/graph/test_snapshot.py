"""Snapshots: only what is dirty is read again, one pointer moves, past ones stay readable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest

from proofgraph.errors import ConflictError, DamagedError, NotFoundError
from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.model import Entity, entity_id, relationship
from proofgraph.graph.preparing import Preparing
from proofgraph.graph.reconcile import reconcile
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import OPEN_MS, MemoryGraphStore
from proofgraph.graph.stored import Part, Stored
from proofgraph.ports.objects import MemoryObjects
from tests.faulty import HookedRecords


@dataclass
class Clock:
    now: int = 1_000_000

    def __call__(self) -> int:
        return self.now


@dataclass
class WatchedStore(MemoryGraphStore):
    read: list[str] = field(default_factory=list)

    def rows(self, part: Part) -> Iterator[Stored]:
        self.read.append(part.type)
        return super().rows(part)


class DiedError(RuntimeError):
    pass


@dataclass
class World:
    """A deployment's graph in memory."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    objects: MemoryObjects = field(default_factory=MemoryObjects)
    records: HookedRecords = field(default_factory=HookedRecords)
    naps: list[float] = field(default_factory=list)
    split_rows: int = 10_000

    def __post_init__(self) -> None:
        self.store = WatchedStore(clock=self.clock)
        self.snapshots = self.opened("first")

    def opened(self, name: str, *, shared: bool = False, preparing: Preparing | None = None) -> Snapshots:
        """Another process on the same deployment."""
        return Snapshots(
            self.objects,
            self.records,
            self.store,
            self.clock,
            self.folder / name,
            split_rows=self.split_rows,
            share_query_files=shared,
            preparing=preparing,
            sleep=self.naps.append,
        )

    def collect(self, unit: str, **types: dict[str, int]) -> None:
        """Reconcile entities given as type → key → value, chained by relationships."""
        entities = [
            Entity(key, type, ("Thing",), {"value": value})
            for type, things in types.items()
            for key, value in things.items()
        ]
        edges = [relationship("USES", a, b) for a, b in pairwise(entities)]
        reconcile(
            self.store,
            scope="i1",
            unit=unit,
            entities=entities,
            relationships=edges,
            metadata={"_source": "integration"},
            now=self.clock.now,
            remove=True,
        )


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def report(unit: str, at: int, state: str = "succeeded", instance: str = "i1") -> UnitReport:
    return UnitReport(instance, "aws", f"job{at}", unit, "1", "eu", state, at)  # type: ignore[arg-type]


def types_of(manifest: Manifest) -> list[tuple[str, str, int]]:
    return [(p.kind, p.type, p.rows) for p in manifest.partitions]


def test_there_is_no_snapshot_before_the_first(world: World) -> None:
    assert world.snapshots.latest() is None
    assert world.snapshots.at(10**13 - 1) is None
    assert world.snapshots.list() == []


def test_a_snapshot_lists_its_partitions_and_triples(world: World) -> None:
    world.collect("u", a={"a1": 1, "a2": 2}, b={"b1": 1})

    manifest = world.snapshots.build()

    assert types_of(manifest) == [
        ("entity", "a", 2),
        ("entity", "b", 1),
        ("relationship", "a_uses_a", 1),
        ("relationship", "a_uses_b", 1),
    ]
    assert manifest.triples == (("a", "USES", "a"), ("a", "USES", "b"))
    assert (manifest.entities, manifest.relationships, manifest.parent) == (3, 2, None)
    assert manifest.created_at == world.clock.now
    assert world.snapshots.latest() == manifest
    assert world.snapshots.get(manifest.id) == manifest


def test_partitions_hold_the_rows_with_their_metadata(world: World) -> None:
    world.collect("u", a={"a1": 1})

    (partition,) = world.snapshots.build().partitions

    path = world.objects.fetch(f"snapshots/partitions/{partition.digest}.parquet", world.folder / "x.parquet")
    with duckdb.connect() as connection:
        rows = connection.execute("SELECT _id, _key, _class FROM read_parquet(?)", [str(path)]).fetchall()
    assert rows == [(entity_id("i1", "a1"), "a1", ["Thing"])]
    names = {column.property for column in partition.columns}
    assert names >= {"value", "_source", "_version", "_createdOn", "_beginOn", "_deleted"}


def test_only_dirty_partitions_are_read_again(world: World) -> None:
    world.collect("u", a={"a1": 1})
    world.collect("v", b={"b1": 1})
    first = world.snapshots.build()
    world.store.read.clear()

    world.clock.now += 1000
    world.collect("v", b={"b1": 2})
    second = world.snapshots.build()

    assert world.store.read == ["b"]
    assert second.parent == first.id
    assert second.partitions[0] == first.partitions[0]
    assert second.partitions[1] != first.partitions[1]


def test_nothing_is_published_when_nothing_differs(world: World) -> None:
    world.collect("u", a={"a1": 1})
    first = world.snapshots.build()
    world.store.mark([Part("entity", "i1", "a")])

    assert world.snapshots.build() == first
    assert world.snapshots.build(full=True) == first
    assert [entry.id for entry in world.snapshots.list()] == [first.id]
    assert not any(state.dirty for state in world.store.parts())


def test_an_emptied_type_leaves_the_snapshot(world: World) -> None:
    world.collect("u", a={"a1": 1}, b={"b1": 1})
    world.snapshots.build()

    world.collect("u", a={"a1": 1})

    assert types_of(world.snapshots.build()) == [("entity", "a", 1)]


def test_the_snapshot_of_a_past_time_is_the_one_that_was_newest_then(world: World) -> None:
    made = []
    for value in range(3):
        world.clock.now += 1000
        world.collect("u", a={"a1": value})
        made.append(world.snapshots.build())

    assert world.snapshots.at(made[0].created_at - 1) is None
    assert world.snapshots.at(made[0].created_at) == made[0]
    assert world.snapshots.at(made[1].created_at + 999) == made[1]
    assert world.snapshots.at(made[2].created_at + 10**9) == made[2]
    assert [entry.id for entry in world.snapshots.list()] == [m.id for m in reversed(made)]
    assert [e.id for e in world.snapshots.list(before=made[1].created_at)] == [made[0].id]
    assert [e.id for e in world.snapshots.list(limit=1)] == [made[2].id]


def test_time_never_stands_still_between_snapshots(world: World) -> None:
    world.collect("u", a={"a1": 1})
    first = world.snapshots.build()
    world.collect("u", a={"a1": 2})

    assert world.snapshots.build().created_at == first.created_at + 1


def test_large_parts_are_split_by_id_and_small_changes_touch_one_piece(tmp_path: Path) -> None:
    world = World(tmp_path, split_rows=50)
    things = {f"a{n}": n for n in range(300)}
    world.collect("u", a=things)
    first = [p for p in world.snapshots.build().partitions if p.kind == "entity"]

    world.collect("u", a=things | {"a7": -1})
    second = [p for p in world.snapshots.build().partitions if p.kind == "entity"]

    assert [(p.shard, p.shards) for p in first] == [(n, 8) for n in range(8)]
    assert sum(p.rows for p in first) == 300
    assert sum(one != other for one, other in zip(first, second, strict=True)) == 1


def test_a_publication_by_somebody_else_is_built_upon(world: World) -> None:
    world.collect("u", a={"a1": 1})
    other = world.opened("other")
    world.records.before = lambda: other.build(reports=[report("theirs", 1)])

    mine = world.snapshots.build(reports=[report("mine", 2)])

    assert [r.step for r in mine.reports] == ["mine", "theirs"]
    assert [entry.id for entry in world.snapshots.list()] == [mine.id, mine.parent]


def test_building_gives_up_when_others_always_publish_first(world: World) -> None:
    world.collect("u", a={"a1": 1})

    def refuse() -> None:
        world.records.before = refuse
        raise ConflictError("taken")

    world.records.before = refuse
    with pytest.raises(ConflictError, match="faster than this one"):
        world.snapshots.build()


def test_a_crash_before_publishing_is_caught_up(world: World) -> None:
    world.collect("u", a={"a1": 1})
    world.snapshots.build()
    world.collect("u", a={"a1": 2})

    def die() -> None:
        raise DiedError

    world.records.before = die
    with pytest.raises(DiedError):
        world.snapshots.build()
    caught_up = world.opened("after").build()

    fresh = World(world.folder / "fresh")
    fresh.store = world.store
    assert caught_up.partitions == fresh.opened("full").build(full=True).partitions


def test_a_part_that_a_writer_has_open_stays_dirty(world: World) -> None:
    part = Part("entity", "i1", "a")
    world.collect("u", a={"a1": 1})
    world.store.mark([part], writers=+1)

    world.snapshots.build()

    (state,) = world.store.parts()
    assert state.dirty


def test_a_writer_that_died_long_ago_does_not_keep_its_part_dirty(world: World) -> None:
    world.collect("u", a={"a1": 1})
    world.store.mark([Part("entity", "i1", "a")], writers=+1)
    world.clock.now += OPEN_MS + 1

    world.snapshots.build()

    (state,) = world.store.parts()
    assert (state.dirty, state.writers) == (False, 0)


def test_building_waits_until_the_indexes_show_what_was_written(world: World) -> None:
    world.store.settle_ms = 2000
    world.collect("u", a={"a1": 1})
    world.clock.now += 500

    world.snapshots.build()

    assert world.naps == [1.5]


def test_the_newest_report_and_the_newest_success_of_each_unit_are_kept(world: World) -> None:
    world.snapshots.build(reports=[report("s3", 1), report("iam", 1, "failed")])
    world.snapshots.build(reports=[report("s3", 2), report("iam", 2, "partial")])
    manifest = world.snapshots.build(reports=[report("s3", 3, "failed")])

    assert [(r.step, r.finished_at, r.state) for r in manifest.reports] == [
        ("iam", 2, "partial"),
        ("s3", 2, "succeeded"),
        ("s3", 3, "failed"),
    ]
    newest = manifest.report("i1", "s3|1|eu")
    succeeded = manifest.report("i1", "s3|1|eu", succeeded=True)
    assert newest is not None
    assert newest.state == "failed"
    assert succeeded is not None
    assert succeeded.finished_at == 2
    assert manifest.report("i1", "iam|1|eu", succeeded=True) is None
    assert world.snapshots.get(manifest.id).reports == manifest.reports


def test_an_older_report_that_comes_late_does_not_replace_a_newer_one(world: World) -> None:
    world.snapshots.build(reports=[report("s3", 5)])

    assert world.snapshots.build(reports=[report("s3", 4)]).reports == (report("s3", 5),)


def test_reports_of_a_deleted_instance_are_forgotten(world: World) -> None:
    world.snapshots.build(reports=[report("s3", 1), report("s3", 1, instance="i2")])

    assert [r.instance for r in world.snapshots.build(forget=["i1"]).reports] == ["i2"]


def test_a_query_file_is_made_once_and_found_again(world: World) -> None:
    world.collect("u", a={"a1": 1})
    manifest = world.snapshots.build()

    path = world.snapshots.query_file(manifest)
    made = path.stat().st_ino
    again = world.snapshots.query_file(manifest)

    assert (again, again.stat().st_ino) == (path, made)
    with duckdb.connect(str(path), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM duckdb_tables()").fetchone() != (0,)


def test_a_query_file_of_a_past_snapshot_is_rebuilt_from_the_stored_partitions(world: World) -> None:
    world.collect("u", a={"a1": 1})
    first = world.snapshots.build()
    world.collect("u", a={"a1": 2})
    world.snapshots.build()

    assert world.opened("elsewhere").query_file(first).exists()


def test_a_shared_query_file_is_built_by_one_process_and_fetched_by_the_next(world: World) -> None:
    world.collect("u", a={"a1": 1})
    manifest = world.snapshots.build()
    built = world.opened("one", shared=True).query_file(manifest)
    for stat in list(world.objects.list("snapshots/partitions/")):
        world.objects.delete(stat.key)

    fetched = world.opened("two", shared=True).query_file(manifest)

    assert fetched.read_bytes() == built.read_bytes()


def test_old_query_files_make_room(world: World) -> None:
    paths = []
    for value in range(5):
        world.collect("u", a={"a1": value})
        paths.append(world.snapshots.query_file(world.snapshots.build()))

    assert [path.exists() for path in paths] == [False, False, True, True, True]


def test_a_damaged_partition_is_named(world: World) -> None:
    world.collect("u", a={"a1": 1})
    manifest = world.snapshots.build()
    key = f"snapshots/partitions/{manifest.partitions[0].digest}.parquet"
    world.objects.put(key, b"x" + world.objects.get(key)[1:])

    with pytest.raises(DamagedError, match=key):
        world.opened("elsewhere").query_file(manifest)


def test_a_damaged_manifest_is_noticed(world: World) -> None:
    world.collect("u", a={"a1": 1})
    manifest = world.snapshots.build()
    key = f"snapshots/manifests/{manifest.id}.json"
    world.objects.put(key, world.objects.get(key).replace(b"i1", b"i2"))

    with pytest.raises(DamagedError, match=manifest.id):
        world.snapshots.get(manifest.id)


@pytest.mark.parametrize("name", ["0" * 64, "../x", ""])
def test_a_snapshot_that_never_was_is_not_found(world: World, name: str) -> None:
    with pytest.raises(NotFoundError):
        world.snapshots.get(name)


def test_content_that_an_older_snapshot_had_is_shared_whoever_wrote_its_file(world: World) -> None:
    world.collect("u", a={"a1": 1})
    first = world.snapshots.build()
    world.collect("u", b={"b1": 1})
    world.snapshots.build()
    held = first.partitions[0]
    key = f"snapshots/partitions/{held.digest}.parquet"
    world.objects.put(key, world.objects.get(key) + b" other engine")
    part = Part("entity", "i1", "a")
    world.store.write([_again(held.scope)])
    world.store.mark([part])

    third = world.snapshots.build()

    found = next(p for p in third.partitions if p.type == "a")
    assert found == replace(held, file_digest=found.file_digest, bytes=held.bytes + 13)


def _again(scope: str) -> Stored:
    store = MemoryGraphStore()
    reconcile(
        store,
        scope=scope,
        unit="u",
        entities=[Entity("a1", "a", ("Thing",), {"value": 1})],
        relationships=[],
        metadata={"_source": "integration"},
        now=1_000_000,
        remove=True,
    )
    return next(iter(store.rows(Part("entity", scope, "a"))))


def test_queries_run_on_the_snapshot_that_they_name(world: World) -> None:
    world.collect("u", a={"a1": 1, "a2": 2})
    first = world.snapshots.build()
    world.collect("u", a={"a1": 1, "a2": 3})
    second = world.snapshots.build()

    found = []
    for manifest in (first, second):
        with world.snapshots.engine(manifest) as engine:
            result = engine.run("FIND a WITH value > 1", now=manifest.created_at)
            found.append([row["value"] for row in result.rows])

    assert found == [[2], [3]]


def test_a_damaged_query_file_is_built_again(world: World) -> None:
    world.collect("u", a={"a1": 1})
    manifest = world.snapshots.build()
    world.snapshots.query_file(manifest).write_bytes(b"cut short")

    with world.snapshots.engine(manifest) as engine:
        assert engine.count("FIND a", now=manifest.created_at) == 1


def test_an_integer_beyond_64_bits_reaches_the_query(world: World) -> None:
    world.collect("u", a={"a1": 2**70})
    manifest = world.snapshots.build()

    with world.snapshots.engine(manifest) as engine:
        (row,) = engine.run("FIND a", now=manifest.created_at).rows

    assert row["value"] == 2**70
