"""The catalogue of integrations, configured instances of them, and their collecting jobs."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body, Page, Progress, State


class ConfigField(Answer):
    name: str
    title: str
    type: Literal["string", "boolean", "number", "strings"]
    secret: bool
    required: bool
    help: str
    pattern: str | None


class StepView(Answer):
    id: str
    title: str
    extent: Literal["account", "region"]
    types: list[str]
    permissions: list[str]
    optional: list[str] = Field(description="Permissions that only some properties need.")


class IntegrationView(Answer):
    """One kind of integration, as declared in the catalogue."""

    id: str
    name: str
    title: str
    description: str
    classes: list[str]
    config_fields: list[ConfigField]
    steps: list[StepView]
    permissions: list[str]


class IntegrationList(Answer):
    items: list[IntegrationView]


class InstanceHealth(Answer):
    id: str
    name: str
    integration: str
    enabled: bool
    last_state: State | None
    last_finished_at: int | None
    error: str | None


class InstanceView(InstanceHealth):
    """A configured integration; secrets are never answered, `secrets` names those that are set."""

    config: dict[str, Any]
    secrets: list[str]
    interval_hours: float
    tags: dict[str, str]
    accounts: list[str]
    created_at: int
    etag: str


class InstancePage(Page[InstanceView]):
    pass


class InstanceCreate(Body):
    integration: str
    name: str = Field(min_length=1, max_length=120)
    config: dict[str, Any] = Field(default_factory=dict)
    enabled: bool = True
    interval_hours: float = Field(24, gt=0, le=24 * 31)
    tags: dict[str, str] = Field(default_factory=dict)


class InstanceChange(Body):
    """A field left out stays as it is; in `config`, so does a key left out."""

    name: str | None = Field(None, min_length=1, max_length=120)
    config: dict[str, Any] | None = None
    enabled: bool | None = None
    interval_hours: float | None = Field(None, gt=0, le=24 * 31)
    tags: dict[str, str] | None = None


class UnitView(Answer):
    """One step in one account (and region) of a job."""

    step: str
    account: str
    region: str
    state: str
    entities: int = 0
    relationships: int = 0
    denied: list[str] = Field(default_factory=list)
    error: str = ""
    added: int = 0
    changed: int = 0
    removed: int = 0


class JobView(Answer):
    id: str
    instance_id: str
    state: State
    trigger: str
    started_at: int
    finished_at: int | None
    progress: Progress
    units: list[UnitView]
    snapshot_id: str | None = None
    error: str | None = None


class JobPage(Page[JobView]):
    pass


class JobRequest(Body):
    """Start a collection now; there is nothing to say about it yet."""
