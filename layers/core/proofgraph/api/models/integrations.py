"""The catalogue of integrations, configured instances of them, and their collecting jobs."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body, CountedText, EntityCount, ETag, Page, Progress

JobState = Literal["running", "finishing", "succeeded", "partial", "failed", "cancelled"]
"""`partial`: some units could not be read whole; nothing of theirs was removed."""


class ConfigField(Answer):
    name: str
    title: str
    type: Literal["string", "boolean", "number", "strings"]
    secret: bool
    required: bool
    help: str
    pattern: str | None
    random: bool = Field(description="Whether any value of one's own will do, so that a form can offer one.")


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
    setup: list[str] = Field(description="What to do at the vendor before connecting, a step each.")
    role_template: str | None = Field(
        description="The CloudFormation template of the role to assume, where the vendor is AWS."
    )


class IntegrationList(Answer):
    items: list[IntegrationView]


class InstanceHealth(Answer):
    """How an instance's newest job ended; `message` says it in words."""

    id: str
    name: str
    integration: str
    enabled: bool
    last_state: JobState | None
    last_finished_at: int | None
    message: CountedText


class InstanceView(InstanceHealth):
    """A configured integration; secrets are never answered, `secrets` names those that are set."""

    config: dict[str, Any]
    secrets: list[str]
    interval_hours: float
    tags: dict[str, str]
    accounts: list[str]
    regions: list[str]
    created_at: int
    updated_at: int
    etag: ETag


class InstancePage(Page[InstanceView]):
    pass


Tags = Annotated[
    dict[Annotated[str, Field(min_length=1, max_length=128)], Annotated[str, Field(max_length=256)]],
    Field(max_length=50),
]


class InstanceCreate(Body):
    integration: str = Field(min_length=1, max_length=100)
    name: str = Field(min_length=1, max_length=120)
    config: dict[str, Any] = Field(default_factory=dict, max_length=100)
    enabled: bool = True
    interval_hours: float = Field(24, ge=1, le=24 * 31)
    tags: Tags = Field(default_factory=dict)


class InstanceChange(Body):
    """A field left out stays as it is. A `config` replaces the old one; secrets left out of it stay."""

    name: str | None = Field(None, min_length=1, max_length=120)
    config: dict[str, Any] | None = Field(None, max_length=100)
    enabled: bool | None = None
    interval_hours: float | None = Field(None, ge=1, le=24 * 31)
    tags: Tags | None = None


class DenialView(Answer):
    """A permission that was refused, and what could not be read for it."""

    permission: str
    type: str
    properties: list[str]
    count: EntityCount


class UnitView(Answer):
    """One step in one account (and region) of a job, once it has ended."""

    step: str
    account: str
    region: str
    state: Literal["succeeded", "partial", "failed"]
    finished_at: int
    entities: EntityCount
    relationships: EntityCount
    added: EntityCount
    changed: EntityCount
    removed: EntityCount
    denials: list[DenialView]
    error: str


class LogLineView(Answer):
    time: int
    level: Literal["info", "warning", "error"]
    text: CountedText


class JobView(Answer):
    """One collection. `progress` counts units; `message` says in words how it ended."""

    id: str
    instance_id: str
    integration: str
    state: JobState
    trigger: str
    started_at: int
    finished_at: int | None
    progress: Progress
    failed_units: int
    entities: EntityCount
    relationships: EntityCount
    added: EntityCount
    changed: EntityCount
    removed: EntityCount
    message: CountedText
    snapshot_id: str | None


class JobDetail(JobView):
    units: list[UnitView]
    log: list[LogLineView]


class JobPage(Page[JobView]):
    pass
