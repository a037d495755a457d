"""What documents need of the rooms around them, which import this one: keeping evidence, telling people."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from proofgraph.ports.records import Put


class Kept(Protocol):
    """Writes that belong into the transaction of what was kept."""

    @property
    def puts(self) -> Sequence[Put]: ...

    @property
    def digest(self) -> str:
        """Of what was kept; empty where nothing is."""
        ...


class Keeping(Protocol):
    """Keeps a version as evidence and enters it in the ledger."""

    def prepare(
        self, what: str, id: str, body: Mapping[str, Any], *, by: str, at: int, number: int = 1, why: str = ""
    ) -> Kept: ...

    def settle(self, prepared: Any) -> None: ...


@dataclass(frozen=True, slots=True)
class Message:
    """What people are told; the same `dedupe` is told to a person once, ever.

    What is `personal` is one of many that say the same, each to its person: programs do not hear it.
    """

    kind: Literal["policy.review", "policy.decided", "policy.accept", "policy.reminder", "policy.escalated"]
    subject: str
    body: str
    link: str
    dedupe: str
    personal: bool = False


Tell = Callable[[Collection[str], Message], None]
"""Told to users by their ids."""
