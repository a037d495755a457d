"""Who am I, is it up, and the status page."""

from __future__ import annotations

from proofgraph.api.models.frameworks import FrameworkSummary
from proofgraph.api.models.integrations import InstanceHealth
from proofgraph.api.models.shared import Answer
from proofgraph.api.models.snapshots import SnapshotSummary


class GroupView(Answer):
    name: str
    title: str


class Me(Answer):
    """The caller with the rights that hold now; `permissions` is what the app offers by."""

    id: str
    email: str
    name: str
    groups: list[GroupView]
    permissions: list[str]


class Health(Answer):
    status: str
    version: str


class JourneyStep(Answer):
    """One of the first steps of a new deployment."""

    id: str
    title: str
    done: bool


class StatusView(Answer):
    """The first screen. `integrations` is empty for those who may not see them."""

    organisation: str
    frameworks: list[FrameworkSummary]
    integrations: list[InstanceHealth]
    snapshot: SnapshotSummary | None
    journey: list[JourneyStep]
