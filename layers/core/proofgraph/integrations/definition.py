"""What the catalogue knows about one vendor: its form, its steps and the permissions they need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from proofgraph.errors import InvalidInputError
from proofgraph.graph.schema import StepDeclaration


class ConfigField(BaseModel):
    """One field of the form that a person fills in; a secret one is never shown again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    type: Literal["string", "boolean", "number", "strings"] = "string"
    secret: bool = False
    required: bool = False
    help: str = ""
    pattern: str | None = None
    random: bool = False
    """Whether any value of one's own will do, so that a form can offer a random one."""


class Manifest(BaseModel):
    """`integration.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: str
    title: str
    description: str
    classes: tuple[str, ...] = ()
    builtin: bool = False
    setup: tuple[str, ...] = ()
    config: tuple[ConfigField, ...] = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """One integration of the catalogue. A built-in one has no instances: Proofgraph makes its entities."""

    id: str
    name: str
    title: str
    description: str
    classes: tuple[str, ...]
    config_fields: tuple[ConfigField, ...]
    steps: tuple[StepDeclaration, ...]
    permissions: tuple[str, ...]
    builtin: bool = False
    setup: tuple[str, ...] = ()
    """What to do at the vendor before connecting, a step each."""

    def field(self, name: str) -> ConfigField | None:
        return next((f for f in self.config_fields if f.name == name), None)


def load(
    path: Path, steps: tuple[StepDeclaration, ...], more_permissions: tuple[str, ...] = ()
) -> Definition:
    """The definition that a manifest and its steps make together."""
    manifest = _manifest(path)
    permissions = {p for step in steps for p in (*step.permissions, *step.optional)} | set(more_permissions)
    return Definition(
        id=manifest.id,
        name=manifest.name,
        title=manifest.title,
        description=manifest.description,
        classes=manifest.classes,
        config_fields=manifest.config,
        steps=steps,
        permissions=tuple(sorted(permissions)),
        builtin=manifest.builtin,
        setup=manifest.setup,
    )


def _manifest(path: Path) -> Manifest:
    try:
        content: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        return Manifest.model_validate(content)
    except (yaml.YAMLError, ValidationError) as error:
        raise InvalidInputError(f"The integration manifest {path} is wrong: {error}") from error
