"""Query files by manifest: kept in a local folder, optionally in the data bucket, rebuilt when missing.

Nothing refers to a query file; deleting any of them only costs the time to build it again.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from proofgraph.errors import DamagedError, NotFoundError, ProofgraphError
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.projection import partition_key
from proofgraph.j1ql.catalog import LAYOUT
from proofgraph.j1ql.partition import Partition
from proofgraph.ports.objects import Objects

DOWNLOADS = 8
_ROOM = 2
"""Bytes on the disk for each of the partitions: the query file takes about as many as they do."""

Kept = Callable[[str], Iterator[bytes]]
"""The content of a digest, piece by piece; an error of Proofgraph where it is not kept, or damaged."""


@dataclass(frozen=True)
class QueryFiles:
    """`shared` also keeps them in the bucket, where many short-lived processes need the same one.

    `keep` bounds how many stay in the folder; the least recently used go first.
    """

    objects: Objects
    folder: Path
    partitions: Path
    shared: bool = False
    keep: int = 3
    kept: Kept | None = None
    """Where the files of evaluated snapshots are kept as well, by their SHA-256."""

    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free

    def ready(self, manifest: Manifest) -> bool:
        """Whether it is there to be opened, or to be fetched."""
        name = _name(manifest)
        return (self.folder / name).exists() or (
            self.shared and self.objects.stat(f"queryfiles/{name}") is not None
        )

    def path(self, manifest: Manifest) -> Path:
        """The manifest's query file, made if it is not there."""
        from proofgraph.j1ql.queryfile import build  # loads duckdb only here

        target = self.folder / _name(manifest)
        if target.exists():
            os.utime(target)
            return target
        self.folder.mkdir(parents=True, exist_ok=True)
        self._make_room(manifest)
        key = f"queryfiles/{_name(manifest)}"
        with TemporaryDirectory(dir=self.folder) as scratch:
            part = Path(scratch) / "query.duckdb"
            if not (self.shared and self._fetched(key, part)):
                build(self._downloaded(manifest), part)
                if self.shared:
                    with part.open("rb") as stream:
                        self.objects.put(key, stream)
            part.replace(target)
        return target

    def discard(self, manifest: Manifest) -> None:
        """Forget a file that turned out to be unreadable, here and in the bucket."""
        (self.folder / _name(manifest)).unlink(missing_ok=True)
        if self.shared:
            self.objects.delete(f"queryfiles/{_name(manifest)}")

    def _fetched(self, key: str, path: Path) -> bool:
        try:
            self.objects.fetch(key, path)
            return True
        except NotFoundError:
            return False

    def _downloaded(self, manifest: Manifest) -> list[tuple[Partition, Path]]:
        self.partitions.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(DOWNLOADS) as pool:
            paths = list(pool.map(self._partition, manifest.partitions))
        wanted = {path.name for path in paths}
        for path in self.partitions.glob("*.parquet"):
            if path.name not in wanted:
                path.unlink(missing_ok=True)
        return list(zip(manifest.partitions, paths, strict=True))

    def _partition(self, partition: Partition) -> Path:
        path = self.partitions / f"{partition.digest}.parquet"
        if not _matches(path, partition):
            missing = self._missing(partition, path)
            if (missing or not _matches(path, partition)) and not self._restored(partition, path):
                path.unlink(missing_ok=True)
                if missing is not None:
                    raise missing
                raise DamagedError(
                    f"The stored partition {partition_key(partition.digest)} ({partition.type}) does not "
                    "match its manifest; restore an older version of the object.",
                    key=partition_key(partition.digest),
                )
        return path

    def _missing(self, partition: Partition, path: Path) -> NotFoundError | None:
        try:
            self.objects.fetch(partition_key(partition.digest), path)
        except NotFoundError as error:
            return error
        return None

    def _restored(self, partition: Partition, path: Path) -> bool:
        """Whether the file was had from where evidence is kept."""
        if self.kept is None:
            return False
        try:
            with path.open("wb") as target:
                target.writelines(self.kept(partition.file_digest))
        except ProofgraphError:
            return False
        return _matches(path, partition)

    def _make_room(self, manifest: Manifest) -> None:
        """Before the file and what it is made from come: the disk of a function holds few large ones."""
        files = sorted(self.folder.glob("*.duckdb"), key=lambda path: path.stat().st_mtime_ns)
        while files and (len(files) >= self.keep or self.free(self.folder) < _ROOM * manifest.size):
            files.pop(0).unlink(missing_ok=True)


def _name(manifest: Manifest) -> str:
    """Another layout of query files is another file, so that an update never opens an old one."""
    return f"{LAYOUT}-{manifest.id}.duckdb"


def _matches(path: Path, partition: Partition) -> bool:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == partition.file_digest
    except FileNotFoundError:
        return False
