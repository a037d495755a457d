"""Schedules: which integration instances are collected by themselves, and how often."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


class Schedules(Protocol):
    def put(self, instance: str, *, hours: float, enabled: bool = True, first: int | None = None) -> None:
        """Collect `instance` every so many hours; replaces what was set before.

        `first` is the moment of the next turn, in milliseconds; without it the turns begin at once.
        """
        ...

    def delete(self, instance: str) -> None:
        """Stop collecting it; nothing happens when it was never scheduled."""
        ...


def next_turn(since: int, hours: float, now: int) -> int:
    """The next moment, in milliseconds, of a rhythm that began at `since`; edits do not shift it."""
    interval = round(hours * 3_600_000)
    return since + ((now - since) // interval + 1) * interval


@dataclass
class MemorySchedules:
    """The twin of the EventBridge adapter: remembers, never fires. Hours by instance, None when disabled."""

    set: dict[str, float | None] = field(default_factory=dict)
    next: dict[str, int | None] = field(default_factory=dict)

    def put(self, instance: str, *, hours: float, enabled: bool = True, first: int | None = None) -> None:
        self.set[instance] = hours if enabled else None
        self.next[instance] = first

    def delete(self, instance: str) -> None:
        self.set.pop(instance, None)
        self.next.pop(instance, None)
