"""What people added as evidence, as exports see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Attached:
    """One thing that somebody added. `digest` is of this version as it was kept and entered in the ledger,
    `file` of an upload's bytes. `masked` counts the secrets that were taken out before it was kept.
    """

    kind: Literal["link", "note", "upload", "attestation"]
    title: str
    at: int
    by: str
    text: str = ""
    url: str = ""
    filename: str = ""
    digest: str = ""
    file: str = ""
    expires_at: int | None = None
    masked: int = 0
