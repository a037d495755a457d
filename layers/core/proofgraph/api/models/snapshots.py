"""Snapshots: the graphs that queries and evaluations name."""

from __future__ import annotations

from proofgraph.api.models.shared import Answer, Page


class SnapshotSummary(Answer):
    id: str
    created_at: int
    entities: int
    relationships: int
    partitions: int
    size: int
    parent: str | None


class SnapshotPage(Page[SnapshotSummary]):
    pass
