"""The records of export jobs: parent `exports`, kind `export`, id `<time>-<random>`, listed by what they are
about under the index that `scopes` names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import model_validator

from proofgraph.compliance.frameworks import Stored
from proofgraph.compliance.results import Progress, State
from proofgraph.errors import ConflictError, NotFoundError, UnavailableError
from proofgraph.exports.scopes import Kind, Scope
from proofgraph.exports.watching import Ended
from proofgraph.ports.records import Record, Records

PARENT = "exports"
ENDED: frozenset[State] = frozenset({"succeeded", "failed", "cancelled"})
_ATTEMPTS = 20


class Export(Stored):
    """One export; `sha256` and `bytes` are of the file once it is there, `manifest_sha256` of its manifest.

    `upload` is the one under way; `rows` and `rows_sha256` say what a query answered.
    """

    id: str
    kind: Kind
    scope: Scope
    state: State = "queued"
    progress: Progress = Progress()
    started_at: int
    finished_at: int | None = None
    started_by: str
    filename: str | None = None
    bytes: int | None = None
    sha256: str | None = None
    manifest_sha256: str | None = None
    rows: int | None = None
    rows_sha256: str | None = None
    error: str | None = None
    upload: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _of_the_first_release(cls, values: Any) -> Any:
        """Jobs were once about frameworks alone."""
        if isinstance(values, dict) and "scope" not in values and "framework_id" in values:
            return {**values, "scope": {"type": "framework", "framework_id": values["framework_id"]}}
        return values

    @property
    def framework_id(self) -> str:
        return str(getattr(self.scope, "framework_id", ""))

    @property
    def key(self) -> str:
        return f"{self.folder}{self.filename}"

    @property
    def folder(self) -> str:
        return f"exports/{self.id}/"


@dataclass(frozen=True, slots=True)
class ExportPage:
    items: tuple[Export, ...]
    after: str | None


@dataclass(frozen=True)
class ExportRecords:
    records: Records

    def get(self, export_id: str) -> Export:
        record = self.records.get(PARENT, "export", export_id)
        if record is None:
            raise NotFoundError(f"There is no export {export_id!r}.", id=export_id)
        return _export(record)

    def list(self, index: str | None = None, *, after: str | None = None, limit: int = 50) -> ExportPage:
        """Newest first: of one index of `scopes`, or all."""
        if index is None:
            page = self.records.list(PARENT, "export", after=after, limit=limit, descending=True)
        else:
            page = self.records.list_index(index, after=after, limit=limit, descending=True)
        return ExportPage(tuple(_export(record) for record in page.records), page.after)

    def put(self, export: Export, expected: int) -> Export:
        body = export.body()
        record = Record(PARENT, "export", export.id, body, index=export.scope.index, index_sort=export.id)
        stored = self.records.put(record, expected=expected)
        return export.model_copy(update={"version": stored.version})

    def change(self, export_id: str, **changes: Any) -> Export:
        """Change a job that has not ended; Ended where it has, or is cancelled when its file is made."""
        for _ in range(_ATTEMPTS):
            export = self.get(export_id)
            made = changes.get("state") == "cancelled" and export.sha256 is not None
            if export.state in ENDED or made:
                raise Ended
            try:
                return self.put(export.model_copy(update=changes), export.version)
            except ConflictError:
                continue
        raise UnavailableError("The export's record is changed too often; try again.")


def _export(record: Record) -> Export:
    return Export.model_validate({**record.body, "version": record.version})
