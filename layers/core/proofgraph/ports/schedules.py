"""Schedules: what makes an instance's collection start by itself, again and again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


class Schedules(Protocol):
    def put(self, name: str, *, every_hours: float, enabled: bool) -> None:
        """Make or change the schedule that collects the instance called `name`."""
        ...

    def delete(self, name: str) -> None:
        """Remove it; one that is not there is fine."""
        ...


@dataclass
class MemorySchedules:
    """The twin of the EventBridge Scheduler adapter: remembers, and starts nothing."""

    held: dict[str, tuple[float, bool]] = field(default_factory=dict)

    def put(self, name: str, *, every_hours: float, enabled: bool) -> None:
        self.held[name] = (every_hours, enabled)

    def delete(self, name: str) -> None:
        self.held.pop(name, None)
