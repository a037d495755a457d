"""Adds up what could not be read: per permission and type, which properties of which entities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from proofgraph.graph.completeness import Denial
from proofgraph.graph.model import Entity

KEYS = 100
"""Keys that a denial names; its count is of all."""

REFUSED_CODES = ("denied", "unauthorized", "forbidden", "403", "notauthorized", "authorization")


@dataclass
class _Sum:
    properties: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    count: int = 0


@dataclass
class Denials:
    _sums: dict[tuple[str, str], _Sum] = field(default_factory=dict)

    def add(self, entity: Entity, unknown: Mapping[str, tuple[str, ...]], reasons: Mapping[str, str]) -> None:
        """An entity whose `unknown` properties each lack some permissions, refused for `reasons`."""
        lacking: dict[str, set[str]] = {}
        for name, permissions in unknown.items():
            for permission in permissions:
                lacking.setdefault(permission, set()).add(name)
        for permission, names in lacking.items():
            self._add(_named(permission, reasons.get(permission, "")), entity.type, names, 1, (entity.key,))

    def refuse(self, permission: str, type: str) -> None:
        """A listing was refused: nothing of the type could be read."""
        self._add(permission, type, (), 0, ())

    def merge(self, denials: Iterable[Denial]) -> None:
        for denial in denials:
            self._add(denial.permission, denial.type, denial.properties, denial.count, denial.keys)

    def result(self) -> tuple[Denial, ...]:
        return tuple(
            Denial(permission, type, tuple(sorted(s.properties)), s.count, tuple(sorted(s.keys)[:KEYS]))
            for (permission, type), s in sorted(self._sums.items())
        )

    def _add(
        self, permission: str, type: str, properties: Iterable[str], count: int, keys: Iterable[str]
    ) -> None:
        held = self._sums.setdefault((permission, type), _Sum())
        held.properties.update(properties)
        held.count += count
        held.keys.update(keys)


def _named(permission: str, code: str) -> str:
    """The permission, with the error's code where it was something else than a refusal."""
    if not code or any(word in code.lower() for word in REFUSED_CODES):
        return permission
    return f"{permission} ({code})"
