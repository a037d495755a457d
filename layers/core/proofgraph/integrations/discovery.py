"""Finds the integrations: every folder of `catalog` with an `integration.yaml`, and its `collector`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from proofgraph.errors import NotFoundError
from proofgraph.graph.schema import Schema
from proofgraph.integrations import definition
from proofgraph.integrations.definition import Definition
from proofgraph.integrations.runner import Collector

CATALOG = Path(__file__).parent / "catalog"


@cache
def catalog() -> Mapping[str, Definition]:
    """Every integration by its id."""
    found = {}
    for path in sorted(CATALOG.glob("*/integration.yaml")):
        collector = _collector(path.parent.name)
        found[path.parent.name] = definition.load(path, collector.steps(), collector.permissions())
    return MappingProxyType(found)


def collector(integration: str) -> Collector:
    """The code that runs an integration's steps."""
    if integration not in catalog():
        known = ", ".join(sorted(catalog()))
        raise NotFoundError(f"There is no integration {integration!r}; the catalogue has {known}.")
    return _collector(integration)


@cache
def schema() -> Schema:
    """What all integrations together declare to produce."""
    return Schema.of(step for found in catalog().values() for step in found.steps)


def _collector(integration: str) -> Collector:
    module = import_module(f"proofgraph.integrations.catalog.{integration}.collector")
    made: Collector = module.COLLECTOR
    return made
