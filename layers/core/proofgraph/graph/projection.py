"""From stored rows to Parquet partitions: read one part, split it if it is large, write, upload what is new.

Splitting is by the leading bits of `_id`, a hash, into a power of two that follows from the number of
rows alone: the same content gives the same partitions, whoever builds them and from whatever state.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from proofgraph.errors import ConflictError
from proofgraph.graph import encoding
from proofgraph.graph.store import GraphStore
from proofgraph.graph.stored import Kind, Part
from proofgraph.j1ql.partition import Partition
from proofgraph.ports.objects import Objects

SPLIT_ROWS = 10_000
"""Rows above which a partition is split: about a megabyte of Parquet, so that a change rewrites little."""

_BUCKETS = 256

PartitionWriter = Callable[[Kind, str, str, Iterable[Mapping[str, Any]], Path], Partition]


@dataclass(frozen=True)
class Shard:
    """One of the `shards` groups that a part's rows fall into."""

    rows: Iterable[Mapping[str, Any]]
    shard: int = 0
    shards: int = 1


def partition_key(digest: str) -> str:
    """Where a partition lies in the data bucket."""
    return f"snapshots/partitions/{digest}.parquet"


@contextmanager
def parquet_writer() -> Iterator[PartitionWriter]:
    """Writes Parquet through one DuckDB connection, which is loaded only here."""
    import duckdb

    from proofgraph.j1ql.partition_writer import write_partition

    with duckdb.connect(config={"threads": 1}) as connection:
        yield partial(write_partition, connection=connection)


@dataclass(frozen=True)
class Projection:
    """Projects one part at a time; files that it wrote stay in `folder`, named by their digest."""

    store: GraphStore
    objects: Objects
    folder: Path
    split_rows: int = SPLIT_ROWS

    def project(self, parts: Sequence[Part], known: Mapping[str, Partition]) -> list[Partition]:
        """The parts' partitions, uploaded; those in `known` (by digest) are already there."""
        if not parts:
            return []
        self.folder.mkdir(parents=True, exist_ok=True)
        with parquet_writer() as writer:
            return [made for part in parts for made in self._part(part, known, writer)]

    def _part(
        self, part: Part, known: Mapping[str, Partition], writer: PartitionWriter
    ) -> Iterator[Partition]:
        with TemporaryDirectory(dir=self.folder) as scratch:
            rows = (stored.row() for stored in self.store.rows(part))
            for shard in split(rows, Path(scratch), self.split_rows):
                yield self._place(part, shard, Path(scratch) / "part.parquet", known, writer)

    def _place(
        self,
        part: Part,
        rows: Shard,
        path: Path,
        known: Mapping[str, Partition],
        writer: PartitionWriter,
    ) -> Partition:
        made = writer(part.kind, part.scope, part.type, rows.rows, path)
        made = replace(made, shard=rows.shard, shards=rows.shards)
        held = known.get(made.digest)
        if held is not None:
            return replace(made, file_digest=held.file_digest, bytes=held.bytes)
        target = self.folder / f"{made.digest}.parquet"
        path.replace(target)
        return self._upload(made, target)

    def _upload(self, made: Partition, path: Path) -> Partition:
        key = partition_key(made.digest)
        try:
            with path.open("rb") as stream:
                self.objects.put(key, stream, content_type="application/vnd.apache.parquet", if_absent=True)
            return made
        except ConflictError:
            # An older snapshot has this content, perhaps written by another engine: its file counts.
            self.objects.fetch(key, path)
            data = path.read_bytes()
            return replace(made, file_digest=hashlib.sha256(data).hexdigest(), bytes=len(data))


def split(rows: Iterator[Mapping[str, Any]], scratch: Path, split_rows: int) -> list[Shard]:
    """The rows as one shard, or as 2, 4, … 256 by `_id`, which pass through files instead of memory."""
    held: list[Mapping[str, Any]] = []
    for row in rows:
        held.append(row)
        if len(held) > split_rows:
            break
    else:
        return [Shard(held)] if held else []
    counts = _spool(chain(held, rows), scratch)
    shards = 2
    while shards < _BUCKETS and sum(counts) > shards * split_rows:
        shards *= 2
    width = _BUCKETS // shards
    return [
        Shard(_spooled(scratch, range(at, at + width)), at // width, shards)
        for at in range(0, _BUCKETS, width)
        if any(counts[at : at + width])
    ]


def _spool(rows: Iterable[Mapping[str, Any]], scratch: Path) -> list[int]:
    """Write each row to its bucket's file; gives the number of rows per bucket."""
    counts = [0] * _BUCKETS
    with ExitStack() as stack:
        streams = [stack.enter_context(_bucket(scratch, n).open("wb")) for n in range(_BUCKETS)]
        for row in rows:
            bucket = int(row["_id"][:2], 16)
            counts[bucket] += 1
            streams[bucket].write(encoding.encode(row, what="A stored row") + b"\n")
    return counts


def _spooled(scratch: Path, buckets: range) -> Iterator[Mapping[str, Any]]:
    for bucket in buckets:
        with _bucket(scratch, bucket).open("rb") as lines:
            yield from (encoding.decode(line) for line in lines)


def _bucket(scratch: Path, number: int) -> Path:
    return scratch / f"{number:02x}.jsonl"
