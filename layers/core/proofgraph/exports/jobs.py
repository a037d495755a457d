"""Exports as jobs: started, run in pieces of progress, kept as objects, handed out by tickets.

A ticket works for two hours, for the one who asked, and gives links that work for a minute; so a link that
leaks is of little use, and each hand-out passes through us. Records: parent `exports`, kind `export`, id
`<time>-<random>`, listed by framework under the index `exports#<framework>`; parent `tickets`, kind
`ticket`.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, Literal

from proofgraph.compliance.frameworks import Stored
from proofgraph.compliance.results import Progress, State
from proofgraph.errors import ConflictError, LimitError, NotFoundError, ProofgraphError
from proofgraph.exports import package
from proofgraph.exports.report import Report, Reports
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects
from proofgraph.ports.records import ANY, NEW, Record, Records
from proofgraph.ports.signing import Signer
from proofgraph.ports.workflows import Workflows

PARENT = "exports"
TICKETS = "tickets"
TICKET_MS = 2 * 3_600_000
LINK_SECONDS = 60
MARGIN_MS = 20_000
"""With less time than this left, an export is given up in good order."""

Remaining = Callable[[], int]

Kind = Literal["summary-pdf", "evidence-zip", "summary-zip"]
CONTENT_TYPES: dict[Kind, str] = {
    "summary-pdf": "application/pdf",
    "evidence-zip": "application/zip",
    "summary-zip": "application/zip",
}
ENDED: frozenset[State] = frozenset({"succeeded", "failed", "cancelled"})


class Export(Stored):
    """One export; `sha256` and `bytes` are of the file, once it is there."""

    id: str
    kind: Kind
    framework_id: str
    state: State = "queued"
    progress: Progress = Progress()
    started_at: int
    finished_at: int | None = None
    started_by: str
    filename: str | None = None
    bytes: int | None = None
    sha256: str | None = None
    error: str | None = None

    @property
    def key(self) -> str:
        return f"exports/{self.id}/{self.filename}"


@dataclass(frozen=True, slots=True)
class ExportPage:
    items: tuple[Export, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class Ticket:
    """`path` hands the file out until `expires_at` (epoch milliseconds)."""

    ticket: str
    path: str
    expires_at: int


@dataclass(frozen=True, slots=True)
class Download:
    """A link that works until `expires_at`."""

    url: str
    filename: str
    expires_at: int
    export_id: str


class Cancelled(Exception):  # noqa: N818 - not a fault: it ends the work from inside
    """The export was cancelled while it was being made."""


class Exports:
    def __init__(
        self,
        records: Records,
        objects: Objects,
        reports: Reports,
        signer: Callable[[], Signer],
        clock: Clock,
        workdir: Path,
        *,
        workflows: Workflows | None = None,
    ) -> None:
        self._records = records
        self._objects = objects
        self._reports = reports
        self._signer = signer
        self._clock = clock
        self._workdir = workdir
        self._workflows = workflows

    def start(self, kind: Kind, framework_id: str, *, by: str) -> Export:
        """Record an export and set it going; ConflictError where there is nothing to export yet."""
        self._reports.ready(framework_id)
        now = self._clock()
        export = self._put(
            Export(
                id=f"{now:013d}-{secrets.token_hex(4)}",
                kind=kind,
                framework_id=framework_id,
                started_at=now,
                started_by=by,
            ),
            NEW,
        )
        if self._workflows is not None:
            self._workflows.start("export", export.id, {"job": export.id})
        return export

    def run(self, export_id: str, remaining: Remaining | None = None) -> Export:
        """Make the file; one that was made already is not made again.

        `remaining` gives the milliseconds left to this process; one that does not fit fails and says so.
        """
        export = self.get(export_id)
        if export.state in ENDED:
            return export
        export = self._save(export, state="running")
        try:
            return self._make(export, remaining)
        except Cancelled:
            return self.get(export_id)
        except ProofgraphError as error:
            return self.fail(export_id, error.message)

    def fail(self, export_id: str, cause: str) -> Export:
        export = self.get(export_id)
        if export.state in ENDED:
            return export
        return self._save(export, state="failed", error=cause, finished_at=self._clock())

    def cancel(self, export_id: str) -> Export:
        """Stop it at its next step; a finished one stays."""
        export = self.get(export_id)
        if export.state in ENDED:
            return export
        return self._save(export, state="cancelled", error="Cancelled.", finished_at=self._clock())

    def get(self, export_id: str) -> Export:
        record = self._records.get(PARENT, "export", export_id)
        if record is None:
            raise NotFoundError(f"There is no export {export_id!r}.", id=export_id)
        return _export(record)

    def ticket(self, export_id: str, *, by: str) -> Ticket:
        """A new ticket for a finished export."""
        export = self.get(export_id)
        if export.state != "succeeded":
            raise ConflictError(f"The export is {export.state}; there is nothing to download.")
        name = secrets.token_urlsafe(24)
        expires = self._clock() + TICKET_MS
        body = {"export": export_id, "by": by, "expires_at": expires}
        self._records.put(
            Record(TICKETS, "ticket", name, body, expires_at=expires // 1000 + 86_400), expected=NEW
        )
        return Ticket(name, f"/tickets/{name}", expires)

    def redeem(self, ticket: str, *, by: str) -> Download:
        """The link behind a ticket; NotFoundError for one that is unknown, expired or somebody else's."""
        record = self._records.get(TICKETS, "ticket", ticket)
        now = self._clock()
        if record is None or record.body["by"] != by or record.body["expires_at"] <= now:
            raise NotFoundError("This ticket is not valid, or no longer; ask for a new one.")
        export = self.get(record.body["export"])
        filename = export.filename or export.id
        url = self._objects.presign(export.key, seconds=LINK_SECONDS, filename=filename)
        return Download(url, filename, now + LINK_SECONDS * 1000, export.id)

    def list(
        self, framework_id: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> ExportPage:
        """Exports, newest first: of one framework, or all."""
        if framework_id is None:
            page = self._records.list(PARENT, "export", after=after, limit=limit, descending=True)
        else:
            index = f"exports#{framework_id}"
            page = self._records.list_index(index, after=after, limit=limit, descending=True)
        return ExportPage(tuple(_export(record) for record in page.records), page.after)

    def _make(self, export: Export, remaining: Remaining | None) -> Export:
        report = self._reports.gather(export.framework_id)
        filename = package.name_of(report, export.kind)
        self._workdir.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=self._workdir) as folder:
            path = Path(folder) / filename
            with path.open("wb") as target:
                self.write(export.kind, report, target, self._progress(export.id, remaining))
            with path.open("rb") as made:
                digest = hashlib.file_digest(made, "sha256").hexdigest()
                made.seek(0)
                done = export.model_copy(update={"filename": filename})
                self._objects.put(done.key, made, content_type=CONTENT_TYPES[export.kind])
            size = path.stat().st_size
        newest = self.get(export.id)
        if newest.state in ENDED:
            self._objects.delete(done.key)
            return newest
        return self._save(
            newest,
            state="succeeded",
            filename=filename,
            bytes=size,
            sha256=digest,
            finished_at=self._clock(),
            progress=Progress(done=newest.progress.total, total=newest.progress.total),
        )

    def write(
        self, kind: Kind, report: Report, target: BinaryIO, progress: package.Progress = lambda *_: None
    ) -> None:
        """Write one kind of export of a report."""
        if kind == "evidence-zip":
            package.write_evidence(report, self._reports, target, self._signer(), progress)
        elif kind == "summary-zip":
            package.write_summary(report, target, self._signer())
        else:
            from proofgraph.exports.pdf import summary_pdf  # loads fpdf2 and its fonts only here

            summary_pdf(report, target, progress)

    def _progress(self, export_id: str, remaining: Remaining | None) -> package.Progress:
        def note(done: int, total: int) -> None:
            if remaining is not None and remaining() < MARGIN_MS and done < total:
                raise LimitError(
                    f"Time ran out after {done} of {total} parts; export a part, or allow more time."
                )
            export = self.get(export_id)
            if export.state in ENDED:
                raise Cancelled
            if done == total or done * 20 // max(total, 1) != export.progress.done * 20 // max(total, 1):
                self._save(export, progress=Progress(done=done, total=total))

        return note

    def _save(self, export: Export, **changes: Any) -> Export:
        return self._put(export.model_copy(update=changes), ANY)

    def _put(self, export: Export, expected: int) -> Export:
        index = f"exports#{export.framework_id}"
        record = Record(PARENT, "export", export.id, export.body(), index=index, index_sort=export.id)
        stored = self._records.put(record, expected=expected)
        return export.model_copy(update={"version": stored.version})


def _export(record: Record) -> Export:
    return Export.model_validate({**record.body, "version": record.version})
