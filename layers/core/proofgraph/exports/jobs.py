"""Exports as jobs: started, made in steps that each fit into a function's time, cancelled, handed out.

A package is planned first; then each step writes on from the checkpoint of the one before, so that its size
does not depend on the time or the memory of a function. Objects, under `exports/<id>/`: the file, and until
it is there `plan` and `checkpoint`. The finished file is evidence: it is stored under its digest and a lock,
and handed out from there; the working copy expires.
"""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.ledger import Ledger, Note
from proofgraph.compliance.results import Progress, State
from proofgraph.errors import ConflictError, LimitError, NotFoundError, ProofgraphError, UnavailableError
from proofgraph.exports.job_records import ENDED, Export, ExportPage, ExportRecords
from proofgraph.exports.making import CONTENT_TYPES, SINGLE, Making
from proofgraph.exports.plan import Plan
from proofgraph.exports.scopes import Kind, Scope
from proofgraph.exports.streaming import Checkpoint, Stream, Target
from proofgraph.exports.tickets import LINK_SECONDS, Download, Ticket, Tickets
from proofgraph.exports.watching import Broken, Ended, Remaining, Watch
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects
from proofgraph.ports.records import NEW, Records
from proofgraph.ports.uploads import Uploads
from proofgraph.ports.workflows import Workflows

LONGEST_MS = 11 * 3_600_000
"""No step is begun after this long: the state machine gives up after twelve hours, and could tell nobody."""

ABANDONED_MS = 13 * 3_600_000
"""After this long no execution can be at work on it."""

LOOK_BACK_MS = 7 * 86_400_000
TOO_LONG = (
    "It did not end within eleven hours, or what made it was stopped; export a part, or start it again."
)


