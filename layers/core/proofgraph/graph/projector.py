"""After edits by hand: note what they touched, and build one snapshot for many of them.

The stream of the graph table calls `record` and then `project`; its batching window is the first
debounce, `quiet_ms` a second one for callers that come more often.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from proofgraph.graph.manifest import Manifest
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import GraphStore
from proofgraph.graph.stored import Part
from proofgraph.ports.clock import Clock


@dataclass(frozen=True)
class Projector:
    """`patience_ms` bounds how long a stream of edits that never pauses can hold a snapshot back."""

    store: GraphStore
    snapshots: Snapshots
    clock: Clock
    quiet_ms: int = 0
    patience_ms: int = 45_000

    def record(self, changes: Iterable[Part]) -> int:
        """Mark what was edited; gives how many partitions that were."""
        touched = sorted(set(changes))
        self.store.mark(touched)
        return len(touched)

    def project(self) -> Manifest | None:
        """Build a snapshot if something is dirty and edits have paused; None if there was no need yet."""
        dirty = [state for state in self.store.parts() if state.dirty]
        if not dirty:
            return None
        now = self.clock()
        quiet = now - max(state.marked_at for state in dirty) >= self.quiet_ms
        if not quiet and not self._overdue(now):
            return None
        return self.snapshots.build()

    def _overdue(self, now: int) -> bool:
        newest = self.snapshots.latest()
        return newest is None or now - newest.created_at >= self.patience_ms
