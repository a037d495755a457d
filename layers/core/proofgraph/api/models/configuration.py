"""The configuration of a deployment as files, plans and what was applied of them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from proofgraph.access.permissions import Permission
from proofgraph.api.models.shared import Answer, Body, Spillable


class ConfigurationFile(Body):
    path: str = Field(min_length=1, max_length=300)
    content: str = Field(max_length=4_000_000)


class FileView(Answer):
    path: str
    content: str


class ConfigurationFiles(Spillable):
    """Every file of the deployment's configuration, by path.

    `left_out` are the folders of what the caller may not read.
    """

    files: list[FileView]
    left_out: list[str]


class ConfigurationPlanRequest(Body):
    """All files of a folder. With `prune`, what no file speaks of is deleted, or as shipped again."""

    files: list[ConfigurationFile] = Field(max_length=5_000)
    prune: bool = False


class ConfigurationApply(ConfigurationPlanRequest):
    """`digest` is that of the plan that was looked at."""

    digest: str = Field(min_length=64, max_length=64)


class ConfigurationField(Answer):
    path: str
    before: Any
    after: Any


class ConfigurationChange(Answer):
    """`kind` is question, control, framework, links, framework-reviews, control-reviews or group.

    `differences` are empty unless it is a change.
    """

    action: Literal["create", "change", "delete"]
    kind: str
    id: str
    differences: list[ConfigurationField]


class UnmanagedThing(Answer):
    kind: str
    id: str


class ConfigurationPlan(Spillable):
    """`unmanaged` things are in the deployment and in no file; they stay unless pruned.

    Who applies the plan holds all that it `needs`; of these the caller is `lacking` some.
    """

    digest: str
    changes: list[ConfigurationChange]
    unmanaged: list[UnmanagedThing]
    needs: list[Permission]
    lacking: list[Permission]


class ConfigurationApplied(Spillable):
    """What was changed now. While `left` is not 0, apply again with this `digest`."""

    applied: list[ConfigurationChange]
    left: int
    digest: str
