"""What an evaluation found, taken into custody before it counts: kept under lock and entered in the ledger.

Kept are the results as one item, the manifest of the snapshot and, where `objects` holds them, its
partitions; rows and certificates lie in the evidence store already. Entered are the results, the manifest
and the digest of all rows and certificates, with one statement. Done again, nothing is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson

from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.ledger import Note
from proofgraph.compliance.outbox import Outbox
from proofgraph.compliance.results import Evaluation, Result
from proofgraph.errors import DamagedError
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.projection import partition_key
from proofgraph.ports.objects import Objects


@dataclass(frozen=True)
class Custody:
    """`objects` has the partitions of snapshots; None keeps the manifest alone."""

    evidence: EvidenceStore
    outbox: Outbox
    objects: Objects | None = None
    workdir: Path | None = None

    def take(self, evaluation: Evaluation, results: Sequence[Result], manifest: Manifest) -> None:
        if self.objects is not None:
            self._keep_partitions(manifest, self.objects)
        kept = self.evidence.put(bundle_of(results))
        found = {kept, self.evidence.put(manifest.canonical)}
        for run in (run for result in results for run in result.queries):
            found |= {digest for digest in (run.digest, run.proven_digest, run.certificate) if digest}
        statement = statement_of(evaluation, kept)
        self.outbox.deliver([Note("evidence", item, statement) for item in sorted(found)])

    def _keep_partitions(self, manifest: Manifest, objects: Objects) -> None:
        for partition in manifest.partitions:
            if self.evidence.keep_file(partition.file_digest):
                continue
            if self.workdir is not None:
                self.workdir.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(dir=self.workdir) as folder:
                path = objects.fetch(partition_key(partition.digest), Path(folder) / "partition")
                if self.evidence.put_file(path) != partition.file_digest:
                    raise DamagedError(
                        f"The partition {partition.digest} of the snapshot {manifest.id} was changed "
                        "after it was made."
                    )


def bundle_of(results: Sequence[Result]) -> bytes:
    """Results as they are kept: one line each, by question."""
    return bundled(result.model_dump(mode="json") for result in results)


def bundled(bodies: Iterable[Mapping[str, Any]]) -> bytes:
    """The same of results as their records hold them."""
    return b"\n".join(line_of(body) for body in sorted(bodies, key=lambda body: str(body["question_id"])))


def line_of(result: Mapping[str, Any]) -> bytes:
    return orjson.dumps(result, option=orjson.OPT_SORT_KEYS)


def statement_of(evaluation: Evaluation, results: str) -> dict[str, Any]:
    """Who, when and why of everything that one evaluation found; `results` is the digest of its bundle."""
    return {
        "what": "evaluation",
        "evaluation": evaluation.id,
        "framework": evaluation.framework_id,
        "by": evaluation.started_by,
        "at": evaluation.started_at,
        "snapshot": evaluation.snapshot_id,
        "results": results,
    }
