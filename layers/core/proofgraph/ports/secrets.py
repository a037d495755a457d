"""Secrets of integration instances and parameters: read where they are used, never shown again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from proofgraph.errors import NotFoundError


class Secrets(Protocol):
    def put(self, name: str, value: str) -> None: ...

    def get(self, name: str) -> str: ...

    def delete(self, name: str) -> None: ...


@dataclass
class MemorySecrets:
    """The twin of the Secrets Manager adapter."""

    _values: dict[str, str] = field(default_factory=dict, repr=False)

    def put(self, name: str, value: str) -> None:
        self._values[name] = value

    def get(self, name: str) -> str:
        try:
            return self._values[name]
        except KeyError:
            raise NotFoundError(f"No secret {name!r} is stored; enter it again.") from None

    def delete(self, name: str) -> None:
        self._values.pop(name, None)
