"""Query files of large snapshots, made by a function of their own where a request has no time for it.

A request that needs one starts the function and is refused meanwhile, with how far it is. The file then lies
in the bucket, so that repeating the request finds it. Starting the function twice costs only its time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.errors import ConflictError, PreparingError, ProofgraphError, UnavailableError
from proofgraph.graph.manifest import Manifest
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Record, Records

PARENT = "snapshots"
KIND = "preparing"
MOST_BYTES = 20_000_000
"""Of partitions: what a request makes ready itself, in about 3 seconds."""

AT_ONCE = 8
LONGEST_MS = 15 * 60_000
"""No function runs longer."""

KEPT_DAYS = 7
AGAIN_SECONDS = 5
UNENDED = "it did not end within 15 minutes; the function's log says why"


@dataclass(frozen=True)
class Preparing:
    """`start` has the query file of a manifest's id made, elsewhere."""

    records: Records
    clock: Clock
    start: Callable[[str], object]

    def need(self, wanted: Sequence[Manifest], ready: Callable[[Manifest], bool]) -> None:
        """PreparingError while those that are not ready are too much for a request; else it makes them."""
        distinct = {manifest.id: manifest for manifest in wanted}
        if sum(manifest.size for manifest in distinct.values()) <= MOST_BYTES:
            return
        missing = [manifest for manifest in distinct.values() if not ready(manifest)]
        if sum(manifest.size for manifest in missing) <= MOST_BYTES:
            return
        for manifest in missing[:AT_ONCE]:
            self._begin(manifest.id)
        done, things = len(distinct) - len(missing), sum(m.entities + m.relationships for m in missing)
        of = f"{done} of {len(distinct)} snapshots are" if len(distinct) > 1 else "The snapshot is not"
        raise PreparingError(
            f"{of} ready to be asked: {things:,} entities and relationships are being made ready, which "
            f"takes about 10 seconds a million of them. Repeat it in {AGAIN_SECONDS} seconds.",
            ready=done,
            of=len(distinct),
            retry_after=AGAIN_SECONDS,
        )

    def made(self, manifest_id: str, make: Callable[[str], object]) -> None:
        """What the function does: make the file, and note why where it cannot be made."""
        try:
            make(manifest_id)
        except Exception as error:
            cause = error.message if isinstance(error, ProofgraphError) else type(error).__name__
            self.records.put(self._record(manifest_id, cause))
            raise
        self.records.delete(PARENT, KIND, manifest_id)

    def _begin(self, manifest_id: str) -> None:
        """Once for all who ask; what failed is told once, and begun again by whoever asks next."""
        held = self.records.get(PARENT, KIND, manifest_id)
        if held is None:
            self.start(manifest_id)
            try:
                self.records.put(self._record(manifest_id, ""), expected=NEW)
            except ConflictError:
                return  # somebody else began it, or it has failed already
            return
        late = held.body["at"] < self.clock() - LONGEST_MS
        if cause := held.body["cause"] or (UNENDED if late else ""):
            self.records.delete(PARENT, KIND, manifest_id, expected=held.version)
            raise UnavailableError(
                f"The snapshot {manifest_id[:16]} could not be made ready: {cause}. "
                "Repeat the request to have it tried again.",
                snapshot=manifest_id,
            )

    def _record(self, manifest_id: str, cause: str) -> Record:
        now = self.clock()
        body: dict[str, Any] = {"at": now, "cause": cause}
        return Record(PARENT, KIND, manifest_id, body, expires_at=now // 1000 + KEPT_DAYS * 86_400)
