"""Snapshots of the graph: build from what is dirty, publish by one conditional write, open any past one.

1. Read the pointer to the newest manifest, then the state of every part.
2. Project the dirty parts again; take the other partitions over from the parent.
3. Publish: the manifest as an object named by its digest, then pointer and list entry in one transaction
   that fails if somebody else published meanwhile, in which case all is done again on the new parent.
4. Call the parts clean, unless they were marked since step 1. A crash anywhere leaves them dirty.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proofgraph.errors import ConflictError, DamagedError, NotFoundError, ProofgraphError
from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.manifest import Manifest, engine_version, merge_reports, triples_of
from proofgraph.graph.preparing import Preparing
from proofgraph.graph.projection import SPLIT_ROWS, Projection
from proofgraph.graph.queryfile_cache import Kept, QueryFiles
from proofgraph.graph.store import OPEN_MS, GraphStore, PartState
from proofgraph.j1ql.partition import Partition
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects
from proofgraph.ports.records import NEW, Put, Record, Records

if TYPE_CHECKING:
    from proofgraph.j1ql.context import SmartClasses
    from proofgraph.j1ql.engine import Engine

PARENT = "snapshots"
ATTEMPTS = 8
RECENT = 4
"""Manifests kept in memory; named by their content, they never grow old."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """A manifest as the list of snapshots shows it."""

    id: str
    created_at: int
    entities: int
    relationships: int
    partitions: int
    size: int
    parent: str | None


class Snapshots:
    """All snapshots of a deployment; files of this process lie under `workdir`."""

    def __init__(
        self,
        objects: Objects,
        records: Records,
        store: GraphStore,
        clock: Clock,
        workdir: Path,
        *,
        share_query_files: bool = False,
        keep_query_files: int = 3,
        kept: Kept | None = None,
        split_rows: int = SPLIT_ROWS,
        smart_classes: Callable[[], SmartClasses | None] = lambda: None,
        preparing: Preparing | None = None,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._objects = objects
        self._records = records
        self._store = store
        self._clock = clock
        self._sleep = sleep
        self._smart_classes = smart_classes
        self._preparing = preparing
        self._recent: dict[str, Manifest] = {}
        folder = workdir / "partitions"
        self._projection = Projection(store, objects, folder, split_rows)
        self._query_files = QueryFiles(
            objects, workdir / "queryfiles", folder, share_query_files, keep_query_files, kept
        )
        self._kept = kept

    def build(
        self,
        *,
        reports: Sequence[UnitReport] | None = None,
        full: bool = False,
        forget: Collection[str] = (),
    ) -> Manifest:
        """Bring the newest snapshot up to date and publish it, unless nothing differs from it.

        `reports` are added to those of the parent; `full` reads every part again; `forget` drops the
        reports of deleted instances.
        """
        for attempt in range(ATTEMPTS):
            try:
                return self._build(reports or (), full, forget)
            except ConflictError:
                log.info("another snapshot was published meanwhile; building on it (%d)", attempt + 1)
        raise ConflictError("Snapshots are being published faster than this one can be built; try again.")

    def latest(self) -> Manifest | None:
        return self._newest()[0]

    def get(self, manifest_id: str) -> Manifest:
        found = self._recent.get(manifest_id)
        if found is None:
            found = self._read(manifest_id)
            self._recent = dict([*self._recent.items(), (manifest_id, found)][-RECENT:])
        return found

    def _read(self, manifest_id: str) -> Manifest:
        """From the bucket; one that was evaluated, and is missing or damaged there, from the evidence."""
        try:
            data = self._objects.get(_manifest_key(manifest_id))
            return Manifest.parse(data, expected_id=manifest_id)
        except (DamagedError, NotFoundError) as error:
            if self._kept is None:
                raise
            try:
                data = b"".join(self._kept(manifest_id))
            except ProofgraphError:
                raise error from None
            return Manifest.parse(data, expected_id=manifest_id)

    def at(self, time_ms: int) -> Manifest | None:
        """The snapshot that was the newest at a time; None before the first."""
        page = self._records.list(PARENT, "manifest", after=f"{time_ms + 1:013d}", limit=1, descending=True)
        return self.get(page.records[0].body["id"]) if page.records else None

    def oldest(self) -> Entry | None:
        """The first snapshot of all."""
        page = self._records.list(PARENT, "manifest", limit=1)
        return Entry(**page.records[0].body) if page.records else None

    def list(self, *, before: int | None = None, limit: int = 100) -> list[Entry]:
        """Entries from the newest to the oldest, starting before a time."""
        after = None if before is None else f"{before:013d}"
        page = self._records.list(PARENT, "manifest", after=after, limit=limit, descending=True)
        return [Entry(**record.body) for record in page.records]

    def query_file(self, manifest: Manifest) -> Path:
        """Made where it is not there; PreparingError where this process leaves that to a function."""
        self.prepare([manifest])
        return self._query_files.path(manifest)

    def prepare(self, manifests: Sequence[Manifest]) -> None:
        """Have the query files of all made ready at once, before the first is asked."""
        if self._preparing is not None:
            self._preparing.need(manifests, self._query_files.ready)

    @contextmanager
    def engine(self, manifest: Manifest, *, threads: int = 1) -> Iterator[Engine]:
        """The query engine on a snapshot, with the account's smart classes; closed at the end."""
        with self._opened(manifest, threads) as engine:
            yield engine

    def _opened(self, manifest: Manifest, threads: int) -> Engine:
        from proofgraph.j1ql.engine import Engine  # loads duckdb only here

        smart = self._smart_classes()
        try:
            return Engine.open(self.query_file(manifest), threads=threads, smart_classes=smart)
        except (DamagedError, NotFoundError):
            # A query file cut short by a crash, or evicted by a neighbour, costs only its building.
            self._query_files.discard(manifest)
            return Engine.open(self.query_file(manifest), threads=threads, smart_classes=smart)

    def _build(self, reports: Sequence[UnitReport], full: bool, forget: Collection[str]) -> Manifest:
        parent, pointer = self._newest()
        states = self._store.parts()
        stale = [state for state in states if full or parent is None or state.dirty]
        self._settle(stale)
        read_at = self._clock()
        partitions = self._partitions(parent, stale, full)
        manifest = self._manifest(parent, partitions, reports, forget)
        if parent is None or _differs(parent, manifest):
            self._publish(manifest, pointer)
        else:
            manifest = parent
        for state in stale:
            if state.writers == 0 or read_at - state.marked_at > OPEN_MS:
                self._store.clean(state)
        return manifest

    def _partitions(
        self, parent: Manifest | None, stale: Sequence[PartState], full: bool
    ) -> tuple[Partition, ...]:
        held = () if parent is None else parent.partitions
        known = {partition.digest: partition for partition in held}
        again = {state.part for state in stale}
        kept = [p for p in held if not full and (p.kind, p.scope, p.type) not in again]
        built = self._projection.project(sorted(again), known)
        return tuple(sorted([*kept, *built], key=lambda p: (p.kind, p.scope, p.type, p.shard)))

    def _manifest(
        self,
        parent: Manifest | None,
        partitions: tuple[Partition, ...],
        reports: Sequence[UnitReport],
        forget: Collection[str],
    ) -> Manifest:
        now = self._clock()
        return Manifest(
            created_at=now if parent is None else max(now, parent.created_at + 1),
            engine=engine_version(),
            partitions=partitions,
            triples=triples_of(partitions),
            reports=merge_reports(parent.reports if parent else (), reports, forget=forget),
            parent=parent.id if parent else None,
        )

    def _publish(self, manifest: Manifest, pointer: int) -> None:
        self._objects.put(_manifest_key(manifest.id), manifest.canonical, content_type="application/json")
        body: dict[str, Any] = {
            "id": manifest.id,
            "created_at": manifest.created_at,
            "entities": manifest.entities,
            "relationships": manifest.relationships,
            "partitions": len(manifest.partitions),
            "size": manifest.size,
            "parent": manifest.parent,
        }
        entry = Record(PARENT, "manifest", f"{manifest.created_at:013d}-{manifest.id[:16]}", body)
        self._records.transact(
            [
                Put(Record(PARENT, "pointer", "latest", {"id": manifest.id}), expected=pointer),
                Put(entry, expected=NEW),
            ]
        )

    def _newest(self) -> tuple[Manifest | None, int]:
        record = self._records.get(PARENT, "pointer", "latest")
        if record is None:
            return None, NEW
        return self.get(record.body["id"]), record.version

    def _settle(self, stale: Sequence[PartState]) -> None:
        """Wait until the store's indexes show what was marked before."""
        newest = max((state.marked_at for state in stale), default=0)
        wait = newest + self._store.settle_ms - self._clock()
        if 0 < wait <= self._store.settle_ms:
            self._sleep(wait / 1000)


def _manifest_key(manifest_id: str) -> str:
    if not (len(manifest_id) == 64 and manifest_id.isalnum()):
        raise NotFoundError(f"There is no snapshot {manifest_id!r}.", id=manifest_id)
    return f"snapshots/manifests/{manifest_id}.json"


def _differs(parent: Manifest, manifest: Manifest) -> bool:
    return (parent.partitions, parent.reports) != (manifest.partitions, manifest.reports)
