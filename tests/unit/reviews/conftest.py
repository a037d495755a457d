"""A framework of three requirements, two owners, and a clock that the test owns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.access.decision import change_user
from proofgraph.boot import Services
from proofgraph.reviews.scan import ReviewScanner
from proofgraph.reviews.settings import Setting, Subject
from proofgraph.settings import Settings

STANDARD = """
id: demo
name: Demo standard
version: "1"
summary: A standard for tests.
sections:
  - id: d1
    title: First section
    requirements:
      - {ref: D1.1, title: Users prove who they are, summary: With a second factor.}
      - {ref: D1.2, title: Data is encrypted, summary: At rest.}
  - id: d2
    title: Second section
    requirements:
      - {ref: D2.1, title: Something by hand, summary: Nobody can query it.}
"""
CONTROL = """
id: mfa
title: Everybody uses a second factor
domain: access
description: d
narrative: n
type: preventive
mode: automated
frequency: continuous
owner_role: security lead
satisfies: {demo: [D1.1]}
"""
DEMO = Subject(kind="framework", id="demo", framework_id="demo")
FIRST = Subject(kind="section", id="d1", framework_id="demo")
D11 = Subject(kind="requirement", id="D1.1", framework_id="demo")
MFA = Subject(kind="control", id="mfa")


def time(text: str) -> int:
    """Epoch milliseconds of a moment in UTC, as `2026-01-31 08:00`."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


@dataclass
class Workflows:
    """The twin of Step Functions: executions are names; `lose` is a cloud that was killed."""

    going: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    ended: set[str] = field(default_factory=set)
    answers: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)

    def start(self, workflow: str, name: str, payload: Mapping[str, Any]) -> None:
        assert name not in self.ended, f"{name} has run and ended"
        self.going.setdefault(name, payload)

    def stop(self, workflow: str, name: str) -> None:
        self.lose(name)

    def running(self, workflow: str, name: str) -> bool:
        return name in self.going

    def answer(self, token: str, output: Mapping[str, Any]) -> None:
        self.answers.append((token, output))
        self.lose(token.removeprefix("token of "))

    def lose(self, name: str) -> None:
        if self.going.pop(name, None) is not None:
            self.ended.add(name)


@dataclass
class Office:
    services: Services
    workflows: Workflows
    moment: list[int]

    @property
    def scanner(self) -> ReviewScanner:
        return self.services.review_scanner

    def at(self, text: str) -> Office:
        """It is this time now, and the hourly round has run."""
        self.moment[0] = time(text)
        self.scanner.run()
        return self

    def set(self, subject: Subject, **changes: Any) -> Setting:
        return self.services.review_settings.put(subject, {"owners": ("ann",), **changes})

    def said(self, user: str = "ann") -> list[str]:
        """What a person was told, the oldest first."""
        return [str(told.kind) for told in reversed(self.services.notices.page(user, limit=1000)[0])]

    def due(self) -> list[tuple[str, str, str]]:
        """The undecided reviews: what, when, and how they stand."""
        found, _ = self.services.reviews.page("current", limit=1000)
        return [(review.subject.id, review.due.isoformat(), review.state) for review in found]


def office_at(folder: Path, records: Any = None) -> Office:
    for name, text in {"standards/demo.yaml": STANDARD, "controls/access/mfa.yaml": CONTROL}.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    moment = [time("2026-01-01 00:00")]
    workflows = Workflows()
    settings = Settings(content_dir=folder / "content", cache_dir=folder / "cache")
    more = {} if records is None else {"records": records}
    services = boot.memory(clock=lambda: moment[0], settings=settings, workflows=workflows, **more)
    services.frameworks.install("demo")
    for name in ("ann", "ben", "boss"):
        change_user(services.records, name, {"email": f"{name}@a.example"})
    return Office(services, workflows, moment)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return office_at(tmp_path)
