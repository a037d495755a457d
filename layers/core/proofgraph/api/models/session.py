"""Who am I, is it up, and the status page."""

from __future__ import annotations

from pydantic import Field

from proofgraph.api.models.frameworks import FrameworkSummary
from proofgraph.api.models.integrations import InstanceHealth
from proofgraph.api.models.shared import Answer
from proofgraph.api.models.snapshots import SnapshotSummary


class GroupView(Answer):
    name: str
    title: str


class Me(Answer):
    """The caller with the rights that hold now; `permissions` is what the app offers by.

    `groups` are those the caller acts as, `member_of` all of theirs: one can be named in `X-Act-As`.
    `needs_factor`: nothing is permitted until a second factor is set up. `restricted`: a query policy hides
    a part of the graph; `sees_counts`: figures counted over all of it are shown all the same.
    """

    id: str
    email: str
    name: str
    groups: list[GroupView]
    member_of: list[GroupView]
    permissions: list[str]
    external: bool
    factor: bool = Field(description="An authenticator app is set up.")
    needs_factor: bool
    restricted: bool
    sees_counts: bool
    key: str | None = Field(description="The API key that was used, if one was.")


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
