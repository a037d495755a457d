"""Opens the sources of a plan, piece by piece: no file has to fit into memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from proofgraph.compliance.evidence import EvidenceStore, row_of
from proofgraph.exports import csv, runs
from proofgraph.exports.plan import Content, Item, Provenance, Rows, Segment, Source
from proofgraph.exports.runs import Entries
from proofgraph.graph.snapshot import Snapshots

LINES = 500
"""Lines that go on together, so that a file of a million is not a million small writes."""

INDENTED = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE


@dataclass
class Sources:
    """Certificates are shared by many queries, so the last ones are kept. `entries` reads the ledger from one
    number to another; without one there is no run of it to write.
    """

    evidence: EvidenceStore
    snapshots: Snapshots
    entries: Entries = lambda *_: iter(())
    _certificates: dict[str, Any] = field(default_factory=dict)

    def open(self, source: Source) -> bytes | Iterable[bytes]:
        match source:
            case Content():
                return source.content
            case Item():
                return self.evidence.pieces(source.digest)
            case Rows():
                return self._csv(source)
            case Provenance():
                return self._provenance(source)
            case Segment():
                return runs.written(source.runs, self.entries)
            case _:
                return self.snapshots.get(source.id).canonical

    def _csv(self, source: Rows) -> Iterator[bytes]:
        """Read twice where the columns are not known: once for their names, once for the rows."""
        columns = csv.columns_of(self._rows(source.digest), source.columns)
        waiting: list[bytes] = []
        for line in csv.lines(self._rows(source.digest), columns):
            waiting.append(line)
            if len(waiting) == LINES:
                yield b"".join(waiting)
                waiting.clear()
        yield b"".join(waiting)

    def _rows(self, digest: str) -> Iterator[Mapping[str, Any]]:
        return (row_of(line) for line in self.evidence.lines(digest))

    def _provenance(self, source: Provenance) -> bytes:
        body = {**source.body, "certificate": self._certificate(source.certificate)}
        return orjson.dumps(body, option=INDENTED)

    def _certificate(self, digest: str) -> Any:
        if not digest:
            return None
        if digest not in self._certificates:
            if len(self._certificates) > LINES:
                self._certificates.clear()
            self._certificates[digest] = self.evidence.get_json(digest)
        return self._certificates[digest]
