"""What a closed engagement leaves: a picture that no longer moves, and its evidence locked for as long.

The picture names every evaluation of the period, and those of other days that its standing is from. Locking
the evidence behind them takes a while, so it is done in steps that can be cut off anywhere: `pin` goes on
from where the last one came to. The last step locks what the picture names beside: what people brought, its
files, policies, exceptions, frozen populations. With each goes the statement of the ledger that says who
entered it, when and why.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import orjson

from proofgraph.compliance.custody import bundled
from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.exceptions import Exception_
from proofgraph.compliance.ledger import Ledger
from proofgraph.compliance.operation import FrameworkOperation, Operations, RequirementOperation
from proofgraph.compliance.populations import Populations
from proofgraph.compliance.results import Evaluation, Result
from proofgraph.compliance.runs import Runs
from proofgraph.errors import NotFoundError
from proofgraph.graph.snapshot import Snapshots
from proofgraph.observability import apart
from proofgraph.ports.records import Records

DIGEST = re.compile(r"[0-9a-f]{64}")
EVALUATION, QUERIES = "evaluation_id", "queries"
"""How a picture names evaluations, and the rows of their queries."""

LOCKERS = 8
BATCH = 400
"""Items that are locked between two looks at the clock: some four seconds of S3."""


@dataclass(frozen=True)
class Freezing:
    records: Records
    engagements: Engagements
    populations: Populations
    operations: Operations
    snapshots: Snapshots
    evidence: EvidenceStore
    ledger: Ledger
    accepted: Callable[[Engagement], Sequence[Exception_]] = lambda _: ()
    """The exceptions that counted at some time of its period."""

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
        picture = self.engagements.picture(engagement)
        listed = _listed(picture)
        done = engagement.pinned
        if done > len(listed):
            return engagement
        # While the picture waits for the ledger, so may what it names; the oldest are entered first.
        entered = bool(self.ledger.statement_keys(engagement.frozen))
        seen: set[str] = set()
        while done <= len(listed) and left():
            if done < len(listed):
                digests, told = self._behind(listed[done]["id"], listed[done]["snapshot"])
            elif entered:
                digests, told = self._beside(engagement, picture)
            else:
                break
            if not entered and not all(map(self.ledger.statement_keys, told)):
                break
            if not self._hold([*(digests - seen)], told, until, left):
                break
            seen |= digests
            done += 1
        return self.engagements.pinned(engagement, done) if done > engagement.pinned else engagement

    def pin_all(self, left: Callable[[], bool]) -> None:
        """Go on with every closed engagement, while there is time left; one that fails stops no other."""

        def go_on(engagement_id: str) -> None:
            if left():
                self.pin(engagement_id, left)

        closed = [found.id for found in self.engagements.list() if found.state == "closed"]
        apart({id: partial(go_on, id) for id in closed})

    def _picture(self, engagement: Engagement) -> Mapping[str, Any]:
        period, runs = engagement.period, Runs(self.records)
        asked = [
            found
            for found in runs.within(engagement.framework_id, period.start, period.end)
            if found.state == "succeeded"
        ]
        picture = {
            "operation": _plain(self._operation(engagement)),
            "evaluations": [_run(found) for found in asked],
            "populations": [self.populations.listed(p) for p in self.populations.list(engagement.id)],
            "exceptions": [
                {"exception": found.body(), "kept": found.kept} for found in self.accepted(engagement)
            ],
            **self.beside(engagement),
        }
        others = sorted(_evaluations(picture) - {found.id for found in asked})
        return {**picture, "behind": [_run(found) for id in others if (found := runs.find(id))]}

    def _operation(self, engagement: Engagement) -> FrameworkOperation:
        return self.operations.framework(engagement.framework_id, engagement.period)

    def _hold(
        self, digests: Sequence[str], told: Collection[str], until: int, left: Callable[[], bool]
    ) -> bool:
        """Lock items, and the statements that some were entered with; False where time is over before."""

        def lock(digest: str) -> None:
            self.evidence.hold(digest, until)
            for key in self.ledger.statement_keys(digest) if digest in told else ():
                self.evidence.lock(key, until)

        with ThreadPoolExecutor(LOCKERS) as pool:
            for start in range(0, len(digests), BATCH):
                if start and not left():
                    return False
                list(pool.map(lock, digests[start : start + BATCH]))
        return True

    def _behind(self, evaluation_id: str, snapshot_id: str) -> tuple[set[str], set[str]]:
        """Everything in the evidence store that stands behind one evaluation, and what tells of all of it.

        What an evaluation found is entered with one statement. Its results are its own, so they lead to it;
        rows that many evaluations gave would lead to the statements of all.
        """
        bodies = Runs(self.records).bodies(evaluation_id)
        results = hashlib.sha256(bundled(bodies)).hexdigest()
        found = {results, *(digest for body in bodies for digest in _of(Result.model_validate(body)))}
        return found | self._snapshot(snapshot_id), {results}

    def _beside(self, engagement: Engagement, picture: Mapping[str, Any]) -> tuple[set[str], set[str]]:
        """What the picture names, itself among it, and the snapshots that its populations were asked of."""
        told = _named(picture, without=QUERIES) | {engagement.frozen}
        snapshots = (
            self._snapshot(id)
            for held in picture["populations"]
            for id in held["population"].get("snapshots", ())
        )
        return told.union(_named(picture), *snapshots), told

    def _snapshot(self, snapshot_id: str) -> set[str]:
        try:
            manifest = self.snapshots.get(snapshot_id)
        except NotFoundError:
            return set()
        return {manifest.id, *(partition.file_digest for partition in manifest.partitions)}


def _listed(picture: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """The evaluations of the period, and those of other days that it shows."""
    return [*picture["evaluations"], *picture.get("behind", ())]


def _named(value: Any, *, without: str = "") -> set[str]:
    """Every digest that a picture names, but for those under a name."""
    if isinstance(value, str):
        return {value} if DIGEST.fullmatch(value) else set()
    if isinstance(value, Mapping):
        return {d for name, held in value.items() if name != without for d in _named(held, without=without)}
    if isinstance(value, Sequence):
        return {digest for held in value for digest in _named(held, without=without)}
    return set()


def _evaluations(value: Any) -> set[str]:
    """Every evaluation that a picture names."""
    if isinstance(value, Mapping):
        own = value.get(EVALUATION)
        return {id for held in value.values() for id in _evaluations(held)} | ({own} if own else set())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return {id for held in value for id in _evaluations(held)}
    return set()


def _run(evaluation: Evaluation) -> dict[str, Any]:
    return {"id": evaluation.id, "snapshot": evaluation.snapshot_id, "at": evaluation.started_at}


def _of(result: Result) -> Iterator[str]:
    for run in result.queries:
        yield from (digest for digest in (run.digest, run.proven_digest, run.certificate) if digest)


def _plain(operation: FrameworkOperation | RequirementOperation) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(orjson.dumps(asdict(operation)))
    return found
