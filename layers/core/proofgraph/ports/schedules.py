"""Schedules: which integration instances are collected by themselves, and how often."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


class Schedules(Protocol):
    def put(self, instance: str, *, hours: float, enabled: bool = True) -> None:
        """Collect `instance` every so many hours from now on; replaces what was set before."""
        ...

    def delete(self, instance: str) -> None:
        """Stop collecting it; nothing happens when it was never scheduled."""
        ...


@dataclass
class MemorySchedules:
    """The twin of the EventBridge adapter: remembers, never fires. Hours by instance, None when disabled."""

    set: dict[str, float | None] = field(default_factory=dict)

    def put(self, instance: str, *, hours: float, enabled: bool = True) -> None:
        self.set[instance] = hours if enabled else None

    def delete(self, instance: str) -> None:
        self.set.pop(instance, None)
