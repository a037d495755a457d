"""Malware scanning: a hook that an organisation may set up; without one nothing is scanned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Scan:
    """`reason` is what was found where it is not clean; `scanner` is who looked."""

    clean: bool
    reason: str = ""
    scanner: str = ""


class Scanner(Protocol):
    def scan(self, key: str, *, sha256: str, size: int) -> Scan:
        """Look at an object of the data bucket; UnavailableError when the scanner does not answer."""
        ...


@dataclass
class MemoryScanner:
    """The twin: calls infected what it was told about, by SHA-256."""

    infected: Mapping[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def scan(self, key: str, *, sha256: str, size: int) -> Scan:
        self.asked.append(key)
        reason = self.infected.get(sha256)
        return Scan(reason is None, reason or "", "memory")
