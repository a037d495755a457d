from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph.compliance.library import Library
from proofgraph.graph.schema import Schema
from proofgraph.integrations.declared import declared_schema

FRAMEWORKS = Path(__file__).parents[2] / "frameworks"
SCOPES: dict[str, tuple[str, ...] | None] = {"aws": ("aws",), "all": None}
"""Integrations that coverage is told for."""


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load(FRAMEWORKS)


@pytest.fixture(scope="session")
def schema() -> Schema:
    return declared_schema()
