"""A query's answer as a file: CSV, JSON or XLSX, all rows, secrets masked.

The JSON and the workbook state the query, the snapshot and the digest of the rows; so does the export's
record, for the CSV.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from proofgraph.compliance import masking
from proofgraph.errors import ConflictError
from proofgraph.exports import csv, xlsx
from proofgraph.exports.scopes import QueryScope
from proofgraph.exports.times import moment
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.snapshot import Snapshots
from proofgraph.j1ql.context import Limits, QueryPolicy
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.results import Result, TableResult, TreeResult, digest

LIMITS = Limits(seconds=600, rows=300_000)
"""What one function has the time and the memory for."""


@dataclass(frozen=True)
class Answer:
    """What a query answered on a snapshot, masked; `digest` is that of the masked rows."""

    scope: QueryScope
    snapshot: Manifest
    result: Result
    masked: int

    @property
    def digest(self) -> str:
        return digest(self.result)

    @property
    def columns(self) -> list[str]:
        declared = self.result.columns if isinstance(self.result, TableResult) else ()
        return csv.columns_of(self.result.rows, declared)

    @property
    def _policy(self) -> dict[str, str]:
        """What the rows were found among, where that is not everything."""
        visible = self.scope.visible
        return {} if visible is None else {"query_policy": " OR ".join(f"({each})" for each in visible)}

    @property
    def about(self) -> dict[str, Any]:
        return {
            "query": self.scope.query,
            "snapshot": self.snapshot.id,
            "snapshot_time": self.snapshot.created_at,
            "rows": len(self.result.rows),
            "rows_sha256": self.digest,
            "mask": masking.VERSION,
            "masked_values": self.masked,
        } | self._policy


def ready(snapshots: Snapshots, scope: QueryScope) -> Manifest:
    """The graph that is asked; refuses a query that cannot be read, before there is a job."""
    parse(scope.query)
    if scope.snapshot_id:
        return snapshots.get(scope.snapshot_id)
    found = snapshots.latest()
    if found is None:
        raise ConflictError("There is no snapshot yet; connect an integration and collect first.")
    return found


def ask(snapshots: Snapshots, scope: QueryScope) -> Answer:
    manifest = ready(snapshots, scope)
    with snapshots.engine(manifest) as engine:
        result = engine.run(
            scope.query,
            now=manifest.created_at,
            limits=LIMITS,
            parameters=dict(scope.parameters),
            variables=dict(scope.variables),
            policy=None if scope.visible is None else QueryPolicy(scope.visible),
        )
    mask = masking.Masking()
    if isinstance(result, TreeResult):
        result = replace(result, vertices=mask.rows(result.vertices), edges=mask.rows(result.edges))
    else:
        result = replace(result, data=mask.rows(result.data))
    return Answer(scope, manifest, result, mask.masked)


def name_of(kind: str, at: int) -> str:
    """Such as `query-2026-11-23T040506Z.xlsx`."""
    return f"query-{moment(at).replace(':', '')}.{kind.rpartition('-')[2]}"


def write_csv(answer: Answer, target: BinaryIO) -> None:
    target.writelines(csv.lines(answer.result.rows, answer.columns))


def write_json(answer: Answer, target: BinaryIO) -> None:
    from proofgraph.j1ql.batch import json_bytes  # the engine's, with integers of any size; loads duckdb

    target.write(json_bytes({**answer.result.to_json(), **answer.about}))


def write_xlsx(answer: Answer, target: BinaryIO) -> None:
    sheets: list[tuple[str, Sequence[str], Sequence[Mapping[str, Any]]]] = [
        ("Rows", answer.columns, answer.result.rows)
    ]
    if isinstance(answer.result, TreeResult):
        sheets = [
            ("Vertices", answer.columns, answer.result.vertices),
            ("Edges", csv.columns_of(answer.result.edges), answer.result.edges),
        ]
    about = answer.about | {"snapshot_time": moment(answer.snapshot.created_at)}
    xlsx.write(target, sheets, about)


WRITERS: Mapping[str, Callable[[Answer, BinaryIO], None]] = {
    "query-csv": write_csv,
    "query-json": write_json,
    "query-xlsx": write_xlsx,
}
