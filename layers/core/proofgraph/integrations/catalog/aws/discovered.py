"""The service files that exist: found by walking `services`, listed nowhere."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from proofgraph.errors import NotFoundError
from proofgraph.integrations.catalog.aws.service import Service, Step

FOLDER = Path(__file__).parent / "services"


@cache
def services() -> tuple[Service, ...]:
    """Every service file, in the order of their names."""
    names = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
    package = "proofgraph.integrations.catalog.aws.services"
    return tuple(import_module(f"{package}.{name}").SERVICE for name in names)


@cache
def named_services() -> tuple[str, ...]:
    """Types of the entities that stand for services."""
    return tuple(service.entity_type for service in services() if service.entity)


@cache
def step_of(id: str) -> Step:
    for service in services():
        for step in service.steps:
            if step.id == id:
                return step
    raise NotFoundError(f"There is no AWS collecting step {id!r} in this version.")
