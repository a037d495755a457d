"""What a package will hold, decided before the first byte: a path and a source for each of its files.

A source is either the content itself or names something that never changes (an evidence item, a snapshot,
entries of the ledger), so that another process, at another time, writes the same bytes.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from proofgraph.compliance.chain import Span


class _Source(BaseModel):
    model_config = ConfigDict(frozen=True, ser_json_bytes="base64", val_json_bytes="base64")


class Content(_Source):
    """The bytes themselves."""

    of: Literal["content"] = "content"
    content: bytes


class Item(_Source):
    """An evidence item as it was stored."""

    of: Literal["item"] = "item"
    digest: str


class Rows(_Source):
    """Stored rows as CSV; `columns` are a table's, in order."""

    of: Literal["rows"] = "rows"
    digest: str
    columns: tuple[str, ...] = ()


class Provenance(_Source):
    """`body` with the certificate that is stored as an evidence item."""

    of: Literal["provenance"] = "provenance"
    body: Mapping[str, Any]
    certificate: str = ""


class SnapshotManifest(_Source):
    """The manifest of a snapshot: its SHA-256 is the snapshot's id."""

    of: Literal["snapshot"] = "snapshot"
    id: str


class Segment(_Source):
    """Runs of the ledger's chain, each up to a signed head: entries never change."""

    of: Literal["segment"] = "segment"
    runs: tuple[Span, ...]


Source = Annotated[Content | Item | Rows | Provenance | SnapshotManifest | Segment, Field(discriminator="of")]


class Part(_Source):
    """One file of the package."""

    path: str
    source: Source


class Plan(_Source):
    """`root` is the folder in the package that holds the manifest; `about` goes into it."""

    filename: str
    root: str
    about: Mapping[str, Any]
    parts: tuple[Part, ...]

    def packed(self) -> bytes:
        return gzip.compress(self.model_dump_json().encode(), compresslevel=1, mtime=0)

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        return cls.model_validate_json(gzip.decompress(data))
