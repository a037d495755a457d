"""What people added as evidence, as exports see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Attached:
    """One thing that somebody added. `digest` is its content's in the evidence store, where it has one."""

    kind: Literal["link", "note", "upload", "attestation"]
    title: str
    at: int
    by: str
    text: str = ""
    url: str = ""
    filename: str = ""
    digest: str = ""
    expires_at: int | None = None
