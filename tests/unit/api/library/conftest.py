"""Controls, questions and parameters of a collected graph, over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.ports.records import MemoryRecords, every
from proofgraph.settings import Settings
from tests.unit.api.conftest import NOW
from tests.unit.api.world import FILES, collect

CONTROL = {
    "id": "own",
    "title": "What we do",
    "domain": "access",
    "description": "d",
    "narrative": "{{company.name}} does it.",
    "type": "preventive",
    "mode": "automated",
    "frequency": "daily",
    "owner_role": "security lead",
    "satisfies": {"demo": ["D2.1"]},
    "questions": [{"id": "users-mfa", "shows": "Who has none."}],
    "owners": ["ann@example.com"],
}
GOOD = {"name": "All", "results_are": "GOOD", "query": "FIND aws_iam_user"}
BAD = {"name": "None", "results_are": "BAD", "query": "FIND aws_iam_user WITH mfaEnabled = false"}
QUESTION = {
    "id": "mine",
    "title": "Is it so?",
    "description": "Why.",
    "integrations": ["aws"],
    "tags": ["identity"],
    "severity": "low",
    "queries": [GOOD],
    "requirements": {"demo": ["D2.1"]},
}
PROFILE = "company: {name: {type: text, default: '', about: What the organisation is called.}}"


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> tuple[Services, Settings]:
    """A collected graph, made once: building it is what costs."""
    folder = tmp_path_factory.mktemp("library")
    for name, text in {**FILES, "profile.yaml": PROFILE}.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    settings = Settings(content_dir=folder / "content", cache_dir=folder / "cache")
    made = boot.memory(clock=lambda: NOW, settings=settings)
    collect(made)
    made.frameworks.install("demo")
    return made, settings


@pytest.fixture
def library(base: tuple[Services, Settings]) -> Services:
    """A copy of the records, so that no test sees what another stored."""
    made, _ = base
    records = MemoryRecords(dict(made.records._items))  # type: ignore[attr-defined]
    ports = copy(made.ports)
    object.__setattr__(ports, "records", records)
    return Services(ports)


@pytest.fixture
def client(library: Services, client_of: Callable[[Services], Any]) -> Any:
    return client_of(library)


def delete(client: Any, path: str, etag: str) -> Any:
    return client.send("DELETE", path, headers={"If-Match": etag})


def audited(services: Services, action: str) -> list[dict[str, Any]]:
    day = "2023-11-14"
    found = [record.body for record in every(services.records, f"audit-log#{day}", "entry")]
    return [dict(body) for body in found if body["action"] == action]
