"""Snapshots: the graphs that queries and evaluations name."""

from __future__ import annotations

from proofgraph.api.models.shared import Answer, EntityCount, Page


class SnapshotSummary(Answer):
    id: str
    created_at: int
    entities: EntityCount
    relationships: EntityCount
    partitions: EntityCount
    size: EntityCount
    parent: str | None


class SnapshotPage(Page[SnapshotSummary]):
    pass
