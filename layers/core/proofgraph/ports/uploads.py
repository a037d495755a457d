"""Uploads in parts: an object that is written while it is made, and seen only when it is complete.

What was uploaded outlives the process, so another one can go on with the next part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol
from uuid import uuid4

from proofgraph.errors import NotFoundError
from proofgraph.ports.objects import Objects, Stat

MOST_PARTS = 10_000
"""S3 takes no more, and every part but the last must have at least 5 MiB."""


class Uploads(Protocol):
    """Of one bucket. Every call but `begin` raises NotFoundError for an upload that has ended."""

    def begin(self, key: str, *, content_type: str) -> str:
        """Start an upload and give its id."""
        ...

    def part(self, key: str, upload: str, number: int, data: bytes) -> str:
        """Upload part `number` (from 1), again if need be, and give its tag."""
        ...

    def complete(self, key: str, upload: str, tags: Sequence[str]) -> Stat:
        """Make the object of the parts in their order."""
        ...

    def abandon(self, key: str, upload: str) -> None:
        """Forget an upload and its parts; one that has ended already stays as it is."""
        ...

    def under_way(self, prefix: str) -> list[str]:
        """The keys with uploads that were neither completed nor abandoned."""
        ...


@dataclass
class MemoryUploads:
    """The twin: parts are held here, the object is put into `objects` whole."""

    objects: Objects
    _parts: dict[tuple[str, str], dict[int, bytes]] = field(default_factory=dict)
    _types: dict[str, str] = field(default_factory=dict)

    def begin(self, key: str, *, content_type: str) -> str:
        upload = uuid4().hex
        self._parts[key, upload] = {}
        self._types[upload] = content_type
        return upload

    def part(self, key: str, upload: str, number: int, data: bytes) -> str:
        self._held(key, upload)[number] = data
        return f"{number}"

    def complete(self, key: str, upload: str, tags: Sequence[str]) -> Stat:
        held = self._held(key, upload)
        stored = self.objects.put(
            key, b"".join(held[int(tag)] for tag in tags), content_type=self._types[upload]
        )
        del self._parts[key, upload]
        return stored

    def abandon(self, key: str, upload: str) -> None:
        self._parts.pop((key, upload), None)

    def under_way(self, prefix: str) -> list[str]:
        return sorted(key for key, _ in self._parts if key.startswith(prefix))

    def _held(self, key: str, upload: str) -> dict[int, bytes]:
        try:
            return self._parts[key, upload]
        except KeyError:
            raise ended(key) from None


def ended(key: str) -> NotFoundError:
    return NotFoundError(f"The upload of {key!r} has ended.", key=key)