class Exports:
    """`ledger` None: what is made is entered nowhere; `evidence` None: the working copy is all there is."""

    def __init__(
        self,
        records: Records,
        objects: Objects,
        uploads: Uploads,
        making: Making,
        clock: Clock,
        workdir: Path,
        *,
        workflows: Workflows | None = None,
        ledger: Ledger | None = None,
        evidence: EvidenceStore | None = None,
    ) -> None:
        self._jobs = ExportRecords(records)
        self._objects = objects
        self._uploads = uploads
        self._making = making
        self._clock = clock
        self._workdir = workdir
        self._workflows = workflows
        self._ledger = ledger
        self._evidence = evidence
        self._tickets = Tickets(records, clock)

    def start(self, kind: Kind, scope: Scope, *, by: str) -> Export:
        """Record an export and set it going; ConflictError where there is nothing to export yet."""
        self._making.ready(kind, scope)
        now = self._clock()
        id = f"{now:013d}-{secrets.token_hex(4)}"
        export = self._jobs.put(Export(id=id, kind=kind, scope=scope, started_at=now, started_by=by), NEW)
        if self._workflows is not None:
            self._workflows.start("export", export.id, {"job": export.id})
        return export

    def run(self, export_id: str, remaining: Remaining | None = None) -> Export:
        """Every step in this process; one that was made already is not made again."""
        while True:
            try:
                export = self.step(export_id, remaining)
            except UnavailableError as error:
                return self.fail(export_id, error.message)
            if export.state in ENDED:
                return export

    def step(self, export_id: str, remaining: Remaining | None = None) -> Export:
        """As much as fits into the milliseconds that `remaining` gives; still running, it wants another step.

        UnavailableError means that the same step may be tried again.
        """
        export = self.get(export_id)
        if export.state in ENDED:
            return export
        if self._clock() - export.started_at > LONGEST_MS:
            return self.fail(export_id, TOO_LONG)
        try:
            export = self._jobs.change(export_id, state="running")
            if export.kind in SINGLE:
                return self._single(export, remaining)
            return self._package(export, remaining)
        except Broken:
            return self.get(export_id)
        except Ended:
            return self._discarded(export_id)
        except UnavailableError:
            raise
        except ProofgraphError as error:
            return self.fail(export_id, error.message)

    def fail(self, export_id: str, cause: str) -> Export:
        """Give it up; what was uploaded is thrown away."""
        return self._end(export_id, "failed", cause)

    def bury(self) -> int:
        """Fail what has not ended long after its workflow must have; gives how many there were."""
        now, buried = self._clock(), 0
        after: str | None = None
        while True:
            page = self._jobs.list(after=after, limit=200)
            for export in page.items:
                if export.started_at < now - LOOK_BACK_MS:
                    return buried
                if export.state not in ENDED and now - export.started_at > ABANDONED_MS:
                    self.fail(export.id, TOO_LONG)
                    buried += 1
            after = page.after
            if after is None:
                return buried

    def cancel(self, export_id: str) -> Export:
        """Stop it at its next file; one that is made already stays, and is finished."""
        ended = self._end(export_id, "cancelled", "Cancelled.")
        if ended.state == "cancelled" and self._workflows is not None:
            self._workflows.stop("export", export_id)
        return ended

    def get(self, export_id: str) -> Export:
        return self._jobs.get(export_id)

    def ticket(self, export_id: str, *, by: str) -> Ticket:
        """A new ticket for a finished export."""
        export = self.get(export_id)
        if export.state != "succeeded":
            raise ConflictError(f"The export is {export.state}; there is nothing to download.")
        return self._tickets.make(export_id, by=by)

    def redeem(self, ticket: str, *, by: str) -> Download:
        """The link behind a ticket; RefusedTicketError where it is unknown, expired, another's."""
        export = self.get(self._tickets.export_of(ticket, by=by))
        name = export.filename or export.id
        return self._tickets.download(export.id, self._link(export, name), name)

    def list(self, index: str | None = None, *, after: str | None = None, limit: int = 50) -> ExportPage:
        """Exports, newest first: of one index of `scopes`, or all."""
        return self._jobs.list(index, after=after, limit=limit)

    def _link(self, export: Export, name: str) -> str:
        if self._evidence is not None and export.sha256 is not None:
            try:
                return self._evidence.link(export.sha256, filename=name, seconds=LINK_SECONDS)
            except NotFoundError:
                pass  # made by a release that kept the working copy alone
        return self._objects.presign(export.key, seconds=LINK_SECONDS, filename=name)

    # --- making ---------------------------------------------------------------------------------

    def _package(self, export: Export, remaining: Remaining | None) -> Export:
        plan, fresh = self._plan(export, remaining)
        total = len(plan.parts) + 1
        export = self._jobs.change(
            export.id, filename=plan.filename, progress=Progress(done=export.progress.done, total=total)
        )
        if self._objects.stat(export.key) is None:  # else it was completed, and only its end is missing
            start = self._checkpoint(export)
            stream = Stream(plan, self._making.sources, self._target(export, plan.filename), start)
            watch = self._watch(export, remaining, total, start)
            if not self._written(export, stream, watch):
                if not fresh and watch.kept == start.next:
                    raise LimitError(
                        f"Time ran out after {start.next} of {len(plan.parts)} files; export a part."
                    )
                raise Broken
            manifest = hashlib.sha256(stream.sign(self._making.signer()).content).hexdigest()
            self._jobs.change(export.id, manifest_sha256=manifest)
            stream.complete()
        return self._finish(export)

    def _written(self, export: Export, stream: Stream, watch: Watch) -> bool:
        """Whether all files are written; if not, what was written is kept for the next step."""

        def go_on(done: int) -> bool:
            if watch.due(stream.written):
                self._keep(export, stream, watch)
            return watch.between(done)

        try:
            if stream.advance(go_on, watch.within):
                return True
        except Broken:
            return False
        except NotFoundError:
            self._check_ended(export)  # a cancelled export has no upload any more
            raise
        if stream.next > watch.kept:
            self._keep(export, stream, watch)
        return False

    def _single(self, export: Export, remaining: Remaining | None) -> Export:
        made = self._making.single(export.kind, export.scope, at=export.started_at)
        export = self._jobs.change(
            export.id, filename=made.filename, rows=made.rows, rows_sha256=made.digest or None
        )
        watch = self._watch(export, remaining, 0, Checkpoint())
        self._workdir.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=self._workdir) as folder:
            path = Path(folder) / "file"
            try:
                with path.open("wb") as target:
                    made.write(target, watch.note)
            except Broken:
                # It cannot be made in parts, so another step would come to the same end.
                raise LimitError("Time ran out before the file was made; export a part.") from None
            watch.check()
            with path.open("rb") as content:
                suffix = made.filename.rpartition(".")[2]
                self._objects.put(export.key, content, content_type=CONTENT_TYPES[suffix])
        return self._finish(export)

    def _plan(self, export: Export, remaining: Remaining | None) -> tuple[Plan, bool]:
        """Made once, and whether just now: what changes meanwhile changes nothing here."""
        key = f"{export.folder}plan"
        if self._objects.stat(key) is not None:
            return Plan.unpacked(self._objects.get(key)), False
        watch = self._watch(export, remaining, 0, Checkpoint())
        try:
            plan = self._making.plan(export.kind, export.scope, at=export.started_at, note=watch.planned)
        except Broken:
            # It is kept only when it is whole, so another step would come to the same end.
            raise LimitError("Time ran out while its files were listed; export a part.") from None
        self._objects.put(key, plan.packed())
        return plan, True

    def _checkpoint(self, export: Export) -> Checkpoint:
        key = f"{export.folder}checkpoint"
        if self._objects.stat(key) is None:
            return Checkpoint()
        return Checkpoint.unpacked(self._objects.get(key))

    def _keep(self, export: Export, stream: Stream, watch: Watch) -> None:
        self._objects.put(f"{export.folder}checkpoint", stream.checkpoint.packed())
        watch.keep(stream.next, stream.written)

    def _target(self, export: Export, filename: str) -> Target:
        if export.upload is None:
            suffix = filename.rpartition(".")[2]
            upload = self._uploads.begin(export.key, content_type=CONTENT_TYPES[suffix])
            try:
                export = self._jobs.change(export.id, upload=upload)
            except Ended:
                self._uploads.abandon(export.key, upload)
                raise
        return Target(self._uploads, export.key, export.upload or "")

    def _finish(self, export: Export) -> Export:
        """Read back what the bucket holds: that is what is digested, kept, entered and handed out.

        Once the digest is in the record it can no longer be cancelled: what is locked cannot be taken back.
        """
        digest, size = hashlib.sha256(), 0
        for piece in self._objects.pieces(export.key):
            digest.update(piece)
            size += len(piece)
        export = self._jobs.change(export.id, sha256=digest.hexdigest(), bytes=size)
        if self._evidence is not None:
            suffix = (export.filename or "").rpartition(".")[2]
            content_type = CONTENT_TYPES.get(suffix, "application/octet-stream")
            self._evidence.take(digest.hexdigest(), self._objects, export.key, content_type=content_type)
        if self._ledger is not None:
            self._ledger.enter([Note("export", digest.hexdigest(), _statement(export))])
        total = max(export.progress.total, 1)
        done = self._jobs.change(
            export.id,
            state="succeeded",
            finished_at=self._clock(),
            progress=Progress(done=total, total=total),
            upload=None,
        )
        self._tidy(done)
        return done

    # --- the job's record -----------------------------------------------------------------------

    def _watch(self, export: Export, remaining: Remaining | None, total: int, start: Checkpoint) -> Watch:
        return Watch(
            clock=self._clock,
            remaining=remaining,
            total=total,
            check=lambda: self._check_ended(export),
            tell=lambda done, total: self._jobs.change(export.id, progress=Progress(done=done, total=total)),
            kept=start.next,
            written=start.offset,
        )

    def _check_ended(self, export: Export) -> None:
        if self.get(export.id).state in ENDED:
            raise Ended

    def _end(self, export_id: str, state: State, cause: str) -> Export:
        try:
            self._jobs.change(export_id, state=state, error=cause, finished_at=self._clock())
        except Ended:
            return self.get(export_id)
        return self._discarded(export_id)

    def _discarded(self, export_id: str) -> Export:
        """Nothing of an export that did not succeed stays in the bucket."""
        export = self.get(export_id)
        if export.state == "succeeded":
            return export
        if export.upload is not None:
            self._uploads.abandon(export.key, export.upload)
        if export.filename is not None:
            self._objects.delete(export.key)
        self._tidy(export)
        return export

    def _tidy(self, export: Export) -> None:
        for name in ("plan", "checkpoint"):
            self._objects.delete(f"{export.folder}{name}")


def _statement(export: Export) -> dict[str, Any]:
    """Who exported what, when; the same for each attempt, so that it is entered once."""
    return {
        "export": export.id,
        "kind": export.kind,
        "of": export.scope.label,
        "by": export.started_by,
        "at": export.started_at,
        "manifest": export.manifest_sha256,
    }
