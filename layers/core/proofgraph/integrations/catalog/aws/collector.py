"""The AWS collector: which accounts and regions to visit, and each step run there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from proofgraph.graph.schema import StepDeclaration
from proofgraph.integrations.catalog.aws.service import Service
from proofgraph.integrations.runner import Run

SERVICES = Path(__file__).parent / "services"
ANY_SERVICE = "Service"
PLANNING = ("ec2:DescribeRegions",)


@cache
def services() -> tuple[Service, ...]:
    """Every service file, in the order of their names."""
    names = sorted(path.stem for path in SERVICES.glob("*.py") if path.stem != "__init__")
    package = "proofgraph.integrations.catalog.aws.services"
    return tuple(import_module(f"{package}.{name}").SERVICE for name in names)


def _expand(step: StepDeclaration, named: tuple[str, ...]) -> StepDeclaration:
    """The step with `Service`, which stands for every service's own entity type, spelled out."""
    entities = [
        replace(declared, type=name)
        for declared in step.entities
        for name in (named if declared.type == ANY_SERVICE else (declared.type,))
    ]
    relationships = [
        replace(declared, to_type=name)
        for declared in step.relationships
        for name in (named if declared.to_type == ANY_SERVICE else (declared.to_type,))
    ]
    return replace(step, entities=tuple(entities), relationships=tuple(relationships))


class AwsCollector:
    def steps(self) -> tuple[StepDeclaration, ...]:
        named = tuple(service.entity_type for service in services() if service.entity)
        return tuple(_expand(step.declaration(), named) for service in services() for step in service.steps)

    def permissions(self) -> tuple[str, ...]:
        return PLANNING

    def connect(self, config: Mapping[str, Any], session_factory: Any) -> Run:
        raise NotImplementedError  # replaced in the next commit


COLLECTOR = AwsCollector()
