"""Deleting frameworks, and having them back within 30 days with all that was linked, set and evaluated.

A deleted framework's record moves from the parent `frameworks` to `deleted-frameworks`; everything else stays
where it is, and counts nowhere. What belongs to it is taken away only when it is removed for good, and then
texts, history, evaluations and evidence stay.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from proofgraph.compliance.frameworks import DELETED, PARENT, Framework, Frameworks, conflict_of, parent_of
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every

DAYS = 30
DAY = 86_400_000
_BATCH = 90
_OWN_KINDS = ("requirement", "link", "standing", "trend", "day", "rollup", "attestation", "answer")
"""What belongs to a framework alone, under its own parent."""


class DeletedFrameworks:
    """`retired` is told of each framework that stops to count, so that its problems leave the graph."""

    def __init__(
        self,
        records: Records,
        frameworks: Frameworks,
        clock: Clock,
        retired: Callable[[Framework], object] = lambda _: None,
    ) -> None:
        self._records = records
        self._frameworks = frameworks
        self._clock = clock
        self._retired = retired

    def delete(self, framework_id: str, *, by: str, expected: int = ANY) -> Framework:
        """Take a framework away; `restore` brings it back."""
        held = self._frameworks.get(framework_id)
        if expected not in (ANY, held.version):
            raise conflict_of(framework_id)
        gone = held.model_copy(update={"deleted_at": self._clock(), "deleted_by": by})
        # Before and after: cut off in between, it leaves nothing that no evaluation would take away.
        self._retired(held)
        self._records.transact(
            [
                Delete(PARENT, "framework", framework_id, expected=held.version),
                Put(Record(DELETED, "framework", framework_id, gone.body())),
            ]
        )
        self._retired(held)
        return gone

    def list(self) -> Sequence[Framework]:
        """Those that can be restored or removed for good, the newest deleted first."""
        found = [
            Framework.model_validate(record.body) for record in every(self._records, DELETED, "framework")
        ]
        return sorted(found, key=lambda framework: -(framework.deleted_at or 0))

    def restore(self, framework_id: str) -> Framework:
        """Bring a framework back as it was; ConflictError when it was deleted more than 30 days ago."""
        held, version = self._deleted(framework_id)
        if until(held) < self._clock():
            raise ConflictError(
                f"The framework {framework_id!r} was deleted over {DAYS} days ago and cannot be restored.",
                id=framework_id,
            )
        back = held.model_copy(update={"deleted_at": None, "deleted_by": ""})
        self._records.transact(
            [
                Put(Record(PARENT, "framework", framework_id, back.body()), expected=NEW),
                Delete(DELETED, "framework", framework_id, expected=version),
            ]
        )
        return self._frameworks.get(framework_id)

    def remove(self, framework_id: str) -> Framework:
        """Give up a deleted framework, so that its id is free.

        Its record goes last: where this is broken off, it is repeated.
        """
        held, version = self._deleted(framework_id)
        operations = [
            Delete(record.parent, record.kind, record.id)
            for parent, kind in _own(framework_id)
            for record in every(self._records, parent, kind)
        ]
        for start in range(0, len(operations), _BATCH):
            self._records.transact(operations[start : start + _BATCH])
        self._records.delete(DELETED, "framework", framework_id, expected=version)
        return held

    def _deleted(self, framework_id: str) -> tuple[Framework, int]:
        record = self._records.get(DELETED, "framework", framework_id)
        if record is None:
            raise NotFoundError(f"There is no deleted framework {framework_id!r}.", id=framework_id)
        return Framework.model_validate(record.body), record.version


def until(framework: Framework) -> int:
    """Until when a deleted framework can be restored."""
    return (framework.deleted_at or 0) + DAYS * DAY


def _own(framework_id: str) -> list[tuple[str, str]]:
    own = [(parent_of(framework_id), kind) for kind in _OWN_KINDS]
    return [*own, (f"outcomes#{framework_id}", "outcome")]
