"""Uploads: a link to send a file to, then one call that looks at what came and makes it evidence.

1. `begin` takes name and size, and gives a link that takes exactly so many bytes for 15 minutes.
2. The file lands in the data bucket under `staged/uploads/`, where it is nobody's evidence yet.
3. `complete` checks size and content, asks the malware scanner, masks secrets in a text, refuses an office
   document that holds any, and stores the file by its SHA-256 under lock; then item, version, places and
   notes for the ledger are written at once.
A crash leaves a staged file, which the bucket forgets in two weeks. Records: parent `uploads`, kind `upload`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from proofgraph.compliance import office_texts, sniffing
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.items import File, Item, Items
from proofgraph.compliance.masking import Masking
from proofgraph.compliance.targets import Target
from proofgraph.errors import ConflictError, ForbiddenError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects
from proofgraph.ports.records import NEW, Record, Records
from proofgraph.ports.scanning import Scanner

PARENT = "uploads"
LARGEST = 100 * 1024 * 1024
LINK_SECONDS = 900
HAND_OUT_SECONDS = 60
_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Begun:
    """Send the file with `method` to `url` with exactly these headers, then complete."""

    id: str
    method: str
    url: str
    headers: Mapping[str, str]
    expires_at: int


@dataclass(frozen=True)
class EvidenceUploads:
    """`staging` is the data bucket; `scanner` None scans nothing."""

    records: Records
    staging: Objects
    evidence: EvidenceStore
    items: Items
    clock: Clock
    workdir: Path
    scanner: Scanner | None = None

    def begin(self, filename: str, size: int, *, by: str) -> Begun:
        """A place to send one file to; InvalidInputError for a kind or size that is not taken."""
        sort = sniffing.sort_of(filename)
        if not 0 < size <= LARGEST:
            raise InvalidInputError(f"A file has 1 byte to {LARGEST // 2**20} MB.", field="bytes")
        id, now = self.items.new_id(), self.clock()
        body = {"filename": filename, "bytes": size, "media_type": sort.media_type, "by": by, "at": now}
        forgotten = (now + _DAY_MS) // 1000
        self.records.put(Record(PARENT, "upload", id, body, expires_at=forgotten), expected=NEW)
        url = self.staging.presign_put(
            _key(id), seconds=LINK_SECONDS, size=size, content_type=sort.media_type
        )
        return Begun(id, "PUT", url, {"Content-Type": sort.media_type}, now + LINK_SECONDS * 1000)

    def complete(
        self, upload_id: str, fields: Mapping[str, Any], places: Sequence[Target], *, by: str
    ) -> Item:
        """Make the item of what was sent; asked again, the item that was made."""
        try:
            return self.items.get(upload_id)
        except NotFoundError:
            file = self._take(upload_id, by)
        said = {"title": file.filename, **fields, "file": file}
        made = self.items.create("upload", said, places, by=by, id=upload_id)
        self._forget(upload_id)
        return made

    def replace(self, item_id: str, upload_id: str, *, by: str, why: str = "", expected: int) -> Item:
        """Make what was sent the new version of an item's file."""
        held = self.items.get(item_id)
        if held.kind != "upload":
            raise InvalidInputError("Only an upload has a file to replace.", field="upload_id")
        file = self._take(upload_id, by)
        changed = self.items.edit(item_id, {"file": file}, by=by, why=why, expected=expected)
        self._forget(upload_id)
        return changed

    def link(self, item_id: str, number: int | None = None) -> str:
        """A link of 60 seconds to the file of an item, or of an earlier version."""
        item = self.items.get(item_id) if number is None else self.items.version(item_id, number)
        if item.file is None:
            raise NotFoundError(f"The evidence item {item_id!r} has no file.", id=item_id)
        return self.link_to(item.file.sha256, item.file.filename)

    def link_to(self, sha256: str, filename: str) -> str:
        """A link of 60 seconds to a file by the digest of its bytes."""
        return self.evidence.link(sha256, filename=filename, seconds=HAND_OUT_SECONDS)

    def _take(self, upload_id: str, by: str) -> File:
        begun = self.records.get(PARENT, "upload", upload_id)
        if begun is None:
            raise NotFoundError(f"There is no upload {upload_id!r}; begin a new one.", id=upload_id)
        if begun.body["by"] != by:
            raise ForbiddenError("Somebody else began this upload; begin your own.")
        stat = self.staging.stat(_key(upload_id))
        if stat is None:
            raise ConflictError("The file has not arrived yet; send it to the link, then repeat.")
        if stat.size != begun.body["bytes"]:
            self._forget(upload_id)
            raise InvalidInputError(
                f"{stat.size:,} bytes arrived, {begun.body['bytes']:,} were announced; begin anew."
            )
        self.workdir.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=self.workdir) as folder:
            path = self.staging.fetch(_key(upload_id), Path(folder) / "upload")
            try:
                return self._checked(upload_id, path, begun.body["filename"])
            except InvalidInputError:
                self._forget(upload_id)
                raise

    def _checked(self, upload_id: str, path: Path, filename: str) -> File:
        sort = sniffing.sniff(path, filename)
        scanned_by = self._scanned(upload_id, path)
        if sort.office:
            office_texts.check(path)
        masked = _mask(path) if sort.text else 0
        return File(
            filename=filename,
            media_type=sort.media_type,
            bytes=path.stat().st_size,
            sha256=self.evidence.put_file(path, content_type=sort.media_type),
            masked=masked,
            scanned_by=scanned_by,
        )

    def _scanned(self, upload_id: str, path: Path) -> str:
        if self.scanner is None:
            return ""
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        scan = self.scanner.scan(_key(upload_id), sha256=digest, size=path.stat().st_size)
        if not scan.clean:
            raise InvalidInputError(f"The malware scanner refused the file: {scan.reason or 'infected'}.")
        return scan.scanner

    def _forget(self, upload_id: str) -> None:
        self.staging.delete(_key(upload_id))
        self.records.delete(PARENT, "upload", upload_id)


def _mask(path: Path) -> int:
    """Take secrets out of a text file; one without any keeps its bytes."""
    mask = Masking()
    text = mask.value(sniffing.decoded(path.read_bytes()))
    if mask.masked:
        path.write_text(text, encoding="utf-8", newline="")
    return mask.masked


def _key(upload_id: str) -> str:
    return f"staged/uploads/{upload_id}"
