"""Gathers the parts of a package under one root, and what all packages have: read-me, snapshots, ledger.

<root>/README.txt  summary.csv  exceptions.csv  manifest.json
<root>/snapshots/<id>.json        the manifests of the snapshots that were asked
<root>/ledger/segment.json        the chain's entries for the evidence in the package, with signed heads
<root>/ledger/items.json          which evidence is entered there, and what shows what people brought
<root>/ledger/public-key.pem      the key that signed heads and manifest
<root>/populations/               frozen populations with seed and sample, by engagement
<root>/populations/certificates/  the completeness certificates that they name, by digest
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from cryptography.hazmat.primitives import serialization

from proofgraph.compliance.chain import Span
from proofgraph.compliance.results import QueryRun, Result
from proofgraph.exports.names import Folder
from proofgraph.exports.plan import (
    Content,
    Item,
    Part,
    Plan,
    Provenance,
    Rows,
    Segment,
    SnapshotManifest,
    Source,
)
from proofgraph.exports.sources import INDENTED
from proofgraph.ports.signing import fingerprint

LEDGER = "ledger"
SNAPSHOTS = "snapshots"
POPULATIONS = "populations"
CERTIFICATES = f"{POPULATIONS}/certificates"
AUDIT, PICTURE = "audit", "picture-at-closing"

README = """\
{title}
{organisation}

{layout}
Beside each CSV stands a JSON file of the same name: the query, the snapshot it ran on, the time that
`date.now` stood for, the digest of the rows, and the completeness certificate. The file that ends in
.rows.jsonl holds the rows as they were digested: its SHA-256 is that digest. snapshots/ holds the manifests
of the snapshots, each named by its SHA-256. ledger/ holds the entries of the evidence in the organisation's
append-only ledger, with the signed heads that close them. Links, notes, attestations and uploads have a JSON
file beside them too: what was entered in that ledger, whose SHA-256 stands in ledger/items.json.

Statuses: TESTED fulfilled and monitoring; ATTENTION potential remediation needed; GAP gap detected;
UNKNOWN manual review needed; NOT_APPLICABLE does not apply. Incomplete: some data could not be read.

To check that nothing was changed:

    pip install proofgraph
    proofgraph verify THIS-FILE.zip --fingerprint {fingerprint}

Take the fingerprint from where the organisation publishes it, not from this file.
"""


@dataclass(frozen=True)
class Entered:
    """The runs of the ledger that show the items entered, and the items that were never entered."""

    runs: Sequence[Span]
    entered: Sequence[str]
    missing: Sequence[str]


Segments = Callable[[Collection[str]], Entered]


@dataclass(frozen=True, slots=True)
class Brought:
    """What somebody brought, readable in the file `shown`; `body` is to hold it as it was entered."""

    kind: str
    shown: str
    body: str
    digest: str


@dataclass
class Layout:
    """`items` are the digests of the evidence in it, `snapshots` the ids of those that were asked."""

    root: Folder
    parts: list[Part] = field(default_factory=list)
    brought: list[Brought] = field(default_factory=list)
    items: dict[str, None] = field(default_factory=dict)
    snapshots: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Taken first, so that no section of that name stands where the verifier looks.
        self._ledger, self._snapshots = self.root.folder(LEDGER), self.root.folder(SNAPSHOTS)
        self.root.folder(POPULATIONS)
        self.root.file("manifest", ".json")

    def add(self, path: str, source: Source) -> None:
        self.parts.append(Part(path=path, source=source))

    def text(self, path: str, content: str | bytes) -> None:
        self.add(path, Content(content=content.encode() if isinstance(content, str) else content))

    def item(self, path: str, digest: str) -> None:
        """An evidence item as it was stored."""
        self.items[digest] = None
        self.add(path, Item(digest=digest))

    def vouch(self, brought: Brought) -> None:
        """Have what somebody brought checked against what was entered of it."""
        if brought.digest:
            self.items[brought.digest] = None
        self.brought.append(brought)

    def questions(self, folder: Folder, results: Sequence[Result]) -> None:
        for number, result in enumerate(results, start=1):
            self._question(folder.folder(f"{number}_{result.title}", most=50), result)

    def close(self, filename: str, about: Mapping[str, Any], segments: Segments, public_key: bytes) -> Plan:
        """Add what proves the rest, and give the whole."""
        for id in sorted(self.snapshots):
            self.add(f"{self._snapshots.path}{id}.json", SnapshotManifest(id=id))
        ledger = self._ledger
        self.text(f"{ledger.path}public-key.pem", pem(public_key))
        if self.items:
            found = segments(sorted(self.items))
            items = {
                "entered": sorted(found.entered),
                "not_entered": sorted(found.missing),
                "brought": self._bodies(frozenset(found.entered)),
            }
            self.text(f"{ledger.path}items.json", orjson.dumps(items, option=INDENTED))
            self.add(f"{ledger.path}segment.json", Segment(runs=tuple(found.runs)))
        return Plan(filename=filename, root=self.root.path, about=about, parts=tuple(self.parts))

    def _bodies(self, entered: Collection[str]) -> list[dict[str, str | None]]:
        """Add what was entered of each thing that somebody brought, and tell where it is.

        What was never entered may lie in no store either: it is shown, and nothing vouches for it.
        """
        told: list[dict[str, str | None]] = []
        for one in self.brought:
            held = one.digest in entered
            if held:
                self.add(one.body, Item(digest=one.digest))
            told.append({"kind": one.kind, "shown": one.shown, "body": one.body if held else None})
        return told

    def readme(self, title: str, organisation: str, layout: str, public_key: bytes) -> None:
        text = README.format(
            title=title,
            organisation=organisation or "the organisation",
            layout=layout,
            fingerprint=fingerprint(public_key),
        )
        self.text(self.root.file("README", ".txt"), text)

    def _question(self, folder: Folder, result: Result) -> None:
        self.snapshots[result.snapshot_id] = None
        for number, run in enumerate(result.queries, start=1):
            stem = folder.file(f"{number}_{run.name}", most=40)
            if run.certificate:
                self.items[run.certificate] = None
            self.add(f"{stem}.json", Provenance(body=_provenance(result, run), certificate=run.certificate))
            if run.digest:
                self.add(f"{stem}.csv", Rows(digest=run.digest, columns=run.columns))
                self.item(f"{stem}.rows.jsonl", run.digest)


def pem(public_key: bytes) -> bytes:
    """As openssl and its like read it."""
    return serialization.load_der_public_key(public_key).public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def _provenance(result: Result, run: QueryRun) -> dict[str, Any]:
    """What is needed to ask the query again and compare."""
    return {
        "question": {"id": result.question_id, "title": result.title, "content_sha256": result.content},
        "status": result.status.value,
        "left_out": result.left_out.value if result.left_out else None,
        "incomplete": result.incomplete,
        "query": run.query,
        "results_are": run.results_are.value,
        "parameters": dict(run.parameters),
        "scope": list(result.scope),
        "smart_classes": dict(result.smart_classes) if result.smart_classes is not None else None,
        "snapshot": result.snapshot_id,
        "date_now": result.now,
        "evaluation": result.evaluation_id,
        "engine": result.engine,
        "mask": result.mask,
        "masked_values": run.masked,
        "rows": run.count,
        "rows_sha256": run.digest or None,
        "error": run.error or None,
        "certificate_sha256": run.certificate or None,
    }
