"""A query file of the published sample graph, one per test process."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from tests.shared_data import shared

Build = Callable[[dict[str, Any]], Engine]
NOW = 1_700_000_000_000


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "graph.duckdb"
    graphfile.build(json.loads(shared("j1ql", "graph.json").read_text()), path)
    return path


@pytest.fixture(scope="session")
def sample(sample_file: Path) -> Iterator[Engine]:
    with Engine.open(sample_file) as engine:
        yield engine


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Build]:
    """Make an engine of entities and relationships written in a test."""
    opened: list[Engine] = []

    def make(graph: dict[str, Any]) -> Engine:
        path = tmp_path / f"graph{len(opened)}.duckdb"
        graphfile.build(graph, path)
        opened.append(Engine.open(path))
        return opened[-1]

    yield make
    for engine in opened:
        engine.close()


def entity(key: str, type: str, *classes: str, **properties: Any) -> dict[str, Any]:
    return {"_key": key, "_type": type, "_class": list(classes), **properties}


def edge(source: str, verb: str, target: str, **properties: Any) -> dict[str, Any]:
    return {
        "_key": f"{source}|{verb.lower()}|{target}",
        "_type": verb.lower(),
        "_class": verb,
        "_fromEntityKey": source,
        "_toEntityKey": target,
        **properties,
    }
