"""What a closed engagement leaves: a picture that no longer moves, and its evidence locked for as long.

The picture names every evaluation of the period. Locking the evidence behind them takes a while, so it is
done in steps that can be cut off anywhere: `pin` goes on from where the last one came to. The last step locks
what the picture names beside: what people brought, its files, frozen populations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import orjson

from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.operation import FrameworkOperation, Operations, RequirementOperation
from proofgraph.compliance.populations import Populations
from proofgraph.compliance.results import Result
from proofgraph.compliance.runs import Runs
from proofgraph.errors import NotFoundError
from proofgraph.graph.snapshot import Snapshots
from proofgraph.ports.records import Records

DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Freezing:
    records: Records
    engagements: Engagements
    populations: Populations
    operations: Operations
    snapshots: Snapshots
    evidence: EvidenceStore
    beside: Callable[[Engagement], Mapping[str, Any]] = lambda _: {}
    """What else its picture holds: how the audit of it went."""

    def close(self, engagement_id: str, *, by: str, expected: int) -> Engagement:
        return self.engagements.close(engagement_id, self._picture, by=by, expected=expected)

    def status(self, engagement: Engagement) -> Mapping[str, Any]:
        """The operation over its period: as it is now, or as it was when the engagement was closed."""
        if engagement.state == "closed":
            found: Mapping[str, Any] = self.engagements.picture(engagement)["operation"]
            return found
        return _plain(self._operation(engagement))

    def operation(self, engagement: Engagement, ref: str) -> Mapping[str, Any]:
        """The same of one requirement."""
        if engagement.state == "closed":
            for found in self.status(engagement)["requirements"]:
                if found["ref"] == ref:
                    return dict(found)
            raise NotFoundError(f"There is no requirement {ref!r} in this engagement.", ref=ref)
        return _plain(self.operations.requirement(engagement.framework_id, ref, engagement.period))

    def pin(self, engagement_id: str, left: Callable[[], bool]) -> Engagement:
        """Lock the evidence of a closed engagement until its retention date, while there is time left."""
        engagement = self.engagements.get(engagement_id)
        if engagement.retain_until is None:
            return engagement
        until = engagement.retain_until // 1000
        listed = self.engagements.picture(engagement)["evaluations"]
        done = engagement.pinned
        self.evidence.hold(engagement.frozen, until)
        seen: set[str] = set()
        while done < len(listed) and left():
            for digest in self._digests(listed[done]["id"], listed[done]["snapshot"]):
                if digest not in seen:
                    self.evidence.hold(digest, until)
                    seen.add(digest)
            done += 1
        if done == len(listed) and left():
            for digest in sorted(_named(self.engagements.picture(engagement)) - seen):
                self.evidence.hold(digest, until)
            done += 1
        return self.engagements.pinned(engagement, done) if done > engagement.pinned else engagement

    def pin_all(self, left: Callable[[], bool]) -> None:
        """Go on with every closed engagement, while there is time left."""
        for engagement in self.unpinned():
            self.pin(engagement.id, left)

    def unpinned(self) -> list[Engagement]:
        """Closed engagements whose evidence is not all locked yet."""
        return [
            found
            for found in self.engagements.list()
            if found.state == "closed" and found.pinned <= len(self.engagements.picture(found)["evaluations"])
        ]

    def _picture(self, engagement: Engagement) -> Mapping[str, Any]:
        period = engagement.period
        return {
            "operation": _plain(self._operation(engagement)),
            "evaluations": [
                {"id": found.id, "snapshot": found.snapshot_id, "at": found.started_at}
                for found in Runs(self.records).within(engagement.framework_id, period.start, period.end)
                if found.state == "succeeded"
            ],
            "populations": [self.populations.listed(p) for p in self.populations.list(engagement.id)],
            **self.beside(engagement),
        }

    def _operation(self, engagement: Engagement) -> FrameworkOperation:
        return self.operations.framework(engagement.framework_id, engagement.period)

    def _digests(self, evaluation_id: str, snapshot_id: str) -> Iterator[str]:
        """Everything in the evidence store that stands behind one evaluation."""
        for result in Runs(self.records).results(evaluation_id):
            yield from _of(result)
        try:
            manifest = self.snapshots.get(snapshot_id)
        except NotFoundError:
            return
        yield manifest.id
        yield from (partition.file_digest for partition in manifest.partitions)


def _named(value: Any) -> set[str]:
    """Every digest that a picture names."""
    if isinstance(value, str):
        return {value} if DIGEST.fullmatch(value) else set()
    if isinstance(value, Mapping):
        return {digest for held in value.values() for digest in _named(held)}
    if isinstance(value, Sequence):
        return {digest for held in value for digest in _named(held)}
    return set()


def _of(result: Result) -> Iterator[str]:
    for run in result.queries:
        yield from (digest for digest in (run.digest, run.proven_digest, run.certificate) if digest)


def _plain(operation: FrameworkOperation | RequirementOperation) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(orjson.dumps(asdict(operation)))
    return found
