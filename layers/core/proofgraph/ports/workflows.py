"""Long work: start it, and it goes on by itself (Step Functions, an asynchronous Lambda, or here and now)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol

Workflow = Literal["collect", "evaluate", "export", "snapshot", "review", "audit"]


class Workflows(Protocol):
    def start(self, workflow: Workflow, name: str, payload: Mapping[str, Any]) -> None:
        """Start once per `name` ([A-Za-z0-9_-], at most 80); starting a running one again does nothing."""
        ...

    def stop(self, workflow: Workflow, name: str) -> None:
        """Stop it where it runs; a workflow that has ended is left as it is."""
        ...

    def running(self, workflow: Workflow, name: str) -> bool:
        """Whether a workflow of this name is under way."""
        ...

    def answer(self, token: str, output: Mapping[str, Any]) -> None:
        """Let the workflow that waits with this token go on; one that is gone needs no answer."""
        ...
